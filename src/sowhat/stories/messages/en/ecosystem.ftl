## The Ecosystem page
ecosystem-page = Ecosystem
ecosystem-question = How far does the platform reach, and what became possible?
ecosystem-answer = { $n ->
    [one] { $units } business unit used the platform in { $month }; the aim is { $aim } or more.
   *[other] { $units } business units used the platform in { $month }; the aim is { $aim } or more.
}
ecosystem-answer-service = { $n ->
    [one] { $units } business unit used { $service } in { $month }; the aim is { $aim } or more.
   *[other] { $units } business units used { $service } in { $month }; the aim is { $aim } or more.
}
ecosystem-answer-unit = { $n ->
    [one] { $teams } team of { $unit } used the platform in { $month }.
   *[other] { $teams } teams of { $unit } used the platform in { $month }.
}
ecosystem-answer-part = { $calls } calls ran through { $about } in { $month }.
ecosystem-between = {" · "}
ecosystem-answer-none = Nobody has declared yet which business units the callers belong to.
ecosystem-under = { $confirmed ->
    [0] Nobody has confirmed yet that something became possible;
    [one] One thing is confirmed to have become possible;
   *[other] { $confirmed } things are confirmed to have become possible;
} { $waiting ->
    [0] calls and data grants propose nothing more.
    [one] one proposal waits for an answer.
   *[other] { $waiting } proposals wait for an answer.
}
ecosystem-spread = { $alone ->
    [yes] Careful: { $unit } alone made { $share } of the calls.
   *[no] No unit carries it alone: { $unit }, the largest, made { $share } of the calls.
}
ecosystem-without = Leave { $name }
ecosystem-everything = Show everything
ecosystem-as = { $membership ->
    [now] Count teams where they sit today
   *[then] Count teams where they sat then
}
ecosystem-flow = { $of ->
    [teams] Draw ribbons as wide as their teams
   *[calls] Draw ribbons as wide as their calls
}
ecosystem-and = { $a } and { $b }
ecosystem-figure-units = Business units
ecosystem-figure-aim = aim: { $aim } or more
ecosystem-figure-teams = Teams
ecosystem-figure-even = Effective units
ecosystem-figure-even-note = the calls are spread as evenly as over so many units of equal size
ecosystem-figure-apps = Apps
ecosystem-figure-apps-note = { $unknown ->
    [0] every key belongs to an app
    [one] and one key that belongs to no app
   *[other] and { $unknown } keys that belong to no app
}
ecosystem-head = { $column ->
    [service] Service
    [app] App
    [team] Team
    [unit] Business unit
   *[product] Product
}

## The chain
ecosystem-chain = { $kind ->
    [marketplace] Through whom does each service reach the two sides of the market?
    [open] Through whom does each service reach partners and end users?
   *[internal] Through whom does each service reach customers?
}
ecosystem-chain-lede = People’s calls in { $month }; { $of ->
    [teams] a ribbon is as wide as the number of teams behind it.
   *[calls] a ribbon is as wide as its calls.
} Choose any stop to narrow the whole page to what runs through it; choose it again to leave it.
ecosystem-chain-customers = Behind these calls were { $customers }, each counted once.
ecosystem-crowd = { $customers }
ecosystem-chain-rosters = Calls name no customer; teams list { $customers }.
ecosystem-chain-now = How many customers that is under memberships of today was not counted.
ecosystem-chain-nobody = Which customers were behind these calls is not known.
ecosystem-chain-sides = In the month { $buyers } buyers ordered from { $sellers } sellers; orders do not say by which calls.
ecosystem-chain-none = No call of a known service yet.
ecosystem-chain-nothing = Nothing ran through it in { $month }.
ecosystem-chain-says = { $calls } calls of { $services ->
    [one] one service
   *[other] { $services } services
} run from service to app, business unit and product; for { $shown } of them what they did to customers is known.
ecosystem-chain-head = { $column ->
    [service] Service
    [app] { $kind ->
        [open] Partner’s app
       *[other] App
    }
    [unit] { $kind ->
        [open] Partner group
       *[other] Business unit
    }
    [team] { $kind ->
        [open] Partner
       *[other] Team
    }
    [product] Product
   *[value] Customers: the effect
}
ecosystem-chain-undeclared = { $layer ->
    [app] no declared app
    [unit] no known unit
    [team] no known team
    [product] no declared product
   *[service] no service
}
ecosystem-chain-rest = the others
ecosystem-chain-crowd = Customers
ecosystem-chain-caption = Calls by service, app, team, business unit and product

