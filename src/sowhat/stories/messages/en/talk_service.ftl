## Talks: one service, for those who may use it
talk-service-title = { $service }
talk-service-under = { $platform }, { $audience ->
    [executives] for executives
    [business] for business teams
   *[developers] for developers
}
talk-service-purpose = { $service }: { $known ->
    [yes] { $summary }
   *[no] nobody has written down what it is for
}
talk-service-cases = Used for: { $cases }.
talk-service-going = It is going away{ $dated ->
    [yes] {" "}and answers no more from { $day }
   *[no] , on a day not set yet
}{ $known ->
    [yes] . To begin anew, use { $instead }
   *[no] {""}
}.
talk-service-users = { $teams_n ->
    [0] No other team used it in the last { $weeks } weeks
    [one] { $teams } team of { $units } { $units_n ->
        [one] unit
       *[other] units
    } used it in the last { $weeks } weeks
   *[other] { $teams } teams of { $units } { $units_n ->
        [one] unit
       *[other] units
    } used it in the last { $weeks } weeks
}
talk-service-units = Mostly in { $units }.
talk-service-calls = { $calls } calls in { $month }.
talk-service-habit = Of { $eligible } teams that could use it, { $habitual } do so as a habit.
talk-service-unnamed = Some of its calls come from callers nobody has named.
talk-service-big = teams use it
talk-service-chart = How often is { $service } called a month?
talk-service-gained = { $findings_n ->
    [one] What its users gained: { $findings } finding, grade { $grade }
   *[other] What its users gained: { $findings } findings, the surest of them grade { $grade }
}
talk-service-gained-whose = { $teams_n ->
    [one] The figures belong to the { $teams } team that was counted and cannot simply be carried over to another.
   *[other] The figures belong to the { $teams } teams that were counted together and cannot simply be carried over to another.
}
talk-limits = Its limits: { $grade ->
    [A] a draw decided who came first, so both sides compare.
    [B] compared with teams that did not have it yet; there was no draw, so other causes are not ruled out.
    [C] compared with teams that did not have it yet, but the evidence is weak and other causes are possible.
    [D] both moved together; which moved which nobody knows, so it earns no credit.
    [E] somebody says so; no data stands behind it.
   *[none] nobody has graded it.
}
talk-service-unknown = What { $service } did for customers is not known: not measured, which is not the same as nothing
talk-service-break-even = To break even on { $cost }, it must keep { $customers }{ $reached ->
    [yes] , { $share } of those it reaches
   *[no] {""}
}. That is a threshold, not a value.
talk-service-detectable = With today’s data, a difference of { $customers } or more would show.
talk-service-next = To find out, let some teams have it first, in an order that a draw decides.
talk-service-runs = { $state ->
    [kept] How it runs: every promise kept
    [care] How it runs: take care
    [told] How it runs: no promise was made
   *[unknown] How it runs: not known
}{ $measured ->
    [yes] ; { $share } of recent calls were answered well
   *[no] {""}
}
talk-service-promise = Promised: { $promised } of calls answered; kept over the last { $days } days: { $kept }{ $held ->
    [few] , too few calls to judge
    [yes] {""}
   *[no] , which is not enough
}.
talk-service-incidents = { $incidents_n ->
    [0] No incident on record lately.
    [one] { $incidents } incident lately{ $timed ->
        [yes] , over after { $middle }
       *[no] {""}
    }{ $open_n ->
        [0] {""}
       *[other] , still open
    }.
   *[other] { $incidents } incidents lately{ $timed ->
        [yes] , usually over after { $middle }
       *[no] {""}
    }{ $open_n ->
        [0] {""}
       *[other] , { $open } still open
    }.
}
talk-service-cost = Running { $service } costs { $money } a month (the mean of { $months_n ->
    [one] { $months } month
   *[other] { $months } months
})
talk-service-cost-call = That is { $money } for every { $calls } calls.
talk-service-cost-days = Another { $days } person-days a month have no price and are not in it.
talk-service-cost-who = This is what the platform pays; a team’s own work to connect comes on top.
talk-service-cost-unknown = What { $service } costs is not known: there is no record, which does not make it free
talk-service-begin = How to begin
talk-service-begin-page = Open the page of { $service }: what it is for, who uses it and examples are there, and so is the form to ask for it.
talk-service-begin-call = A first call: { $call }, with an example that runs on the page.
talk-service-begin-undescribed = Its operations are not described yet: ask the team that owns it.
talk-service-begin-owner = Questions go to { $team }.
talk-service-ask = { $going ->
    [yes] Please back this: end { $service } on its day, and give the teams that still use it time to move
   *[no] { $known ->
        [yes] Please back this: let the teams it suits have { $service } too, without a mandate for all
       *[no] Please back this: measure { $service } before we spend more on it
    }
}
talk-service-ask-why = { $going ->
    [yes] As long as it runs, it costs money every month.
   *[no] { $known ->
        [yes] The findings cover the teams that had it; if others join in turns, we can go on comparing.
       *[no] Nobody can say whether it is worth it; joining in turns takes some weeks longer, and gives an answer.
    }
}
talk-service-kept = kept
talk-service-begin-not = Do not begin with { $service }
talk-service-begin-instead = Begin with { $instead } instead.
talk-service-begin-how = If you use it already: { $how }
