### Errors: error-<code> says what is wrong, .cure says what to do

## The call

error-no-such-option = There is no option { $name }.
    .cure = See the options with --help.
error-missing-parameter = { $name } is missing.
    .cure = See how the command is called with --help.
error-bad-parameter = The value given for { $name } cannot be used.
    .cure = See what is allowed with --help.
error-option-needs-value = { $name } needs a value.
    .cure = Write the value after it, or see --help.
error-bad-call = The command line was not understood.
    .cure = See what there is with sowhat --help.
error-extra-words = Nothing was expected where “{ $value }” stands.
    .cure = Leave it out, or put words that belong together into quotes.
error-no-such-command = There is no command “{ $value }”.
    .cure = { $nearest ->
        [none] There are: { $all }.
       *[other] Did you mean “{ $nearest }”? There are: { $all }.
    }
error-mistake = sowhat itself made a mistake ({ $kind }). What was committed before is safe.
    .cure = Please report it with the file { $trace }; running the command again may help.
error-bad-month = “{ $value }” is not a month.
    .cure = Write year and month, for example 2026-09.
error-no-such-service = No service is called “{ $value }”.
    .cure = { $nearest ->
        [none] sowhat show usage lists the services.
       *[other] Did you mean “{ $nearest }”? sowhat show usage lists them all.
    }
error-no-build = There is nothing to show yet: this workspace has not been built.
    .cure = Run sowhat build --workspace { $root }

## Workspace: what people write
error-yaml-syntax =
    { $kind ->
        [tab] A tab is used to indent.
        [colon] A colon followed by a space stands where a value should be.
        [bracket] A bracket or brace is not closed.
        [quote] A quotation mark is not closed.
        [escape] Inside double quotes, a backslash is followed by something that it cannot introduce.
        [indent] This line is indented differently from its neighbours.
        [no-colon] A key is not followed by a colon.
        [start] A value cannot begin with this character.
        [alias] { $near } refers to an anchor that is not there.
        [control] The invisible character { $near } is in the text.
       *[other] This is not YAML.
    }
    .cure =
        { $kind ->
            [tab] Indent with spaces, two for each level.
            [colon] Put the value in quotation marks, or start a new line after the first key.
            [bracket] Close it, or write the list with one “- ” line for each item.
            [quote] Close it.
            [escape] Use single quotes, or write the backslash twice.
            [indent] Align it with the line that it belongs beside.
            [no-colon] Write a colon and a space after the key.
            [start] Put the value in quotation marks.
            [alias] Define the anchor earlier in the same file, or write the value out.
            [control] Delete it.
           *[other] Compare this line with an example in the reference for workspaces.
        }
error-yaml-deep = Lists and mappings are nested more than { $limit } levels deep.
    .cure = No setting needs that depth: look for brackets that are not meant.
error-yaml-large = With its anchors written out, this file has more than { $limit } values.
    .cure = Split it into several files under catalog/, and repeat less through anchors.
error-yaml-tag = The tag { $value } asks for a type that is not used here.
    .cure = Delete the tag; the plain value is enough.
error-file-large = This file is larger than { $limit } MiB.
    .cure = Split it into several files under catalog/.
error-workspace-file-unreadable = This file cannot be read: { $reason }.
    .cure = Check its permissions, or that it is a file.
error-not-utf8 =
    { $guess ->
        [GB18030] This file is not in UTF-8; it looks like GB18030 (GBK).
        [UTF-16] This file is not in UTF-8; it looks like UTF-16.
       *[other] This file is not in UTF-8.
    }
    .cure = Save it again with the encoding UTF-8.
error-duplicate-key = The key “{ $key }” is already given in line { $first }.
    .cure = Keep one of the two.
error-key-not-word = A list or a mapping is used as a key.
    .cure = Use a word as the key.
error-unknown-key = There is no key “{ $key }” here.
    .cure =
        { $similar ->
            [yes] Did you mean “{ $nearest }”? Possible here: { $allowed }.
           *[no] Possible here: { $allowed }.
        }
error-wrong-kind =
    { $wanted ->
        [mapping] Keys with values are expected here, not { $found ->
            [list] a list
           *[other] “{ $value }”
        }.
        [list] A list is expected here, not { $found ->
            [mapping] keys with values
           *[other] “{ $value }”
        }.
       *[text] A single value is expected here, not { $found ->
            [list] a list
           *[other] keys with values
        }.
    }
    .cure =
        { $wanted ->
            [mapping] Write “key: value” lines.
            [list] Put “- ” before each entry.
           *[text] Write one value.
        }
error-missing-key = “{ $key }” is missing.
    .cure = Add “{ $key }: …” here.
error-empty-text = “{ $key }” is empty.
    .cure = Write a value, or delete the entry.
error-bad-name = “{ $value }” cannot be a name.
    .cure = Use 1 to 63 letters (of any script), digits, “.”, “_” or “-”, beginning with a letter or digit. What people should read goes into “title”.
error-bad-choice = “{ $value }” is not possible here.
    .cure =
        { $similar ->
            [yes] Did you mean “{ $nearest }”? Possible: { $allowed }.
           *[no] Possible: { $allowed }.
        }
error-bad-day = “{ $value }” is not a day.
    .cure = Write year-month-day, for example 2026-04-01.
error-bad-currency = “{ $value }” is not a currency.
    .cure =
        { $similar ->
            [yes] Did you mean { $nearest }? Use the three capital letters of ISO 4217.
           *[no] Use the three capital letters of ISO 4217, for example CNY.
        }
error-unknown-timezone = There is no time zone “{ $value }”.
    .cure =
        { $similar ->
            [yes] Did you mean { $nearest }?
           *[no] Use a name of the IANA list, for example Asia/Shanghai, Europe/Berlin or UTC.
        }
error-bad-value = “{ $value }” cannot be used for { $key }.
    .cure = See { $key } in the reference for workspaces.
error-span-empty = The span from { $start } to { $end } holds no day.
    .cure = “to” is the first day on which it no longer holds: it must be later than “from”.
error-key-or-pseudonym = A key needs either “key” or “pseudonym”, and not both.
    .cure = Write the key as it is sent, or its pseudonym as sowhat shows it.
error-one-document = sowhat.yaml holds a second document.
    .cure = Delete the line “---” and merge the two; only catalog/ may have several documents in a file.
error-name-taken =
    { $kind ->
        [outcome] An outcome
       *[other] A { $kind }
    } named “{ $value }” already exists, in { $first }.
    .cure = Rename one of the two, or merge them.
