### sowhat doctor: what is missing, what it would unlock, how to get it, whom to ask

doctor-page = What is missing
doctor-question = What would let these figures say more?
doctor-answer = { $n ->
        [one] One thing is missing
       *[other] { $count } things are missing
    }; { $blocks ->
        [0] none of them stands in the way of an answer
        [one] { $blocked } of them stands in the way of an answer
       *[other] { $blocked } of them stand in the way of an answer
    }.
doctor-answer-nothing = Nothing is missing.
doctor-under = The worst first. Each says what it would unlock, what to write yourself, and whom to ask.
doctor-under-unbuilt = Nothing was built yet, so only what is written was looked at. Run sowhat build, then ask again: the data has its own gaps.
doctor-looked = Looked at: { $areas }.
doctor-area = { $area ->
        [telemetry] sources, their freshness and what could not be read
        [keys] consumer keys and whose they are
        [services] services and the calls they claim
        [customers] customers, and whether the same ones are named everywhere
        [outcomes] outcomes and rosters
        [go-lives] who went live when
        [money] prices and costs
        [studies] studies
       *[workbook] the workbook
    }
doctor-severity = { $severity ->
        [blocks] Stands in the way
        [weakens] Leaves a doubt
       *[better] Would say more
    }
doctor-lede = { $severity ->
        [blocks] Without these, something cannot be answered at all.
        [weakens] What is said without these is said in part, or with a doubt.
       *[better] What is said stands; with these it says more.
    }
doctor-unlocks = Would unlock: { $unlocks }.
doctor-unlock = { $what ->
        [use] use
        [habit] habit
        [reach] teams and units reached
        [ladder] the value ladder
        [lifecycle] lifecycle reviews
        [chain] the chain to customers
        [effect] the effect on customers
        [grade] a better grade
        [money] money
        [break-even] break-even
       *[trust] trust in the counts
    }
doctor-yourself = Yourself
doctor-who = Who has it
doctor-key = Join key
doctor-unlocks-head = Would unlock
doctor-message = The message
doctor-message-show = Message to send
doctor-copy = Copy
doctor-copied = Copied
doctor-has = { $has ->
        [you] you
        [gateway] the owner of the gateway or log
        [data] the data team
        [finance] finance
        [directory] HR or the directory of teams
        [service] the service's owner
       *[business] the business team
    }
doctor-join = { $lcolumn } in { $lfile } meets { $rcolumn } in { $rfile }. Of { $lkeys } different keys on the left { $lshare } are also on the right; of { $rkeys } on the right { $rshare } are also on the left.
doctor-collisions = Keys with several rows on the roster: { $n }.
doctor-small = fewer than 10 (not shown)
doctor-hidden = a number not shown here (a group has fewer than 10)
doctor-next-command = A message ready to send: sowhat doctor --request { $id }
doctor-link = What is missing, and whom to ask

doctor-no-telemetry = No source of calls is declared.
    .cure = Under sources in sowhat.yaml name a log or a table of calls, or run: sowhat init --from FILE.
doctor-source-empty =
    Source { $source }: { $pattern ->
        [otlp] nothing has been received yet.
        [cloud-events] nothing has been received yet.
       *[other] no file matches { $pattern }.
    }
    .cure =
        { $pattern ->
            [otlp] Run sowhat serve and send traces to /v1/traces/{ $source }, or check paths of the source in sowhat.yaml.
            [cloud-events] Run sowhat serve and send events to /v1/events/{ $source }, or check paths of the source in sowhat.yaml.
           *[other] Put the files there, or correct paths of the source in sowhat.yaml.
        }
doctor-source-stale = Source { $source }: its last record is of { $day }, { $days } days ago.
    .cure = Let the log be copied into the folder every day, then run sowhat build.
doctor-set-aside = Source { $source }: { $n } lines ({ $share }) could not be read.
    .cure = See the reasons with sowhat show data; another format needs a source of its own.
doctor-repeated = Source { $source }: { $n } records ({ $share }) repeat another one in every column, and count.
    .cure = If they were exported twice, write duplicates: drop in the source; if they are calls, leave them.
doctor-overlap = Sources { $source } and { $other } count the same calls: { $share } of the smaller one, hour by hour.
    .cure = Take one of the two out of sources, or narrow its paths, so that a call counts once.
