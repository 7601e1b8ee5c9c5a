"""One line of each format, with holes for what tests change."""

from __future__ import annotations

ALB = (
    "https 2026-03-01T10:05:03.186641Z app/shop/50dc6c495c0c9188 {address}:2817 10.0.0.1:80 0.086 0.048 0.037 200 200 "
    '0 57 "GET https://api.example.com:443{path} HTTP/1.1" "{agent}" ECDHE-RSA TLSv1.2 arn:aws:x/73e2 '
    '"Root=1-5833" "api.example.com" "-" 1 2026-03-01T10:05:02.364000Z "forward" "-" "-" "10.0.0.1:80" "200" "-" "-"'
)
ENVOY = (
    '[2026-03-01T10:05:03.186Z] "GET {path} HTTP/1.1" 200 - 0 57 171 25 "{address}" "{agent}" "req-1" '
    '"api.example.com" "tcp://10.0.2.1:80"'
)
HAPROXY = (
    "{address}:14853 [01/Mar/2026:10:05:03.186] https-in~ shop/node_2 0/0/1/170/171 200 57 - - ---- 1/1/0/0/0 0/0 "
    '"GET {path} HTTP/1.1"'
)
TRAEFIK = (
    '{address} - - [01/Mar/2026:10:05:03 +0000] "GET {path} HTTP/1.1" 200 57 "-" "{agent}" 244 "shop@docker" '
    '"http://172.17.0.3:80" 171ms'
)
COMBINED = '{address} - - [01/Mar/2026:10:05:03 +0000] "GET {path} HTTP/1.1" 200 57 "-" "{agent}"'
DUBBO = (
    "[2026-03-01 10:05:03] {address}:53241 -> 10.0.0.5:20880 - shop/com.acme.OrderService:1.2.0 "
    'place(java.lang.String) ["{agent}"]'
)
W3C = (
    "#Software: Microsoft Internet Information Services 10.0\n"
    "#Fields: date time c-ip cs-method cs-uri-stem cs-host sc-status sc-bytes time-taken cs(User-Agent)\n"
    "2026-03-01 10:05:03 {address} GET {path} api.example.com 200 57 171 {agent}"
)
CLOUDFRONT = (
    "#Version: 1.0\n#Fields: date time x-edge-location sc-bytes c-ip cs-method cs(Host) cs-uri-stem sc-status "
    "cs(User-Agent) cs-uri-query x-host-header time-taken\n"
    "2026-03-01\t10:05:03\tFRA2\t57\t{address}\tGET\td1.cloudfront.net\t{path}\t200\t{agent}\t-\tapi.example.com\t0.171"
)
LINES = {
    "aws-alb": ALB,
    "envoy": ENVOY,
    "haproxy": HAPROXY,
    "traefik": TRAEFIK,
    "combined": COMBINED,
    "w3c": W3C,
    "aws-cloudfront": CLOUDFRONT,
}
"""Dubbo has no path, and so other odd lines."""


def line(name: str, **changes: str) -> str:
    """A line of a format, with a header where it has one."""
    template = DUBBO if name == "dubbo" else LINES[name]
    return template.format(**{"address": "10.1.2.3", "path": "/a", "agent": "curl/8"} | changes)
