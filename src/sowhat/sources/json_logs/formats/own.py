"""JSON lines of one's own: nginx's `log_format … escape=json`, gateways and applications with common spellings.

A duration is read only from a key that tells its unit or is nginx's; others are a matter of `fields`.
"""

from sowhat.sources.json_logs.formats.form import JsonFormat

TIMES = (
    *("time_iso8601", "@timestamp", "timestamp", "time_local", "time", "ts", "msec", "datetime", "date_time", "date"),
    *("start_time", "startTime", "started_at", "request_time_iso", "requestTime", "request_timestamp", "logtime"),
    *("log_time", "logTime", "access_time", "accessTime", "event_time", "eventTime", "created_at", "createTime"),
    "create_time",
)
TARGETS = (
    *("request_uri", "uri", "path", "request_path", "requestPath", "requestUri", "url", "request.uri", "request.path"),
    *("request.url", "request", "url.original", "url.path", "http.target", "http.url", "http.request.path", "target"),
    *("endpoint", "api", "route"),
)
STATUSES = (
    *("status", "status_code", "statusCode", "response_code", "responseCode", "response_status", "responseStatus"),
    *("http_status", "httpStatus", "http_code", "httpCode", "response.status", "response.status_code"),
    *("http.response.status_code", "http.status_code", "http.status", "resp_status", "respStatus", "code"),
)
FORMAT = JsonFormat(
    name="json",
    places={
        "time": TIMES,
        "request_uri": TARGETS,
        "status": STATUSES,
        "args": ("args", "query_string", "queryString", "query", "url.query"),
        "body_bytes_sent": (
            *("body_bytes_sent", "bytes_sent", "bytes", "size", "response_size", "responseSize", "response_bytes"),
            *("response_length", "responseLength", "response.size", "http.response.body.bytes", "content_length"),
        ),
        "request_time": ("request_time", "upstream_response_time"),
        "request_time_ms": (
            *("request_time_ms", "latency_ms", "latencyMs", "duration_ms", "durationMs", "elapsed_ms", "elapsedMs"),
            *("cost_ms", "costMs", "response_time_ms", "responseTimeMs", "took_ms", "rt_ms", "time_ms"),
        ),
        "request_time_us": ("request_time_us", "latency_us", "duration_us", "elapsed_us"),
        "request_time_ns": ("request_time_ns", "latency_ns", "duration_ns", "elapsed_ns", "event.duration"),
        "host": ("host", "http_host", "server_name", "domain", "request_host", "request.host", "url.domain", "vhost"),
        "http_user_agent": (
            *("http_user_agent", "user_agent", "userAgent", "user-agent", "ua", "agent", "user_agent.original"),
            *("request.headers.user-agent", "request.headers.User-Agent", "headers.user-agent", "headers.User-Agent"),
        ),
        "remote_addr": (
            *("remote_addr", "client_ip", "clientIp", "clientIP", "remote_ip", "remoteIp", "ip", "client.ip"),
            *("source.ip", "client.address", "remote_host", "remote_address", "http_x_real_ip", "request.remote_ip"),
        ),
        "remote_user": (
            *("remote_user", "user", "username", "user_name", "userName", "user.name", "consumer", "consumer_name"),
            *("consumer.username", "caller"),
        ),
        "service_version": ("service_version", "api_version", "apiVersion", "service.version"),
    },
    headers=(
        *("http_{snake}", "headers.{lower}", "headers.{title}", "request.headers.{lower}", "request.headers.{title}"),
        *("request_headers.{lower}", "request_headers.{title}", "requestHeaders.{lower}", "requestHeaders.{title}"),
        *("{snake}", "{lower}", "{title}"),
    ),
    callers=("user",),
    reference="https://nginx.org/en/docs/http/ngx_http_log_module.html#log_format",
)
