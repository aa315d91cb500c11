# The game as text.

terminal-hint = Type “help” for what you can type, “run” to let the days pass, “quit” to stop.
terminal-farewell = The run stays where it is. Come back to it whenever you like.
terminal-farewell-over = Thank you for playing.

terminal-where-planning = { $title } · sprint { $sprint } of { $sprints }, before its first day · { $date } of { $last } · { $seat } seat
terminal-where-running = { $title } · sprint { $sprint } of { $sprints } · { $date } of { $last } · { $seat } seat
terminal-where-half_time = { $title } · sprint { $sprint } of { $sprints }, half-time · { $date } of { $last } · { $seat } seat
terminal-where-over = { $title } · the run is over · { $seat } seat
terminal-date-due = due { $date }
terminal-date-met = met on { $date }
terminal-date-missed = missed
terminal-date-open = past its day
terminal-date-in = { $days ->
    [0] today
    [one] in a day
   *[other] in { $days } days
}
terminal-date-promised = promised for { $date } ({ $confidence } sure then)

terminal-calendar = Calendar: { $slots } slots, { $free } free
terminal-slot-free = free
terminal-slot-gone = passed empty
terminal-slot-past = done: { $what }
terminal-slot-taken = went into what came up
terminal-slot-lost = lost to last sprint’s evenings
terminal-slot-check_in = check-in with { $team }
terminal-slot-evenings = evenings

terminal-inbox = Inbox
terminal-inbox-empty = Nothing waits for you.
terminal-inbox-dilemma = Somebody stands at your desk (“show inbox”).
terminal-inbox-send_back = Program sends “{ $feature }” back: its median is day { $day }. Answer smaller, less, later DAYS or money.
terminal-inbox-sent_back = “{ $feature }” is back with product; no answer yet.
terminal-inbox-blocker = “{ $feature }” stands still at { $team }; clearing it takes { $slots ->
    [one] one slot
   *[other] { $slots } slots
} of slack (“clear { $id }”).
terminal-inbox-request = { $person } asks for “{ $feature }” and waits for an answer (“say_no { $id }”, or build it).
terminal-inbox-warning = The sponsor is losing patience.

terminal-colleague = { $person } in the { $seat } seat plans
terminal-colleague-nothing = Nothing yet.
terminal-colleague-ask = { $asks ->
    [0] Both requests of this sprint are used.
    [one] You may ask for one more thing this sprint (“help ask”).
   *[other] You may ask for { $asks } things this sprint (“help ask”).
}
terminal-colleague-empty = The other seat
terminal-colleague-empty-text = Nobody sits in the { $seat } seat. What you do not do there is not done.

terminal-letter = A letter from { $person }
terminal-judged = What you are judged on
terminal-product = The product
terminal-cast = People
terminal-segments = Users

terminal-backlog = Backlog
terminal-backlog-legend = Value is the share of what users need that it would serve, as you believe it now (80 % sure); effort in person-days; done is the day by which it would be ready, median to 80 % sure.
terminal-column-place = #
terminal-column-feature = feature
terminal-column-size = size
terminal-column-evidence = evid.
terminal-column-value = value
terminal-column-effort = effort
terminal-column-done = done
terminal-column-notes = notes
terminal-column-team = team
terminal-column-people = people
terminal-column-check_in = check-in
terminal-column-news = last news
terminal-column-promised = promised elsewhere, and to you
terminal-column-person = person
terminal-column-name = name
terminal-column-wants = what they want
terminal-below-line = below the line: nobody starts these
terminal-backlog-shipped = { $feature }: shipped { $date }
terminal-backlog-stopped = { $feature }: stopped { $date }
terminal-note-asked = asked for by { $people }
terminal-note-brief = { $open ->
    [0] brief, nothing open
    [one] brief, one question open
   *[other] brief, { $open } questions open
}
terminal-note-no_brief = no brief
terminal-note-begun = begun
terminal-note-ready = ready { $date }
terminal-note-release = goes out { $date }
terminal-note-score = scored { $score }
terminal-note-stated = { $share } say they want it

