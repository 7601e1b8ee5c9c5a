### What was put in, what came back, and what may come

returns-page = Return
returns-question = What came back of what was put in?
returns-answer-paid = Paid back what it cost so far: { $some } of { $all } { $all ->
        [one] service
       *[other] services
    }.
returns-answer-open = Money shows for { $some } of { $all } { $all ->
        [one] service
       *[other] services
    }; none has paid back its cost yet.
returns-answer-none = Not known yet: no claim in the ledger says in money what any service brought.
returns-under = Cost is what records say, value is what standing claims with evidence say, month by month up to the last one known.
returns-rate = { $known ->
        [some] Money later is worth less: { $rate } a year, each month from its middle to the start of the first.
       *[none] Nobody stated a discount rate, so sums are undiscounted (sowhat.yaml, discount_rate).
    }
returns-figure-cost = Spent on all services
returns-figure-valued = Services that show money
returns-figure-joint = { $kind ->
        [create] New value, all together
       *[protect] Kept from being lost, all together
    }
returns-worth = { $value } so far ({ $span }), for { $cost } spent.
returns-apart = Of it { $create } is new value and { $protect } was kept from being lost.
returns-payback = { $state ->
        [paid-back] Paid back from { $month } on{ $ends ->
            [same] .
            [both] { " " }(95%: { $low } to { $high }).
           *[open] { " " }(95%: { $low } at the earliest; at worst not by { $until }).
        }
        [not-within] Not paid back by { $until }.
       *[unknown] When it pays back is not known.
    }
returns-chance = { $chance } of what the data leave open has it paid back by { $until }.
returns-npv = Net present value { $npv } ({ $span }) at { $rate } a year.
returns-undiscounted = Value less cost, undiscounted: { $net } ({ $span }). For a net present value, agree a rate with finance and write discount_rate in sowhat.yaml.
returns-irr = { $state ->
        [one] Internal rate of return { $roots } a year{ $ends ->
            [both] { " " }(95%: { $low } to { $high }).
           *[none] ; part of what the data leave open has none.
        }
        [several] Its months turn from cost to gain more than once, so there is more than one internal rate of return ({ $roots }) and none of them says anything alone.
       *[none] There is no internal rate of return: at no rate does value cover cost.
    }
returns-left = { $why ->
        [same-customers] Claim { $claim } is not counted: it is about the same teams and customers as another claim here.
        [currency] Claim { $claim } is not counted: it is in another currency.
        [not-value] Claim { $claim } is not counted: it has no price.
       *[draft] Claim { $claim } is not counted: it is a draft, or disputed.
    }
returns-no-cost = Nobody wrote down what it cost.
returns-days = { $days ->
        [one] One person-day has
       *[other] { $days } person-days have
    } no price, so the cost is not whole (sowhat.yaml, day_rate).
returns-currency = Costs in { $currencies } have no exchange rate (sowhat ledger rate), so the cost is not whole.
returns-no-claim = No claim with evidence says what it is worth in money. Not known is not nothing.
returns-joint = What single services brought is never added up: two services at the same team would count its customers twice. The whole is on the page of totals.
returns-undated = { $claims } names no months: its value stands in the month in which it was claimed, so payback looks later than it was.
returns-curve-value = Value so far
returns-curve-cost = Spent so far
returns-curve-band = 95%
returns-curve-says = { $service }: value and cost since the first month, added up.
returns-table = Every service
returns-table-lede = Cost so far, value so far, and what follows of them where both are known.
returns-caption = Cost, value, payback, net value and rate of return of each service
returns-platform = All services
returns-head = { $what ->
        [cost] Spent
        [value] Value so far
        [payback] Paid back
        [npv] Value less cost
        [irr] Rate of return
        [build] Build
        [run] Run
        [shared] Shared
        [invested] Spent so far
        [month-value] Value
       *[gained] Value so far
    }
returns-not-yet = not yet
returns-month = Month
returns-months-in = Month by month, in { $currency }
returns-months = Month by month
returns-months-lede = Cost by kind and realised value, as the curves are made of them, in { $currency }.

forecast-title = What may come: a forecast, never value
forecast-lede = Services that show no money yet, as others of this workspace fared that stood where they stand. Chances are for the next { $months } months; nothing here is in any total.
forecast-head = { $what ->
        [rung] Stands on
        [next] Next
        [chance] Chance of next
        [by] Probably in
        [to-money] Chance of money
       *[money] Forecast, chance included
    }
forecast-steps = What the forecast rests on
forecast-steps-lede = How services here went from rung to rung. Fewer than { $needs } services of which a step is known carry no forecast.
forecast-step-head = { $what ->
        [step] From rung to rung
        [went] Went
        [share] Share
        [waiting] Still there
       *[days] Middle wait
    }
forecast-step = { $rung } → { $to }
forecast-unknown = { $n } not known
forecast-days = { $n ->
        [one] 1 day
       *[other] { $n } days
    }
forecast-checked = Did such forecasts come true?
forecast-checked-lede = For every { $days } days of the past: what would have been said with what was known then, against what happened. Who is forecast is never among its own examples.
forecast-unchecked = There is nothing to check yet: at no time in the past did { $needs } services stand on one rung.
forecast-came = { $n ->
        [one] One forecast
       *[other] { $n } forecasts
    }: on average { $said } was said, { $came } came true ({ $share }).
forecast-brier = Mean squared error { $brier }; always saying the average would have had { $base }.
forecast-check-head = { $what ->
        [between] What was said
        [n] Forecasts
        [said] Said on average
       *[came] Came true
    }
forecast-per-team = A team with the habit was worth { $worth } in { $claims } services with claims.
forecast-no-log = No record of calls has been read, so nobody can be compared.
forecast-few = How services get to “{ $rung }” is known of { $known } only; a forecast takes { $needs }. Asking what each does for customers (workbook, questions) fills this.
forecast-none-went = None of { $known } services has got to “{ $rung }” so far on a known day.
forecast-not-built = It is not built yet.
forecast-outlasted = It has stood here for { $days } days, longer than any that went on ({ $longest } at most): others say nothing of it any more.
forecast-undated = Since when it stands there is not known; it is taken as new there.
forecast-way-few = How the way goes on to “{ $rung }” is known of { $known } services only, so nothing is said of money (it takes { $needs }).
forecast-way-none-went = None of { $known } services has got to “{ $rung }” so far on a known day, so nothing is said of money.
forecast-no-worth = What a team’s habit is worth takes claims of { $needs } services.
forecast-no-teams = No team has the habit, so no money is forecast.

## Spent by project code
returns-projects = Spent by project code
returns-projects-lede = Every cost of the latest build under the code that finance books it under, in the currency in which it was stated; person-days at the rate of their project, else at the general one.
returns-projects-caption = Month by month, project by project
returns-project-head = { $what ->
        [month] Month
        [project] Project code
        [kind] Kind
        [currency] Currency
        [amount] Amount
       *[person-days] Person-days
    }
returns-project-kind = { $kind ->
        [build] Build
        [run] Run
       *[shared] Shared
    }
returns-project-none = no code
returns-project-lines = { $n } of { $all } lines
returns-no-project = No project code is known: the record names none. Name its column (sowhat.yaml, costs, columns, project) or fill in “Project code” in the workbook.
