# The debrief: what a finished run means.

debrief-title = Debrief
debrief-contents = Pages of the debrief
debrief-contents-now = { $place } of { $of }
debrief-turn-back = Back: { $page }
debrief-turn-on = Next: { $page }
debrief-page-headline = Headline
debrief-page-first = You first
debrief-page-truth = What was true
debrief-page-time = Where your time went
debrief-page-delivery = Delivery
debrief-run = { $scenario } · { $seat } seat
debrief-run-pair = { $scenario } · both seats
debrief-run-seed = world { $seed } · { $sprints ->
    [one] one sprint
   *[other] { $sprints } sprints
}
debrief-to-title = Back to the title
debrief-again = Play another world
debrief-again-tip = The same company from the first Monday, with other needs, other luck and the same people.
debrief-so-far = The run so far
debrief-to-run = Back to the run
debrief-no-run = There is no run to look back on.
debrief-scroll = { $page }, page

# Headline
debrief-outcome = Outcome { $score } of 100
debrief-outcome-capped = Outcome { $score } of 100, held there because trust or health ended low
debrief-quadrant = Where you ended
debrief-quadrant-note = Each point is where things were heading at the end of a sprint.
debrief-quadrant-right-late = Right thing, late
debrief-quadrant-right-on-time = Right thing, on time
debrief-quadrant-wrong-late = Wrong and late
debrief-quadrant-wrong-on-time = Wrong, on time
debrief-quadrant-x = delivery
debrief-quadrant-y = alignment
debrief-quadrant-you = you
debrief-quadrant-text = Alignment against delivery, sprint by sprint. { $points }
debrief-quadrant-point = After sprint { $sprint }: alignment { $alignment }, delivery { $delivery }.
debrief-quadrant-end = At the end: alignment { $alignment }, delivery { $delivery }.
debrief-worth = What it was worth
debrief-score-alignment = Alignment
debrief-score-delivery = Delivery
debrief-score-outcome = Outcome
debrief-score-text = { $name } { $score } of 100, { $word }
debrief-score-alignment-means = Of the value these same people could have brought with perfect foresight, this much reaches users. Right from { $from }.
debrief-score-delivery-means = Of what the sponsor’s dates were worth, this much was kept. On time from { $from }.
debrief-score-outcome-means = The two multiplied, and the root of that: the weaker one weighs more.
debrief-word-0 = next to nothing
debrief-word-1 = little
debrief-word-2 = fair
debrief-word-3 = good
debrief-word-4 = very good
debrief-word-5 = hardly to be bettered
debrief-wasted = { $money } went into things that hardly anyone uses, that were stopped, or that never went out.
debrief-wasted-none = Nothing was spent on things that nobody uses.
debrief-why = Why
debrief-epilogue = Six months later
debrief-epilogue-text = { $feature }: { $share } of the people it was made for still use it.
debrief-epilogue-none = Nothing went out, so there is nothing that anybody could have gone on using.
debrief-epilogue-others = Still in use: { $list }.
debrief-next = And now
debrief-rewind = Back to the first morning of a sprint. What you did stays beside it.
debrief-rewind-sprint = Sprint { $sprint }
debrief-rewind-name = before sprint { $sprint }

debrief-why-value-nothing = Nothing went out, so nobody could take anything up
debrief-why-value-served = “{ $feature }” answered the greatest need, { $need }
debrief-why-value-others = Enough of what people needed was answered, though nothing that went out was a real answer to the greatest need, { $need }
debrief-why-value-alone = “{ $feature }” answered the greatest need, { $need }, which is { $share } of all; much of what was within reach was left
debrief-why-value-never-looked = The greatest need was { $need }; nobody found that out, and “{ $feature }” does little for it
debrief-why-value-found = The greatest need was { $need }, found on day { $day }; “{ $feature }” does little for it
debrief-why-value-misread = The greatest need was { $need }, which was found; more seemed to speak for { $believed }, and “{ $feature }” went out
debrief-why-value-too-late = What counts is what people use by the end: “{ $feature }” answers what they needed most, but it went out on day { $day }, too late for many to have taken it up
debrief-why-dates-kept = the sponsor’s dates were all kept.
debrief-why-dates-moved = the sponsor’s dates were all kept, as they stood in the end.
debrief-why-dates-slipped = “{ $milestone }” came { $days } late{ $loss }.
debrief-why-dates-never = “{ $milestone }” was never met{ $loss }.
debrief-why-loss = { "" }, most of all through { $team } ({ $kind }, { $days })
debrief-why-and = { $value }; { $dates }