terminal-teams = Teams
terminal-busy = { $whole ->
    [yes] elsewhere from day { $from } to { $to }
   *[no] { $share } elsewhere from day { $from } to { $to }
}
terminal-busy-for = { $whole ->
    [yes] promised to “{ $feature }” from day { $from } to { $to }; { $person } would mind if it were dropped
   *[no] { $share } promised to “{ $feature }” from day { $from } to { $to }; { $person } would mind if it were dropped
}
terminal-busy-owner = elsewhere from day { $from } to { $to }; { $person } would mind if it were dropped
terminal-committed = takes “{ $feature }” from day { $day }, promised to you
terminal-pinned = takes “{ $feature }” first
terminal-function = does its part in a row, on time or late
terminal-free = free
terminal-parts = Under way, as last heard
terminal-part-done = done
terminal-part-blocked = { $slots ->
    [one] blocked; one slot of slack to clear
   *[other] blocked; { $slots } slots of slack to clear
}
terminal-part-under_way = { $looked ->
    [yes] { $colour }, { $left } left, seen yourself
   *[no] { $colour }, { $left } left, they say
}
terminal-nothing-above = Nothing lies above the line.
terminal-finishes = When it would be done
terminal-finish = { $late ->
    [yes] day { $p50 } in the median, { $p80 } to be 80 % sure; needed by day { $needed }
   *[no] day { $p50 } in the median, { $p80 } to be 80 % sure
}
terminal-risks = Risks somebody has named
terminal-risk = { $paid ->
    [yes] { $chance } as people saw it; paid for
   *[no] { $chance } as people see it. { $mitigation } Takes { $slots ->
        [one] one slot
       *[other] { $slots } slots
    }.
}
terminal-map = Who waits for whom
terminal-map-feature = { $mapped ->
    [yes] { $feature }, mapped on day { $day }:
   *[no] { $feature }, not mapped; there may be more than this:
}
terminal-map-effort = { $days }
terminal-map-first = waits for nobody that we know of
terminal-map-waits = { $split ->
    [yes] after { $share } of { $team } (split)
   *[no] { $can ->
        [yes] after { $team } (could be split at { $share })
       *[no] after { $team }
    }
}

terminal-people = People
terminal-trust = Trust { $trust } of 100, { $age }. { $wants }
terminal-not-met = not met yet
terminal-met = as it seemed, { $age }
terminal-trust-seen = as everybody can see
terminal-request-open = Waits for an answer.
terminal-request-declined = Was told no.
terminal-notebook = Notebook, newest first
terminal-notebook-empty = Nothing in it yet.

terminal-heard = Heard since, from the other seat:
terminal-value = { $low } to { $high }
terminal-day-quiet = Work goes on.
terminal-left-alone = Left alone: “{ $choice }”
terminal-pause-blocker = “{ $feature }” stands still at { $team }. Clearing it takes { $slots ->
    [one] one slot
   *[other] { $slots } slots
} of slack and you have { $free }. “clear { $id }”, or “run” to wait.
terminal-pause-half_time = Half-time: rearrange the second half, then “run”.
terminal-pause-sprint = Plan the sprint, then “run”. “repeat” puts last sprint’s cards on the calendar.
terminal-dilemma-from = { $person }, { $title }, to the { $seat } seat:
terminal-choice-slack = { $slots ->
    [one] takes one slot of slack
   *[other] takes { $slots } slots of slack
}
terminal-choice-closed = not possible: { $why }
terminal-dilemma-how = “answer NUMBER”; “run” takes { $leave }.

terminal-half_time = Half-time of sprint { $sprint }: { $from } to { $to }
terminal-review = Review of sprint { $sprint }: { $from } to { $to }
terminal-review-out = What moved:
terminal-review-slipped = What slipped or stuck:
terminal-review-reported = What was reported last:
terminal-review-numbers = Numbers:
terminal-review-learnt = What was learnt:
terminal-review-people = People:
terminal-review-trust = Trust moved: { $people }.
terminal-review-quiet = Nothing that anybody would put on a slide.
terminal-forecast-open = Your forecast of { $date } for { $milestone }: day { $range }, { $chance } on time. It is due on day { $due } and not there yet.
terminal-forecast-came = { $held ->
    [yes] Your forecast of { $date } for { $milestone }: day { $range }, { $chance } on time. It came on day { $met }, inside your range.
   *[no] Your forecast of { $date } for { $milestone }: day { $range }, { $chance } on time. It came on day { $met }, outside your range.
}
terminal-forecast-made = Written down for { $milestone } (due day { $due }): day { $low } to { $high }, { $chance } on time.

