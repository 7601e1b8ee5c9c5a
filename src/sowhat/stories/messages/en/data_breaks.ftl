### Data: where sources broke, bots and probes, what the business records, the mapping that helps most

source-late = { $rhythm ->
        [day] late: it speaks daily
        [week] late: it speaks weekly
        [month] late: it speaks monthly
       *[unknown] late
    }

attribution-caption = How far the calls of each source lead

data-help = { $step ->
        [service] The one line that would help most: { $share } of people’s calls ({ $calls }) go to paths below { $subject }, which no service claims.
        [app] The one line that would help most: { $share } of people’s calls ({ $calls }) come by one key that nobody declared, { $subject }
        [consumer] The one line that would help most: { $share } of people’s calls ({ $calls }) come in source { $subject } without saying who calls.
       *[customer] The one line that would help most: { $share } of the calls ({ $calls }) come in source { $subject } without saying for which customer.
    }
data-help-detail = { $step ->
        [service] Put this line into a new file, with the service’s real name; then build again.
        [app] Put this line into a new file, with the application’s real name and its team; then build again.
       *[other] Write this line in source { $subject }, with the field that your gateway writes; it holds for files read from then on.
    }

breaks-title = { $n ->
        [one] One source itself broke
       *[other] { $sources } sources themselves broke
    }
breaks-lede = What people do moves some routes and some consumers. Where nearly all move at once by the same factor, repeat themselves or fall silent, the counting has changed: no trend may be read across it.
breaks-more = { $n ->
        [one] And one earlier one.
       *[other] And { $n } earlier ones.
    }
break-week = week of { $day }
break-jump = { $source }: everything moves at once by about { $factor }, { $first }.
break-jump-detail = { $share } of { $series } routes or consumers moved the same way, much further than usual. Ask whether the source began to count in another way.
break-dip = { $source }: for a while everything stood at about { $factor }, { $span ->
        [one] { $first }
       *[many] { $first } to { $last }
    }.
break-dip-detail = { $share } of { $series } routes or consumers went along, and came back or may yet: a holiday, or an outage of the source.
break-stale = { $source }: the same numbers from { $first } to { $last }.
break-stale-detail = { $share } of { $series } routes repeat the number of the period before exactly. The export was not renewed.
break-gap = { $source }: no record at all, { $span ->
        [one] { $first }
       *[many] { $first } to { $last }
    }.
break-gap-detail = A pause that this source does not usually make: a holiday, or files that are missing.

trend-broken = { $kind ->
        [jump] The source itself broke here: { $source } moves by about { $factor } at once, { $first }.
        [stale] The source itself broke here: { $source } repeats its numbers from { $first } to { $last }.
       *[gap] The source itself broke here: { $source } has no record, { $span ->
            [one] { $first }
           *[many] { $first } to { $last }
        }.
    }
trend-broken-detail = Do not read it as adoption or decline. The Data page says why it is taken for a break.

data-traffic-title = { $share } of the calls are not by people’s programs
data-traffic-lede = Bots, scanners and health checks are counted apart and never count as adoption, habit or reach.

head-section = Records
head-first-day = First day
head-last-day = Last day
records-title = The business has recorded { $records } rows, of { $n ->
        [one] one kind
       *[other] { $n } kinds
    }
records-lede = What is declared in sowhat.yaml or in workbooks beside telemetry, and the days that its rows speak of.
records-caption = Records of the business and their freshness
record-section = { $section ->
        [outcomes] Outcomes
        [go_lives] Go-lives
        [rosters] Rosters
        [assignments] Assignments
        [costs] Costs
        [incidents] Incidents
        [deliveries] Deliveries
        [security_findings] Security findings
        [drills] Drills
        [grants] Data grants
        [orders] Orders
        [members] Members
       *[surveys] Surveys
    }

## Where sources broke, the line that helps most, keys of orders and of people
doctor-source-broke = Breaks in source { $source } itself: { $n }, the last from { $first } to { $last }, when { $kind ->
        [jump] all its numbers moved at once
        [stale] it repeated its numbers
       *[gap] it had no record
    }. No trend may be read across it.
    .cure = Ask whoever exports it what changed; sowhat show data lists every break. A missing or corrected file is read at the next build.
doctor-one-line = The one line that would help most carries { $share } of people’s calls further ({ $kind ->
        [service] to a service
        [app] to an application
        [consumer] to a consumer
       *[customer] to a customer
    }), { $source }
    .cure = Write into { $file }: { $names }
doctor-buyers-apart = The buyers in { $file } and the customers in { $other } are hardly ever the same{ $kind ->
        [both] ; both look hashed, so with different salts
        [one] ; one of them looks hashed and the other does not
       *[plain] {""}
    }. They are refused as a join key.
    .cure = Export both with the same key: the customer number itself, or the same hash with the same salt.
doctor-people-apart = The people in { $file } and in { $other } are hardly ever the same{ $kind ->
        [both] ; both look hashed, so with different salts
        [one] ; one of them looks hashed and the other does not
       *[plain] {""}
    }. They are refused as a join key.
    .cure = Export both with the same key, such as the staff number; it is hashed here on the way in.
