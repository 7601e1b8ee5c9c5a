## Talks: the review of a quarter
talk-quarter-title = { $platform }: review of the quarter
talk-quarter-under = { $audience ->
    [executives] Promised and come true, worth, ended, learnt, and what we ask
    [business] What we promised each other, what came of it, and what is next
   *[developers] What was promised, what ended, what we learnt
}
talk-quarter-objectives = { $n_n ->
    [0] No joint objective ran in these months
    [one] One joint objective ran; { $measured_n ->
        [0] it is not measured yet
       *[other] it is measured
    }
   *[other] { $n } joint objectives ran; { $measured } of them are measured
}
talk-quarter-objective-head = { $at ->
    [what] Objective
    [period] Period
    [progress] Measured
   *[sides] What both sides say
}
talk-quarter-objective-table = Joint objectives of these months
talk-quarter-period = { $start } to { $end }
talk-quarter-score = { $known ->
    [yes] { $score } of the way
   *[no] not measured
}
talk-quarter-sides = { $known ->
    [both] platform { $platform }, business { $business }
    [platform] platform { $platform }
    [business] business { $business }
   *[none] not scored yet
}
talk-quarter-late = { $n_n ->
    [one] One of them was prepared
   *[other] { $n } of them were prepared
} later than we promised each other.
talk-quarter-objectives-say = The measured figure comes from the records; nobody types it in. Where both sides score differently, that is worth a talk.
talk-quarter-claims = { $n_n ->
    [0] Nothing stands in the ledger yet
    [one] One finding is in the ledger; { $signed } agreed by business
   *[other] { $n } findings are in the ledger; { $signed } of them agreed by business
}
talk-quarter-claim-head = { $at ->
    [state] Where it stands
   *[n] Findings
}
talk-quarter-claim-table = The life of findings, as of today
talk-quarter-claim-state = { $state ->
    [draft] Draft: the evidence does not carry more
    [evidenced] Evidenced, waits for the business team
    [agreed] Agreed by the business team
    [confirmed] Confirmed by finance
    [published] Published
    [disputed] Disputed
   *[retracted] Taken back
}
talk-quarter-claims-quiet = None of them moved in these months.
talk-quarter-ended = { $n_n ->
    [0] No service was wound down to the end
    [one] One service was wound down to the end
   *[other] { $n } services were wound down to the end
}
talk-quarter-done = { $service } ended on { $day }, with nobody left calling it.
talk-quarter-decided = { $service }: decided on { $day } to { $kind ->
    [retire] end it
    [merge] merge it
   *[migrate] move its callers
}{ $told ->
    [yes] . “{ $why }”
   *[no] .
}
talk-quarter-going = { $n_n ->
    [one] One more is
   *[other] { $n } more are
} being wound down, with a date.
talk-quarter-learnt = { $n_n ->
    [0] What failed: nothing that anybody wrote down
    [one] What failed, and what we learnt: one thing
   *[other] What failed, and what we learnt: { $n } things
}
talk-quarter-learnt-say = { $n_n ->
    [0] A quarter without a failure on record is a quarter in which nobody wrote one down.
   *[other] None of this was wasted: each of it changed what we do next.
}
talk-quarter-null = { $service }: no difference for customers that we can tell from zero ({ $low } to { $high }).
talk-quarter-slipped = “{ $what }” { $state ->
    [missed] was missed
   *[slipping] is slipping
}: { $note }
talk-quarter-declined = Declined: “{ $what }”. { $why }
talk-quarter-reviewed = Looked at again: “{ $what }”. { $came }