doctor-no-key = Source { $source }: { $share } of its calls carry no consumer key.
    .cure =
        { $kind ->
            [prometheus] If the counter has a label for it, name it as labels.consumer in the source; if not, whoever counts has to add one.
            [table] If the table has a column for it, name it as columns.consumer in the source; if not, whoever exports it has to add one.
           *[other] If the log has a field for it, name it as consumer in the source; if not, the gateway has to write it.
        }
doctor-address-key = Source { $source } tells callers apart by network address only; applications behind one address look like one.
    .cure = Name the field with the application's key: consumer: user, or header:X-App-Id, in the source.
doctor-no-consumers = Nobody has said whose consumer keys these are.
    .cure = Write catalog/consumers.yaml: name, keys, team; or the apps sheet of the workbook.
doctor-keys-unknown = { $n } consumer keys that nobody declared make { $share } of the calls. Those with most calls (pseudonym → route): { $names }.
    .cure = Find their owners by the routes, then add the keys to catalog/consumers.yaml or to the apps sheet; a pseudonym can be written too.
doctor-keys-silent = { $n } of { $of } declared applications were never seen: { $names }.
    .cure = Compare the keys letter by letter with what the log writes; take out those that no longer exist.
doctor-apps-without-team = Applications without a team: { $n } ({ $names }).
    .cure = Write team for each in catalog/consumers.yaml or in the apps sheet.
doctor-teams-without-unit = Teams without a business unit: { $n } ({ $names }).
    .cure = Write unit for each team in the catalog or in the apps sheet.
doctor-no-services = No service is declared, so no call belongs to one.
    .cure = Write catalog/services.yaml: name and routes; or the services sheet of the workbook; or name Backstage files as a source.
doctor-calls-unclaimed = { $n } calls ({ $share }) are claimed by no service. Most called: { $names }.
    .cure = Add these paths to the routes of their services, or declare the services they belong to.
doctor-services-silent = Services without a single call: { $n } ({ $names }).
    .cure = Check their routes; a service that nobody calls belongs into a lifecycle review.
doctor-services-unrouted = Services without a written path: { $n } ({ $names }). Calls of them may well be there, but nothing says which.{ $kind ->
        [paths] {" "}Most called paths that no service claims: { $other }.
       *[none] {""}
    }
    .cure = Write the paths that each of them answers under its routes: in the workbook the column routes on the sheet of services.
doctor-no-customer = No call says which customer it was for ({ $source }).
    .cure = If the log has the customer, name it as customer in the source. Without it use, habit and break-even stand; only the chain ends at the team.
doctor-customers-masked = { $share } of the customers in column { $column } of { $file } are masked, like 138****1234. Masked keys are refused: several customers look alike.
    .cure = Export the column again with a whole key or one pseudonym for each customer. It is hashed here on the way in.
doctor-customers-apart = { $file } and { $other } name hardly one customer in common{ $kind ->
        [both] ; both look hashed, so with different salts
        [one] ; one of them looks hashed and the other does not
       *[plain] {""}
    }. They are refused as a join key.
    .cure = Export both with the same key: the customer number itself, or the same hash with the same salt. It is hashed here on the way in.
doctor-customers-partly = { $kind ->
        [hidden] Many customers are found in only one of { $file } and { $other }.
       *[told] Only { $share } of the customers are found both in { $file } and in { $other }.
    }
    .cure = Check spaces, leading zeros and case of the keys, and whether one export leaves customers out.
doctor-customers-shared = { $n } customers ({ $share }) are on the rosters of several teams at once; each counts for the team it was with longest.
    .cure = Write from and to for each membership, so that a customer belongs to one team at a time.
doctor-no-outcome = No outcome is declared: nothing says how customers fared.
    .cure = Declare one outcome (retention is a good first): outcomes in sowhat.yaml, or the outcomes and results sheets of the workbook. By team and month is enough.
doctor-outcome-empty = Outcome { $outcome }: not one row was read from { $file }{ $kind ->
        [sheet] , sheet “{ $names }”
       *[other] {""}
    }.
    .cure = Look at what was set aside with sowhat show data; { $kind ->
        [sheet] then look at the sheet “{ $names }” of { $file }: whether its rows name the outcome as the sheet of outcomes does, and have a period and a value.
        [none] fill in the sheet of results: { $file } has none.
       *[other] compare the column names with columns in sowhat.yaml.
    }
doctor-no-roster = Outcomes of customers ({ $outcome }), but no roster: nobody knows which team a customer belongs to.
    .cure = Write a table team, customer (from, to) and name it under rosters; or give the outcome by team (unit: team).
