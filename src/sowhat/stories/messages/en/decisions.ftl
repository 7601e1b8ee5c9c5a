## The decision log
decision-page = Decisions
decision-comma = {", "}
decision-list-question = What did we decide, on what, and does it still hold?
decision-list-under = As of { $day }. Each decision keeps what was known about it on its day.
decision-answer-none = No decision is on record yet.
decision-answer-fine = { $n ->
    [one] { $shown } decision is
   *[other] { $shown } decisions are
} on record, and no review is overdue.
decision-answer-overdue = { $overdue ->
    [one] { $shown } decision
   *[other] { $shown } decisions
} of { $n } should have been looked at again by now.
decision-list-title = { $n ->
    [one] One decision
   *[other] { $n } decisions
}
decision-list-lede = Those whose review is past come first, then the newest.
decision-way-new = Put a decision down
decision-way-all = All decisions
decision-head = { $what ->
    [what] Decided
    [day] On
    [by] Put down by
    [about] About
    [proofs] Evidence that day
    [review] Review
    [came] What came of it
    [proof] Evidence
    [then] It said that day
    [grade] Grade that day
    [now] It says now
   *[build] Build
}
decision-best = { $grade }, { $word } ({ $n ->
    [one] one proof
   *[other] best of { $n }
})
decision-best-none = { $n ->
    [0] none
   *[other] not graded
}
decision-state = { $state ->
    [overdue] { $n ->
        [one] one day
       *[other] { $n } days
    } past its review of { $day }
    [soon] due on { $day }
    [open] on { $day }
    [undone] taken back
   *[closed] no review planned
}
decision-wait = { $state ->
    [overdue] { $n ->
        [one] one day
       *[other] { $n } days
    } past
    [undone] taken back
    [closed] none is planned
   *[open] { $n ->
        [0] today
        [one] in one day
       *[other] in { $n } days
    }
}
decision-title = Decision { $id }
decision-question = { $id }, decided on { $day } by { $who }
decision-why-none = No reason was put down.
decision-figure = { $what ->
    [review] Next review
    [grade] Best evidence that day
   *[moved] Figures that have moved since
}
decision-figure-moved = of { $n }
decision-ungraded = not graded
decision-proofs-title = { $n ->
    [0] No evidence was put down
   *[other] The evidence behind it
}
decision-proofs-lede = { $n ->
    [0] It rests on the word of those who decided.
   *[other] As it stood on the day, and as it reads now. The figures of the day are kept whatever later builds say.
}
decision-others-title = { $n ->
    [0] Nothing else was considered
   *[other] What was considered instead
}
decision-others-lede = { $n ->
    [0] At least nobody wrote it down.
   *[other] And why it was not taken.
}
decision-why-not-none = Nobody wrote down why not.
decision-reviews-title = { $n ->
    [0] Not looked at again yet
   *[other] What came of it
}
decision-reviews-lede = { $n ->
    [0] {""}
   *[other] First to last.
}
decision-review-says = { $day }, { $by }: { $says ->
    [stands] it stands
    [changed] it stands in another form
   *[undone] taken back
}
decision-about-title = What it is about
decision-about-one = { $kind ->
    [demand] Demand
    [opportunity] Opportunity
    [case] Business case
    [okr] Joint OKR
    [service] Service
    [study] Study
    [claim] Claim
   *[pillar] Pillar
}: { $name }
decision-proof-one = { $kind ->
    [claim] Claim
    [study] Study
   *[measure] Measured
}: { $name }
decision-grade = { $grade }, { $word }
decision-customers = { $size ->
    [few] fewer than { $few } customers
   *[some] { $n } customers
}
decision-measured = { $n }{ $unit ->
    [units] {" "}business units
    [calls] {" "}calls a month
    [minutes] {" "}minutes
    [incidents] {" "}incidents
   *[own] {""}
}
decision-now = { $known ->
    [no] no longer to be read
   *[yes] { $moved ->
        [yes] has moved
       *[no] unchanged
    }
}
decision-noted = Decision { $id } is on record. { $state ->
    [closed] No review is planned.
   *[other] Its review: { $day }.
}
decision-reviewed = Review of { $id } is on record.
decision-form-page = Put a decision down
decision-form-question = What was decided, and on which evidence?
decision-form-lede = Evidence is read now and kept as it stands today. What is put down cannot be changed, only reviewed. Who signed in signs with that name; where nobody has to, names are typed.
decision-form = { $what ->
    [what] What was decided
    [why] Why
    [about] About (one a line: service:name, demand:D-1, case:name, okr:O-1, study:name, claim:id, pillar:name)
    [proofs] Evidence with figures (one a line: claim:id, study:name, measure:metric)
    [words] Evidence in words (one a line: what was seen or tried)
    [instead] What was considered instead (one a line: what: why not)
    [people] Who decided
    [review_on] Look at it again on
   *[by] Your name
}
decision-form-send = Put it down
decision-form-said = On record.
decision-form-review = Review it
decision-form-review-lede = Say what came of it. The decision itself stays as it was put down.
decision-form-says = It
decision-form-says-one = { $says ->
    [stands] stands
    [changed] stands in another form
   *[undone] is taken back
}
decision-form-came = What came of it
decision-form-next = Look at it again on (empty: not again)

