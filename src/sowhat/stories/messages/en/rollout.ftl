### A roll-out that can be measured

rollout-page = Roll-out plan
rollout-question = { $study }: who goes when, so that the effect can be seen?
rollout-answer = This roll-out would find an effect of { $effect } or more, four times in five.
rollout-answer-none = This roll-out could not find an effect of any size.
rollout-customers = For all who go live that is { $customers }.
rollout-past = Worked out on the past of { $units } deciding units over { $periods } periods ({ $first } to { $last }).
rollout-left-out = { $n ->
        [one] One unit draws no lot: it is live already or has a date of its own.
       *[other] { $n } units draw no lot: they are live already or have dates of their own.
    }
rollout-strata-unit = Lots are drawn within each business unit (seed { $seed }).
rollout-strata-size = Lots are drawn among units alike in past level, trend and size (seed { $seed }).
rollout-strata-both = Lots are drawn within each business unit, among units alike in past level, trend and size (seed { $seed }).
rollout-strata-none = Lots are drawn among all units at once (seed { $seed }).
rollout-to-study = The study
rollout-figure-waves = Waves
rollout-figure-held = Hold-outs
rollout-figure-false = False alarms
rollout-figure-false-note = of { $draws } placebo roll-outs without any effect; 5% is right
rollout-figure-length = Length of the interval
rollout-figure-length-note = expected, at 95%
rollout-figure-asked = Chance to find { $effect }
rollout-figure-asked-note = the effect that was asked about
rollout-until = until { $day }
rollout-calendar = { $n ->
        [one] One wave goes live
       *[other] { $n } waves go live within { $days } days
    }
rollout-calendar-lede = Every unit had the same chance of every wave.
rollout-calendar-caption = Waves with their day and units
rollout-moved = { $n ->
        [one] One wave was moved after blocked days.
       *[other] { $n } waves were moved after blocked days.
    }
rollout-instead = instead of { $day }
rollout-wave = Wave { $n }
rollout-held = Hold-outs
rollout-head-wave = Wave
rollout-head-day = Goes live
rollout-head-units = Units
rollout-head-who = Who
rollout-head-unit = Unit
rollout-head-block = Drew among
rollout-head-effect = True effect
rollout-head-power = Chance to find it
rollout-head-what = Plan
rollout-head-orders = Possible orders
rollout-head-other = { $what ->
        [waves] Waves
        [held] Hold-outs
        [units] Units
        [periods] Periods read
        [detectable] Smallest effect found
       *[grade] Grade
    }
rollout-power = How large must the effect be? From { $effect } on it is found four times in five
rollout-power-never = How large must the effect be? No size is found four times in five
rollout-power-none = No effect could be estimated with this plan
rollout-power-none-why = At the end nobody is left to compare with: hold some units out, or add waves.
rollout-power-lede = { $draws } placebo roll-outs were laid over the past, at { $windows } places, each with new lots; each was read as the study will be, beside { $orders } orders that the lot might have given.
rollout-power-beside = By the interval that stands beside it (jackknife) it takes { $effect }; that one raises false alarms in { $false }.
rollout-power-caption = Chance to find an effect, by its size
rollout-goal = four times in five
rollout-chance = chance alone
rollout-claims = What can be claimed? Grade { $lot } with the lot, { $choice } without it
rollout-claims-lede = By the rule that will grade the study, on the same past, with an effect of the size above.
rollout-claim-with = With the lot, kept to: { $word } ({ $grade }).
rollout-claim-without = The same dates, chosen by people: at best { $word } ({ $grade }).
rollout-claim-why = What stands in the way of a better grade: { $checks }.
rollout-others = Would another plan show more? Hardly
rollout-others-best = Would another plan show more? { $what }: from { $effect } on
rollout-others-lede = The smallest effect found four times in five by formula, from how far lots alone move the estimate; grades if the lot is kept to.
rollout-others-caption = Neighbouring plans
rollout-other = { $what ->
        [this] This plan
        [fewer-waves] Fewer waves
        [more-waves] More waves
        [no-held] No hold-outs
        [more-held] More hold-outs
        [half-held] Half held out
        [twice-units] Twice as many units
       *[longer] Read longer
    }