doctor-no-customer-outcome = A roster ({ $file }), but no outcome of customers.
    .cure = Declare an outcome with unit: customer, with the same customer key as the roster.
doctor-units-unknown = { $n } of { $of } teams in { $file } are not in the catalog: { $names }.
    .cure = Declare these teams, or correct how they are spelled.
doctor-teams-without-outcome = { $n } of { $of } teams that call services have neither outcome nor roster: { $names }.
    .cure = Add their rows to the outcome or to the roster; those who never went live are the ones to compare with.
doctor-short-before = Outcome { $outcome } has { $have } periods before { $service } first went live on { $day }; { $need } are needed.
    .cure = Export the earlier periods too and put them into the same file.
doctor-short-after = Outcome { $outcome } has { $have } periods since { $service } first went live on { $day }; the question needs { $need }.
    .cure = Wait and export again, or ask with a shorter horizon before it is registered.
doctor-periods-missing = Outcome { $outcome }: { $n } of { $of } periods between { $first } and { $last } are missing.
    .cure = Export the missing periods; a period in which nothing happened is a row with 0.
doctor-no-go-lives = Nobody wrote down when teams went live; the dates come from telemetry alone.
    .cure = Write go_lives in sowhat.yaml or the go-lives sheet: service, team, date, how it was decided.
doctor-one-date = { $service }: all { $n } teams went live by { $day } at once; nobody is left to compare with.
    .cure = Name teams that have not gone live and add their outcomes; next time let teams start on different dates.
doctor-few-treated = { $service }: { $have } teams went live; with fewer than { $need } an effect cannot be told from chance.
    .cure = Add go-lives that nobody wrote down yet; or choose a service with more teams.
doctor-few-controls = { $service }: { $have } teams to compare with; at least { $need } are needed.
    .cure = Add outcomes of teams that do not use it, or that start later.
doctor-undecided = { $n } of { $of } go-lives do not say how they were decided ({ $names }); unknown never counts as voluntary.
    .cure = Write decided for each: own-choice, project, default, old-closed or notice.
doctor-no-price = Outcome { $outcome } has no price, so what it did cannot become money.
    .cure = Write price at the outcome: amount, low, high, currency, source. Margin of contribution, not revenue.
doctor-no-costs = No cost is declared, so nothing can break even.
    .cure = Write person-days by service and month: the costs sheet, or costs in sowhat.yaml; or cost in the study.
doctor-no-day-rate = { $days } person-days have no price.
    .cure = Write day_rate in sowhat.yaml or in the platform sheet.
doctor-no-study = No question is asked of the data yet.
    .cure = Write studies/first.yaml with service: { $service }, outcome: { $outcome }, horizon: 4; or the questions sheet.
doctor-unregistered = Study { $study } is not registered: the later it is fixed, the lower its grade can be.
    .cure = Run: sowhat ledger register { $study }.
doctor-workbook-gap = { $says }
    .cure = { $cure }

doctor-request = Hello,

    { $ask }

    Fields: { $fields }
    Format: { $format }
    Example:
    { $example }
    Period: { $period }
    Privacy: { $privacy }

    It is for { $platform }: to see whether what we build is of use to customers. If something is easier for you in another form, please send what you have.

    Thank you
doctor-table = CSV in UTF-8 with a header, or an Excel sheet; one row for each line of the fields above.
doctor-logs = The log as it is, one request a line, also gzipped; or a table (CSV, Parquet) with one row a call.
doctor-words = A short answer by mail will do.
doctor-privacy-customer = No names, no phone numbers. A pseudonym is enough, as long as the same customer always has the same one; it is hashed once more on the way in, and never leaves as a row. If rows may not leave you, aggregates by team and month are enough.
doctor-privacy-key = Keys are turned into pseudonyms on the way in and are never shown.
doctor-privacy-none = No data of persons is needed; figures of fewer than 10 customers please leave out.
doctor-period-known = { $first } to { $last }, then the same every month.
doctor-period-since = From { $day } until now, and from then on as it comes.
doctor-period-before = From at least { $need } periods before { $day }.
doctor-period-unknown = The last 13 months, then the same every month.
doctor-period-now = As things are today, with dates where something changed.

doctor-ask-log = Calls of { $platform }: access log
    .ask = Could you let us have the access log in front of the platform? { $says }
    .fields = time, method and path, status; if there: duration, bytes, host, the caller's application id (header or user), the customer's id
    .example = 2026-09-01T09:30:12+08:00 app-billing "GET /v1/accounts/1234 HTTP/1.1" 200 512 0.084
