### The first pages: dropping files, seeing what was understood, waiting for the build

start-page = Start
start-question = You have a log and a spreadsheet. So what?
start-answer = Drop them here, and see what they say.
start-under = An access log tells what is called. A workbook tells who the callers are and what their customers did. Either is enough to begin.
start-private = The files stay on this machine, in { $folder }. Nothing is used before you have seen what was understood.
start-drop = Drop files here, or choose them
start-drop-hint = Several at once; a folder's rotated logs too
start-bring = What you can bring
start-bring-log = Access logs
start-bring-log-why = nginx, Apache, a gateway, a table of calls as CSV. Rotated and compressed ones (.gz, .zst) as they are.
start-bring-workbook = The workbook
start-bring-workbook-why = Services, apps and their teams, results by month, prices, person-days. Fill in what you know; the rest is named as a gap.
start-bring-template = Download the workbook to fill in
start-bring-catalog = A catalog
start-bring-catalog-why = Backstage entities, if your company keeps them.
start-bring-api = API descriptions
start-bring-api-why = OpenAPI files give services their names and routes.
start-demo = No file at hand? An example company, simulated, with everything in it:
start-name = Name of the platform
start-name-hint = may stay empty
start-kind = Kind of platform
start-kind-choice =
    { $kind ->
        [internal] an internal platform
        [marketplace] a marketplace
        [open] an open API platform
       *[other] as the workbook says
    }
start-send = Upload and look
start-sending = Uploading: { $percent } %
start-looking = Uploaded. Looking at what is in the files …
start-lost = The upload broke off. Nothing was kept; please try again.
start-chosen = Chosen
start-refused = That did not come in

start-size =
    { $unit ->
        [bytes] { $n } bytes
        [kib] { $n } kB
        [mib] { $n } MB
       *[gib] { $n } GB
    }
start-more =
    { $n ->
        [one] … and one more
       *[other] … and { $n } more
    }
start-at = { $where }: { $says }
start-comma = ,{" "}
start-and = { $first } and { $last }

start-preview-page = What was understood
start-preview-question = This is what sowhat would make of your files
start-preview-under = Look it over. What is missing can be added now or later; nothing here is final.
start-understood = Understood: { $parts }.
start-understood-nothing = Understood, but there is nothing in it yet.
start-part =
    { $what ->
        [sources] { $n ->
            [one] one source
           *[other] { $n } sources
        }
        [services] { $n ->
            [one] one service
           *[other] { $n } services
        }
       *[sheets] { $n ->
            [one] one sheet of the workbook
           *[other] { $n } sheets of the workbook
        }
    }
start-problems = Something has to be mended first.
start-problems-under = Nothing is lost: the files wait here. Mend the one that is named, and add it again under the same name.
start-problems-title =
    { $n ->
        [one] One thing to mend
       *[other] { $n } things to mend
    }
start-problems-lede = Each with its place, and what would cure it.
start-source = { $name }: { $kind }
start-source-lede =
    { $files ->
        [one] One file, recognised with { $sure } certainty
       *[other] { $files } files, recognised with { $sure } certainty
    }
start-looked =
    { $n ->
        [one] One call of its beginning was read.
       *[other] { $records } calls of its beginning were read.
    }
start-unread =
    { $n ->
        [one] One record could not be read.
       *[other] { $records } records could not be read.
    }
start-unread-why = What cannot be read goes to quarantine with its line number and is never counted.
start-callers =
    { $n ->
        [one] One caller is told apart, behind { $share } of these calls.
       *[other] { $callers } callers are told apart, behind { $share } of these calls.
    }
start-services-caption = Services that were found, with the share of calls looked at
start-services =
    { $how ->
        [declared] { $n ->
            [one] One service, as the workbook declares it
           *[other] { $n } services, as the workbook declares them
        }
       *[proposed] { $n ->
            [one] One service is proposed
           *[other] { $n } services are proposed
        }
    }
