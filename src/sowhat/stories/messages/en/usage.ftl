### Use: services, one service, teams and units

# Columns
head-service = Service
head-operation = Operation
head-calls = Calls
head-share-calls = Share of calls
head-consumers = Consumers
head-teams = Teams
head-units = Units
head-services = Services
head-client-errors = Caller’s errors
head-server-errors = Server errors
head-status = Status
head-month = Month
head-week = Week
head-share = Share
head-trend = Active by week
head-returned = Back next week
head-group =
    { $kind ->
        [unit] Business unit
       *[team] Team
    }

# All services
services-page = Services
usage-question = Who uses the platform, and do they come back?
usage-answer = { $calls } calls from { $consumers } { $n ->
        [one] consumer
       *[other] consumers
    } { $when }.
usage-answer-return = { $calls } calls from { $consumers } { $n ->
        [one] consumer
       *[other] consumers
    } { $when }; of those active in one week, { $share } came back the next.
usage-answer-nothing = No calls yet.
usage-under-nothing = The sources were read and held no call. The Data page shows what came in.
usage-under-return = In an average week { $active } are active, and { $back } of them again in the week after ({ $weeks ->
        [one] 1 week
       *[other] { $weeks } weeks
    } counted, whole ones only).
usage-under-weeks = Who comes back is not known yet: that takes two whole weeks of telemetry.
usage-under-people = Bots and probes are left out; { $n ->
        [0] there were none.
        [one] they made 1 call more.
       *[other] they made { $others } calls more.
    }

figure-calls-note = { $each } a consumer
figure-consumers-none = no team declared for any of them yet
figure-consumers-note = in { $teams ->
        [one] 1 team
       *[other] { $teams } teams
    } and { $units ->
        [one] 1 business unit
       *[other] { $units } business units
    }
figure-without-error = Without an error
figure-errors = { $client } caller’s errors, { $server } server errors
figure-p95 = 95 of 100 calls within
figure-p95-none = the telemetry does not say how long a call takes
figure-p95-note = in { $month }; half of them within { $p50 }

picture-says = In an average week { $active } consumers are active; { $back } of them again in the next.
picture-active = An average week
picture-returned = … back the next week

services-title = { $n ->
        [one] One service carries { $share } of the calls
       *[other] { $services } services; the busiest carries { $share } of the calls
    }
services-lede = A caller’s error is the caller’s to mend (4xx), a server error is the platform’s (5xx). Times are what 50, 95 and 99 of 100 calls stayed within.
services-caption = Services by use
services-none = No service is declared yet
services-none-why = Declare services and their routes under catalog/, then run sowhat build: history follows.
unmapped-name = No service
unmapped-text = { $calls } calls ({ $share }) match no service’s routes.
unmapped-cure = Add their routes to a service under catalog/ and run sowhat build again; sowhat doctor lists the paths.

status-title = { $share } of calls ended without an error
status-lede = As the source says it: an HTTP status, or its own word.
status-caption = Calls by status
status-meaning = { $code ->
        [200] OK
        [201] created
        [202] accepted
        [204] no content
        [206] partial content
        [301] moved for good
        [302] found elsewhere
        [304] not modified
        [307] moved for now
        [308] moved for good
        [400] bad request
        [401] not signed in
        [403] forbidden
        [404] not found
        [405] method not allowed
        [408] request timeout
        [409] conflict
        [410] gone
        [416] range not available
        [422] not understood
        [429] too many requests
        [499] the caller hung up
        [500] server error
        [502] bad gateway
        [503] not available
        [504] gateway timeout
       *[other] {""}
    }
traffic-title = { $share } of calls come from people’s programs
traffic-lede = Bots and probes are told apart by their user agent; they are never counted as consumers.
traffic-name = { $kind ->
        [bot] Bots
        [probe] Probes
       *[people] People
    }
traffic-text = { $calls } calls, { $consumers } keys

# Time
weeks-title = { $share } come back the next week
weeks-none = Who comes back is not known yet
weeks-few = { $weeks ->
        [0] No week has a call of people. A return takes two whole weeks of telemetry.
       *[other] The telemetry touches one week only. A return takes two whole weeks.
    }
weeks-lede = Consumers active in each ISO week, and how many of them were active again in the week after. Hollow: the telemetry covers that week only in part.
weeks-says = Over { $weeks ->
        [one] 1 whole week
       *[other] { $weeks } whole weeks
    }, of { $were } consumers active in a week, { $came } were active again in the next.
