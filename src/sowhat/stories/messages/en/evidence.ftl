### Evidence: check-<name>-<verdict>, reason-<why there is no estimate>, help-<what would bring one>

## Grades

grade-A = randomised
grade-B = compared
grade-C = weak
grade-D = related only
grade-E = declared
grade-none = not estimable

## Names of checks

check-name-pre-trend = Trend before go-live
check-name-registered = Registered beforehand
check-name-exposure = What counts as going live
check-name-randomised = Order drawn by lot
check-name-sample-ratio = Numbers as planned
check-name-as-assigned = Analysed as drawn
check-name-complete = Nothing missing on one side
check-name-cut-off = Read at a fixed date
check-name-attainable = Could chance be ruled out
check-name-units = Deciding units
check-name-overlap = Somebody to compare with
check-name-left-out = Left out
check-name-sensitivity = If trends had differed
check-name-placebo = Where nothing should show
check-name-leave-one-cohort-out = Without any one wave

## Checks

check-pre-trend-pass = Before go-live the two sides moved alike, and a difference large enough to matter would have shown: the slope that could be detected, carried forward, comes to { AMOUNT($detectable) }, below the limit of { AMOUNT($limit) }.
check-pre-trend-weak = No difference in trend was seen before go-live, but the data are too thin to rule one out: a slope worth { AMOUNT($detectable) } could have gone unseen, and the limit is { AMOUNT($limit) }.
check-pre-trend-small = The two sides already drifted apart before go-live, but slightly: carried forward, the drift comes to { AMOUNT($carried) }, below the limit of { AMOUNT($limit) }.
check-pre-trend-fail = The two sides were already moving apart before go-live: carried forward, that drift comes to { AMOUNT($carried) } and could explain what is seen afterwards (limit { AMOUNT($limit) }).
check-pre-trend-unknown = Whether the two sides moved alike before go-live cannot be told: that takes at least two periods before the first go-live, and three deciding units on each side.
check-registered-pass = Outcome, window and horizon were registered before the outcome existed.
check-registered-weak = Outcome, window and horizon were chosen after the outcome data existed.
check-registered-unknown = Nothing says whether outcome, window and horizon were fixed beforehand.
check-exposure-pass = A unit counts as treated from the date on which its team went live.
check-exposure-fail = A customer counts as treated from the first touch of the service. Touching it is already activity, so those customers look more active whatever the service does.
check-exposure-unknown = Nothing says how the first treated period came about: a team’s decision to go live, or a customer’s own first use.
check-randomised-pass = The order in which units went live was drawn by lot, and the lot was recorded.
check-randomised-weak = The units chose when to go live, or somebody chose for them; those who go first may differ from the others.
check-randomised-unknown = Nothing says how the order of go-lives came about.
check-sample-ratio-pass = As many units went live on each date as the lot had planned.
check-sample-ratio-fail = The numbers that went live do not match the lot that was drawn.
check-sample-ratio-unknown = Nobody has compared the numbers that went live with the lot.
check-as-assigned-pass = Units are counted where the lot put them, whatever they did afterwards.
check-as-assigned-fail = Too many units did not do what the lot had drawn for them, or they are counted by what they did.
check-as-assigned-unknown = Nothing says whether units are counted where the lot put them.
check-complete-pass = Outcomes are missing as often on one side as on the other.
check-complete-fail = Outcomes are missing more often on one side than on the other.
check-complete-unknown = Nobody has compared how often outcomes are missing on each side.
check-cut-off-pass = The result was read at a date fixed beforehand.
check-cut-off-weak = The result was read at a date that was not fixed beforehand; whoever looks often enough finds something.
check-cut-off-unknown = Nothing says whether the date of reading was fixed beforehand.
check-attainable-pass = With these units a lot has enough possible orders to tell an effect from chance.
check-attainable-weak = With these units a lot has only { $orders } possible orders: too few to tell any effect from chance at 5 %.
check-units-pass = Enough units decided for themselves: { $treated } treated and { $control } compared with, counted by their weight ({ $need } a side are asked for).
check-units-weak = Few units decided for themselves: counted by their weight, { $treated } treated and { $control } compared with ({ $need } a side are asked for). The interval allows for that, and is wide.
check-overlap-pass = In every stratum the treated have somebody to be compared with.
check-overlap-weak = { $units ->
        [one] 1 treated unit has
       *[other] { $units } treated units have
    } nobody in the same stratum to be compared with ({ $strata }). The effect speaks only for the others.
