### The gallery: every component in every state

gallery-page = Gallery
gallery-question = What is a page made of?
gallery-answer = { $parts } components, each in its states
gallery-under = Drawn by the same code as every other page, from sample values. Whoever changes one sees here what it does to all.
gallery-part = { $part ->
    [tables] Tables
    [bars] Bars
    [notes] Notes
    [limits] Limits of an answer
    [steps] What changed, what waits
    [contrasts] Truth beside what was found
    [ladders] Ladders
    [ranges] Ranges that are needed
    [flows] Flows
    [effects] Effects over time
    [plots] Evidence of a study
   *[charts] Charts
}
gallery-state = { $state ->
    [many] Several
    [one] A single one
    [empty] Empty, and why
    [long] Long words
    [tall] More than fits
    [short] Short
   *[unknown] Too few to show, and not estimable
}
gallery-answers = Answers
gallery-badges = Grades
gallery-forms = Forms
gallery-form = Fields
gallery-refused = An error
gallery-progress = Progress
gallery-menus = Menus and buttons
gallery-small = Inside other parts
gallery-other = In the other language
gallery-name = { $n ->
    [1] Accounts
    [2] Identity check
    [3] Rate sheets
    [4] Letters
    [5] Payments
    [6] Customer view
   *[other] Service { $n }
}
gallery-long = Cross-border instant-payment reconciliation and exception handling
gallery-sentence = Teams that went live earlier are compared with those that were not live yet; before that, both went the same way.
gallery-word = in use
gallery-caption = Sample values
gallery-empty = There is nothing here yet.
gallery-fills = It fills with the first build after a source is named.
gallery-run = Last months
gallery-effect = Effect
gallery-next = Next step
gallery-range = 0.9 to 2.9
gallery-group = Group
gallery-suppressed = fewer than 20 people: not shown
gallery-not-estimable = not estimable: no team is left to compare with
gallery-open = Show
gallery-says = A sample drawing; the table below says the same.
gallery-customers = { $n } customers
gallery-pays = pays for itself at 640
gallery-true = True
gallery-found = Found
gallery-interval = Interval
gallery-right = Right?
gallery-sample-question = Does it let us keep one more customer?
gallery-sample-answer = Yes. It kept { $n } who would have left.
gallery-start = go-live
gallery-column = Column { $n }
gallery-chart = { $kind ->
    [weeks] Do they come back the next week?
    [months] How many calls a month, and how many failed?
    [latency] How long do calls take?
    [power] What could be found?
    [bridge] Where does the change come from?
    [claim-months] What was it worth, month by month?
    [lifecycle-months] Is it still called enough?
    [burn-down] Will nobody call it by the end?
    [habit-share] For how many is it a habit?
    [habit-count] How many have the habit?
    [movement] Who came, who left?
    [cohorts] Who stayed, by the week they began?
   *[retention] How many stay?
}
gallery-field = A field
gallery-field-hint = What it is for, in a few words
gallery-field-wrong = There is no 31 September.
gallery-field-choice = A choice
gallery-field-off = Not to be changed
gallery-field-tick = Tell the team
gallery-send = Send
gallery-later = Not now
gallery-saved = Kept.
