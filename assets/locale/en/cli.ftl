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
cli-resume-failed = The last run cannot be continued: { $why }.
