### The catalogue of services, and the page that presents one of them

catalogue-page = Catalogue
catalogue-question = What is there to use?
catalogue-answer = { $n ->
        [one] { $services } service is ready to build on
       *[other] { $services } services are ready to build on
    }{ $going ->
        [0] {""}
        [one] , and one goes away
       *[other] , and { $going } go away
    }
catalogue-answer-none = The catalog names no service yet
catalogue-answer-found = { $found ->
        [all] { $n ->
            [one] { $services } service fits “{ $find }”
           *[other] { $services } services fit “{ $find }”
        }
        [some] No service has all of these words; { $services } { $n ->
            [one] has
           *[other] have
        } some of them
       *[none] { $services } services fit “{ $find }”
    }
catalogue-under-none = Services are declared in catalog/services.yaml or in a workbook; each gets a page here.
catalogue-under-nothing = Titles, use cases and operations were looked through in both languages. Try fewer words, or another unit or type.
catalogue-under = { $n ->
        [0] What their users gained is not known yet for any of them.
        [one] For { $gained } of them the ledger says what its users gained.
       *[other] For { $gained } of them the ledger says what their users gained.
    }
catalogue-under-until = Use is counted up to { $day }.

## A line a service
catalogue-no-summary = Nobody has said in a line yet what it is for
catalogue-no-summary-long = Nobody has said in a line yet what it is for; its owner does, with “summary” in the catalog.
catalogue-question-one = What is it for?
catalogue-sentence = { $text }.
catalogue-who = { $weeks ->
        [0] Used by { $n ->
            [one] { $teams } team
           *[other] { $teams } teams
        } in { $m ->
            [one] { $units } business unit
           *[other] { $units } business units
        } so far
       *[other] Used by { $n ->
            [one] { $teams } team
           *[other] { $teams } teams
        } in { $m ->
            [one] { $units } business unit
           *[other] { $units } business units
        } in the last { $weeks } weeks
    }
catalogue-who-none = { $keys ->
        [yes] Called only by apps whose team nobody declared{ $weeks ->
            [0] {""}
           *[other] {" "}in the last { $weeks } weeks
        }
       *[no] { $weeks ->
            [0] No other team calls it yet
           *[other] No other team called it in the last { $weeks } weeks
        }
    }
catalogue-gain-unknown = What its users gained: not known yet
catalogue-unknown = not known yet
catalogue-gain-few = Counted for fewer than { $few } customers: too few to tell
catalogue-gain-uncounted = Claimed, and not counted
catalogue-gain-nothing = May be nothing: { $kind ->
        [retained] { $span } customers kept
        [unit-periods] { $span } active customer-periods
        [downtime-minutes] { $span } minutes of downtime
        [incidents] { $span } incidents
       *[avoided] { $span } avoided
    }
catalogue-gain = { $how ->
        [along] Goes along with { $amount }; why is not shown
       *[shown] { $kind ->
            [downtime-minutes] { $amount } avoided ({ $span })
            [incidents] { $amount } avoided ({ $span })
           *[other] { $amount } ({ $span })
        }
    }
catalogue-runs-incident = { $n ->
        [one] An incident is open
       *[other] { $n } incidents are open
    }
catalogue-runs = { $state ->
        [kept] { $share } answered, objectives kept
        [care] { $share } answered, an objective is missed
        [told] { $share } answered, no objective to judge
       *[unknown] How it runs is not known yet
    }
catalogue-notice = { $gone ->
        [yes] Gone: it has answered no more since { $day }{ $known ->
            [yes] ; use { $instead } instead.
           *[other] .
        }
       *[no] Goes away{ $known ->
            [yes] : use { $instead } instead.
            [words] .
           *[no] ; nothing is named in its place yet.
        }{ $day ->
            [none] {""}
           *[other] {" "}From { $day } on it answers no more.
        }
    }
catalogue-going = goes away
catalogue-gone = gone
catalogue-instead = See { $title }