# You first
debrief-first-lead = Before the rest is revealed: your own view. It stays in the run file, nobody marks it, and you may skip it.
debrief-first-what = What happened?
debrief-first-what-hint = In your own words: what came of it, and where it turned.
debrief-first-differently = What would you do differently?
debrief-first-differently-hint = One thing is enough.
debrief-first-keep = Keep this
debrief-first-go-on = On to what was true
debrief-first-kept = Kept in the run file.
debrief-first-empty = Nothing written yet.
debrief-first-unkept = Kept when you turn the page.

# What was true
debrief-needs = What people needed
debrief-needs-note = Each figure is the share of a group’s need that this one makes up. The stronger the colour, the more.
debrief-needs-believed-note = What the product seat believed is in that seat’s colour.
debrief-needs-column = Need
debrief-needs-all = Everybody
debrief-needs-share = { $share } of users
debrief-needs-real = really
debrief-needs-believed = believed
debrief-needs-said = said yes
debrief-needs-unsaid-note = Nobody was asked whether they would use what answers it.
debrief-needs-said-note = “Said yes” is the share who said they would use what answers it. People are polite.
debrief-needs-found = found on day { $day }
debrief-needs-unfound = never found
debrief-needs-articulate = people can name it
debrief-needs-inarticulate = people can’t put it into words
debrief-needs-not-asked = not asked
debrief-needs-nameless = no name for it
debrief-needs-text = { $need }: { $cells }
debrief-needs-cell = { $segment }: really { $real }, believed { $believed }
debrief-needs-cell-said = { $segment }: really { $real }, believed { $believed }, said yes { $said }
debrief-features = What was built, and what it was worth
debrief-features-left = What was left in the drawer
debrief-features-left-note = Never begun; what would have been worth most comes first.
debrief-features-none = Nothing was built.
debrief-features-value = Value is the share of all need that a feature answers by itself. “Believed” is the range that the product seat held, 80 % sure. Below 0 % a feature makes things worse.
debrief-features-marks = Marks show how strong its evidence was.
debrief-col-feature = Feature
debrief-col-asked = Asked for by
debrief-col-said = People said
debrief-col-believed = Believed
debrief-col-real = Really
debrief-col-cost = Cost
debrief-col-use = Weekly use
debrief-feature-nobody = nobody asked
debrief-feature-said-survey = { $share } in a survey
debrief-feature-said-segment = { $share } of { $segment }
debrief-feature-not-asked = not asked
debrief-feature-believed = { $low } to { $high }
debrief-feature-days = { $count ->
    [one] { $days } person-day
   *[other] { $days } person-days
}
debrief-feature-shipped = out on day { $day }
debrief-feature-open = not finished
debrief-feature-killed = stopped
debrief-feature-listed = never begun
debrief-feature-unlisted = never thought of
debrief-feature-unused = hardly used
debrief-feature-hurts = hurts
debrief-feature-in-range = inside that range
debrief-feature-above = more than believed
debrief-feature-below = less than believed
debrief-feature-text = { $feature }: { $stage }, cost { $cost }, believed value { $believed }, really { $real }, weekly use { $use }
debrief-feature-text-kept = { $feature }: { $stage }, cost { $cost }, believed value { $believed }, really { $real }
debrief-unwanted = Why it was built
debrief-unwanted-title = “{ $feature }”, which hardly anybody wanted

# Time
debrief-time = Slots by family, sprint by sprint
debrief-time-note = The upper bar is yours, the lower one an expert’s in the same seat of the same company. One slot is half a day.
debrief-time-note-days = The upper bar is yours, the lower one an expert’s in the same seat of the same company. One slot is a day.
debrief-time-you = you
debrief-time-expert = expert
debrief-time-sprint = Sprint { $sprint }
debrief-time-either = one-to-ones and what came up
debrief-time-slack = left empty
debrief-time-all = The whole run
debrief-time-family = Family
debrief-time-yours = You
debrief-time-experts = Expert
debrief-time-difference = Difference
debrief-time-text = Sprint { $sprint }, { $who }: { $parts }.
debrief-time-part = { $family } { $slots }
debrief-time-expert-result = The expert’s run in this company came to outcome { $outcome } (alignment { $alignment }, delivery { $delivery }). One run with luck of its own: a comparison, not a standard.
debrief-time-most = You spent more on { $more } than the expert ({ $by } of the slots), and less on { $less } ({ $under }).
debrief-time-most-empty = You left more slots empty than the expert ({ $by } of them), and spent less on { $less } ({ $under }).
debrief-time-least-empty = You spent more on { $more } than the expert ({ $by } of the slots), and left fewer empty ({ $under }).
debrief-time-alike = Your time went much where the expert’s did.

