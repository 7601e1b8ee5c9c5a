### The workbook: an access log and this one file are enough for day one. Examples of a column are divided by |

workbook-file = sowhat.xlsx
workbook-example = e.g. { $value }

## The first sheet
workbook-start = Start here
workbook-start-title = What did your platform do for the customers behind it?
workbook-start-about = sowhat reads an access log and this workbook. Fill in what you know and leave the rest: a cell that stays empty becomes a named gap, never a guess.
workbook-start-steps = Three steps
workbook-start-step-1 = Fill in “Services” and “Apps” first; type over the grey examples or leave them, they are never read.
workbook-start-step-2 = Save the file, then run: sowhat init my-platform --from access.log --from { $file }
workbook-start-step-3 = Run: sowhat build --workspace my-platform, then: sowhat serve --workspace my-platform. Add sheets later and build again.
workbook-start-sheet = Sheet
workbook-start-fill = What goes in
workbook-start-unlocks = What it unlocks
workbook-start-see = What you want to see
workbook-start-enough = What is enough for it
workbook-start-log = access log
workbook-start-back = ← Start here
workbook-start-required = needed in every row that you begin
workbook-start-optional = may stay empty
workbook-start-example = an example; it is never read
workbook-start-lacking = still needed in this row
workbook-start-twice = written twice
workbook-start-colours = Colours

workbook-goal-use = Who uses which service, how often, and whether it became a habit
workbook-goal-lifecycle = Which services hardly anybody calls, and who would be affected
workbook-goal-ladder = How far each service came: built, called, adopted by choice, used by habit
workbook-goal-detect = What adopting a service did to customers, or how small an effect your data could show
workbook-goal-even = How many customers a service must keep to pay for itself

## Warnings in the cells
workbook-check-choice = Please choose from the list.
workbook-check-day = This does not look like a date, such as 2026-07-01. Keep it anyway?
workbook-check-number = This has to be a number, 0 or more.
workbook-check-whole = This has to be a whole number, 0 or more.
workbook-check-title = Please check

## Words to choose from
workbook-choice-internal = internal platform
workbook-choice-marketplace = marketplace
workbook-choice-open = open platform
workbook-choice-customer = customer
workbook-choice-customers = customers
workbook-choice-team = team
workbook-choice-day = day
workbook-choice-week = week
workbook-choice-month = month
workbook-choice-quarter = quarter
workbook-choice-state = comes and goes
workbook-choice-absorbing = happens once
workbook-choice-up = higher is better
workbook-choice-down = lower is better
workbook-choice-own-choice = own choice
workbook-choice-project = project requirement
workbook-choice-default = default
workbook-choice-old-closed = old system closed
workbook-choice-notice = leader’s notice
workbook-choice-unknown = unknown
workbook-choice-build = build
workbook-choice-run = run
workbook-choice-shared = shared
workbook-choice-never = never adopted
workbook-choice-not-yet = not yet adopted

## Platform
workbook-platform = Platform
    .about = One row: what the platform is called, and how its days and its money count.
    .unlocks = Days and weeks in your time zone; person-days as money
workbook-platform-name = Name
    .help = A short name of the platform.
    .examples = Shop platform
workbook-platform-title = Title
    .help = What pages call it, if that differs from the name.
    .examples = The Shop Platform
workbook-platform-kind = Kind
    .help = Internal: teams of your own company. Marketplace: buyers and sellers. Open: outside developers.
    .examples = internal
workbook-platform-timezone = Time zone
    .help = Decides which day and week a call belongs to. Fix it before the first build; it cannot change later.
    .examples = Asia/Shanghai
workbook-platform-currency = Currency
    .help = ISO code of the money in this workbook, such as CNY or EUR.
    .examples = CNY
workbook-platform-day-rate = Day rate
    .help = What one person-day costs, in that currency. Without it person-days stay person-days.
    .examples = 2000

## Services
workbook-services = Services
    .about = One row for each service that the platform offers, and the paths by which a log knows it.
    .unlocks = Calls are counted by service instead of by path
workbook-services-service = Service
    .help = A short name, used on the other sheets too. Each service once.
    .examples = checkout | search
workbook-services-title = Title
    .help = What pages call it, if that differs from the name.
    .examples = Checkout | Smart search
workbook-services-owner = Owner
    .help = The team that runs it.
    .examples = payments | discovery
