"""Traefik's access log in JSON: durations in nanoseconds, request headers as `request_<Name>` where they are kept."""

from sowhat.sources.json_logs.formats.form import JsonFormat

FORMAT = JsonFormat(
    name="traefik-json",
    places={
        "time": ("StartUTC", "StartLocal", "time"),
        "request_uri": ("RequestPath",),
        "status": ("DownstreamStatus", "OriginStatus"),
        "body_bytes_sent": ("DownstreamContentSize",),
        "request_time_ns": ("Duration",),
        "host": ("RequestHost", "RequestAddr"),
        "http_user_agent": ("request_User-Agent", "request_user-agent"),
        "remote_addr": ("ClientHost",),
        "remote_user": ("ClientUsername",),
    },
    marks=(("DownstreamStatus", "RequestPath"),),
    headers=("request_{title}", "request_{lower}"),
    callers=("user",),
    reference="https://doc.traefik.io/traefik/observability/access-logs/",
)