check-left-out-weak = { $units ->
        [one] 1 unit was
       *[other] { $units } units were
    } left out because nothing shows how it would have gone without the service: treated from the first period on, or without controls (first treated: { $cohorts }).
check-sensitivity-unknown = How far the trends could have differed before the conclusion falls has not been worked out.
check-placebo-unknown = The same calculation has not been tried on an outcome, or at a date, where nothing should show.
check-leave-one-cohort-out-unknown = Whether any single wave of go-lives carries the result has not been tried.

## Reasons

reason-one-period = { $have ->
        [0] There is no period in the data; a change takes two.
       *[other] There is only one period in the data; a change takes two.
    }
reason-no-treated = Nobody goes live within the periods of the data.
reason-treated-from-start = All who use the service did so from the first period on, so there is no before to compare with.
reason-no-overlap = In no stratum are there both treated units and units to compare them with.
reason-no-never-treated = There is nobody left who never goes live.
reason-no-controls = Whenever somebody is treated, all the others are treated too, so there is nobody to compare with.
reason-few-treated = { $have ->
        [one] Only 1 deciding unit is treated
       *[other] Only { $have } deciding units are treated
    }; an interval takes at least { $need }.
reason-few-control = { $have ->
        [one] Only 1 deciding unit is left to compare with
       *[other] Only { $have } deciding units are left to compare with
    }; an interval takes at least { $need }.
reason-one-unit-carries = The effect rests on a single deciding unit: without it nothing is left to estimate.
reason-no-variation = The outcome does not vary: there is nothing from which an effect or its uncertainty could be read.

## What would help

help-register = Register outcome, window and horizon before the next outcome data exist.
help-go-live-dates = Record for each team the date on which it went live, and how that was decided.
help-random-order = Draw lots for the order of the next go-lives; with a random order a dozen teams can be enough.
help-more-deciding-units = Include more units that decide for themselves, on the side that has few: teams, branches, shops.
help-earlier-periods = Add earlier periods, from well before the first go-live.
help-coarser-strata = Use fewer and wider strata, so that each holds units of both sides.
help-more-periods = Add more periods: at least one before and one after the first go-live.
help-hold-out = Keep some units without the service for a while; they are what the others are compared with.
help-staged-roll-out = Let units go live at different dates, not all at once.
help-not-yet-controls = Compare with the units that have not gone live yet (control: not-yet).
help-other-covariate = Leave out the covariate that was measured together with the outcome; a covariate is from before.
help-look-at-outcome = Look at the outcome column: it holds the same value everywhere.

## Reading the table
check-name-missing = Missing outcomes
check-name-period-order = Order of periods
check-missing-pass = No unit had to be left out: each has an outcome in every period.
check-period-order-weak = The periods are on no calendar that sowhat knows, so they were taken in the order of their spelling.

## Experiments
check-name-denominator = What it is divided by
check-name-covariates = Alike beforehand
check-denominator-pass = What the outcome is divided by is the same in all arms, as far as can be told.
check-denominator-weak = What the outcome is divided by moved as well: look at both, the ratio alone does not tell what happened.
check-covariates-pass = Before the experiment the arms were as alike as a lot makes them.
check-covariates-weak = Before the experiment the arms already differed more than a lot makes likely.
reason-one-arm = { $arms ->
        [0] No row belongs to an arm.
        [one] All rows belong to one arm, so there is nobody to compare with.
       *[other] The baseline has no row.
    }
reason-explained-away = Once the covariates are taken out nothing varies: one of them says the same as the outcome.
reason-empty-arm = An arm has fewer than two units with a known outcome ({ $arms }), or nothing to divide by.
help-two-arms = Bring at least two units of each arm, with their outcomes.
check-trial-exposure-pass = A unit counts in the arm that it was assigned to.
check-trial-exposure-fail = A unit counts in an arm by what it did, not by what it was assigned to.
check-trial-exposure-unknown = Nothing says whether a unit counts in the arm that it was assigned to.
check-trial-randomised-pass = The arms are taken to have been assigned by lot: so it was stated, and the data cannot tell.
check-trial-randomised-weak = The arms were not assigned by lot.
check-trial-randomised-unknown = Nothing says how the arms were assigned.
check-trial-sample-ratio-pass = The arms have the sizes that a lot with this split gives.
check-trial-sample-ratio-fail = The arms do not have the sizes that a lot with this split gives: something lost or added units on one side, and what it did to the outcome is not known.

