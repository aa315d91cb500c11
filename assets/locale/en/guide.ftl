# What a newcomer is shown, once, where it is; and what ? opens.

guide-done = Got it
guide-off = No more of these

guide-start = Start here
    .text = One company, two jobs, about forty minutes. You can leave at any time; the run is kept.
guide-seat = Which chair is yours?
    .text = Product decides what and why, program how and when. The facts are the same. Pick one, then begin.
guide-letter = This is all you get
    .text = A letter, a few dates, some people. It is about what anybody gets. Read it, then take your seat.
guide-card = Put a card here
    .text = Press a card at the left, or drag it onto a day. Each small block on it is half a day of yours.
guide-order = What waits below the line
    .text = Teams pull from the top. Drag a row across the line to start or shelve it, or press Alt and an arrow.
guide-promise = Draw a promise
    .text = Drag the day along the plan, or use the arrow keys. Later is surer; said aloud, it is remembered.
guide-tabs = What you know
    .text = Five views of it, none of them the truth. Each piece says how old it is and where it came from.
guide-slack = Leave some of it empty
    .text = Empty half-days are slack. Blockers and people take it, usually three a sprint. Without any, you watch.
guide-forecast = Say it before you know
    .text = Write down a range you would bet on. At the end you see how often you were right.
guide-run = Now let the days pass
    .text = They stop at half-time, and whenever somebody needs you. Until then everything here can be undone.
guide-speed = Faster, or all at once
    .text = Watch it at 1×, hurry it at 4×, or skip to whatever asks next. Space stops the clock.
guide-review = Ten seconds
    .text = This sentence is the sprint. Below it: what was reported, what was seen, and who minds.
guide-repeat = Habits are cheap
    .text = This puts last sprint’s cards down again. Then change what has changed.
guide-ask = Ask the other seat
    .text = Two requests a sprint, answered at once: yes, yes instead of something, or no and why.

help-title = Keys
help-tab = Next control or list; with Shift the one before
help-arrows = Move inside lists, tabs and the calendar
help-enter = Press what is in focus; so does Space
help-escape = Close the top layer
help-help = This list
help-pause = Stop the clock, and start it again
help-skip = Skip to whatever asks next
help-answer = Answer somebody at the desk
help-again = Show me around again
