### Data: sources, freshness, attribution, quarantine, duplicates

head-source = Source
head-files = Files
head-lines = Lines
head-read = Read
head-quarantined = Set aside
head-duplicates = Repeated
head-team-share = Calls with a team
head-first = First record
head-last = Last record

data-page = Data
data-question = Can these numbers be relied on?
data-answer = { $bad ->
        [0] All { $lines } lines were read
       *[other] { $lines } lines came in and { $bad ->
            [one] 1 could
           *[other] { $rejected } could
        } not be read
    }; { $team } of the calls lead to a team.
data-answer-records = { $bad ->
        [0] All { $lines } lines were read
       *[other] { $lines } lines came in and { $bad ->
            [one] 1 could
           *[other] { $rejected } could
        } not be read
    }; none of them is a call.
data-answer-nothing = Nothing has come in yet.
data-under-nothing = The sources in sowhat.yaml matched no file with a call. Check their paths, then run sowhat build.
data-under-all = Every call leads to a service, a consumer, a team and a business unit.
data-next = { $step ->
        [service] What would help most: routes for the { $calls } calls that match no service.
        [consumer] What would help most: a consumer key in the telemetry, for the { $calls } calls that carry none.
        [app] What would help most: saying whose keys made { $calls } of the calls.
        [team] What would help most: the teams of the applications behind { $calls } calls.
       *[unit] What would help most: the business units of the teams behind { $calls } calls.
    }
data-read = Records read
data-read-note = from { $files ->
        [one] 1 file
       *[other] { $files } files
    }
data-rejected = Set aside
data-rejected-note = { $share } of the lines; kept, counted, shown below
data-repeated = Repeated
data-repeated-note = the same in every column
data-fresh = Last record
data-fresh-note = { $age } before the build

attribution-title = { $step ->
        [none] Every call leads to a team and its unit
        [service] The trail is lost first at the service
        [consumer] The trail is lost first at the consumer
        [app] The trail is lost first at the application
        [team] The trail is lost first at the team
       *[unit] The trail is lost first at the business unit
    }
attribution-none = Nothing to attribute yet
attribution-lede = Of all calls, how many lead to each. Without a team nobody can be asked what it was good for; without a customer no effect on customers can be measured.
attribution-says = { $team } of the calls lead to a team, { $customer } to a customer.
attribution-step = { $step ->
        [calls] Calls
        [service] Service
        [consumer] Consumer key
        [app] Application
        [team] Team
        [unit] Business unit
       *[customer] Customer
    }
attribution-lost = { $step ->
        [service] { $calls } calls ({ $share }) match no service’s routes.
        [consumer] { $calls } calls ({ $share }) carry no key that says who called.
        [app] { $calls } calls ({ $share }) carry a key that no application has claimed.
        [team] { $calls } calls ({ $share }) come from applications without a team.
       *[unit] { $calls } calls ({ $share }) come from teams without a business unit.
    }
attribution-cure = { $step ->
        [service] Add their routes to a service under catalog/.
        [consumer] Name the field that carries the caller under consumer: in sowhat.yaml, or have the gateway log one.
        [app] List the keys under consumers: in catalog/. Corrected mappings correct history at the next build.
        [team] Give each consumer its team under catalog/. Corrected mappings correct history at the next build.
       *[unit] Give each team its unit under catalog/. Corrected mappings correct history at the next build.
    }

sources-title = { $n ->
        [one] One source
       *[other] { $n } sources
    }
sources-lede = As of the build of { $built }. Lines are read, set aside, blank, or dropped as repeated; nothing else happens to them.
sources-caption = Sources and their freshness
sources-none = No source of calls yet
sources-none-why = Name a log or a table under sources: in sowhat.yaml, or let sowhat init --from find it.
source-type = { $type ->
        [access-log] access log
        [table] table of calls
        [backstage] Backstage catalog
        [otlp] traces (OTLP)
        [cloud-events] CloudEvents
        [prometheus] Prometheus
        [skywalking] SkyWalking
        [openapi] OpenAPI descriptions
        [openslo] service level objectives
       *[other] { $type }
    }

quarantine-title = { $n ->
        [one] One record could not be read
       *[other] { $records } records could not be read
    }
quarantine-none = Every record could be read
quarantine-none-why = Records that cannot be read would be counted and shown here, with file, line and reason.
quarantine-lede = Set aside, never dropped. Letters and digits are masked.
quarantine-detail = { $source }, { $n ->
        [one] 1 record
       *[other] { $records } records
    }
quarantine-unnamed = Not readable: { $reason }

duplicates-title = { $n ->
        [one] One record repeats another
       *[other] { $records } records repeat others
    }
duplicates-none = No record repeats another
duplicates-none-why = Tables are compared row by row, in every column. Two like lines of a log are two calls.
duplicates-lede = A row is a repetition when it equals another in every column.
duplicates-text = { $source }: { $n ->
        [one] 1 repeated row
       *[other] { $records } repeated rows
    }
duplicates-choice = { $choice ->
        [drop] duplicates: drop is set for this source: in files read since then each counts once.
       *[keep] Kept and counted: two equal calls may be two calls. If they are not, set duplicates: drop for this source; it holds for files read from then on.
    }