## Reach
ecosystem-reach = { $of ->
    [teams] { $n ->
        [one] One team in the last whole month, { $first } in the first of { $months }
       *[other] { $n } teams in the last whole month, { $first } in the first of { $months }
    }
   *[units] { $n ->
        [one] One business unit in the last whole month, { $first } in the first of { $months }
       *[other] { $n } business units in the last whole month, { $first } in the first of { $months }
    }
}
ecosystem-reach-none = { $units ->
    [one] One business unit so far; no month is covered wholly yet
   *[other] { $units } business units so far; no month is covered wholly yet
}
ecosystem-reach-lede = { $membership ->
    [now] Every call counts for the unit that its app’s team belongs to today. An open point is a month covered in part.
   *[then] Every call counts for the unit that its app’s team belonged to on that day, so a reorganisation is no trend. An open point is a month covered in part.
}
ecosystem-reach-says = Business units and teams with a call, by month
ecosystem-nobody = No call leads to a business unit, so that there is no reach to compare.
ecosystem-nobody-do = Name the app, its keys and its team in catalog/consumers.yaml, and the unit of the team in catalog/teams.yaml; then run sowhat build. The Data page shows where the trail is lost.
ecosystem-alone = { $unit } alone made { $share } of the calls: if it left, hardly anything would remain.
ecosystem-alone-do = Look for the service that a second unit already tried.
ecosystem-services-caption = Reach of every service in the month
ecosystem-trend = Units by month
ecosystem-largest = Largest unit’s share
ecosystem-aim = aim reached
ecosystem-risk = (rests on it alone)

## Newly possible
ecosystem-possible = { $n ->
    [0] Nothing is confirmed to have become possible yet
    [one] One thing that was not possible before
   *[other] { $n } things that were not possible before
}
ecosystem-possible-lede = Calls and data grants only propose. It counts when somebody of the business says what was so before, what is so now, since when, and for which customer first.
ecosystem-before-now = Before: { $before } Now: { $now }
ecosystem-confirmed-by = Since { $day }; first customer: { $customer }. Confirmed by { $by }.
ecosystem-seen = First on record on { $day }.
ecosystem-waiting = { $n ->
    [one] One proposal waits for an answer:
   *[other] { $n } proposals wait for an answer{ $more ->
        [0] {""}
       *[other] , the newest first; { $more } more follow as these are answered
    }:
}
ecosystem-waiting-none = Calls and data grants propose nothing.
ecosystem-waiting-why = They are searched for an app that calls two services nobody combined before, an app that is new, a unit that begins to use what others use, and a unit that is given data for the first time. What falls into the first four weeks of a log, and calls of a single week, are left out.
ecosystem-proposal = { $kind ->
    [together] { $services } were called by one app for the first time: { $app } ({ $unit }), on { $day }
    [newcomer] A new app of { $unit }, { $app }, began to call { $services } on { $day }
   *[use] { $unit } called { $services } for the first time on { $day }
}
ecosystem-evidence = { $kind ->
    [use] { $calls } calls in { $weeks } weeks so far, first by { $app }; { $before ->
        [one] one unit used it
       *[other] { $before } units used it
    } before.
   *[other] { $calls } calls, in { $weeks } weeks so far.
}
ecosystem-proposal-data = { $first ->
    [yes] Somebody of { $unit } was the first to be given the data “{ $data }”, on { $day }
   *[no] { $unit } was given the data “{ $data }” for the first time on { $day }
}
ecosystem-evidence-data = { $people ->
    [one] One person so far;
   *[other] { $people } people so far;
} { $before ->
    [0] no other unit had it before.
    [one] one unit had it before.
   *[other] { $before } units had it before.
}
ecosystem-evidence-purpose = Stated purpose: { $purpose }.
ecosystem-answer-it = Confirm or dismiss
ecosystem-dismissed = { $n ->
    [one] One proposal was dismissed
   *[other] { $n } proposals were dismissed
}
ecosystem-dismissed-open = Which, and why
ecosystem-dismissed-why = { $by }: { $reason }
ecosystem-own = Something became possible that no call shows?
ecosystem-own-why = State it with its day and its first customer.
ecosystem-own-do = State it

