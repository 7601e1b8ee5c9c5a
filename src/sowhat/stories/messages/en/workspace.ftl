### What sowhat writes into a new workspace as comments, and what init and check answer

## Comments in sowhat.yaml and catalog/
workspace-comment-sowhat = What this platform is and where its telemetry lies. Change it freely, then: sowhat check
workspace-comment-platform = kind: internal (teams of your company), marketplace (buyers and sellers) or open (outside developers)
workspace-comment-timezone =
    { $how ->
        [option] Decides which day and week a call belongs to. Fix it now: facts keep it.
        [log] Decides which day and week a call belongs to; the log writes its times with { $offset }. Fix it now: facts keep it.
       *[unknown] Decides which day and week a call belongs to. The files do not say theirs; this is a guess. Fix it now: facts keep it.
    }
workspace-comment-language = zh or en: of pages and answers, unless somebody asks for the other one
workspace-comment-currency = of money, as an ISO 4217 code
workspace-comment-sources = Where calls are read from. Paths are relative to this folder; files may be plain, gzip or zstd.
workspace-comment-services =
    What the platform offers. A route is the beginning of a path, in whole segments (/pay takes /pay/x, not /payments);
    the longest one wins. With from and to (to exclusive) a route can change hands without changing history.
    { $how ->
        [openapi] Proposed from the OpenAPI descriptions: correct names and titles, add an owner (a team).
        [prefixes] Proposed from the paths with most calls: correct names and titles, add an owner (a team).
        [values] Proposed from the table's values: correct names and titles, add an owner (a team).
       *[none] Below is an example.
    }
workspace-comment-consumers =
    Who calls: applications, the team behind each, and the keys by which telemetry knows them.
    Write a key as it is sent, or its pseudonym as sowhat shows it.
    { $how ->
        [proposed] Proposed from the named callers found: give each a name and a team.
       *[none] Below is an example.
    }
workspace-comment-units = The parts of the business that have goals and customers of their own. Below is an example.
workspace-comment-teams = Who decides together. A team that moved has one entry for each unit, with from and to.
workspace-comment-source =
    { $files ->
        [1] Detected in 1 file, { $sure } sure.
       *[other] Detected in { $files } files, { $sure } sure.
    }
workspace-comment-sample =
    Looked at { $records ->
        [one] 1 call
       *[other] { $records } calls
    }, { $consumers ->
        [one] 1 caller
       *[other] { $consumers } callers
    }{ $quarantined ->
        [0] {""}
        [one] ; 1 record could not be read
       *[other] ; { $quarantined } records could not be read
    }.
workspace-comment-share = { $share } of the calls looked at ({ $calls })

## What sowhat init answers
init-title = A workspace for { $name }
init-written = Written: { $files }
init-source = Source { $name } ({ $type }): { $files ->
        [1] 1 file
       *[other] { $files } files
    }, { $sure } sure
init-consumer =
    { $by ->
        [none] Callers: nothing in these records names them.
       *[other] Callers are told apart by { $by }: { $count } in the sample, on { $share } of its calls.
    }
init-services =
    { $how ->
        [openapi] Services from the OpenAPI descriptions: { $count }
        [prefixes] Services from the paths with most calls: { $count }
        [values] Services from the table's values: { $count }
        [workbook] Services from the workbook: { $count }
       *[none] No services yet
    }
init-service = { $name }: { $share } of the calls looked at
init-consumers =
    { $count ->
        [one] 1 named caller proposed in catalog/consumers.yaml, under a pseudonym
       *[other] { $count } named callers proposed in catalog/consumers.yaml, under pseudonyms
    }
init-timezone =
    { $how ->
        [option] Time zone { $zone }, as given
        [log] Time zone { $zone }, as the log writes its times ({ $offset })
       *[unknown] Time zone { $zone }, a guess: the files do not say
    }
init-unknown = Not understood
init-next = Next: sowhat build --workspace { $folder }
init-next-empty = Next: name your files under “sources” in { $folder }/sowhat.yaml, then: sowhat check --workspace { $folder }

## What sowhat check answers
checked-title = The workspace is valid.
checked-counts = Sources { $sources }, services { $services }, business units { $units }, teams { $teams }, consumers { $consumers }
checked-warnings =
    { $count ->
        [0] Nothing to add.
        [1] One thing to look at:
       *[other] { $count } things to look at:
    }
workspace-comment-simulated = The company that these files belong to does not exist. This names the file with what is true in it; every page says so.
