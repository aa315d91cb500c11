# The five tabs of the desk: backlog, map, plan, people, notebook.

tabs-ago = { $days ->
    [0] today
    [one] yesterday
   *[other] { $days } days ago
}
tabs-day-and-age = day { $day }, { $ago }
tabs-person = { $name }, { $title }
tabs-person-days = { $count ->
    [one] { $days } person-day
   *[other] { $days } person-days
}
tabs-offer = { $label } · { $count ->
    [one] half a day
    [2] a day
   *[other] { $count } half-days
}
tabs-offer-away = { $label } · { $count ->
    [one] half a day
    [2] a day
   *[other] { $count } half-days
} ({ $seat ->
    [product] product
   *[program] program
}: { $home ->
    [0] free
    [one] half a day
    [2] a day
   *[other] { $home } half-days
})
tabs-team-days = { $days } team-days
tabs-value = Believed to serve between { $low } and { $high } of what users need, most likely { $middle }

# where news comes from
tabs-source-you = You: { $verb }
tabs-source-colleague = { $name }: { $verb }
tabs-source-dilemma = After “{ $title }”
tabs-source-risk = It struck: { $name }
tabs-source-fact = Because of: { $title }
tabs-source-unseen = Because of something you have not seen
tabs-source-edge = One team waits for another
tabs-source-date = The date: { $name }
tabs-source-report = The team’s own report
tabs-source-time = In the course of things
tabs-source-fate = The luck of the day
tabs-source-truth = It was so from the beginning

# backlog
tabs-backlog = Backlog
tabs-backlog-feature = Feature and variant
tabs-backlog-asked = Who asked
tabs-backlog-evidence = Evidence
tabs-backlog-value = Value, best guess
tabs-backlog-days = Team-days
tabs-backlog-variant = { $size } · { $name }
tabs-size-everything = Everything asked for
tabs-size-usual = The usual
tabs-size-smallest = Smallest useful
tabs-backlog-found = Research: { $need }
tabs-backlog-nobody = Nobody by name
tabs-backlog-row = { $place }: { $name }. { $variant }. { $days } team-days, asked by { $asked }
tabs-backlog-row-place = Number { $place }
tabs-backlog-row-below = Not now
tabs-backlog-questions = { $count ->
    [one] {" "}· one question
   *[other] {" "}· { $count } questions
}
tabs-backlog-brief = Brief
tabs-backlog-begun = Begun
tabs-backlog-misunderstood = Misunderstood
tabs-backlog-empty = Nothing is above the line, so nobody builds anything. Move something up.
tabs-backlog-not-now = Not now
tabs-backlog-not-now-hint = Listed, and left alone. Drag a row across the line, or press Alt with an arrow key.
tabs-backlog-below-empty = Everything on the list is in scope. That is seldom a plan.
tabs-backlog-gone = Shipped and stopped
tabs-backlog-shipped = Shipped on day { $day }
tabs-backlog-stopped = Stopped on day { $day }
tabs-backlog-used = used by { $share }, counted on day { $day }
tabs-backlog-up = Move up
tabs-backlog-down = Move down
tabs-backlog-out = Not now
tabs-backlog-in = Bring into scope
tabs-backlog-at-edge = It is there already
tabs-backlog-stop = Kill it
tabs-backlog-write-brief = Write the brief
tabs-backlog-sketch = A sketch of { $name }
tabs-backlog-open-questions = Questions the brief can settle
tabs-backlog-question-open = open
tabs-backlog-question-settled = settled
tabs-backlog-size = How much of it

tabs-score = Your score
tabs-score-lens = Show scores as
tabs-score-rice = RICE
tabs-score-moscow = MoSCoW
tabs-score-impact-effort = Impact and effort
tabs-score-reach = Reach: users in a quarter
tabs-score-impact = Impact on each of them, 3 massive to ¼ minimal
tabs-score-confidence = How sure you are
tabs-score-result = RICE **{ $rice }**, number **{ $rank }** of what you have scored.
tabs-score-none = Not scored yet. Change a number and it counts.
tabs-score-away = Scoring is product’s trade: from your seat each number takes half a day.
tabs-score-number = RICE { $rice }, number { $rank }
tabs-score-must = Must
tabs-score-should = Should
tabs-score-could = Could
tabs-score-wont = Not this time
tabs-score-quick-win = Quick win
tabs-score-big-bet = Big bet
tabs-score-fill-in = Fill-in
tabs-score-money-pit = Much effort, little gained

