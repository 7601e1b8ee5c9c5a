### A simulated company: the mark on whatever shows it, and its truth beside what was found

simulated-mark = Simulated company: its true effects are known, so that what is found can be checked.
simulated-compare = Compare with the truth
simulated-terminal = Simulated company: its true effects are known. Compare: sowhat show truth

truth-page = The truth
truth-question = What is true in this simulated company, and what did sowhat find?
truth-score = { $right } of { $told }
truth-answer = Right about { $score } questions that could be answered.
truth-answer-none = No question could be answered from these data yet.
truth-declined = { $n ->
        [0] No question was left open.
        [one] 1 could not be answered, and sowhat said so.
       *[other] { $n } could not be answered, and sowhat said so.
    }
truth-unbuilt = { $n ->
        [one] The latest build does not hold 1 study.
       *[other] The latest build does not hold { $n } studies.
    }
truth-apart = The truth was written down when the company was made. Nothing that estimates reads it.
truth-figure-holds = Interval holds the truth
truth-figure-holds-note = an effect is there, and the interval holds it
truth-figure-not-claimed = Rightly not claimed
truth-figure-not-claimed-note = there is no effect, and none was claimed
truth-figure-open = Left open
truth-figure-open-note = too little to answer, and sowhat said so
truth-figure-wrong = Wrong
truth-figure-wrong-note = the truth missed, or an effect claimed that is not there

truth-compared = What is true, and what was found
truth-compared-lede = The dot is what sowhat found, the bar its interval, the upright line what is true.
truth-compared-none = The file with the truth names no effect.
truth-compared-says = { $n ->
        [one] 1 question: what is true, what was found, and whether that was right.
       *[other] { $n } questions: what is true, what was found, and whether that was right.
    }
truth-head-question = Question
truth-head-true = What is true
truth-head-found = What was found
truth-head-interval = Interval
truth-head-verdict = Right?
truth-of = { $service } → { $outcome }
truth-kept = keeps { $customers }
truth-lost = loses { $customers }
truth-nothing = no effect
truth-effect = { $effect }{ $counts ->
        [downtime-minutes] { " minutes" }
       *[other] { "" }
    }{ $whose ->
        [share] { "" }
        [team] { " for each team and " }{ $every ->
            [day] day
            [week] week
            [month] month
            [quarter] quarter
           *[period] period
        }
       *[customer] { " each" }
    }
truth-mark = true: { $true }
truth-picture = Found: { $value }, interval { $range }. True: { $true }.
truth-found = { $said }, { $grade }
truth-found-none = the build does not hold it
truth-verdict-holds = The interval holds what is true.
truth-verdict-unsure = The interval holds what is true, but is too wide for an answer, and sowhat said so.
truth-verdict-missed = The interval misses what is true.
truth-verdict-not-claimed = There is no effect, and none was claimed.
truth-verdict-related = Only a relation was found. It was called that, and not claimed as an effect.
truth-verdict-not-estimable = The data could not tell, and sowhat said so.
truth-verdict-false-claim = An effect was claimed, and there is none.
truth-verdict-not-built = The latest build does not hold this study.
truth-sign = { $verdict ->
        [pass] right
        [fail] wrong
       *[other] left open
    }

truth-planted = What else was planted
truth-planted-lede = Put into the data on purpose, and where it should be found.
truth-planted-look = Look
truth-made = How the company was made
truth-made-kind = { $kind ->
        [internal] An internal platform.
        [marketplace] A marketplace.
       *[open] An open platform.
    }
truth-made-seed = Seed { $seed }: the same seed makes the same company again.
truth-proof = What this does not prove
truth-proof-lede = One company proves nothing: an interval at { $level } misses about { $misses } in a hundred truths, and which ones is luck. What counts is how often that happens over many simulated companies. That count, the calibration, will stand beside this page.

truth-fold = Show what is true
truth-fold-title = What is true here
truth-fold-all = All questions of this company

## Commands
cli-show-truth = What is true in a simulated company, beside what was found there.

    Example: sowhat show truth --json

## All of it in money
truth-totals = What is all of it truly worth?
truth-totals-lede = What is true, at the likely prices that the totals took, beside what the evidence says. Both speak of the same studies.
truth-total-total = Total
truth-total-true = True
truth-total-found = Found
truth-total-interval = Interval
truth-total-verdict = Right?
truth-total-kind = { $kind ->
        [protect] Kept from being lost
       *[create] New value
    }
truth-total-says = { $inside ->
        [yes] The interval holds what is true
       *[no] The interval misses what is true
    }

## Of what counts losses
front-answer-short-protection = { $kind ->
        [yes] Keeps losses away
        [harm] Brings more losses
        [none] No effect that matters
        [related] Related only
        [declared] Declared
       *[unknown] Not known yet
    }
