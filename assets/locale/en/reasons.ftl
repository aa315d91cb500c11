# One line of why for each thing a machine colleague plans.

reason-too_little_known = We know too little about these users.
reason-wordless_needs = They have needs that nobody puts into words.
reason-best_evidence = The strongest evidence so far points here.
reason-weak_evidence = The evidence doesn’t carry it.
reason-be_understood = It must be understood before it is built.
reason-try_first = Better tried now than regretted later.
reason-fits_the_date = It fits before the date.
reason-too_late_otherwise = Anything larger passes the date.
reason-find_edges = Surprises between teams cost the most.
reason-stay_fresh = News goes stale.
reason-need_the_team = The team has to be free for it.
reason-make_it_a_date = A date needs a number.
reason-name_the_risks = Somebody should ask what could go wrong.
reason-cheaper_now = It is cheaper now than later.
reason-same_story = Everybody should hear the same story.
reason-tell_early = Bad news is cheaper early.
reason-answer_them = They should hear it from me.
reason-too_good = The report sounds too good.
reason-unstick = It stands still.
reason-you_asked = You asked for it.
reason-see_use = I want to see whether it is used.
reason-habit = We always do.