## Efforts
ecosystem-efforts = Weeks saved, duplicate builds avoided, hours released
ecosystem-efforts-none = Nobody has stated any. An entry says how much, and for which business use: what was done with it.
ecosystem-efforts-lede = What people stated. Without a business use an entry is efficiency only, and is never counted as value.
ecosystem-effort-own = Launched weeks earlier, built nothing twice, or released hours?
ecosystem-effort-head = { $column ->
    [what] What
    [amount] How much
    [use] Business use
   *[counts] What it is
}
ecosystem-effort = { $kind ->
    [weeks] { $amount } weeks earlier
    [duplicate] { $amount } builds avoided
   *[hours] { $amount } hours released
}
ecosystem-effort-by = { $service } · stated by { $by }
ecosystem-effort-ask = What was done for the business with “{ $what }”?
ecosystem-effort-ask-why = Until somebody says so it is efficiency only.
ecosystem-effort-called = { $unit ->
    [none] { $calls } calls by { $teams ->
        [one] one team
       *[other] { $teams } teams
    } in { $month }
   *[other] { $unit }: { $calls } calls by { $teams ->
        [one] one team
       *[other] { $teams } teams
    } in { $month }
}
ecosystem-counts = { $use ->
    [linked] has a business use
   *[only] efficiency only
}

## Marketplace
ecosystem-market = Both sides of the market
ecosystem-market-title = { $buyers } buyers ordered from { $sellers } sellers in { $month }
ecosystem-market-none = No order is known yet.
ecosystem-market-cure = Declare a table under orders: in sowhat.yaml, with the columns id, buyer, seller, created, fulfilled, amount, state, fee.
ecosystem-market-few = Too few months, buyers or sellers to say how the market works.
ecosystem-market-lede = In { $month }, { $share } of { $known } active sellers had an order, and { $fill } of { $ended } ended orders were fulfilled. An active seller had an order in this month or the three before: there is no list of offers, so one that never sold is not counted.
ecosystem-buyers = Buyers
ecosystem-sellers = Sellers
ecosystem-sides-says = Buyers and sellers with an order, by month
ecosystem-market-caption = Orders by the month in which they were made
ecosystem-market-head = { $column ->
    [orders] Orders
    [liquidity] Sellers with an order
    [per-buyer] Orders a buyer
    [fill] Fulfilled
    [hours] Time to fulfil, median
    [buyers-kept] Buyers kept
   *[sellers-kept] Sellers kept
}
ecosystem-of-ended = of { $n }
ecosystem-of-known = of { $n }
ecosystem-currency = Currency
ecosystem-gross = Gross value
ecosystem-gross-caption = What orders that were not cancelled amounted to
ecosystem-suppressed = under { $few } buyers
ecosystem-cross = { $cause ->
    [sellers] Do more sellers bring more buyers a month later?
   *[buyers] Do more buyers bring more sellers a month later?
}
ecosystem-cross-few = Too few months: { $n } pairs of growth, { $need } are needed.
ecosystem-cross-found = { $sure ->
    [yes] They move together:
   *[no] No relation can be told from chance:
} rank correlation { $rho } ({ $low } to { $high }) over { $n } pairs of months. Related only: a season or a campaign moves both sides.
ecosystem-take = In { $month } the platform kept { $fee } of { $whole }: a take rate of { $share }, over { $n } orders.
ecosystem-take-none = The take rate is not known: no order says what the platform keeps of it.
ecosystem-take-cure = Name the column under orders: columns: fee: in sowhat.yaml. Months in which fewer than { $few } buyers had such an order stay hidden.
ecosystem-take-why = Of orders that say what the platform keeps, without those cancelled or refunded.
ecosystem-take-rate = Take rate
ecosystem-fees = Fees kept
ecosystem-whole-only = { $of ->
    [orders] Orders do not say through which app, team or product they came: these are all of them.
   *[versions] Calls by version do not say who made them: these are everybody’s.
}

