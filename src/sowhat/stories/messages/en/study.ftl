### The evidence view of each design

## Which design, and why
study-design = { $design ->
        [did] The design: staggered adoption
        [experiment] The design: an experiment
        [synthetic] The design: a synthetic comparison
        [series] The design: an interrupted series
        [protection] The design: rates before and after
       *[association] The design: association
    }
study-design-is = { $design ->
        [did] Units that went live one after another are compared with those not live yet, before and after each date.
        [experiment] A lot decided who is in which arm, so that nothing but chance and the service tells the arms apart.
        [synthetic] Units that never went live are weighted so that together they went like the treated before; from go-live on they show how it would have gone without.
        [series] One line, and a start: what came before it, its seasons and the control series say how it would have gone on.
        [protection] How often (or how long) something failed, per unit and period: its rate after go-live against its rate before, held against how the rate of those without it moved in the same periods.
       *[association] Those who use it are set beside those who do not. Nothing shows how they would have done without it, so this is a relation, whatever its size.
    }
study-design-named = { $named ->
        [yes] The study names this design.
       *[no] The study names no design; where nothing was seen that speaks for another one, it is staggered adoption.
    }
check-name-trial-exposure = In which arm a unit counts
check-name-trial-randomised = Drawn by lot
study-head-unit = Unit

## Arms
study-arms = { $way ->
        [up] { $kind ->
            [absorbing] More customers stayed in { $arms } than in { $baseline }
           *[state] “{ $outcome }” is higher in { $arms } than in { $baseline }
        }
        [down] { $kind ->
            [absorbing] Fewer customers stayed in { $arms } than in { $baseline }
           *[state] “{ $outcome }” is lower in { $arms } than in { $baseline }
        }
        [several] { $n ->
            [one] Of all arms only { $arms } differs from { $baseline } by more than chance
           *[other] { $arms } differ from { $baseline } by more than chance
        }
        [related] How the arms differ in “{ $outcome }”: a relation, not an effect
       *[none] { $n ->
            [one] Whether { $arms } differs from { $baseline } cannot be told from chance
           *[other] No arm can be told from { $baseline }
        }
    }
study-arms-lede = Each dot: “{ $outcome }” of an arm less that of “{ $baseline }”, which lies at { $at }; the line is its { $level } interval.{ $arms ->
        [one] { "" }
       *[other] { " " }The title allows for all { $arms } arms together (Holm).
    }
study-arms-over = Arms are compared over the whole horizon; the customers above are counted in its last period.
study-arms-level = baseline, at { $level }
study-arms-caption = The arms
study-head-arm = Arm
study-head-outcome = Outcome
study-head-arm-units = Units
study-head-arm-difference = Difference
study-head-arm-interval = Interval
study-head-arm-relative = Of the baseline
study-head-arm-always = However often one looks
study-head-arm-p = p-value
study-head-arm-p-adjusted = p, all arms (Holm)
study-head-arm-q = q-value
study-head-arm-quantile = Quantile
study-head-arm-in-baseline = In the baseline
study-head-arm-in-arm = In the arm
study-quantile = { $arm }, { $q } quantile
study-quantiles = { $clear ->
        [0] At no quantile can the arms be told from chance
        [one] At 1 of { $n } quantiles the arms differ by more than chance
       *[other] At { $clear } of { $n } quantiles the arms differ by more than chance
    }
study-quantiles-lede = Each dot: a quantile of the arm less the same of “{ $baseline }”; the line is its { $level } interval, each by itself.
study-further = { $clear ->
        [0] No further outcome can be told from chance
        [one] 1 of { $n } further outcomes differs by more than chance
       *[other] { $clear } of { $n } further outcomes differ by more than chance
    }
study-further-lede = Each in its own units. p-values (Holm) and q-values (Benjamini and Hochberg) allow for all of these outcomes and arms together.

## A synthetic comparison
study-treated = treated
study-stand-in = those put together to stand in
study-wave = live from { $g }
study-paths = { $state ->
        [up] From go-live on, “{ $outcome }” of the treated runs above that of their stand-in
        [down] From go-live on, “{ $outcome }” of the treated runs below that of their stand-in
        [none] From go-live on, the gap between the treated and their stand-in is one that chance could give
        [related] “{ $outcome }” of the treated and of their stand-in: a relation, not an effect
       *[alone] “{ $outcome }” of the treated and of their stand-in, without an interval
    }
study-paths-lede = { $units ->
        [one] 1 treated unit, and beside it
       *[other] { $units } treated units, and beside them
    } others that never went live, weighted so that together they went alike before. Up to go-live the two lie { $apart } apart on average. Without weights, plain difference-in-differences gives { $plain }.
study-path-says = Two paths over { $periods } periods, one of the treated ({ $wave }) and one of those put together to stand in for them; go-live at { $g }.
study-path-caption = Treated and stand-in, period by period (live from { $g })
study-placebos = { $large ->
        [0] None of { $n } placebos came out as large
        [one] 1 of { $n } placebos came out as large
       *[other] { $said } of { $n } placebos came out as large
    }
study-placebos-lede = Each time others, never treated, stood in for the treated as if they had gone live. The pile is what came out where nothing happened; the line is what was found.
study-placebos-mark = found: { $effect }
study-placebos-caption = What came out where nobody went live
study-place = { $share } lie at or below
study-place-own = What was found
study-head-place = Of the placebos
study-head-came = Came out
study-donors = { $n ->
        [one] 1 unit stands in
       *[other] { $n } units stand in
    }, as many as { $like } of equal weight{ $waves ->
        [one] { "" }
       *[other] , wave by wave
    }
