# What the command line says about a run.

cli-run = { $scenario }, { $seat }, seed { $seed }
cli-seat-product = product seat
cli-seat-program = program seat
cli-under-way = The run is in sprint { $sprint }, before day { $day }.
cli-scores = Alignment { $alignment } · Delivery { $delivery } · Outcome { $outcome }
cli-digest = Digest { $digest }
cli-sprint = Sprint { $number }
cli-day = { $date } (day { $day })
cli-by-colleague = colleague: { $what }
cli-by-product = product: { $what }
cli-by-program = program: { $what }
cli-by-you = you: { $what }

cli-why-nothing = Nothing was released.
cli-why-released = { $count ->
    [one] Released: { $feature }
   *[other] Of { $count } releases, the one that lasted: { $feature }
}; six months later { $share } of its users still use it.
cli-why-missed = What would have been worth most and did not come: { $feature }.
cli-why-on-time = The release date was kept.
cli-why-late = The release came { $days } after its date.
cli-why-late-by = The release missed its date by { $days }; most days went to { $cost }.
cli-loss-overrun = work that was harder than estimated
cli-loss-busy = teams that were busy elsewhere
cli-loss-waiting = waiting for another team
cli-loss-blocked = blockers
cli-loss-rework = doing work again
cli-loss-question = questions nobody had settled
cli-loss-misunderstanding = a misunderstanding
cli-loss-creep = scope that grew
cli-loss-capacity = people who were away or distracted
cli-loss-risk = risks that struck

cli-ending-lost-the-room = Lost the room
cli-ending-burnt-out-team = Burnt-out team
cli-ending-strategy-never-shipped = Strategy that never shipped
cli-ending-meeting-factory = Meeting factory
cli-ending-feature-factory = Feature factory
cli-ending-own = An ending of its own
cli-ending-right-on-time = Right thing, on time
cli-ending-right-late = Right thing, late
cli-ending-wrong-on-time = Wrong thing, perfectly delivered
cli-ending-wrong-late = Wrong and late

# Choosing a run at the terminal's prompt.

cli-no-window = No window here: { $why }. The same game plays in the terminal.
cli-no-window-built = This program was built without its window. The same game plays in the terminal.
cli-start-scenario = Which company?
cli-start-seat = Which seat?
cli-start-product = The product seat: are we building the right thing?
cli-start-program = The program seat: will it arrive, on time, across all teams?
cli-start-pair = Two people, one in each seat
cli-start-both = Both seats at once
cli-start-choose = Number, or q to leave:
cli-start-between = Choose a number from 1 to { $count }, or q to leave.
cli-start-continue = Go on with { $scenario }, sprint { $sprint }? (y, or n for a new run)
cli-start-nothing = There is no scenario to play.
cli-saving-failed = The run is not saved: { $why }. It goes on in memory.
cli-saved-as = The run is in { $file }.
cli-resume-failed = The last run cannot be continued: { $why }. It is kept as it is, and under Self-study a new one begins.

# What policies make of a scenario.

cli-offer-product = product seat
cli-offer-program = program seat
cli-offer-pair = pair
cli-offer-both = both hats
cli-balance-head = { $scenario }, { $seat }: { $runs } companies, every policy in each
cli-balance-columns = policy       alignment  delivery   outcome     10 % 50 % 90 %   ≥ 60 on time
cli-balance-endings = How runs ended:
cli-balance-pairings = How often the policy of the row beats that of the column in the same company:
cli-balance-variance = What outcomes differ by: decisions { $decisions }, the company that was met { $company }, fate { $fate }.
cli-balance-interviews = Interviews in each segment before a choice is made (dose, outcome, change):
cli-balance-maps = Items whose dependencies are mapped (dose, outcome, change):
cli-balance-meetings = Check-ins a week with each team that matters (dose, outcome, change):
cli-balance-pays = pays, best at { $best }.
cli-balance-pays-not = makes no difference beyond noise.
cli-balance-no-trick = No policy that does one thing only beats an average colleague more often than not.
cli-balance-trick = One trick beats an average colleague: { $names }. The scenario is too easy on it.
cli-balance-choices = How often each choice of a situation is the best one where it can be taken, after how often the situation came up and made a difference; “!” marks those below 0.15:
cli-balance-over-all = Over all scenarios and seats played:
cli-band-holds = ok
cli-band-missed = MISSED
cli-band-expert-beats = expert beats { $name }
cli-band-bound = most value taken up, as a share of the bound
cli-band-endings = endings reached
cli-band-success = success under { $name }
cli-band-on-time = on time under average
