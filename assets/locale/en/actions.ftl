# What a seat can do: the name of each kind of action, what it does, and each action with its particulars.
# The part after “verb-” and “action-” is the name that files use.

verb-interview_users = Interview users
    .help = Two people of one segment. “Tell me about the last time” finds needs; “would you use it?” flatters.
verb-watch_users = Watch users work
    .help = Finds the needs that people can’t put into words, in one segment.
verb-send_survey = Send a survey
    .help = Stated demand for up to three listed features. People overstate.
verb-test_prototype = Test a prototype
    .help = One size of one feature, five people: does it fit, and can they use it?
verb-run_experiment = Run an experiment
    .help = A fake door before it ships, an A/B test after. The strongest signal there is.
verb-study_numbers = Study the numbers
    .help = How a shipped feature is really used: opened, and used again every week.
verb-study_market = Study the market
    .help = How large the segments are, and what a competitor does next.
verb-score_backlog = Score the backlog
    .help = Reach, impact, confidence, effort, in your own numbers. A no and a commitment go down better this sprint.
verb-set_score = Set a score
    .help = Writes down your own reach, impact and confidence for one feature.
verb-order_backlog = Order the backlog
    .help = Teams pull from the top. Below the line nobody starts it.
verb-choose_variant = Choose a size
    .help = Everything that was asked for, the usual, or the smallest useful one.
verb-write_brief = Write the brief
    .help = Problem, measure, out of scope, and two of the open questions. Without one, a quarter of all features are misunderstood.
verb-say_no = Say no
    .help = To one person’s request. With evidence of three marks it costs little trust, without it a lot.
verb-kill_it = Stop it
    .help = Ends a feature under way. What was spent on it stays spent, and whoever asked for it minds.
verb-map_dependencies = Map dependencies
    .help = One feature across all teams: handoffs that would otherwise show up as blockers.
verb-get_commitment = Get a commitment
    .help = Asks a team to take one feature from a day on. Depends on its load and on its lead’s trust.
verb-resequence = Re-sequence a team
    .help = What this team takes first, whatever the backlog says.
verb-split_handoff = Split a handoff
    .help = A team may start before the one in front of it is done. Quicker, with more rework if the interface moves.
verb-set_promise = Promise a date
    .help = Turns the plan into a date with a confidence. It is remembered.
verb-hold_pre_mortem = Hold a pre-mortem
    .help = Imagine that it has gone wrong. Names risks, with their chance as people see it.
verb-pay_mitigation = Pay for a mitigation
    .help = Takes about seven tenths off a named risk. A register that nobody acts on changes nothing.
verb-clear_blocker = Clear a blocker
    .help = Gets a part moving again today, for slack.
verb-move_people = Move people
    .help = One person from one team to another. The team that gains is slower for ten days first.
verb-choose_release_day = Choose the release day
    .help = A Friday release that goes wrong costs somebody a weekend.
verb-escalate = Escalate
    .help = Takes it to the sponsor. Works once, rarely twice.
verb-send_it_back = Send it back
    .help = The median of the plan passes the date: product must answer with smaller, less, later or money.
verb-answer_send_back = Answer program
    .help = Smaller, less scope, a later date, or the sponsor’s money.
verb-standing_check_in = Standing check-in
    .help = Keeps what you know about a team fresh, and shows blockers sooner. News comes every week on the weekday of its slot, or daily. Takes its slots every sprint until you change it.
verb-look_for_yourself = Look for yourself
    .help = One team, one day’s truth past the polished report. Again within ten days without cause, and they mind.
verb-sprint_review = Sprint review
    .help = Both seats and the teams hear the same. Misunderstandings are found early.
verb-report_upward = Report upward
    .help = Rosy pays now and costs three times as much when it comes out. Bad news told early costs a third.
verb-quarterly_planning = Quarterly planning
    .help = Settles the teams’ commitments for the coming quarter together.
verb-one_to_one = One-to-one
    .help = Half a day for one person: what they think of you, what they know, and a little trust.
verb-ask_counterpart = Ask your colleague
    .help = Twice a sprint you may ask the other seat for something. The answer comes at once.
verb-answer_ask = Answer a request
    .help = Yes, yes instead of something else, or no.
verb-make_the_case = Make the case for a hire
    .help = Somebody for the empty seat. It takes money, the sponsor’s trust, and three weeks.
verb-take_work_home = Take work home
    .help = Four more slots now, three fewer next sprint. Twice running costs six, and a third time is refused.
verb-clear_slot = Take it off
    .help = Takes what lies on a slot off the calendar.

