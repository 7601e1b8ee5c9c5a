## Talks: the weekly report
talk-weekly-title = { $platform }: the week
talk-weekly-under = { $audience ->
    [executives] For executives
    [business] For business teams
   *[developers] For developers
}
talk-weekly-lead = { $since } to { $until }: { $joined_n ->
    [0] no team joined
    [one] { $joined } team joined
   *[other] { $joined } teams joined
}, { $stopped_n ->
    [0] none stopped
   *[other] { $stopped } stopped
}, { $due_n ->
    [0] no promise is due
    [one] { $due } promise is due
   *[other] { $due } promises are due
}.
talk-weekly-calls = { $teams_n ->
    [one] { $teams } team made
   *[other] { $teams } teams made
} { $calls } calls, { $way ->
    [same] much the same as the week before
    [up] { $share } more than the week before
   *[down] { $share } fewer than the week before
}.
talk-weekly-calls-alone = { $teams_n ->
    [one] { $teams } team made
   *[other] { $teams } teams made
} { $calls } calls; the week before is not fully on record.
talk-weekly-no-calls = No call on record for these days belongs to a declared service.
talk-weekly-joined = { $teams_n ->
    [0] Joined: nobody
    [one] Joined: { $teams } team
   *[other] Joined: { $teams } teams
}
talk-weekly-joined-nobody = { $records ->
    [whole] Records cover all of these days: no team called a service for the first time, and none came back.
    [part] Records end on { $until }; who joined after that is not known.
   *[none] There are no records of calls, so who joined is not known.
}
talk-weekly-join = { $team } { $back ->
    [yes] came back to
   *[no] started with
} { $services }: { $calls_n ->
    [one] { $calls } call
   *[other] { $calls } calls
} this week{ $way ->
    [own-choice] ; their own choice
    [project] ; part of a project
    [default] ; connected by default
    [old-closed] ; since the old system closed
    [notice] ; following the mandate
    [back] {""}
   *[unknown] ; nobody has said why
}.
talk-weekly-join-many = { $teams } teams started with { $service } together: { $calls } calls this week; { $way ->
    [own-choice] each by its own choice
    [project] all as part of a project
    [default] all connected by default
    [old-closed] all since the old system closed
    [notice] all following the mandate
    [mixed] for different reasons
   *[unknown] nobody has said why
}.
talk-weekly-stopped = { $teams_n ->
    [0] Stopped: nobody{ $moved_n ->
        [0] {""}
       *[other] {" "}unexpectedly; { $moved } moved on as planned
    }
    [one] Stopped: { $teams } team, worth a call{ $moved_n ->
        [0] {""}
       *[other] ; { $moved } more moved on as planned
    }
   *[other] Stopped: { $teams } teams, worth a call{ $moved_n ->
        [0] {""}
       *[other] ; { $moved } more moved on as planned
    }
}
talk-weekly-stop = { $team } made no call to { $services } all week, after about { $usual } a week. We do not know why: ask before concluding anything.
talk-weekly-moved = { $team } has moved from { $service } to { $towards }.
talk-weekly-left-going = { $team } no longer calls { $service }, which is being wound down.
talk-weekly-failures = { $services_n ->
    [0] Failures: no service fails clearly more than before
    [one] Failures: { $services } service fails clearly more than before
   *[other] Failures: { $services } services fail clearly more than before
}{ $incidents_n ->
    [0] {""}
    [one] , { $incidents } incident
   *[other] , { $incidents } incidents
}
talk-weekly-worse = { $service }: { $share } of calls failed, { $before } the week before.
talk-weekly-incident = { $service }: { $titled ->
    [yes] { $title }
   *[no] an incident
}{ $told ->
    [yes] , { $minutes_n ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }
   *[no] , for how long nobody wrote down
}.
talk-weekly-promises = { $due_n ->
    [0] Our promises: none is due
    [one] Our promises: { $due } is due{ $late_n ->
        [0] {""}
       *[other] , and late
    }
   *[other] Our promises: { $due } are due{ $late_n ->
        [0] {""}
       *[other] , { $late } of them late
    }
}
talk-weekly-due = { $who } promised { $team }: “{ $what }”, { $late_n ->
    [0] due by { $day }
    [one] due { $day }, { $late } day late
   *[other] due { $day }, { $late } days late
}.
talk-weekly-kept = Kept: “{ $what }”, promised to { $team }.
talk-weekly-persuade-step = Talk to { $named ->
    [yes] { $person } of { $team }
   *[no] { $team }
} next. By { $day }: { $next }.
talk-weekly-persuade-concern = What matters to them: { $concern }
talk-weekly-persuade-show = Bring along: { $evidence }
talk-weekly-persuade-alike = Talk to { $team } next: { $users } teams much like them use { $service }, and they do not.
talk-weekly-persuade-alike-how = Ask first how they do it today and whether that is enough; if it does not fit them, write down why.
talk-weekly-persuade-nobody = Nobody in particular to persuade this week: no next step is due, and no team visibly lacks what teams like it use.
