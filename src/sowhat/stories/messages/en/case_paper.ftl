### A business case on one page, written by two sides

case-list-title = Business cases
case-list-question = What would be worth building, and what has to be tested first?
case-list-answer-none = Nobody has begun a business case yet. Begin one below, or work out its numbers first.
case-list-answer = { $n } { $count ->
        [one] business case,
       *[other] business cases,
    } { $signed ->
        [0] none signed by both sides yet.
        [one] one signed by both sides.
       *[other] { $signed } signed by both sides.
    }
case-list-under = One page each, written by a platform and a business team together. A forecast, never value.
case-list-section = All cases
case-list-lede = What each would leave over, and the assumption to test before anything is built.
case-list-head = { $what ->
        [case] Case
        [status] Status
        [net] Left over
        [chance] Chance of gain
        [first] Test first
       *[due] By
    }
case-list-overdue = A test is overdue
case-status = { $status ->
        [ready] Ready to sign
        [half] One side signed
        [signed] Signed by both
        [changed] Changed since signed
       *[written] Being written
    }
case-status-says = { $status ->
        [ready] It is complete and waits for two signatures.
        [half] One side has signed it.
        [signed] Both sides have signed it.
        [changed] It was changed after it was signed, so it has to be signed anew.
       *[written] It is being written.
    }
case-list-join = ,{" "}
case-lacks = { $what ->
        [hypothesis] who and what changes
        [customers] for which customers
        [numbers] the numbers
        [baseline] the frozen baseline
        [nothing] what doing nothing costs
       *[test] who tests the first assumption, and by when
    }
case-paper-lacks = Before anybody can sign, it needs: { $lacks }.
case-paper-question = Business case: { $title }
case-paper-answer-none = The numbers are still to be worked out.
case-paper-answer = Likely { $sign ->
        [less] { $net } short
       *[more] { $net } left over
    } after { $months ->
        [one] one month,
       *[other] { $months } months,
    } and a gain in { $chance } of what may be.
case-part = { $part ->
        [hypothesis] Hypothesis
        [customers] For whom
        [baseline] Baseline
        [effect] Expected effect and price
        [cost] Cost
        [alternatives] Alternatives
        [trials] Assumptions as tests
        [study] How we will know
        [together] Together
       *[signatures] Signatures
    }
case-part-lede = { $part ->
        [alternatives] What else could be done, over the same months.
       *[trials] The one that matters most comes first.
    }
case-line = { $what ->
        [who] Who
        [change] What changes
        [why] Why
        [which] Which customers
        [unit] Business unit
        [counted] Counted
        [records] On record
        [metric] Metric
        [frozen] Frozen
        [source] Source
        [now] Now
        [expected] Expected
        [target] Target
        [each] Per customer
        [price] Price
        [build] Building
        [run] Running
        [cost-says] Note
        [study] Study
        [design] Design
        [power] Could be seen
        [plan] Roll-out plan
        [platform-team] Platform team
        [business-team] Business team
        [pillar] Pillar
        [demand] Demand
        [opportunity] Opportunity
       *[okr] Joint objective
    }
case-paper-unsaid = Nobody has said yet.
case-paper-no-source = nobody said from where
case-paper-unknown = Not known
case-paper-amount = { $of ->
        [units] { $n } business units
        [calls] { $n } calls a month
        [minutes] { $n } minutes a month
        [incidents] { $n } incidents a month
       *[other] { $n }
    }
case-paper-range = { $likely } ({ $low } to { $high })
case-measure = { $what ->
        [habit] Share with a habit
        [voluntary] Share adopted by own choice
        [units] Business units reached
        [calls] Calls by people a month
        [answered] Share of calls answered
        [downtime] Downtime a month
        [incidents] Incidents a month
        [cost] Run cost a month
       *[other] { $what }
    }