workbook-services-routes = Routes
    .help = Beginnings of paths as in the log, divided by commas. /pay takes /pay/x, not /payments.
    .examples = /api/checkout, /pay | /api/search
workbook-services-live-from = Live from
    .help = The day from which it could be called.
    .examples = 2026-01-12 | 2026-03-02
workbook-services-lifecycle = Lifecycle
    .help = Free words, such as experimental, production or deprecated.
    .examples = production | experimental

## Apps
workbook-apps = Apps
    .about = Who calls: one row for each app and key, with the team behind it. A team that moved gets a second row with dates.
    .unlocks = Calls are counted by team, unit and product
workbook-apps-app = App
    .help = A short name of the application that calls. It may stand in several rows.
    .examples = shop-app | care-desk
workbook-apps-keys = App keys
    .help = How the log names the caller: app id, API key, user name. Several are divided by commas.
    .examples = shop-key-1, shop-key-2 | care-desk
workbook-apps-team = Team
    .help = The team that decides for this app.
    .examples = web | care
workbook-apps-unit = Business unit
    .help = The part of the business that the team belongs to.
    .examples = Retail | Operations
workbook-apps-product = Product
    .help = What customers know it as.
    .examples = Shop | Service line
workbook-apps-from = From
    .help = The first day on which this row holds. Empty: always.
    .examples = {""} | 2026-04-01
workbook-apps-to = To
    .help = The day from which it no longer holds. Empty: until further notice.
    .examples = {""} | {""}

## Go-lives
workbook-go-lives = Go-lives
    .about = The day from which a team really used a service, and how that was decided.
    .unlocks = Adoption by choice; comparing customers before and after
workbook-go-lives-service = Service
    .help = As on the sheet “Services”.
    .examples = checkout | checkout
workbook-go-lives-team = Team
    .help = As on the sheet “Apps”.
    .examples = web | care
workbook-go-lives-date = Date
    .help = The first day of real use, not of a test.
    .examples = 2026-03-09 | 2026-05-18
workbook-go-lives-decided = Decided how
    .help = Empty counts as unknown, and unknown is never voluntary.
    .examples = own-choice | project

## Outcomes
workbook-outcomes = Outcomes
    .about = What the business counts for its customers, one row a measure. The figures go on the sheet “Results”.
    .unlocks = Effects and, with a price, money
workbook-outcomes-outcome = Outcome
    .help = A short name, used on the other sheets too. Each outcome once.
    .examples = retained | churned
workbook-outcomes-title = Title
    .help = What pages call it.
    .examples = Customers who stayed | Customers who left
workbook-outcomes-unit = Counted per
    .help = Whether each row of “Results” speaks of a customer or of a team.
    .examples = team | customer
workbook-outcomes-every = Every
    .help = How often there is a new figure.
    .examples = month | month
workbook-outcomes-kind = Kind
    .help = Comes and goes: active, orders, revenue. Happens once: a customer who left does not come back.
    .examples = state | absorbing
workbook-outcomes-good = Good direction
    .help = Which way is good for the business.
    .examples = up | down
workbook-outcomes-counts = Denominator counts
    .help = For a ratio by team: customers, if the denominator is a number of customers. Empty: nobody is counted as kept.
    .examples = customers | {""}
workbook-outcomes-price = Price
    .help = What one of them is worth to the business: contribution margin, not revenue. Empty stays unknown, never zero.
    .examples = 180 | {""}
workbook-outcomes-price-low = Price low
    .help = The lowest price that is still plausible.
    .examples = 120 | {""}
workbook-outcomes-price-high = Price high
    .help = The highest price that is still plausible.
    .examples = 240 | {""}
workbook-outcomes-price-source = Price source
    .help = Who says so, and when.
    .examples = Finance, 2026-06 | {""}

## Results
workbook-results = Results
    .about = The figures: one row for each outcome, team (or customer) and period. A value, or a numerator and a denominator.
    .unlocks = What adopting a service did to customers
workbook-results-outcome = Outcome
    .help = As on the sheet “Outcomes”.
    .examples = retained | retained
workbook-results-unit = Team or customer
    .help = Whom the figure is about: the team as on the sheet “Apps”, or the customer.
    .examples = web | care
workbook-results-period = Period
    .help = 2026-07 for a month, 2026Q3 for a quarter, 2026-W27 for a week, 2026-07-01 for a day.
    .examples = 2026-07 | 2026-07
