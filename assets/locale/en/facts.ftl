# What happened: a short title and a sentence (.text) with names and numbers.

# the run
fact-sprint_began = Sprint { $sprint } begins
    .text = A new sprint, an empty calendar, and the check-ins already on it.
fact-sprint_ended = Sprint { $sprint } is over
    .text = The sprint is over. What was planned and not played is gone.
fact-run_ended = { $why ->
    [trust] The sponsor has had enough
    [health] The team has had enough
   *[last] The last day
}
    .text = { $why ->
    [trust] The sponsor’s trust fell below what a seat can stand on.
    [health] A team’s health fell below what work can be done with.
   *[last] The last sprint is over.
}

# the calendar
fact-card_done = { $verb }: done
    .text = { $seat } finished “{ $verb }”.
fact-card_lost = { $verb }: not finished
    .text = “{ $verb }” in the { $seat } calendar ran out of slots before the sprint ended, and is lost.
fact-slack_taken = Slack used
    .text = { $count ->
    [one] A free slot in the { $seat } calendar went into what came up.
   *[other] { $count } free slots in the { $seat } calendar went into what came up.
}
fact-overtime_taken = Work taken home
    .text = { $seat } takes work home: { $slots } slots now, fewer next sprint.

# research
fact-need_found = Need found: { $need }
    .text = { $segment }: { $about } “{ $quote }”
fact-need_heard = { $segment } on “{ $need }”
    .text = Of the needs you know, “{ $need }” counts most for { $segment }: { $weight ->
    [high] far more than needs do on average
    [some] more than needs do on average
    [even] about as much as needs do on average
   *[low] less than needs do on average
} ({ $strength }).
fact-nothing_new = Nothing new from { $segment }
    .text = { $segment } spoke willingly and at length. No need could be made out that was not known.
fact-would_use = { $yes } of 10 would use “{ $feature }”
    .text = { $yes } of 10 among { $segment } say they would use it. It is easy to say.
fact-survey_answered = Survey: { $share } want “{ $feature }”
    .text = { $share } of those who answered say they want “{ $feature }”. People overstate, by a third or so.
fact-prototype_tested = Prototype: { $liked } of { $people } for { $variant }
    .text = { $liked } of { $people } people liked { $variant }. { $problems ->
    [0] No problem in use was seen.
    [one] One problem in use was seen.
   *[other] { $problems } problems in use were seen.
}
fact-experiment_read = Experiment: { $variant }
    .text = { $variant } came out { $lift } against an ordinary idea ({ $strength }). The better it looks, the more of it is luck.
fact-numbers_read = Numbers of “{ $feature }”
    .text = { $weekly } use “{ $feature }” every week; { $opened } opened it once.
fact-market_studied = { $segment }: { $share } of the market
    .text = { $segment } are { $share } of all users.
fact-belief_changed = { $variant } looks { $up ->
    [yes] better
   *[no] worse
}
    .text = What you believe { $variant } to be worth moved from { $from } to { $to } against an ordinary idea ({ $strength }).
fact-feature_listed = On the backlog: { $feature }
    .text = “{ $feature }” is on the backlog, below the line.
fact-tickets_arrived = Tickets: { $need }
    .text = Users are writing about it themselves by now: { $about }

# prioritisation
fact-backlog_scored = Backlog scored
    .text = The backlog has numbers, and a no has something to stand on this sprint.
fact-scope_changed = { $in ->
    [yes] Above the line: { $feature }
   *[no] Below the line: { $feature }
}
    .text = { $in ->
    [yes] Teams will take “{ $feature }” in its turn.
   *[no] Nobody starts “{ $feature }” now.
}
fact-variant_chosen = Size chosen: { $variant }
    .text = What will be built is { $variant }.
fact-brief_written = Brief written: { $feature }
    .text = “{ $feature }” has a brief. { $settled ->
    [0] No open question is settled
    [one] One open question is settled so far
   *[other] { $settled } open questions are settled so far
}; success is measured by { $measure }.
fact-said_no = A no for { $person }
    .text = { $backed ->
    [yes] { $person } was told no to “{ $feature }” and shown why.
   *[no] { $person } was told no to “{ $feature }”, without much to show for it.
}
fact-request_ignored = { $person } had no answer
    .text = { $person } asked for “{ $feature }” and heard nothing for a sprint.
fact-feature_killed = Stopped: { $feature }
    .text = “{ $feature }” was stopped after { $days }.

# dependencies
fact-edge_found = Dependency: { $before } before { $after }
    .text = { $after } can’t work on “{ $feature }” before { $before } hands over.
fact-edge_found_plain = A dependency came to light
    .text = One team has to wait for another that nobody had drawn.
