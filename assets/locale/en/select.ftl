# The scenario screen.

select-title = Choose a company
select-subtitle = Two jobs on the same facts. Neither seat can win alone.
select-cards = Companies
select-setup = How to play
select-none = No scenario was found. The folder of scenarios is empty, or it holds no scenario.ron.
select-chosen = Chosen.
select-choose = Press to choose.
select-chosen-mark = chosen
select-picture = The product of { $title }
select-sprints = { $count ->
    [one] one sprint
   *[other] { $shown } sprints
}
select-minutes = about { $shown } minutes
select-difficulty-1 = gentle
select-difficulty-2 = demanding
select-difficulty-3 = hard
select-best = { $seat }, best { $points }
select-unplayed = { $seat }, not played yet
select-cast = Whom you will meet
select-best-meter = Best result
select-best-points = best so far: { $points } of 100
select-no-points = not played yet
select-together-pair = one keyboard, four minutes each a sprint
select-together-both = both jobs, one calendar
select-broken = { $id } cannot be played yet
select-error = Error
select-warning = Warning
select-place = { $file }, line { $line }

select-seat = Your seat
select-offer-product = Product seat
    .about = You decide what gets built and why: problems, features, sizes, what is left out. You fail by shipping what nobody wanted.
select-offer-program = Program seat
    .about = You decide how it arrives and when: teams, order, promises, risks. You fail by missing the date, or by delivering the wrong thing perfectly.
select-offer-pair = Two players
    .about = One keyboard, two seats. Product plans and hands over, program plans, then the sprint runs.
select-offer-both = Both hats
    .about = One person, both jobs, one calendar. It has happened to better people.

select-colleague = The other seat
select-colleague-novice = Novice
    .about = { $name } is new to the { $seat } and means well. Expect to check.
select-colleague-solid = Solid
    .about = { $name } has the { $seat } and does the job. Talk to each other anyway.
select-colleague-expert = Expert
    .about = { $name } has done this before, and will send your plan back when it deserves it.
select-colleague-nobody = Nobody
    .about = The { $seat } is empty. That job is done by you, badly and dearly, or by no one.

select-seed = World
select-another-seed = Another world
select-seed-hint = The same number is the same company, with the same luck. Share it to compare.
select-seed-empty = Type a number, or ask for another world.
select-seed-not-a-number = A world is a whole number: digits only.
select-seed-too-large = That number is too large. Twenty digits are enough worlds for anyone.
select-begin = Begin