## Apps, funnel, versions
ecosystem-apps = { $calling } of { $declared } declared apps called
ecosystem-apps-lede = { $unknown ->
    [0] Every key that called belongs to a declared app.
    [one] One key that called belongs to no declared app.
   *[other] { $unknown } keys that called belong to no declared app.
} End users are counted once behind each app; two apps may share some.
ecosystem-apps-one = { $app }: { $customers } behind it in the month.
ecosystem-apps-caption = End users behind each app
ecosystem-end-users = End users
ecosystem-served-none = No call names an end user.
ecosystem-served-cure = Say under customer: of the source which field names them.
ecosystem-funnel = From signing up to a habit
ecosystem-funnel-lede = In teams, each stage among those of the stage before. Active: a call in the last four whole weeks; habit: in three of them.
ecosystem-stage = { $name ->
    [signed-up] Signed up
    [key] Has a key
    [first-call] First call
    [active] Active
   *[habit] Habit
}
ecosystem-days = median { $days } days after the stage before (n = { $n })
ecosystem-lacks = { $what ->
    [members-role] Not known: no member has the role developer (table members, columns role and valid_from).
    [members-from] Its day is not known for some: members without valid_from, the day of signing up.
    [keys-from] Its day is not known for some: keys of consumers without from.
    [weeks] Not known: fewer than four whole weeks of calls.
   *[calls] Not known: no calls were read.
}
ecosystem-versions = Which versions are called
ecosystem-versions-lede = The version that a call names, else the one in its path, such as /v2/. The oldest that is still called is marked.
ecosystem-versions-caption = Calls by version in the month
ecosystem-versions-none = No call names a version.
ecosystem-versions-cure = A column version of the source, or a path that begins with /v1/, tells it.
ecosystem-version = Version
ecosystem-version-one = { $service }: all { $calls } calls of the month were of { $version }.
ecosystem-version-share = Share of the service
ecosystem-last = Last called
ecosystem-oldest = oldest still called
ecosystem-unversioned = none named

## The form
ecosystem-form-page = What became possible
ecosystem-form-question = What did it make possible?
ecosystem-form-own = Say what became possible
ecosystem-form-why = Telemetry sees calls, not what they are good for. What you write is kept with your name; a later statement replaces it, and earlier ones stay readable. Name no individual customer.
ecosystem-form-confirm = Confirm
ecosystem-form-dismiss = Dismiss
ecosystem-form-dismiss-title = It made nothing new possible
ecosystem-form-effort-title = Weeks, builds or hours
ecosystem-form-new-title = Before and now
ecosystem-form-before = Before, …
ecosystem-form-now = Now, …
ecosystem-form-day = Since
ecosystem-form-customer = First customer (a group, a shop, a partner)
ecosystem-form-by = Your name
ecosystem-form-reason = Why not
ecosystem-form-kind = Kind
ecosystem-form-kinds = { $kind ->
    [weeks] Launched earlier (weeks)
    [duplicate] Not built twice (builds)
   *[hours] Released hours (a month)
}
ecosystem-form-what = What
ecosystem-form-amount = How much
ecosystem-form-use = What the business did with it: which product, which customers, what changed for them
ecosystem-form-use-why = Left empty it counts as efficiency only, and the page goes on asking.
ecosystem-form-service = Service
ecosystem-form-unit = Business unit
ecosystem-form-any = not said