case-customers-counted = { $n } (source: { $source })
case-customers-known = { $of ->
        [unit] { $customers } on the rosters of this business unit
        [service] { $customers } on the rosters of the teams that could use the service
       *[all] { $customers } on all rosters
    }
case-customers-no-rosters = No roster says how many.
case-customers-unit = No roster of the business unit { $name } says how many.
case-customers-service = No team that could use { $name } has a roster.
case-customers-few = Fewer than { $few }: not shown.
case-baseline-unfrozen = Not frozen yet: nobody can say later what was there before.
case-baseline-metric = { $some ->
        [yes] { $metric } ({ $of })
       *[no] { $metric }
    }
case-baseline-value = { $value }{ $period }
case-baseline-month = {" "}in { $month }
case-baseline-on = On { $day } by { $by }.
case-baseline-build = Build { $build }.
case-baseline-stated = Stated, not measured: { $source }.
case-baseline-now = { $value } in { $month }
case-baseline-not-now = Not measured now. { $why }
case-effect-target = { $dated ->
        [yes] { $value } by { $day }
       *[no] { $value }
    }
case-price-unnamed = { $known ->
        [yes] { $range }; no entry of the price book is named.
       *[no] No entry of the price book is named.
    }
case-price-unknown = The price book has no entry { $name }.
case-price-entry = { $likely } ({ $low } to { $high }): { $name }, entry { $number } of the price book, { $owner }, { $source }.
case-price-differs = The case counts with { $range }.
case-cost-counted = { $key ->
        [build] { $range } in all.
       *[run] { $range } a month.
    }
case-cost-days = { $rated ->
        [yes] { $n } person-days × { $rate } = { $paid }.
       *[no] { $n } person-days; finance has given no day rate.
    }
case-paper-head = { $what ->
        [alternative] Alternative
        [alternative-cost] Cost
        [alternative-lacks] What it lacks
        [assumption] Assumption
        [how] How it is tested
        [tester] By whom, by when
        [passes] Passes if
       *[result] Result
    }
case-alternative = { $name ->
        [nothing] Do nothing
        [buy] Buy
       *[elsewhere] Build elsewhere
    }
case-trials-none = Once there are numbers, each assumption stands here as a test.
case-trial-proposed = Proposed; nobody has taken it on.
case-trial-unplanned = Not planned.
case-trial-nobody = Nobody
case-trial-no-day = no day
case-trial-overdue = overdue since { $day }
case-trial-noted = Noted by { $by } on { $day }.
case-result-says = { $result ->
        [passed] Passed
        [failed] Failed
       *[unclear] Unclear
    }
case-study-none = No study is named yet.
case-design = { $design ->
        [experiment] Lots among customers
        [did] Staggered adoption, units compared before and after
        [synthetic] A comparison put together from other units
        [series] One series before and after
        [association] Association only
       *[protection] Protection
    }{ $graded ->
        [yes] {" "}(up to grade { $letter }, { $grade })
       *[no] {""}
    }
case-design-none = Not known: too few teams or too short a past, or none is declared.
case-power = { $source ->
        [plan] An effect of { $least } with 80% power, by the roll-out plan for { $units } deciding units.
        [build] An effect of { $least } with 80% power, by what the latest build found.
       *[formula] At the very best an effect of { $least } with 80% power, if lots were drawn among { $units } customers.
    }
case-power-enough = { $enough ->
        [yes] { $expected } is expected: enough to be seen.
       *[no] { $expected } is expected: too small to be seen. More units, more time, or a bolder change.
    }
case-power-no-study = Not known: no study is named, and the baseline is no share of a known number of customers.
case-power-no-plan = Not known: { $study } has neither a roll-out plan nor an estimate in the latest build.
case-power-plan-none = The roll-out plan could detect no effect at all.
case-power-no-effect = The expected effect has no number yet.
case-power-other = The baseline counts { $metric }, the study { $outcome }: they cannot be compared.
case-plan = { $state ->
        [attached] Attached, with its lots and waves.
        [possible] None yet; the planner can draw one.
       *[later] Once a study is named.
    }