error-undeclared =
    { $kind ->
        [team] No team is named “{ $value }”.
        [unit] No business unit is named “{ $value }”.
        [source] No source is named “{ $value }”.
        [service] No service is named “{ $value }”.
        [outcome] No outcome is named “{ $value }”.
        [connection] No connection is named “{ $value }”.
       *[other] Nothing is named “{ $value }”.
    }
    .cure =
        { $similar ->
            [yes] Did you mean “{ $nearest }”? Otherwise declare it.
           *[no] { $kind ->
                [source] Declare it in sowhat.yaml under “sources”.
                [unit] Declare it under “units” in a file of catalog/.
                [service] Declare it under “services” in a file of catalog/.
                [outcome] Declare it in sowhat.yaml under “outcomes”.
                [connection] Declare it in sowhat.yaml under “connections”, or write ./ before the path of a file.
               *[other] Declare it under “teams” in a file of catalog/.
            }
        }
error-memberships-overlap = “{ $value }” belongs to “{ $holder }” and to “{ $other }” ({ $first }) at the same time.
    .cure = Give the earlier one a “to” and the later one the same day as “from”.
error-key-claimed-twice = The key “{ $value }” belongs to “{ $holder }” and to “{ $other }” ({ $first }) at the same time.
    .cure = Keep it with one consumer, or give the two “from” and “to” days that do not overlap.
error-route-claimed-twice = The route { $value } belongs to “{ $holder }” and to “{ $other }” ({ $first }) at the same time.
    .cure = Keep it with one service, make one of them longer, or give them days, a host or a source that differ.
error-no-workspace = There is no sowhat.yaml in { $folder } or in a folder above it.
    .cure = Go to a workspace, name one with --workspace, or make one: “sowhat init”, or “sowhat serve --workspace NEW” to drop your files on a page. “sowhat demo” shows an example.
error-secret-open = Others on this machine may read the secret file (mode { $mode }).
    .cure = Allow only yourself to read it: chmod 600 .secret
error-secret-malformed = The secret file does not hold 64 hexadecimal digits.
    .cure = Restore it from a backup. If there is none, delete it and rebuild: consumers then get new pseudonyms.
error-secret-unwritable = The secret file cannot be made or read: { $reason }.
    .cure = Check the permissions of the workspace's folder.

## Workspace: warnings of sowhat check
error-no-sources = No source of calls is declared.
    .cure = Add one under “sources” in sowhat.yaml, or let “sowhat init” detect it from your files.
error-glob-empty = Source “{ $source }”: no file matches { $value }.
    .cure = Correct the path; it is relative to the workspace's folder.
error-no-services = No service is declared: calls are counted, but belong to none.
    .cure = Declare services in catalog/services.yaml.
error-service-without-route =
    { $count ->
        [1] The service { $names } has no route: no call can be its own.
       *[other] { $count } services have no route, among them { $names }: no call can be theirs.
    }
    .cure = Add “routes”.
error-route-no-slash = Service “{ $service }”: the route { $value } does not begin with a slash, as every path of a log does.
    .cure = { $kind ->
        [host] Write https://{ $value }
       *[path] Write /{ $value }
    }
error-team-without-unit =
    { $count ->
        [1] The team { $names } belongs to no business unit.
       *[other] { $count } teams belong to no business unit, among them { $names }.
    }
    .cure = Add “unit”, so that the units reached can be counted.
error-consumer-without-key =
    { $count ->
        [1] The consumer { $names } has no key: no call can be its own.
       *[other] { $count } consumers have no key, among them { $names }: no call can be theirs.
    }
    .cure = Add “keys”.
error-consumer-without-team =
    { $count ->
        [1] The consumer { $names } belongs to no team.
       *[other] { $count } consumers belong to no team, among them { $names }.
    }
    .cure = Add “team”, so that use can be shown by team.

## Workspace: sowhat init
error-workspace-exists = There is already a { $file } in { $folder }.
    .cure = Edit that one, or choose another folder. Nothing was changed.
error-input-missing = There is no file { $value }.
    .cure = Check the path; a folder or a pattern such as logs/access.log* will do as well.
error-input-unknown =
    { $reason ->
        [empty] { $file } is empty.
        [binary] { $file } is not text.
        [unreadable] { $file } cannot be opened.
        [damaged] { $file } is damaged: it ends in the middle, or a quotation mark is never closed. Export it again.
       *[unknown] { $file } is in no format that sowhat knows.
    }
    .cure = Accepted are access logs (combined, common, or an nginx log_format), tables of calls (CSV, Parquet, JSON lines with a time and what was called), Backstage catalogs and OpenAPI descriptions; plain or compressed with gzip or zstd.
error-folder-unwritable = Nothing can be written to { $folder }: { $reason }.
    .cure = Choose a folder in which you may write.
error-not-loopback = sowhat does not listen on { $host }: whoever can reach that address could read everything, and nobody has to sign in.
    .cure = Leave --host out to listen on this machine only, or write access with address and providers in sowhat.yaml.
error-port-taken = Port { $port } is in use.
    .cure = Choose another one with --port, or --port 0 for any that is free.
error-result-gone = A part of the latest build is gone: { $path }.
    .cure = Results can always be derived again: run sowhat build --workspace { $root }

## Lake, store and the files that are read
error-lake-locked = Another build is at work here.
    .cure = Let it finish, or wait for it with sowhat build --wait SECONDS. If it was killed, the lock is already free.
error-lake-contended = Another program kept writing to the table: gave up after { $tries } tries.
    .cure = Only sowhat build may write to the lake. Stop the other program, then build again; nothing was counted twice.
error-lake-moved = Another program wrote to the table during this build.
    .cure = Only sowhat build may write to the lake. Stop the other program, then build again; nothing was counted twice.
error-lake-version = Version { $version } of the table can no longer be read.
    .cure = Restore the lake folder from a backup, or build again for a new version.
error-store-unavailable = The database cannot be opened: { $reason }.
    .cure = Check that its folder exists and may be written to, or that its server is running.
error-store-newer = A newer sowhat wrote this database (at { $found }; this one knows up to { $known }).
    .cure = Update sowhat. Nothing was changed.
error-file-vanished = The file was gone before it could be read.
    .cure = Nothing to do if it was rotated: under its new name it is read in the next build.
error-file-unreadable = The file cannot be read.
    .cure = Give the user who runs sowhat the right to read it, then build again.
error-file-broken = The file is damaged: it is not a readable Parquet file.
    .cure = Export it again.
error-file-unfinished = The Parquet file has no end yet, so that nothing of it can be read.
    .cure = Nothing to do if it is still being written; otherwise export it again.
error-file-shorter = The file is the beginning of one that was read further already; nothing in it is new.
    .cure = Nothing to do. It can be left out of the paths.
error-file-gzip-truncated = The gzip file breaks off. What comes before the break was read.
    .cure = Nothing to do if it is still being written; otherwise replace it by a whole copy, which is read from the break on.
error-file-gzip-broken = The gzip file is damaged. What comes before the damage was read.
    .cure = Replace it by a sound copy, which is read from the damage on.