## Errors
error-no-such-unit = No business unit is called “{ $value }”.
    .cure = { $nearest ->
        [none] The Teams page lists them.
       *[other] Do you mean “{ $nearest }”?
    }
error-no-such-product = No product is called “{ $value }”.
    .cure = { $nearest ->
        [none] sowhat show ecosystem --json names those that are known.
       *[other] Do you mean “{ $nearest }”?
    }
error-no-such-team = No team is called “{ $value }”.
    .cure = { $nearest ->
        [none] sowhat show ecosystem --json names those that are known.
       *[other] Do you mean “{ $nearest }”?
    }
error-no-such-app = No app is called “{ $value }”.
    .cure = { $nearest ->
        [none] sowhat show ecosystem --json names those that are known.
       *[other] Do you mean “{ $nearest }”?
    }
error-possible-by-nobody = Who states it is missing, or longer than { $most } characters.
    .cure = Write your name, or that of your team.
error-possible-too-long = A text is longer than { $most } characters.
    .cure = Say it shorter.
error-possible-lacks = This is missing: { $fields }.
    .cure = A confirmation needs before, now, day and customer; weeks, builds and hours need what and amount; a dismissal needs a reason.
error-possible-bad = “{ $value }” cannot be read as { $field }.
    .cure = A day is written 2026-09-30, an amount as a number.
error-no-such-proposal = Telemetry proposes nothing called “{ $value }”.
    .cure = sowhat show ecosystem --json lists proposals with their ids.

## The command line
cli-show-ecosystem = Business units reached, what became possible, the chain from service to customer, both sides of a market.

    Example: sowhat show ecosystem --service payments
cli-option-unit = Only this business unit.
cli-option-of-app = Only this app.
cli-option-of-team = Only this team.
cli-option-of-product = Only this product.
cli-option-as = then: teams as they sat on the day of the call; now: as they sit today.
cli-possible = Confirm, dismiss or state what became possible.
cli-possible-confirm = Say before, now, since when and for which customer first.

    Example: sowhat possible confirm use:payments/retail --before "…" --now "…" --day 2026-09-30 --customer "…" --by "Lin"
cli-possible-dismiss = Dismiss a proposal of telemetry, with the reason.

    Example: sowhat possible dismiss use:payments/retail --reason "a test" --by "Lin"
cli-possible-state = State weeks saved, duplicate builds avoided or hours released, with the business use.

    Example: sowhat possible state weeks --what "launch of loans" --amount 3 --use "80 shops a month earlier" --by "Lin"
cli-argument-proposal = The id of a proposal; own for something that telemetry did not see.
cli-argument-effort = weeks, duplicate or hours.
cli-option-before = What was so before.
cli-option-now = What is so now.
cli-option-day = Since when, as 2026-09-30.
cli-option-customer = The first customer: a group, a shop, a partner.
cli-option-possible-by = Who states it.
cli-option-possible-what = What was saved, avoided or released.
cli-option-amount = How much.
cli-option-use = The business use that it had; without one it is efficiency only.
cli-option-again = The id of an entry that was stated before (possible in the JSON): this one takes its place.
cli-option-about-service = The service that it is about.
cli-option-about-unit = The business unit that it is about.
possible-kept = Kept: { $id }

