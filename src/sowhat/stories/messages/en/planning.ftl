## Planning: what the company is after, and what to do next
planning-page = Planning
partners-page = Partners
planning-tab-pillars = Pillars
planning-tab-opportunities = Opportunities
planning-tab-demand = Demand
planning-tab-priorities = Priorities
planning-tab-cases = Business cases
planning-tab-okrs = Joint OKRs
planning-tab-decisions = Decisions
planning-question = What are we after, and how far are we from it?
planning-answer = { $n ->
    [one] One of { $of } pillars is short of its target: { $first }.
   *[other] { $n } of { $of } pillars are short of their targets, { $first } first.
}
planning-answer-none = Nobody has written down yet what the company is after.
planning-answer-untold = { $n ->
    [one] The pillar has no target, or its metric cannot be measured.
   *[other] None of { $n } pillars has both a target and a metric that can be measured.
}
planning-answer-reached = { $n ->
    [one] The one pillar that can be told has reached its target.
   *[other] All { $n } pillars that can be told have reached their targets.
}
planning-under = Each pillar by its own metric, in the last whole month of the records up to { $day }. What is built, asked for, studied and claimed hangs on one.
planning-pillars-title = { $n ->
    [0] Pillars
    [one] One pillar
   *[other] { $n } pillars
}
planning-pillars-lede = Those behind their target come first. On course means that the pace of the last three whole months reaches it by its day.
planning-loose = On no pillar: { $what }.
planning-write = Write down what the company is after
planning-write-how = Add pillars to sowhat.yaml: growth, acquisition, retention, efficiency, risk, whatever the company says; each with the metric that shows it, a target and a day.
planning-pages-title = What waits where
planning-head = { $what ->
    [pillar] Pillar
    [now] Now
    [line] So far
    [target] Target
    [standing] Stands
    [hangs] What hangs on it
    [page] Page
    [waits] What waits there
    [what] What
   *[kind] Kind
}
planning-standing = { $standing ->
    [reached] reached
    [closing] on course
    [behind] behind
    [no-target] no target
   *[unknown] not known
}
planning-metric-of = { $metric } · { $unit }
planning-by = by { $day }
planning-line = { $n ->
    [one] one month
   *[other] { $n } months
}
planning-comma = ,{" "}
planning-hangs = { $what ->
    [services] { $n ->
        [one] one service
       *[other] { $n } services
    }
    [demands] { $n ->
        [one] one demand
       *[other] { $n } demands
    }
    [studies] { $n ->
        [one] one study
       *[other] { $n } studies
    }
    [claims] { $n ->
        [one] one claim
       *[other] { $n } claims
    }
    [okrs] { $n ->
        [one] one joint OKR
       *[other] { $n } joint OKRs
    }
   *[opportunities] { $n ->
        [one] one opportunity
       *[other] { $n } opportunities
    }
}
planning-hangs-nothing = nothing yet
planning-hangs-show = { $n ->
    [one] { $pillar }: show the one thing that hangs on it
   *[other] { $pillar }: show the { $n } things that hang on it
}
planning-kind = { $what ->
    [services] Service
    [demands] Demand
    [studies] Study
    [claims] Claim
    [okrs] Joint OKR
   *[opportunities] Opportunity
}
planning-waits = { $page ->
    [opportunities] { $n } open of { $of } found
    [demand] { $n } open of { $of }
    [priorities] { $n } ready to choose from, of { $of } open demands
    [cases] { $n } being written, { $of } in all
    [okrs] { $n } not reviewed yet, of { $of }
   *[decisions] { $n } due for another look, of { $of }
}
planning-measure = { $name ->
    [habit] Share with a habit
    [voluntary] Share adopted by own choice
    [units] Business units reached
    [calls] Calls by people a month
    [answered] Share of calls answered
    [downtime] Downtime a month
    [incidents] Incidents a month
   *[cost] Run cost a month
}
