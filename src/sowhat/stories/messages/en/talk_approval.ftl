## Talks: the pack for a project's approval
talk-approval-title = For approval: { $what }
talk-approval-under = { $audience ->
    [executives] The problem, what it is worth, what it costs, and who signs
    [business] The problem, what changes for your customers, and what we test first
   *[developers] The problem, what we test first, and what it takes
}
talk-approval-problem = “{ $words }”
talk-approval-no-problem = Whose problem this is, nobody has said in their own words yet
talk-approval-no-problem-cure = Before anything is approved: one sentence from somebody who has the problem.
talk-approval-whose = Whose problem: { $whose }; it comes up { $often ->
    [daily] every day
    [weekly] every week
    [monthly] every month
    [quarterly] every quarter
    [seldom] now and then
   *[unknown] we do not know how often
}.
talk-approval-today = Today: { $today }
talk-approval-agreed = { $n_n ->
    [0] Nobody from development, design or data has agreed yet that this is the problem.
    [one] One of development, design and data agrees that this is the problem.
    [2] Two of development, design and data agree that this is the problem.
   *[other] Development, design and data agree that this is the problem.
}
talk-approval-change = What changes: { $change }
talk-approval-who = For whom: { $who }
talk-approval-why = Why we believe it: { $why }
talk-approval-counted = { $customers } a month, counted by hand{ $told ->
    [yes] : { $source }
   *[no] ; nobody said where
}.
talk-approval-known = The records know { $customers } { $of ->
    [unit] of that business unit
    [service] of teams that could use the service
   *[all] of all teams
}.
talk-approval-worth = Over { $months } months it may leave { $net } more than it costs
talk-approval-label = left over, a forecast
talk-approval-range = Between { $low } and { $high }; { $draws ->
    [all] more than nothing in nearly every draw
   *[some] more than nothing in { $gain } of the draws
}
talk-approval-payback = Paid back after { $months } months; { $ended ->
    [yes] between { $low } and { $high }
   *[no] at the earliest after { $low }, perhaps not within its time
}.
talk-approval-no-payback = Whether it pays back in its time is open: it does in { $chance } of the draws.
talk-approval-forecast = This is a forecast from stated ranges. It is no value, and counts nowhere until evidence shows it.
talk-approval-no-case = { $known ->
    [some] There is no case yet; these are first estimates
   *[none] What it is worth, we do not know yet
}
talk-approval-estimate-reach = Touches { $likely } a month ({ $low } to { $high }).
talk-approval-estimate-value = Worth { $likely } a month for each ({ $low } to { $high }).
talk-approval-assumptions = What it rests on
talk-approval-assumption-head = { $at ->
    [what] Assumption
    [low] Low
    [likely] Likely
    [high] High
   *[from] Where from
}
talk-approval-no-source = nobody said
talk-approval-months = { $n ->
    [one] one month
   *[other] { $n } months
}
talk-approval-cost = It costs { $value } over { $months } months ({ $low } to { $high })
talk-approval-no-cost = { $known ->
    [some] What it costs is known in days only
   *[none] What it costs, nobody has estimated yet
}
talk-approval-days = { $kind ->
    [build] To build: { $days } person-days
   *[run] To run: { $days } person-days a month
}{ $priced ->
    [yes] , { $amount } at finance’s rate.
   *[no] ; no rate turns them into money.
}
talk-approval-effort = { $team }: { $likely } person-days ({ $low } to { $high }).
talk-approval-alternatives = { $n_n ->
    [0] What else could be done, nobody has looked at
    [one] What else could be done: one way
   *[other] What else could be done: { $n } ways, doing nothing among them
}
talk-approval-alternative-head = { $at ->
    [what] Instead
    [cost] Cost
   *[lacks] What it lacks
}
talk-approval-alternative-table = Alternatives
talk-approval-alternative = { $name ->
    [nothing] Do nothing
    [buy] Buy
   *[elsewhere] Build elsewhere
}{ $told ->
    [yes] : { $says }
   *[no] {""}
}
talk-approval-alternative-cost = { $known ->
    [yes] { $low } to { $high }
    [one] { $low }
   *[no] nobody knows
}
talk-approval-lacks = { $told ->
    [yes] { $lacks }
   *[no] nobody said
}
talk-approval-alternatives-say = { $n_n ->
    [0] A case without an alternative is a wish.
   *[other] Each of these was looked at. If one of them is better, say so now; it is cheap to change course today.
}
talk-approval-test = We test first what matters most: { $what }{ $decides ->
    [yes] . It alone can turn gain into loss
   *[no] {""}
}
talk-approval-no-test = What to test first, nobody can say: there are no numbers yet
talk-approval-no-test-cure = Before building: the cheapest test that could prove us wrong, with a name and a day.
talk-approval-how = How: { $how }
talk-approval-by = { $dated ->
    [both] By { $who }, before { $day }.
    [day] Before { $day }; nobody has taken it on.
    [who] By { $who }; no day is set.
   *[none] Nobody has taken it on, and no day is set.
}
talk-approval-passes = Passes if: { $passes }
talk-approval-result = Result: { $result ->
    [passed] passed
    [failed] failed
   *[unclear] unclear
}. { $says }
talk-approval-power = { $enough ->
    [yes] A study would be able to show whether it worked
    [no] Today, no study could show whether it worked
   *[unknown] Whether a study could show it, we do not know yet
}
talk-approval-no-power = What a study could show, nobody can say yet
talk-approval-no-power-cure = Name the outcome and the study first; then the smallest effect that would be seen can be worked out.
talk-approval-detectable = The smallest effect that would be found: { $effect }, { $source ->
    [plan] with the planned roll-out
    [build] with the data there is
   *[formula] if half of them, drawn by lot, got it first
}.
talk-approval-expected = What we expect: { $effect }.
talk-approval-grade = Evidence at best: { $grade }.
talk-approval-power-cure = So: more customers, a longer time, or another measure, before anybody promises proof.
talk-approval-unknown = { $n_n ->
    [0] What is missing: nothing that a signature needs
   *[other] What we do not know yet
}
talk-approval-lacks-case = There is no business case yet.
talk-approval-lacks-parts = The case still lacks: { $parts }.
talk-approval-untested = { $n_n ->
    [one] One assumption has
   *[other] { $n } assumptions have
} not been tested.
talk-approval-obstacle = In the way: { $what } Test: { $test }
talk-approval-part = { $part ->
    [hypothesis] the hypothesis
    [customers] the customers
    [effect] the effect
    [cost] the cost
    [alternatives] the alternatives
    [study] the study
    [baseline] the baseline
    [numbers] the numbers
    [nothing] what happens if nothing is done
    [test] a test of what matters most
   *[about] what it is about
}
talk-approval-ask = { $n_n ->
    [0] What we ask: a yes or a no; nobody has signed yet
    [one] What we ask: a yes or a no; one side has signed
   *[other] What we ask: a yes or a no; both sides have signed
}
talk-approval-signed = { $side ->
    [platform] Platform
   *[business] Business
}: { $by }, { $day }{ $stands ->
    [yes] .
   *[no] ; the case was changed since, so it has to be signed again.
}
talk-approval-unsigned = { $side ->
    [platform] The platform
   *[business] The business
} side has still to sign.
talk-approval-ask-build = A yes frees { $amount } to build, { $high } at most. Above that we come back to you.
talk-approval-ask-case = A yes today means only this: write the case, with both sides, and come back.
