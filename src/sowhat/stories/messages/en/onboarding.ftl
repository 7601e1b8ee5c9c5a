### From a log file to a first answer, step by step

onboard-path = Steps to the first answer
onboard-step = { $step ->
        [files] Files
        [services] Services
        [callers] Callers
        [outcome] Outcome
       *[answer] First answer
    }
onboard-done = (done)
onboard-begin = Go through it step by step
onboard-begun = Begun before
onboard-go-on = Go on with { $files }
onboard-next = Next
onboard-back = Back
onboard-question = { $step ->
        [services] Which services are these?
        [callers] Who calls?
        [outcome] What does the business count?
       *[answer] Ready?
    }
onboard-under = { $step ->
        [services] Each is a beginning of the paths that were called. Give it the name that people use, join what belongs together, split off what does not, leave out what is none.
        [callers] Only you know which team is behind a key. Those you leave empty stay unknown, and are never guessed.
        [outcome] A retention, a count, an amount by team and month: what would be different if the platform helped.
       *[answer] This is all that will be written. You can change it later, in forms, in the workbook, or in the files.
    }
onboard-services = { $how ->
        [workbook] The workbook names the services; change them there.
        [none] No service can be proposed from these files.
       *[proposed] { $n ->
            [one] One service is proposed.
           *[other] { $n } services are proposed.
        }
    }
onboard-share = { $share } of the calls
onboard-name = Name
onboard-into = Part of
onboard-into-none = no other: a service of its own
onboard-split = Split off
onboard-split-hint = { $path }/…
onboard-out = Leave out
onboard-callers = { $how ->
        [workbook] The workbook says which team is behind each app; change it there.
        [none] The files name no caller that could be asked about.
       *[proposed] { $n ->
            [one] One caller was seen by name.
           *[other] { $n } callers were seen by name.
        }
    }
onboard-team = Team
onboard-unit = Business unit
onboard-outcome = { $how ->
        [workbook] The workbook brings what the business counts.
        [sheet] The workbook brings what the business counts.
        [later] Nothing yet. That is a fair start.
       *[none] Nothing that the business counts was brought.
    }
onboard-later = Not yet: go on
onboard-later-why = Without it the first answer says how far each service has come on the value ladder, and from a price and a cost what it would have to keep to break even. It never shows money that nobody measured.
onboard-bring = Bring it now
onboard-bring-lede = Fill in the sheets of outcomes and results of the workbook, or bring your own sheet, and add it here.
onboard-answer = { $n ->
        [0] No service
        [one] One service
       *[other] { $n } services
    }{ $callers ->
        [0] {", no caller with a team"}
        [one] {", one caller with a team"}
       *[other] {", "}{ $callers } callers with a team
    }.
onboard-build = Build the first answer
onboard-findings = What would make it better
onboard-findings-lede = The doctor looked at what you brought. None of this stops you.
onboard-written = What will be written
onboard-written-lede = Plain files in the workspace’s folder; they stay the truth.

error-split-outside = { $path } does not lie below { $service }.
    .cure = Split off a path that begins with one of its own: { $routes }.