error-file-zstd-truncated = The zstd file breaks off. What comes before the break was read.
    .cure = Nothing to do if it is still being written; otherwise replace it by a whole copy, which is read from the break on.
error-file-zstd-broken = The zstd file is damaged. What comes before the damage was read.
    .cure = Replace it by a sound copy, which is read from the damage on.

## Pages
error-no-such-table = This page has no table called “{ $value }”.
    .cure = Open the page and follow its CSV link.

## Evidence: moments and inference

error-moments-shape = The moments do not fit together: { $part } should be { $expected } and is { $found }.
    .cure = Have the aggregates delivered again from the query; do not edit them by hand.
error-moments-not-finite = The moments hold a value in { $part } that is not a number.
    .cure = Look for empty or infinite outcomes, and say how missing ones are treated.
error-moments-empty-cell = The moments hold a group without units, or with a weight that is not above zero.
    .cure = Leave out units whose weight is zero or negative.
error-moments-cell-twice = The moments hold the same cohort and stratum twice.
    .cure = Group by first treated period and stratum, one row each.
error-moments-periods-order = The periods of the moments are not in increasing order.
    .cure = Deliver them from the earliest to the latest, each once.
error-moments-periods-differ = Moments of different periods cannot be added up.
    .cure = Deliver every part for the same periods.
error-moments-clusters-differ = Only some parts of the moments name their clusters.
    .cure = Deliver all parts with clusters, or all without.
error-moments-clusters-sum = The units of the clusters do not add up to those of the groups.
    .cure = Let every unit belong to exactly one cluster, and deliver both from the same data.
error-confidence-out-of-range = A confidence of { NUMBER($value, maximumSignificantDigits: 6) } is not possible.
    .cure = Give a number between 0 and 1, for example 0.95.
error-anticipation-negative = Anticipation cannot be negative ({ $value }).
    .cure = Give the number of periods before go-live in which customers may already respond; 0 if none.
error-inference-needs-clusters = The { $inference } needs to know which units decide together, and their moments.
    .cure = Name the column of the deciding unit with --cluster, or use --inference normal.

## Tables of calls
error-missing-column = There is no column “{ $column }”, which is mapped to { $role }. The columns are: { $columns }.
    .cure = Did you mean “{ $nearest }”? Correct the source’s columns in sowhat.yaml.
error-table-without-header = This table has no line of column names.
    .cure = Export it again with column names in its first line.

## Backstage catalogs
error-backstage-unreadable = The entity file { $path } cannot be read: { $reason }.
    .cure = Check that it exists and may be read.
error-backstage-no-entity = This document is not an entity: it is no mapping.
    .cure = Begin it with apiVersion, kind and metadata, or remove it.
error-backstage-many-files = More than { $limit } entity files are linked; the rest was not read.
    .cure = Name the files that matter under paths.
error-backstage-target-remote = The target { $value } lies elsewhere: sowhat fetches nothing.
    .cure = Copy the file beside this one, or name a local copy under paths.
error-backstage-target-missing = The target { $value } does not exist here.
    .cure = Copy the file to that place, or name it under paths.
error-backstage-target-outside = The target { $value } lies outside the folder of the first file, so it was not opened.
    .cure = Name it under paths if it is meant.
error-backstage-missing = An entity without { $field } cannot be read.
    .cure = Add { $field }.
error-backstage-missing-field = { $ref } has no { $field }. The rest of it was read.
    .cure = Add { $field }.
error-backstage-version = The apiVersion “{ $value }” is not one of Backstage’s catalog.
    .cure = Entities begin with apiVersion: backstage.io/v1alpha1.
error-backstage-kind = “{ $value }” cannot be an entity’s kind.
    .cure = A kind is one word of letters and digits: Component, API, Group … or one of your own.
error-backstage-name = “{ $value }” cannot be an entity’s name.
    .cure = Use at most 63 letters and digits, joined by -, _ or a dot.
error-backstage-long-name = “{ $value }” is too long, with its namespace, to be a name here. It is kept as an entity only.
    .cure = Shorten the name or the namespace to 63 characters together.
error-backstage-ref = “{ $value }” in { $field } does not name an entity.
    .cure = Write kind:namespace/name, or only the name.
error-backstage-duplicate = { $ref } is already described in { $first }, which counts.
    .cure = Keep one of the two.

## Access-log sources
error-log-format-adjacent = In the log format, nothing stands between ${ $first } and ${ $second }, so that nobody can tell where one ends: { $format }
    .cure = Put a space, a quote or another sign between them, in the server's log_format and here.
error-log-format-no-time = The log format has no time: { $format }
    .cure = Add $time_local, $time_iso8601 or $msec, as the server writes it.
error-log-format-no-request = The log format does not say what was asked for: { $format }
    .cure = Add "$request", $request_uri or $uri, as the server writes it.
error-log-format-no-status = The log format has no status: { $format }
    .cure = Add $status, as the server writes it.
error-log-selector = The log format cannot provide “{ $selector }”.
    .cure = Choose among { $available }, or add the field to the format.
error-route-template = “{ $template }” is no path template.
    .cure = Write a path that begins with / and has its variable parts in braces, such as /users/{"{"}name{"}"}.

## sowhat estimate
error-estimate-file-missing = There is no file { $path }.
    .cure = Check the path.
error-estimate-file-unreadable = { $path } cannot be read: { $reason }.
    .cure = Name a CSV or Parquet file that you may read.
error-estimate-not-a-table = The file cannot be read as a table.
    .cure = Save it as Parquet, or as CSV in UTF-8 or GB18030 with column names in its first line and the same number of fields in each.
error-estimate-missing-column = There is no column “{ $column }” ({ $option }). The columns are: { $columns }.
    .cure =
        { $similar ->
            [yes] Did you mean { $option } { $nearest }?
           *[no] Name one of them with { $option }.
        }
error-estimate-option-needed = --design { $design } also needs { $options }.
    .cure = Name the column for each: sowhat estimate TABLE --design did --unit U --period T --outcome Y --first-treated G
error-estimate-bad-choice = { $option } cannot be “{ $value }”.
    .cure =
        { $similar ->
            [yes] Did you mean { $nearest }? Possible: { $allowed }.
           *[no] Possible: { $allowed }.
        }
error-estimate-bad-confidence = { $value } cannot be the level of an interval.
    .cure = Use a level from 0.5 to below 1, such as --confidence 0.95.
error-estimate-bad-anticipation = { $value } cannot be a number of periods.
    .cure = Use 0 or more.
error-panel-empty = The table has no rows.
    .cure = Export it again with one row for each unit and period.
error-panel-no-whole-unit = None of the { $units } units has an outcome in each of the { $periods } periods.
    .cure = Fill in what is missing (0 where nothing happened), or leave out periods in which few units were seen.