## Synthetic comparison
check-name-fit = Alike before the start
check-name-donors = Who it is compared with
check-name-placebos = The same for those never treated
check-fit-pass = Before the start the donors follow the treated as well as they follow each other: { AMOUNT($distance) } apart on average, where { AMOUNT($typical) } is usual.
check-fit-weak = Before the start the donors follow the treated badly: { AMOUNT($distance) } apart on average, where { AMOUNT($typical) } is usual among themselves.
check-fit-short = There are only { $periods } periods before the first start ({ $need } are asked for): that the donors follow the treated so briefly says little.
check-placebo-date-pass = With a start pretended earlier, nothing shows ({ AMOUNT($effect) }; carried forward as a trend, { AMOUNT($carried) }), and { AMOUNT($detectable) } carried forward would have been seen; the limit is { AMOUNT($limit) }.
check-placebo-date-weak = With a start pretended earlier, nothing stands out ({ AMOUNT($effect) }; carried forward as a trend, { AMOUNT($carried) }), but up to { AMOUNT($detectable) } carried forward could have gone unseen, and the limit is { AMOUNT($limit) }.
check-placebo-date-small = With a start pretended earlier, something shows already ({ AMOUNT($effect) }), but carried forward as a trend it comes to { AMOUNT($carried) }, small beside the limit of { AMOUNT($limit) }.
check-placebo-date-fail = With a start pretended earlier, something shows already ({ AMOUNT($effect) }): the treated were moving away before anything happened. Carried forward as a trend that comes to { AMOUNT($carried) } (limit { AMOUNT($limit) }).
check-placebo-date-few = With a start pretended earlier, { AMOUNT($effect) } comes out; { $controls } controls are too few to tell whether that is much ({ $need } are needed).
check-placebo-date-unknown = There are too few periods before the start to pretend an earlier one.
check-donors-pass = The comparison rests on several units, as many as { $donors } of equal weight; the first is { $first } with { $share } %. { $heavy ->
        [0] None weighs a tenth.
       *[other] Without any one that weighs a tenth the estimate moves by { AMOUNT($moved) } at most.
    }
check-donors-weak = The comparison hangs on few units, as many as { $donors } of equal weight; the first is { $first } with { $share } %. { $heavy ->
        [0] None weighs a tenth.
       *[other] Without one that weighs a tenth the estimate moves by up to { AMOUNT($moved) }.
    }
check-placebos-pass = Each time others, of { $controls } never treated, stood in for the treated: { $beyond } of { $placebos } { $all ->
        [yes] possible
       *[no] tried
    } placebos came out as large.{ $size ->
        [fewer] { " " }Fewer stood in at a time than were treated, which makes the interval wider.
       *[same] { "" }
    } The interval is made of their ranks.
check-placebos-weak = There is no { $level } % interval: that takes at least { $need } units never treated, and there are { $controls }. { $beyond } of { $placebos } { $all ->
        [yes] possible
       *[no] tried
    } placebos came out as large as the estimate.{ $size ->
        [fewer] { " " }Fewer stood in at a time than were treated.
       *[same] { "" }
    }
check-synthetic-units-pass = Enough units on each side: { $treated } treated, { $control } never treated ({ $need } a side are asked for).
check-synthetic-units-weak = Few units: { $treated } treated, { $control } never treated ({ $need } a side are asked for). What is particular to one of them may look like an effect.
check-synthetic-sensitivity-unknown = How far the treated could have drifted from their donors before the conclusion falls has not been worked out.
check-synthetic-missing = { $dropped ->
        [one] 1 unit without an outcome in some period was
       *[other] { $dropped } units without an outcome in some period were
    } left out ({ $units }).
reason-few-before = No unit has { $need } periods before its start; the weights are learned there.
reason-few-for-placebos = { $have ->
        [one] There is only 1 unit never treated
       *[other] There are only { $have } units never treated
    }; at least { $need } are needed so that others can stand in for the treated. Without that nothing says how large an estimate comes about by chance.
reason-no-weights = No weights were found that are certainly the best; the outcome’s numbers may be too far apart in size.
help-more-controls = Bring more units that never go live, with the same periods: other regions, branches, product lines. From 19 on there is a 95 % interval.

