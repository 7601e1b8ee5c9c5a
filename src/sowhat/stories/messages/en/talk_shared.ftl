## Talks: what every kind shares
talk-comma = {", "}
talk-and = {" "}and{" "}
talk-more = { $more } more on the page.
talk-value = { $known ->
    [both] What the evidence adds up to so far: { $created } created ({ $created_low } to { $created_high }) and { $protected } protected ({ $protected_low } to { $protected_high }), never added together; the weakest part is graded { $grade }.
    [created] What the evidence adds up to so far: { $created } of new value ({ $created_low } to { $created_high }); the weakest part is graded { $grade }.
   *[protected] What the evidence adds up to so far: { $protected } protected ({ $protected_low } to { $protected_high }); the weakest part is graded { $grade }.
}
talk-value-none = No money can be counted in the ledger yet: that is not zero, it is not measured.
talk-gain = { $service }: { $kind ->
    [retained] { $amount } { $way ->
        [less] lost
       *[more] kept
    } ({ $low } to { $high })
    [unit-periods] { $amount } active { $way ->
        [less] less
       *[more] more
    } over the weeks ({ $low } to { $high })
    [downtime-minutes] { $amount } minutes { $way ->
        [less] more
       *[more] less
    } standstill ({ $low } to { $high })
    [incidents] { $amount } { $way ->
        [less] more
       *[more] fewer
    } incidents ({ $low } to { $high })
    [nothing] no change to be seen: the range, { $low } to { $high }, includes zero
    [few] it concerns too few customers to count them
    [uncounted] a finding without a count
   *[avoided] { $amount } avoided ({ $low } to { $high })
}{ $priced ->
    [yes] , worth { $money } ({ $money_low } to { $money_high })
   *[no] {""}
}; grade { $grade }, { $state ->
    [published] published
    [confirmed] confirmed by finance
    [agreed] agreed by the business team
   *[evidenced] signed by nobody yet
}.
talk-claim-moved = { $day }: the finding “{ $what }” on { $service } { $told ->
    [claimed] went into the ledger and waits for the business team
    [agreed] was agreed by the business team
    [confirmed] was confirmed by finance
    [amended] was agreed in part by the business team
    [disagreed] was disputed
    [published] was published
   *[retracted] was taken back
}; grade { $grade }.
talk-unknown = What we do not know yet
talk-unknown-effect = Of { $whole } services in use, we do not know what { $part } did for customers: not measured, which is not the same as nothing.
talk-unknown-way = { $whole_n ->
    [1] Nobody has said why { $part } new adoption happened; without that it does not count as chosen.
   *[other] Of { $whole } new adoptions, nobody has said why in { $part }; without that they do not count as chosen.
}
talk-unknown-incident-times = { $whole_n ->
    [1] For { $part } incident nobody wrote down how long it lasted.
   *[other] For { $part } of { $whole } incidents nobody wrote down how long they lasted.
}
talk-unknown-caller = { $share } of calls come from callers nobody has named.
talk-unknown-route = { $share } of calls belong to no service that anybody declared.
talk-unknown-records = Records do not cover the days before in full, so there is nothing to compare with.
talk-failures-unknown = What failed is not known: no record belongs to a declared service