error-panel-too-many-periods = Column “{ $column }” holds { $periods } periods; at most { $most } are possible.
    .cure = Sum the outcome up by week or month first.
error-panel-period-twice = The periods “{ $value }” and “{ $other }” are the same on the calendar.
    .cure = Write each period in one way, with one row a unit.
error-panel-period-not-whole = The period { $value } is not a whole number.
    .cure = Number the periods 1, 2, 3 …, or write days or months.
error-panel-first-treated-unreadable = The first treated period “{ $value }”{ $named ->
        [yes] {" "}in column “{ $column }”
       *[no] {""}
    } cannot be placed among the periods of the table.
    .cure = Write it as the periods are written, or as a day; leave it empty for never.
error-panel-value-missing = Column “{ $column }” is empty in this row.
    .cure = Fill it in, or leave the row out.
error-panel-not-a-number = Column “{ $column }” holds “{ $value }”, which is not a number.
    .cure = Write a plain number with a decimal point; leave the field empty where it is missing.
error-panel-infinite = Column “{ $column }” holds an infinite value (unit { $unit }).
    .cure = Correct it; leave the field empty where it is missing.
error-panel-unit-period-twice = Unit { $unit } has two rows for the period { $value }.
    .cure = Keep one row for each unit and period.
error-panel-two-values = Unit { $unit } has two values in column “{ $column }”: “{ $other }” and, here, “{ $value }”.
    .cure = Give all rows of a unit the same value.
error-panel-bad-weight = The weight “{ $value }” of unit { $unit } is missing or negative.
    .cure = Give each unit a weight of 0 or more.
error-panel-denominator-moves = The denominator of unit { $unit } moves: “{ $other }” and, here, “{ $value }”. A ratio whose denominator moves with adoption is not served yet.
    .cure = Use a denominator from before the first go-live, constant for each unit, or estimate numerator and denominator on their own.

## Outcomes, go-lives, rosters, studies
error-bad-whole = “{ $value }” is not a whole number from 0 up, as { $key } has to be.
    .cure = Write digits only, for example 8.
error-bad-amount = “{ $value }” is not an amount, as { $key } has to be.
    .cure = Write digits with a decimal point and nothing else, for example 1200.50; the currency has a key of its own.
error-price-order = The price is out of order: low { $low }, amount { $amount }, high { $high }.
    .cure = low is at most amount, and amount at most high: the two bound what one unit is worth in 95 of 100 cases.
error-value-or-ratio = An outcome needs either the column “value”, or both “numerator” and “denominator”.
    .cure = Name “value” for numbers and yes/no; numerator and denominator for a rate.
error-absorbing-ratio = What happens once (kind: absorbing) cannot be a ratio.
    .cure = Name the column that is 1 in the period in which it happened as “value”, or write kind: state.
error-go-live-service = A table of go-lives needs its service exactly once: as a column, or beside the paths.
    .cure = Add “service” to the columns if the table has one, otherwise write service: NAME beside “paths”.
error-business-undeclared =
    { $kind ->
        [team] Teams that no catalog declares: { $count } ({ $names }).
       *[service] Services that no catalog declares: { $count } ({ $names }).
    }
    .cure =
        { $kind ->
            [team] Nothing is lost: they count as teams. If a name is only spelled differently, correct it here or in catalog/.
           *[service] Nothing is lost: they count once a service of that name is declared. If a name is only spelled differently, correct it here or in catalog/.
        }
error-file-changing = The file changed while it was read; nothing of it was kept.
    .cure = Nothing to do if it is being written: the next build reads it. Better still, write it elsewhere and move it here when it is complete.
error-window-short = The window from { $first } to { $end } holds { $periods ->
        [one] 1 whole period
       *[other] { $periods } whole periods
    }; the study needs { $needed }.
    .cure = Widen the window, or ask for a shorter horizon.
error-roster-late = The roster was frozen on { $day }, too late for a window that begins on { $first }: whoever is on it cannot have left before.
    .cure = Freeze it on the first day of the window, before the first go-live.

## Studies and stories

error-story-not-yet = A story cannot be made as { $value } yet.
    .cure = Ask for it with --to html or --to md.
error-story-choice = “{ $value }” is not one of: { $known }.
    .cure = Choose one of: { $known }.

## The ledger
error-no-such-study = There is no study “{ $study }”.
    .cure =
        { $nearest ->
            [none] Known: { $known }.
           *[other] Did you mean { $nearest }? Known: { $known }.
        }
error-study-not-built = Build { $build } does not hold the study “{ $study }” yet.
    .cure = Run sowhat build.
error-study-registered = “{ $study }” was registered with exactly these terms on { $at }.
    .cure = Nothing needs to be done. A study with other terms is registered anew.
error-claim-not-estimable = “{ $study }” could not be estimated ({ $reasons }), so there is nothing to claim.
    .cure = See sowhat show effects for what would help.
error-claim-no-total = “{ $study }” has no number of customers with an interval at horizon { $horizon }, so there is nothing to claim.
    .cure = Choose a horizon that enough teams have reached, or wait until they have.
error-claim-exists = “{ $study }” is claimed already: { $claim }.
    .cure = Retract it first if it is wrong: sowhat ledger retract { $claim } --reason "…"
error-no-such-claim = There is no claim “{ $claim }”.
    .cure =
        { $known ->
            [none] Nothing has been claimed yet; see sowhat ledger claim.
           *[other] Known: { $known }.
        }
error-claim-retracted = { $claim } was retracted already.
    .cure = Nothing needs to be done.
error-reason-needed = Taking back, lowering, disputing or estimating anew needs a reason.
    .cure = Add --reason "…".
error-engine-failed = The query engine gave up: { $reason }
    .cure = If memory or disk ran out, free some, or leave out columns and periods that are not needed; otherwise export the table again.
error-timezone-fixed = The time zone cannot become { $value }: days and weeks of what was read so far follow { $fixed }.
    .cure = Write { $fixed } again; for another zone, make a new workspace and read the files anew.

## estimate: options of another design
error-estimate-option-foreign = --design { $design } has no use for { $options }.
    .cure = Leave it out, or choose the design that it belongs to.

## The truth behind a simulated company
error-not-simulated = This company is a real one: nobody knows the truth behind it.
    .cure = A simulated company names its truth in sowhat.yaml, under simulated.
error-truth-unreadable = The file with the truth cannot be read: { $reason }.
    .cure = Correct the path under simulated in sowhat.yaml; it is relative to the workspace.
error-truth-not-json = The file with the truth is not JSON.
    .cure = Make the simulated company again, or mend the file.
error-truth-missing = The file with the truth lacks “{ $key }”.
    .cure = Add it, or make the simulated company again.
error-truth-wrong = “{ $key }” in the file with the truth is unknown or not of its kind.
    .cure = Correct it, or make the simulated company again.

