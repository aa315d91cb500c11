# The debrief, move by move: verdicts, judgement and luck, other fates, branches.

moves-page = Move by move
moves-lead = Each decision is judged by what could be known when it was taken. Companies that looked the same to you were played on by the same solid colleague, once with your move and once with the best other one we found. What could be noise is never called a mistake, and every verdict is on the move, not on you.
moves-verdicts = A verdict goes by the 99 % range of what the best other move brought on average. If its low end is { $blunder } points or more, the move was a blunder; from { $mistake } a mistake; from { $inaccuracy } an inaccuracy. If all of it lies below { $best }, the move was one of the best. Whatever lies between is good: nobody can tell.
moves-rules = How a verdict is given
moves-rules-note = By the 99 % range of how much better the best other move did on average, in points.
moves-rule-best = All of the range lies below { $points }.
moves-rule-good = Whatever lies between. Nobody can tell.
moves-rule-from = The low end of the range is { $points } or more.
moves-none = There is no decision to look back on yet.
moves-unfinished = The run is still going on: this is as far as it goes, and how things turned out stays open.
moves-counts = Of { $all ->
    [one] one decision
   *[other] { $all } decisions
}: { $best } best, { $good } good, { $inaccuracy ->
    [one] 1 inaccuracy
   *[other] { $inaccuracy } inaccuracies
}, { $mistake ->
    [one] 1 mistake
   *[other] { $mistake } mistakes
}, { $blunder ->
    [one] 1 blunder
   *[other] { $blunder } blunders
}.

move-title-plan = Day { $day }, the plan for sprint { $sprint }
move-title-half = Day { $day }, the plan for the rest of sprint { $sprint }
move-title-answer = Day { $day }, “{ $dilemma }”: { $choice }
move-title-seat = { $title } ({ $seat })
move-verdict = { $title } — { $class }
move-verdict-costs = { $title } — { $class }, { $points } points left on the table
move-badge-costs = { $class } · { $points } points left on the table
class-best = best
class-good = good
class-inaccuracy = inaccuracy
class-mistake = mistake
class-blunder = blunder
move-plan-empty = You put nothing on the calendar.
move-plan = You planned: { $list }.
move-no-other = There was nothing else to do.

rival-plan = another plan
rival-nothing-plan = putting nothing on the calendar
rival-nothing-half = leaving the rest of the sprint as it was
rival-nothing-answer = leaving it alone
rival-answer = answering “{ $choice }”
rival-without = the same plan without “{ $action }”
rival-users = the same plan with users heard instead of meetings
rival-adds = The other plan adds: { $list }.
rival-drops = The other plan leaves out: { $list }.
list-more = and { $count } more

# One end of a range that holds both: so many points higher or lower than what was done.
move-bound = { $side ->
    [lower] { $points } lower
   *[higher] { $points } higher
}
move-higher = In { $n } companies that looked the same to you that morning, { $rival } ended { $points } points higher on average (99 % range { $low } to { $high }).
move-close = Nothing was clearly better. The closest, { $rival }, ended { $points } points higher on average (99 % range { $low } to { $high }).
move-small = In { $n } companies that looked the same to you that morning, { $rival } ended { $points } points higher on average (99 % range { $low } to { $high }). What is certain of that is too little to be called even an inaccuracy.
move-close-lower = Nothing was clearly better. The closest, { $rival }, ended { $points } points lower on average (99 % range { $low } to { $high }).
move-same = Nothing was clearly better. The closest, { $rival }, came to the same on average (99 % range { $low } to { $high }).
move-best-higher = Nothing was better by as much as a point. The closest, { $rival }, ended { $points } points higher on average (99 % range { $low } to { $high }).
move-best-lower = Nothing was better. The closest, { $rival }, ended { $points } points lower on average (99 % range { $low } to { $high }).
move-best-same = Nothing we tried came out better.
move-average = With an average colleague going on instead of a solid one: { $points } points.
move-average-turns = It hangs on who goes on: with an average colleague the difference is { $points } points, so it is no mistake.
turned-higher = As it turned out, in the real company over { $n } other fates, { $rival } ended { $points } points higher on average.
turned-lower = As it turned out, in the real company over { $n } other fates, { $rival } ended { $points } points lower on average.
turned-same = As it turned out, in the real company over { $n } other fates, { $rival } came to the same.
turn-lucky = Lucky: a costly move by what could be known, and it cost nothing here.
turn-unlucky = Unlucky: a sound move by what could be known, and it cost points here.