terminal-you_first = You first
terminal-you_first-ask = Before anything is revealed: what happened, and what would you do differently? Type “happened …” and “differently …”, a sentence or two each, or “debrief” to go on.

terminal-slots-free = { $free ->
    [0] no slot left free
    [one] one slot left free
   *[other] { $free } slots left free
}
terminal-undone = Taken back: { $what }
terminal-redone = Done again: { $what }
terminal-repeated = { $count ->
    [one] One card of last sprint is on the calendar again.
   *[other] { $count } cards of last sprint are on the calendar again.
}
terminal-noted = Written down.
terminal-nothing-undo = There is nothing to take back since the last day.
terminal-nothing-redo = There is nothing to do again, or it has become impossible.
terminal-nothing-repeat = There is nothing of last sprint that could be placed now. It works before the first day of a sprint.
terminal-nothing-forecast = Every date is behind you.
terminal-nothing-answer = Nobody is waiting for an answer.
terminal-no-choice = Choose a number from 1 to { $last }.
terminal-not-over = That comes when the run is over.
terminal-is-over = The run is over. “debrief” shows what was true.
terminal-both-hats = You wear both hats already.
terminal-not-your-seat = Somebody else sits there.

terminal-no-command = “{ $word }” is not something that can be typed here.
terminal-no-verb = There is no action “{ $word }”.
terminal-no-segment = There are no users called “{ $word }”.
terminal-no-feature = There is no feature “{ $word }” on the backlog.
terminal-no-size = There is no size “{ $word }” of it.
terminal-no-team = There is no team “{ $word }”.
terminal-no-person = There is nobody called “{ $word }”.
terminal-no-risk = Nobody has named a risk “{ $word }”.
terminal-no-milestone = There is no date called “{ $word }”.
terminal-no-view = There is no page “{ $word }”.
terminal-no-choice-word = “{ $word }” is not one of the choices.
terminal-fault-near = Did you mean: { $words }?
terminal-fault-all = There are: { $words }.
terminal-fault-help = “help” lists what can be typed.
terminal-fault-missing = Something is missing. It is typed like this: { $usage }
terminal-fault-too_much = “{ $word }” does not belong there. It is typed like this: { $usage }
terminal-fault-number = “{ $word }” should be a number from { $low } to { $high }. It is typed like this: { $usage }
terminal-fault-upside_down = The range begins at { $low } and ends at { $high }; put the smaller number first.
terminal-fault-nothing_blocked = Nothing is known to stand still there. “show inbox” lists what does.

terminal-help-own = The terminal’s own words:
terminal-help-verbs = Actions, with what they cost you in slots and what they do:
terminal-help-slots = { $slots ->
    [0] free
    [one] 1 slot
   *[other] { $slots } slots
}
terminal-help-more = “help ACTION” shows how it is typed. “at SLOT” puts a card on a slot, else it takes the next free one. Words may be cut short where they stay clear.
terminal-help-marks = News is marked { $good } for good, { $bad } for bad, { $neutral } for neither.
terminal-word-run = Lets the days pass to the next pause, or one day.
terminal-word-answer = Answers whoever stands at your desk, or what program sent back.
terminal-word-ask = Asks your colleague for something, twice a sprint.
terminal-word-clear = Clears a blocker for slack.
terminal-word-undo = Takes back your last decision since the last day.
terminal-word-redo = Does it again after all.
terminal-word-repeat = Puts last sprint’s cards on this sprint’s calendar.
terminal-word-forecast = What you expect of the next date: a range you are 80 % sure of, and the chance that it is on time.
terminal-word-note = Writes down your own words.
terminal-word-happened = At the end, before the debrief: what happened.
terminal-word-differently = At the end, before the debrief: what you would do differently.
terminal-word-seat = Changes the seat when two people play.
terminal-word-show = Shows a page; the desk if none is named.
terminal-word-debrief = What was true, once the run is over.
terminal-word-concept = A concept card: what a word means and where it comes from; all of them if none is named.
terminal-word-moves = Move by move, once the run is over: what each decision was worth by what could be known.
terminal-word-luck = Judgement and luck, and 500 other fates, once the run is over.
terminal-playing-on = Playing on from each of { $count } decisions in companies that looked the same. This takes a few seconds.
terminal-debrief-more = “moves” shows what each decision was worth, “luck” what fate had to do with it.
terminal-word-help = This page, or how one action is typed.
terminal-word-quit = Stops. The run stays where it is.
