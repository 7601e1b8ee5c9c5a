"""Kong's logging plugins (http-log, file-log, tcp-log …): times and latencies in milliseconds."""

from sowhat.sources.json_logs.formats.form import JsonFormat

FORMAT = JsonFormat(
    name="kong",
    places={
        "time": ("started_at",),
        "request_uri": ("request.uri", "request.url", "upstream_uri"),
        "status": ("response.status",),
        "body_bytes_sent": ("response.size",),
        "request_time_ms": ("latencies.request",),
        "host": ("request.headers.host",),
        "http_user_agent": ("request.headers.user-agent",),
        "remote_addr": ("client_ip",),
        "remote_user": (
            "consumer.username",
            "consumer.custom_id",
            "consumer.id",
            "authenticated_entity.consumer_id",
            "authenticated_entity.id",
        ),
    },
    marks=(("started_at", "latencies.request"),),
    headers=("request.headers.{lower}",),
    callers=("user",),
    reference="https://developer.konghq.com/plugins/http-log/",
    documented=("https://developer.konghq.com/plugins/file-log/",),
)