weeks-caption = Active consumers by week, and their return
weeks-active = Active
weeks-returned = Back the next week
weeks-partly = covered in part
months-title = The busiest month was { $month }, with { $calls } calls
months-one = All calls fall in { $month }
months-one-why = A trend needs a second month.
months-none = No month has a call yet
months-none-why = Months appear once a build has read calls.
months-lede = Calls a month; the upper, red part failed.
months-caption = Calls by month
months-ok = Answered
months-failed = Failed
latency-title = Half of the calls take { $p50 } or less, 95 of 100 take { $p95 } or less
latency-one = 99 of 100 take { $p99 } or less. A trend needs a second month.
latency-none = How long calls take is not known
latency-none-why = The telemetry carries no latency. Log the request time (nginx: $request_time) and it appears here.
latency-lede = What 50, 95 and 99 of 100 calls stayed within, by month.

# One service
service-question = { $service }: who uses it, and do they come back?
service-p95-note = half within { $p50 }, 99 of 100 within { $p99 }
operations-title = { $n ->
        [one] One operation
       *[other] { $operations } operations
    }
operations-lede = Routes as the telemetry shows them, with ids folded.
operations-caption = Operations by use
operations-none = No operation was called
operations-none-why = None of this service’s routes was called in the period shown.

# Teams and units
teams-page = Teams
teams-question = Who does the platform reach?
teams-answer = { $n ->
        [one] One team
       *[other] { $teams } teams
    } in { $m ->
        [one] { $units } business unit
       *[other] { $units } business units
    } use the platform.
teams-answer-teams = { $n ->
        [one] { $teams } team uses the platform.
       *[other] { $teams } teams use the platform.
    }
teams-answer-none = Which teams use the platform is not known yet.
teams-under = { $share } of the calls come from consumers that no team has declared.
teams-under-all = Every call comes from a consumer whose team is declared.
teams-figure-teams = Teams
teams-figure-units = Business units
teams-figure-attributed = Calls with a team
teams-figure-attributed-note = { $calls } calls
teams-figure-most = Most calls
teams-figure-most-note = by { $team }
groups-title = { $kind ->
        [unit] { $n ->
            [one] Used by one business unit
           *[other] Used by { $groups } business units
        }
       *[team] { $n ->
            [one] Used by one team
           *[other] Used by { $groups } teams
        }
    }
groups-lede = { $kind ->
        [unit] By the unit that each consumer’s team belonged to on the day of the call.
       *[team] By the team that each consumer belonged to on the day of the call.
    }
groups-none = { $kind ->
        [unit] Which business units call is not known yet
       *[team] Which teams call is not known yet
    }
groups-none-why = { $kind ->
        [unit] No consumer leads to a business unit.
       *[team] No consumer has a declared team.
    }
groups-nobody = { $kind ->
        [unit] { $calls } calls ({ $share }) come from consumers without a business unit.
       *[team] { $calls } calls ({ $share }) come from consumers without a team.
    }
groups-cure = { $kind ->
        [unit] Give each team its unit under catalog/, then run sowhat build: history follows.
       *[team] Declare consumers with their keys and team under catalog/, then run sowhat build: history follows.
    }
groups-undeclared = Not declared
groups-caption = { $kind ->
        [unit] Use by business unit
       *[team] Use by team
    }

# How calls moved
head-moved = Change in calls
moved-relative = { $change } vs. all
moved-lede = Change: the last { $n } whole months against the { $n } before{ $broken ->
    [yes] , since the source last broke (from { $since })
   *[no] { "" }
 }; “vs. all” is the change of its share of all calls, in which a season cancels.
use-trend-short = A change takes { $need } whole months since the source last broke; so far there are { $have }.
metric-use-trend = Growth and decline of calls
metric-use-trend-means = whether a service is used more or less than before, and than everything around it; also where nobody tells who calls
metric-use-trend-formula = calls in the last 6 whole months ÷ those in the 6 before − 1 (at least 3 each); share of all calls likewise; last 3 months against the same 3 a year before; only months since the last break of its sources
metric-use-trend-source = ratio to a control series; sowhat's own rule for the windows

# Calls that name nobody: counts of downloads, of installations
usage-answer-unnamed = { $calls } calls { $when }; they do not say who called.
usage-under-unnamed = Nobody is named, so who uses it and who comes back cannot be told; how much each service is used, and whether that grows, can.
figure-consumers-unnamed = the telemetry names nobody
figure-status-none = the telemetry does not say how calls end
weeks-unnamed = No call says who called. Write consumer: under the source's columns in sowhat.yaml if a column does; a table of counts has none.
