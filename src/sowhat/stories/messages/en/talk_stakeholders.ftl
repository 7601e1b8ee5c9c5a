## Talks: the monthly showcase
talk-stakeholders-title = { $platform }: the month in three minutes
talk-stakeholders-under = { $audience ->
    [executives] Customers, money, how sure we are, and what we ask of you
    [business] What it did for your customers, how sure we are, and what comes next
   *[developers] What your services did for customers
}
talk-stakeholders-evidence = { $known ->
    [yes] How sure is that? The strongest finding has { $grade }
   *[no] How sure is that? No evidence stands in the ledger yet
}
talk-stakeholders-evidence-say = { $best ->
    [A] Chance decided who got it, so little else can explain the difference.
    [B] The question was fixed before the result existed, and the comparison held.
    [C] No check contradicted the comparison, and it is not strong: the direction is likely right, the size uncertain.
    [none] We do not know yet, and we say so rather than guess.
   *[other] It shows that things go together, and not that one caused the other.
}
talk-stakeholders-checks = Of { $all } reasons to doubt the first finding, { $holds } were ruled out, { $doubts_n ->
    [0] none remains
   *[other] { $doubts } remain
}, and { $unsure } could not be checked.
talk-stakeholders-reach = { $teams } teams in { $units_n ->
    [one] one business unit
   *[other] { $units } business units
} used the platform this month
talk-stakeholders-habit = For { $part } of { $whole } teams that could, it is a habit: { $share }.
talk-stakeholders-habit-unknown = How many of those who could use it have the habit, nobody can say yet: who could is not declared.
talk-stakeholders-chosen = { $own_n ->
    [0] Of { $all } adoptions, none is known to have been somebody’s own choice
   *[other] Of { $all } adoptions, { $own } were somebody’s own choice
}; of { $unknown } nobody has said why, so we do not count them as chosen.
talk-stakeholders-possible = { $n_n ->
    [0] New possibilities: none confirmed by the business yet
    [one] What became possible: one thing, confirmed by the business
   *[other] What became possible: { $n } things, confirmed by the business
}
talk-stakeholders-new = { $told ->
    [yes] Now: { $now }. Before: { $before }.
   *[no] Now: { $now }.
}
talk-stakeholders-proposals = The records show { $n_n ->
    [one] one use
   *[other] { $n } uses
} for the first time. Whether it matters to a customer, only the business can say.
talk-stakeholders-began = { $team } began to use { $services }.
talk-stakeholders-next = { $n_n ->
    [0] What is next: no demand is chosen
    [one] What is next: one demand is under way
   *[other] What is next: { $n } demands are under way
}
talk-stakeholders-demand = { $asked ->
    [yes] “{ $what }”, asked for by { $team }
   *[no] “{ $what }”
}: { $status ->
    [chosen] chosen, and about to begin
    [case] its business case is written
    [okr] both sides have agreed a goal
   *[study] it is live, and its effect is being measured
}.
talk-stakeholders-going = { $service } ends on { $day }{ $known ->
    [yes] ; { $towards } takes its place
   *[no] {""}
}. { $teams_n ->
    [0] Nobody calls it any more
    [one] One team still calls it
   *[other] { $teams } teams still call it
}.
talk-stakeholders-known = Nothing that we looked for was unknown this month
