# The review of a sprint.


review-title = Review of sprint { $sprint }
review-headline-nothing = Nothing went out.
review-headline-parts = { $count ->
    [one] One piece was finished, nothing went out.
   *[other] { $count } pieces were finished, nothing went out.
}
review-headline-shipped = Out: { $list }.
review-headline-missed = Missed: { $list }.
review-headline-kept = { $name } kept its date.
review-headline-came-late = { $name } came { $count ->
    [one] a day
   *[other] { $shown } days
} after its date.
review-headline-late = { $name } is heading { $count ->
    [one] a day
   *[other] { $shown } days
} past its date.
review-headline-holds = { $name } still holds its date, as far as you can tell.
review-heading-late = { $name } is slipping
    .text = As likely as not it comes on day { $day } or later. Needed on day { $needed }.

review-tiles = The sprint in figures
review-tile-out = { $count ->
    [one] feature went out
   *[other] features went out
}
review-tile-done = { $count ->
    [one] piece was finished
   *[other] pieces were finished
}
review-tile-stuck = { $count ->
    [one] piece is stuck, that you know of
   *[other] pieces are stuck, that you know of
}
review-tile-date = { $name }, day { $day }
review-tile-date-holds = holds
review-tile-date-kept = kept
review-tile-date-late = came late
review-tile-date-missed = missed
review-tile-date-slips = { $count ->
    [one] one day late
   *[other] { $count } days late
}
review-tile-sponsor = { $name }’s trust, now { $now }
review-tile-sponsor-same = unchanged
review-answered = Product chose { $answer }.
review-answered-below = Product chose { $answer }, and it lies below the line by now.
review-answered-now = Product chose { $answer }; the median is day { $day } now.
review-unanswered = It waits for an answer; the median is day { $day } now.
review-done = done
review-cause-ignored = { $date }: they had no answer.
review-cause-part = { $cause } That made { $by }; other things counted as well.
review-cause-parts = { $cause } Other things counted as well.
review-cause-you = Because you chose: { $verb }.

review-came = What came
review-came-none = Nothing reached anybody outside the building.
review-slipped = What slipped
review-came-late = Missed on { $missed }, came { $days } later.
review-slipped-none = Nothing that you know of.
review-status = Reported, and seen
review-status-none = Nobody had anything under way.
review-reported = reported
review-seen = seen by you
review-not-looked = you did not look
review-not-reported = no report
review-told = { $days ->
    [0] today
    [one] a day ago
   *[other] { $days } days ago
}
review-polished = The report is kinder than what you saw.
review-people = How people took it
review-people-none = Nobody changed their mind about you.
review-more-people = { $count ->
    [one] One more moved by a hair.
   *[other] { $count } more moved by a hair.
}
review-trust = trust { $now }
review-trust-moved = { $word } { $by }
review-trust-each = { $word } { $by } each
review-trust-range = { $word } { $low } to { $high }
review-people-list = { $names }: { $moved }
review-warmer = warmer
review-cooler = cooler
review-numbers = Numbers that moved
review-numbers-none = Nothing that is counted moved.
review-number-weekly = Weekly use of { $feature }
review-number-opened = Opened { $feature } at least once
review-number-work = Work on { $name }, person-days
review-number-rework = Rework in { $name }, person-days
review-number-question = Open question in { $name }, person-days
review-number-blocked = Days { $name } was stuck
review-number-away = Days { $name } was away
review-number-health = Health of { $name }
review-from-to = { $from } to { $to }
review-rose-good = rose, and that is good
review-rose-bad = rose, and that is bad
review-rose = rose
review-fell-good = fell, and that is good
review-fell-bad = fell, and that is bad
review-fell = fell
review-cause-out = Out since { $date }. Uptake lags shipping by weeks.
review-cause-opened = Out since { $date }. Everybody looks once; this number flatters.
review-belongs = Belongs to: { $title }, { $date }
review-forecast = Your forecast
review-forecast-none = You made none this sprint.
review-forecast-said = { $name }: { $span ->
    [0] **day { $low }**
   *[other] **day { $low } to { $high }**
}, { $percent } % on time
review-forecast-scale = The line is day { $date }, when it is needed. The run ends on day { $last }.
review-forecast-scale-came = The line is day { $date }, when it is needed; the dot is day { $came }, when it came. The run ends on day { $last }.
review-forecast-inside = It came on { $date }: within your range.
review-forecast-outside = It came on { $date }: outside your range.
review-forecast-passed = Your range has passed, and it has not come.
review-forecast-open = Still open.
review-forecast-use = Weekly use: you said { $range }, so far { $share }.
review-forecast-use-open = Weekly use: you said { $range }. Nothing is out yet.
review-forecast-use-due = Weekly use: you said { $range }. It is counted from { $date } on, { $days } days after the release.
    .after = Weekly use: you said { $range }. It takes { $days } days to count, and the run ends before that.
    .unasked = Weekly use: you said { $range }. No brief asked for that number; studying the numbers would show it.
review-next = Plan sprint { $sprint }
review-debrief = Open the debrief
review-leave = Leave for the title; the run is kept
