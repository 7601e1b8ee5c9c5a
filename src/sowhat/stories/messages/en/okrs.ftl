## Joint OKRs: objectives of a platform team and a business team
okr-page = Joint OKRs
okr-question = What did we promise together, and how far are we?
okr-answer = { $score } of 1 is reached by { $n ->
    [1] the one joint objective under way
   *[other] the { $n } joint objectives under way, on average
}.
okr-answer-none = { $n } { $n ->
    [1] joint objective stands
   *[other] joint objectives stand
}; none of them runs with a measured key result.
okr-answer-never = No platform team and business team have a joint objective yet.
okr-under = As of { $day }. A score is how far measured key results came from their start to their target; what is not measured has none.
okr-figure-measured = Key results measured
okr-figure-measured-note = of { $n } that are bound to a metric or a claim
okr-figure-late = Late or lacking
okr-figure-side = { $side ->
    [platform] The platform team’s own score
   *[business] The business team’s own score
}
okr-figure-split = Credit, platform : business
okr-figure-split-note = { $kind ->
    [booked] of what { $study } finds; entry { $number } of the ledger
   *[agreed] of what { $study } finds; in no ledger yet
}
okr-way-new = Propose a joint objective
okr-way-all = All joint objectives
okr-way-csv = Both parties’ scores as CSV
okr-way-xlsx = Both parties’ scores as a workbook
okr-board-title = The scoreboard
okr-board-lede = Measured is the mean progress of measured key results, from 0 to 1. Beside it, what each side says itself.
okr-board-caption = A line an objective
okr-late-title = { $n ->
    [1] One objective has something late or lacking
   *[other] { $n } objectives have something late or lacking
}
okr-late-of = { $id } · { $title }
okr-none = not measured
okr-and = { " " }+{ " " }
okr-comma = { "," }{ " " }
okr-period = { $first } to { $last }
okr-brief = { $kind ->
    [quarter] Q{ $n } { $year }
   *[bimonth] { $first }–{ $last } { $year }
}
okr-span = { $start } → { $target }
okr-head-end = { $head }.
okr-count = { $status ->
    [proposed] Proposed
    [agreed] Agreed, still to begin
    [running] Running
   *[ended] To be reviewed
}
okr-head = { $what ->
    [objective] Objective
    [period] Period
    [score] Measured
    [measured] Key results
    [platform] Platform says
    [business] Business says
    [confidence] Confidence
    [key-result] Key result
    [now] Now
    [span] From and to
    [sure-platform] Platform’s confidence
    [sure-business] Business’s confidence
    [progress] Progress
    [months] Months
    [when] When
    [step] What
    [by] By
    [side] Side
   *[other] { $what }
}
okr-status = { $status ->
    [proposed] proposed
    [agreed] agreed
    [running] running
    [ended] to be reviewed
    [reviewed] reviewed
   *[withdrawn] given up
}
okr-side = { $side ->
    [platform] platform
   *[business] business
}
okr-part = { $part ->
    [problem] Problem
    [owner] Owner
   *[baseline] Baseline
}
okr-flag = { $kind ->
    [not-prepared] The preparation lacks { $n ->
        [1] one part
       *[other] { $n } parts
    } and is { $days } { $days ->
        [1] day
       *[other] days
    } late: it is due 90 days before the period.
    [prepared-late] The preparation began { $days } { $days ->
        [1] day
       *[other] days
    } late.
    [not-agreed] The period began { $days } { $days ->
        [1] day
       *[other] days
    } ago and not both sides have accepted.
    [changed-late] The terms were changed { $n ->
        [1] once
       *[other] { $n } times
    } after the period began.
    [no-check-in] No check-in for { $days } days.
    [not-measured] { $n ->
        [1] One key result is
       *[other] { $n } key results are
    } not measured, and not in the score.
    [no-review] The period ended { $days } days ago and nobody reviewed it.
    [late-data] Records did not reach the end of the period when it was reviewed.
   *[no-split] The agreed split of credit is in no ledger yet.
}
okr-bound-declared = declared, never scored
okr-bound-claim = { $counts ->
    [money] money of the claim of { $study }
   *[quantity] quantity of the claim of { $study }
}
okr-bound-metric = { $metric }{ $of ->
    [none] { "" }
   *[other] { " · " }{ $of }
}{ $reads ->
    [mean] , mean of the period
   *[last] { "" }
}
okr-under-one = { $platform } and { $business }, { $period }: { $status }.
okr-answer-withdrawn = It was given up.
okr-answer-unmeasured = Nothing can be said yet: none of { $n ->
    [1] its one key result
   *[other] its { $n } key results
} is measured.
okr-answer-reviewed = It came to { $score } of 1.
okr-answer-before = Before its period it stands at { $score } of 1.
okr-answer-one = It stands at { $score } of 1, with { $elapsed } of the period over.
okr-results-title = Key results
okr-results-lede = { $frozen ->
    [yes] As measured at the end of the period and frozen by the review.
   *[no] Read from the last build and the ledger; nobody types them in.
}
okr-results-caption = A line a key result
okr-declared = “{ $title }” is declared: it is bound to no metric and no claim, and never scored.
okr-not-measured = “{ $title }” is not measured, which is not zero.
okr-why-no-month = No whole month of the period is in the records.
okr-why-no-claim = The ledger holds no claim of { $study }.
okr-why-claim-state = Claim { $claim } is { $state ->
    [draft] a draft
    [disputed] disputed
    [superseded] superseded
    [retracted] retracted
   *[other] { $state }
}: it does not count.
okr-why-no-money = Claim { $claim } has no money: nobody entered a price.
okr-why-no-quantity = Claim { $claim } has no quantity.
okr-flags-title = { $n ->
    [1] One thing is late or lacking
   *[other] { $n } things are late or lacking
}
okr-sides-title = Both sides
okr-side-of = { $side ->
    [platform] Platform: { $team }
   *[business] Business: { $team }
}
okr-side-accepted = Accepted by { $by } on { $day }.
okr-side-not = Has not accepted yet.
okr-side-scored = { $by } says { $score } of 1.
okr-prepare-title = Preparation
okr-prepare-lede = { $ready ->
    [yes] Complete. It was due on { $day }, 90 days before the period.
   *[no] Due on { $day }, 90 days before the period.
}
okr-prepare-lacks = { $part ->
    [problem] No problem is written down.
    [owner] Nobody answers for it.
   *[baseline] Not every key result bound to a metric has a frozen baseline.
}
okr-prepare-baseline = { $title }: { $value }
okr-prepare-frozen = Frozen on { $day } from build { $build }.
okr-check-ins-title = Check-ins
okr-check-in = { $day } · { $side } · { $by }
okr-sure = { $title }: confidence { $confidence }.
okr-confidence-title = How confidence moved
okr-confidence-caption = A line a key result and check-in
okr-confidence-fold = Show how confidence moved
okr-review-title = The review
okr-review-learned = Learned; { $by }, { $day }
okr-review-next = What comes next
okr-review-moved = { $n ->
    [1] One key result is measured otherwise by now: records came late. The frozen score stays.
   *[other] { $n } key results are measured otherwise by now: records came late. The frozen score stays.
}
okr-steps-title = Every step
okr-steps-caption = Steps, the newest first
okr-steps-fold = Show { $n ->
    [1] the step
   *[other] all { $n } steps
}
okr-step-proposed = { $how ->
    [first] Proposed.
   *[changed] Terms changed.
}
okr-step-accepted = Accepted ({ $side }).
okr-step-prepared = Prepared: { $parts }.
okr-step-checked = Check-in ({ $side }).
okr-step-scored = Scored { $score } ({ $side }).
okr-step-reviewed = Reviewed at { $score }.
okr-step-withdrawn = Given up.

