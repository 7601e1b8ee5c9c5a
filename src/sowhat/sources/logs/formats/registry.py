"""The text formats that have a name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sowhat.sources.logs.format import COMBINED, COMMON, LogFormat, parse
from sowhat.sources.logs.formats import aws_alb, dubbo, envoy, haproxy, traefik, w3c


@dataclass(frozen=True, slots=True)
class Named:
    """A format, and the look (in Python's dialect) that tells its lines from others' at once."""

    format: LogFormat
    look: str


NAMED: Mapping[str, Named] = {
    module.NAME: Named(module.FORMAT, module.LOOK) for module in (aws_alb, envoy, haproxy, traefik, dubbo)
}
"""Those with a look of their own."""
PLAIN: Mapping[str, LogFormat] = {"combined": parse(COMBINED), "common": parse(COMMON)}
NAMES = (*PLAIN, *NAMED, *w3c.HEADED)


def form(text: str) -> LogFormat:
    """The format that a name or an nginx `log_format` string stands for.

    Raises WorkspaceError as `log_format.parse` does. Formats whose header names the fields are none of these.
    """
    named = NAMED.get(text.strip())
    return named.format if named else parse(text)