## estimate: experiments
error-estimate-bad-split = “{ $value }” is no split.
    .cure = Write each arm with its planned share, such as --split a=0.5,b=0.5.
error-trial-no-such-arm = No row belongs to the arm “{ $value }”. The arms are: { $arms }.
    .cure = { $similar ->
            [yes] Did you mean { $nearest }?
           *[no] Name one of these.
        }
error-trial-infinite = A value is infinite.
    .cure = Look at the column “{ $column }”, its divisor and its covariates.
error-trial-unit-twice = The unit “{ $unit }” is there twice.
    .cure = One row a unit: sum up its rows first, or name the column that tells units apart ({ $column }).
error-trial-cluster-two-arms = The cluster “{ $cluster }” is in two arms.
    .cure = A cluster is assigned as a whole: look at its rows in “{ $column }”, or leave --cluster out if units were assigned one by one.

error-trial-cluster-two-strata = The cluster “{ $cluster }” is in two strata.
    .cure = A cluster stands or falls as a whole: give strata that hold whole clusters instead of “{ $column }”, or leave --stratum out.

## Uploads in the browser
error-foreign-post = This request did not come from a page of sowhat.
    .cure = Open the page itself and press its button. Nothing was changed.
error-stale-form = This page is from before sowhat was started again.
    .cure = Go back, reload the page and send it once more. Nothing was changed.
error-staging-gone = These files are no longer waiting.
    .cure = They were taken over or thrown away; upload them again if they are still needed.
error-staging-unready = Nothing has been understood yet that could be used.
    .cure = Look at what has to be mended, and add the mended files.
error-upload-none = No file came in.
    .cure = Choose at least one file.
error-upload-empty = { $file } is empty.
    .cure = It was left out. Check where it was copied from.
error-upload-too-large =
    { $file ->
        [none] The files are larger than { $limit } together.
       *[other] { $file } is larger than { $limit }.
    }
    .cure = Put it into a folder of this machine and name that in sowhat.yaml; nothing was kept of this upload.
error-upload-too-many = These are more than { $limit } files.
    .cure = Upload them in several steps.
error-upload-malformed = What came in is not the form of this page.
    .cure = Reload the page and try again.
error-disk-full = There is no room in { $folder } for { $size } more.
    .cure = Make room, or serve a folder on another disk.
error-arrival-no-place = No source of this workspace reads a file of this name and form.
    .cure = Give it a name like those of its source, or name it in sowhat.yaml.
error-arrival-no-section = This is a file for “{ $section }” ({ $format }), and no entry there reads a file of this name.
    .cure = Put it into the workspace’s folder and name it in sowhat.yaml under “{ $section }:”{ $format ->
        [table] , with its columns
       *[other] , with “format: { $format }”
    }; or give it the name of the export that it replaces.
error-arrival-which-workbook = This workspace has several workbooks, and none of this name.
    .cure = Give the file the name of the one that it replaces.
error-arrival-outside = { $target } lies outside the workspace's folder.
    .cure = Put the file there by hand, then run: sowhat build
error-job-lost = The process that did this was ended from outside { $tries } times before it was through. What was built before is safe.
    .cure = The machine may be short of memory: look at its log, then ask again.
error-job-unsound = The ledger does not come out the same: { $which }.
    .cure = See which entries and figures differ: sowhat ledger verify
error-no-such-job = There is no job { $value }.
    .cure = See those that there are: sowhat jobs
error-job-mistake = sowhat itself made a mistake ({ $kind }). What was built before is safe.
    .cure = It is written to the log of sowhat serve; building again may help.

## The template of a workbook, and what init was given
error-template-exists = There is a file already: { $path }. Nothing was changed.
    .cure = Name another one, such as: sowhat init --template xlsx another.xlsx
error-template-ending = { $path } ends in { $ending }, but the workbook is an .xlsx file.
    .cure = Name a folder, or a file that ends in .xlsx.
error-template-with-inputs = A template is written on its own, without --from, --name and --timezone.
    .cure = First: sowhat init --template xlsx. Filled in, it is given to sowhat init with --from.

## What is missing (sowhat doctor)
error-no-such-lack = “{ $value }” is not missing.
    .cure = There are messages for: { $known }. Run sowhat doctor to see the list.
error-no-request = “{ $value }” needs nobody else: you have it yourself.
    .cure = Run sowhat doctor and do what it says there.

## Workbooks as tables of facts

error-workbook-sheet-unnamed = The workbook has several sheets with rows, and nothing says which one is meant: { $names }.
    .cure = Name it beside the paths, as in `sheet: Costs`.
error-input-no-form = { $file } is a workbook, but none of its sheets is one of the template.
    .cure = Write the template with sowhat init --template xlsx and fill it in, or name your sheets and columns as there.
error-workbook-no-routes = No service has routes, so no call can be counted for one. Most called in the log: { $paths }
    .cure = Write the beginning of its paths beside each service, then run sowhat build again.

## Workbooks that declare
error-workbook-missing = There is no workbook { $value }.
    .cure = Put the file there, or correct the path under “workbooks”.
error-workbook-not-one = This is no workbook that can be read.
    .cure = Save it as .xlsx in Excel, WPS or LibreOffice (a single sheet may also be CSV). .xlsb, web pages saved as .xls, .numbers and .et are not read.
error-workbook-damaged = The workbook is damaged or was not written to its end.
    .cure = Open it in a spreadsheet program, save it as a new .xlsx file, and use that one.
error-workbook-encrypted = The workbook is protected by a password.
    .cure = Remove the password to open it (File, Info, Protect Workbook in Excel), and save it again.
error-workbook-file-large = The workbook is larger than { $limit } MiB.
    .cure = Take out pictures and sheets that are not asked for; large tables of results are better given as CSV or Parquet under “outcomes”.
error-workbook-unpacks-large = Unpacked, the workbook is larger than { $limit } MiB, so it was not opened.
    .cure = Take out what is not asked for; large tables of results are better given as CSV or Parquet under “outcomes”.
error-workbook-large = A sheet reaches over more than { $limit } cells, so the workbook was not opened.
    .cure = Often one stray cell far down or far right does this: copy the rows that count to a new sheet. Large tables are better given as CSV or Parquet.
error-workbook-no-sheet = The workbook has no sheet “{ $value }”.
    .cure = Its sheets: { $known }.
error-workbook-header-twice = “{ $value }” heads two columns; the first one is { $first }.
    .cure = Rename or remove one of them: which one counts cannot be told.
error-workbook-header-same = “{ $value }” means the same as the column { $first }, which is used; this one is left alone.
    .cure = Nothing to do if { $first } is the right one; otherwise remove it.
