## Talks: the fortnightly showcase for developers
talk-now = these days
talk-before = the days before
talk-unit-calls = calls
talk-developers-title = { $platform }: the developer fortnight
talk-developers-under = For developers
talk-developers-lead = { $since } to { $until }: { $known ->
    [yes] { $teams_n ->
        [one] { $teams } team made
       *[other] { $teams } teams made
    } { $calls } calls
   *[no] no call on record belongs to a declared service
}
talk-developers-ran = { $faster_n ->
    [0] { $slower_n ->
        [0] { $timed ->
            [yes] Speed did not clearly change
           *[no] No times to compare
        }
        [one] { $slower } service slower
       *[other] { $slower } services slower
    }
    [one] { $faster } service faster{ $slower_n ->
        [0] {""}
       *[other] , { $slower } slower
    }
   *[other] { $faster } services faster{ $slower_n ->
        [0] {""}
       *[other] , { $slower } slower
    }
}; { $worse_n ->
    [0] no service fails clearly more
    [one] { $worse } service fails more
   *[other] { $worse } services fail more
}, { $incidents_n ->
    [0] no incident on record
    [one] { $incidents } incident
   *[other] { $incidents } incidents
}.
talk-developers-lead-notes = { $service } is called most. In turn: what is new, what got faster or slower, what failed, what goes away; then whom to thank and what to try.
talk-developers-chart = Which services are called most, beside the days before?
talk-developers-new = { $services_n ->
    [0] { $operations_n ->
        [0] { $teams_n ->
            [0] Nothing new: no service, no operation, nobody joined
            [one] No new operation; { $teams } team joined
           *[other] No new operation; { $teams } teams joined
        }
        [one] { $operations } operation called for the first time{ $teams_n ->
            [0] {""}
            [one] , { $teams } team joined
           *[other] , { $teams } teams joined
        }
       *[other] { $operations } operations called for the first time{ $teams_n ->
            [0] {""}
            [one] , { $teams } team joined
           *[other] , { $teams } teams joined
        }
    }
    [one] { $services } new service{ $operations_n ->
        [0] {""}
       *[other] , first calls of { $operations } operations
    }{ $teams_n ->
        [0] {""}
        [one] , { $teams } team joined
       *[other] , { $teams } teams joined
    }
   *[other] { $services } new services{ $operations_n ->
        [0] {""}
       *[other] , first calls of { $operations } operations
    }{ $teams_n ->
        [0] {""}
        [one] , { $teams } team joined
       *[other] , { $teams } teams joined
    }
}
talk-developers-live = { $service } went live on { $day }.
talk-developers-operations = { $service }: { $operations }{ $more_n ->
    [0] {""}
   *[other] {" "}and { $more } more
}, { $told ->
    [first] called for the first time
   *[new] new
}.
talk-developers-joined = { $service }: { $many ->
    [yes] { $count } teams joined
   *[no] { $teams } joined
}.
talk-developers-speed = { $faster_n ->
    [0] { $slower_n ->
        [0] No clear change of speed: of { $timed } timed services, none moved beyond the error
        [one] { $slower } service got slower
       *[other] { $slower } services got slower
    }
    [one] { $faster } service got faster{ $slower_n ->
        [0] {""}
       *[other] , { $slower } slower
    }
   *[other] { $faster } services got faster{ $slower_n ->
        [0] {""}
       *[other] , { $slower } slower
    }
}
talk-developers-speed-unknown = We do not know what got faster or slower: no times on record to compare
talk-developers-untimed = { $services_n ->
    [one] { $services } more service is
   *[other] { $services } more services are
} not timed, so nobody can say.
talk-developers-moved = { $service } got { $way ->
    [faster] faster
   *[slower] slower
}: { $most } of calls answered within { $before }, now within { $now }.
talk-developers-table = How long nearly all calls take, and how many fail
talk-developers-head = { $what ->
    [service] Service
    [before] Before
    [now] Now
   *[failed] Failed
}
talk-developers-failures = { $worse_n ->
    [0] { $incidents_n ->
        [0] No service fails clearly more, and no incident on record
        [one] No service fails clearly more; { $incidents } incident
       *[other] No service fails clearly more; { $incidents } incidents
    }
    [one] { $worse } service fails clearly more{ $incidents_n ->
        [0] {""}
        [one] ; { $incidents } incident
       *[other] ; { $incidents } incidents
    }
   *[other] { $worse } services fail clearly more{ $incidents_n ->
        [0] {""}
        [one] ; { $incidents } incident
       *[other] ; { $incidents } incidents
    }
}
talk-developers-errors = { $service }: failures { $way ->
    [worse] rose to
   *[better] fell to
} { $now } of calls, from { $before }.
talk-developers-incident = { $day }, { $service }: { $titled ->
    [yes] { $what }
   *[no] an incident
}{ $told ->
    [yes] , { $minutes_n ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }
   *[no] , for how long nobody wrote down
}; { $by ->
    [alert] an alert saw it first
    [people] no alert saw it first
   *[unknown] who saw it first is not on record
}{ $over ->
    [yes] {""}
   *[no] , and it is not over
}.
talk-developers-failing = Where it fails most: { $route } of { $service }, { $share } over the last { $weeks } weeks.
talk-developers-going = { $going_n ->
    [0] Nothing is going away soon
    [one] Going away: { $going }, and what to do about it
   *[other] Going away: { $going }, and what to do about each
}
talk-developers-goes = { $service } answers no more from { $day }: { $instead ->
    [service] use { $towards }
   *[none] nothing takes its place
}.{ $known ->
    [yes] { $teams_n ->
        [0] {" "}No team calls it any more.
        [one] {" "}{ $teams } team still calls it.
       *[other] {" "}{ $teams } teams still call it.
    }
   *[no] {""}
}{ $told ->
    [yes] {" "}{ $how }
   *[no] {""}
}
talk-developers-old = { $operation } of { $service } is { $told ->
    [removed] gone
   *[deprecated] deprecated
}{ $known ->
    [yes] ; use { $instead }
   *[no] ; the description names nothing instead
}.
talk-developers-thanks = Thanks to
talk-developers-thanks-owner = { $team }: { $service } { $way ->
    [faster] got faster
   *[better] fails less
}.
talk-developers-thanks-asked = { $team }, who asked for “{ $what }”: { $status ->
    [asked] heard
    [understood] the problem is clear now
    [weighed] weighed
    [chosen] chosen
    [done] done
   *[other] on its way
}.
talk-developers-thanks-chose = { $teams }{ $more_n ->
    [0] {""}
   *[other] {" "}and { $more } more
}, who started with { $service } without being asked to.
talk-developers-try = { $n_n ->
    [0] What to try next: records suggest nothing yet
   *[other] What to try next
}
talk-developers-try-one = { $kind ->
    [failures] { $who } apps keep calling { $routes } in vain: ask what they meant to do.
    [polling] { $who } apps keep asking { $routes } whether anything changed: tell them when it does.
    [chain] { $who } apps always call { $routes } in a row: sketch one operation, and ask whether they would switch.
    [twins] { $services } look like the same thing: sit down together and see what only one of them can do.
    [export] { $who } apps export { $services } by hand: see where the data goes, and offer something simpler.
   *[alike] { $who } teams work much like those who use { $services } and do not use it: show them the page.
}
talk-developers-feedback = { $n_n ->
    [0] What you told us, and we have not answered yet
   *[other] What you told us, and what we did
}
talk-developers-acted = { $known ->
    [yes] You spoke of { $about }. We did this: { $what }
   *[no] We did this: { $what }
}
talk-developers-heard = Heard in { $texts_n ->
    [one] { $texts } answer
   *[other] { $texts } answers
}, not done yet: { $about }.