fact-feature_mapped = Mapped: { $feature }
    .text = { $found ->
    [0] Nothing on the map of “{ $feature }” that was not known.
    [one] The map of “{ $feature }” shows one dependency that nobody had drawn.
   *[other] The map of “{ $feature }” shows { $found } dependencies that nobody had drawn.
}
fact-commitment_made = { $team } is committed
    .text = { $team } takes “{ $feature }” from day { $day }.
fact-commitment_refused = { $team } said no
    .text = { $team } can’t promise “{ $feature }” for then.
fact-team_freed = { $team } is free
    .text = { $team } drops its other work from day { $day }. Somebody was waiting for that.
fact-handoff_split = { $on ->
    [yes] Handoff split: { $team }
   *[no] Handoff joined: { $team }
}
    .text = { $on ->
    [yes] { $team } may start on “{ $feature }” before the part in front of it is done.
   *[no] { $team } waits on “{ $feature }” for a finished handoff.
}
fact-queue_changed = Order changed: { $team }
    .text = { $team } takes “{ $feature }” first.
fact-promise_made = Promised: { $milestone }, day { $day }
    .text = { $milestone } is promised for day { $day }. By the plan of that morning it held in { $confidence } of cases.
fact-promise_kept = Promise kept: { $milestone }
    .text = What was promised for { $milestone } was kept.
fact-promise_broken = Promise broken: { $milestone }
    .text = { $told ->
    [yes] What was promised for { $milestone } did not hold. It had been said in time.
   *[no] What was promised for { $milestone } did not hold, and nobody had said so.
}
fact-risk_named = Risk named: { $risk }
    .text = { $about } People put it at { $chance }.
fact-risk_mitigated = Paid for: { $risk }
    .text = { $mitigation } The risk is smaller now, not gone.
fact-risk_struck = It happened: { $risk }
    .text = { $about }
fact-people_moved = Moved: { $from } to { $to }
    .text = { $people ->
    [one] One person goes
   *[other] { $people } people go
} from { $from } to { $to }, which will be slower for ten days before it is quicker.
fact-release_day_set = Release day { $day }: { $feature }
    .text = “{ $feature }” goes out on day { $day }, or as soon after as it is ready.
fact-escalated = { $worked ->
    [yes] The sponsor stepped in
   *[no] The sponsor stayed out
}
    .text = { $worked ->
    [yes] The sponsor decided it. It worked this time.
   *[no] The sponsor heard it and left it where it was.
}
fact-sent_back = Sent back: { $feature }
    .text = Program’s median for “{ $feature }” is day { $day }, and day { $needed } is needed. It went back to product.
fact-send_back_answered = Product’s answer: { $feature }
    .text = On “{ $feature }”, product chose { $answer }.

# status
fact-check_in_set = { $slots ->
    [0] Check-in ended: { $team }
   *[other] Check-in: { $team }
}
    .text = { $slots ->
    [0] { $team } has no standing check-in any more.
    [one] { $team } meets you in one slot a sprint.
   *[other] { $team } meets you in { $slots } slots a sprint.
}
fact-status_reported = { $done ->
    [yes] { $team } reports done
   *[no] { $team } reports { $colour }
}
    .text = { $done ->
    [yes] { $team } is done with its part of “{ $feature }”. Of the whole they say { $colour } for its date.
   *[no] { $team } on “{ $feature }”: { $colour }, about { $days } of work left, they say.
}
fact-looked_at = { $team }: { $colour }, seen yourself
    .text = { $team } on “{ $feature }”: { $progress } done, { $days } of work left, { $colour } for the date.
fact-looked_at_idle = { $team }: nothing under way
    .text = { $team } has not begun anything that is above the line.
fact-review_held = Sprint review held
    .text = Both seats and the teams have heard the same.
fact-reported_upward = { $rosy ->
    [yes] A rosy report
   *[no] An honest report
}
    .text = { $rosy ->
    [yes] { $seat } told the sponsor that all is well.
   *[no] { $seat } told the sponsor how it stands.
}
fact-rosy_report_exposed = The rosy report came out
    .text = The sponsor has put the report beside what came. It costs more than the news would have.
fact-quarter_planned = The quarter is planned
    .text = The teams’ commitments for the quarter were settled in one room.
fact-misunderstanding_found = “{ $feature }” was understood as something else
    .text = { $late ->
    [yes] Testing showed that “{ $feature }” was built as something else. Half of the work is done again.
   *[no] In time: “{ $feature }” had been understood as something else. Some of the work is done again.
}

# people
fact-trust_changed = { $person }: trust { $by }
    .text = { $person }’s trust in you is { $now } of 100 now ({ $by }).
fact-trust_warning = { $person } is losing patience
    .text = { $person }’s trust is low enough to say so aloud.
fact-health_changed = { $team }: health { $by }
    .text = The health of { $team } is { $now } of 100 now ({ $by }).
fact-person_met = A talk with { $person }
    .text = { $person }’s trust in you seems to be about { $trust } of 100.
