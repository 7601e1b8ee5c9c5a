

### The Health page

health-page = Health
health-title = Health of { $service }
health-question = Is it kept well enough to build on?
health-question-service = Is { $service } kept well enough to build on?
health-answer-objectives = { $kept } of { $n ->
    [one] 1 measured objective is
   *[other] { $n } measured objectives are
} within the error budget.
health-answer-failed = { $share } of people's calls had a server error in the last 28 days.
health-answer-nothing = No calls whose result is known yet, so nobody can say.
health-under-counts = Counted until { $until }. Calls that were throttled, and errors of the caller, are not the service's failures; bots and probes are told apart.
health-under-bare = { $n ->
    [one] One service has no objective: nobody has said what good enough is.
   *[other] { $n } services have no objective: nobody has said what good enough is.
}
health-under-few = { $n ->
    [one] One objective had too few calls to be judged.
   *[other] { $n } objectives had too few calls to be judged.
}
health-few-cell = too few calls to say
health-few = { $service }: { $calls } calls under an objective of { $objective } allow { $allowed } failures; there were { $bad }. That says nothing yet.
health-few-helps = What helps where traffic is low: a longer window (window_days: 90), one objective for several services together, or probes that call like customers.
health-under-nothing = There is no telemetry of calls yet; what is recorded by hand is below.
health-comma = { ", " }
health-colon = { ": " }
health-none = No service is declared yet.
health-not-recorded = not recorded
health-failed = Failed calls
health-failed-note = of { $calls } by people in 28 days
health-open = Open incidents
health-open-note = { $n } in 90 days
health-weekly = Deployments a week
health-weekly-note = to production, over 90 days
health-bad = Critical or high findings
health-bad-note = still open
health-span = { $low } to { $high } of { $n }
health-of = of { $n }
health-minutes = { $n } min
health-hours = { $n } h
health-days = { $days } days
health-ago = { $days ->
    [one] 1 day ago
   *[other] { $days } days ago
}
health-strangers = No known service

health-scores-title = { $one ->
    [yes] How well is it kept, from 0 to 100?
   *[no] Which services need care first?
}
health-scores-lede = From 0 to 100, weighed for { $profile ->
    [fintech] a financial company
    [consumer] a consumer business
   *[balanced] a balanced view
}: { $weights }. { $one ->
    [yes] Never read the score without its parts.
   *[no] The lowest come first; never read a score without its parts.
}
health-weight = { $part ->
    [security] security { $weight }
    [stability] stability { $weight }
    [compliance] compliance { $weight }
    [readiness] readiness { $weight }
   *[debt] debt { $weight }
}
health-part = { $part ->
    [security] Security
    [stability] Stability
    [compliance] Compliance
    [readiness] Readiness
   *[debt] Debt
}
health-scores-caption = Health of each service, with its parts
health-scores-unknown = { $n ->
    [one] One part is not known: it is left out of its score, neither zero nor full.
   *[other] { $n } parts are not known: they are left out of their scores, neither zero nor full.
}
health-scores-never = No record at all: { $parts }. Security and compliance come of security_findings (kind: audit, privacy or licence), readiness of drills, stability of objectives and deliveries.
health-head-score = Score

health-objectives-title = { $n ->
    [0] { $over ->
        [0] No error budget is burning too fast
        [one] One error budget is overspent; none is burning too fast now
       *[other] { $over } error budgets are overspent; none is burning too fast now
    }
    [one] One error budget is burning too fast
   *[other] { $n } error budgets are burning too fast
}
health-objectives-none = No service has an objective yet
health-objectives-lede = Budgets of calls, by the last days and by the calendar. Alerts are judged at { $at }, the end of the last complete hour.
health-objectives-why = Write slo beside a service in catalog/, or read OpenSLO files. What each has kept so far is a place to start.
health-objectives-caption = Objectives and their error budgets
health-head-objective = Objective
health-head-indicator = What counts as good
health-head-kept = Kept
health-head-spent = Budget spent
health-head-period = Spent, calendar
health-head-alert = Alert
health-indicator = { $kind ->
    [availability] Calls without a server error
    [latency] Calls answered within { $limit }
   *[other] { $name }
}{ $measured ->
    [elsewhere] , measured elsewhere
   *[measured] {""}
}
health-quiet = { $few ->
    [yes] quiet (too few failures to be sure)
   *[no] quiet
}
health-alert = { $severity ->
    [page] wake somebody
   *[ticket] look today
}
health-burning = { $speed } × too fast over { $hours } h
health-proposal = { $service } could promise { $objective }.
health-proposal-why = A proposal, not a promise: kept in { $kept } of the last { $weeks } whole weeks.
health-no-proposal = { $service } has no objective, and too few whole weeks with a hundred calls to propose one.

