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
estimate-behind = { $units } units, { $treated } of them treated, over { $periods } periods; { $clusters } deciding units; interval: { $method ->
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