case-okr-none = Not proposed yet.
case-side = { $side ->
        [platform] Platform
       *[business] Business
    }
case-signature-none = Not signed.
case-signature = { $stands ->
        [yes] { $by }, { $day }
       *[no] { $by }, { $day }, for an earlier version
    }
case-way = { $to ->
        [all] All cases
        [numbers] The numbers
        [calculator] Work out numbers without a paper
        [demand] The demand
        [opportunity] Opportunities
        [plan] Roll-out planner
        [okr] The joint objective
        [paper] The page to sign
       *[markdown] As Markdown
    }

case-write-title = Write it together
case-write-lede = Each part is kept as it was sent, with a name and a day. Whoever signs signs what is above.
case-write-part = { $part ->
        [about] Title and links
        [hypothesis] Hypothesis
        [customers] For whom
        [baseline] Freeze the baseline
        [effect] Expected effect and price
        [cost] Cost
        [alternatives] Alternatives
        [study] Study
        [test] Plan a test
        [result] Note a result
        [okr] Propose the joint objective
       *[sign] Sign
    }
case-write-hint = { $part ->
        [baseline] Measured now from the latest build, or stated with its source. It can be frozen once and never altered.
        [customers] Whom it is for, in words; a number of your own needs its source.
        [effect] What will be different, in the metric’s own units (0.42 for 42%), and the price-book entry that values it.
        [cost] Person-days only; their price is finance’s rate. The ranges are part of the numbers.
        [alternatives] What each would cost over the months of the case, and what it lacks.
        [okr] Both teams, the baseline and the target go into it; both sides still have to accept it.
        [sign] One person of each side. A changed case has to be signed anew.
       *[other] {""}
    }
case-write-field = { $field ->
        [name] Short name, without spaces
        [title] Title
        [service] Service
        [pillar] Pillar
        [platform_team] Platform team
        [business_team] Business team
        [demand] Demand, such as D-7
        [opportunity] Opportunity
        [who] Whose life changes?
        [change] What changes for them?
        [why] Why do we believe so?
        [which] Which customers?
        [unit] Business unit
        [counted] How many, as counted by you
        [counted_source] Counted where
        [metric] Metric
        [value] Value, if nobody measures it
        [month] Of which month
        [source] Who says so
        [expected] In words
        [target] Target
        [target_by] By
        [price_entry] Entry of the price book
        [build_days] Person-days of building
        [run_days] Person-days a month of running
        [cost_says] What else to know
        [low] Cost, at least
        [high] Cost, at most
        [says] What it would be
        [lacks] What it lacks
        [study] Study
        [about] Assumption
        [how] How it is tested
        [test_who] By whom
        [test_by] By when
        [passes] It passes if
        [result] What came out
        [result_says] In words
        [period] Period
        [side] For
       *[by] Your name
    }
case-write-other = In Chinese
case-write-none = None
case-write-send = { $part ->
        [baseline] Freeze
        [result] Note
        [okr] Propose
        [sign] Sign
        [begin] Begin
       *[other] Keep
    }
case-write-said = Noted.
case-begin-title = Begin a case
case-begin-lede = A short name and a title are enough to begin; everything else can follow.

error-case-field = A case has no field { $value }.
    .cure = Fields are: { $known }.
error-case-paper-long = { $field } is too long.
    .cure = Use at most { $most } characters.
error-case-bad-name = “{ $value }” cannot be a short name.
    .cure = Use letters, digits, dots, dashes and underscores, at most 63.
error-case-nothing = Nothing was said about { $case }.
    .cure = Say at least its title or its hypothesis.
error-case-frozen = The baseline of { $case } was frozen on { $day } and stays.
    .cure = What the metric is now is shown beside it. A new question is a new case.
error-case-baseline-none = The latest build does not measure { $metric }.
    .cure = Choose an outcome or a measure that the latest build has, or state a value with its source.
