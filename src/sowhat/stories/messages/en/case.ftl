### Business cases: ranges in, what they amount to, what to test first

case-page = Business case
case-title = Business case: { $title }
case-question = Is it worth building, and what should be tested before?
case-of = { $title }: is it worth building?
case-answer-blank = Fill in what you believe, from low to high, and see what it amounts to.
case-answer = In { $chance } of what may be, it brings more than it costs within { $months ->
        [one] one month
       *[other] { $months } months
    }.
case-under = A forecast made of assumptions, never value: nothing of it enters a total or the ledger of claims.
case-sure = { $sure ->
        [yes] Even the low end brings more than it costs.
       *[no] The low end does not pay for itself.
    }
case-figure = { $what ->
        [net] Left over
        [value] Would bring
        [cost] Would cost
       *[payback] Pays back after
    }
case-months = { $n ->
        [1] 1 month
       *[other] { $n } months
    }
case-payback-chance = in { $chance } of what may be, within { $months } months
case-pile = How likely what is
case-pile-lede = What is left over, from { $draws } draws of all assumptions at once (seed { $seed }). The line is the case where all is as likely as stated.
case-pile-says = What is left over, by how likely it is: above nothing in { $chance } of the draws.
case-tornado = What matters most
case-tornado-lede = One assumption at a time from low to high, all others likely. What can turn gain into loss by itself stands out.
case-tornado-says = What is left over where each assumption is low and where it is high, the one that matters most first.
case-tests = Claims to be tested, the one that matters most first
case-tests-lede = Every assumption is a claim that somebody can test before building, and this is the cheapest way to.
case-formula = How it is worked out
case-formula-says = { $months } months, of which { $build } are for building. Each month after that: reach × effect × price, growing evenly to the full over the ramp, less running it; building is spread evenly over its months. Half of what may be is on either side of “likely”, 95% from “low” to “high”; what cannot be below nothing is cut there. { $known ->
        [some] Money later is worth less: { $rate } a year, from the middle of each month.
       *[none] Nothing is discounted, since no rate is stated.
    }
case-assumption = { $what ->
        [reach] Reach
        [effect] Effect
        [price] Price
        [build] Building
        [run] Running
       *[ramp] Ramp
    }
case-hint = { $what ->
        [reach] Customers, orders or hours that it touches in a month, once fully in use.
        [effect] What changes of each: 0.006 is 0.6 points more who stay.
        [price] What one such change is worth, as contribution margin.
        [build] What building it costs in all.
        [run] What running it costs a month.
       *[ramp] Months from the first day of use until it is fully used.
    }
case-believed = { $what }: { $likely } ({ $low } to { $high }).
case-decides = This alone can turn gain into loss.
case-even = Nothing is left over at { $even }.
case-source = { $known ->
        [yes] Source: { $source }.
       *[no] Nobody has said where this comes from.
    }
case-test = Cheapest test: { $what ->
        [reach] count in the access log who called the nearest existing service last month, and ask the three largest teams whether they would.
        [effect] show it to half of one team’s customers for a few weeks and leave the other half as they are (sowhat plan-rollout says how many it takes).
        [price] ask finance for the contribution margin of one, with its source, and enter it (sowhat ledger price).
        [build] take the person-days of the last three services that were built here, instead of an estimate.
        [run] take the bill of the nearest service in use, by month.
       *[ramp] look how long services here took from first call to habit (page Return, “What the forecast rests on”).
    }
case-head = { $what ->
        [low] From
        [high] To
        [share] Share
        [assumption] Assumption
        [believed-low] Low
        [believed-likely] Likely
        [believed-high] High
        [net-low] Left over at low
        [net-high] Left over at high
        [even] Nothing left over at
        [case] Case
        [service] Service
        [by] Put down by
       *[day] On
    }
case-kept-title = Cases that were put down
case-kept-lede = The newest version of each; earlier ones stay.
case-kept = Case { $name } was put down.
case-kept-notice = The case was put down.

case-json = The same as JSON
case-form = What you believe
case-form-change = Change it
case-form-name = Short name, without spaces
case-form-title = Title
case-form-service = Service, where there is one
case-form-months = Months ahead
case-form-build-months = Months of building
case-form-currency = Currency
case-form-rate = Yearly discount rate, for example 0.08
case-form-end = { $end ->
        [low] Low
        [likely] Likely
       *[high] High
    }
case-form-source = Where it comes from
case-form-send = Work it out
case-form-keep = Put it down
case-form-keep-lede = It is kept under its short name; earlier versions stay. Who signed in signs with that name; where nobody has to, names are typed.
case-form-by = Your name

cli-case = What a business case amounts to: ranges in, the spread and what matters most out, and what to test first.

    Example: sowhat case refund.yaml
cli-argument-case = YAML file with name, reach, effect, price, build, run and ramp, each low, likely and high.
cli-option-case-save = Put the case down in the workspace.
cli-option-case-by = Who puts it down.
cli-show-roi = What came back of what was put in: cost, value, payback, net present value, and the forecast.

    Example: sowhat show roi --json