doctor-ask-repair = Calls of { $platform }: lines that cannot be used
    .ask = Could you have a look at how this log is written or exported? { $says }
    .fields = the format (log_format or column list), whether a file is ever exported twice, what the odd lines are
    .example = log_format main '$remote_addr - $remote_user [$time_local] "$request" $status $body_bytes_sent $http_x_app_id';
doctor-ask-consumer-key = Calls of { $platform }: who calls
    .ask = Could the gateway write the caller's application id into its log? { $says } One more field in the log format is all.
    .fields = application id (from the API key, the token's client id, or a header such as X-App-Id), beside what is written today
    .example = log_format main '… "$request" $status $body_bytes_sent "$http_x_app_id"';
doctor-ask-whose-keys = Calls of { $platform }: whose keys are these
    .ask = Could you tell us which application and team each consumer key belongs to? { $says }
    .fields = app, key, team, unit; from and to if the key changed hands
    .example = app,key,team,unit,from
        billing-web,ak_7f2…,retail-billing,retail,2026-01-01
doctor-ask-routes = { $platform }: which paths belong to which service
    .ask = Could you tell us which paths each service answers? { $says }
    .fields = service, path prefix; owner and title if you like. An OpenAPI description will do as well
    .example = service,routes,owner
        checkout,/v1/checkout,platform-payments
doctor-ask-directory = { $platform }: teams and their business units
    .ask = Could you tell us which team and business unit these belong to? { $says }
    .fields = application, team, unit; from and to where there was a reorganisation
    .example = app,team,unit,from
        billing-web,retail-billing,retail,2026-01-01
doctor-ask-customer-key = Calls of { $platform }: which customer a call was for
    .ask = Could the gateway write a customer key where a call is made for a customer? { $says }
    .fields = customer key (from the token, a header such as X-Customer-Id, or a query parameter), beside what is written today; empty where there is no customer
    .example = log_format main '… "$request" $status "$http_x_app_id" "$http_x_customer_id"';
doctor-ask-same-key = { $platform }: one customer key in both tables
    .ask = Could you export both tables with the same customer key? { $says }
    .fields = customer: the same, unmasked key in both exports (or the same hash with the same salt); the other columns as today
    .example = team,customer,from
        retail-billing,9c1e5a…,2026-01-01
doctor-ask-outcome = { $platform }: how customers fared, by period
    .ask = Could you export an outcome for us? { $says }
    .fields = unit (team, or customer key), period (week or month), value; or numerator and denominator for a ratio
    .example = unit,period,numerator,denominator
        retail-billing,2026-09,1840,2010
doctor-ask-roster = { $platform }: which customers a team serves
    .ask = Could you let us have the list of customers by team? { $says }
    .fields = team, customer key, from, to (empty: still)
    .example = team,customer,from,to
        retail-billing,9c1e5a…,2026-01-01,
doctor-ask-teams = { $platform }: names of teams
    .ask = Could you say which of our teams these are? { $says }
    .fields = name in your table, team, business unit
    .example = name,team,unit
        Billing (Retail),retail-billing,retail
doctor-ask-go-lives = { $platform }: when teams began to use it
    .ask = Could you tell us since when each team uses the service, who does not, and how that was decided? { $says }
    .fields = service, team, date (empty: not yet), decided (own-choice, project, default, old-closed, notice)
    .example = service,team,date,decided
        advice,retail-billing,2026-04-13,own-choice
doctor-ask-price = { $platform }: what one unit of an outcome is worth
    .ask = Could we agree on what one unit is worth, for example one customer kept for a year? { $says }
    .fields = outcome, amount (contribution margin, not revenue), a low and a high bound, currency, source
    .example = outcome,price,price_low,price_high,currency,price_source
        weekly-return,120,80,180,CNY,Controlling 2026
doctor-ask-costs = { $platform }: what the services cost
    .ask = Could you let us have what was spent on each service? { $says } Person-days are enough.
    .fields = service, month, kind (build, run, shared), person-days or amount, currency
    .example = service,month,kind,person_days,amount
        checkout,2026-09,build,34,
doctor-ask-day-rate = { $platform }: the rate of a person-day
    .ask = Could you give us the internal rate of a person-day? { $says }
    .fields = amount, currency, from when it holds
    .example = day_rate,currency,from
        1500,CNY,2026-01-01