health-reliability-title = How are people's calls answered?
health-reliability-lede = Server errors among calls whose result is known, over 28 days; the line shows whole weeks. The 95th percentile is of the last month, all traffic.
health-reliability-none = Nothing is known of how calls were answered
health-reliability-why = A source of calls with a status is needed: an access log, OpenTelemetry, Prometheus, or a table.
health-reliability-caption = Server errors by service
health-operations-caption = Server errors by operation, last month
health-months-caption = Server errors by month
health-weeks-caption = Server errors by week
health-failing-title = Which operations fail most?
health-failing-lede = Server errors of people's calls in the last four whole weeks, by the lower end of the interval. A single failure never tells, so it is left out.
health-failing-caption = Operations that fail most
health-head-errors = Server errors
health-head-failed = Failed
health-head-p95 = 95% within
health-head-others = Bots and probes
health-head-weeks = By week

health-incidents-title = { $n ->
    [0] No new incident in { $days } days
    [one] One incident in { $days } days
   *[other] { $n } incidents in { $days } days
}
health-incidents-lede = Times are medians from the beginning that the source tells.
health-detect = { $known ->
    [0] No record tells both when it began and when somebody noticed, so time to detect is not known: most tools only write down the moment of the alert. A table can say both (opened, detected).
   *[other] Time to detect is known of { $known } of { $n }: those whose record tells both when it began and when somebody noticed.
}
health-incidents-none = No incident is recorded
health-incidents-why = That is not the same as none. Name an export under incidents in sowhat.yaml.
health-incidents-caption = Incidents by service
health-head-incidents = Incidents
health-head-open = Open
health-head-detect = Noticed after
health-head-acknowledge = Acknowledged after
health-head-recover = Over after
health-head-alerts = Found by alerts
health-head-downtime = Downtime
health-found = Noticed by an alert: { $alert }; by our people: { $people }; by customers: { $customer }; nobody told: { $unknown }. The share found by alerts leaves out those that nobody told.

health-deliveries-title = { $n ->
    [one] One deployment to production in { $days } days
   *[other] { $n } deployments to production in { $days } days
}
health-deliveries-lede = DORA's four. A deployment counts as failed where its source says so, or where an incident opened within a day of it.
health-deliveries-none = No delivery is recorded
health-deliveries-why = Name an export of deployments under deliveries in sowhat.yaml: DevLake, GitHub, GitLab or a table.
health-deliveries-caption = Delivery by service
health-head-frequency = Deployments a week
health-head-lead = Lead time
health-head-change-fail = Change fail rate
health-head-recovery = Failed deployment recovery time

health-readiness-title = { $n ->
    [one] One kind of drill has been practised
   *[other] { $n } kinds of drill have been practised
}
health-readiness-lede = The last one of each kind.
health-readiness-none = No drill is recorded yet
health-readiness-why = A drill, a load test or a fail-over can be written as one row under drills in sowhat.yaml.
health-readiness-caption = Drills
health-head-drill = Drill
health-head-day = Last time
health-head-result = Result
health-head-minutes = Took
health-result = { $result ->
    [success] went well
    [failure] did not go well
   *[unknown] not told
}
health-drill = { $kind ->
    [failover] fail-over
    [load] load test
    [restore] restore from backup
   *[drill] drill
}
health-never = Not practised yet: { $names }. A first, small one is a good start.