## Tables
table-versions = Calls by month, service and version.
table-versions-month = The month, as 2026-09.
table-versions-service = The service.
table-versions-version = The version that a call names, else the one in its path; empty for none.
table-versions-calls = Calls of people.
table-touched = Different customers by month, for every service, app, team, unit or product; * stands for any.
table-touched-month = The month, as 2026-09.
table-touched-service = The service; * for any.
table-touched-app = The app; * for any.
table-touched-team = The team on that day; * for any.
table-touched-unit = The business unit on that day; * for any.
table-touched-product = The product; * for any.
table-touched-customers = Different customers.
table-market = Both sides of a marketplace by month of the order, by service and for all (*).
table-market-month = The month in which orders were made, as 2026-09.
table-market-service = The service; * for all.
table-market-orders = Orders.
table-market-filled = Orders that were fulfilled.
table-market-ended = Orders that were fulfilled, cancelled or refunded.
table-market-buyers = Different buyers.
table-market-sellers = Different sellers.
table-market-hours = Median hours from order to fulfilment.
table-market-timed = Orders with both instants.
table-market-buyers_before = Buyers of the month before.
table-market-buyers_kept = Those of them with an order in this month too.
table-market-sellers_before = Sellers of the month before.
table-market-sellers_kept = Those of them with an order in this month too.
table-market-known = Different sellers of this month and the three before.
table-market_gross = What orders that were not cancelled amounted to, by month, service (* for all) and currency.
table-market_gross-month = The month in which orders were made, as 2026-09.
table-market_gross-service = The service; * for all.
table-market_gross-currency = The currency, an ISO code.
table-market_gross-amount = The sum of their amounts.
table-market_gross-orders = Orders with an amount.
table-market_gross-buyers = Different buyers.
table-market_gross-fee = What the platform kept of the orders of which that is told, without cancelled and refunded ones.
table-market_gross-fee_of = What these orders amounted to.
table-market_gross-charged = How many these are.
table-market_gross-charged_buyers = Different buyers of these.
table-data_uses = Which business unit was given which data, since when, how many people, what for.
table-data_uses-unit = The business unit of the people on that day.
table-data_uses-team = The team of who was given it first.
table-data_uses-day = The first day of any of them.
table-data_uses-people = Different people.
table-data_uses-purpose = What the first of them was to use it for.
table-signups = Teams with a member of the role developer.
table-signups-team = The team.
table-signups-developers = Different people.
table-signups-since = The first day of any of them; empty when no day is known.

## Dictionary
metric-newly-possible = Newly possible
metric-newly-possible-means = what consumers do now that they could not before
metric-newly-possible-formula = first calls by a unit that others preceded, by a new app, or of two services by one app, in two weeks or more; the first grant of data to a unit; each four weeks or more after its record began, and counted once the business confirmed it
metric-newly-possible-source = sowhat’s own rule
metric-liquidity = Liquidity
metric-liquidity-means = the share of active sellers that find a buyer
metric-liquidity-formula = sellers with an order in the month ÷ sellers with an order in it or the three months before
metric-liquidity-source = sowhat’s own rule, since orders tell of no offer
metric-fill-rate = Fill rate
metric-fill-rate-means = the share of ended orders that were fulfilled
metric-fill-rate-formula = fulfilled ÷ (fulfilled + cancelled + refunded), by the month of the order
metric-fill-rate-source = sowhat’s own rule
metric-side-retention = Sides kept
metric-side-retention-means = buyers, and sellers, that come back the next month
metric-side-retention-formula = those of a month with an order in the next one too ÷ those of the month
metric-side-retention-source = sowhat’s own rule
metric-cross-side = Cross-side relation
metric-cross-side-means = whether one side grows after the other; related only
metric-cross-side-formula = Spearman’s rank correlation of a side’s growth with the other’s a month later, eight pairs or more
metric-cross-side-source = Bonett and Wright, Psychometrika 65 (2000), for the interval
metric-versions = Version spread
metric-versions-means = which versions are still called
metric-versions-formula = calls of a version ÷ calls of its service, in a month
metric-versions-source = sowhat’s own rule

# How quickly calls move to a new version
ecosystem-migration-since = Came in
ecosystem-migration-older = Still on older versions
ecosystem-migration-half = Half had moved
ecosystem-migration-caption = The last release of each service that at least 5% of its calls ever used
ecosystem-migration = { $service } { $version } came in { $since }; { $n } weeks on, { $older } of calls are still on older versions.
ecosystem-migration-moved = { $reached ->
    [yes] { $n ->
        [one] in its first week
       *[other] in week { $n }
    }
   *[no] not after { $n } weeks
 }
metric-migration = Move to a new version
metric-migration-means = how quickly calls leave the versions there were before a release
metric-migration-formula = share of a week's calls on versions first called before the release; the first week (1 = that of the release) in which it is a half or less
metric-migration-source = sowhat's own rule
