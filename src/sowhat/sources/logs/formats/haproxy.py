"""HAProxy's HTTP log (`option httplog`, also `httpslog`), with or without captured headers.

Its TCP log and its lines about failed handshakes tell of connections, not of calls: they are quarantined as such.
https://docs.haproxy.org/3.0/configuration.html#8.2.3
"""

from __future__ import annotations

from sowhat.sources.logs.format import LogFormat, parts
from sowhat.sources.logs.formats.parts import address_before_port, milliseconds

NAME = "haproxy"
_ACCEPTED = r"\d\d/[A-Z][a-z]{2}/\d{4}:\d\d:\d\d:\d\d\.\d{3}"
LOOK = rf"^\S+:\d+ \[{_ACCEPTED}\] \S+ [^\s/]+/\S+ (?:[-+]?\d+/){{4}}[-+]?\d+ "
_TEXT = (
    "$client [$accept_date] $frontend $backend_server $timers $status_code $bytes_read $captured_request_cookie "
    '$captured_response_cookie $termination_state $connections $queues "$request"'
)
_PATTERN = (
    r'(?s)^\s*(?P<client>\S+) \[(?P<accept_date>[^\]"]*)\] (?P<frontend>\S+) (?P<backend_server>\S+/\S+) '
    r"(?P<timers>[-+]?\d+(?:/[-+]?\d+){4}) (?P<status_code>\S+) (?P<bytes_read>\S+) (?P<captured_request_cookie>\S+) "
    r"(?P<captured_response_cookie>\S+) (?P<termination_state>\S+) (?P<connections>[\d/+-]+) (?P<queues>[\d/]+) "
    r"(?:\{(?P<captured_request_headers>[^}]*)\} )?(?:\{(?P<captured_response_headers>[^}]*)\} )?"
    r'"(?P<request>[^"]*)"(?: .*)?\s*$'
)
MOST_CAPTURES = 6
FORMAT = LogFormat(
    _TEXT,
    parts(_TEXT),
    derived=(
        ("remote_addr", address_before_port("client")),
        (
            "time_local",
            "CASE WHEN regexp_matches({accept_date}, '^.{{20}}\\.[0-9]{{3}}$') THEN left({accept_date}, 20) END",
        ),
        ("status", "CASE WHEN {status_code} = '-1' THEN '-' ELSE {status_code} END"),
        ("bytes_sent", "ltrim({bytes_read}, '+')"),
        ("request_time", milliseconds("ltrim(split_part({timers}, '/', 5), '+')")),
        *(
            (f"captured_{n}", f"split_part({{captured_request_headers}}, '|', {n})")
            for n in range(1, MOST_CAPTURES + 1)
        ),
    ),
    pattern=_PATTERN,
    open_end=True,
    unlike=(("not-a-request", rf"^\S+:\d+ \[{_ACCEPTED}\] \S+(?: \S+/\S+ (?:[-+]?\d+/){{2}}[-+]?\d+ |: )"),),
)
