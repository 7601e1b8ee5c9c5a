### What things are worth: prices, exchange rates, declared value, agreed shares.

cli-ledger-price = Enter a price into the book: what one unit of an outcome is worth, with its source and its owner.

    Example: sowhat ledger price kept-customer --unit retained-customer --low 80 --likely 100 --high 150 --months 12 --source FIN-2026-14 --owner "Wu Min" --valid-from 2026-01-01
cli-ledger-price-name = Name of the price; the same name from a later day takes its place from then on.
cli-ledger-price-unit = What one of it is: retained-customer, customer-period, order, downtime-minute, incident, finding, person-day, unit.
cli-ledger-price-low = Low end (95 %), without VAT.
cli-ledger-price-likely = Likely value, without VAT.
cli-ledger-price-high = High end (95 %), without VAT.
cli-ledger-price-source = Document that it was taken from.
cli-ledger-price-owner = Who answers for it.
cli-ledger-price-currency = ISO 4217 code.
cli-ledger-price-valid-from = First day on which it holds, such as 2026-01-01.
cli-ledger-price-outcome = The only outcome that it prices; needed for an order, a minute, an incident, a finding, a unit.
cli-ledger-price-project = Of a person-day: the only project code whose days cost this; else it holds for all.
cli-ledger-price-basis = contribution-margin or direct-cost (value); revenue or capacity (shown, never counted).
cli-ledger-price-recurrence = once, or per-period: the amount comes in every month of --months.
cli-ledger-price-months = Of a customer kept: over how many months of its life the margin is counted.
cli-ledger-price-vat = Percent of VAT in the three numbers; above 0 they are refused, and told without it.
cli-ledger-rate = Enter an exchange rate of a day, or a CSV of them (columns base, quote, day, rate, source).

    Example: sowhat ledger rate --base USD --quote CNY --rate 7.12 --day 2026-06-30 --source "central bank, midpoint"
cli-ledger-rate-base = The currency of which one is sold.
cli-ledger-rate-quote = The currency in which it is paid.
cli-ledger-rate-rate = How many of the quote currency one of the base currency is.
cli-ledger-rate-day = The day, such as 2026-06-30.
cli-ledger-rate-source = Who says so.
cli-ledger-rate-file = A CSV with many of them.
cli-ledger-declare = Declare a value that nobody measured (grade E); it stands beside the evidence and is never added to it.

    Example: sowhat ledger declare "Letters no longer printed" --service notices --month 2026-07 --likely 12000 --source mail-2026-07 --owner "Zhao Lei"
cli-ledger-declare-title = What it is, in a few words.
cli-ledger-declare-service = The service that brought it.
cli-ledger-declare-month = The month that it counts in, such as 2026-07.
cli-ledger-declare-low = Low end of the money; the likely one where nobody states it.
cli-ledger-declare-likely = The money. For hours: by how much the budget line fell.
cli-ledger-declare-high = High end of the money.
cli-ledger-declare-currency = ISO 4217 code.
cli-ledger-declare-hours = Working hours released: capacity, until a budget line fell.
cli-ledger-declare-hours-low = Low end of the hours.
cli-ledger-declare-hours-high = High end of the hours.
cli-ledger-declare-budget-line = The budget line that fell.
cli-ledger-declare-proof = The document that shows it.
cli-ledger-declare-team = The team that it is about.
cli-ledger-declare-outcome = The outcome that it is about.
cli-ledger-declare-source = Where it was said.
cli-ledger-declare-owner = Who stands for it.
cli-ledger-declare-kind = create (new value) or protect (kept from being lost).
cli-ledger-declare-withdraw = Take back this declaration instead, such as d000001.
cli-ledger-declare-reason = Why it is taken back.
cli-ledger-split = Fix which share of what a study finds is the platform team's and which the business team's.

    Example: sowhat ledger split checkout-churn --platform 0.4 --business 0.6 --team retail --platform-by "Chen Bo" --business-by "Li Na" --source okr-2026-q3
cli-ledger-split-study = Name of the study.
cli-ledger-split-platform = The platform team's share, such as 0.4.
cli-ledger-split-business = The business team's share; the two add up to 1.
cli-ledger-split-team = The business team.
cli-ledger-split-platform-by = Who agreed for the platform team.
cli-ledger-split-business-by = Who agreed for the business team.
cli-ledger-split-source = Where it was agreed, such as the joint OKR.
cli-ledger-prices = The price book: prices, the newest rates, declared value, agreed shares, claims about the same people.

    Example: sowhat ledger prices --json
