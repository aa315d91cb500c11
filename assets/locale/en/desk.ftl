# The desk: where a sprint is planned.

desk-bar = Where the run stands
desk-sprint = **Sprint { $number } of { $of }** __day { $first } to { $last }__
desk-milestone = { $name } **day { $day }** __{ $status }__
desk-status-told = { $days ->
    [0] { $colour }, told today
    [one] { $colour }, told yesterday
   *[other] { $colour }, told { $days } days ago
}
desk-status-promised = { $days ->
    [0] promised for day { $day } by { $who } today
    [one] promised for day { $day } by { $who } yesterday
   *[other] promised for day { $day } by { $who }, { $days } days ago
}
    .broken = { $who } promised day { $day }, and it has passed
desk-status-own = { $days ->
    [0] you promised day { $day } today
    [one] you promised day { $day } yesterday
   *[other] you promised day { $day }, { $days } days ago
}
    .broken = you promised day { $day }, and it has passed
desk-status-silent = nothing heard yet
desk-red = red
desk-amber = amber
desk-green = green
desk-half-time = Half-time
desk-menu = Menu
desk-menu-keys = List of keys
desk-menu-debrief = The run so far
desk-menu-leave = Back to the title
desk-day = day { $day }
desk-half-days = { $count ->
    [0] no half-day
    [one] half a day
    [2] a day
   *[other] { $count } half-days
}
desk-days = { $count ->
    [0] no day
    [one] 1 day
   *[other] { $count } days
}
desk-rosy = rosy
desk-honest = as it is
desk-not-now = Days are passing.

# tabs
desk-tabs = What you know
desk-tab-backlog = Backlog
desk-tab-map = Map
desk-tab-plan = Plan
desk-tab-people = People
desk-tab-notebook = Notebook
desk-news = { $count } new
desk-news-many = { $count }+ new

# decks
desk-decks = Your cards
desk-family-either = Either seat
desk-deck-open = { $family }, { $count } cards, open the deck
desk-deck-close = { $family }, fold the deck
desk-card = { $name }, { $slots }
desk-job = { $name }’s job
desk-job-tip = { $name } does this at home. From your chair it costs half as much again, yields less, and the teams hear two voices.
desk-nobodys-job = nobody’s job
desk-nobodys-job-tip = Nobody sits in the other seat. If you don’t do it, nobody does; from your chair it costs half as much again.
desk-others-job = the other seat’s
desk-others-job-tip = Your partner does this at home. From your chair it costs half as much again and yields less.
desk-away-price = From your chair it takes { $slots } instead of { $base }.

# the calendar
desk-calendar = Your calendar
desk-calendar-summary = { $slots } · **{ $slack } slack** · { $shares }
desk-calendar-empty = { $slots } · **{ $slack } slack** · nothing placed yet
desk-share-research = { $share } research
desk-share-priority = { $share } priorities
desk-share-dependency = { $share } dependencies
desk-share-status = { $share } meetings
desk-share-either = { $share } people
desk-morning = { $date }, morning
desk-afternoon = { $date }, afternoon
desk-evening = Evening { $number }
desk-evenings = Evenings
desk-due = { $date } · { $name }
desk-check-in = Check-in
desk-check-in-with = Check-in with { $team }
desk-part = { $part } of { $of }
desk-part-spoken = { $what }, part { $part } of { $of }
desk-slot-spoken = { $when }: { $what }
desk-slot-free = slack
desk-slot-unused = unused
desk-slot-unused-why = This half of the sprint is over; nothing took this slack.
desk-slot-past = This half of the sprint is over.
desk-slot-taken = spent
desk-slot-taken-why = Something urgent took this slack.
desk-slot-lost = asleep
desk-slot-lost-why = Lost to last sprint’s evenings.
desk-take-off-this = Take { $what } off the calendar
desk-take-off = Take it off
desk-change-cadence = Change how often
desk-undo = Undo
desk-undo-nothing = Nothing has been decided since the last day.
desk-redo = Redo
desk-redo-nothing = Nothing has been taken back.
desk-repeat = Repeat last sprint
desk-repeat-tip = Puts last sprint’s cards on this calendar, as far as they are possible.
desk-repeat-first = This is the first sprint.
desk-repeat-not-now = Only before a sprint begins.
desk-overtime = Take work home
desk-overtime-tip = Four evenings more this sprint, three half-days less in the next. Twice running costs six, a third time is refused.
desk-pass = Pass the desk
desk-run = Run sprint
desk-run-second-half = Run second half
desk-run-tip = Lets the days pass. They stop at half-time, and when somebody needs you.

