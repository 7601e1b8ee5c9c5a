## Talks: the defence of a budget
talk-budget-title = { $platform }: what the budget buys, and what goes without it
talk-budget-under = { $audience ->
    [executives] Spent, came back, and what stops at each cut
    [business] What your teams would lose at each cut
   *[developers] What each cut would stop
}
talk-budget-no-cost = What the platform costs, nobody has written down yet
talk-budget-no-cost-cure = A table of costs by service and month is enough to begin; person-days count, too.
talk-budget-bought = { $cost } was spent from { $since } to { $until }
talk-budget-parts = { $build } to build, { $run } to run, { $shared } of shared cost.
talk-budget-runs = For it, { $services } services run for { $teams } teams in { $units_n ->
    [one] one business unit
   *[other] { $units } business units
}.
talk-budget-months = What does the platform cost a month?
talk-budget-kind = { $kind ->
    [build] Building
   *[run] Running
}
talk-budget-a-month = { $currency } a month
talk-budget-a-year = a year
talk-budget-year-unit = { $currency } a year
talk-budget-back = { $known_n ->
    [0] What came back is not known for a single service
    [one] What came back is known for one service, and not for { $others } others
   *[other] What came back is known for { $known } services, and not for { $others } others
}
talk-budget-back-table = Services with a finding in the ledger
talk-budget-back-head = { $at ->
    [service] Service
    [spent] Spent
    [came] Came back so far
   *[paid] Paid back
}
talk-budget-came = { $value } ({ $low } to { $high })
talk-budget-paid = { $state ->
    [paid-back] in { $month }
    [not-within] not yet
   *[unknown] not known
}
talk-budget-back-say = A service without a finding is not worth nothing. Nobody has measured it, and most of them are the ones that others stand on.
talk-budget-base = Running everything costs { $base } a year; at most { $most } of it could be cut
talk-budget-fixed = { $why ->
    [shared] { $amount } is shared cost: it stays whichever service stops.
    [protected] { $services_n ->
        [one] A service that the review protects costs
       *[other] { $services } services that the review protects cost
    } { $amount }: the law, a season or many customers depend on them.
    [replacement] { $services_n ->
        [one] A service that others are moving to costs
       *[other] { $services } services that others are moving to cost
    } { $amount }.
    [asked] { $services_n ->
        [one] A service that was asked to stay costs
       *[other] { $services } services that were asked to stay cost
    } { $amount }.
    [needed] { $services_n ->
        [one] A service that these call costs
       *[other] { $services } services that these call cost
    } { $amount }.
    [unseen] { $services_n ->
        [one] A service whose use nobody can see costs
       *[other] { $services } services whose use nobody can see cost
    } { $amount }: we do not stop what we do not know.
   *[unpriced] { $services_n ->
        [one] One service has
       *[other] { $services } services have
    } no known cost: stopping them saves nobody knows what.
}
talk-budget-building = Building further costs { $amount } a year on top. Pausing it stops nothing that runs, and everything that was promised.
talk-budget-reach = How much of the yearly cost could a cut reach?
talk-budget-cut = With { $share } less ({ $need } a year), { $n_n ->
    [0] nothing stops
    [one] one service stops
   *[other] { $n } services stop
}
talk-budget-cut-head = { $at ->
    [service] What stops
    [saves] Saves a year
    [why] Why this one
   *[whom] Who uses it
}
talk-budget-cut-table = What stops, in this order
talk-budget-cut-empty = Nothing stops.
talk-budget-loses = { $teams_n ->
    [0] No team is left with nothing in its place
    [one] One team in { $units_n ->
        [one] one business unit
       *[other] { $units } business units
    } loses a service and has nothing in its place
   *[other] { $teams } teams in { $units_n ->
        [one] one business unit
       *[other] { $units } business units
    } lose a service and have nothing in its place
}{ $moving_n ->
    [0] {""}
    [one] ; one has to move
   *[other] ; { $moving } have to move
}.
talk-budget-customers = { $known ->
    [yes] At least { $customers } are behind them in a month{ $names_n ->
        [0] {""}
       *[other] ; for { $names } nobody can count them
    }.
   *[no] How many customers are behind { $names }, nobody can count: the calls carry none.
}
talk-budget-lost = { $kind ->
    [create] What goes with them brought { $value } of new value so far ({ $low } to { $high }).
   *[protect] What goes with them kept { $value } safe so far ({ $low } to { $high }).
}
talk-budget-lost-none = No value that evidence shows goes with them.{ $names_n ->
    [0] {""}
   *[other] { " " }What { $names } would take along, nobody knows.
}
talk-budget-short = All that may stop saves { $saved }: { $short } is missing, and cannot be cut without touching what is protected or unknown.
talk-budget-saved = { $way ->
    [more] Together they save { $saved } a year, { $over } more than asked: a service stops whole or not at all.
   *[just] Together they save { $saved } a year.
}
talk-budget-cut-say = { $uses_n ->
    [0] This much is mostly tidying up: what goes is what ends anyway.
   *[other] From here on it hurts people who use it. I would rather you knew who, before you decide.
}
talk-budget-why = { $verdict ->
    [retire] { $decided ->
        [yes] It was decided to end it
       *[no] Its review ends it
    }
    [migrate] { $moves ->
        [yes] Its callers move to { $towards }
       *[no] It is being wound down
    }
    [merge] { $moves ->
        [yes] { $towards } does the same
       *[no] It is one of two that do the same
    }
   *[keep] Would stay; of those it harms fewest teams
}
talk-budget-whom = { $teams_n ->
    [0] No team on record
    [one] One team
   *[other] { $teams } teams in { $units_n ->
        [one] one business unit
       *[other] { $units } business units
    }
}{ $known ->
    [yes] , { $customers }
   *[no] {""}
}
talk-budget-rule = How this was chosen, and how sure it is
talk-budget-rule-says = First what the review ends anyway. Only if that is not enough: least proven value lost, then fewest teams, then fewest customers. Nothing protected ever.
talk-budget-firm = With { $share } less: { $value ->
    [same] the same services stop at either end of every range
   *[other] other services stop at one end of the ranges
}, and { $people ->
    [same] also if teams come before value
   *[other] not if teams come before value
}.
talk-budget-limits = Not in it: what stopping itself costs, what teams would build instead, and what nobody has measured.
talk-budget-unknown = What we do not know yet
talk-budget-unproven = { $n_n ->
    [one] One service in use costs
   *[other] { $n } services in use cost
} { $amount } a year, and nobody has measured what they do for customers.
talk-budget-unpriced = Nobody knows what { $names } cost.
talk-budget-ask = { $known ->
    [yes] We ask for { $base } a year: what runs today, less what should end
   *[no] We ask for one table: what each service costs a month
}
talk-budget-ask-end = With your leave these end: { $names }. That frees { $amount } a year, and is already taken off.
talk-budget-ask-test = Before { $names } would have to go: name one outcome for it, and we measure what it is worth.
