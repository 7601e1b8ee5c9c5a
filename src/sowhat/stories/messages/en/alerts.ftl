### Alerts: messages to chats and mail boxes, and the commands that send them

alert-severity =
    { $severity ->
        [urgent] now
        [soon] soon
       *[know] note
    }
alert-title =
    { $form ->
        [digest] sowhat: { $n } things need attention
        [over] sowhat: { $n ->
            [one] 1 matter is over
           *[other] { $n } matters are over
        }
       *[group] sowhat: { $about } – { $severity ->
            [urgent] please act now
            [soon] please look soon
           *[know] good to know
        }
    }
alert-counts = { $urgent } to act on now, { $soon } to look at soon, { $know } good to know. The worst first:
alert-item = • { $says } { $page }
alert-more = … and { $n } more.
alert-over = Over:
alert-ended = ✓ { $says }
alert-test-title = sowhat: this is a test
alert-test-body = Messages about { $platform } arrive here. Nothing is wrong, and nothing has to be done.

alert-line-burn = { $service }: the error budget of { $objective } ({ $level }) burns { $speed } times too fast over the last { $hours } h; a whole budget would last { $left }.
alert-line-budget = { $service }: { $spent } times the error budget of { $objective } ({ $level }) is spent; { $bad } of { $total } calls of the last { $days } days were bad ({ $failed }).
alert-line-incident =
    { $service }: { $n ->
        [one] 1 incident is open
       *[other] { $n } incidents are open
    }, the oldest since { $since } ({ $days } days).
alert-line-silent = { $app } has not called { $service } for { $weeks } weeks; before, about { $calls } calls in an active week. Its own rhythm does not explain it.
alert-line-late = The source { $source } is late: its last record is { $days } days old.
alert-line-broken =
    The source { $source } { $kind ->
        [jump] jumped
        [stale] repeated old numbers
       *[gap] has a gap
    } between { $start } and { $end }: do not read it as a change in use.

alert-plain-burn = { $service } is failing its users more often than was promised. If this goes on, everything that the promise allows for is used up within { $left }.
alert-plain-budget = { $service } has not kept its promise ({ $level }): in { $days } days, { $bad } of { $total } requests went wrong ({ $failed }).
alert-plain-incident = A disturbance of { $service } has lasted since { $since } ({ $days } days) and is not reported as over.
alert-plain-silent = { $app } has stopped using { $service }: nothing for { $weeks } weeks, after about { $calls } requests a week. Please ask the team why.
alert-plain-late = Figures that rest on “{ $source }” are { $days } days old: nothing new has arrived.
alert-plain-broken = Figures that rest on “{ $source }” are not reliable between { $start } and { $end }: the records themselves are disturbed, not the business.

alert-about-burn = { $service } no longer fails too fast
alert-about-budget = { $service } keeps its promise again ({ $level })
alert-about-incident = { $service }: no incident is open for longer than a day
alert-about-silent = { $app } is no longer counted as silent at { $service }
alert-about-late = { $source }: records arrive again
alert-about-broken = { $source }: the disturbance of { $start } is no longer in the records

alerts-lasting =
    { $n ->
        [0] Nothing calls for attention.
        [one] 1 thing calls for attention:
       *[other] { $n } things call for attention:
    }
alerts-row = [{ $severity }] { $says } { $page }
alerts-would =
    → { $variable }: “{ $title }” would be sent ({ $n ->
        [one] 1 alert
       *[other] { $n } alerts
    }).
alerts-held =
    { $why ->
        [silenced] { $variable }: { $n } silenced by sowhat.yaml
        [old] { $variable }: { $n } too old to be news
        [told] { $variable }: { $n } told already
        [quiet] { $variable }: { $n } wait for the end of the quiet hours
        [daily] { $variable }: { $n } wait for tomorrow's message
       *[no-address] { $n } told to nobody: sowhat.yaml names no address (alerts: to)
    }
alerts-nobody = Nobody is told: sowhat.yaml names no address (alerts: to).
alerts-none = Nothing has to be sent.
alerts-sent =
    { $variable }: { $outcome ->
        [told] sent
        [refused] not sent: the receiver refused it or could not be reached{ $status ->
            [0] {""}
           *[other] { " " }(answer { $status })
        }
        [doubtful] perhaps sent: the receiver took too long to answer
        [unset] not sent: this environment variable is not set
       *[unreadable] not sent: what this environment variable holds is no address that apprise can read
    }{ $n ->
        [0] {""}
        [one] {" "}(1 alert)
       *[other] {" "}({ $n } alerts)
    }

cli-alerts = Tell people what calls for attention: Feishu, DingTalk, WeCom, Slack, e-mail, webhooks.

    Example: sowhat alerts check
cli-alerts-check = What calls for attention now, and what would be sent. Sends nothing.

    Example: sowhat alerts check --json
cli-alerts-send = Send what is due: what is new, worse or over. Run it after sowhat build.

    Example: sowhat build && sowhat alerts send
cli-alerts-test = Send a test message to each address, and say what became of it.

    Example: sowhat alerts test

error-alerts-busy = Another sowhat alerts send is still sending.
    .cure = Wait until it ends, and run it again.
error-alert-address-in-file = Here belongs the name of an environment variable, not an address.
    .cure = Addresses are secrets: write env:NAME, and put the address of apprise's form into that variable.
error-silence-of-what = A silence is for a service or for a source: exactly one of both.
    .cure = Write service: or source:, with until: and why:.
error-quiet-hours = These are no quiet hours: { $value }.
    .cure = Write them as "22:00-08:00", in quotes; both times must differ.
error-alert-site = This is no address of the pages.
    .cure = Write it as https://host or https://host/path, without user, password and question mark.

setting-workspace-alerts = Whom to tell what calls for attention, and when not.
setting-alerts = Alerts (`alerts`)
setting-alerts-to = Environment variables that hold the addresses of receivers, as apprise writes them; an entry may also be a mapping.
setting-alerts-silence = Services and sources of which nobody wants to hear until a day.
setting-alerts-digest = each: a message for each service and severity, one for all above five; daily: one message a day.
setting-alerts-quiet = Hours of the workspace's time zone in which nothing is sent.
setting-alerts-lang = The language of messages; the workspace's otherwise.
setting-alerts-site = Where readers reach these pages; it stands before the address of each page.
setting-alert-address = A receiver (`alerts: to`)
setting-alert-address-address = The environment variable that holds the address.
setting-alert-address-audience = Who reads there: developers, or business readers, who get no jargon.
setting-alert-silence = A silence (`alerts: silence`)
setting-alert-silence-service = The service that is silenced.
setting-alert-silence-source = The source that is silenced.
setting-alert-silence-until = The first day on which it is heard again.
setting-alert-silence-why = Why nobody wants to hear of it.