error-workbook-header-unknown = The column “{ $value }” means nothing to the sheet { $sheet ->
        [platform] of the platform
        [services] of services
        [apps] of apps
        [go_lives] of go-lives
        [outcomes] of outcomes
        [results] of results
        [rosters] of customers
        [costs] of costs
       *[questions] of questions
    }; it is left alone.
    .cure = Nothing to do if it is a note of your own; otherwise call it what the template calls it (sowhat init --template xlsx).
error-workbook-column-missing = The sheet { $sheet ->
        [platform] of the platform
        [services] of services
        [apps] of apps
        [go_lives] of go-lives
        [outcomes] of outcomes
        [results] of results
        [rosters] of customers
        [costs] of costs
       *[questions] of questions
    } lacks the column { $column }, so none of its rows can be used.
    .cure = Add the column, called as in the template (sowhat init --template xlsx).
error-workbook-cell-missing = “{ $column }” is empty here, so the row is left out.
    .cure = Fill the cell in, or clear the row.
error-workbook-value-unreadable = “{ $value }” under “{ $column }” cannot be read, so it counts as unknown.
    .cure = Write numbers as 1234.5, 1,234, 1.2万 or 12%; days as 2026-07-01; periods as 2026-07, 2026Q3 or 2026-W27; for choices, take a word of the list.
error-workbook-formula-error = The formula in this cell fails, so the cell counts as empty.
    .cure = Mend the formula, or write the value itself.
error-workbook-sheet-empty = The sheet { $sheet ->
        [platform] of the platform
        [services] of services
        [apps] of apps
        [go_lives] of go-lives
        [outcomes] of outcomes
        [results] of results
        [rosters] of customers
        [costs] of costs
       *[questions] of questions
    } is not filled in yet{ $examples ->
        [0] {""}
       *[other] {" "}(its examples are left out)
    }.
    .cure =
        { $sheet ->
            [platform] It would say whose platform this is, in which time zone and money, and what a person-day costs.
            [services] It would tell which calls belong to which service: use, reach, health and lifecycle.
            [apps] It would tell which team, business unit and product is behind each key in the log: reach and habit by team.
            [go_lives] It would tell which adoptions were by choice, and give the dates that an effect is measured from.
            [outcomes] It would say what the business counts, and what one of it is worth.
            [results] It would let the effect on customers be measured, and say how small an effect could be seen.
            [rosters] It would link customers to the teams that serve them.
            [costs] It would give the investment: break-even, return and payback.
           *[questions] It would register what is to be answered before the results are in.
        }
error-workbook-total = A row of totals was left out.
    .cure = Nothing to do: sums are computed from the rows. If it is none, give it another name.
error-workbook-more = { $count } more cells like these { $column ->
        [none] {""}
       *[other] under “{ $column }”
    } are not listed one by one ({ $kind }).
    .cure = Mend the ones above first: they often have one cause.
error-workbook-row-differs = “{ $value }” stands here, but “{ $other }” in { $first } for the same name.
    .cure = Make both the same, or give one of them another name.
error-workbook-unit-without-team = The business unit “{ $value }” stands here without a team, so nothing belongs to it.
    .cure = Name the team too: apps belong to teams, and teams to business units.
error-workbook-outcome-undeclared = “{ $value }” has results and no row on the sheet of outcomes; it was taken as a figure of teams that can come and go, of which more is better.
    .cure = Give it a row on the sheet of outcomes: unit, period, kind, good direction, and a price if there is one.
error-workbook-price-exact = The price of “{ $value }” has no lower and upper bound, so money is shown as if it were exactly known.
    .cure = Write the lowest and the highest price that are still plausible beside it.
error-workbook-price-missing = “{ $value }” has a bound of its price and no price, so it has none.
    .cure = Write the price too.
error-workbook-value-and-ratio = Some rows of “{ $value }” give a value and others a numerator and denominator; { $used ->
        [ratio] the ratios are used
       *[value] the values are used
    }, and the other rows are set aside.
    .cure = Give all of them in one way; numerator and denominator say more.
error-workbook-timezone = The workbook says the time zone is { $value }, sowhat.yaml says { $settings }.
    .cure = Make both the same: days and weeks can only be cut in one way.
error-workbook-setting = The workbook says { $key } is { $value }; sowhat.yaml says { $settings }, and that counts.
    .cure = Make both the same, or take { $key } out of sowhat.yaml.
error-cost-service = A table of costs needs its service exactly once: as a column, or beside the paths.
    .cure = Add “service” to the columns if the table has one, otherwise write service: NAME beside “paths”.
error-cost-columns = A table of costs needs a column with amounts or one with person-days.
    .cure = Add “amount” or “person_days” to the columns.

## Synthetic comparison
error-synthetic-too-many-units = Column “{ $column }” holds { $units } units; a synthetic comparison is for at most { $most } aggregate ones.
    .cure = Sum the outcome up by team, branch or region first, or use --design did, which takes any number of units.
error-synthetic-too-many-periods = Column “{ $column }” holds { $periods } periods; at most { $most } are possible.
    .cure = Sum the outcome up by week or month first.

## Randomisation inference
error-inference-needs-whole-clusters = Inference by { $inference } needs deciding units that go live as a whole: some have units with different first treated periods.
    .cure = Name the column of those who really decided with --cluster, give each of their units the same first treated period, or use --inference jackknife.

## Interrupted series
error-series-empty = The table has no rows.
    .cure = Export it again with one row for each period.
error-series-too-long = The table has { $rows } rows; a series may have { $most }.
    .cure = Give one row for each period, in wider periods: days instead of hours, weeks instead of days.
error-series-column-twice = The column “{ $column }” is named in two roles.
    .cure = Name each control series once, and neither the outcome nor the period among them.
error-series-period-twice = Column “{ $column }”: the period “{ $period }” is there twice.
    .cure = Give one row for each period: add up, or choose one unit, before.
error-series-gap = Column “{ $column }”: after “{ $before }” comes “{ $period }”, with { $missing ->
        [one] 1 period
       *[other] { $missing } periods
    } left out.
    .cure = Add a row for each period, with 0 where nothing happened; or use wider periods.
error-series-value-missing = Column “{ $column }” is empty in “{ $period }”.
    .cure = Fill it in: outcome and control series need a value in every period, before and after the start (0 where nothing happened).
error-series-infinite = Column “{ $column }” is infinite in “{ $period }”.
    .cure = Write a finite number; look at what it is divided by.
error-series-start-unreadable = The start “{ $value }” cannot be placed among the periods of the table.
    .cure = Write --starts as the periods are written (such as { $example }), or as a day.
error-series-start-outside = The start “{ $value }” is not inside the periods of the table, { $first } to { $last }.
    .cure = Give the first period after the start; the table needs periods before it and from it on.
error-series-control-dull = Before the start the control series “{ $column }” is constant, or made of the other ones.
    .cure = Leave it out, or begin the table earlier.