# Why
reason = Why: { $through }.
reason-and = Why: { $through }; { $sign }.
through-ships = “{ $feature }” went out in { $rival } of those companies, with your move in { $own }
through-sooner = “{ $feature }” went out { $days } earlier
through-later = “{ $feature }” went out { $days } later
through-serves = users got { $rival } of all they need from “{ $feature }”, with your move { $own }
through-saves = { $team } lost { $days } less ({ $kind })
through-loses = { $team } lost { $days } more ({ $kind })
through-slips-less = the release slipped { $days } less
through-slips-more = the release slipped { $days } more
through-low-trust = the sponsor’s trust ended so low that it counted in { $rival } of those companies, with your move in { $own }
through-low-health = a team ended worn out in { $rival } of those companies, with your move in { $own }
part-alignment = more or less of what users need was brought
part-delivery = dates held better or worse
part-trust = the sponsor’s trust held better or worse
part-health = the teams held up better or worse

sign-shares = { $what } in { $rival } of them, with your move in { $own }
sign-need-found = { $need } came to light
sign-edge-found = it came to light that { $after } needs { $before }
sign-struck = “{ $risk }” struck
sign-question-bit = an unsettled question of “{ $feature }” cost work
sign-misunderstood = “{ $feature }” had been misunderstood
sign-blocked = { $team } stood still on “{ $feature }”
sign-committed = { $team } promised its time
sign-refused = { $team } would not promise its time
sign-person-left = somebody left { $team }
sign-trust-warning = { $person }’s trust ran low
sign-rosy-exposed = a rosy report came out
sign-promise-broken = the promise for “{ $milestone }” was broken
sign-request-ignored = { $person } was never answered
sign-release-trouble = the release of “{ $feature }” went wrong
sign-hidden-work = { $team } did work that nobody saw
sign-contradicted = { $team } was told two different things
sign-rework = { $team } had to do work on “{ $feature }” again
sign-killed = “{ $feature }” was stopped

# Cards
card-helped = “{ $action }” by itself: { $points } points.

# What was known
knew = What you knew then
knew-fact = { $text } ({ $age }).
knew-fact-strength = { $text } ({ $age }, { $strength }).
knew-belief = You took “{ $feature }” to answer { $low } to { $high } of all need ({ $strength }).
knew-belief-age = You took “{ $feature }” to answer { $low } to { $high } of all need ({ $strength }, the newest { $days } old).
knew-release = “{ $feature }” looked ready on day { $p50 } as likely as not, by day { $p80 } four times in five; the date was day { $date }.
knew-nothing = Nothing yet.

# Judgement and luck
split-page = Judgement and luck
split-chart = From the first morning to the end
split-start = On the first morning a solid colleague in both seats could expect { $start } of 100, over all companies that looked like this one.
split-judgement = What you decided, by what could be known, made that { $judgement } ({ $skill }).
split-judgement-same = What you decided, by what could be known, was worth what a solid colleague’s decisions would have been: still { $judgement } ({ $skill }).
split-luck = What came between your decisions made it { $end } ({ $luck }): fate, what others did, and what this company turned out to be.
split-measure = Here a decision is measured on what a solid colleague would have done in its place; “Move by move” measures it on the best other move we found. What a solid colleague would have done as well adds nothing here, even where something else might have been better.
split-note = The three add up exactly. Over many fates luck comes to nothing; a single step is known to about { $error } points. What you did between two stops counts with what came after it.
split-step = { $title }: decided { $skill }, then { $luck }
split-expected = What came between your decisions makes { $end } the expectation now ({ $luck }).

# Other fates
fates-page = 500 fates
fates-chart = How these decisions end
fates-lead = The same company, the same decisions, other illnesses and delays; a solid colleague answered the situations you never met. Whoever reacts to what happens looks worse here than in life.
fates-yours = Eight of ten of these { $n } fates ended between { $low } and { $high }, half of them above { $median }. Yours ended at { $outcome }.
fates-place-kind = For this company fate was kind: yours ended higher than { $place } of them, { $points } points above the middle.
fates-place-unkind = For this company fate was unkind: yours ended higher than only { $place } of them, { $points } points below the middle.
fates-place-ordinary = For this company an ordinary fate: yours ended higher than { $place } of them.
fates-place-alike = Fate had little say here: whatever came, these decisions ended within { $points } points of each other.
fates-measure = Here the company is always the one you had. “Judgement and luck” starts from all that looked like it: that yours was harder or easier than it looked counts as luck there, and not here.
fates-on-time = The release kept its date in { $share } of them.
fates-references = Others in your place, in the same company
fates-reference = { $name }: { $low } to { $high } in eight of ten fates, the middle { $median }
fates-name-idle = Somebody who does nothing
fates-name-random = Somebody who throws dice
fates-name-average = An average colleague
fates-name-solid = A solid colleague
fates-name-expert = An expert
fates-bar = { $from } to { $to }: { $count }
fates-bar-you = { $from } to { $to }: { $count }, and yours

# What a file says of itself
recorded = When it was played it ended after { $days }: { $ending }. Outcome { $outcome } of 100 (alignment { $alignment }, delivery { $delivery }).
recorded-shipped = What went out: { $list }.
recorded-shipped-one = “{ $feature }” on day { $day }
recorded-nothing = Nothing went out.
