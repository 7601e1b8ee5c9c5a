## The Lifecycle page
lifecycle-page = Lifecycle
life-question = Which services should go, and which only look as if?
life-answer-nothing = { $known ->
    [yes] No month of calls is whole yet, so no service can be judged.
   *[other] No service is declared yet, so there is nothing to review.
}
life-answer-wrong = { $under ->
    [0] None of { $n } services is under its threshold, and yet a threshold alone would be wrong about { $wrong }.
    [one] { $n ->
            [one] The only service is under its threshold.
           *[other] One of { $n } services is under its threshold.
        } A threshold alone would be wrong about { $wrong }.
   *[other] { $under } of { $n } services are under their threshold. A threshold alone would be wrong about { $wrong }.
}
life-answer-right = { $under } of { $n } services are under their threshold, and the evidence says the same of each.
life-under-nothing = A service is judged by whole calendar months of people's calls. Declare services and a source of calls, and build again.
life-under-naive = A bare threshold, which counts every call alike, would retire { $names }.
life-under-evidence = The evidence says: { $says }.
life-under-missed = And it would keep { $names }, which the evidence { $n ->
    [one] does not.
   *[other] does not.
}
life-under-month = Calls of people in { $month }, the last whole month; robots and probes are counted apart.
life-spread = { $kind ->
    [keep] keep { $names }
    [promote] promote { $names }
    [merge] merge { $names }
    [migrate] migrate { $names }
    [retire] retire { $names }
   *[protect] protect { $names }
}
life-semicolon = {"; "}
life-comma = {", "}
life-list = { $names } and { $last }
life-list-more = { $names } and { $n } more
life-quoted = “{ $name }”
life-of = { $part } of { $whole }
life-view = { $view ->
    [table] Table
   *[board] Board
}
life-figure = { $what ->
    [under] Under the threshold
    [wrong] A threshold alone is wrong
    [due] Decisions due
    [campaigns] Campaigns under way
    [consumers] Consumers in three months
    [cost] Cost a month
   *[worth] Standing claims
}
life-figure-threshold = { $own ->
    [0] { $threshold } calls of people a month
    [one] { $threshold } calls of people a month; one service has a threshold of its own
   *[other] { $threshold } calls of people a month; { $own } services have one of their own
}
life-figure-wrong = it would end { $ends } that should stay, and keep { $keeps } that should go
life-figure-due = { $n ->
    [0] every service under its threshold was decided on
   *[other] the oldest since { $day }
}
life-figure-campaigns = { $n ->
    [0] nothing is being wound down
   *[other] the next ends on { $day }
}
life-figure-calls = Calls in { $month }
life-figure-limit = threshold { $threshold }{ $by ->
    [service] , its own
    [type] , of its type
   *[rule] {""}
}
life-figure-then = { $n } a year before
life-figure-call = { $amount } for each call of people
life-unknown = nobody recorded any

## Verdicts
life-verdict = { $kind ->
    [keep] Keep
    [promote] Promote
    [merge] Merge
    [migrate] Migrate
    [retire] Retire
   *[protect] Protect
}
life-verdict-means = { $kind ->
    [keep] Used as it should be, or too young to tell.
    [promote] Growing or liked, and not everybody who could use it does.
    [merge] Another service does the same for the same consumers.
    [migrate] It is replaced, and somebody still calls it.
    [retire] Nobody needs it any more.
   *[protect] Few calls, and yet much depends on them, or they come in their season.
}
life-do = { $kind ->
    [keep] Keep it
    [promote] Promote it
    [merge] { $known ->
        [yes] Merge it into { $to }
       *[no] Merge it
    }
    [migrate] { $known ->
        [yes] Move its callers to { $to }
       *[no] Move its callers on
    }
    [retire] Retire it
   *[protect] Protect it
}
life-towards = to { $service }

