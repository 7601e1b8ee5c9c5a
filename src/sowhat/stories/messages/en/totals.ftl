### What the evidence adds up to: totals, walks of metrics, closed months

value-tab-totals = Totals
totals-page = Totals
totals-question = What was the platform worth, as far as evidence goes?
totals-answer-none = There is no total yet.
totals-answer-up = { $money } of new value, as far as the evidence goes.
totals-answer-down = { $money } were lost, as far as the evidence goes.
totals-answer-unclear = { $money } of new value at best guess; it may as well be nothing.
totals-under-none = A total needs a registered question with an answer, and a price that finance stands behind.
totals-under-range = 95% interval: { $range }.
totals-under = { $n ->
        [one] One joint effect is in it
       *[other] { $n } joint effects are in it, gains, nulls and losses alike
    }; realised up to { $until }.
totals-seed = draws from seed { $seed }
totals-sum = { $kind ->
        [protect] Kept from being lost
       *[create] New value
    }, { $of ->
        [run-rate] at the last pace
        [forecast] forecast
       *[realised] realised
    }
totals-kind = { $kind ->
        [protect] kept from being lost
       *[create] new value
    }
totals-range = interval { $range }
totals-declared = Declared
totals-declared-note = by those who stand for it; in no total
totals-naive = Sum of the winners: wrong
totals-naive-note = { $n ->
        [one] 1 study that found a gain
       *[other] { $n } studies that found a gain
    }; no total
totals-warning-title = Why not simply add up what worked?
totals-warning = { $n ->
        [one] The one study with a proven gain says
       *[other] The { $n } studies with a proven gain add up to
    } { $naive }. The evidence says { $evidenced }: { $above } { $way ->
        [less] less is claimed than it shows
       *[more] too much would be claimed
    }.
totals-warning-why = A sum of winners leaves out what did not work, takes luck for effect, and counts a customer twice whose team has two services or who is in two outcomes. It is shown so that nobody makes it again.
totals-sums = Which totals are there?
totals-sums-lede = What has come in, what goes on at the last pace and what is expected are never added together. New value and value kept from being lost stand apart.
totals-all-grades = all
totals-parts = What is in them?
totals-parts-lede = Every registered question with an answer and a price, whatever it found. Each price is drawn once for all parts that use it; parts of the same teams rise and fall together.
totals-left = What is not in them, and why?
totals-left-lede = Nothing is left out for what it found.
totals-left-one = “{ $name }”: { $why }
totals-left-says = By itself it says { $range }.
totals-months = What stands in the book, month by month?
totals-months-lede = Finance closes a month, and nothing in it changes any more. What is claimed, corrected or taken back later is posted to the first open month.
totals-months-empty = Nothing was claimed yet, and no month was closed.
totals-head-total = Total
totals-head-parts = Effects
totals-head-quantity = How many
totals-head-month = Month
totals-head-state = State
totals-head-late = Of it late
totals-of = of { $n }
totals-moves-unknown = moves with the others in no known way: counted as fully
totals-locked = closed by { $by }
totals-open = open
totals-lock-done = { $month } is closed, by { $by }. Nothing in it or before it changes any more.
totals-left-not-estimable = not known yet, so neither a gain nor a loss.
totals-left-unregistered = the question was not fixed in writing.
totals-left-first-touch = customers came by themselves, which says nothing about cause.
totals-left-related-only = related only (grade D), which is no effect.
totals-left-no-total = it adds up to no number with an interval.
totals-left-no-price = nobody said what one is worth. It is not zero.
totals-left-prices-differ = its studies have different prices.
totals-left-no-value = its price is revenue or capacity, which is no value.
totals-left-counted-already = the same customers of the same service are counted in “{ $other }” already.
totals-flag-past-exposed = More were kept ({ $kept }) than there were ({ $exposed }). The number stands as it was found; do not use it before this is understood.
totals-flag-service-past-exposed = { $service }: its outcomes together keep more customers ({ $kept }) than it ever reached ({ $exposed }). Some are counted more than once.
totals-flag-claims-past-joint = Claims { $claims } add up to more ({ $found }) than these services did together ({ $whole }): the same customers are in several of them. Do not add them up.
totals-flag-past-metric = What is claimed ({ $found }) is more than the whole metric ({ $whole }). The number stands as it was found; do not use it before this is understood.
totals-flag-shared = The same customers are in “{ $other }” too, at another price. The two prices must not contain each other.
totals-flag-amended = The evidence says { $found }. The business side lets { $share } of that stand ({ $claims }), and only that is counted.
totals-flag-price-late = The price “{ $price }” was entered after this question was fixed, when its answer could already be seen.
bridge-question = How much of the change in “{ $outcome }” is ours?
bridge-answer = { $state ->
        [none] { $change } in all, and none of it can be claimed: other causes { $other }.
        [held] It went the wrong way, by { $change }, and would have gone further: evidence carries { $part }, other causes { $other }.
       *[some] { $change } in all: evidence carries { $part }, other causes { $other }.
    }
bridge-sure = { $sure ->
        [none] { "" }
        [clear] What evidence carries has the interval { $range }.
       *[unclear] What evidence carries has the interval { $range }, so it may be nothing.
    }
bridge-claims = { $n ->
        [0] Nothing of it is claimed in the ledger yet.
        [one] Claimed in the ledger as { $claims }.
       *[other] Claimed in the ledger as { $claims }.
    }
bridge-head-step = Step
bridge-head-n = How many
bridge-caption = { $outcome }, from start to end
bridge-step = { $step ->
        [start] Start, { $day }
        [evidenced] With evidence
        [declared] Declared
        [up] Other, up
        [down] Other, down
       *[end] End, { $day }
    }
bridge-none = The walk of “{ $outcome }” is not known: { $why }
bridge-gaps = who is in it changes from period to period, or nobody is left to compare with at its end.
bridge-not-estimable = its effect is not known yet.
bridge-declared-left = { $n ->
        [one] One declared value
       *[other] { $n } declared values
    } of this outcome cannot be put in its units and { $n ->
        [one] is
       *[other] are
    } not drawn.

## Command line and errors

cli-ledger-totals =
    What the evidence adds up to: totals by kind and grade, what is not in them, the walk of each metric, the months.

    Example: sowhat ledger totals
cli-ledger-lock =
    Close a month and all before it. Nothing in it changes any more; what comes later is posted to the open month.

    Example: sowhat ledger lock 2026-09 --by "Li Wei"
cli-argument-month = The month, such as 2026-09.
cli-option-lock-by = Who in finance closes it.
error-lock-role = A month is closed by finance, not by { $role }.
    .cure = Let somebody of finance run the command with their own name.
error-lock-not-over = { $month } is not over yet.
    .cure = Close it when its last day has passed.
error-locked-already = { $month } is closed already; the book is closed up to { $until }.
    .cure = Post corrections as claims, amendments or retractions: they go to the open month.
error-month-format = “{ $value }” is no month.
    .cure = Write it as 2026-09.
