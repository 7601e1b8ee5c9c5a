### Protection (downtime, incidents) and association: checks, reasons, helps, and the terminal

## Protection: checks
check-name-controls = Somebody who did not adopt
check-name-bad-periods = Adopted after bad months
check-controls-pass = The rate is held against { $units ->
        [one] 1 deciding unit that was
       *[other] { $units } deciding units that were
    } without it in the same periods.
check-controls-fail = There is nobody to compare with, only before and after. Adoption follows bad months, which pass by themselves, and whoever watches more closely counts more incidents.
check-protection-units-pass = Enough units decided for themselves: { $treated } treated and { $control } compared with, counted by how many incidents (or minutes) they bring ({ $need } a side are asked for).
check-protection-units-weak = Few units decided for themselves: counted by how many incidents (or minutes) they bring, { $treated } treated and { $control } compared with ({ $need } a side are asked for). The interval allows for that, and is wide.
check-protection-pre-trend-pass = With a start pretended earlier, nothing shows ({ $found } %), and a trend worth { $detectable } % by the end would have been seen; the limit is { $limit } %.
check-protection-pre-trend-weak = With a start pretended earlier, nothing stands out ({ $found } %), but a trend worth up to { $detectable } % by the end could have gone unseen, and the limit is { $limit } %.
check-protection-pre-trend-small = With a start pretended earlier, something shows already ({ $found } %), but carried forward as a trend it comes to { $carried } %, small beside the limit of { $limit } %.
check-protection-pre-trend-fail = With a start pretended earlier, something shows already ({ $found } %): the rates were moving apart before anything happened. Carried forward as a trend that comes to { $carried } % (limit { $limit } %).
check-protection-pre-trend-unknown = Whether the rates moved alike before go-live cannot be told: that takes two periods before the start, with incidents on both sides in each half.
check-bad-periods-pass = The last quarter before go-live was no worse than the periods before it, beyond what chance and the others' own ups and downs bring ({ $late } %). It does not count as before in any case: without it the rate differs by { $without } %, with it it would be { $ratio } %.
check-bad-periods-weak = There are too few periods before go-live to set the last quarter aside, and adoption often follows a bad one, which passes by itself. The later half of those before differs by { $late } % from the earlier; without it the rate differs by { $without } % instead of { $ratio } %.
check-bad-periods-aside = Units adopted after a bad quarter: the last one before go-live was { $late } % worse than the periods before it, and a bad quarter passes by itself. So it does not count as before: without it the rate differs by { $without } %, with it it would be { $ratio } %.
check-bad-periods-fail = Units adopted after a bad time, which passes by itself: the later half of the periods before go-live was { $late } % worse than the earlier. Without it the rate differs by { $without } % instead of { $ratio } %, and there are too few periods before to set it aside.
check-bad-periods-unknown = Whether units adopted after a bad quarter cannot be told: that takes earlier periods, with incidents on both sides.
check-protection-sensitivity-unknown = How far the rates could have drifted apart by themselves before the conclusion falls has not been worked out.

## Protection: reasons and helps
reason-no-counts-controls = No cohort has both periods before its start and controls with incidents (or minutes) before it.
reason-no-counts-before = The treated had no incident (and no minute) before they went live: there is nothing that could have become less.
reason-no-counts-after = The treated had none at all after they went live, where { $expected } were to be expected. That is less, but a ratio of nothing has no interval: how much less cannot be told from chance.
help-longer-counts = Add periods, or units, until both sides have incidents before and after; minutes tell more than counts.
help-longer-before = Add earlier periods: at least a year before the first go-live, so that one bad quarter weighs little.

