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

check-pre-trend-pass = Before go-live the two sides moved alike, and a difference large enough to matter would have shown: the slope that could be detected, carried forward, comes to { NUMBER($detectable, maximumSignificantDigits: 3) }, below the limit of { NUMBER($limit, maximumSignificantDigits: 3) }.
check-pre-trend-weak = No difference in trend was seen before go-live, but the data are too thin to rule one out: a slope worth { NUMBER($detectable, maximumSignificantDigits: 3) } could have gone unseen, and the limit is { NUMBER($limit, maximumSignificantDigits: 3) }.
check-pre-trend-small = The two sides already drifted apart before go-live, but slightly: carried forward, the drift comes to { NUMBER($carried, maximumSignificantDigits: 3) }, below the limit of { NUMBER($limit, maximumSignificantDigits: 3) }.
check-pre-trend-fail = The two sides were already moving apart before go-live: carried forward, that drift comes to { NUMBER($carried, maximumSignificantDigits: 3) } and could explain what is seen afterwards (limit { NUMBER($limit, maximumSignificantDigits: 3) }).
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
check-as-assigned-fail = Units are counted by what they did, not by what the lot had drawn for them.
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
help-not-yet-controls = Compare with the units that have not gone live yet (--control not-yet).
help-look-at-outcome = Look at the outcome column: it holds the same value everywhere.

## Reading the table
check-name-missing = Missing outcomes
check-name-period-order = Order of periods
check-missing-pass = No unit had to be left out: each has an outcome in every period.
check-missing-weak = { $dropped ->
        [one] 1 unit was
       *[other] { $dropped } units were
    } left out because an outcome is missing in some period ({ $share } % of all). If outcomes are missing for a reason that has to do with the service, the effect is off.
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
reason-empty-arm = An arm has fewer than two units with a known outcome ({ $arms }), or nothing to divide by.
help-two-arms = Bring at least two units of each arm, with their outcomes.
check-trial-exposure-pass = A unit counts in the arm that it was assigned to.
check-trial-exposure-fail = A unit counts in an arm by what it did, not by what it was assigned to.
check-trial-exposure-unknown = Nothing says whether a unit counts in the arm that it was assigned to.
check-trial-randomised-pass = The arms are taken to have been assigned by lot, as the call says.
check-trial-randomised-weak = The arms were not assigned by lot.
check-trial-randomised-unknown = Nothing says how the arms were assigned.
check-trial-sample-ratio-pass = The arms have the sizes that a lot with this split gives.
check-trial-sample-ratio-fail = The arms do not have the sizes that a lot with this split gives: something lost or added units on one side, and what it did to the outcome is not known.
