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
        [silenced] { $variable }: { $n } silenced
        [old] { $variable }: { $n } too old to be news
        [old-nobody] { $n } too old to be news
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
cli-alerts-send = Send what is due: what is new, worse or over. Run it after sowhat build, or beside sowhat build --watch with --every.

    Example: sowhat alerts send --every 5m
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

### The Alerts page

alerts-page = Alerts
alerts-question = What calls for attention, and was anybody told?
alerts-answer = { $n ->
    [one] 1 thing calls
   *[other] { $n } things call
} for attention.
alerts-answer-none = Nothing calls for attention.
alerts-under = As of { $at }.
alerts-under-old = { $n ->
    [one] One more is too old to be news.
   *[other] { $n } more are too old to be news.
}
alerts-under-nobody = Nobody is told: no address is set up.
alerts-figure = { $severity ->
    [urgent] To act on now
    [soon] To look at soon
   *[know] Good to know
}
alerts-figure-silences = Silences
alerts-now-title = What calls for attention now?
alerts-now-lede = The most urgent first. Each leads to the page that shows it.
alerts-now-none = Nothing calls for attention
alerts-now-why = No error budget is burning or spent, no incident is open for longer than a day, no application fell silent, and every source is in time, or it began too long ago to be news.
alerts-now-caption = What calls for attention
alerts-head-what = What
alerts-head-severity = How urgent
alerts-head-since = Since
alerts-head-told = Told?
alerts-head-at = When
alerts-head-to = To
alerts-head-outcome = What became of it
alerts-open = Open
alerts-detail = { $severity ->
    [urgent] now
    [soon] soon
   *[know] note
} · since { $since } · { $state }
alerts-state = { $why ->
    [due] will be told by the next sowhat alerts send
    [silenced] silenced
    [old] too old to be news
    [told] told
    [quiet] waits for the end of the quiet hours
    [daily] waits for tomorrow's message
   *[no-address] nobody: no address
}
alerts-state-at = { $variable }: { $why ->
    [due] next
    [silenced] silenced
    [old] too old
    [told] told
    [quiet] quiet hours
    [daily] tomorrow
   *[no-address] nobody
}
alerts-silences-title = { $n ->
    [0] Nothing is silenced
    [one] One silence
   *[other] { $n } silences
}
alerts-silences-lede = A silence has an end and a reason. What is silenced is measured all the same, and is told again from that day on.
alerts-silence = { $about } until { $until }: { $why }
alerts-silence-by = stated by { $by }
alerts-silence-yaml = in sowhat.yaml
alerts-source = source { $name }
alerts-sent-title = What was sent?
alerts-sent-lede = The last fifty, the newest first. Addresses are secrets: only the names of their variables are shown.
alerts-sent-none = Nothing was sent yet
alerts-sent-why = sowhat alerts send tells what is due; --every 5m keeps at it.
alerts-sent-caption = Messages that were sent
alerts-phase = { $phase ->
    [over] Over: { $says }
   *[there] { $says }
}
alerts-outcome = { $outcome ->
    [told] arrived
    [refused] refused, or not reached
    [doubtful] perhaps arrived
    [unset] no address set
    [unreadable] no readable address
   *[unknown] not known: the run was stopped
}
alerts-receivers-title = { $n ->
    [one] Who is told: one address
   *[other] Who is told: { $n } addresses
}
alerts-receivers-lede = Whether an address is set is what this server sees; the run that sends may see others.
alerts-receivers-none = Nobody is told yet
alerts-receiver = { $variable }, read by { $audience ->
    [business] business readers
   *[developers] developers
}
alerts-receiver-unset = this variable is not set here
alerts-begin = Name the environment variable of a Feishu, DingTalk, WeCom or Slack bot, a mail box or a webhook in sowhat.yaml: alerts: {"{"}to: [env:SOWHAT_FEISHU]{"}"}
alerts-begin-how = The address itself stays in the variable. Then try it:
alerts-form-said = Kept.
alerts-form-silence = Silence a service or a source
alerts-form-about = What
alerts-form-services = Services
alerts-form-sources = Sources
alerts-form-until = Heard again from
alerts-form-by = Your name
alerts-form-why = Why
alerts-form-send = Silence it
alerts-form-lift = Lift a silence
alerts-form-lift-send = Hear of it again
alerts-silenced = Silenced: { $about }
alerts-lifted = Heard again: { $about }
health-alerts = What calls for attention now, and who was told

cli-alerts-silence = Silence a service or a source until a day.

    Example: sowhat alerts silence service:pay --until 2026-12-01 --why "moves to the new cluster" --by "Lin"
cli-alerts-lift = Hear of a service or a source again before its silence ends.

    Example: sowhat alerts lift service:pay --by "Lin"
cli-argument-silence = service:NAME or source:NAME.
cli-option-every = Send again and again, with this pause: 30s, 5m or 1h. Runs until it is stopped.
cli-option-until = The first day on which it is heard again (2026-12-01).
cli-option-why = Why nobody wants to hear of it.

error-alerts-pause = This is no pause: { $value }.
    .cure = Write 30s, 5m or 1h; { $least } seconds at least.
error-silence-of-nothing = There is no such service or source to silence: { $value }.
    .cure = Write service:NAME or source:NAME; the nearest name is { $nearest }.
error-silence-day = This is no day to come: { $value }.
    .cure = Write the first day on which it is heard again, such as 2026-12-01, later than today.
error-silence-lacks = A silence needs a reason, and the name of who states it.
    .cure = Say why nobody wants to hear of it, and who you are.
error-silence-too-long = That is too long.
    .cure = { $most } characters are enough for a reason, 60 for a name.
error-no-such-silence = Nobody silenced { $value }.
    .cure = The Alerts page lists the silences that hold.
error-silence-declared = The silence of { $value } stands in sowhat.yaml.
    .cure = Take it out there (alerts: silence).