## Association: checks
check-name-chosen = Who adopts
check-chosen-weak = The adopters chose to adopt. Those who are keener, larger or in more trouble adopt first, and may have differed all along.
check-association-units-pass = Enough units decided for themselves: { $adopters } adopters and { $others } others, counted by their weight ({ $need } a side are asked for).
check-association-units-weak = Few units decided for themselves: counted by their weight, { $adopters } adopters and { $others } others ({ $need } a side are asked for). The interval allows for that, and is wide.
check-association-overlap-pass = Wherever there are adopters, there are others in the same stratum and period.
check-association-overlap-weak = { $share } % of the adopters' weight has nobody else in the same stratum and period{ $strata ->
        [0] {""}
       *[other] {" "}({ $strata })
    }; the difference leaves it out.
check-association-missing-pass = No outcome is missing.
check-association-missing-weak = { $rows ->
        [one] 1 row has
       *[other] { $rows } rows have
    } no outcome ({ $share } %) and count on neither side.

## Association: reasons and helps
reason-no-adopters = Nobody has adopted: no row has a first treated value.
reason-no-others = Everybody has adopted, so there are no others.
reason-no-shared-stratum = In no stratum (and period) are there both adopters and others.
reason-few-adopters = { $have ->
        [one] Only 1 deciding unit has adopted
       *[other] Only { $have } deciding units have adopted
    } and can be compared; an interval takes at least { $need }.
reason-few-others = { $have ->
        [one] Only 1 deciding unit has not adopted
       *[other] Only { $have } deciding units have not adopted
    } and can be compared with; an interval takes at least { $need }.
reason-one-unit-holds = The difference rests on a single deciding unit: without it nothing is left to compare.
reason-association-same = The outcome does not vary: every difference is exactly the same, and nothing says how sure it is.
help-design-staggered = There are periods from before the first adoption: staggered adoption (the design “did”) follows adopters and others over time, and can show what adopting brings.
help-design-periods = Bring the outcome for periods before and after each adoption (the design “did”), or let a lot decide who adopts next (the design “experiment”): either can show what adopting brings.

## Wrong input
error-protection-negative = Column “{ $column }” holds { $value }: a count, or minutes, are never below 0.
    .cure = Correct the row; leave the cell empty where nothing is known.
error-protection-bad-exposure = Column “{ $column }” holds “{ $value }” as exposure.
    .cure = Write how much could have failed in that period (minutes in service, requests): above 0 wherever something was counted.
error-association-unit-twice = The unit “{ $unit }” is there twice in column “{ $column }”.
    .cure = Name the column of periods with --period, or leave one row a unit.

## The terminal
estimate-sentence-protection =
    { $side ->
        [up] The treated had more of it than was to be expected: { $effect } a unit and period.
        [down] The treated were spared some of it: { $effect } a unit and period.
        [related] After going live the treated differ by { $effect } a unit and period from what was to be expected. That is no proof that going live did it; see the limits.
       *[none] No change can be told from chance: { $effect } a unit and period. These data would have shown { $mde } fewer.
    }
estimate-ratio = Observed { $observed }, expected without it { $expected }: a ratio of { $ratio }, with { $level } % confidence between { $low } and { $high }.
estimate-behind-protection = { $units } units, { $treated } of them treated, over { $periods } periods; { $clusters } deciding units; interval: each deciding unit left out in turn (jackknife), on ratios.
estimate-by-cohort = By first treated period
estimate-column-cohort = first treated
estimate-column-units = units
estimate-column-ratio = ratio
estimate-sentence-association = Adopters differ from the others by { $effect } on average. Nothing here says why; see the limits.
estimate-crude = With all thrown together, whatever their stratum and period, the difference is { $effect }.
estimate-behind-association = { $units } units, { $treated } of them adopters, over { $periods } { $periods ->
        [one] period
       *[other] periods
    }; { $clusters } deciding units; interval: { $method ->
        [jackknife] each deciding unit left out in turn (jackknife)
       *[other] normal
    }.
estimate-by-stratum = By stratum
estimate-column-stratum = stratum
estimate-column-adopters = adopters
estimate-column-others = others
estimate-column-share = share of adopters
estimate-column-difference = difference
