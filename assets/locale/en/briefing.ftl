# The briefing.

briefing-letter = Letter
briefing-letter-from = A letter from { $name }
briefing-product = What you are building
briefing-picture = { $title } as its users see it
briefing-judged = What you are judged on
briefing-dates = The dates
briefing-line = { $sprints } sprints, { $days } working days
briefing-day = { $name } · day { $day }
    .release = { $name } · day { $day } · “on time” is this one
briefing-cast = The people
briefing-two-seats = **Product** decides what and why. **Program** decides how and when. You see different things, and share the result.
briefing-take-seat = Take your seat
briefing-leave = Leave for the title; the run is kept

page-no-run = No run is open. Choose a company first.
page-to-title = To the title