## Board and table
life-wrong-title = { $n ->
    [one] Where a threshold alone is wrong, and why
   *[other] Where a threshold alone is wrong, and why
}
life-wrong-lede = A threshold knows how many calls there are. It does not know when they come, who makes them and what depends on them.
life-wrong = { $service }: { $kind ->
    [keep] keep
    [promote] promote
    [merge] merge
    [migrate] migrate
    [retire] retire
   *[protect] protect
}, where a threshold would { $naive ->
    [retire] retire
   *[keep] keep
} it
life-sentence = { $line }.
life-open = Look
life-services-title = What should become of each service
life-services-lede = The verdict follows a written rule over thirteen months of calls, and a person confirms, changes or defers it. Nothing is switched off without { $notice } months of notice and { $quiet } days without a call of people.
life-board-says = { $n } services by what should become of them
life-table-caption = Services under review
life-line-of = { $verdict }: { $service }
life-none = No service is declared.
life-card-wrong = A threshold would { $naive ->
    [retire] retire
   *[keep] keep
} it
life-card-trend = { $sure ->
    [falls] Calls change by { $rate } a month.
    [rises] Calls change by { $rate } a month.
   *[unclear] No sure trend.
}
life-card-rule = The rule says: { $kind ->
    [keep] keep
    [promote] promote
    [merge] merge
    [migrate] migrate
    [retire] retire
   *[protect] protect
}
life-calls-none = No whole month of calls yet
life-calls-line = { $calls } { $n ->
    [one] call
   *[other] calls
} in { $month }, threshold { $threshold }
life-calendar-month = { $month }
life-mark = { $state ->
    [due] Decision due
    [confirmed] Confirmed
    [changed] Changed
    [deferred] Put off
   *[none] No decision due
}
life-head = { $what ->
    [verdict] Verdict
    [reason] First reason
    [naive] Threshold alone
    [state] Decision
    [calls] Calls, 13 months
    [threshold] Threshold
    [trend] A month
    [people] People
    [bots] Robots and probes
    [robots] Robots
    [probes] Probes
    [consumers] Consumers
    [teams] Teams
    [units] Business units
    [customers] Customers
    [worth] Claims
    [cost] Cost a month
    [health] Health
    [owner] Owner
   *[note] Note
}
life-campaigns-none = No campaign is under way
life-campaigns-why = A campaign winds a service down, with notice to everybody who calls it, until nobody does. It is opened from a review that was decided as merge, migrate or retire.
life-campaigns-title = { $n ->
    [0] No campaign is under way; these are over
    [one] One campaign is under way
   *[other] { $n } campaigns are under way
}
life-campaigns-lede = What is left is measured in calls of people.
life-campaigns-caption = Campaigns
life-campaign-head = { $what ->
    [campaign] Winds down
    [towards] Towards
    [stage] Stage
    [ends] Last day
    [calls] Calls left a week
   *[consumers] Consumers left
}
life-stage = { $stage ->
    [opened] Opened, nobody told yet
    [notice] Notice given
    [brown-out] Brown-outs
    [rolled-back] Rolled back
    [ended] Past its last day
    [quiet] Quiet, may be finished
    [done] Done
   *[cancelled] Given up
}

## One review
life-review-title = { $service }: review
life-review-question = What should become of { $service }?
life-review-answer = { $naive ->
    [retire] { $verdict }. A threshold alone would retire it.
    [keep] { $verdict }. A threshold alone would keep it.
   *[same] { $verdict }.
}
life-state-due = It waits for a decision since { $day }.
life-state-none = No decision is due.
life-state-again = A decision is due again since { $day }.
life-state-moved = The rule said otherwise then: { $then }.
life-decided = { $says ->
    [confirmed] { $by } confirmed it on { $day }.
    [changed] { $by } decided otherwise on { $day }: { $kind ->
        [keep] keep
        [promote] promote
        [merge] merge
        [migrate] migrate
        [retire] retire
       *[protect] protect
    }.
   *[deferred] { $by } put it off on { $day }, until { $until }.
}
life-way-board = All services
life-way-campaign = Its campaign
life-way-open = Open a campaign
life-reasons-title = { $kind ->
    [keep] Why keep it?
    [promote] Why promote it?
    [merge] Why merge it?
    [migrate] Why migrate?
    [retire] Why retire it?
   *[protect] Why protect it?
}
life-reasons-lede = Step of the written rule: { $rule }. A bare threshold says: { $naive ->
    [retire] retire
   *[keep] keep
}.

