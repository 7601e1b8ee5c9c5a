"""Traefik's common format: combined with the number of the request, router, server and milliseconds after it.

https://doc.traefik.io/traefik/observability/access-logs/#format
"""

from __future__ import annotations

from sowhat.sources.logs.format import COMBINED, LogFormat, parts

NAME = "traefik"
LOOK = r'^\S+ - .*" \d+ "[^"]*" "[^"]*" \d+ms$'
_TEXT = COMBINED + ' $request_count "$router" "$server_url" $request_time'
FORMAT = LogFormat(_TEXT, parts(_TEXT))
