"""AWS Application Load Balancer. AWS adds fields at the end from time to time: what follows the trace id is free.

https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-access-logs.html
"""

from __future__ import annotations

from sowhat.sources.logs.format import LogFormat, parts
from sowhat.sources.logs.formats.parts import address_before_port

NAME = "aws-alb"
LOOK = r"^(?:https?|h2|grpcs?|wss?) \d{4}-\d\d-\d\dT[\d:.]+Z (?:app|net)/\S+ \S+:\d+ "
_TEXT = (
    "$type $time_iso8601 $elb $client $target $request_processing_time $target_processing_time "
    "$response_processing_time $status $target_status_code $received_bytes $bytes_sent "
    '"$request" "$http_user_agent" $ssl_cipher $ssl_protocol $target_group_arn "$trace_id"'
)
_TIMES = [f"try_cast({{{name}_processing_time}} AS DOUBLE)" for name in ("request", "target", "response")]
_KNOWN = " AND ".join(f"{time} >= 0" for time in _TIMES)
FORMAT = LogFormat(
    _TEXT,
    parts(_TEXT),
    derived=(
        ("remote_addr", address_before_port("client")),
        ("request_time", f"CASE WHEN {_KNOWN} THEN CAST({' + '.join(_TIMES)} AS VARCHAR) ELSE '' END"),
    ),
    open_end=True,
)
"""A time of -1 says that the call got nowhere: then how long it took is not known."""