## Sensitivity, placebo, waves, orders of adoption
check-name-placebo-outcome = An outcome it cannot move
check-sensitivity-pass = { $claim ->
        [null] Even if the two sides had drifted apart after go-live as fast as they ever did before, the effect would be smaller than these data can detect: between { AMOUNT($low) } and { AMOUNT($high) }.
       *[sign] Even if the two sides had drifted apart after go-live as fast as they ever did before, the direction of the effect would stand: it would lie between { AMOUNT($low) } and { AMOUNT($high) }.
    } { $most ->
        [yes] It holds for all that was tried, up to 4 times that fast.
       *[no] It falls at { NUMBER($breakdown, maximumSignificantDigits: 3) } times that fast.
    }
check-sensitivity-weak = { $claim ->
        [null] If the two sides had drifted apart after go-live as fast as they ever did before, the effect could lie anywhere between { AMOUNT($low) } and { AMOUNT($high) }: that it is too small to detect no longer follows.
       *[sign] If the two sides had drifted apart after go-live as fast as they ever did before, the effect could lie anywhere between { AMOUNT($low) } and { AMOUNT($high) }: its direction would no longer be certain.
    } The conclusion holds up to { NUMBER($breakdown, maximumSignificantDigits: 3) } times that fast.
check-placebo-pass = Taken as if it had begun earlier, nothing shows ({ AMOUNT($effect) }); an effect of { AMOUNT($detectable) } would have.
check-placebo-weak = Taken as if it had begun earlier, nothing shows ({ AMOUNT($effect) }), but only one of { AMOUNT($detectable) } would have; the real dates could show { AMOUNT($limit) }.
check-placebo-seen = Taken as if it had begun earlier, something may show ({ AMOUNT($effect) }) although nothing had happened yet.
check-placebo-fail = Taken as if it had begun earlier, an effect shows ({ AMOUNT($effect) }) although nothing had happened yet.
check-placebo-outcome-pass = On an outcome that the service cannot move, nothing shows ({ AMOUNT($effect) }); an effect of { AMOUNT($detectable) } would have.
check-placebo-outcome-weak = On an outcome that the service cannot move, nothing shows ({ AMOUNT($effect) }), but only an effect of { AMOUNT($detectable) } would have, and the limit is { AMOUNT($limit) }.
check-placebo-outcome-seen = On an outcome that the service cannot move, something may show ({ AMOUNT($effect) }).
check-placebo-outcome-fail = On an outcome that the service cannot move, an effect shows ({ AMOUNT($effect) }): something else differs between the two sides.
check-placebo-outcome-unknown = On the outcome that the service cannot move, nothing could be estimated.
check-leave-one-cohort-out-pass = No single wave of go-lives carries the result: without any one of the { $waves } it stays within the interval; it moves most without { $cohort }, to { AMOUNT($effect) }.
check-leave-one-cohort-out-weak = One wave of go-lives weighs heavily: without { $cohort } the effect would be { AMOUNT($effect) } instead of { AMOUNT($all) }, outside the interval.

## Interrupted series
check-name-history = Periods before the start
check-name-residuals = What the forecast leaves over
check-name-control-series = Control series
check-name-placebo-dates = Dates at which nothing began
check-name-source-break = Breaks in the source
check-name-outliers = Periods far off
check-name-stale = Values told twice
check-history-pass = { $have } periods lie before the start ({ $need } are asked for), at least twice as many as are forecast.
check-history-short = Only { $have } periods lie before the start; { $need } are asked for, so that what is usual is known.
check-history-no-season = Only { $have } periods lie before the start: not two whole rounds of the calendar, so its seasons could not be taken out. { $need } are asked for.
check-history-far = { $after } periods are forecast from { $have }: that is far ahead. Twice as many before as after are asked for.
check-residuals-pass = Before the start nothing regular is left in the errors of the forecast.
check-residuals-weak = Before the start something regular is left in the errors of the forecast; the interval may be too narrow.
check-residuals-fail = Before the start the errors of the forecast clearly follow a pattern that the model does not have: its interval cannot be trusted.
check-control-series-pass = The outcome went along with the control series before the start ({ $series }), and none of them moved at the start, as far as the data can tell.
check-control-series-weak = Before the start the control series ({ $series }) say nothing about the outcome, so they cannot show what else happened.
check-control-series-fail = The control series { $series } moved at the start as well: it was touched by the same thing, or something else happened that day.
check-control-series-unknown = There is no control series: whatever else happened at the start is counted as the effect.
check-placebo-dates-pass = At { $dates } earlier dates, where nothing began, the same calculation over { $horizon } periods shows nothing more often than it may ({ $alarms } %). Among them the start has rank p { $rank }.
check-placebo-dates-few = Only { $dates } earlier dates could be tried ({ $need } are asked for), over { $horizon } periods each ({ $after } after the start). An interval left out zero at { $alarms } % of them; among them the start has rank p { $rank }.
check-placebo-dates-alarms = At { $alarms } % of { $dates } earlier dates, where nothing began, the same calculation shows an effect: such gaps happen here by themselves. Among those dates the start has rank p { $rank }.
check-placebo-dates-unknown = No earlier date leaves enough periods on both sides to try the same calculation where nothing began.
check-source-break-pass = In no period do the outcome and all control series jump at once.
check-source-break-weak = Before the start there { $count ->
        [one] is a period
       *[other] are periods
    } in which the outcome and all control series jump at once ({ $periods }): most likely the counting changed.
