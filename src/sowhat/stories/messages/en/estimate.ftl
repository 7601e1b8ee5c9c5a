### sowhat estimate in the terminal

estimate-sentence =
    { $side ->
        [up] The treated came out higher for it: { $effect } on average, in units of the outcome.
        [down] The treated came out lower for it: { $effect } on average, in units of the outcome.
        [related] Those treated differ from the others by { $effect } on average. That is not an effect of the treatment; see the limits.
       *[none] No effect can be told from chance: { $effect } on average. These data would have shown one of { $mde }.
    }
estimate-interval = With { $level } % confidence it lies between { $low } and { $high }.
estimate-grade = Evidence: { $word } ({ $letter })
estimate-behind = { $units } units, { $treated } of them treated{ $periods ->
        [one] {""}
       *[other] , over { $periods } periods
    }; { $clusters } { $design ->
        [experiment] randomised
       *[other] deciding
    } units; interval: { $method ->
        [placebo] units never treated in the place of the treated (placebos)
        [welch] Welch
        [jackknife] each deciding unit left out in turn (jackknife)
        [randomisation] randomisation
       *[normal] normal
    }.
estimate-none = Not known: these data cannot carry an estimate.
estimate-limits = Its limits
estimate-by-event = Before and after going live
estimate-helps = What would help
estimate-column-event = period
estimate-column-effect = effect
estimate-column-low = from
estimate-column-high = to
estimate-address = { $rows } rows · data { $fingerprint } · code { $version }

## Experiments
estimate-by-arm = Each arm less the baseline
estimate-column-arm = arm
estimate-column-relative = in per cent
estimate-column-always-low = however often you look: from
estimate-column-always-high = to

## Synthetic comparison
estimate-sentence-alone = { $side ->
        [related] Those treated differ from what they were compared with by { $effect } on average. That is not an effect of the treatment; see the limits.
       *[other] The treated differ from what they were compared with by { $effect } on average. How far chance alone would go cannot be said with { $level } % confidence: too few units were never treated.
    }
estimate-by-donor = Compared with
estimate-column-donor = unit
estimate-column-weight = weight
estimate-first-treated = first treated: { $g }
estimate-donors-more = { $count ->
        [one] and 1 more
       *[other] and { $count } more
    }

## All periods at once
estimate-column-band-low = all at once: from
estimate-column-band-high = to

## Interrupted series
estimate-sentence-series =
    { $side ->
        [up] From { $starts } on the outcome ran higher than the periods before let expect: by { $effect } a period on average.
        [down] From { $starts } on the outcome ran lower than the periods before let expect: by { $effect } a period on average.
        [related] From { $starts } on the outcome differs by { $effect } a period on average from what the periods before let expect. That it changed then does not say why; see the limits.
       *[none] From { $starts } on nothing can be told from the series' own ups and downs: { $effect } a period on average. These data would have shown one of { $mde }.
    }
estimate-sum-series = Added up over { $after } periods: { $total }, with { $level } % confidence between { $low } and { $high }.
estimate-behind-series = 1 series over { $periods } periods, { $after } of them from the start on; { $controls ->
        [0] no control series
        [one] 1 control series
       *[other] { $controls } control series
    }; { $season ->
        [0] no season taken out
       *[other] season of { $season } periods taken out
    }; interval: structural time series.
estimate-by-period = Period by period
estimate-column-period = period
estimate-column-observed = observed
estimate-column-expected = expected
estimate-column-sum = added up
estimate-sentence-few-orders = { $side ->
        [related] Those treated differ from the others by { $effect } on average. That is not an effect of the treatment; see the limits.
       *[other] The treated differ from what they were compared with by { $effect } on average. How far chance alone would go cannot be said with { $level } % confidence: the deciding units could have gone live in too few orders.
    }

## Beside the headline of an experiment
estimate-by-quantile = Each arm’s quantiles less those of the baseline
estimate-by-secondary = Further outcomes, each arm less the baseline
estimate-column-quantile = quantile
estimate-column-outcome = outcome
estimate-column-p-adjusted = p, adjusted for all