error-case-baseline-source = A value of { $metric } that is stated needs a source.
    .cure = Say who knows it, and from where.
error-case-assumption = “{ $value }” is no assumption.
    .cure = Use one of: { $known }.
error-case-result = “{ $value }” is no result of a test.
    .cure = Use passed, failed or unclear.
error-case-untested = Nobody said how { $assumption } would be tested.
    .cure = Plan the test first: a result that was not foreseen proves nothing.
error-case-side = “{ $value }” is no side.
    .cure = Use platform or business.
error-case-unsignable = { $case } cannot be signed yet. It lacks: { $lacks }.
    .cure = Write these parts first.
error-case-changed = { $case } was changed while you read it.
    .cure = Read the page again, then sign.
error-case-same-person = { $by } has signed for the other side already ({ $side }).
    .cure = Let somebody of the other side sign.
error-case-okr-lacks = No objective can be proposed from { $case } yet. It lacks: { $lacks }.
    .cure = Name both teams, what changes, a baseline that is measured, and the target first.
error-case-no-numbers = Nobody has put down the numbers of { $case } yet.
    .cure = Work them out on /value/case, or with a file: sowhat case numbers.yaml --save.
error-case-set = “{ $value }” is no field with a value.
    .cure = Write field=text, such as --set who="Buyers who wait for a refund".

cli-case-write = Write parts of a business case; the first ones begin it.

    Example: sowhat case write faster-refunds --set title="Faster refunds" --set who="Buyers who wait" --by Li
cli-case-list = All business cases, and what to test first.

    Example: sowhat show cases
cli-case-show = The one page of a business case.

    Example: sowhat case show faster-refunds
cli-case-baseline = Freeze the baseline: what a metric is now, or what somebody states with its source.

    Example: sowhat case baseline faster-refunds --metric stay --by Li
cli-case-test = Say how an assumption is tested, or note what came out (--result).

    Example: sowhat case test faster-refunds effect --how "Half of one shop" --who Chen --until 2027-02-01 --passes "0.5 points" --by Li
cli-case-sign = Sign a business case for your side, as it is now.

    Example: sowhat case sign faster-refunds --side platform --by Li
cli-case-propose-okr = Propose the joint objective of a business case.

    Example: sowhat case propose-okr faster-refunds --period 2027-Q1 --by Li
cli-case-export = A business case as Markdown, or as one HTML file to print.

    Example: sowhat case export faster-refunds --to md
cli-case-group = Business cases: work out a file of ranges, write the one page, freeze, test, sign.

    Example: sowhat case refund.yaml
cli-argument-case-name = The short name of the case.
cli-argument-case-about = The assumption: reach, effect, price, build, run or ramp.
cli-option-case-set = A part of it, as field=text; repeat it for more. Names end with _en or _zh for one language.
cli-option-case-step-by = Who says so.
cli-option-case-metric = An outcome, or a measure of the platform such as habit, calls or answered.
cli-option-case-of-service = Of one service.
cli-option-case-of-unit = Of one business unit.
cli-option-case-value = The value, where nobody measures it.
cli-option-case-month = The month that a stated value is of.
cli-option-case-source = Who states the value, and from where.
cli-option-case-how = How it is tested.
cli-option-case-who = Who tests it.
cli-option-case-until = By when.
cli-option-case-passes = What must come out.
cli-option-case-result = What came out: passed, failed or unclear.
cli-option-case-says = What came out, in words.
cli-option-case-side = For which side: platform or business.
cli-option-case-period = The period, such as 2027-Q1 or 2027-B1.
cli-option-case-to = md or html.
case-said-written = Written: { $name }.
case-said-frozen = Frozen for { $name }: { $value }.
case-said-tested = Noted for { $name }.
case-said-signed = Signed: { $name }. { $status }
case-said-okr = Proposed: { $okr }.
cli-show-cases = Business cases: how far each is, what it would leave over, what to test first.

    Example: sowhat show cases --json