fact-person_left = Somebody leaves { $team }
    .text = One person has resigned from { $team }. What they knew takes months to learn again.
fact-overlap_grew = Two voices
    .text = Both seats told people what to do. The teams ask which of you to believe, and wait for the answer.
fact-contradicted = { $team } had two orders
    .text = { $team } was told two different things, and lost { $days } on finding out which.
fact-colleague_asked = { $granted ->
    [yes] Your colleague said yes
   *[no] Your colleague said no
}
    .text = { $granted ->
    [yes] { $seat } asked the other seat for something, and got it.
   *[no] { $seat } asked the other seat for something, and did not get it.
}
fact-hire_approved = The hire is approved
    .text = Somebody will sit in the empty seat in three weeks.
fact-hire_refused = The hire is refused
    .text = The sponsor does not see it, or does not see it from you.

# work
fact-part_started = { $team } begins “{ $feature }”
    .text = { $team } has begun its part of “{ $feature }”.
fact-part_done = { $team } is done with “{ $feature }”
    .text = { $team } took { $effort } for its part of “{ $feature }”; the estimate was { $estimate }.
fact-blocked = { $team } is stuck
    .text = { $team } can’t go on with “{ $feature }”.
fact-blocker_noticed = Blocked: “{ $feature }” at { $team }
    .text = { $team } can’t go on with “{ $feature }”. Clearing it takes { $slots ->
    [one] one slot
   *[other] { $slots } slots
} of slack.
fact-blocker_cleared = Moving again: “{ $feature }” at { $team }
    .text = { $team } goes on with “{ $feature }”. { $days ->
    [0] No day was lost.
    [one] One day was lost.
   *[other] { $days } days were lost.
}
fact-rework_found = Rework: { $team }
    .text = Testing sent “{ $feature }” back to { $team }: { $days } again.
fact-question_bit = An open question of “{ $feature }” was answered late
    .text = “{ $question }” Nobody had settled it. It costs { $days } and the wait for a decision.
fact-work_added = { $more ->
    [yes] More work: “{ $feature }” at { $team }
   *[no] Less work: “{ $feature }” at { $team }
}
    .text = { $more ->
    [yes] { $team }’s part of “{ $feature }” grew by { $days }.
   *[no] { $team }’s part of “{ $feature }” shrank by { $days }.
}
fact-hidden_work = Hidden work at { $team }
    .text = { $team } spent { $days } on something that nobody had planned and somebody had asked for.
fact-team_away = { $team } is away
    .text = { $team } loses { $days } to something else.
fact-debt_taken = Shortcuts at { $team }
    .text = { $team } took shortcuts. They will be felt in two sprints.
fact-days_lost = { $team } lost { $days }
    .text = { $team } lost { $days } on “{ $feature }”: { $loss }.

# release and uptake
fact-ready = Ready: { $feature }
    .text = Every team is done with “{ $feature }”.
fact-shipped = Shipped: { $feature }
    .text = { $variant } is with its users. What they make of it shows in the weeks that follow.
fact-release_trouble = Trouble with the release of “{ $feature }”
    .text = { $friday ->
    [yes] It went wrong on a Friday evening. Putting it right takes { $days }, and a weekend of somebody’s.
   *[no] It went wrong on the day. Putting it right takes { $days }.
}
fact-usage_read = “{ $feature }”: { $share }, { $measure }
    .text = { $weekly ->
    [yes] { $share } of the intended users use “{ $feature }” every week.
   *[no] { $share } of the intended users have opened “{ $feature }”. Opening is not using.
}
fact-reaction_heard = { $person } on “{ $feature }”
    .text = { $pleased ->
    [yes] { $person } is pleased with “{ $feature }”. That is one person.
   *[no] { $person } is not pleased with “{ $feature }”.
}

# dates
fact-milestone_met = Kept: { $milestone }
    .text = { $early ->
    [0] { $milestone }: met on the day.
    [one] { $milestone }: met a day early.
   *[other] { $milestone }: met { $early } days early.
}
fact-milestone_met_late = Met late: { $milestone }
    .text = { $late ->
    [one] { $milestone }: met, a day late.
   *[other] { $milestone }: met, { $late } days late.
}
fact-milestone_missed = Missed: { $milestone }
    .text = The day of { $milestone } is over, and it was not there.
fact-milestone_slipped = Came late: { $milestone }
    .text = { $milestone } was missed, and came { $days } after its date.
fact-date_moved = Date moved: { $milestone }
    .text = { $milestone } is due on day { $day } now.
fact-money_spent = { $money } spent
    .text = { $money } went out that nobody had budgeted.

# situations
fact-dilemma_arose = { $title }
    .text = { $text }
fact-dilemma_answered = { $title }: answered
    .text = “{ $choice }” — { $outcome }
fact-flag_set = Noted
    .text = Something will be remembered.