## Its months
life-step = { $rule ->
    [unknown] nothing is known yet
    [ended] its sources have fallen silent
    [replaced] replaced, and called
    [deprecated] not to be used any more, and called
    [duplicate] twice the same
    [enough] calls enough
    [young] too young
    [protected] much behind few calls
    [customers-move] its customers move on
    [growing] growing
    [loved] those who have it use it
    [records] too few months on record
    [bots] only robots
    [never] never called
    [silent] silent
    [quiet] quiet, not yet silent
    [fading] fading
    [falling] falling, with callers left
    [break] a source broke
   *[small] small and steady
}

life-months-none = No calls on record
life-months-why = Nothing that was read leads to this service. Declare its routes, or the source that sees them.
life-months-title = { $n ->
    [0] No month is whole yet
    [one] { $every ->
        [all] Its one whole month lies under the threshold
       *[other] Its one whole month reaches the threshold
    }
   *[other] { $every ->
        [all] All { $n } whole months lie under the threshold
        [none] All { $n } whole months reach the threshold
       *[other] { $below } of { $n } whole months lie under the threshold
    }
}
life-months-lede = Calls of people by calendar month. A month that telemetry covers in part is drawn hollow and never judged.
life-months-caption = Months
life-months-young = Its first months, none of them whole.
life-months-says = Between { $least } calls in { $least_month } and { $most } in { $most_month }; the threshold is { $threshold }.
life-line = { $what ->
    [people] People
    [bots] Robots and probes
    [busy] Busy month
    [part] Month covered in part
   *[other-side] Other side of a break
}
life-line-threshold = threshold { $threshold }
life-line-above = The threshold of { $threshold } lies far above
life-break = { $kind ->
    [gap] records missing
    [stale] source stood still
   *[jump] source changed
}
life-trend = { $sure ->
    [falls] Calls fall
    [rises] Calls rise
   *[unclear] No sure trend
}: { $rate } a month ({ $low } to { $high }, over { $n } { $grain ->
    [week] weeks
   *[month] months
}).
life-trend-bare = Calls change by { $rate } a month; so few months carry no interval.
life-trend-year = The last month against the same month a year before: { $change }.
life-trend-how = The median of all slopes between two months (Theil and Sen), with its interval of 95 %.
life-trend-unknown = Its trend cannot be told.
life-season = Calls come in { $months }: { $share } of the last twelve months' calls.
life-season-new = Records hold one such year only; the months that are known twice agree with it.
life-season-known = { $known ->
    [two-years] In the twelve months before, the same months held { $before }.
   *[one-year] In the year before, as far as it is on record, the same months held { $before }.
}
life-season-chance = Months picked at random would agree so well { $chance } of the time.
life-disturbed = { $kind ->
    [gap] Records of { $source } are missing up to { $day }.
    [stale] { $source } stood still until { $day }.
    [dip] { $source } dipped until { $day }.
   *[jump] { $source } counts differently since { $day }.
}
life-disturbed-means = Months before and after are not compared: a break of a source is no decline.
life-records = Records reach back { $n ->
    [0] over no whole month
    [one] over one whole month
   *[other] over { $n } whole months
}, to { $first }. With less than 13 nobody can tell a quiet service from a seasonal one.
life-part = The hollow month is not over, or not covered; it is not judged.

## Who calls
life-callers-title = { $known ->
    [no] Nobody knows who calls
   *[yes] { $n ->
        [0] No consumer called in three months
        [one] One consumer called in three months
       *[other] { $n } consumers called in three months
    }
}
life-callers-why = No call of people carries a consumer, or there is none on record.
life-callers-lede = The three whole months up to { $month }, people only.
life-reach = { $what ->
    [consumers] { $n ->
        [one] One consumer
       *[other] { $now } consumers
    }
    [apps] { $n ->
        [one] One app
       *[other] { $now } apps
    }
    [teams] { $n ->
        [one] One team
       *[other] { $now } teams
    }
   *[units] { $n ->
        [one] One business unit
       *[other] { $now } business units
    }
}{ $known ->
    [yes] , { $then } a year before
    [same] , as a year before
   *[no] {""}
}
life-rhythm = { $days ->
    [one] { $who } calls every day; seen { $times } times.
   *[other] { $who } calls every { $days } days; seen { $times } times.
}
life-rhythm-next = Last on { $last }; next expected about { $next }.
life-rhythm-more = { $n } more { $n ->
    [one] consumer calls
   *[other] consumers call
} at regular gaps.
life-unnamed = An app that nobody declared
life-eligible = { $adopted } of { $eligible } that could use it do ({ $share }).
life-habit = { $n ->
    [one] For one of them it is a habit.
   *[other] For { $habitual } of them it is a habit.
}
life-more = { $what ->
    [use] All about its use
    [ledger] The ledger
    [ecosystem] Whom it reaches
   *[health] Its health
}

