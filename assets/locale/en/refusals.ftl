# Why an action cannot be taken. Says what would be needed, never what the seat cannot know.

refusal-not_now = Days are passing. Cards can be placed before a sprint and at half-time.
refusal-only_while_planning = This can be changed only before the first day of a sprint.
refusal-not_yet_offered = This card is offered from sprint { $sprint } on.
refusal-calendar_full = It needs { $needs ->
    [one] a free slot
   *[other] { $needs } free slots
}, and { $free ->
    [0] none is left
    [one] one is left
   *[other] { $free } are left
}.
refusal-no_slack = It takes { $needs ->
    [one] a slot
   *[other] { $needs } slots
} of slack today, and { $free ->
    [0] none is left
    [one] one is left
   *[other] { $free } are left
}. Drop a card that has not been played yet.
refusal-slot_taken = This slot is past, taken, or not on the calendar.
refusal-nothing_there = Nothing lies on this slot that could be taken off.
refusal-unknown = There is nothing of this name here.
refusal-not_listed = Only what is on the backlog can be chosen.
refusal-not_in_scope = Only what is above the line can be chosen.
refusal-already_shipped = It has shipped already.
refusal-already_stopped = It was stopped.
refusal-nothing_shipped = Nothing has shipped yet that could be measured.
refusal-already_so = It is so already.
refusal-already_planned = It is on the calendar already.
refusal-already_promised = This day is promised already.
refusal-once_per_sprint = Once a sprint only.
refusal-segment_exhausted = Everybody worth asking in this segment has been asked.
refusal-team_not_involved = This team has no part in it.
refusal-no_known_blocker = Nothing is known to be in the way.
refusal-risk_not_named = Nobody has named this risk. A pre-mortem might.
refusal-no_request = This person has no request that waits for an answer.
refusal-day_out_of_range = The day must lie between { $first } and { $last }.
refusal-not_splittable = This handoff cannot be split.
refusal-nobody_to_spare = The team has nobody to spare.
refusal-seat_vacant = Nobody sits in the other seat.
refusal-seat_taken = Somebody sits in the other seat already.
refusal-two_asks_only = Two requests a sprint, and both are used.
refusal-ask_waiting = A request is waiting for its answer already.
refusal-not_late = Its median is day { $day }, and day { $needed } is needed: it is not late.
refusal-nothing_to_answer = There is nothing to answer.
refusal-trust_too_low = The sponsor’s trust would have to be { $needed } or more.
refusal-overtime_limit = Two sprints running is the limit. Go home.
refusal-no_smaller_variant = There is no smaller size.
refusal-work_begun = Work on it has begun. A smaller size than the one begun is still possible.
refusal-too_small_a_company = This is for larger companies.