health-debt-title = { $unowned } of { $n } without an owner, { $bare } without an objective
health-debt-lede = What is missing, what is deprecated but still called (13 months), open findings, and what the register of debt costs.
health-debt-caption = Debt by service
health-head-missing = Missing
health-head-deprecated = Calls of deprecated routes
health-head-findings = Open findings
health-head-interest = Interest a month
health-lack = { $what ->
    [owner] owner
    [objective] objective
   *[described] description
}
health-complete = nothing
health-finding = { $severity ->
    [critical] { $n } critical
    [high] { $n } high
    [medium] { $n } medium
    [low] { $n } low
   *[unknown] { $n } not graded
}
health-severity = { $severity ->
    [critical] critical
    [high] high
    [medium] medium
    [low] low
   *[unknown] not graded
}
health-ages-title = { $n ->
    [one] One open finding
   *[other] { $n } open findings
}, { $old } older than { $days } days
health-ages-lede = Open findings by how long they have been known. An old one has been decided, by nobody deciding.
health-ages-caption = Open findings by severity and age
health-head-severity = Severity
health-head-upto = Up to { $days } days
health-head-older = Over { $days } days
health-register-title = { $n ->
    [one] One debt costs
   *[other] { $n } debts cost
} { $days } person-days a month
health-register-lede = The register of debt: what each open entry costs a month while it stays, what it has cost since it was entered, and after how many months paying it back has paid.
health-register-none = No debt is written down
health-register-why = Every platform has some. Write a table with kind debt under security_findings in sowhat.yaml: title, found, interest_days a month, and principal_days to pay it back.
health-register-caption = The register of debt
health-register-unsaid = { $n ->
    [one] Of one entry nobody said what it costs (interest_days).
   *[other] Of { $n } entries nobody said what they cost (interest_days).
}
health-head-entry = Debt
health-head-since = Since
health-head-cost = Cost so far
health-head-principal = To pay it back
health-head-pays = Pays after
health-months = { $n } months
health-oldest = oldest { $days } days
health-interest = { $days } person-days

health-strangers-title = Some records name no known service
health-strangers-says = { $n ->
    [one] One name: { $names }.
   *[other] { $n } names: { $names }.
}
health-alias = Add it to the aliases of the service that it means, in catalog/.

cli-show-health =
    Whether the platform is kept well: reliability, objectives, incidents, deliveries, drills, debt.

    Example: sowhat show health --service pay

error-health-weights = No part of health weighs anything.
    .cure = Give at least one of security, stability, compliance, readiness and debt a weight above 0.
error-slo-without-objective = This slo promises nothing.
    .cure = Write availability: 0.999, or latency: { "{" }under: 0.3, share: 0.95{ "}" }.
error-slo-window = A window of { $value } days cannot be counted, or the limit is 0 seconds.
    .cure = Take 1 to 366 days; for a calendar window 7, 28, 30, 31, 90, 91 or 365; a latency limit above 0.
error-slo-share = { $key } is { $value }; a share lies between 0 and 1.
    .cure = Write 99.9% as 0.999. A promise of 1 leaves no error budget.

setting-slo = A service's own objectives (`slo`)
setting-latency-slo = The objective of latency (`slo: latency`)
setting-health = How the parts of health weigh (`health`)
setting-weights = Weights of parts (`health: weights`)
setting-service-slo = What it promises: objectives with an error budget.
setting-slo-availability = The share of calls without a server error.
setting-slo-window_days = The days that the budget is for.
setting-slo-calendar = Whether the window follows the calendar instead of rolling.
setting-slo-latency = A limit, and the share of calls within it.
setting-latency-slo-under = The limit in seconds.
setting-latency-slo-share = The share of calls that should be within it.
setting-workspace-health = How the parts of the health score weigh.
setting-health-profile = Which weights to start from; fintech puts security first, then stability and compliance.
setting-health-weights = What weighs otherwise than in the profile.
setting-weights-security = The weight of open security findings.
setting-weights-stability = The weight of error budgets and failed deployments.
setting-weights-compliance = The weight of findings of audits, privacy and licences.
setting-weights-readiness = The weight of drills.
setting-weights-debt = The weight of what is missing, deprecated or in the register.

