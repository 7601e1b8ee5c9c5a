"""Where the lines of one source hold what is asked of them: its named format, its own `fields`, its selectors."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sowhat.errors import Problem, WorkspaceError
from sowhat.model.workspace import AccessLog
from sowhat.sources.json_logs.formats import FORMATS
from sowhat.sources.json_logs.formats.form import ALIASES, NEEDED, TIME, UNITS, VARIABLES, JsonFormat
from sowhat.sources.logs.format import LogFormat, Variable

_HEADER = re.compile(r"http_[a-z0-9_]+")
_OFFERED = {TIME: "time_utc"}
"""What a line provides under another name than it is asked under."""


@dataclass(frozen=True, slots=True)
class JsonForm(LogFormat):
    """The variables of JSON lines, and where each may stand."""

    places: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """Variable → places; the variables of a duration beside each other."""
    own: tuple[tuple[str, str], ...] = ()
    """What `field:…` selects → the variable made for it."""
    zone: str | None = None
    """Of times without an offset, where the format always writes the same."""

    def first(self, names: tuple[str, ...]) -> str | None:
        """The first of `names` that a line provides; a place that a selector names is provided too."""
        own = dict(self.own)
        return next((name for wanted in names if (name := own.get(wanted, wanted)) in self.variables), None)


def form(source: AccessLog) -> JsonForm:
    """What the lines of `source` provide.

    Raises WorkspaceError `json-field-unknown` for a key of `fields` that means nothing and that no selector names.
    """
    base = FORMATS.get(source.format, FORMATS["json"])
    places = _overruled(base, source)
    own: dict[str, str] = {}
    for kind, name in _selected(source):
        if kind == "header":
            places.setdefault(_header(name), base.header(name))
        elif _HEADER.fullmatch(name):
            places.setdefault(name, (name, *base.header(name.removeprefix("http_"))))
        elif name not in places and ALIASES.get(name) not in places and name not in own:
            own[name] = f"field_{len(own)}"
            places[own[name]] = (source.fields.get(name, name),)
    own |= {name: same for name, same in ALIASES.items() if same != TIME and name not in own}
    where = tuple(places.items())
    return JsonForm(source.format, _variables(places), places=where, own=tuple(own.items()), zone=base.zone)


def _overruled(base: JsonFormat, source: AccessLog) -> dict[str, tuple[str, ...]]:
    """The places of the format, overruled by `fields`. Lines of one's own whose fields are written have no others, but
    what no call is without."""
    fields = {ALIASES.get(name, name): place for name, place in source.fields.items()}
    selected = {name for kind, name in _selected(source) if kind == "field"}
    unknown = [n for n in fields if n not in VARIABLES and n not in selected and not _HEADER.fullmatch(n)]
    if unknown:
        known = ", ".join((*VARIABLES, "http_NAME"))
        raise WorkspaceError(*(Problem("json-field-unknown", params={"name": n, "known": known}) for n in unknown))
    bare = base.name == "json" and bool(fields)
    places = {name: where for name, where in base.places.items() if not bare or name in NEEDED}
    if fields.keys() & UNITS.keys():
        places = {name: where for name, where in places.items() if name not in UNITS}
    meant = {name: place for name, place in fields.items() if name in VARIABLES or _HEADER.fullmatch(name)}
    return places | {name: (place,) for name, place in meant.items()}


def _selected(source: AccessLog) -> Iterator[tuple[str, str]]:
    """The headers and fields that consumers and customers are told by."""
    for text in (*source.consumer, *source.customer):
        kind, _, name = text.strip().partition(":")
        name = name.strip().removeprefix("$") if kind == "field" else name.strip()
        if kind in {"header", "field"} and name:
            yield kind, name


def _header(name: str) -> str:
    return "http_" + name.lower().replace("-", "_")


def _variables(places: dict[str, tuple[str, ...]]) -> tuple[Variable, ...]:
    names = ["request_time" if name in UNITS else _OFFERED.get(name, name) for name in places if name != "args"]
    return tuple(Variable(name) for name in dict.fromkeys(names))