## The page of all
catalogue-find = What do you need?
catalogue-find-hint = send a message, 支付, refund …
catalogue-find-go = Search
catalogue-type = Type
catalogue-unit = Used by unit
catalogue-any = any
catalogue-clear = Show all
catalogue-cases = Use cases
catalogue-services = Services
catalogue-as-table = As a table, with CSV
catalogue-as-lines = As a list
catalogue-team = Your team
catalogue-team-none = choose a team
catalogue-team-go = Show what fits
catalogue-team-title = Teams like yours use …
catalogue-picks = { $known ->
        [yes] { $alike ->
            [0] { $team } uses too little yet to be compared; this is what its business unit uses.
           *[other] From the { $alike } teams that use most the same services as { $team }.
        }
       *[no] Nothing more to suggest to { $team }: no service that it could use and does not is used by three teams like it.
    }
catalogue-pick = { $basis ->
        [alike] { $users } of the { $of } teams most like yours use it
       *[unit] { $users } of the { $of } other teams of your business unit use it
    }
catalogue-table = All services
catalogue-table-lede = Teams and business units that used it in the last 13 weeks, without its owner; what the ledger says of it; calls of people that failed in the last 28 days.
catalogue-head-service = Service
catalogue-head-type = Type
catalogue-head-teams = Teams
catalogue-head-units = Units
catalogue-head-grade = Evidence
catalogue-head-gained = What users gained
catalogue-head-failed = Calls failed
catalogue-head-operations = Operations
catalogue-reach = What showing it did
catalogue-reach-lede = Teams that this catalogue suggested it to, that opened its page, that asked for it, and whose first call came within 8 weeks after; beside teams that could use it and were not shown it.
catalogue-reach-only = Related only: who is shown a service was chosen because teams like it use it, so the difference is not what showing did.
catalogue-reach-none = It was shown to nobody yet.
catalogue-reach-service = Service
catalogue-reach-suggested = Suggested to
catalogue-reach-opened = Opened by
catalogue-reach-asked = Asked by
catalogue-reach-called = First call within 8 weeks
catalogue-reach-others = Not shown: first call in that time
catalogue-reach-of = { $n } of { $of }
catalogue-reach-waiting = { $n ->
        [one] for { $n } team the 8 weeks are not over
       *[other] for { $n } teams the 8 weeks are not over
    }

## The page of one
catalogue-lifecycle = lifecycle: { $lifecycle }
catalogue-owner = owned by { $owner }
catalogue-parts = On this page
catalogue-users = Who uses it
catalogue-users-bars = Teams that use it, by business unit
catalogue-teams = { $n ->
        [one] { $teams } team
       *[other] { $teams } teams
    }
catalogue-small = { $m ->
        [0] { $n ->
            [one] One business unit, with fewer than 3 teams that use it: small groups are not named.
           *[other] { $n } business units, each with fewer than 3 teams that use it: small groups are not named.
        }
       *[other] { $n ->
            [one] And one more business unit with fewer than 3 teams that use it: small groups are not named.
           *[other] And { $n } more business units with fewer than 3 teams each that use it: small groups are not named.
        }
    }
catalogue-gains = What they gained
catalogue-gains-lede = From the ledger of value, each with the strength of its evidence; lines are not added up.
catalogue-gains-none = What users of { $title } gained is not known yet: no claim about it stands in the ledger. That is not nothing, and not something; it has not been measured.
catalogue-gains-measure = Plan a roll-out that can be measured
catalogue-gain-worth = worth { $money } ({ $span })
catalogue-gain-rests = { $teams ->
        [one] { $teams } team
       *[other] { $teams } teams
    }{ $customers ->
        [none] {""}
       *[other] , { $customers } customers
    }
catalogue-claim-open = Read the claim
catalogue-status = How it runs
catalogue-status-lede = As of { $day }.
catalogue-status-more = More about its health
catalogue-status-unknown = No calls of people with a known status in the last 28 days: whether it answers is not known.
catalogue-answered = { $share } of { $calls } calls in the last 28 days were answered without a server error.
catalogue-promise = { $under ->
        [none] Promise: { $objective } of calls answered, over { $days } days
       *[other] Promise: { $objective } of calls answered within { $under }, over { $days } days
    }: { $how ->
        [kept] kept ({ $kept }; { $spent } of the error budget is spent).
        [missed] missed ({ $kept }; { $spent } of the error budget is spent).
        [few] too few calls to judge.
       *[unknown] telemetry does not tell yet.
    }