workbook-results-value = Value
    .help = The figure itself, if it is no ratio.
    .examples = {""} | {""}
workbook-results-numerator = Numerator
    .help = For a ratio: how many of them, such as customers who stayed.
    .examples = 1860 | 912
workbook-results-denominator = Denominator
    .help = For a ratio: out of how many, such as customers at the beginning.
    .examples = 2000 | 1000

## Customer list
workbook-rosters = Customer list
    .about = Which customers each team serves. Only needed if “Results” has a row for each customer. Customers are stored under pseudonyms only.
    .unlocks = Effects on single customers, grouped by the team that decided
workbook-rosters-team = Team
    .help = As on the sheet “Apps”.
    .examples = web | care
workbook-rosters-customer = Customer
    .help = The customer number as in “Results”. No names, and no masked numbers: those cannot be matched.
    .examples = C-10017 | C-20931
workbook-rosters-from = From
    .help = The first day on which the team serves this customer. Empty: always.
    .examples = 2025-11-01 | {""}
workbook-rosters-to = To
    .help = The day from which it no longer does. Empty: until further notice.
    .examples = {""} | {""}

## Costs
workbook-costs = Costs
    .about = What each service cost by month, in money or in person-days.
    .unlocks = Break-even and return
workbook-costs-service = Service
    .help = As on the sheet “Services”.
    .examples = checkout | checkout
workbook-costs-month = Month
    .help = Such as 2026-07.
    .examples = 2025-11 | 2026-02
workbook-costs-kind = Kind
    .help = Build, run, or a share of common costs. Empty counts as build.
    .examples = build | run
workbook-costs-person-days = Person-days
    .help = Turned into money by the day rate on the sheet “Platform”.
    .examples = 60 | {""}
workbook-costs-amount = Amount
    .help = Money, in the currency of the sheet “Platform”. It counts instead of person-days where both are given.
    .examples = {""} | 12000
workbook-costs-project-code = Project code
    .help = The code that finance books it under, if there is one.
    .examples = IT-2025-014 | IT-2025-014
workbook-costs-note = Note
    .help = For yourselves; it is not read.
    .examples = three people, November | servers

## Questions
workbook-questions = Questions
    .about = What you want to know: did this service change this outcome? Ask before you see the figures; that makes the answer stronger.
    .unlocks = An answer with its interval, or what would be needed for one
workbook-questions-service = Service
    .help = As on the sheet “Services”.
    .examples = checkout
workbook-questions-outcome = Outcome
    .help = As on the sheet “Outcomes”.
    .examples = retained
workbook-questions-horizon = Horizon
    .help = After how many periods it should show; the period of the go-live is 0.
    .examples = 3
workbook-questions-registered = Registered
    .help = The day on which you fixed this question.
    .examples = 2026-02-20
workbook-questions-control = Compared with
    .help = With teams that never adopt it, or also with those that have not adopted it yet.
    .examples = not-yet
workbook-questions-title = Question
    .help = The question in your own words.
    .examples = Does the new checkout keep customers?

## sowhat init
template-written = Written: { $path }
template-next = Fill in what you know, then: sowhat init my-platform --from access.log --from { $path }
init-workbook = Workbook { $path }
init-sheet =
    { $rows ->
        [0] { $sheet }: nothing filled in yet
        [one] { $sheet }: 1 row understood
       *[other] { $sheet }: { $rows } rows understood
    }{ $examples ->
        [0] {""}
        [one] , 1 example left out
       *[other] , { $examples } examples left out
    }
init-sheet-alone = { $sheet }: left alone, it is no sheet of the template
init-gaps =
    { $count ->
        [one] 1 gap
       *[other] { $count } gaps
    }
init-gap = { $where }: { $says }
init-more =
    { $count ->
        [one] … and 1 more; sowhat check lists all of them
       *[other] … and { $count } more; sowhat check lists all of them
    }
init-timezone-workbook = Time zone { $zone }, as the workbook says
init-services-workbook = Services from the workbook: { $count }
init-no-log = No log was read, so nothing is known about use yet. Next: name one under “sources” in { $folder }/sowhat.yaml, then: sowhat build --workspace { $folder }
workspace-comment-timezone-workbook = Decides which day and week a call belongs to; it is the workbook’s. Fix it now: facts keep it.
workspace-comment-workbooks = Workbooks (.xlsx, or a sheet as CSV) that declare what is not written here. Paths are relative to this folder.