tabs-worth = Worth knowing.
tabs-worth-nothing = Nothing yet: nobody has asked a user. An interview takes half a day for two people.
tabs-worth-source = { $source }, { $when }
tabs-line-empty = The line is at the top: **nothing** is being built.
tabs-line-all = Everything above the line can start **this sprint**.
tabs-line-after = { $count ->
    [0] **Nothing** here gets its main work this sprint
    [one] Only **the first** gets its main work this sprint
   *[other] Only **the first { $count }** get their main work this sprint
} · { $why }
tabs-line-elsewhere = { $team } is committed elsewhere until day { $day }
tabs-line-hands-full = { $team } has its hands full until day { $day }

tabs-stop-title = Kill “{ $name }”?
tabs-stop-nothing-sunk = As far as you know nobody has begun, so nothing is lost.
tabs-stop-sunk = About { $days } person-days have gone into it. They are spent whether you stop or not; what counts is what the rest would bring.
tabs-stop-nobody = Nobody asked for it by name.
tabs-stop-askers = { $names } asked for it and will mind.
tabs-stop-do = Kill it
tabs-stop-keep = Keep it

# map
tabs-map = Map
tabs-map-nothing = There is nothing on the backlog to map.
tabs-map-feature = Feature: { $name }
tabs-map-it = Map dependencies
tabs-map-mapped = Mapped on day { $day }
tabs-map-unmapped = Not mapped: what nobody has looked for turns up as a blocker.
tabs-map-picture = Who waits for whom in { $name }; the list below says the same
tabs-map-picture-all = Who waits for whom; the list below says the same
tabs-map-all = all
tabs-map-show-all = Show all
tabs-map-hint = Press a feature to follow it alone. Drag the ground to move about.
tabs-map-press = Press to follow this feature alone, and again to see all
tabs-map-not-mapped = Not mapped yet
tabs-map-planned = { $name } has it planned
tabs-map-waits = Waits for { $teams }.
tabs-map-waits-nobody = Waits for nobody that is known.
tabs-map-told = Last heard of on day { $day }.
tabs-map-told-never = Nothing heard of it yet.
tabs-map-done = Done
tabs-map-blocked = Blocked
tabs-map-green = Green, { $days } days left
tabs-map-amber = Amber, { $days } days left
tabs-map-red = Red, { $days } days left
tabs-map-committed = Committed from day { $day }
tabs-map-busy = Elsewhere to day { $day }
tabs-map-waiting = Not begun
tabs-map-split = { $days }, starts early
tabs-map-release = Release
tabs-map-legend-known = Known: waits for
tabs-map-legend-blocked = Stands still
tabs-map-legend-supposed = Has a part; nobody knows who waits for it
tabs-map-handoffs = Handoffs
tabs-map-no-edges = No dependency is known. That is not the same as none.
tabs-map-edge = { $after } waits for { $before }.
tabs-map-edge-split = { $after } starts when { $before } is { $share } done.
tabs-map-edge-split-on = split on day { $day }
tabs-map-edge-known = known from the start
tabs-map-edge-found = found on day { $day }
tabs-map-loose = { $team } has a part. Who waits for it is not known.
tabs-map-loose-mapped = { $team } has a part; mapping found nobody waiting.
tabs-map-split-at = Split at { $share }
tabs-map-join = Join again
tabs-map-clear = Clear the blocker at { $team }