cli-decision = The decision log: what was decided, on which evidence, and when it is looked at again.
cli-decision-add = Put a decision down; the figures of its evidence are kept as they are today.

    Example: sowhat decision add "Build refunds in one step" --about service:cards --instead "Buy it: it lacks our data" --review-on 2027-03-01 --by Li
cli-decision-list = List the log, overdue reviews first.

    Example: sowhat decision list
cli-decision-show = Show one decision with its evidence then and now.

    Example: sowhat decision show DEC-1
cli-decision-review = Say what came of a decision.

    Example: sowhat decision review DEC-1 --came "Two teams use it" --next 2027-09-01 --by Li
cli-argument-decision-what = What was decided, in a sentence.
cli-argument-decision = The decision's id, such as DEC-1.
cli-option-decision-why = Why.
cli-option-decision-about = What it is about, such as service:cards or demand:D-1; may be given several times.
cli-option-decision-proof = Evidence: claim:ID, study:NAME, measure:METRIC, or what was seen, in words; may be given several times.
cli-option-decision-instead = What was considered instead, and why not, after a colon; may be given several times.
cli-option-decision-who = Who decided, beside the one who puts it down; may be given several times.
cli-option-decision-review = The day on which it is looked at again, such as 2027-03-01.
cli-option-decision-by = Who puts it down.
cli-option-decision-says = stands, changed or undone.
cli-option-decision-came = What came of it.
cli-option-decision-next = The day of the next review; without one there is none.

error-no-such-decision = There is no decision { $value }.
    .cure = Decisions on record: { $known }.
error-decision-by-nobody = Nobody says who puts it down.
    .cure = Give a name of at most { $most } characters.
error-decision-lacks = { $field ->
        [came] Nobody says what came of it.
       *[what] Nobody says what was decided.
    }
    .cure = Put it in a sentence.
error-decision-long = That is too long.
    .cure = A text has at most { $most } characters.
error-decision-many = That is too many for one decision.
    .cure = Name at most { $most } of each: what it is about, evidence, alternatives, people.
error-decision-past = { $day } is not ahead.
    .cure = Plan the review for a day after today.
error-decision-day = { $value } is no day.
    .cure = Days are written 2027-03-01.
error-decision-about = { $value } does not say what the decision is about.
    .cure = Write kind and name with a colon, such as service:cards. Kinds: { $known }.
error-decision-about-unknown = There is no { $kind } called { $name }.
    .cure = Known names: { $known }.
error-decision-proof = There is no { $kind } { $name } to read a figure from.
    .cure = Known names: { $known }. What was seen otherwise can be told in words.
error-decision-says = A review cannot say { $value }.
    .cure = Say one of { $known }.
error-decision-undone = { $id } was taken back already.
    .cure = Put a new decision down.