# Delivery
debrief-dates = Promised, and what came
debrief-dates-note = From the first day to the last. The flag above the line is the sponsor’s date, what was promised lies below it; what came right of the flag came late.
debrief-date-sponsor = sponsor’s date
debrief-date-promised = promised
debrief-date-broken = promised, not kept
debrief-date-met = met
debrief-date-late = met late
debrief-date-never = never met
debrief-date-day = { $date }
debrief-date-text = { $milestone }: { $parts }
debrief-date-part-sponsor = due { $date }
debrief-date-part-moved = moved from { $from } to { $to }
debrief-date-part-promised = promised for { $date }, { $confidence } sure
debrief-date-part-broken = promised for { $date }, { $confidence } sure, and not kept
debrief-date-part-unpromised = never promised
debrief-date-part-kept = met { $date }
debrief-date-part-late = met { $date }, { $days } late
debrief-date-part-never = not met by the end
debrief-date-part-worth = { $share } of its worth kept
debrief-chains = Why it slipped
debrief-chains-kept = What slipped
debrief-chains-none = No date slipped, so there is nothing to explain.
debrief-slip-moved = “{ $milestone }” was moved from { $from } to { $to }. A date that has been moved is worth less, whenever it comes: that cost { $share } of it.
debrief-slip-promise = “{ $milestone }” was promised for { $day }, { $sure } sure when it was said, and came on { $met }. The sponsor’s date was kept all the same; the promise was not.
debrief-chain-title = { $milestone }
debrief-chain-days = cost { $days }
debrief-chain-back = because
debrief-chain-same = The same reasons as behind “{ $milestone }”.
debrief-chain-open = { $text } Show the fact.
debrief-fact-close = Close
debrief-fact-seen-both = Both seats could see this from day { $day }.
debrief-fact-seen-one = { $seat } could see this from day { $day }, { $other } from day { $later }.
debrief-fact-seen-only = { $seat } could see this from day { $day }, { $other } not before now.
debrief-fact-seen-nobody = Nobody could see this before now.
debrief-parts = Estimated, and what it took
debrief-parts-note = Person-days. Days lost are working days of that team.
debrief-parts-marked = A triangle marks what took over a quarter more than estimated.
debrief-parts-none = No work was begun.
debrief-col-team = Team
debrief-col-estimate = Estimate
debrief-col-took = Took
debrief-col-when = When
debrief-col-lost = Days lost to
debrief-part-when = day { $from } to { $to }
debrief-part-when-day = day { $from }
debrief-part-unfinished = from day { $from }, not finished
debrief-part-lost = { $kind } ({ $days })
debrief-part-lost-none = nothing worth a line
debrief-part-text = { $feature } · { $team }: estimated { $estimate }, took { $took } (person-days) · { $when }
debrief-part-text-lost = { $feature } · { $team }: estimated { $estimate }, took { $took } (person-days) · { $when } · days lost: { $lost }

# Steps of a chain
step-feature-done = “{ $feature }” was done on day { $day }.
step-feature-never = “{ $feature }” was never done in this run.
step-nothing-above = Nothing above the line answered what the sponsor had asked for.
step-begun-late = Work on “{ $feature }” began on day { $day }.
step-lost = { $team } lost { $days }: { $kind }.
step-busy = { $team } was promised elsewhere from day { $from } to day { $to }.
step-busy-feature = { $team } was promised to “{ $feature }” from day { $from } to day { $to }.
step-hidden-edge = { $after } can’t go on before { $before } has done its part of “{ $feature }”. Nobody had written that down.
step-known-edge = { $after } waits for { $before } on “{ $feature }”. That was known.
step-supplier-late = { $team } was { $days } late with its part.
step-risk = “{ $risk }” was there from the beginning.
step-no-brief = “{ $feature }” was begun without a brief.
step-question = Nobody had settled: { $question }
step-found-in-test = { $team } passed its own reviews; the tests found what they had let through.
step-did = Done by the { $seat } seat: { $verb }.
step-answered = You answered “{ $dilemma }” with: { $choice }
step-asked = { $person } asked for “{ $feature }”.
step-in-scope = It lay above the line on the first morning, before anybody had looked.
step-main-need = What people needed most was { $need }: { $share } of all need.
step-served = “{ $feature }” answers { $share } of that.
step-served-hurts = “{ $feature }” makes that worse.
step-never-found = Nobody found it.
step-luck = Ordinary luck of the day.
step-always = It was so from the beginning.