## Worth and upkeep
life-worth-title = { $known ->
    [yes] What depends on it
   *[no] What depends on it: no money is known
}
life-worth-none = No claim stands about it.
life-worth-none-means = Not measured is not the same as worth nothing.
life-claimed = { $kind ->
    [created] { $amount } created
   *[protected] { $amount } protected
}
life-claims = { $n ->
    [one] one standing claim, best grade { $grade }
   *[other] { $n } standing claims, best grade { $grade }
}
life-customers = { $n ->
    [one] One customer stands behind it
   *[other] { $customers } customers stand behind it
} in its busiest month.
life-customers-few = Fewer than { $few } customers stand behind it; so few are not counted out loud.
life-customers-none = How many customers stand behind it is not known: its calls name none.
life-sensitive = { $n ->
    [one] It hands out sensitive data: { $names }.
   *[other] It hands out sensitive data of { $n } classes: { $names }.
}
life-kept-title = What it costs, and how it is kept
life-cost = { $n ->
    [one] { $amount } in the last month with costs
   *[other] { $amount } a month over the last { $n } months with costs
}
life-cost-call = { $amount } for each call of people.
life-cost-days = Beside it { $days } person-days a month that nobody priced.
life-cost-none = What it costs is not known.
life-cost-none-means = Declare costs by service, and they stand here.
life-health = Health { $score } of 100
life-health-none = Its health has no score yet.
life-debt = { $n ->
    [0] Debt
    [one] One open entry of debt
   *[other] { $n } open entries of debt
}{ $known ->
    [yes] : { $days } person-days a month
   *[no] {""}
}
life-deprecated = { $n ->
    [0] { $operation } is deprecated, and nobody calls it.
    [one] { $operation } is deprecated, and still got one call.
   *[other] { $operation } is deprecated, and still got { $calls } calls.
}

## What could do instead
life-candidates-none = Nothing that could do instead is known
life-candidates-why = Looked for: a declared replacement, a similar API description, the same consumers.
life-candidates-title = { $n ->
    [one] One service could do instead
   *[other] { $n } services could do instead
}
life-candidates-lede = A likeness is a hint, not a proof: somebody who knows both decides.
life-because = { $why ->
    [declared] declared as its replacement
    [similar] { $similarity } alike by their API descriptions
   *[shared] called by { $shared } of its { $consumers } consumers
}
life-larger = more calls
life-replaces = { $n ->
    [one] { $names } names it as its replacement.
   *[other] { $names } name it as their replacement.
}

## What was decided
life-history-none = Nobody has decided yet
life-history-why = A decision stays here with its day, its reason and who made it.
life-history-title = { $n ->
    [one] Decided once
   *[other] Decided { $n } times
}
life-history-caption = Decisions
life-history-head = { $what ->
    [day] Day
    [month] Looked at
    [rule] Rule said
    [decided] Decided
    [until] Until
    [why] Why
   *[by] Who
}
life-says = { $says ->
    [confirmed] Confirmed: { $kind }
    [changed] Changed: { $kind }
   *[deferred] Put off
}
life-form = { $what ->
    [confirmed] Confirm
    [changed] Decide otherwise
   *[deferred] Put off
}
life-form-lede = { $what ->
    [confirmed] It becomes what the team stands by, until the next month speaks otherwise.
    [changed] Evidence does not know everything. Say what it misses.
   *[deferred] For at most a year. On that day it is due again.
}
life-form-kind = Verdict
life-form-until = Until
life-form-why = Why
life-form-why-free = Why, if you like
life-form-by = Your name
life-form-send = { $what ->
    [confirmed] Confirm “{ $verdict }”
    [changed] Decide
   *[deferred] Put off
}
life-form-title = What do you decide?
life-form-typed = Nothing is switched off by this.
life-done = { $what ->
    [confirmed] Confirmed. It stands below with your name.
    [changed] Decided. It stands below with your name.
   *[deferred] Put off. It is due again on the day you named.
}
life-service-way = Should it stay?

