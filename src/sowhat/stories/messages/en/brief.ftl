## Partners: a page before a talk
brief-comma = {", "}
brief-semicolon = {"; "}
partners-question = Whom do we work with, and what do we owe each of them?
partners-under = As of { $day }. A page each: their goals, their customers, what they use, what it gave them, what to ask.
partners-answer-none = No business team or unit is declared yet.
partners-answer-late = { $n ->
    [one] { $shown } promise or next step is
   *[other] { $shown } promises or next steps are
} past the day that was named.
partners-answer-open = { $n ->
    [one] { $shown } promise is
   *[other] { $shown } promises are
} open, and none is late.
partners-answer-quiet = { $n ->
    [one] { $shown } partner
   *[other] { $shown } partners
}, and nothing is promised to any of them yet.
partners-title = { $n ->
    [one] One partner
   *[other] { $n } partners
}
partners-lede = { $month ->
    [none] Nothing was recorded of their use yet.
   *[other] Use is that of { $month }. What is due comes first.
}
partners-head = { $what ->
    [partner] Partner
    [next] Due next
    [services] Services used
    [calls] Calls
    [demands] Open demands
    [okrs] Joint OKRs
   *[open] Open promises
}
partners-kind = { $kind ->
    [unit] Business unit, { $n ->
        [one] one team
       *[other] { $n } teams
    }
   *[team] Team{ $unit ->
        [none] {""}
       *[other] {" "}of { $unit }
    }
}
partners-next = { $late ->
    [yes] late since { $day }
   *[no] { $day }
}
brief-title = Partner brief: { $name }
brief-question = Before you meet { $name }{ $kind ->
    [unit] {" "}(business unit)
   *[team] { $unit ->
        [none] {""}
       *[other] {" "}({ $unit })
    }
}
brief-answer = They use { $n ->
    [one] { $shown } service
   *[other] { $shown } services
} of ours: { $calls } calls in { $month }.
brief-answer-late = First: { $n ->
    [one] { $shown } promise or next step is
   *[other] { $shown } promises or next steps are
} past the day we named.
brief-answer-unused = No call of { $name } is on record for the month.
brief-under = { $claims ->
    [0] No claim of the ledger counts them yet
    [one] One claim of the ledger counts them
   *[other] { $claims } claims of the ledger count them
}; { $demands ->
    [0] no demand is open
    [one] one demand is open
   *[other] { $demands } demands are open
}; { $risks ->
    [0] no risk in the next quarter is known
    [one] one risk in the next quarter
   *[other] { $risks } risks in the next quarter
}.{ $known ->
    [yes] {" "}{ $customers } customers are on their lists.
    [few] {" "}Fewer than ten customers are on their lists.
   *[no] {""}
}
brief-way-all = All partners
brief-questions = Three questions to bring
brief-questions-lede = What is due or unknown about them, by a written rule. Nothing here is a reproach: ask, and listen.
brief-look = Look it up
brief-ask-claim = We think that { $service } changed something for your customers. Do you see it in your own numbers, and would you put your name to it?
brief-ask-preparation = For “{ $title }”: { $missing ->
    [problem] what is the problem, in your words?
    [owner] who of you answers for it?
   *[baseline] from which number do we start?
}
brief-ask-demand = About “{ $title }”: { $missing ->
    [whose] whose problem is it?
    [today] how do they live with it today?
    [often] how often does it come?
   *[words] how would one of them put it, in their own words?
}
brief-ask-possible = With { $what }: what can you do now that you could not do before, and who was the first customer to feel it?
brief-ask-adoption = How did you come to use { $service }: your own choice, a project, a notice, or because the old one closed?
brief-ask-no-okr = Which of your numbers should move next quarter, and what could we move together?
brief-ask-no-outcome = By which number do you see how your customers fare, and could we read it by month?
brief-ask-no-pillar = Which of the company’s goals do you answer for, and how is it counted?
brief-ask-what-next = What did a customer ask you for lately that you could not give?
brief-because = { $code ->
    [claim-waiting] Claim { $what } waits for the business side’s word.
    [preparation-due] The preparation of { $what } is due.
    [demand-no-problem] Demand { $what } names no problem in full yet.
    [possible-unconfirmed] Records show it for the first time; only they can say what it is for.
    [adoption-unexplained] Nobody has said it yet, and what is unknown never counts as a choice.
    [no-okr] No joint objective lies ahead.
    [no-outcome] No figure of their customers is on record.
    [no-pillar] No pillar is theirs.
   *[what-next] Always worth asking.
}
brief-section = { $what ->
    [customers] { $known ->
        [no] Nothing is recorded of how their customers fare
       *[yes] How their customers fare
    }
    [uses] { $known ->
        [no] Nothing is recorded of their use
       *[yes] What they use, and how well it runs
    }
    [gave] { $known ->
        [no] Nothing is on record of what it gave them
       *[yes] What it gave them
    }
    [demand] { $known ->
        [no] Nothing is recorded yet of what they asked for
       *[yes] What they asked for
    }
   *[opportunities] { $known ->
        [no] Records suggest nothing for them yet
       *[yes] What could be next
    }
}
brief-lede = { $what ->
    [customers] { $known ->
        [no] No outcome is declared for their business unit.
       *[yes] Figures of their business unit, in its own metrics.
    }
    [uses] { $known ->
        [no] No call of theirs was seen in the month.
       *[yes] Calls of people in the month and in the one before.
    }
    [gave] { $known ->
        [no] No claim that stands counts them, and nothing new was confirmed.
       *[yes] Figures are of everybody who was counted, not of them alone.
    }
    [demand] {""}
   *[opportunities] { $known ->
        [no] {""}
       *[yes] What one like it brought a month elsewhere, where the ledger tells.
    }
}
brief-head = { $what ->
    [metric] Metric
    [now] Now
    [before] Before
    [run] By month
    [service] Service
    [calls] Calls
    [decided] How it came
    [teams] Teams
    [runs] How it runs
    [person] Person
    [concern] Their concern
    [evidence] Evidence we offer
    [promise] Promised
    [next] Next step
    [partner] Partner
    [to] To
    [who] Kept by
    [due] Due
   *[said] What came of it
}
brief-measured = { $n }{ $unit ->
    [units] {" "}business units
    [calls] {" "}calls
    [minutes] {" "}minutes
    [incidents] {" "}incidents
   *[own] {""}
}
brief-back = { $n ->
    [one] a month earlier
    [12] a year earlier
   *[other] { $n } months earlier
}
brief-few = of fewer than { $few } customers: not shown
brief-good = { $good ->
    [down] less is better
   *[up] more is better
}
brief-since = since { $day }
brief-goals = { $known ->
    [no] No pillar or joint OKR is recorded for them yet
   *[yes] What they are after
}
brief-goals-lede = { $okrs ->
    [no] No joint objective is recorded with them yet.
   *[yes] Their pillar, and what we own together.
}
brief-pillar = { $title }{ $own ->
    [yes] {""}
   *[no] {" "}(the whole company’s)
}
brief-pillar-now = { $metric }: { $now } in { $month }{ $target ->
    [none] {""}
   *[other] , aim { $target }{ $by ->
        [none] {""}
       *[other] {" "}by { $by }
    }
}
brief-measure = { $what ->
    [habit] Share with a habit
    [voluntary] Share adopted by own choice
    [units] Business units reached
    [calls] Calls by people a month
    [answered] Share of calls answered
    [downtime] Downtime a month
    [incidents] Incidents a month
   *[cost] Run cost a month
}
brief-pillar-unmeasured = { $metric } is not measured yet.
brief-okr-title = { $id } { $title } ({ $period })
brief-okr = { $status ->
    [proposed] proposed
    [agreed] agreed
    [running] under way
    [ended] over, not reviewed yet
    [reviewed] reviewed
   *[withdrawn] given up
}; { $done ->
    [none] not measured yet
   *[other] { $done } of the way
}{ $sure ->
    [none] {""}
   *[other] ; confidence { $sure }
}{ $lacks ->
    [none] {""}
   *[other] ; still to prepare: { $lacks }
}
brief-missing = { $what ->
    [problem] the problem
    [owner] the owner
   *[baseline] the baseline
}
brief-gave = { $study }: { $gain }
brief-grade = { $letter }, { $word }
brief-gave-rests = { $grade }; { $state }; { $ours } of the { $teams ->
    [one] one team
   *[other] { $teams } teams
} counted; claim { $claim }
brief-possible = New: { $what }
brief-risks = { $n ->
    [0] No risk is known until { $day }
    [one] One risk until { $day }
   *[other] { $n } risks until { $day }
}
brief-risks-lede = Services that end, error budgets nearly spent, grants that expire, preparations due.
brief-risk-campaign = { $service }{ $whole ->
    [yes] {" "}ends
   *[no] {" "}ends in part
} on { $day }{ $known ->
    [yes] ; use { $towards } instead
   *[no] {""}
}.
brief-risk-deprecated = { $service } is meant to go; no day is named{ $known ->
    [yes] ; use { $towards } instead
   *[no] {""}
}.
brief-risk-budget = { $service } has used { $spent } of its error budget{ $over ->
    [yes] , which is more than it had
   *[no] {""}
}.
brief-risk-grant = The grant for { $data } ends on { $day }.
brief-risk-preparation = “{ $title }” has to be prepared by { $day }: { $missing } to come.
brief-demand-title = { $id } { $title }
brief-demand = { $status ->
    [asked] asked
    [understood] understood
    [weighed] weighed
    [chosen] chosen
    [declined] declined
    [case] business case
    [okr] in a joint OKR
    [study] being studied
   *[done] done
}{ $day ->
    [none] {""}
   *[other] ; asked on { $day }
}
brief-opportunity = { $kind ->
    [gap] A pillar falls short
    [failures] Calls that fail again and again
    [polling] Asking again and again for what seldom changes
    [chain] Calls that always come together
    [twins] The same thing built twice
    [alike] Teams like them use it
    [funnel] Developers are lost on the way
    [export] Much is exported by hand
   *[moving] An outcome moves along with it
}{ $known ->
    [yes] : { $services }
   *[no] {""}
}
brief-worth = One like it brought { $low } to { $high } a month elsewhere.
brief-worth-none = What it may be worth is not known.
brief-people = { $n ->
    [0] Nobody there is put down yet
   *[other] People and promises
}
brief-people-lede = { $n ->
    [0] Put down whom you talk to, what concerns them, and what you promised.
   *[other] What concerns each of them, the evidence we offer, what we promised, and the next step.
}
brief-promised = { $what } ({ $due })
brief-promises = { $n ->
    [0] No promises
    [one] One promise
   *[other] { $n } promises
}
brief-promises-question = What did we promise, and did we keep it?
brief-promises-lede = As of { $day }; those past their day first.
brief-promises-answer = { $n ->
    [0] No promise is open
    [one] One promise is open
   *[other] { $n } promises are open
}{ $late ->
    [0] .
    [one] , one of them late.
   *[other] , { $late } of them late.
}
brief-promise-ended = { $state ->
    [kept] kept on { $day }
   *[closed] given up on { $day }
}
brief-no-day = no day named
brief-due = { $state ->
    [overdue] { $n ->
        [one] one day
       *[other] { $n } days
    } past { $day }
   *[open] by { $day }
}
brief-next = { $next }{ $known ->
    [yes] { $late ->
        [yes] {" "}(was due on { $day })
       *[no] {" "}(by { $day })
    }
   *[no] {""}
}
brief-form-acts = After the talk
brief-form-send = { $what ->
    [promise] Promise something
    [met] Put a person down
    [keep] A promise was kept
   *[close] Give a promise up
}
brief-form-told = { $what ->
    [promise] What, to whom, and by when. It shows here until it is kept or given up.
    [met] What concerns them, the evidence we offer, and the next step. What was put down last holds; earlier lines stay on record.
    [keep] Say what came of it.
   *[close] Say why, and tell the partner.
}
brief-form = { $what ->
    [what] What is promised
    [person] To whom
    [who] Who keeps it
    [due] By
    [name] Name
    [role] What they do
    [concern] Their concern
    [evidence] Evidence we offer
    [next] Next step
    [next_on] On
    [promise] Which one
    [says] What came of it
    [why] Why
   *[by] Your name
}
brief-form-said = On record.
promise-noted = { $id } is promised{ $known ->
    [yes] {" "}for { $day }
   *[no] {""}
}.
promise-ended = { $id } is on record as { $state ->
    [kept] kept
   *[closed] given up
}.
promise-person = { $person } is on record.