glimpse-wall = It could be seen on day { $day }: it hung on the wall.
glimpse-known = You had a name for it on day { $day }, before the work began.
glimpse-known-other = The { $seat } seat had a name for it on day { $day }, before the work began.
glimpse-act = It could have been seen or settled on day { $day }: { $verb } ({ $cost }).
glimpse-act-chance = It could have come out on day { $day }: { $verb } ({ $cost }) would have shown it in { $chance } of cases.
glimpse-act-where = It could have come out on day { $day }: { $verb } with { $segment } ({ $cost }) would have shown it in { $chance } of cases.
glimpse-done = It was done on day { $day }.
glimpse-done-at-once = It was done then, and was not enough.
glimpse-not-done = It was not done.
glimpse-none = Nobody could have seen this coming.
glimpse-slots = { $count ->
    [0] free
    [one] 1 slot
   *[other] { $count } slots
}

# Pages that have to be played for
debrief-work = Playing on
debrief-work-running = Playing on in companies that looked the same to you: { $done } of { $of } parts done.
debrief-work-stopped = Stopped. What was found so far is shown.
debrief-work-stopped-early = Stopped before anything was found.
debrief-work-failed = This could not be worked out. What was found so far is shown.
debrief-work-finished = Done.
debrief-work-stop = Stop
debrief-work-again = Go on
debrief-move-cost = −{ $points }
debrief-move-rewind = Rewind here
debrief-move-rewind-tip = Decide again from here. What you did stays beside it, under a name of its own.
debrief-move-branch = before { $title }
debrief-split-lead = Where the run started, what your decisions made of it, and what came in between.

# Patterns, branches
debrief-pattern-others = Looked for, and not found
debrief-pattern-card = Read the card
debrief-page-branches = Branches
debrief-branches-none = So far this run has one line. Decide again somewhere, and the new line stands here beside the old one.
debrief-branches-lead = The lines of this run, and the first decision in which each parts from the one you are on.
debrief-branches-again = Decide again
debrief-branch-name = Line
debrief-branch-parted = Parted with
debrief-branch-ending = Ending
debrief-branch-current = the one you are on
debrief-branch-same = no decision of its own
debrief-branch-open = left on day { $day }
debrief-branch-open-score = –
debrief-branch-answer = “{ $dilemma }”: { $choice }
debrief-branch-decision = Day { $day }: { $what }

# Take it with you
debrief-page-take = Take it with you
debrief-take-write = Save
debrief-take-report = Printable report
debrief-take-report-about = The whole debrief as one page with its charts. It opens in any browser, prints on A4 and Letter, and needs no network.
debrief-take-report-1 = Your own words first, then every part of the debrief
debrief-take-report-2 = Verdicts, luck and fates, as far as they were worked out
debrief-take-report-3 = The cards you met, each with its sources
debrief-take-tables = Tables
debrief-take-tables-about = The figures as CSV, with a dictionary that says what each column means.
debrief-take-tables-1 = What was decided, what was done and what came, day by day
debrief-take-tables-2 = Needs and features: believed, said and real
debrief-take-tables-3 = Dates, forecasts, verdicts and fates
debrief-take-story = Story sheet
debrief-take-story-about = This run as a story for an interview: your own words, the run’s own figures, and the questions that are likely to follow.
debrief-take-story-1 = Situation, task, action, result, and what you would change
debrief-take-story-2 = Five lines to score yourself by
debrief-take-story-3 = Questions about the weakest points of this very run
debrief-take-run = Run file
debrief-take-run-about = Every decision, with all lines of the run. Somebody else can open it, replay it and look at the same debrief.
debrief-take-run-1 = The world, the seats and every decision
debrief-take-run-2 = The lines you left, and your own words
debrief-take-run-3 = Replays to the same end, day by day
debrief-take-missing = Your moves are still being judged, and the verdicts belong in it.
debrief-take-written = Written to { $file }
debrief-take-failed = It was not written, and nothing is lost: { $why }