cli-option-claim-count = What to claim: retained (customers kept at the horizon) or unit-periods (customer-periods, at a price per period). One of them, never both.

prices-page = Prices
prices-question = What is one worth, and who says so?
prices-count = Prices: { $prices }. Declared values: { $declared }.
prices-rule = A claim takes the price that held on the day its study was registered, and keeps it. Revenue and free hours are shown, never counted.
prices-rates = Exchange rates
prices-declarations = Declared, without evidence
prices-splits = Agreed shares
prices-overlaps = Claims about the same people
prices-entered = { $name }: one { $unit } is worth { $likely } { $currency } ({ $low } to { $high }) from { $day } on.
prices-past = Claims that were made before keep the price that they had.
prices-basis-revenue-note = It is revenue: shown beside a claim, never counted as value.
prices-basis-capacity-note = It is capacity: value only once a budget line fell.
prices-rates-entered = Rates entered: { $count }.
prices-rate = 1 { $base } = { $rate } { $quote } on { $day }.
prices-declared = { $id }: { $title }, { $amount }. Grade E.
prices-declared-money = Nobody measured it; it adds to no total with evidence.
prices-declared-capacity = Hours are capacity: they count for nothing until a budget line falls (--budget-line, --proof, --likely).
prices-declared-budget = It counts what the budget line fell by, as declared; it adds to no total with evidence.
prices-withdrawn = { $id } was taken back: { $reason }
prices-hours = { $hours } h
prices-split = { $study }: the platform team { $platform } %, { $team } { $business } %.
prices-split-agreed = Agreed by { $platform } and { $business }. It is an agreement, not an estimate.
prices-overlap-same-outcome = { $claim } and { $other } count the same outcome ({ $outcome }): the money of one may be in the other.
prices-overlap-held-by-retention = { $claim } was kept from happening to customers whose staying { $other } counts already: the two are not added up.
prices-overlap-declared-beside = { $other } is declared, and { $claim } measured, of the same service.
prices-overlap-teams = Teams in both: { $teams }{ $more ->
        [none] .
       *[other] , and { $more } more.
    }
prices-overlap-unknown = Which teams, the book does not say.
prices-days =
    { $days ->
        [one] { $days } day old
       *[other] { $days } days old
    }
prices-stale = { $days } days old: too old
prices-stands = stands
prices-gone = taken back
prices-none-prices = No price yet.
prices-none-rates = No rate yet.
prices-none-declared = Nothing declared.
prices-none-splits = No agreement yet.
prices-as-money = money
prices-as-capacity = capacity, no value
prices-as-budget = a budget line fell
prices-head-name = Price
prices-head-unit = One
prices-head-likely = Worth
prices-head-basis = Basis
prices-head-from = From
prices-head-owner = Owner
prices-head-source = Source
prices-head-pair = Currencies
prices-head-rate = Rate
prices-head-day = Day
prices-head-age = Age
prices-head-id = Entry
prices-head-title = What
prices-head-amount = Amount
prices-head-as = Counts as
prices-head-state = State
prices-head-study = Study
prices-head-platform = Platform
prices-head-business = Business
prices-head-team = Team
prices-unit-retained-customer = customer kept
prices-unit-customer-period = customer-period
prices-unit-order = order
prices-unit-downtime-minute = minute of downtime
prices-unit-incident = incident
prices-unit-finding = finding
prices-unit-person-day = person-day
prices-unit-unit = unit of the outcome
prices-basis-contribution-margin = contribution margin
prices-basis-direct-cost = direct cost
prices-basis-revenue = revenue (shown only)
prices-basis-capacity = capacity (shown only)

error-currency-unknown = { $value } is no ISO 4217 currency.
    .cure = Write its code, such as CNY, USD or EUR.
error-rate-same = { $currency } needs no rate to itself.
    .cure = Name two currencies.
error-rate-not-positive = A rate of { $value } is no rate.
    .cure = Write how many of the quote currency one of the base currency is.
error-rate-no-source = The rate has no source.
    .cure = Say where it is from: --source, or a column source.
error-rate-turned = The book has { $quote } to { $base }, but not { $base } to { $quote }; a rate is not turned round in silence.
    .cure = Enter it: sowhat ledger rate --base { $base } --quote { $quote } --rate … --day … --source …
