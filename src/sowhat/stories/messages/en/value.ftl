### How far each service has come, and what it must keep to pay for itself

value-page = Value
value-question = How far has each service come on its way to being worth its money?
value-of = { $n } of { $all }
value-answer-money = Money in the ledger for { $some } of { $all } { $all ->
        [one] service
       *[other] services
    }.
value-answer-outcome = No money in the ledger yet; customers are shown to gain from { $some } of { $all } { $all ->
        [one] service
       *[other] services
    }.
value-answer-habit = No gain for customers is shown yet; use has become a habit for { $some } of { $all } { $all ->
        [one] service
       *[other] services
    }.
value-answer-first-call = No use has become a habit yet; calls are seen for { $some } of { $all } { $all ->
        [one] service
       *[other] services
    }.
value-answer-nothing = Not known yet: no call of any service has been seen.
value-answer-empty = Not known yet: no service is declared.
value-under = A rung counts once records show it. What nobody recorded is not known, and never counted as zero.
value-until = Calls are known up to { $day }.
value-under-empty = List the services in the workbook (sheet “services”) or in catalog/*.yaml, each with its routes, and build again.
value-figure-note = { $unknown ->
        [0] known for all of them
        [one] 1 is not known
       *[other] { $unknown } are not known
    }
value-rung = { $rung ->
        [built] Built
        [first-call] First call
        [adoption] Own choice
        [habit] Habit
        [outcome] Customers gain
       *[money] Money
    }
value-state = { $state ->
        [reached] reached
        [not-yet] not yet
       *[unknown] not known
    }
value-since = { $latest ->
        [yes] { $when } or earlier
       *[no] { $when }
    }
value-rung-line = { $dated ->
        [yes] { $rung }: { $state }, { $since }
       *[no] { $rung }: { $state }
    }
value-next = Next step: { $step }
value-top = Every rung is reached.
value-ladder = { $n ->
        [one] One service, rung by rung
       *[other] { $n } services, rung by rung
    }
value-one-ladder = { $n ->
        [0] No rung of the value ladder is reached yet
       *[other] On rung { $n } of { $all } of the value ladder
    }
value-ladder-lede = From being built to being worth money. Solid is reached, open is not yet, hatched is not known.
value-ladder-says = Six rungs for each service: built, first call, taken up by own choice, habit, customers gain, money.
value-ladder-caption = The state of each rung
value-empty = No service is declared.
value-habit = Use that became a habit, and whom it reaches
value-habit-lede = A habit is use in at least { $k } of the last { $of } whole weeks. Shares are of those declared at the time, the owner’s own team left out; ranges are 95% intervals.
value-habit-keys = No app is declared, so keys are counted and nobody knows how many could use a service: no share is given. List the apps and their keys in the workbook (sheet “apps”) or in catalog/*.yaml.
value-head-habit = { $who ->
        [teams] Habitual teams
        [apps] Habitual apps
       *[keys] Habitual keys
    }
value-head-habit-interval = 95% interval
value-head-reached = { $what ->
        [teams] Teams reached
        [units] Units
        [products] Products
       *[apps] Apps
    }
value-reach-lede = Reach is that of { $month }.
value-use-caption = Habit and reach of each service
value-steps = The one next step of each service
value-steps-lede = The lowest rung that is not reached, and what would reach it.
value-step = { $service } · { $rung }: { $step }
value-step-top = { $service }: every rung is reached.
value-even = { $n ->
        [one] What it must keep to pay for itself
       *[other] What each must keep to pay for itself
    }
value-even-lede = This is break-even, never value: how many customers would have to stay because of it, and whether today’s data could notice.
value-even-of = { $service }:{" "}
value-even-unknown = The break-even is not known.
value-even-needed = To break even, this service must keep { $needed }; whom it reaches is not known.
value-even-beyond = To break even, this service must keep { $needed }, more than the { $reached } it reaches: among today’s users it cannot.
value-even-full = To break even, this service must keep { $needed }, { $share } of those it reaches.
value-even-blind = What today’s data could detect is not known.
value-even-detect = { $planned ->
        [yes] With half of the units live and half not, such data could detect { $share } of them or more.
       *[no] Today’s data could detect { $share } of them or more.
    }{ $enough ->
        [yes] {""}
       *[no] {" "}Breaking even would still go unseen.
    }
value-even-cost = { $source ->
        [study] It cost { $cost }, as its study says.
        [run] Running it cost { $cost } so far; what building it cost is not written down.
        [build] Building it cost { $cost } so far; what running it costs is not written down.
       *[spend] Building and running it cost { $cost } so far.
    }
value-even-price = { $source ->
        [study] One customer is worth { $price }, as its study says.
       *[outcome] One customer is worth { $price }, as its outcome says.
    }
value-ranges-says = The share of its customers that each service must keep to break even, from the high price to the low one.
value-range-mark = today’s data could detect { $share }
value-range = { $share } of those it reaches ({ $span })
value-from = { $low } or more
value-head-even = { $what ->
        [cost] Cost so far
        [price] One customer
        [needed] Must keep
        [reached] Reaches
        [share] Share
       *[detectable] Detectable
    }
value-even-caption = Break-even of each service: cost, price, customers it must keep, of how many

value-built-live = From this day on it could be called.
value-built-cost = Its first cost of building was in this month. On which day it could first be called is not written down.
value-built-called = It is called, so it stands; since when is not written down.
value-built-later = It will go live on { $day }.
value-built-unknown = Nobody wrote down when it went live, and no call of it was seen.
value-call-seen = The first call in the records.
value-call-no-log = No record of calls has been read.
value-call-no-route = No route belongs to it, so its calls cannot be told from others.
value-call-none = No call of its routes is in the records.
value-adoption-chosen = { $n ->
        [one] Its one team chose it freely.
       *[other] { $chosen } of { $n } teams chose it freely.
    } { $unknown ->
        [0] {""}
        [one] For 1 it is not known, which does not count as a choice.
       *[other] For { $unknown } it is not known, which does not count as a choice.
    }
value-adoption-unknown = { $n ->
        [one] One team uses it
       *[other] { $n } teams use it
    }; how { $unknown ->
        [one] 1 of them
       *[other] { $unknown } of them
    } decided is not known, and not known is never a free choice. Known free choices: { $chosen }.
value-adoption-ordered = { $n ->
        [one] Its one team was
       *[other] All { $n } teams were
    } brought by a project, a default, a notice or a closed predecessor; free choices: { $chosen }, not known: { $unknown }.
value-adoption-unrecorded = It is called, but who decided to use it, and how, is not recorded.
value-adoption-nobody-known = No app is declared, so nobody knows which teams use it.
value-adoption-none = No team uses it yet.
value-habit-no-log = No record of calls has been read, so use is not known.
value-habit-weeks = { $have ->
        [0] No whole week of calls is known
        [one] One whole week of calls is known
       *[other] { $have } whole weeks of calls are known
    }; a habit takes { $need }.
value-habit-no-keys = No call says who made it, so nobody can be seen coming back.
value-habit-none = Nobody used it in { $k } of the last { $of } whole weeks.
value-habit-some = { $n } { $who ->
        [teams] { $n ->
            [one] team
           *[other] teams
        }
        [apps] { $n ->
            [one] app
           *[other] apps
        }
       *[keys] { $n ->
            [one] key
           *[other] keys
        }
    } in at least { $k } of the last { $of } whole weeks; of how many is not known.
value-habit-share = { $n } of { $whole } { $who ->
        [teams] teams
       *[apps] apps
    } ({ $share }) in at least { $k } of the last { $of } whole weeks.
value-outcome-protected = Less goes wrong with it than was to be expected (evidence: { $grade }; study { $study }); what customers gain by that was not measured.
value-outcome-no-study = Nobody has asked yet what it does for customers.
value-outcome-yes = Customers are better off with it than those compared with (evidence: { $grade }; study { $study }).
value-outcome-harm = Customers are worse off with it than those compared with (evidence: { $grade }; study { $study }).
value-outcome-none = No effect on customers that would matter (evidence: { $grade }; study { $study }).
value-outcome-unknown = The data cannot yet tell an effect from none (evidence: { $grade }; study { $study }).
value-outcome-related = Use and outcome go together, which shows no effect (evidence: { $grade }; study { $study }).
value-outcome-declared = Someone declared an effect; nothing was measured (evidence: { $grade }; study { $study }).
value-money-claim = Claim { $claim } stands in the ledger (evidence: { $grade }).
value-money-loss = Claim { $claim } stands in the ledger and shows no gain (evidence: { $grade }).
value-money-after-unknown = Money follows from what customers gain, and that is not known.
value-money-after-not-yet = Money follows from what customers gain, and that is not shown.
value-money-unpriced = Nobody has said what one customer is worth.
value-money-draft = Its claim is a draft: the evidence does not carry it yet.
value-money-unclaimed = What it is worth was worked out; nobody has claimed it in the ledger yet.
value-reach-month = No whole month of calls is known yet, so reach is not given.
value-reach-no-apps = No app is declared, so teams, units, products and apps reached are not known.
value-cost-none = Nobody wrote down what it cost.
value-cost-days = { $days ->
        [one] One person-day has
       *[other] { $days } person-days have
    } no price: the day rate is missing.
value-cost-currencies = Its costs are in several currencies ({ $currencies }).
value-cost-price = Its cost is in { $cost }, the price of a customer in { $price }.
value-price-none = Nobody has said what one customer is worth.
value-price-zero = The price of one customer is not above zero.
value-reached-none = How many customers it reaches is not known.

value-do-live = Write the day on which { $service } could first be called into the workbook (services, live_from).
value-do-build = Finish { $service } and let a first team try it.
value-do-log = Add an access log of the gateway in front of { $service } and build.
value-do-routes = Name the routes of { $service } in the workbook (services, routes).
value-do-first-team = Find one team with a problem that { $service } solves, and make the first call together.
value-do-decided = Write down for each team that uses { $service } how that was decided (workbook, sheet “go-lives”).
value-do-choice = Win one team that takes up { $service } by its own choice.
value-do-apps = Say which keys belong to which app and team (workbook, apps); { $service } then shows its teams.
value-do-habit = Ask those who tried { $service } what would make them come back every week.
value-do-weeks = Keep adding logs: the calls of { $service } need four whole weeks.
value-do-keys = Let the log of { $service } say who calls: an app id or a key.
value-do-study = Ask the question: which outcome should { $service } change, and by when (workbook, questions).
value-do-improve = Look with the teams at what customers of { $service } gain, and change it.
value-do-price = Agree with finance what one customer is worth (outcomes, price); then { $service } has a break-even.
value-do-claim = Put it into the ledger: sowhat ledger claim { $study }.
value-do-cost = Write down what { $service } cost, in money or person-days (workbook, costs).
value-do-day-rate = Write down what a person-day costs (workbook, platform, day_rate); then the days of { $service } have a price.
value-do-currency = Write costs and prices of { $service } in one currency.
value-do-rosters = List which customers belong to which team (workbook, rosters), or give the outcome of { $service } a denominator.

value-shown = The first { $n } are drawn; the table has them all.
value-comma = ,{" "}
value-even-many = { $n } services ({ $services }): the break-even is not known. { $why }
value-lack = { $code ->
        [cost-none] Nobody wrote down what they cost.
        [cost-days] Their person-days have no price: the day rate is missing.
        [cost-currencies] The costs of each are in several currencies.
        [cost-price] Their costs and the price of a customer are in different currencies.
        [price-unit] Their price is of one unit of an outcome that is not known to count customers.
        [price-zero] The price of one customer is not above zero.
        [reached-none] How many customers they reach is not known.
       *[price-none] Nobody has said what one of their customers is worth.
    }
value-price-unit = The price is that of one unit of its outcome, and nobody has said that this is a customer.
value-do-counts = Say what the outcome of { $service } counts (workbook, outcomes, counts).
value-money-uncounted = One unit has a price, but the outcome is not known to count customers, so nothing can be multiplied.

# The pages around Value
pages-beside = Pages that belong together
value-tab-value = How far
value-tab-returns = Return
value-tab-milestones = Milestones
value-tab-case = Business case
