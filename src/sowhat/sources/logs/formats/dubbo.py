"""The access log of Apache Dubbo: time, caller and callee, service and version, method and arguments.

It says neither how a call ended nor, before 3, how long it took. Arguments are data of customers: no variable holds
them and no excerpt shows them.
https://dubbo.apache.org/en/docs3-v2/java-sdk/advanced-features-and-usage/service/accesslog
"""

from __future__ import annotations

from sowhat.sources.logs.format import LogFormat
from sowhat.sources.logs.formats.parts import address_before_port

NAME = "dubbo"
_TIME = r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d{1,9})?"
LOOK = rf"\[{_TIME}\] (?:-> \[{_TIME}\] )?\S+:\d+ -> \S+:\d+ - \S+ [^\s(]+\("
_PATTERN = (
    rf"(?s)^.*?\[(?P<invoked>{_TIME})\] (?:-> \[(?P<left>{_TIME})\] )?(?P<client>\S+:\d+) -> (?P<server>\S+:\d+) - "
    r"(?P<called>(?:[^\s/:]+/)?[^\s/:]+)(?::(?P<service_version>\S+))? (?P<rpc_method>[^\s(]+)\(.*$"
)
_MOMENTS = [f"epoch(try_cast({{{name}}} AS TIMESTAMP))" for name in ("left", "invoked")]
FORMAT = LogFormat(
    "[$invoked] $client -> $server - $called:$service_version $rpc_method(…",
    (),
    derived=(
        ("time_iso8601", "left({invoked}, 19)"),
        ("request_uri", "'/' || {called} || '/' || {rpc_method}"),
        ("status", "'-'"),
        ("remote_addr", address_before_port("client")),
        ("request_time", f"coalesce(CAST({_MOMENTS[0]} - {_MOMENTS[1]} AS VARCHAR), '')"),
    ),
    pattern=_PATTERN,
    secret=r"(?s)\(.*$",
)