action-interview_users = Interview { $segment } about the last time
action-interview_users_would = Ask { $segment } whether they would use “{ $feature }”
action-watch_users = Watch { $segment } work
action-send_survey = Survey about { $features }
action-test_prototype = Test a prototype of { $variant }
action-run_experiment = Run an experiment on “{ $feature }”
action-study_numbers = Study the numbers of “{ $feature }”
action-study_market = Study the market
action-score_backlog = Score the backlog
action-set_score = Score “{ $feature }”: reach { $reach }, impact { $impact }, confidence { $confidence }
action-order_backlog = Put “{ $feature }” in place { $place }
action-order_backlog_not_now = Put “{ $feature }” below the line
action-choose_variant = Choose { $variant }
action-write_brief = Write the brief for “{ $feature }”, measured by { $measure }
action-say_no = Say no to { $person }
action-kill_it = Stop “{ $feature }”
action-map_dependencies = Map the dependencies of “{ $feature }”
action-get_commitment = Ask { $team } to take “{ $feature }” from day { $day }
action-resequence = { $team } takes “{ $feature }” first
action-resequence_none = { $team } follows the backlog again
action-split_handoff = Let { $team } start on “{ $feature }” early
action-split_handoff_off = Let { $team } wait for a finished handoff on “{ $feature }”
action-set_promise = Promise { $milestone } for day { $day }
action-hold_pre_mortem = Hold a pre-mortem
action-pay_mitigation = Pay for the mitigation of “{ $risk }”
action-clear_blocker = Clear the blocker of “{ $feature }” at { $team }
action-move_people = Move somebody from { $from } to { $to }
action-choose_release_day = Release “{ $feature }” on day { $day }
action-choose_release_day_ready = Release “{ $feature }” as soon as it is ready
action-escalate_team = Ask the sponsor to free { $team }
action-escalate_dispute = Take the dispute about “{ $feature }” to the sponsor
action-send_it_back = Send “{ $feature }” back to product
action-answer_send_back = Answer program: { $answer }
action-standing_check_in = Check in with { $team } { $cadence }
action-standing_check_in_none = No standing check-in with { $team }
action-look_for_yourself = Look at { $team } for yourself
action-sprint_review = Hold a sprint review with everyone
action-report_upward = Report upward as it is
action-report_upward_rosy = Report upward, rosy
action-quarterly_planning = Plan the quarter together
action-one_to_one = One-to-one with { $person }
action-ask_counterpart = Ask your colleague to { $ask }
action-answer_ask = Answer the request: { $answer }
action-make_the_case = Make the case for a hire
action-take_work_home = Take work home
action-clear_slot = Take the card off slot { $slot }

# Requests to the machine colleague; they follow “Ask your colleague to”.
ask-interview = interview { $segment }
ask-prototype = test a prototype of { $variant }
ask-brief = write the brief for “{ $feature }”
ask-variant = choose { $variant }
ask-first = put “{ $feature }” first
ask-not_now = put “{ $feature }” below the line
ask-map = map the dependencies of “{ $feature }”
ask-commit = get { $team }’s commitment for “{ $feature }”
ask-check_in = check in with { $team } weekly
ask-pre_mortem = hold a pre-mortem
ask-split = let { $team } start on “{ $feature }” early

ask-answer-yes = Yes. There was room for it.
ask-answer-instead = Yes, instead of “{ $instead }”.
ask-answer-no = No. { $reason }

send-back-smaller = the smaller size
send-back-less = less scope, a tenth of what is left
send-back-later = { $days ->
    [one] a day later
   *[other] { $days } days later
}
send-back-money = the sponsor’s money

# What an action costs, in one line after what it does.
cost-free = Costs no time.
cost-half_days = { $count ->
    [one] Half a day.
   *[other] { $count } half-days.
}
cost-days = { $count ->
    [one] A day.
   *[other] { $count } days.
}
cost-check_in = { $home ->
    [yes] Half-days a sprint: 1 weekly, 2 twice a week, 4 daily.
   *[no] Half-days a sprint: 2 weekly, 3 twice a week, 6 daily.
}
cost-check_in_days = { $home ->
    [yes] Days a sprint: 1 weekly, 2 twice a week, 4 daily.
   *[no] Days a sprint: 2 weekly, 3 twice a week, 6 daily.
}
cost-blocker = 1 to 3 of your free slots, announced with the blocker.
cost-mitigation = Slots by risk.
cost-result = { $count ->
    [one] Result a day after the last slot.
   *[other] Result { $count } working days after the last slot.
}
cost-design = Takes { $days } of { $team }.
cost-away = Not this seat’s job: half as much again, it yields less, and others hear two voices.
cost-sprint = Offered from sprint { $sprint } on.