study-donors-lede = How much each counts in the comparison; shares add up to 100%.
study-head-weight = Weight
study-times = Which periods count as “before”
study-times-lede = The level that both sides start from is the average of these, weighted so that it says best what came after.

## An interrupted series
study-observed = observed
study-expected = to be expected without it
study-series = { $state ->
        [up] From { $starts } on, “{ $outcome }” runs above what was to be expected
        [down] From { $starts } on, “{ $outcome }” runs below what was to be expected
        [none] From { $starts } on, “{ $outcome }” stays within what was to be expected
        [related] “{ $outcome }” beside what was to be expected from { $starts } on: a relation, not an effect
       *[alone] “{ $outcome }” beside what was to be expected from { $starts } on, without an interval
    }
study-series-lede = The difference over { $n ->
        [one] 1 period
       *[other] { $n } periods
    } is { $mean } on average; { $level } interval: { $range }. The band is where each period was to be expected.
study-series-band = its interval, period by period
study-series-caption = Observed and expected, period by period
study-sum = Added up, the difference comes to { $total }
study-sum-lede = All periods since the start together; { $level } interval: { $range }.
study-sum-line = difference, added up
study-sum-band = its interval
study-sum-caption = The differences added up
study-series-made = { $n ->
        [0] The forecast is made of the series alone
        [one] The forecast is made of the series and 1 control series
       *[other] The forecast is made of the series and { $said } control series
    }
study-series-made-lede = What happened before the start decides how much each of these counts.
study-series-trend = Weight of a lasting slope
study-series-seasons = Season taken out
study-series-season = { $n } periods
study-no-season = none
study-series-dates = Earlier dates tried, where nothing began
study-series-tried = { $dates }, over { $horizon } periods each
study-series-control = { $name }, one standard deviation higher

## Rates before and after
study-before = before
study-after = after
study-controls = those without it
study-ratio = { $state ->
        [down] The treated had { $size } less of “{ $outcome }” than was to be expected
        [up] The treated had { $size } more of “{ $outcome }” than was to be expected
        [none] “{ $outcome }” of the treated cannot be told from what was to be expected
        [related] “{ $outcome }” of the treated beside what was to be expected: a relation, not an effect
       *[alone] “{ $outcome }” of the treated beside what was to be expected, without an interval
    }
study-ratio-lede = Observed: { $observed }; to be expected, had their rate moved as that of those without it: { $expected }. That is { $ratio } ({ $level } interval: { $range }).
study-ratio-beside = { $known ->
        [yes] Were the last quarter before go-live counted as before, it would be { $last }.
       *[no] { "" }
    }{ $counted ->
        [yes] { " " }The variance is { $uneven } times the mean (1 is pure chance); the interval allows for it.
       *[no] { "" }
    }
study-ratio-all = all of them
study-ratio-caption = Observed and expected, wave by wave
study-head-rate-units = Units
study-head-rate-observed = Observed
study-head-rate-expected = Expected
study-head-rate-ratio = Ratio
study-head-rate-interval = Interval
study-rates = The rate of the treated went from { $before } to { $after }
study-rates-lede = “{ $outcome }” for each unit and period, before and after go-live{ $controls ->
        [yes] { "" }; beside it the rate of those without it in the same periods
       *[no] { "" }; there is nobody to compare with
    }.
study-rates-caption = Rates on both sides
study-head-side = Side
study-head-moved = After, of before

## Association
study-strata = { $way ->
        [up] “{ $outcome }” is higher among those who use { $service }; nothing here shows why
        [down] “{ $outcome }” is lower among those who use { $service }; nothing here shows why
       *[none] Those who use { $service } and the others cannot be told apart in “{ $outcome }”
    }
study-strata-lede = { $strata ->
        [yes] Compared like with like, within strata and periods,
       *[no] Compared period by period,
    } those who use it differ by { $standardised } ({ $level } interval: { $range }); with all thrown together, by { $crude }. They chose to use it, so the difference is no effect.
study-standardised = { $strata ->
        [yes] like with like (standardised)
       *[no] period by period (standardised)
    }
study-crude = all thrown together (crude)
study-strata-caption = Those who use it less the others, by stratum
study-stratum-all = all
study-head-stratum = Stratum
study-head-adopters = Use it
study-head-others = Do not
study-head-share = Share of those who use it

## Words of the answer by design
study-question-since = What did { $service } do to “{ $outcome }”?
study-question-association = How do those who use { $service } differ in “{ $outcome }”?
front-answer-associated = { $way ->
        [none] Not known yet. Those who use { $service } and the others cannot be told apart in “{ $outcome }”, and even a difference would not be its doing.
       *[other] Not known yet. Those who use { $service } differ in “{ $outcome }”, but nothing shows that it does so.
    }
front-answer-related-other = Not known yet. What the data show of “{ $outcome }” is a relation at most: nothing shows that the platform brings it about.
front-basis-experiment = Randomised: a lot decided who got { $service }; the others show how it would have gone without.
front-basis-synthetic = { $n ->
        [one] 1 team went
       *[other] { $teams } teams went
    } live with { $service }; others that never did, weighted to go alike before, show how it would have gone without.
front-basis-series = What came before the start of { $service } says how it would have gone on; nobody is compared with.
front-basis-protection = { $n ->
        [one] 1 team went
       *[other] { $teams } teams went
    } live with { $service }; how the rate of the others moved shows how it would have gone without.
front-counted-experiment = Counted { $after } after the lot, over { $reached } customers who got it.
front-figure-customers-lot = to whom the lot gave it{ $known ->
        [yes] ; { $touched } were seen using it
       *[no] { "" }
    }
front-figure-protected-less = { $way ->
        [less] less of “{ $outcome }” among the treated than was to be expected; no price says what that is worth
       *[more] more of “{ $outcome }” among the treated than was to be expected
    }
