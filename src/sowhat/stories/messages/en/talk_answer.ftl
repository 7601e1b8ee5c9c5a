## Talks: the answer, the money and what is asked, for those who decide
talk-answer-yes = { $weak ->
    [weak] { $kind ->
        [absorbing] It looks as though { $service } kept { $customers } who would have left.
       *[state] “{ $outcome }”: about { $customers } more, it seems, because of { $service }.
    }
   *[firm] { $kind ->
        [absorbing] { $service } kept { $customers } who would have left.
       *[state] “{ $outcome }”: { $customers } more, because of { $service }.
    }
}
talk-answer-harm = { $weak ->
    [weak] It looks as though { $service } { $kind ->
        [absorbing] cost us { $customers } who would have stayed.
       *[state] took { $customers } from “{ $outcome }”.
    }
   *[firm] { $service } { $kind ->
        [absorbing] cost us { $customers } who would have stayed.
       *[state] took { $customers } from “{ $outcome }”.
    }
}
talk-answer-none = { $service } made no difference to customers that matters: fewer than { $most } either way.
talk-answer-unknown = We do not know yet what { $service } did for “{ $outcome }”.
talk-answer-no-study = We do not know yet what { $platform } did for customers: nobody has asked it in a way that can be answered.
talk-answer-no-study-cure = First step: name one outcome that a business team counts anyway, and one service that it uses.
talk-answer-label = { $way ->
    [harm] { $kind ->
        [absorbing] customers lost
       *[state] fewer, because of it
    }
   *[yes] { $kind ->
        [absorbing] customers kept
       *[state] more, because of it
    }
}
talk-answer-note = Between { $low } and { $high }; evidence { $grade }
talk-answer-who = { $teams } teams used it for { $reached }; { $design ->
    [experiment] who got it was drawn by lot.
    [synthetic] compared with a blend of teams without it that moved alike before.
   *[did] compared with customers of teams that began later or not at all.
}
talk-answer-even = To cover its cost it takes { $needed }, { $share } of those it serves: { $pays ->
    [sure] even the lowest estimate is enough
    [may] the estimate is enough, its low end is not
   *[not] the estimate is not enough yet
}.
talk-answer-even-plain = To cover its cost it takes { $needed }: { $pays ->
    [sure] even the lowest estimate is enough
    [may] the estimate is enough, its low end is not
   *[not] the estimate is not enough yet
}.
talk-answer-claim = This figure stands in the ledger ({ $claim }): { $state ->
    [draft] a draft, because the evidence does not carry more
    [evidenced] evidenced, and not yet agreed by the business team
    [agreed] agreed by the business team, not yet confirmed by finance
    [confirmed] agreed by the business team and confirmed by finance
    [published] agreed by the business team, confirmed by finance, published
    [disputed] disputed, and being settled
   *[other] no longer standing
}.
talk-answer-say = What would change this conclusion: a better comparison, or a team that sees it differently.

talk-money-title = { $known ->
    [both] So far: { $create } of new value, and { $protect } of losses avoided
    [create] So far: { $create } of new value
   *[protect] So far: { $protect } of losses avoided
}
talk-money-none = What it is worth in money, we do not know yet
talk-money-create = New value: { $value }, between { $low } and { $high }; { $parts_n ->
    [one] from one finding
   *[other] from { $parts } findings, also those that showed no effect
}. Evidence: { $grades }.
talk-money-protect = Losses avoided: { $value }, between { $low } and { $high }: disruption that customers were spared. Evidence: { $grades }.
talk-money-declared = Another { $value } is claimed by its owners without evidence yet. It is in neither figure.
talk-money-naive = Adding up only the good results would say { $value }. We do not do that.
talk-money-left = { $n_n ->
    [one] One study
   *[other] { $n } studies
} with no result yet. That is not zero; it is unknown, and in neither figure.
talk-money-say = { $known ->
    [yes] New value and losses avoided are different things: the first comes on top, the second would have been lost. I do not add them up.
   *[no] No money is not zero money. It means that nobody has yet said what one customer is worth, or that the comparison does not hold.
}
talk-money-so-far = so far
talk-money-chart = What has the evidence shown so far?
talk-money-kind = { $kind ->
    [create] New value
   *[protect] Losses avoided
}
talk-money-unit = { $currency }, with the range it may lie in

talk-ask = { $n_n ->
    [0] Nothing is asked of you this time
    [one] What we ask of you: one thing
   *[other] What we ask of you: { $n } things
}
talk-ask-none = Nothing waits for a decision of yours. If a question stayed open, ask it now.
talk-ask-decision = Confirm or change the decision “{ $what }”: its review was due on { $day }.
talk-ask-okr = Agree on the joint objective “{ $what }” before { $day }: { $lacks_n ->
    [0] both sides still have to accept it
   *[other] still to be written: { $lacks }
}.
talk-ask-okr-part = { $part ->
    [problem] the problem
    [owner] who answers for it
   *[baseline] the figure it starts from
}
talk-ask-sign = { $n_n ->
    [one] One finding waits
   *[other] { $n } findings wait
} for { $role ->
    [business] the business team to agree or object
    [finance] finance to confirm the money
   *[platform] the platform team to publish
}.
talk-ask-settle = { $n_n ->
    [one] One finding is disputed
   *[other] { $n } findings are disputed
}: help both sides settle it.
talk-ask-outcome = Name one outcome for { $service }: { $teams } teams use it, and nobody knows what that is worth.
talk-ask-demand = Choose: { $n_n ->
    [one] one demand is
   *[other] { $n } demands are
} weighed and waiting for a yes or a no.
talk-ask-say = A clear no helps as much as a yes: we then stop preparing it.