rollout-orders-many = a billion or more
rollout-lots = { $n } units drew lots in { $blocks ->
        [one] one block
       *[other] { $blocks } blocks
    }
rollout-lots-lede = Draw again with the same seed and past, and every unit gets the same.
rollout-lots-caption = Each unit, what it drew, and among whom
rollout-ask = Plan a roll-out that can be measured
rollout-ask-under = Units that are alike draw lots for a wave or a hold-out. Then a dozen teams can be enough for the best grade.
rollout-form-study = Study
rollout-form-starts = First wave goes live
rollout-form-waves = Waves
rollout-form-every = A wave every
rollout-form-every-choice = { $every ->
        [day] day
        [week] week
        [month] month
        [quarter] quarter
       *[other] period of the outcome
    }
rollout-form-gap = or days between waves
rollout-form-held = Hold-outs (share or number)
rollout-form-strata = Draw lots among
rollout-form-strata-choice = { $strata ->
        [unit] units of a business unit
        [size] units alike
        [both] both
        [none] everybody
       *[other] what fits
    }
rollout-form-blocked = Blocked days
rollout-form-blocked-hint = 2026-12-20..2027-01-03, one span a line
rollout-form-seed = Seed
rollout-form-show = Show the plan
rollout-form-write = Write and register
rollout-form-again = Replace the plan that is there
rollout-form-ics = Calendar file
rollout-form-none = There is no study yet. Write one down first, then come back.
rollout-done = Written and registered. The study now keeps to what was drawn.
rollout-working = Laying placebo roll-outs over the past: { $done } of { $of }
rollout-event = { $study }: wave { $n } goes live
rollout-event-end = { $study }: hold-outs may go live, outcomes are read
rollout-written = Written to { $path }, and registered.
rollout-written-before = Written to { $path }; the study was registered already.
rollout-not-written = Nothing is written yet: add --write to keep this plan and register the study.

check-name-plan = Roll-out plan
check-plan-pass = { $kept } of { $due } units went as the lot had drawn.
check-plan-weak = { $kept } of { $due } units went as the lot had drawn; { $late } did not go when they were to, { $crossed } went although they were to wait. All are counted where the lot put them, which makes the effect look smaller, never larger.

cli-plan-rollout = A roll-out that can be measured: comparable units draw lots for waves and hold-outs, with what the plan could show. For a study of the workspace, or from a table without one.

    Example: sowhat plan-rollout advice-return --starts 2026-12-07 --waves 3 --hold-out 20% --blocked 2026-12-21..2027-01-03 --write
cli-plan-rollout-subject = A study's name, or a table (CSV or Parquet).
cli-plan-rollout-starts = Day on which the first wave goes live; without it, the next period of the outcome.
cli-plan-rollout-waves = How many waves.
cli-plan-rollout-every = Distance between waves: day, week, month, quarter; without it, one period of the outcome.
cli-plan-rollout-gap = Distance between waves in days.
cli-plan-rollout-hold-out = Hold-outs: a share (20% or 0.2) or a number.
cli-plan-rollout-stratum = Among whom lots are drawn: unit (business unit), size (units alike in past level, trend and size), both, none. For a table also a column.
cli-plan-rollout-blocked = Days on which nobody goes live, FROM..TO; may be given several times.
cli-plan-rollout-until = Day up to which hold-outs wait; without it, the study's horizon after the last wave.
cli-plan-rollout-seed = The lot's seed: the same seed gives the same plan.
cli-plan-rollout-effect = An effect, in the outcome's units: how likely would the plan find it?
cli-plan-rollout-horizon = For a table: periods that are read after the last wave (4 if not given).
cli-plan-rollout-unit = For a table: column of the unit whose outcome is measured.
cli-plan-rollout-period = For a table: column of the period.
cli-plan-rollout-outcome = For a table: column of the outcome, a number.
cli-plan-rollout-cluster = For a table: column of the unit that decides, such as the team.
cli-plan-rollout-weight = For a table: column of weights, one a unit.
cli-plan-rollout-write = Write the plan, name it in the study's YAML, and register the study.
cli-plan-rollout-again = Replace a plan that is there.