cli-story-brief = Tell the brief of a partner team or unit: one page before a talk.

    Example: sowhat story brief cards --to md
cli-argument-partner = A team, or a business unit (unit:NAME where a team has the same name).
cli-option-brief-to = md or html.
cli-show-partners = Partners: who they are, what they use, and what is due to each.

    Example: sowhat show partners --json
cli-promise = Promises to partners: make, keep, give up, and put down what concerns a person.
cli-promise-add = Promise something to a partner.

    Example: sowhat promise add cards "Show the refund numbers" --to Wang --due 2027-01-15 --by Li
cli-promise-list = List promises, those past their day first.

    Example: sowhat promise list
cli-promise-keep = Say that a promise was kept.

    Example: sowhat promise keep PR-1 --says "Shown on Monday" --by Li
cli-promise-close = Give a promise up, with a reason.

    Example: sowhat promise close PR-1 --why "They no longer need it" --by Li
cli-promise-person = Put a person down: concern, evidence offered, next step.

    Example: sowhat promise person cards Wang --concern "Calls at night" --next "Show the incident list" --on 2027-01-15 --by Li
cli-argument-promise = The promise's id, such as PR-1.
cli-argument-promise-what = What is promised, in a sentence.
cli-argument-promise-person = The person's name.
cli-option-promise-to = To whom.
cli-option-promise-who = Who keeps it; the one who puts it down where nobody is named.
cli-option-promise-due = By which day, such as 2027-01-15.
cli-option-promise-by = Who puts it down.
cli-option-promise-says = What came of it.
cli-option-promise-why = Why it is given up.
cli-option-promise-partner = Only those to this partner.
cli-option-promise-role = What the person does.
cli-option-promise-concern = What concerns the person.
cli-option-promise-evidence = The evidence offered.
cli-option-promise-next = The next step.
cli-option-promise-on = The day of the next step.

error-no-such-partner = There is no partner { $value }.
    .cure = { $nearest ->
        [none] Partners are the business units and teams of the catalog that own no service: sowhat show partners.
       *[other] Did you mean { $nearest }? All of them: sowhat show partners.
    }
error-no-such-promise = There is no promise { $value }.
    .cure = Promises on record: { $known }.
error-promise-by-nobody = Nobody says who puts it down.
    .cure = Give a name of at most { $most } characters.
error-promise-nobody = The person has no name.
    .cure = Give a name of at most { $most } characters.
error-promise-lacks = { $field ->
        [why] Nobody says why it is given up.
       *[what] Nobody says what is promised.
    }
    .cure = Put it in a sentence.
error-promise-long = That is too long.
    .cure = A text has at most { $most } characters.
error-promise-past = { $day } is past.
    .cure = Promise it for today or a later day.
error-promise-day = { $value } is no day.
    .cure = Days are written 2027-01-15.
error-promise-over = { $id } is over already.
    .cure = Make a new promise.
error-promise-act = { $value } is nothing that can be done here.
    .cure = Use the forms of the page.
error-brief-form = A brief cannot be told as { $value }.
    .cure = Use one of { $known }.
