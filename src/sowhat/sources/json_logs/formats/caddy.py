"""Caddy 2's access log: seconds since 1970 with decimals, durations in seconds, headers as lists."""

from sowhat.sources.json_logs.formats.form import JsonFormat

FORMAT = JsonFormat(
    name="caddy",
    places={
        "time": ("ts", "time", "timestamp"),
        "request_uri": ("request.uri",),
        "status": ("status",),
        "body_bytes_sent": ("size",),
        "request_time": ("duration",),
        "host": ("request.host",),
        "http_user_agent": ("request.headers.User-Agent",),
        "remote_addr": ("request.client_ip", "request.remote_ip", "request.remote_addr"),
        "remote_user": ("user_id",),
    },
    marks=(("request.uri", "duration", "status"),),
    headers=("request.headers.{title}",),
    callers=("user",),
    reference="https://caddyserver.com/docs/caddyfile/directives/log",
)
