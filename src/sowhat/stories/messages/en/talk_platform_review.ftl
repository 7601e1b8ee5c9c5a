## Talks: the pack for a platform's review
talk-review-title = { $platform }: for the platform review
talk-review-under = { $audience ->
    [executives] Is it worth it, is it chosen, is it kept well, and what nobody can say
    [business] Is it chosen, does it reach you, is it kept well
   *[developers] Use, health, what should end, data, gaps
}
talk-review-adoption = { $known ->
    [yes] { $share } of adoptions are known to have been somebody’s own choice
   *[no] Whether anybody chose it, the records do not say
}
talk-review-ways = Of { $all } adoptions, { $own } were chosen, { $ordered } came by a notice, a project or because something closed, and of { $unknown } nobody knows. Unknown never counts as chosen.
talk-review-habit = For { $part } of { $whole } teams it is a habit: active in { $weeks } of { $of } weeks.
talk-review-silent = { $n_n ->
    [one] One application has
   *[other] { $n } applications have
} fallen silent for longer than their own rhythm explains.
talk-review-ways-chart = How were adoptions decided?
talk-review-way = { $way ->
    [own-choice] Own choice
    [project] With a project
    [default] By default
    [old-closed] The old one closed
    [notice] By a notice
   *[unknown] Nobody knows
}
talk-review-adoptions = adoptions
talk-review-reach = { $units_n ->
    [one] One business unit uses
   *[other] { $units } business units use
} it; the aim is { $aim }{ $reached ->
    [yes] , and it is reached
   *[no] {""}
}
talk-review-teams = { $teams } teams called it in the last whole month.
talk-review-spread = The largest unit makes { $share } of the calls{ $alone ->
    [yes] : it stands on one leg
   *[no] : it does not hang on one
}.
talk-review-possible = { $n_n ->
    [0] Nothing that became possible is confirmed by the business yet
    [one] One thing that became possible is confirmed by the business
   *[other] { $n } things that became possible are confirmed by the business
}; { $waiting } wait for a word.
talk-review-months = Is it used more, month by month?
talk-review-months-unit = calls by people
talk-review-health = { $all_n ->
    [0] How reliable it has to be, nobody has promised
   *[other] { $kept } of { $all } promises of reliability are kept
}
talk-review-incidents = { $n_n ->
    [0] No incident on record in the last { $days } days.
    [one] One incident in { $days } days; an alert found { $alerted } of the { $known } whose finder is known.
   *[other] { $n } incidents in { $days } days; alerts found { $alerted } of the { $known } whose finder is known.
}
talk-review-no-promise = { $n_n ->
    [one] One service has
   *[other] { $n } services have
} no objective that anybody promised.
talk-review-health-head = { $at ->
    [service] Service
    [score] Health score
   *[parts] Weakest part
}
talk-review-health-table = Those that need care first
talk-review-part = { $part ->
    [security] security
    [stability] stability
    [compliance] compliance
    [readiness] readiness
   *[debt] debt
}
talk-review-weakest = { $known ->
    [yes] { $part }
   *[no] nothing is known
}{ $unknown_n ->
    [0] {""}
   *[other] ; not known: { $unknown }
}
talk-review-lifecycle = { $under_n ->
    [0] None of { $all } services is under { $threshold } calls a month
    [one] One of { $all } services is under { $threshold } calls a month
   *[other] { $under } of { $all } services are under { $threshold } calls a month, or their own threshold
}
talk-review-verdict-head = { $at ->
    [verdict] What the written rule says
   *[n] Services
}
talk-review-verdict-table = What should become of them
talk-review-verdict = { $kind ->
    [retire] Retire
    [merge] Merge
    [migrate] Move callers away
    [protect] Protect: few calls, much behind them
    [promote] Promote
   *[keep] Keep
}
talk-review-due = { $n_n ->
    [0] No decision is due.
    [one] One of them waits for a decision.
   *[other] { $n } of them wait for a decision.
}
talk-review-wrong = { $n_n ->
    [0] A bare threshold would say the same of all.
    [one] A bare threshold would be wrong about one of them.
   *[other] A bare threshold would be wrong about { $n } of them.
}
talk-review-compliance = { $n_n ->
    [0] Everybody who reached declared data had leave to
    [one] One access to declared data had no leave
   *[other] { $n } accesses to declared data had no leave
}
talk-review-access = { $fine } accesses had leave; { $wrong_n ->
    [0] none was without
   *[other] { $wrong } had none, { $sensitive } of them to sensitive data
}{ $unsure_n ->
    [0] {""}
   *[other] ; of { $unsure } nobody can tell
}.
talk-review-grants = { $grants } grants are on record. Unused: { $unused }. Nobody can see whether they are used: { $unobserved }.
talk-review-no-classes = Which data is sensitive, nobody has declared
talk-review-no-classes-cure = First step: name the classes of data, and which service hands them out.
talk-review-gaps = { $n_n ->
    [0] The records leave no gap that we know of
   *[other] What the records cannot tell yet
}
talk-review-late = { $n_n ->
    [one] One source was silent for longer than its
   *[other] { $n } sources were silent for longer than their
} rhythm explains when this was built.
talk-review-attribution = { $team } of people’s calls name a team, { $customer } a customer{ $few ->
    [yes] : what most of it does for customers has to come from rosters
   *[no] {""}
}.