## sowhat lifecycle
cli-lifecycle = What to keep, promote, merge, migrate, retire or protect: reviews, campaigns, headers.
cli-lifecycle-review =
    What should become of each service, or the review of one: verdict, reasons, evidence.

    Example: sowhat lifecycle review --json
cli-lifecycle-decide =
    Confirm, change or put off what the rule says of a service.

    Example: sowhat lifecycle decide fax-gateway --confirm --by "Lin Wei"
cli-show-lifecycle =
    What should become of each service: verdicts, evidence, decisions, campaigns.

    Example: sowhat show lifecycle --json
cli-argument-reviewed = Name of the service; without it, all of them.
cli-argument-decided = Name of the service.
cli-option-verdict = Another verdict than the rule's: keep, promote, merge, migrate, retire, protect. Needs --why.
cli-option-confirm = What the rule says is right.
cli-option-defer = Put it off until this day, such as 2027-03-01; at most a year.
cli-option-decide-why = The reason.
cli-option-decide-by = Who decides.
life-written = { $says ->
    [confirmed] { $service }: confirmed as { $kind }.
    [changed] { $service }: decided otherwise, { $kind }.
   *[deferred] { $service }: put off until { $until }.
}
error-decide-one = Say one thing: --confirm, --verdict or --defer.
    .cure = sowhat lifecycle decide SERVICE --confirm --by NAME

## In the dictionary
dictionary-area-lifecycle = Lifecycle
metric-review-verdict = Verdict of a review
metric-review-verdict-means = what should become of a service: keep, promote, merge, migrate, retire or protect
metric-review-verdict-formula = the first step of a written rule that speaks; whatever holds a service (a season, regular callers, money, customers) stands before every step that retires
metric-review-verdict-source = sowhat's own rule, a table in its documentation
metric-calls-trend = Trend of calls
metric-calls-trend-means = by what share people's calls change from month to month
metric-calls-trend-formula = the median of the slopes of log(1 + calls) between all pairs of whole months on one side of a break, with an interval of 95 % that allows for months resembling each other
metric-calls-trend-source = P. K. Sen, Journal of the American Statistical Association 63, 1968; variance widened as by Bayley and Hammersley, 1946
metric-busy-months = Busy months
metric-busy-months-means = the calendar months in which a service is really used
metric-busy-months-formula = the fewest months, at most four, with 80 % of a year's calls, if the year before (or the month known twice) agrees
metric-busy-months-source = sowhat's own rule
metric-regular-callers = Regular callers
metric-regular-callers-means = who calls every week, month or quarter, and will come again
metric-regular-callers-formula = gaps between visits whose standard deviation is at most a quarter of their mean, and that chance would hardly make
metric-regular-callers-source = sowhat's own rule
metric-api-likeness = Likeness of two APIs
metric-api-likeness-means = how much two services seem to do the same, by their descriptions
metric-api-likeness-formula = twice the sum of likeness over paired operations ÷ operations of both; of a pair 0.4 of it by path, 0.6 by fields
metric-api-likeness-source = Dice, Ecology 26, 1945; Ruzicka, Biologia 13, 1958
metric-burn-down = Burn-down
metric-burn-down-means = how fast the calls of what is wound down go to zero, and how fast they would have to
metric-burn-down-formula = the slope of people's calls over the last whole weeks, beside calls left ÷ weeks left
metric-burn-down-source = sowhat's own count

## On the front page
front-need-review-due = { $times ->
    [one] Decide what becomes of one service
   *[other] Decide what becomes of { $n } services
}
front-need-review-due-detail = The rule has a verdict and its reasons; somebody confirms, changes or defers it
front-need-review-due-button = Review