# Workbooks: formulas without a value, copies

error-workbook-formula-pending = This cell holds a formula that nothing has calculated yet (a program wrote the file), so the cell counts as empty.
    .cure = Open the file in Excel, WPS or LibreOffice and save it once, or write the value itself.

# Workbooks: facts that the rest of the workspace contradicts

error-workbook-cost-service = Costs of “{ $value }” stand here, and no service is called that: they count for nothing.
    .cure = { $similar ->
        [yes] Did you mean “{ $nearest }”? Write the service as the sheet of services does.
       *[no] Write the service as the sheet of services does, or add it there.
    }
error-workbook-cost-yuan = “{ $value }” is written in 元, and the workspace counts in { $currency }: it is taken for Chinese yuan (CNY).
    .cure = Write the number alone where it is in { $currency }; if it is in yuan, convert it.
error-workbook-span-empty = This customer’s time with the team ends on { $end }, and begins on { $start }: not one day is left.
    .cure = “to” is the first day that no longer counts: correct one of the two, or leave “to” empty.

# estimate: denominators of an experiment

error-trial-denominator-negative = The denominator “{ $column }” of unit { $unit } is { $value }. A ratio divides by what was counted (visits, orders, amounts spent), and that is never below 0.
    .cure = Leave out or correct the rows with a negative denominator, or use a column that counts.

# Workbooks: copies

error-workbook-copy = This { $kind ->
        [sheet] sheet
       *[workbook] workbook
    } looks like a copy of { $value }, so everything in it is there twice.
    .cure = Delete or move one of the two, or leave only rows in it that the other does not have.

## Evidence: small cells
error-moments-too-few = There are only { $customers } customers in all; at least { $fewest } of a kind (treated, never treated) are needed before their means may leave.
    .cure = Ask for a longer roster, or read the effect where the rows are: nothing leaves there.

# assignments
error-assignment-experiment = A table of assignments names its experiment twice, or not at all.
    .cure = Write either “experiment: name” or a column “experiment”, not both.
error-split-zero = The arm { $arm } has no share of the split.
    .cure = Give each arm a share above 0, or leave the arm out.
error-series-control-every = The outcome { $outcome } is not measured as often as { $study } asks.
    .cure = Choose control series that are measured every { $every }.

## estimate: what stands beside an experiment's headline
error-trial-unit-two-arms = The unit “{ $unit }” is in two arms: “{ $arm }” and “{ $other }”.
    .cure = Keep the arm that it was assigned to first, one row a unit; look at its rows in “{ $column }”.
error-trial-too-large = The value of unit “{ $unit }” in “{ $column }” is so large that its square is no number any more.
    .cure = Look at this row; if it is right, write the column in a larger unit of measure.
error-trial-bad-winsorise = --winsorise takes the share of the largest outcomes to be cut: more than 0, less than 0.5; { $value } was given.
    .cure = Write for example --winsorise 0.01: the largest 1 % count as the value at that place.
error-trial-winsorise-ratio = A ratio metric (--denominator) cannot be cut: cutting the sum above and not what it is divided by changes what the ratio means.
    .cure = Leave --winsorise out, or estimate the outcome by itself without --denominator.
error-trial-bad-quantile = --quantile takes numbers between 0 and 1; given: { $quantiles }.
    .cure = Write for example --quantile 0.5 --quantile 0.95.
error-trial-quantile-ratio = A ratio of sums (--denominator) has no quantiles.
    .cure = Leave --denominator out for quantiles, or --quantile for the ratio.
error-trial-quantile-strata = Quantiles are not compared within strata.
    .cure = Leave --stratum out for quantiles, or --quantile for the comparison within strata.
error-trial-secondary-twice = An outcome is named twice, by --outcome or --secondary.
    .cure = Name each column once.

## What was agreed about several services
error-allocation-sum = The shares add up to { $total }, not to 1.
    .cure = Write what each service gets of the whole, for example 0.6 and 0.4.

## sowhat calibrate
error-calibrate-no-such = There is no world or design “{ $value }”.{ $similar ->
    [yes] {" "}Did you mean “{ $nearest }”?
   *[no] {""}
}
    .cure = Choose among: { $known }.
error-calibrate-too-few = { $option } must be 1 or more; it is { $value }.
    .cure = Leave it out, or write a larger number.
error-calibrate-other-run = The folder { $folder } holds a run with seed { $seed } and code { $version }, which is not this one.
    .cure = Name another folder with --resume, or empty this one.
error-calibrate-folder = The folder { $folder } cannot be used: { $reason }.
    .cure = Name a folder that can be written.
error-estimate-auto-nothing = Nothing says how anybody came to be treated, so no design can be chosen.
    .cure = Give --arm for an experiment, --first-treated for units that started on dates, or --starts for one series.

## Gaps, and outcomes that end
error-moments-pairs-stay = These moments keep units with gaps, each for the pairs of periods that it has; without the sums of deciding units nothing can be estimated from them, so they do not leave.
    .cure = Ask for the same with missing: drop-unit or zero.
error-missing-pairs-inference = With --missing available-pairs the interval comes from the jackknife; --inference { $inference } is not available.
    .cure = Leave --inference out, or use --missing drop-unit.
error-missing-pairs-too-many = These cohorts are compared over { NUMBER($pairs) } pairs of periods; available-pairs takes at most { NUMBER($most) }.
    .cure = Sum up to longer periods, put cohorts that start close to each other together, or use --missing drop-unit.
error-estimate-bad-horizon = A horizon of { $value } periods is not possible.
    .cure = Give 0 (the period of go-live itself) or more.
error-absorbing-options = With --outcome-kind absorbing this does not go: { $options }.
    .cure = Leave it out. Every customer counts the same, each while still there; --missing takes drop-unit or zero.
error-absorbing-not-0-or-1 = Column “{ $column }” says { $value } for unit { $unit } in “{ $period }”: of an outcome that ends for good it can only hold 0 and 1.
    .cure = Write 1 in the period in which it happened and 0 before, or use --outcome-kind state.
error-absorbing-goes-on = Unit { $unit } has a row in “{ $period }” (column “{ $column }”: { $value }), after it ended in “{ $end }”.
    .cure = End each unit's rows with the period in which it happened; if it can come back, use --outcome-kind state.
error-absorbing-gap = No row lies between “{ $before }” and “{ $after }”, so nobody knows who ended there.
    .cure = Add the rows of the periods between, or cut the table at the gap.
error-absorbing-short = There are { $periods } periods; to follow customers { $horizon } periods on takes at least { $needed }.
    .cure = Give a shorter --horizon, or a longer table.

## An outcome that the service cannot move
error-placebo-same = --placebo-outcome names the outcome itself, “{ $column }”.
    .cure = Name the column of an outcome that the service cannot have changed.