check-source-break-fail = In { $periods } the outcome and all control series jump at once. Most likely the counting changed; what is seen after the start cannot be told from that.
check-source-break-unknown = Whether the counting itself changed cannot be told from one series; a control series from the same source would show it.
check-outliers-pass = No period before the start lies far from what its neighbours let expect.
check-outliers-weak = { $period } lies { $far } standard deviations from what the periods before it let expect: look at what happened there.
check-stale-weak = In { $periods } every series repeats its last value exactly: most likely nothing new was counted.
reason-short-history = { $have ->
        [one] Only 1 period lies
       *[other] Only { $have } periods lie
    } before the start; with this season and these control series a forecast takes at least { $need }.
help-more-periods-before = Add earlier periods of the same series: three rounds of the calendar before the start, and more where many periods are forecast.
help-control-series = Add a series that moves with the outcome and that the start could not touch (a control series): another region, another product, the same count without the service.
help-mend-source = Find out whether the counting changed in the periods named, and mend the table or choose a window without them.
reason-exact = Before the start the outcome follows its control series, its season or a straight line exactly: nothing is left over from which uncertainty could be read.
help-not-made-of-it = See whether a control series is made of the outcome, or the outcome was filled in by rule.

# registration
check-name-stamp = Stamped in the ledger
check-stamp-unknown = The study’s file says that it was fixed on { $day }, but the ledger has no stamp that shows it: “sowhat ledger register { $study }” sets one.
check-name-terms = Kept as registered
check-terms-weak = { $count ->
    [one] One term was changed after the study was registered: { $fields }.
   *[other] { $count } terms were changed after the study was registered: { $fields }.
 }

## Beside the headline of an experiment
check-name-winsorised = Largest outcomes cut
check-name-quantiles = Quantiles
check-name-secondary = Further outcomes
check-winsorised-pass = Outcomes above { NUMBER($cut, maximumSignificantDigits: 6) } count as that ({ $units ->
        [one] 1 unit
       *[other] { $units } units
    }, the largest { $share } % of all arms together, the same limit for each; small values stay). The effect is that on the outcome so cut.
check-winsorised-weak = Outcomes above { NUMBER($cut, maximumSignificantDigits: 6) } count as that ({ $units ->
        [one] 1 unit
       *[other] { $units } units
    }, the largest { $share } % of all arms together), but they lie in one arm more often than chance would have it: part of the difference was cut off.
check-quantiles-pass = The intervals of the quantiles lie between outcomes that were observed.
check-quantiles-weak = At the quantiles { $quantiles } many units share few values: such a quantile moves in steps, and its interval holds the truth at least as often as it says.
check-quantiles-unknown = Beyond the quantiles { $quantiles } lie too few units for an interval.
check-secondary-pass = { $count ->
        [one] 1 further outcome stands
       *[other] { $count } further outcomes stand
    } beside the first; the p-values allow for all of them and all arms together.
check-secondary-weak = Of the further outcomes these are missing in one arm more often than in another: { $outcomes }.
check-secondary-unknown = Of the further outcomes these cannot be estimated: { $outcomes }.
reason-winsorised-away = After the cut all outcomes are { NUMBER($cut, maximumSignificantDigits: 6) }: fewer than { $share } % of the units have more than that.
help-cut-less = Cut a smaller share, or none: leave --winsorise out.

