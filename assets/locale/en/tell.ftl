# Small words used in sentences everywhere: measures, cadences, colours, losses, seats, ages.

tell-unknown = something unknown
tell-variant = { $feature }, size “{ $variant }”
tell-and = { $before } and { $last }
tell-quoted = “{ $name }”

weekday-0 = Mon
weekday-1 = Tue
weekday-2 = Wed
weekday-3 = Thu
weekday-4 = Fri
tell-date = { $weekday } { $day }
tell-age-today = told today
tell-age = { $days ->
    [one] told yesterday, day { $day }
   *[other] told { $days } days ago, day { $day }
}
tell-age-never = not heard yet

measure-opened = how many opened it
measure-weekly_use = weekly use
size-everything = everything that was asked for
size-usual = the usual
size-smallest = the smallest useful one
cadence-none = never
cadence-weekly = weekly
cadence-twice_a_week = twice a week
cadence-daily = daily
colour-red = red
colour-amber = amber
colour-green = green

loss-overrun = harder than estimated
loss-busy_elsewhere = busy elsewhere
loss-waiting = waiting for another team
loss-blocked = blocked
loss-rework = rework
loss-open_question = an open question
loss-misunderstanding = built as something else
loss-creep = scope that grew
loss-capacity = people absent or distracted
loss-risk = a risk that struck

family-research = User research
family-prioritisation = Prioritisation
family-dependencies = Dependencies
family-status = Status meetings
family-either = Either seat

seat-product = Product
seat-program = Program
tell-days = { $count ->
    [one] { $shown } day
   *[other] { $shown } days
}
tell-person-days = { $count ->
    [one] { $shown } person-day
   *[other] { $shown } person-days
}
tell-sd = { $sd } sd
tell-strength = evidence { $marks } of 5
tell-strength-none = no evidence

ending-lost_the_room = Lost the room
    .text = The sponsor’s trust was used up, and the seat went to somebody else.
ending-burnt_out_team = Burnt-out team
    .text = A team gave out before the run was over.
ending-strategy_never_shipped = Strategy that never shipped
    .text = Nothing went out, so nobody outside the building could say whether it was right.
ending-meeting_factory = Meeting factory
    .text = So much time went into how things stood that everything else was done in what remained.
ending-feature_factory = Feature factory
    .text = Release after release went out, and all together they were needed too little.
ending-own = An ending of its own
    .text = It ended as only this company could.
ending-right_on_time = Right thing, on time
    .text = It came in time, or near enough, and people use it.
ending-right_late = Right thing, late
    .text = People took to what came. Some of it, or all, came later than it was first wanted.
ending-wrong_on_time = Wrong thing, perfectly delivered
    .text = It came in time, or near enough. It brought too little of what people needed.
ending-wrong_late = Wrong and late
    .text = Not everything came when it was first wanted, and too little came of what did.

cause-product = Because product chose: { $verb }.
cause-program = Because program chose: { $verb }.
cause-dilemma = It followed from “{ $choice }” ({ $dilemma }).
cause-risk = The risk “{ $risk }” struck.
cause-fact = { $day }: { $title }.
cause-fact-unknown = It followed from something earlier.
cause-edge = { $after } can’t work on “{ $feature }” before { $before } hands over.
cause-edge-unknown = One team had to wait for another.
cause-date = The date of { $milestone } came.
cause-promise = A date had been promised for { $milestone }.
cause-fate = Nobody’s doing: the ordinary luck of the day.
cause-truth = It was so from the beginning.
cause-time = Time passed.
