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
cli-option-from = Files or folders to look at: access logs, tables, OpenAPI descriptions, Backstage catalogs. May be repeated.
cli-option-name = The platform's name; otherwise that of the folder.
cli-option-kind = internal, marketplace or open.
cli-option-timezone = IANA time zone that days and weeks follow, for example Asia/Shanghai; otherwise what the files say.
cli-option-watch = Keep looking for new records until interrupted.
cli-option-wait = If another build is running, wait so many seconds for it.
cli-option-port = The port; 0 takes a free one.
cli-option-host = The address to listen on. Only this machine's own is allowed until signing in exists.
cli-argument-directory = The folder to make the workspace in.

cli-init = Make a workspace; given real files, find out their format, services and consumers.

    Example: sowhat init my-platform --from /var/log/nginx/access.log
cli-check = Check what is written in the workspace.

    Example: sowhat check --workspace my-platform
cli-build = Read what is new, and derive what changed. Can be interrupted and repeated at any moment.

    Example: sowhat build --workspace my-platform
cli-show = Show what the latest build says.
cli-show-usage = Calls, consumers, errors, latency; weekly use and return; by service, team and business unit.

    Example: sowhat show usage --service checkout --json
cli-show-data = Sources, freshness, attribution, quarantine.

    Example: sowhat show data
cli-serve = Serve the pages and the API on this machine.

    Example: sowhat serve --workspace my-platform

cli-reading = Reading { $source }
cli-deriving = Deriving { $result }
cli-waiting = Another build is running; waiting for it.
cli-built = Build { $build }: { $records } new records, { $quarantined } in quarantine, { $seconds } s.
cli-built-nothing = Nothing new since build { $build }.
cli-serving = Serving on { $address } (Ctrl-C stops)