okr-form-page = Propose a joint objective
okr-form-question = What will a platform team and a business team reach together?
okr-form-lede = Both sides accept it. Every key result is bound to a metric or to a claim, so that nobody has to type in what it came to.
okr-form-title = Objective, in English
okr-form-title-zh = Objective, in Chinese
okr-form-why = Why it matters
okr-form-pillar = Pillar
okr-form-nothing = none
okr-form-choose = Choose
okr-form-period = Period
okr-form-period-choice = { $name } · { $first } to { $last }
okr-form-platform-team = Platform team
okr-form-business-team = Business team
okr-form-kr = Key result { $n }
okr-form-more = More key results
okr-form-kr-title = What is reached
okr-form-kr-of = Measured by
okr-form-kr-service = Of a service
okr-form-kr-unit = Of a business unit
okr-form-kr-reads = Counts
okr-form-kr-reads-one = { $reads ->
    [mean] mean of the period’s months
   *[last] last month of the period
}
okr-form-kr-start = From (empty: as measured now)
okr-form-kr-target = To
okr-form-kr-claim = claim of { $study }
okr-form-kr-declared = only declared, never scored
okr-form-split = Split of credit
okr-form-split-study = Of what this study finds
okr-form-split-platform = Platform’s share in percent
okr-form-by = Your name
okr-form-propose = Propose
okr-form-acts = What can be done now
okr-form-said = It is on record.
okr-form-side = For which side you speak
okr-form-reason = Why the terms change
okr-form-told = { $what ->
    [accept] You accept these terms for your side. Nobody can accept for both.
    [prepare] Write down whose problem it is and who answers for it; freeze what the key results stand at.
    [check-in] How it goes, and how sure you are of each key result, from 0 to 1.
    [score] What you think it came to, from 0 to 1, beside what was measured.
    [review] What was learned and what comes next. What the key results came to is frozen with it.
    [change] Changed terms are accepted by both sides anew.
    [credit] Both sides accepted the split; it is entered into the ledger once.
   *[withdraw] It stays readable, and counts no more.
}
okr-form-send = { $what ->
    [accept] Accept
    [prepare] Prepare
    [check-in] Check in
    [score] Score
    [review] Review
    [change] Change the terms
    [credit] Enter the split into the ledger
   *[withdraw] Give it up
}
okr-form-problem = Whose problem, and how they live with it today
okr-form-owner = Who answers for it
okr-form-baseline = Freeze the baseline as measured now
okr-form-words = How it goes
okr-form-confidence = Confidence: { $title }
okr-form-score = Score, 0 to 1
okr-form-score-why = Why
okr-form-learned = What was learned
okr-form-next = What comes next
okr-form-withdraw-why = Why it is given up