table-hours = Calls by service and hour, as far back as an objective's window reaches.
table-hours-good = People's calls with a known status and no server error.
table-hours-total = People's calls with a known status.
table-hours-hour = The hour's beginning, UTC.
table-hours-quick = Calls within the service's latency limit.
table-hours-timed = Calls with a latency, of all traffic; 0 where the service has no limit.
table-reliability = How calls were answered, by ISO week: each service as a whole, and each of its operations.
table-reliability-whole = Whether the row is the whole service; else one operation.
table-reliability-calls = Calls by people.
table-reliability-known = Calls by people whose status is known.
table-reliability-errors = Calls by people with a server error.
table-reliability-other_calls = Calls by bots and probes.
table-reliability-other_errors = Calls by bots and probes with a server error.
table-reliability-p95 = The latency bucket of the 95th percentile, all traffic.
table-health = The health of each service; '' holds records that name none that is known.
table-health-document = The whole answer, as JSON.

metric-reliability = Reliability
metric-reliability-means = How many of people's calls a service itself failed to answer
metric-reliability-formula = server errors ÷ calls with a known status, by week, month and operation, with Wilson's interval
metric-reliability-source = The Site Reliability Workbook, chapter 2
metric-incident-times = Time to detect, to acknowledge and to recover
metric-incident-times-means = How long it took until somebody noticed an incident, took it on, and until it was over
metric-incident-times-formula = medians of detected − opened, acknowledged − opened and resolved − opened over 90 days, each with its n; detected is known only where a record tells it apart from the beginning
metric-incident-times-source = The Site Reliability Workbook, chapter 9
metric-found-by-alert = Found by alerts
metric-found-by-alert-means = How many incidents an alert noticed before a customer or a colleague did
metric-found-by-alert-formula = found by an alert ÷ those of which it is told who found them
metric-found-by-alert-source = sowhat's own rule
metric-delivery = DORA's four keys
metric-delivery-means = How often, how quickly and how safely changes reach production, and how quickly a failed one is mended
metric-delivery-formula = deployments a week; median lead time from first commit; failed ÷ all (the source says so, or an incident opened within 24 hours of it); median time until the incident was over or the next deployment succeeded
metric-delivery-source = DORA, https://dora.dev/guides/dora-metrics-four-keys/; the 24 hours are sowhat's own
metric-readiness = Readiness
metric-readiness-means = When each kind of drill was last practised, and how it went
metric-readiness-formula = the last drill of each kind: result and age in days
metric-readiness-source = sowhat's own rule
metric-debt = Debt
metric-debt-means = What is owed: no owner, no objective, no description, deprecated routes still called, open findings, a register's interest
metric-debt-formula = counts; interest in person-days a month is the sum over open entries of the register
metric-debt-source = sowhat's own rule, after Cunningham, The WyCash portfolio management system (OOPSLA 1992)
metric-health-score = Health score
metric-health-score-means = Which services need care first, always beside the parts that it is made of
metric-health-score-formula = weighed mean of the known parts (security, stability, compliance, readiness, debt), each 0 to 100
metric-health-score-source = sowhat's own rule: docs/decisions/0034-health-score.md

metric-low-traffic = Too few calls to judge
metric-low-traffic-means = When an objective cannot be judged, since chance alone could have spent its budget
metric-low-traffic-formula = the budget allows fewer than 10 failures, and it is neither kept (one or more allowed, fewer seen) nor overspent by at least two failures whose probability at a rate that just keeps the objective is below 5 % (binomial)
metric-low-traffic-source = The Site Reliability Workbook, chapter 5, low-traffic services; the two bounds are sowhat's own
metric-register = Interest on debt
metric-register-means = What each open entry of the register costs while it stays, and when paying it back has paid
metric-register-formula = interest_days a month × months since it was entered; principal_days ÷ interest_days months until it pays
metric-register-source = sowhat's own rule, after Cunningham, The WyCash portfolio management system (OOPSLA 1992)
