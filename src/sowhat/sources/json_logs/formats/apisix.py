"""Apache APISIX's logger plugins (http-logger, file-logger, kafka-logger …) with the fields they write by default."""

from sowhat.sources.json_logs.formats.form import JsonFormat

FORMAT = JsonFormat(
    name="apisix",
    places={
        "time": ("start_time", "@timestamp"),
        "request_uri": ("request.uri", "request.url", "request_uri", "uri"),
        "status": ("response.status", "status"),
        "body_bytes_sent": ("response.size", "body_bytes_sent"),
        "request_time_ms": ("latency",),
        "host": ("request.headers.host", "host"),
        "http_user_agent": ("request.headers.user-agent", "http_user_agent"),
        "remote_addr": ("client_ip", "remote_addr"),
        "remote_user": ("consumer.username", "consumer_name"),
    },
    marks=(("client_ip", "start_time", "response.status"), ("route_id", "client_ip", "status")),
    headers=("request.headers.{lower}", "request_headers_{title}", "http_{snake}"),
    callers=("user",),
    reference="https://apisix.apache.org/docs/apisix/plugins/http-logger/",
    documented=("https://apisix.apache.org/docs/apisix/plugins/file-logger/",),
)