sheets-okrs = Joint OKRs
sheets-column-period = Period
sheets-column-objective = Objective no.
sheets-column-side = Party
sheets-column-status = State
sheets-column-measured-score = Measured score
sheets-column-measured = Key results measured
sheets-column-bindings = Key results bound
sheets-column-own-score = Own score
sheets-column-own-by = Scored by
sheets-column-other-score = The other party’s score
sheets-column-credit = Share of credit
sheets-column-reviewed-on = Reviewed on
sheets-column-data-until = Records until
sheets-column-late = Records late

cli-okr = Joint objectives of a platform team and a business team.
cli-okr-propose = Propose a joint objective, or change the terms of one (--id).
    A key result is TITLE = METRIC[@SERVICE] FROM..TO, TITLE = METRIC[/UNIT] FROM..TO, TITLE = claim:STUDY ..TO or TITLE = declared.

    Example: sowhat okr propose "Identity is a habit" --period 2027-Q1 --platform-team platform-core --business-team deposits --key-result "Use by habit = habit@identity 0.4..0.6" --by Li
cli-okr-accept = Accept the terms for a side. When both have, the agreed split goes into the ledger.

    Example: sowhat okr accept OKR-1 --side business --by Wang
cli-okr-prepare = Write the problem and the owner down, and freeze the baseline.

    Example: sowhat okr prepare OKR-1 --problem "Branches check each customer twice" --owner Li --baseline --by Li
cli-okr-check-in = Say how it goes and how sure a side is of each key result.

    Example: sowhat okr check-in OKR-1 --side platform --words "On the way" --confidence kr-1=0.6 --by Li
cli-okr-score = Say what the objective came to, 0 to 1, once its period is over.

    Example: sowhat okr score OKR-1 --side business --score 0.7 --why "Branches noticed" --by Wang
cli-okr-review = Review it after its period: what was learned and what comes next. Scores are frozen.

    Example: sowhat okr review OKR-1 --learned "Habit follows the first success" --by Li
cli-okr-withdraw = Give an objective up; it stays readable.

    Example: sowhat okr withdraw OKR-1 --why "The project ended" --by Li
cli-okr-list = The scoreboard of all joint objectives.

    Example: sowhat okr list
cli-okr-show = One joint objective.

    Example: sowhat okr show OKR-1
cli-okr-export = Write both parties’ scores for the performance sheet.

    Example: sowhat okr export scores.xlsx --to xlsx
cli-show-okrs = Joint objectives with their measured key results and both sides’ scores.

    Example: sowhat show okrs
