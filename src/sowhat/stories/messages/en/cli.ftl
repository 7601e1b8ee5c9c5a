### The command line

cli-about = What your platform did for the customers behind it: reads what the platform emits, and answers "so what?".
cli-panel-arguments = Arguments
cli-panel-options = Options
cli-panel-commands = Commands
cli-default = [default: {"{}"}]
cli-required = [required]
cli-help = Show this help.
cli-usage = Usage:
cli-interrupted = Interrupted. What was committed stays; run the same command again to go on.

cli-option-workspace = The workspace folder; without it, the nearest one upwards from here.
cli-option-json = Print JSON with stable keys.
cli-option-lang = zh or en; otherwise SOWHAT_LANG, then the locale.
cli-option-service = Only this service.
cli-option-month = Only this month, for example 2026-09.
cli-option-from = Files or folders to look at: access logs, workbooks, tables, OpenAPI descriptions, Backstage catalogs. May be repeated.
cli-option-name = The platform's name; otherwise that of the folder.
cli-option-kind = internal, marketplace or open.
cli-option-timezone = IANA time zone that days and weeks follow, for example Asia/Shanghai; otherwise what the files say.
cli-option-watch = Keep looking for new records until interrupted.
cli-option-wait = If another build is running, wait so many seconds for it.
cli-option-port = The port; 0 takes a free one.
cli-option-host = The address to listen on. Another one than this machine's own needs access in sowhat.yaml.
cli-argument-directory = The folder to make the workspace in.

cli-init = Make a workspace; given real files, find out their format, services and consumers.

    Example: sowhat init my-platform --from /var/log/nginx/access.log
cli-check = Check what is written in the workspace.

    Example: sowhat check --workspace my-platform
cli-build = Read what is new, and derive what changed. Can be interrupted and repeated at any moment.

    Example: sowhat build --workspace my-platform
cli-jobs = Long work that was asked for on pages, and how far it is.

    Example: sowhat jobs --json
cli-jobs-none = Nothing was asked for yet.
cli-show = Show what the latest build says.
cli-show-usage = Calls, consumers, errors, latency; weekly use and return; by service, team and business unit.

    Example: sowhat show usage --service checkout --json
cli-show-data = Sources, freshness, attribution, quarantine.

    Example: sowhat show data
cli-serve = Serve the pages and the API: on this machine, or with access in sowhat.yaml for everyone who can sign in.

    Example: sowhat serve --workspace my-platform

cli-reading = Reading { $source }
cli-deriving = Deriving { $result }
cli-waiting = Another build is running; waiting for it.
cli-built = Build { $build }: { $records } new records, { $quarantined } in quarantine, { $seconds } s.
cli-built-nothing = Nothing new since build { $build }.
cli-serving = Serving on { $address } (Ctrl-C stops)

## sowhat estimate
cli-estimate = What adopting a service did: one effect from one table (CSV or Parquet), with its interval, its grade and the reasons to doubt it. Needs no workspace.

    Example: sowhat estimate panel.parquet --design did --unit customer --period month --outcome active --first-treated go_live
cli-estimate-table = The table: CSV or Parquet, one row for each unit and period.
cli-estimate-design = How the effect is told from chance: did (staggered adoption), experiment, synthetic (a few aggregate units), series (one interrupted series), association, protection, or auto, which chooses from lots and dates and says why.
cli-estimate-unit = Column of the unit whose outcome is measured, such as the customer.
cli-estimate-period = Column of the period: whole numbers, days, or 2026-09, 2026Q3, 2026-W38.
cli-estimate-outcome = Column of the outcome, a number.
cli-estimate-first-treated = Column of the first period in which the unit was treated; empty or 0 for never.
cli-estimate-cluster = Column of the unit that decided, such as the team. Without it every unit decides for itself.
cli-estimate-stratum = Column of groups within which units are compared.
cli-estimate-weight = Column of weights, one a unit.
cli-estimate-denominator = Column to divide the outcome by, constant for each unit (protection: exposure, which may change).
cli-estimate-control = Whom to compare with: never (those never treated) or not-yet (also those still to come).
cli-estimate-anticipation = Periods before the first treated one in which units may already respond.
cli-estimate-outcome-kind = state: can go up and down. absorbing (ends for good) comes later.
cli-estimate-inference = auto, normal (as published tables) or jackknife (leaves out one deciding unit at a time).
cli-estimate-confidence = Level of the interval.

cli-story = Tell what the platform did, in words for somebody.
cli-story-so-what = Did the platform keep one more customer? The answer, its evidence and its limits.

    Example: sowhat story so-what --for executives --lang zh --to html > so-what.html
cli-option-for = executives, business, developers or everyone.
cli-option-to = md or html (one file that needs nothing else).
cli-estimate-arm = Column of the arm that the unit was assigned to (experiment).
cli-estimate-baseline = Arm that the others are compared with; without it the one that is named control, else the first by name (experiment).
cli-estimate-split = Planned shares, such as a=0.5,b=0.5; without it all arms the same (experiment).
cli-estimate-covariate = Column known before the experiment, to narrow the interval; may be given several times (experiment).
cli-estimate-starts = First period after the start (series).
cli-estimate-control-series = Column of a series that the start could not touch; may be given several times (series).

## sowhat init --template
cli-option-template = Instead of a workspace, write a workbook to fill in (xlsx); the argument is then its file or folder.

cli-doctor = Say what is missing, what it would unlock, how to get it, and whom to ask.

    Example: sowhat doctor --request no-customer
cli-option-request = Print only the message to send: a code of the list, such as no-customer.

cli-show-value = Use that became a habit, reach, the value ladder and break-even of each service.

    Example: sowhat show value --service checkout

# estimate: how rows are read, and what is asked beside the effect
cli-estimate-missing = What a period without an outcome means (did; the first two also protection): drop-unit (leave the unit out), zero, or available-pairs (use every pair of periods that is there).
cli-estimate-horizon = Periods after the start at which the outcome of an absorbing kind is read, and to which a trend is carried (did).
cli-estimate-placebo-outcome = Column of an outcome that the service cannot have changed: an effect on it speaks against the study (did).
cli-estimate-secondary = Column of a further outcome, corrected together with the first; may be given several times (experiment).
cli-estimate-winsorise = Share of the largest outcomes that is cut down to the value at that share, such as 0.01 (experiment).
cli-estimate-quantile = Quantile to compare beside the mean, such as 0.5 or 0.95; may be given several times (experiment).

## sowhat pitch
cli-pitch = The three-minute rule: check what you are going to say.
cli-pitch-check = Measure a pitch as speech and hold it against its five parts: customer, change, number with evidence, why us, ask. In a workspace that was built, figures that nobody knows are named.

    Example: sowhat pitch check pitch.md --for executives
cli-argument-pitch = What is said: .txt, .md, .docx, or .pptx (its speaker notes).
cli-option-pitch-for = Who listens.
cli-option-pitch-seconds = How long it may take, in seconds.
cli-option-pitch-rate = Words (English) or signs (Chinese) that you speak in a minute; without it 140 or 240.