# questions of cards
desk-asks-segment = Which users?
desk-asks-question = What do you ask?
desk-asks-features = Which, up to three?
desk-asks-feature = Which feature?
desk-asks-variant = Which size?
desk-asks-measure = How will you know it worked?
desk-asks-person = Who?
desk-asks-team = Which team?
desk-asks-from-day = From which day?
desk-asks-milestone = Which date?
desk-asks-promise-day = Which day do you promise?
desk-asks-risk = Which risk?
desk-asks-from-team = From which team?
desk-asks-to-team = To which team?
desk-asks-about = What about?
desk-asks-cadence = How often?
desk-asks-report = How do you put it?
desk-asks-ask = What for?
desk-asks-ask-what = Which one?
desk-price-next = { $slots } · goes to the next free slot
desk-price-at = { $slots } · from { $when }
desk-price-standing = What it takes of a sprint depends on how often.
desk-price-ask = { $left ->
    [one] One request left this sprint.
   *[other] { $left } requests left this sprint.
}
desk-place = Place it
desk-places-at-once = What has a plus is placed as soon as it is chosen.
desk-questions = { $count } questions. The answer to the last one places the card.
desk-questions-answered = { $count } questions, each with an answer for a start.
desk-tick-some = Choose at least one.
desk-three-at-most = Three are ticked already.
desk-day-before = A day earlier
desk-day-after = A day later
desk-day-end = There is no day beyond.
desk-known-segment = { $asked } asked, { $watched } watched so far
desk-effort = about { $days } person-days
desk-not-met = { $title } · not met yet
desk-met = { $title } · last met on day { $day }
desk-risk = { $chance } as people see it · { $slots } · { $mitigation }
desk-date = needed by day { $day }
desk-date-promised = needed by day { $day }, promised for day { $promised }
desk-last-time = “Tell me about the last time…”
desk-last-time-hint = Finds needs, says nothing about features.
desk-would-you = “Would you use { $feature }?”
desk-would-you-hint = Weak and flattering. Whoever asked for it loves it.
desk-measure-weekly = Weekly use
desk-measure-weekly-hint = Honest, ten days later.
desk-measure-opened = Opened
desk-measure-opened-hint = At once, and it flatters.
desk-report-rosy = Rosy
desk-report-rosy-hint = Pleases now. Costs three times as much when it comes out.
desk-report-honest = As it is
desk-report-honest-hint = Bad news costs a little, told early.
desk-about-team = Free { $team } for this
desk-about-dispute = We disagree about { $feature }
desk-about-dispute-hint = The sponsor decides between the two seats.
desk-shipped = shipped on day { $day }
desk-in-place = in place { $place }
desk-below = below the line
desk-asked = { $place } · asked for by { $who }
desk-team-free = free now
desk-team-busy = committed elsewhere until day { $day }
desk-team-people = { $people } people
desk-team-silent = nothing heard yet
desk-team-heard = { $days ->
    [0] heard today
    [one] heard yesterday
   *[other] last heard { $days } days ago
}
desk-cadence-none = Not at all
desk-cadence-weekly = Weekly
desk-cadence-twice = Twice a week
desk-cadence-daily = Daily
desk-cadence-price = { $slots } every sprint
desk-promise-note = “{ $feature }” is done by **day { $half }** one time in two, by **day { $most }** four times in five. Needed: **day { $needed }**. A later promise costs the sponsor’s trust.
    .sure = **Day { $day }: { $sure } sure**, by your own plan.
desk-promise-mark = The arrow is day { $day }: four in five, by your own plan.
desk-ask-title = Ask { $name }
desk-ask-planned = { $name } has it planned already.
desk-ask-interview = Interview users
desk-ask-prototype = Test a prototype
desk-ask-brief = Write the brief
desk-ask-variant = Choose another size
desk-ask-first = Put something first
desk-ask-not-now = Leave something out
desk-ask-map = Map dependencies
desk-ask-commit = Get a commitment
desk-ask-check-in = Standing check-in, weekly
desk-ask-pre-mortem = Hold a pre-mortem
desk-ask-split = Split a handoff

