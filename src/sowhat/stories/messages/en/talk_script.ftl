## Talks: what is spoken while the monthly showcase is shown
talk-script-not-nothing = That does not mean that customers gained nothing: we cannot tell yet.
talk-script-compared = { $design ->
    [experiment] Lots were drawn for who got it, and we compared the two groups.
    [synthetic] We compared it with a blend of teams without it that moved alike before.
    [series] We compared it with how things went before it began.
    [protection] We compared it with others that went without it.
   *[did] We compared it with customers of teams that began later or not at all.
}
talk-script-pays = { $pays ->
    [sure] Even at the lowest estimate, that covers its cost.
    [may] By our estimate that covers its cost; at the low end it does not.
   *[not] That does not cover its cost.
}
talk-script-range = { $nothing ->
    [yes] The range is on the slide, and it reaches down to nothing.
   *[no] How far it may be off is on the slide.
}{ $known ->
    [both] {" "}New value and losses avoided are different things, so I do not add them up.
   *[one] {""}
}
talk-script-doubts = { $left ->
    [doubts] Some doubts about the first finding remain, and its page names each.
    [unsure] No doubt that we could check held, but some could not be checked.
   *[none] No doubt that we checked held.
}
talk-script-signed = { $state ->
    [draft] The first finding is still a draft: the evidence does not carry more.
    [evidenced] To the first finding the business team has not agreed yet.
    [agreed] To the first finding the business team has agreed, and finance has yet to confirm it.
    [confirmed] The business team agreed to the first finding, and finance confirmed it.
    [published] The business team agreed to the first finding, and finance confirmed it.
    [disputed] The first finding is disputed, and being settled.
   *[other] The first finding no longer stands.
}
talk-script-chosen = { $much ->
    [all] Why they began, nobody has said, so we do not call it a choice.
    [most] Why most of them began, nobody has said. We do not call that a choice.
   *[some] Why some of them began, nobody has said. We do not call that a choice.
}
talk-script-possible = This became possible, and the business confirmed it.
talk-script-proposals = Records show some uses for the first time. Whether customers gain, only the business can say.
talk-script-next = What comes next:
talk-script-next-more = More is under way, as the slide shows.
talk-script-going = { $service } ends on { $day }{ $known ->
    [yes] , and { $towards } takes its place
   *[no] {""}
}.{ $called ->
    [yes] {" "}Whoever still calls it has to move before then.
   *[no] {""}
}
talk-script-unknown = { $code ->
    [effect] { $much ->
        [all] What the services in use did for customers,
        [most] What most services in use did for customers,
       *[some] What some services in use did for customers,
    } nobody has measured. That is not the same as nothing.
    [way] { $much ->
        [all] Why new teams joined,
        [most] Why most new teams joined,
       *[some] Why some new teams joined,
    } nobody has said.
    [incident-times] { $much ->
        [all] How long failures lasted,
        [most] How long most failures lasted,
       *[some] How long some failures lasted,
    } nobody wrote down.
    [caller] For some of the calls we do not know who made them.
    [route] For some of the calls we do not know which service they belong to.
   *[records] The records do not cover the days before in full, so we do not know what changed.
}
talk-script-why = Why us: { $service } was built once, and { $units } business units use it. Without it, each would have to build its own, or do without.
talk-script-again = If one thing stays with you, let it be this.
talk-script-ask = This is what we ask of you today.
talk-script-ask-more = More waits for you on the slide.