# plan
tabs-plan = Plan
tabs-plan-nothing = There is nothing on the backlog to plan.
tabs-plan-feature = Feature: { $name }
tabs-plan-finish = Even odds by **day { $p50 }**, four in five by **day { $p80 }** __from what you know__
tabs-plan-picture = Plan of { $name }, team by team
tabs-plan-sprint = Sprint { $number }
tabs-plan-sprints = Sprints
tabs-plan-past = after the end
tabs-plan-done = done on day { $day }
tabs-plan-days = day { $first } to { $last }, perhaps { $late }
tabs-plan-days-sure = day { $first } to { $last }
tabs-plan-elsewhere = elsewhere from day { $from } to { $to }
tabs-plan-green = green
tabs-plan-amber = amber
tabs-plan-red = red
tabs-plan-dates = Dates
tabs-plan-flag-date = { $name }, day { $day }
tabs-plan-flag-met = { $name }, met on day { $day }
tabs-plan-flag-missed = { $name }, missed, day { $day }
tabs-plan-flag-promise = promised: { $name }, day { $day }
tabs-plan-flag-release = goes out, day { $day }
tabs-plan-legend-done = done
tabs-plan-legend-begun = begun
tabs-plan-legend-p50 = planned, even odds
tabs-plan-legend-p80 = up to four in five
tabs-plan-legend-before = takes something else first
tabs-plan-legend-elsewhere = committed elsewhere
tabs-plan-legend-today = today
tabs-plan-promise = Promise a date
tabs-plan-promise-which = Which date
tabs-plan-promise-do = Promise it
tabs-plan-promise-say = Promise
tabs-plan-promise-draw = Day to promise
tabs-plan-promise-sure = { $chance } sure
tabs-plan-stepper = { $name }: { $day }
tabs-plan-day-earlier = { $name }: a day earlier
tabs-plan-day-later = { $name }: a day later
tabs-plan-week-earlier = { $name }: a week earlier
tabs-plan-week-later = { $name }: a week later
tabs-plan-confidence = **{ $chance }** sure, by your own plan
tabs-plan-confidence-name = Chance of keeping it
tabs-plan-needed = Needed by day { $day }.
tabs-plan-past-needed = Needed by day { $day }: this is { $late ->
    [one] a day
   *[other] { $late } days
} past it, and costs the sponsor’s trust.
tabs-plan-promised = Promised now: day { $day }, { $chance } sure when you said it.
tabs-plan-friday = A Friday. What goes wrong then costs a weekend.
tabs-plan-release-day = Release day
tabs-plan-release-on = { $name } goes out on day { $day }, if it is ready.
tabs-plan-release-ready = { $name } goes out as soon as it is ready.
tabs-plan-release-set = Choose this day
tabs-plan-release-clear = As soon as ready
tabs-plan-send-back = Send it back
tabs-plan-send-back-why = The median of the plan passes the date. Product must answer: smaller, less, later, or the sponsor’s money.
tabs-plan-send-back-do = Send it back
tabs-plan-queues = What each team takes first
tabs-plan-queues-hint = The backlog decides, unless you drag something to the front.
tabs-plan-queue = Queue of { $team }
tabs-plan-queue-first = { $team }, first: { $name }, as the backlog says
tabs-plan-queue-later = { $team }, number { $place }: { $name }
tabs-plan-queue-pinned = { $team }, first: { $name }, because you said so
tabs-plan-queue-pin = Press, or drag to the front: taken first, whatever the backlog says.
tabs-plan-queue-unpin = Press, or drag back: the backlog decides again.

# people
tabs-people = People
tabs-people-sponsor = Sponsor
tabs-people-colleague = The other seat
tabs-people-waits = Waits for an answer
tabs-people-planned = Your no is planned
tabs-people-declined = Told no on day { $day }
tabs-people-trust-name = Trust in you
tabs-people-trust = Trust { $level } of 100, { $mood }
tabs-people-trust-seen = as everybody sees it
tabs-people-met = day { $day }, { $ago }
tabs-people-not-met = as on the first day
tabs-people-wants = Wants:
tabs-people-asks-for = Asks for { $name }
tabs-people-leads = Leads { $team }
tabs-people-team-news = { $what }, day { $day }
tabs-people-last = { $what } · { $when }
tabs-people-meet = Talk to { $name }
tabs-people-say-no = Say no to { $name }
tabs-people-meet-short = Talk
tabs-people-say-no-short = Say no
tabs-people-say-no-tip = With evidence of strength 3 or more it costs little trust. Silence costs trust too, and sometimes hidden work.

# notebook
tabs-notebook = Notebook
tabs-notebook-family = Show
tabs-notebook-everything = Everything
tabs-notebook-all-features = All features
tabs-notebook-search = Search the notebook
tabs-notebook-search-hint = Search
tabs-notebook-count = { $matching } of { $all } entries
tabs-notebook-empty = Nothing has happened yet. Everything you learn is kept here, with its source and its age.
tabs-notebook-none = Nothing here matches.
tabs-notebook-good = good news
tabs-notebook-bad = bad news
tabs-notebook-newer = Newer
tabs-notebook-older = Older
tabs-notebook-is-first = These are the newest
tabs-notebook-is-last = These are the oldest
tabs-notebook-page = Page { $page } of { $pages }