cli-argument-okr = The objective (OKR-1).
cli-argument-okr-title = What both teams will reach.
cli-argument-okr-file = The file to write.
cli-option-okr-to = csv or xlsx.
cli-option-okr-id = Change the terms of this objective; both sides accept them anew.
cli-option-okr-period = The period: 2027-Q1 (quarter) or 2027-B1 (January and February).
cli-option-okr-platform-team = The platform team.
cli-option-okr-business-team = The business team.
cli-option-okr-key-result = A key result; may be given several times.
cli-option-okr-pillar = The pillar that it serves.
cli-option-okr-why = Why.
cli-option-okr-title-zh = The title in Chinese.
cli-option-okr-split = Split of credit as STUDY=PLATFORM:BUSINESS, such as refunds=0.4:0.6.
cli-option-okr-side = The side that you speak for: platform or business.
cli-option-okr-by = Your name.
cli-option-okr-problem = Whose problem it is, and how they live with it today.
cli-option-okr-owner = Who answers for it.
cli-option-okr-baseline = Freeze what the key results stand at now.
cli-option-okr-words = How it goes.
cli-option-okr-confidence = How sure you are, as kr-1=0.6; may be given several times.
cli-option-okr-score = The score, 0 to 1.
cli-option-okr-learned = What was learned.
cli-option-okr-next = What comes next.
okr-cli-kept = { $id }: { $status }.
okr-cli-wrote = Written: { $path }

error-okr-by-nobody = Somebody has to stand for a step.
    .cure = Give a name (--by) of at most { $most } characters.
error-okr-no-why = This step needs a reason.
    .cure = Say why.
error-okr-long = A text is longer than { $most } characters.
    .cure = Make it shorter.
error-okr-bad = { $field } cannot be { $value }.
    .cure = Shares lie between 0 and 1; names are those of the catalog; a key result is TITLE = METRIC@SERVICE FROM..TO.
error-okr-nothing = There is nothing to write down for { $okr }.
    .cure = Say something, or name a confidence, a problem, an owner or the baseline.
error-no-such-okr = There is no joint objective { $value }.
    .cure = Known: { $known }.
error-okr-over = { $okr } is reviewed or given up.
    .cure = Propose a new one.
error-okr-changed = The terms of { $okr } changed while you read them.
    .cure = Read them again, then accept.
error-okr-same-person = { $name } already speaks for the other side of { $okr }.
    .cure = Somebody of this side has to do it.
error-okr-not-agreed = The { $side } side of { $okr } has not accepted yet.
    .cure = Both sides accept first (sowhat okr accept).
error-okr-not-ended = The period of { $okr } lasts until { $end }.
    .cure = Score and review it after that day; until then check in.
error-okr-not-scored = The { $side } side of { $okr } has not scored yet.
    .cure = Both sides score first (sowhat okr score).
error-okr-no-title = An objective or key result has no title.
    .cure = Say what is to be reached.
error-okr-one-team = { $team } cannot stand on both sides.
    .cure = Name a platform team and a business team.
error-okr-period = { $value } is no period.
    .cure = Write a quarter as 2027-Q1, two months as 2027-B1.
error-okr-period-over = The period { $value } is over.
    .cure = Name one that is on or still to come.
error-okr-nothing-measured = No key result is bound to a metric or a claim.
    .cure = Bind at least one: what is only declared is never scored.
error-okr-split = { $platform } and { $business } do not add up to 1.
    .cure = Give both shares so that they do, such as 0.4 and 0.6.
error-okr-typed = “{ $title }” is only declared, and has numbers.
    .cure = Bind it to a metric or a claim, or leave the numbers out.
error-okr-no-start = “{ $title }” has no start, and its metric is not measured now.
    .cure = Say where it starts.
error-okr-no-target = “{ $title }” has no target.
    .cure = Say what is to be reached.
error-okr-no-way = “{ $title }” starts at its target.
    .cure = Name another target; to hold a level, start from the one it must not fall back to.
error-okr-no-team = There is no team { $value }.
    .cure = Known: { $known }.
error-okr-no-pillar = There is no pillar { $value }.
    .cure = Known: { $known }.
error-okr-no-study = There is no study { $value }.
    .cure = Known: { $known }.
error-okr-binding-no-metric = No outcome and no measure is called { $metric }.
    .cure = Known: { $known }.
error-okr-binding-no-service = The catalog has no service { $service }.
    .cure = Use a name of the catalog.
error-okr-binding-no-unit = The catalog has no business unit { $unit }.
    .cure = Use a name of the catalog.
error-okr-binding-not-by-unit = { $metric } is not known by business unit ({ $unit }).
    .cure = Bind it to a service, or to the whole company.
error-okr-binding-outcome-of-service = { $metric } belongs to customers or teams, and not to the service { $service }.
    .cure = Bind it to a business unit, or to the whole company.