## Gaps, and outcomes that end
check-name-scale = The other scale
check-scale-none = The outcome is no share, so there is no ceiling or floor that could turn the direction.
check-scale-pass = On the scale of log-odds the direction is the same ({ NUMBER($odds, maximumSignificantDigits: 3) }; in levels { AMOUNT($level) }).
check-scale-weak = On the scale of log-odds the direction is the opposite ({ NUMBER($odds, maximumSignificantDigits: 3) }; in levels { AMOUNT($level) }): the two sides start from different levels, and which way it went depends on how it is measured.
check-scale-fail = On the scale of log-odds ({ NUMBER($odds, maximumSignificantDigits: 3) }; in levels { AMOUNT($level) }) it is not sure that it went this way at all: the two sides start from different levels, and the room that each has left can explain what was seen.
check-missing-dropped = { $units ->
        [one] 1 unit was
       *[other] { NUMBER($units) } units were
    } left out because an outcome is missing in some period ({ $share } %; of the treated { $treated } %, of the others { $others } %).
check-missing-filled = { $units ->
        [one] 1 unit has gaps
       *[other] { NUMBER($units) } units have gaps
    } that count as 0 ({ $share } % of all outcomes; of the treated's { $treated } %, of the others' { $others } %).
check-missing-pairs = { $units ->
        [one] 1 unit has gaps; it counts
       *[other] { NUMBER($units) } units have gaps; each counts
    } wherever it has an outcome in both periods of a comparison ({ $share } % of outcomes are missing; of the treated's { $treated } %, of the others' { $others } %).
check-missing-differs = Outcomes are missing { $more ->
        [treated] more
       *[others] less
    } often among the treated ({ $treated } %) than among the others ({ $others } %), by more than chance: who is missing may have to do with the service, and then the effect is off.
check-missing-fail = Outcomes are missing far { $more ->
        [treated] more
       *[others] less
    } often among the treated ({ $treated } %) than among the others ({ $others } %): what was compared is no longer the same kind of units.
check-name-emptied = Deciding units without customers
check-emptied-weak = { $units ->
        [one] 1 of { $of } deciding units was
       *[other] { $units } of { $of } deciding units were
    } left out because at some landmark none of its customers is left.

## What is left when the lines from before go on (did/continued)
check-name-continued = If it had gone on like that
check-continued-pass = Had the two sides gone on as they did before the start, { AMOUNT($left) } of the { AMOUNT($effect) } would still be left, and surely on the same side.
check-continued-fail = Had the two sides gone on as they did before the start, { AMOUNT($left) } of the { AMOUNT($effect) } would be left, which may as well be nothing: the past alone can explain what was seen.
check-continued-weak = Whether this is more than the two sides going on as before cannot be told: the time before the start is too short to say how they went.
check-continued-none = Nothing is claimed that the way things went before could explain.
check-continued-unknown = Whether things simply went on as before cannot be told: it takes two periods before the first go-live, and three units a side that decide for themselves.

## Another service taken at the same time (did/alone)
check-name-alone = Other services at the same time
check-alone-none = None of these units took another service of the platform in this time.
check-alone-pass = Nothing shows that other services were taken along with this one. { $service } comes nearest: at the units that went live, it was live { $share ->
        [0] just as much of the time as the comparison says it would have been.
        [one] for one percentage point of the time more or less than the comparison says it would have been.
       *[other] for { $share } percentage points of the time more or less than the comparison says it would have been.
    }
check-alone-weak = Some units took { $service } at the same time: at those that went live, it was live for { $share } percentage points of the time more than the comparison says it would have been. A part of the effect may be that service's.
check-alone-weak-fewer = Some units that did not go live took { $service } at the same time: at those that did, it was live for { $share } percentage points of the time less than the comparison says it would have been. A part of what is seen may be the lack of that service.
check-alone-unsure = Whether { $service } was taken along with this service cannot be told: too few units decided.
check-alone-fail = The units that went live took { $service } at the same time: it was live there for { $share } percentage points of the time more than the comparison says it would have been. What is seen is the effect of both, and nobody can say whose it is.
check-alone-fewer = The units that did not go live took { $service } instead: at those that did, it was live for { $share } percentage points of the time less than the comparison says it would have been. What is seen is the difference between two services.
check-alone-unknown = Whether other services were taken at the same time cannot be told: nobody knows which unit decided.
help-joint = Register a study of each of these services, with the same outcome: what they did together can be told, whose it is cannot.
help-since-when = If the column of first treated periods holds 1 for treated and 0 for not, put the first treated period in place of the 1.
