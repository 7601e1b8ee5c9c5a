## What stops, for whom, with less money
funding-held = { $why ->
    [free] May stop
    [shared] Shared cost
    [protected] Protected by review
    [replacement] Others move to it
    [asked] Asked to stay
    [needed] Called by what stays
    [unpriced] Cost unknown
    [unseen] Use unknown
   *[nothing-saved] Would save nothing
}
value-tab-funding = Less money
funding-page = Less money
funding-question = What stops, for whom, if the budget is cut?
funding-answer = With { $share } less, { $stops ->
    [0] nothing has to stop
    [one] { $n } service stops
   *[other] { $n } services stop
}, and { $teams ->
    [0] no team is left with nothing in its place
    [one] one team has nothing in its place
   *[other] { $teams } teams have nothing in its place
}.
funding-answer-none = What running the services costs is not recorded, so nobody can say what a cut would reach.
funding-under = What the review ends anyway goes first; then what loses the least proven value, the fewest teams, the fewest customers. Nothing protected, and nothing unknown, is ever stopped.
funding-base = Running everything, a year
funding-pace = { $n ->
    [one] at the pace of the last month
   *[other] at the pace of the last { $n } months
}
funding-most = Of it could be cut
funding-building = Building further, a year
funding-building-note = not in the figures beside it
funding-cut = { $share } less: { $need } a year
funding-loses = { $teams ->
    [0] No team is left with nothing in its place
    [one] One team in { $units ->
        [one] one business unit
       *[other] { $units } business units
    } loses a service and has nothing in its place
   *[other] { $teams } teams in { $units ->
        [one] one business unit
       *[other] { $units } business units
    } lose a service and have nothing in its place
}; { $moving ->
    [0] none has to move
    [one] one has to move
   *[other] { $moving } have to move
}.
funding-saved = { $reached ->
    [yes] Saves { $saved } a year.
   *[no] All that may stop saves { $saved } a year: { $short } is missing.
}
funding-lost = { $kind ->
    [create] What goes brought { $value } of new value so far ({ $range }).
   *[protect] What goes kept { $value } safe so far ({ $range }).
}
funding-lost-none = No value that evidence shows goes with it.
funding-unproven = In use, and worth nobody knows what: { $names }.
funding-uncounted = How many customers are behind them, nobody can count: { $names }.
funding-firm = { $value ->
    [same] The same services stop at either end of every range
   *[other] Other services stop at one end of the ranges
}, { $people ->
    [same] and if teams came before value.
   *[other] and others if teams came before value.
}
funding-people = If teams came before value, these would stop: { $names }.
funding-comma = {", "}
funding-services = Every service, and why it may stop or not
funding-services-lede = Running cost a year, who used it in the last three months, different customers of its busiest month.
funding-column = { $column ->
    [service] Service
    [run] Cost a year
    [teams] Teams
    [units] Units
    [customers] Customers
   *[why] Why
}
funding-table = Services
funding-empty = Nothing has to stop.
funding-why = { $verdict ->
    [retire] Ends anyway
    [migrate] { $towards ->
        [none] Is being wound down
       *[other] Callers move to { $towards }
    }
    [merge] { $towards ->
        [none] One of two that do the same
       *[other] { $towards } does the same
    }
   *[keep] Would stay; may stop
}
cli-show-funding = What stops, for whom, if the yearly cost is cut: services, teams, customers, value, and what no cut reaches.

    Example: sowhat show funding --cut 10 --cut 30
cli-option-cut = A cut of the yearly cost in per cent; may be given several times. Otherwise 10 and 30.
cli-option-funding-keep = A service that is to stay whatever the rule says; may be given several times.