error-rate-later = The first rate of { $base } to { $quote } is of { $first }, after { $day }.
    .cure = Enter one of { $day } or before: sowhat ledger rate --base { $base } --quote { $quote } …
error-rate-missing = There is no rate of { $base } to { $quote } for { $day }.
    .cure = Enter one: sowhat ledger rate --base { $base } --quote { $quote } --rate … --day … --source …
error-rates-too-many = The file has more than { $most } lines.
    .cure = Give the days that are needed: one a month is enough.
error-rate-line = The day or the rate of this line cannot be read.
    .cure = Write the day as 2026-06-30 and the rate as 7.12.
error-rate-twice = The same currencies and day stand in line { $line } already.
    .cure = Keep one of the two.
error-rates-columns = The table lacks: { $missing }.
    .cure = It needs the columns { $columns }; source may be left out.
error-rates-unreadable = The file cannot be read as a table: { $reason }.
    .cure = Save it as CSV in UTF-8.
error-price-bounds = Low { $low }, likely { $likely } and high { $high } are not in order, or not above 0.
    .cure = Low is at most likely, and likely at most high.
error-price-with-vat = The price contains { $vat } % VAT, which is no margin.
    .cure = Without it: --low { $low } --likely { $likely } --high { $high } --vat 0
error-price-no-source = The price has no source.
    .cure = Name the document: --source
error-price-no-owner = Nobody answers for the price.
    .cure = Name a person: --owner
error-price-months = { $months } months are no horizon: at least 1, at most { $most }.
    .cure = Say over how many months of a customer's life the margin is counted: --months
error-price-months-missing = A price that comes in every month needs to say for how many months a customer is counted.
    .cure = Add --months, or --recurrence once.
error-price-months-unit = --months belongs to a customer kept, not to { $unit }.
    .cure = Leave --months out.
error-price-needs-outcome = A price of { $unit } fits one outcome alone.
    .cure = Name it: --outcome
error-price-outcome-unknown = There is no outcome { $outcome }.
    .cure = Known: { $known }
error-declared-nothing = Neither money nor hours are declared.
    .cure = Add --likely, or --hours.
error-declared-no-title = The declaration does not say what it is.
    .cure = Write it in a few words, before the options.
error-declared-no-source = The declaration has no source.
    .cure = Say where it was said: --source
error-declared-no-owner = Nobody stands for the declaration.
    .cure = Name a person: --owner
error-declared-order = Low { $low }, likely { $likely } and high { $high } are not in order.
    .cure = Low is at most likely, and likely at most high.
error-declared-budget-line = Hours become money only once a budget line fell.
    .cure = Name the line (--budget-line), or leave the money out: then the hours stand as capacity.
error-declared-proof = Nothing shows that the budget line fell.
    .cure = Name the document: --proof
error-no-such-declared = There is no declaration { $declared }.
    .cure = Known: { $known }
error-declared-withdrawn = { $declared } was taken back already.
    .cure = Nothing needs to be done.
error-split-share = { $platform } and { $business } are not two shares between 0 and 1.
    .cure = Write shares such as 0.4 and 0.6.
error-split-not-one = The shares { $platform } and { $business } add up to { $sum }, not to 1.
    .cure = Agree on shares that add up to 1.
error-split-no-team = The business team is missing.
    .cure = Name it: --team
error-split-no-source = Where it was agreed is missing.
    .cure = Name the document, such as the joint OKR: --source
error-split-one-side = One side has not agreed.
    .cure = A person of each: --platform-by and --business-by
error-split-same-person = { $name } stands for both sides.
    .cure = A share is agreed by two people, one of each side.
error-option-not-number = { $option }: “{ $value }” is no number.
    .cure = Write it plainly, such as 1200 or 0.4.
error-option-not-day = { $option }: “{ $value }” is no day.
    .cure = Write it as 2026-06-30.
error-option-not-month = { $option }: “{ $value }” is no month.
    .cure = Write it as 2026-06.
error-option-not-offered = { $option }: “{ $value }” is not among what can be said there.
    .cure = The command's --help lists what can.
error-claim-periods-absorbing = “{ $study }” asks about something that happens once: there are customers kept, and no customer-periods to add up.
    .cure = Claim what it counts: leave --count out.
error-price-project-unit = A project code belongs to a person-day, not to { $unit }.
    .cure = Leave --project out.
