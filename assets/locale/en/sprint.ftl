# The sprint screen.

sprint-leave = Leave for the title; the run is kept
sprint-number = **Sprint { $sprint }** of { $sprints }
sprint-date = { $name } **day { $day }**
sprint-date-promised = { $name } promised for **day { $promised }**, due on **day { $day }**
    .same = { $name } **day { $day }**, as promised
    .broken = { $name } due on **day { $day }**; the promise of **day { $promised }** has passed
sprint-sponsor = sponsor, { $mood }, trust { $now }

sprint-board = The work
sprint-teams = Teams
sprint-nothing-in-work = Nothing is above the line. The teams find something to do; they always do.
sprint-you = You
sprint-you-today = You, today
sprint-you-slack = Nothing on the calendar: room for what comes up.
sprint-morning = Morning
sprint-afternoon = Afternoon
sprint-half-slack = slack
sprint-out = { $name } is in a meeting
sprint-lead-out = { $name } is with you just now
sprint-warmer = { $name } trusts you more than yesterday
sprint-cooler = { $name } trusts you less than yesterday
sprint-ready = ready
sprint-shipped = out
sprint-waiting = waiting
sprint-at-work = at work
sprint-done = done
sprint-waiting-list = waiting: { $list }
    .none = nothing waits
sprint-done-list = done: { $list }
    .none = nothing done yet
sprint-blocked = Blocked
sprint-not-heard = begun, not heard
sprint-token = { $name }, about { $percent } percent, { $status }
sprint-told-age = { $days ->
    [0] told today
    [one] told a day ago
   *[other] told { $days } days ago
}
sprint-seen-age = { $days ->
    [0] seen today
    [one] seen a day ago
   *[other] seen { $days } days ago
}
sprint-never-heard = not heard yet
sprint-elsewhere = { $share } promised elsewhere
sprint-away-check-in = in a check-in with you
sprint-away-review = at the sprint review
sprint-away-pre-mortem = at the pre-mortem
sprint-away-planning = at the quarterly planning
sprint-away-look = showing you around
sprint-away-commitment = asked for a commitment
sprint-away-one-to-one = lead in a one-to-one

sprint-news = What came in
sprint-news-trust = How people took it
sprint-no-news = Nothing yet. People are working, or looking as if.

sprint-calendar = Your calendar
sprint-where = **{ $date }** · day { $day } of { $days }
sprint-slack = { $slack } slack
sprint-slot-free = slack
sprint-slot-taken = Spent: something urgent took this slack
sprint-slot-lost = Lost to last sprint’s evenings
sprint-slot-check-in = Check-in { $team }
sprint-pause = Pause
sprint-resume = Resume
sprint-speed = Speed
sprint-speed-normal = 1×
sprint-speed-fast = 4×
sprint-skip = Skip to next stop
sprint-held = Somebody waits for an answer

sprint-dilemma = The situation
sprint-outcome = What came of it
sprint-who = { $title }, { $mood }
sprint-choice-not-open = Not as things stand.
sprint-choice-no-slack = It takes { $needs ->
    [one] one slot
   *[other] { $needs } slots
} of slack, and { $free ->
    [0] none is left
    [one] one is left
   *[other] { $free } are left
} this sprint.
sprint-price = { $count ->
    [0] costs no slack
   *[other] { $count } slack
}
sprint-slack-left = { $count ->
    [0] No slack left this sprint.
    [one] One slot of slack left this sprint.
   *[other] { $count } slots of slack left this sprint.
}
sprint-you-chose = You chose: { $choice }
sprint-continue = Continue
sprint-blocker = { $feature } is stuck
sprint-blocker-text = { $team } cannot go on with { $feature }. It may come loose by itself, in its own time.
sprint-clear = Clear it ({ $price })
sprint-wait = Wait
sprint-half-time = Half-time
sprint-half-time-text = { $count ->
    [0] Half the sprint is over, and no slack is left. This is what came in.
    [one] Half the sprint is over, with one slot of slack left. This is what came in.
   *[other] Half the sprint is over, with { $count } slots of slack left. This is what came in.
}
sprint-came-in = What came in
sprint-carry-on = Carry on
sprint-rearrange = Rearrange the second half