error-rollout-past-short = The plan needs { $need } past periods to be laid over, and there are { $have }.
    .cure = Plan fewer waves, a shorter distance between them, or an earlier end; or bring more of the past.
error-rollout-few-units = { $dated ->
        [0] { $units } deciding units are too few for a lot; it takes { $need }.
       *[other] { $units } deciding units are left for a lot; it takes { $need }. { $dated } are live already or have dates of their own.
    }
    .cure = Let smaller units decide, such as teams instead of departments, or use the design series.
error-rollout-many-waves = { $units } units cannot fill { $waves } waves with { $held } hold-outs.
    .cure = Plan fewer waves or fewer hold-outs.
error-rollout-until-early = Hold-outs cannot wait until { $until } only: the last wave goes live on { $last }.
    .cure = Give a later day to --until, or leave it out.
error-rollout-no-units = Nobody knows which units decide: without teams there is nothing to draw lots for.
    .cure = Say which team serves which customer (rosters), or give the column of the deciding unit.
error-rollout-no-past = The latest build has no past for the study { $study }: nothing is known of its outcome by team.
    .cure = Look at the study's page for what is missing, then run sowhat build.
error-rollout-option-needed = A table needs { $options }.
    .cure = Name the columns, such as --unit team --period month --outcome active.
error-rollout-option-foreign = { $options } are for a table; a study knows its columns.
    .cure = Leave them out, or give a table instead of the study.
error-rollout-bad-number = { $option } must lie between { $least } and { $most }.
    .cure = Give a whole number such as 3.
error-rollout-bad-hold-out = “{ $value }” is no share or number of hold-outs.
    .cure = Write 20%, 0.2, or a number such as 8, fewer than there are units.
error-rollout-bad-day = { $option } cannot read “{ $value }” as a day.
    .cure = Write a day as 2026-12-07, and a span as 2026-12-20..2027-01-03.
error-rollout-exists = The study { $study } has a plan: { $path }. It was not touched.
    .cure = Look at it first. With --again it is replaced: keep the file in git, so that the change can be seen.
error-rollout-none = The study { $study } has no roll-out plan.
    .cure = Make one: sowhat plan-rollout { $study } --write.
error-rollout-missing = This roll-out plan is not there.
    .cure = Bring the file back, or take plan: out of the study, which then goes by the dates on which units went.
error-rollout-broken = This file is no roll-out plan.
    .cure = Bring the file back as it was written, or make the plan again: sowhat plan-rollout STUDY --write --again.
error-rollout-not-in-yaml = The plan is written, but the study { $study } cannot be pointed to it from here.
    .cure = Write the study in studies/*.yaml with the line plan: { $plan }, then run sowhat ledger register { $study }.
error-rollout-write-needs-study = A plan from a table cannot be written: there is no study to keep to it.
    .cure = Leave --write out, or declare the outcome and a study in a workspace.
error-rollout-claimed = The answer of { $study } was claimed already ({ $claim }): a plan would make another question of it.
    .cure = Write down a study of another name for the roll-out that is still to come, or take the claim back with “sowhat ledger retract { $claim }”.
error-rollout-past = --starts { $value } lies in a period that has data already (until { $last }): who went live then cannot be drawn any more.
    .cure = Take a day after { $last }; without --starts it is the next period's first day.
