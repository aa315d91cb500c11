# Words of the interface kit: units, widgets, screens' names.

unit-days = { $count ->
    [one] { $shown } day
   *[other] { $shown } days
}

screen-title = Title
screen-scenario-select = Choose a scenario
screen-briefing = Briefing
screen-desk = Desk
screen-sprint = Sprint
screen-review = Review
screen-debrief = Debrief
screen-library = Library
screen-settings = Settings
screen-gallery = Gallery

kit-close = Close
kit-put-away = Put the message away
kit-cancel = Cancel
kit-back = Back
kit-not-available = Not available: { $reason }
kit-evidence = Evidence { $count } of { $of }
kit-cost = { $count ->
    [0] costs nothing
    [one] costs half a day
   *[other] costs { $count } half-days
}
kit-range = between { $low } and { $high }, most likely { $middle }
kit-portrait = { $name }, { $mood }
kit-mood-content = content
kit-mood-neutral = calm
kit-mood-worried = worried
kit-mood-angry = angry
kit-row-of = row { $row } of { $of }
kit-dragging = Dragging { $what }
kit-drop-here = Drop { $what } here
kit-missing-screen = This page is still being written.
kit-family-research = User research
kit-family-priority = Prioritisation
kit-family-dependency = Dependencies
kit-family-status = Status meetings
kit-seat-product = Product seat
kit-seat-program = Program seat
kit-sort-none = Press to sort by this column
kit-sort-rising = Sorted, smallest or first on top. Press to turn it round
kit-sort-falling = Sorted, largest or last on top. Press for the first order
kit-sorted-rising = Sorted by { $column }, rising
kit-sorted-falling = Sorted by { $column }, falling
kit-sorted-none = Back in the first order
kit-zoom-in = Larger
kit-zoom-out = Smaller
kit-zoom-fit = Fit
kit-zoom-fit-tip = As large as there is room for
kit-zoom-now = { $percent } %
