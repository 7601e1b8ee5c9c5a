"""Envoy's default format, and Istio's, which has more fields.

https://www.envoyproxy.io/docs/envoy/latest/configuration/observability/access_log/usage#default-format-string
https://istio.io/latest/docs/tasks/observability/logs/access-log/#default-access-log-format
"""

from __future__ import annotations

from sowhat.sources.logs.format import LogFormat, parts
from sowhat.sources.logs.formats.parts import address, milliseconds

NAME = "envoy"
LOOK = r'^\[\d{4}-\d\d-\d\dT[\d:.]+Z\] "'
_TEXT = (
    '[$time_iso8601] "$request" $status $response_flags $bytes_received $bytes_sent $duration $upstream_service_time '
    '"$http_x_forwarded_for" "$http_user_agent" "$http_x_request_id" "$http_host" "$upstream_host"'
)
_QUOTED = r'(?:[^"\\]|\\.)*'
_PATTERN = (
    rf'(?s)^\s*\[(?P<time_iso8601>[^\]"]*)\] "(?P<request>{_QUOTED})" (?P<status>\S+) (?P<response_flags>\S+) '
    rf'(?:(?P<response_code_details>\S+) (?P<termination_details>[^"]*?) "{_QUOTED}" )?'
    r"(?P<bytes_received>\S+) (?P<bytes_sent>\S+) (?P<duration>\S+) (?P<upstream_service_time>\S+) "
    rf'"(?P<http_x_forwarded_for>{_QUOTED})" "(?P<http_user_agent>{_QUOTED})" "(?P<http_x_request_id>{_QUOTED})" '
    rf'"(?P<http_host>{_QUOTED})" "(?P<upstream_host>{_QUOTED})"'
    r"(?: (?P<upstream_cluster>\S+) (?P<upstream_local_address>\S+) (?P<downstream_local_address>\S+) "
    r"(?P<downstream_remote_address>\S+))?(?: .*)?$"
)
_FORWARDED, _DOWNSTREAM = address("http_x_forwarded_for"), address("downstream_remote_address")
FORMAT = LogFormat(
    _TEXT,
    parts(_TEXT),
    derived=(
        (
            "remote_addr",
            f"CASE WHEN {{http_x_forwarded_for}} NOT IN ('', '-') THEN {_FORWARDED} ELSE {_DOWNSTREAM} END",
        ),
        ("request_time", milliseconds("{duration}")),
    ),
    pattern=_PATTERN,
    open_end=True,
)
"""The only address of Envoy's own format is the first that a client or proxy says a call was forwarded for."""
