# What a player has gathered over all runs.

progress-cards = { $met } of { $all } concept cards met by doing what they are about, { $read } read
progress-card-met = met on day { $day } of { $scenario }
progress-card-new = { $count ->
    [one] A concept card was met for the first time: { $cards }.
   *[other] { $count } concept cards were met for the first time: { $cards }.
} Type “two-hats concepts NAME” to read one.
progress-best = Best results so far
progress-best-row = { $scenario }, { $seat } seat: { $outcome } of 100
progress-none = No run is finished yet.
progress-failed = What was gathered in this run is not kept: { $why }.
