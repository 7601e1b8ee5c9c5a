"""A new workspace as YAML text, with comments for the people who will edit it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import chain

from sowhat.model.workspace import Workspace
from sowhat.workspace import plain
from sowhat.workspace.plain import Plain

FILES = ("sowhat.yaml", "catalog/services.yaml", "catalog/consumers.yaml", "catalog/teams.yaml")
IGNORED = (".secret*", "decisions.db*", "lake/", "results/", "spool/")
_WIDTH = 100
_SAFE = re.compile(r"(?:[^\W\d]|[/$])[\w\-./+$@=*]*(?: [\w\-./+$@=*]+)*")
_SPECIAL = re.compile(r"null|true|false|yes|no|on|off|y|n", re.IGNORECASE)
_EXAMPLES = {
    "services": ("- name: checkout", "  title: Checkout", "  owner: payments", "  routes: [/api/checkout, /pay]"),
    "units": ("- name: retail",),
    "teams": (
        "- name: payments",
        "  unit: retail",
        "- name: billing",
        "  unit: [{of: retail, to: 2026-04-01}, {of: lending, from: 2026-04-01}]",
    ),
    "consumers": ("- name: shop-app", "  team: billing", "  keys: [shop-key-1, {key: shop-key-2, from: 2026-03-01}]"),
    "sources": ("- name: gateway", "  type: access-log", "  paths: [logs/access.log*]", "  format: combined"),
}


@dataclass(frozen=True, slots=True)
class Comments:
    """What the generated files say beside the values.

    `words` by place: `sowhat`, `platform`, `timezone`, `language`, `currency`, `day_rate`, `workbooks`, `simulated`,
    `sources`, `services`, `units`, `teams`, `consumers`, `products`. `sources`, `services` and
    `consumers` hold a remark for each entry, by its name.
    """

    words: Mapping[str, str] = field(default_factory=dict)
    sources: Mapping[str, str] = field(default_factory=dict)
    services: Mapping[str, str] = field(default_factory=dict)
    consumers: Mapping[str, str] = field(default_factory=dict)


def write(value: Workspace, comments: Comments | None = None) -> dict[str, str]:
    """The text of each file of a new workspace by its relative path; `load` reads an equal value back.

    A file of catalog/ that would say nothing shows how to fill it in, unless a workbook says it.
    """
    said = comments or Comments()
    catalog = value.catalog
    services = _entries("services", [plain.service(one) for one in catalog.services], said, said.services)
    consumers = _entries("consumers", [plain.consumer(one) for one in catalog.consumers], said, said.consumers)
    units = _entries("units", [plain.unit(one) for one in catalog.units], said, {})
    teams = _entries("teams", [plain.team(one) for one in catalog.teams], said, {})
    people = [units, ("",), teams]
    if catalog.products:
        people += [("",), _entries("products", [plain.product(one) for one in catalog.products], said, {})]
    told = {
        "catalog/services.yaml": (services, catalog.services),
        "catalog/consumers.yaml": (consumers, catalog.consumers),
        "catalog/teams.yaml": (chain(*people), (*catalog.units, *catalog.teams, *catalog.products)),
    }
    files = {name: _file(lines) for name, (lines, entries) in told.items() if entries or not value.workbooks}
    return {"sowhat.yaml": _file(_settings(value, said)), **files, ".gitignore": _file(IGNORED)}


def quoted(text: str) -> str:
    """A scalar that every YAML reader takes for this text."""
    if _SAFE.fullmatch(text) and not _SPECIAL.fullmatch(text):
        return text
    return '"' + "".join(_escaped(character) for character in text) + '"'


def _escaped(character: str) -> str:
    if character in '"\\':
        return "\\" + character
    if character.isprintable():
        return character
    code = ord(character)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def _file(lines: Sequence[str] | Iterator[str]) -> str:
    return "\n".join(lines).lstrip("\n") + "\n"


def _comment(text: str, indent: str = "") -> Iterator[str]:
    """Comment lines; an empty text makes none."""
    for line in text.splitlines():
        yield f"{indent}# {line}".rstrip()


def _settings(value: Workspace, said: Comments) -> Iterator[str]:
    yield from _comment(said.words.get("sowhat", ""))
    single = {"timezone": value.timezone, "language": value.language, "currency": value.currency}
    for key, plain_value in {"platform": plain.platform(value.platform), **single}.items():
        yield ""
        yield from _comment(said.words.get(key, ""))
        yield from _pair(key, plain_value, "")
    yield from _more(value, said)
    yield ""
    yield from _entries("sources", [plain.source(one) for one in value.sources], said, said.sources)
    if value.costs:
        yield ""
        yield from _entries("costs", [plain.cost(one) for one in value.costs], said, {})
    for kind in dict.fromkeys(one.kind for one in value.records):
        yield ""
        yield from _entries(kind, [plain.record(one) for one in value.records if one.kind == kind], said, {})


def _more(value: Workspace, said: Comments) -> Iterator[str]:
    """Settings that are written only where they say something."""
    rate = "" if value.day_rate is None else format(value.day_rate, "f")
    for key, plain_value in {
        "day_rate": rate,
        "workbooks": list(value.workbooks),
        "simulated": value.simulated,
    }.items():
        if plain_value:
            yield ""
            yield from _comment(said.words.get(key, ""))
            yield from _pair(key, plain_value, "")


def _entries(key: str, values: Sequence[Plain], said: Comments, remarks: Mapping[str, str]) -> Iterator[str]:
    """A list, each entry under its remark; an empty one is shown by an example in comments."""
    yield from _comment(said.words.get(key, ""))
    if not values:
        yield f"# {key}:"
        yield from (f"#   {line}" for line in _EXAMPLES[key])
        return
    yield f"{key}:"
    for value in values:
        name = str(value.get("name", "")) if isinstance(value, dict) else ""
        yield from _comment(remarks.get(name, ""), "  ")
        yield from _item(value)


def _item(value: Plain) -> Iterator[str]:
    """An entry of a list: on one line if it fits."""
    if not isinstance(value, dict):
        yield f"  - {_flow(value)}"
        return
    lines = chain.from_iterable(_pair(key, part, "    ") for key, part in value.items())
    for number, line in enumerate(lines):
        yield line if number else f"  - {line[4:]}"


def _pair(key: str, value: Plain, indent: str) -> Iterator[str]:
    """A key and its value: on one line if it fits, else each part on its own."""
    line = f"{indent}{quoted(key)}: {_flow(value)}"
    if len(line) <= _WIDTH or not value or isinstance(value, str | date):
        yield line
    elif isinstance(value, dict):
        yield f"{indent}{quoted(key)}:"
        for name, part in value.items():
            yield from _pair(name, part, indent + "  ")
    else:
        yield f"{indent}{quoted(key)}:"
        yield from (f"{indent}  - {_flow(part)}" for part in value)


def _flow(value: Plain) -> str:
    """A value on one line."""
    if isinstance(value, str):
        return quoted(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, dict):
        return "{" + ", ".join(f"{quoted(key)}: {_flow(part)}" for key, part in value.items()) + "}"
    return "[" + ", ".join(_flow(part) for part in value) + "]"