start-services-lede =
    { $how ->
        [declared] The shares are of the calls looked at. What is corrected in the workbook corrects history too.
       *[proposed] Names and owners can be changed at any time, and history follows.
    }
start-head-routes = Routes
start-head-share = Share of calls
start-workbook = { $name }: workbook
start-workbook-lede =
    { $n ->
        [0] Every sheet that was begun is complete.
        [one] One thing is not filled in yet. It stops nothing.
       *[other] { $n } things are not filled in yet. They stop nothing.
    }
start-sheets-caption = Sheets of the workbook, and the rows understood in each
start-head-sheet = Sheet
start-head-form = Understood as
start-head-before = Rows before
start-head-rows = Rows
start-head-examples = Examples left out
start-form-none = left alone
start-unknown-title =
    { $n ->
        [one] One file was not understood
       *[other] { $n } files were not understood
    }
start-unknown-lede = They are left out; the others can be used without them.
start-taken-title = Also
start-named = The workspace will be called “{ $name }”.
start-use = Use this
start-use-why = Makes the workspace and builds it; pages follow in a moment.
start-again = Start again
start-again-why = Throws these files away.
start-files-title = The files
start-files-caption = Files that are waiting
start-files-lede = A file of the same name replaces the one here.
start-remove = Remove
start-remove-label = Remove { $name }
start-add = Add or replace files

start-update-page = Upload
start-update-question = A newer workbook, or more of a log?
start-update-ask = Upload it here.
start-update-why = You see what would change before anything does. The workbook that stands is kept as a backup.
start-update-answer =
    { $n ->
        [one] One file can be taken over.
       *[other] { $n } files can be taken over.
    }
start-update-under = Nothing has changed yet. Once you confirm, the files take their places and a build begins.
start-update-nothing = Nothing of this can be taken over.
start-update-kept = The workspace is as it was.
start-update-problems-lede = With these files the workspace would not be valid.
start-update-use = Take over and build
start-update-cancel = Do not
start-arrival =
    { $kind ->
        [workbook] { $name }: workbook
        [log] { $name }: telemetry
        [records] { $name }: what is recorded about the business and its services
       *[unknown] { $name }: not understood
    }
start-arrival-target =
    { $how ->
        [new] Would be added as { $target }
       *[replaced] Would replace { $target }
    }
start-arrival-source = Read by the source “{ $source }”.
start-arrival-section = Read under “{ $source }” in sowhat.yaml.
start-arrival-kept = The workbook that stands is kept beside it as a hidden backup.
start-arrival-declared = It would be named under “workbooks” in sowhat.yaml.
start-upload-link = Upload a newer workbook or more logs

start-job-page = Building
start-job-question = From files to answers
start-job =
    { $state ->
        [none] Nothing is being built.
        [queued] The build is about to begin.
        [waiting] Another build is running; this one comes next.
        [reading] Reading what came in.
        [deriving] Working out what it means.
        [verifying] Computing every claim again.
        [stopping] Stopping at the next step.
        [done] The pages are ready.
        [failed] The build did not come through.
       *[stopped] The build was stopped.
    }
start-job-under =
    { $state ->
        [going] { $seconds } s so far. This page goes on by itself; you can also leave it, the build goes on.
        [done] It took { $seconds } s, and noticed something that stops nothing.
       *[over] What is in the workspace stays as it was built last.
    }
start-job-asked = Asked for { $at }{ $who }.
start-job-by = { " by" } { $who }
start-job-cancel = Stop it
start-job-before = What was asked for before
start-job-past =
    { $kind ->
        [build] Build
       *[verify] Ledger verified
    } · { $state ->
        [queued] waiting
        [done] done
        [failed] failed
        [stopped] stopped
       *[other] going on
    }
start-job-read = { $done } of { $total }
start-job-deriving = Results
start-job-try = Build now
start-job-again = Try again
start-job-upload = Upload a mended file
start-job-home = To the answer