## Periods that nobody can tell
error-panel-period-ambiguous = “{ $value }” may be a day and month or a month and day, and nothing in its column tells which.
    .cure = Write days as 2026-03-01.
error-panel-first-treated-flag = Column “{ $column }” says “{ $value }” for those treated: that is whether a unit was treated, not since when.
    .cure = Write the first treated period of each unit, the same in all of its rows; leave it empty for never.
error-estimate-ragged-row = This row has { $fields } fields, and the first line names { $names } columns.
    .cure = Give every row as many fields as there are names; put texts that hold the delimiter in quotes.

# Return, milestones and business cases
error-bad-rate = “{ $value }” is not a yearly rate as a share of one.
    .cure = Write 0.08 for 8 % a year.
error-no-such-milestone = There is no milestone “{ $milestone }”.
    .cure = Known ones: { $known }.
error-milestone-replaced = Milestone { $milestone } was replaced by { $by }.
    .cure = Use { $by }.
error-milestone-lacks = A milestone needs more: { $fields }.
    .cure = Fill in { $fields }. Money and customers also need the study that will show them (evidence).
error-milestone-bad = “{ $value }” is not something that { $field } can be.
    .cure = Amounts are plain numbers, days are written 2026-12-31, measure is money, customers or teams.
error-milestone-range = The expectation is out of order: low { $low }, high { $high }.
    .cure = low is at most likely, and likely at most high.
error-milestone-long = That is too long.
    .cure = At most { $most } characters; names at most 100.
error-milestone-rung = “{ $value }” is not a rung with its day.
    .cure = Write habit=2026-08-31, several with commas. Rungs: { $rungs }.
error-milestone-service = There is no service “{ $value }”.
    .cure = Nearest: { $nearest }. Declared: { $known }.
error-milestone-evidence = There is no study “{ $value }” of this service that could show it.
    .cure = Nearest: { $nearest }. Studies of the service: { $known }. Ask the question first (workbook, questions).
error-case-file = There is no file { $path }.
    .cure = Give the path of a YAML file with reach, effect, price, build, run and ramp.
error-case-empty = The file says nothing.
    .cure = Write name, reach, effect, price, build, run and ramp, each of the six as low, likely and high.
error-case-lacks = The case needs more: { $fields }.
    .cure = Fill in every low, likely and high; a number that is certain is the same three times.
error-case-bad = “{ $value }” is not something that { $field } can be.
    .cure = Write digits with a decimal point and nothing else, for example 0.006.
error-case-range = The range of { $field } is out of order.
    .cure = low is at most likely, and likely at most high.
error-case-months = Building takes as long as the case looks ahead.
    .cure = months has to be more than build_months.
error-case-below = Only the effect can be below nothing.
    .cure = Write reach, price, build, run and ramp from 0 up.
error-case-by-nobody = Nobody has signed this case.
    .cure = Give the name of who puts it down, at most { $most } characters.
error-no-such-case = There is no business case “{ $value }”.
    .cure = Look at /value/case for those that were put down.

### Talks
error-talk-about = Nothing says what the talk is about ({ $kind }).
    .cure = Name it: a service, a demand or a case.
error-talk-days = These days are the wrong way round: { $since } is after { $until }.
    .cure = Begin before you end.
error-talk-kind = There is no talk called { $value }.
    .cure = Known: { $known }.

## Prototypes
error-prototype-operation = { $file } has no operation { $value }.
    .cure = The nearest one is { $nearest }. List them with: sowhat story prototype { $file } --list
error-prototype-frame = { $value } is no frame of a prototype.
    .cure = Use one of: { $known }.
error-prototype-steps = A prototype has { $limit } steps at most, and { $found } were asked for.
    .cure = Tell it in fewer steps, or make two prototypes.
error-prototype-story = The story { $file } cannot be read: { $reason }.
    .cure = Write a YAML file with title, who, frame and steps; each step is an operation, or operation, says and answer.
error-prototype-empty = { $file } describes no operation.
    .cure = Give a description that has paths with operations.
error-prototype-out = The prototype cannot be written to { $path }: { $reason }.
    .cure = Choose another file with --out.
error-no-such-description = No description of an API is called { $value }.
    .cure = Choose one of those on the page of prototypes; they come from the sources of the workspace of kind openapi.

# The number guard
error-talk-figure = { $why ->
        [wrong-unit] “{ $figure }” counts something else than what is known: { $known }.
        [wrong-sign] “{ $figure }” has another sign than what is known: { $known }.
        [wrong-rounding] “{ $figure }” is not how the known figure rounds: { $known }.
        [wrong-grade] “{ $figure }” is not the grade that the evidence has: { $known }.
        [missing-figure] “{ $figure }” is meant to be read, and is not.
       *[unknown-figure] “{ $figure }” is a figure that nothing here has measured.
    } It stands on { $slide ->
        [none] the title
       *[other] slide “{ $slide }”
    }: { $text }
    .cure = Nothing was written. Take the figure from the ledger or a metric, or leave it out.

## A company's own master for slides
error-talk-master = { $why ->
    [macros] The master has macros; slides are only made from files without any.
    [large] The master is too large once it is unpacked.
    [empty] The master has no layout to put a slide on.
   *[broken] The master cannot be read: it is no PowerPoint file, or a broken one.
  }
    .cure = { $why ->
        [macros] Open it in PowerPoint or WPS and save it as .pptx or .potx, without macros.
        [large] Take large pictures and films out of it and save it again; unpacked it may take 200 MB.
        [empty] Add a layout with a title to it (View, Slide Master) and save it again.
       *[broken] Open it in PowerPoint or WPS, save it as .pptx again, and give that file.
      }

# pitches
error-pitch-file = This file cannot be read as a pitch{ $why ->
    [large] : it is larger than 64 MB
   *[other] {""}
 }.
    .cure = Give a .txt or .md file in UTF-8, a .docx, or a .pptx with speaker notes.
error-pitch-empty = There is nothing to say in it.
    .cure = Write what you are going to say, in sentences.
error-pitch-long = { $n } signs are no pitch; the most is { $most }.
    .cure = Check one talk at a time.
error-pitch-range = { $name ->
    [rate] The rate { $value } is none that people speak at
   *[other] A pitch of { $value } seconds cannot be checked
 }: from { $low } to { $high }.
    .cure = Choose one between these ends.
error-pitch-by-nobody = A rehearsal is somebody's; give a name of at most { $most } signs.
    .cure = Type who rehearsed.
error-pitch-run = This is no rehearsal: it needs a title and between one and { $most } parts with their times.
    .cure = Check the pitch again and start the clock.

# Less money
error-funding-cut = Not a cut that can be looked at: { $value }.
    .cure = Say per cent of the yearly cost, above 0 and up to 100, at most six of them: --cut 10 --cut 30