# smaller dialogs
desk-fits = These cards fit here:
desk-fits-nothing = Nothing fits here: every card needs more room or more sprints.
desk-card-text = **{ $what }**
    .when = { $slots } · { $when }
desk-standing-text = **{ $team }** meets you as a habit
    .when = { $slots } this sprint
desk-keys = List of keys
desk-key-enter = Play the card in the next free slot; on a free slot: what fits
desk-key-delete = Take the card in focus off the calendar
desk-key-move = Move the card in focus; in lists, the row or item
desk-key-undo = Undo
desk-key-redo = Redo
desk-key-run = Run the sprint
desk-key-zoom = See the map larger, smaller, as large as fits
desk-key-pan = Move the map
desk-key-mouse = With the mouse: drag a card from a deck to a slot, or from slot to slot; a backlog row up or down; an item to the front of a team’s queue; a promise along the plan; the ground of the map. With Ctrl, the wheel sees the map larger or smaller.

# the inbox
desk-inbox = Inbox
desk-inbox-empty = Nobody is waiting for you. Enjoy it.
desk-from = { $name }, { $title }
desk-from-day = { $name } · { $date }
desk-sent-back = { $feature } comes back: done by day { $day } one time in two, and day { $needed } is needed. What gives?
    .split = { $feature } comes back: done by day { $day } one time in two, with { $teams } starting early, and day { $needed } is needed. What gives?
desk-sent-back-waits = { $feature } is back with product: day { $day } one time in two, day { $needed } needed.
desk-back-smaller = A smaller size
desk-back-less = Less scope
desk-back-later-5 = 5 days later
desk-back-later-10 = 10 days later
desk-back-money = The sponsor’s money
desk-your-plan = Your own plan
desk-plan-late = { $feature } is done on day { $day } one time in two, and day { $needed } is needed. Product could make it smaller.
desk-send-back = Send it back to { $name }
desk-blocked = { $days ->
    [0] { $feature } stands still at { $team }. Noticed today.
    [one] { $feature } stands still at { $team }, noticed yesterday.
   *[other] { $feature } stands still at { $team }, noticed { $days } days ago.
}
desk-clear = Clear it ({ $slots } slack)
desk-no-answer = { $names } had no answer.
desk-several-day = { $count } people · { $date }
desk-teams-day = { $count ->
    [one] { $names }
   *[other] { $count } teams
} · { $date }
desk-health = { $count ->
    [one] Health { $by }
   *[other] { $names }: health up to { $by }
}
desk-request = Wants { $feature }.
desk-request-planned = Wants { $feature }. Your no is on the calendar.
desk-say-no = Say no · { $slots }
desk-colleague-plan = { $name }’s plan
desk-plan-show = { $title }, show its { $count } entries
desk-plan-hide = { $title }, fold it
desk-ask = Ask { $name }…
desk-chose = { $name } chose { $answer }.
desk-answer = { $name }: { $answer }

# the forecast
desk-forecast = Your forecast
desk-forecast-no-date = All dates are past.
desk-forecast-none = { $name }: on which day, and how sure are you? Say it before you know.
desk-forecast-write = Write it down
desk-forecast-change = Change the forecast
desk-forecast-range = { $span ->
    [0] **Day { $low }**
   *[other] **Day { $low } to { $high }**
} __80 % sure__
desk-forecast-line = { $name } · line: day { $day }
desk-forecast-on-time = on time **{ $chance }**
desk-forecast-uptake = Weekly use **{ $range }**
desk-forecast-why = Why: { $why }
desk-forecast-why-from = Why, on day { $day }: { $why }
desk-forecast-from = Written on day { $day }.
desk-forecast-bar = The range on the days of the run; the mark is the date
desk-forecast-about = **{ $name }** __needed by day { $day }__
desk-forecast-low = You are 80 % sure: not before
desk-forecast-high = … and not after
desk-forecast-chance = Chance of being on time
desk-forecast-use-low = Weekly use of the release, at least
desk-forecast-use-high = … and at most
desk-forecast-why-label = Why? One line.
desk-forecast-why-hint = Backend is the bottleneck, and it is free.
desk-forecast-skip = Skip it
desk-forecast-keep = Keep it
