# The debrief’s parts on forecasts and patterns.

debrief-page-forecasts = Forecasts
debrief-page-patterns = Patterns

# What your moves resemble. Each names what stood there and leaves the judging to the reader.

pattern-lead = What some of your moves resemble. It is the moves that are described; you are the person who can tell why.
pattern-none = Your moves resemble none of the ten patterns we look for. That is no certificate: there are more than ten.
pattern-example = Your move, { $date }: { $move }.
pattern-more = { $count ->
    [one] And one more of the kind.
   *[other] And { $count } more of the kind.
}
pattern-card = Card “{ $title }” ({ $id }): { $gist }
pattern-kept = you planned the sprint and left “{ $feature }” above the line
pattern-forecast = you expected “{ $milestone }” between day { $low } and day { $high }
pattern-answered = “{ $dilemma }”, answered: { $choice }

pattern-sunk-cost = Work on “{ $feature }” had begun on day { $begun }. On day { $learnt } evidence of { $strength ->
    [one] one mark
   *[other] { $strength } marks
} turned against it, and work went on for another { $days }. What had been spent was spent either way.
pattern-confirmation = { $leading ->
    [one] One question
   *[other] { $leading } questions
} invited a yes to what had already been chosen; { $open ->
    [0] none was
    [one] one was
   *[other] { $open } were
} open enough to change the plan.
pattern-planning-promise = { $promises ->
    [one] A promise was made that your own plan gave a chance of { $chance }. It broke, as plans of that kind do.
   *[other] { $promises } promises were made that your own plan gave less than an even chance, one of them { $chance }. They broke.
}
pattern-planning-late = { $late } of { $forecasts } ranges ended before the thing itself arrived.
pattern-anchoring = Day { $day } was promised for “{ $milestone }” because it had been named, before anybody had mapped the work or looked at a team. It came { $days } later.
pattern-anchoring-never = Day { $day } was promised for “{ $milestone }” because it had been named, before anybody had mapped the work or looked at a team. It never came.
pattern-watermelon-rosy = { $greens ->
    [one] One rosy report
   *[other] { $greens } rosy reports
} went upstairs. The date was missed, and it came out.
pattern-watermelon-relied = { $greens ->
    [one] One report on an unfinished part was green
   *[other] { $greens } reports on unfinished parts were green
} in the three weeks before the date was missed, and nobody looked past them.
pattern-optimisers-curse = “{ $feature }” led your scores with a confidence of { $typed }; what you knew of it was worth { $worth } at most. It would serve { $value } of what users need, where { $best } was to be had among those you scored. The top of a list of guesses disappoints by itself, without bad luck.
pattern-meeting-overload = { $share } of your slots went into status meetings, { $fullest } in the fullest sprint. Little was left to act on what they said.
pattern-role-overlap = { $actions } times you did what the other seat is there for, at half as much again. { $days ->
    [0] The teams were spared contradictory instructions this time.
   *[other] Contradictory instructions cost the teams { $shown }.
}
pattern-scope-creep = “{ $feature }” grew by { $grew } person-days after work on it had begun, on an estimate of { $estimate }.
pattern-loudest-voice = { $requests } requests went above the line on somebody’s word. { $users ->
    [0] No user had been met by then.
   *[other] You had met { $users } users by then.
}

# Forecasts against what came.

forecast-none = No forecast of this run can be held against what came. Half a minute before each sprint is enough for one.
forecast-made = { $date }, on “{ $milestone }”:
forecast-days = day { $low } to { $high }, { $came }
forecast-days-inside = and it came on day { $day }
forecast-days-early = and it came on day { $day }, before it began
forecast-days-late = and it came on day { $day }, after it ended
forecast-days-never = and it had not come by the end
forecast-days-open = still open when the run ended
forecast-chance-kept = { $chance } on time, and it was
forecast-chance-missed = { $chance } on time, and it was not
forecast-uptake = weekly use { $range }, and it was { $actual }
forecast-this = This run
forecast-all = All your runs
forecast-all-first = No other run of yours has forecasts that were resolved. From the next one on they are counted together here.
forecast-ranges = { $held } of { $resolved } ranges you were 80 % sure of held. They were { $width } wide on average; interval score { $score } (days; smaller is better).
forecast-ranges-uptake = { $held } of { $resolved } ranges of uptake held; interval score { $score } (in logarithms; smaller is better).
forecast-brier = { $count ->
    [one] One chance of being on time was
   *[other] { $count } chances of being on time were
} resolved: Brier score { $brier }. Nought is perfect, and always saying one half gives 0.25.
forecast-few = Below eight resolved forecasts any remark would be about luck, so there is none yet.
forecast-remark-too-early = Fewer than six in ten held, and most of the others came after the range had ended: your ranges begin and end too early. Move both ends before you widen them.
forecast-remark-too-narrow = Fewer than six in ten held: your ranges are narrower than what you know. Widen them until you would bet four to one.
forecast-remark-too-wide = All of them held, and they were wide. You know more than you say; a narrower range is worth more to whoever plans by it.
forecast-remark-about-right = About as many held as should. That is rarer than it sounds.