catalogue-no-promise = No objective is declared, so none can be kept or missed.
catalogue-incidents = { $n ->
        [0] No incident on record in the last 90 days.
        [one] One incident in the last 90 days, { $open ->
            [0] over
           *[other] still open
        }{ $recover ->
            [none] .
           *[other] ; it took { $recover }.
        }
       *[other] { $n } incidents in the last 90 days, { $open ->
            [0] none open
           *[other] { $open } open
        }{ $recover ->
            [none] .
           *[other] ; half were over within { $recover }.
        }
    }
catalogue-start = Quick start
catalogue-start-lede = A first call, from its API description: copy, fill in, run.
catalogue-start-none = No description of its API is declared, so there is no first call to copy. Its owner adds one with a source of the type openapi.
catalogue-start-operation = Operation
catalogue-start-language = Language
catalogue-start-set = Set { $names } in the environment first; secrets never stand in code.
catalogue-start-nowhere = Nobody said where it answers: put your gateway’s address in place of { $host }.
catalogue-start-deprecated = This operation is deprecated; choose another one where you can.
catalogue-start-copy = Copy
catalogue-start-copied = Copied
catalogue-tongue = { $tongue ->
        [curl] curl
        [python] Python
       *[javascript] JavaScript
    }
catalogue-changes = Changelog
catalogue-changes-lede = Versions of its API description, newest first, and what changed for a caller.
catalogue-changes-none = No version of its API is described yet.
catalogue-release = { $n ->
        [one] { $n } operation
       *[other] { $n } operations
    }{ $since ->
        [none] .
       *[other] , called since { $since }.
    }
catalogue-release-calls = { $n ->
        [one] { $calls } call of people in the last whole month.
       *[other] { $calls } calls of people in the last whole month.
    }
catalogue-release-first = The first version described.
catalogue-release-changed = { $n ->
        [0] Nothing changed for a caller.
        [one] { $changes } change, { $breaking ->
            [0] which does not break a caller.
           *[other] which breaks a caller.
        }
       *[other] { $changes } changes, { $breaking ->
            [0] none of which breaks a caller.
            [one] one of which breaks a caller.
           *[other] { $breaking } of which break a caller.
        }
    }
catalogue-release-unnamed = without a version
catalogue-release-fold = Show what changed
catalogue-release-more = { $n ->
        [one] and one more
       *[other] and { $rest } more
    }
catalogue-change-breaks = breaks a caller
catalogue-related = Beside it
catalogue-related-lede = What replaces it, what its users use too, what does the like.
catalogue-related-none = No service stands out beside it.
catalogue-related-why = { $because ->
        [replaced-by] replaces it
        [replaces] is replaced by it
        [consumers] { $shared } of the { $of } teams that use this one use it too
        [similar] described alike ({ $similarity })
       *[use-case] serves the same use case
    }
catalogue-and = {" · "}
catalogue-ask = Ask for it
catalogue-ask-lede = Say what you need it for. Its owner reads it here.
catalogue-ask-team = Your team
catalogue-ask-what = What for?
catalogue-ask-by = Your name
catalogue-ask-send = Ask for it
catalogue-ask-said = Asked. It stands at the end of this page, where its owner reads it.
catalogue-ask-nobody = No team is declared yet, so nobody can ask in its name.
catalogue-asks = Who asked for it
catalogue-asks-lede = For its owner: everything that teams asked for, the newest first.
catalogue-asks-none = Nobody asked yet.
catalogue-asks-team = Team
catalogue-asks-what = What for
catalogue-asks-by = By
catalogue-asks-at = When
catalogue-use = Its use in figures
catalogue-present = See it in the catalogue

error-ask-lacks = What it is asked for, or who asks, is missing.
    .cure = Say what your team needs it for, and your name.
error-ask-too-long = That is too long: { $most } characters for what it is for, { $name } for the name.
    .cure = Shorten it; details can follow in a talk.
