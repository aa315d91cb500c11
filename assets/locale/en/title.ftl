# The title screen.

title-name = Two Hats
title-what = One decides { "" }
title-product = what and why
title-program = how and when
title-stop = .
title-never = There is never time for both.
title-tagline = One decides what and why. One decides how and when. There is never time for both.
title-continue = Continue
title-continue-hint = { $scenario } · sprint { $sprint }
title-self-study = Self-study
title-self-study-hint = { $count ->
    [one] one company
   *[other] { $count } companies
}
title-library = Library
title-settings = Settings
title-quit = Quit
title-picture = Two colleagues at a desk, each holding up a card. Hers asks why anyone would use it. His says backend first, then mobile.
title-debrief = Last debrief
title-debrief-tip = The run of { $scenario } that you finished last
title-no-run-hint = nothing begun yet
title-no-run-open = nothing under way
title-no-run = There is no run to continue
