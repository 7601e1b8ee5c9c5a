"""Files of policies about data, with the cases that try them.

policies:
  - {data: contact, may: {units: [retail], purposes: [reminders]}, until: 2027-12-31, why: contract 4711}
  - {data: contact, never: {apps: [sandbox]}}
tests:
  - {team: billing, data: contact, purpose: reminders, day: 2026-09-01, expect: allowed}
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Literal, cast

from sowhat.errors import Problem, Where, WorkspaceError
from sowhat.model.catalog import Catalog
from sowhat.model.compliance import Policies, PolicyTest, Rule, Who
from sowhat.workspace.amounts import filled
from sowhat.workspace.nodes import Fields, Node, documents
from sowhat.workspace.paths import matches
from sowhat.workspace.reader import Reader, nearest, suggestion

TOP = ("policies", "tests")
RULE = ("data", "may", "never", "until", "why")
WHO = ("units", "teams", "apps", "purposes")
TEST = ("app", "team", "unit", "data", "purpose", "day", "expect")
ASKING = ("app", "team", "unit")
EXPECTED = ("allowed", "refused")
KINDS = {"units": "unit", "teams": "team", "apps": "consumer"}


@dataclass(frozen=True, slots=True)
class _Names:
    """What a policy may refer to."""

    kinds: dict[str, tuple[str, ...]]

    def check(self, reader: Reader) -> None:
        """Report what nobody declared."""
        for one in reader.mentioned:
            known = self.kinds[one.kind]
            if one.name not in known:
                near = suggestion(nearest(one.name, known))
                reader.report("policy-unknown-name", one.where, kind=one.kind, value=one.name, **near)


def read(root: Path, patterns: Iterable[str], catalog: Catalog, instead: Mapping[str, bytes] | None = None) -> Policies:
    """The policies that files of `root` hold, or would with what `instead` says (see `loading.read`).

    Raises WorkspaceError with every mistake in them.
    """
    reader = Reader(instead=instead or {})
    rules: list[Rule] = []
    tests: list[PolicyTest] = []
    for node in _documents(root, patterns, reader):
        found = reader.fields(node, TOP)
        rules += reader.entries(found.get("policies"), lambda one: _rule(reader, one))
        tests += reader.entries(found.get("tests"), lambda one: _test(reader, one))
    _names(catalog).check(reader)
    if reader.problems:
        raise WorkspaceError(*reader.problems)
    return Policies(rules=tuple(rules), tests=tuple(tests))


def files(root: Path, patterns: Iterable[str]) -> list[Path]:
    """The files that patterns name now."""
    return [path for pattern in patterns for path in matches(root, pattern)]


def _documents(root: Path, patterns: Iterable[str], reader: Reader) -> list[Node]:
    found: list[Node] = []
    for pattern in patterns:
        paths = matches(root, pattern)
        if not paths:
            reader.report("policies-missing", Where("sowhat.yaml"), value=pattern)
        for path in paths:
            name = path.relative_to(root.resolve()).as_posix() if path.is_relative_to(root.resolve()) else path.name
            found += _read(path, name, reader)
    return found


def _read(path: Path, name: str, reader: Reader) -> list[Node]:
    try:
        content = reader.instead[name] if name in reader.instead else path.read_bytes()
    except OSError as error:
        reader.report("workspace-file-unreadable", Where(name), reason=error.strerror or type(error).__name__)
        return []
    roots, problems = documents(name, content)
    reader.problems += problems
    return [node for node in roots if not getattr(node, "empty", False)]


def _rule(reader: Reader, node: Node) -> Rule | None:
    found = reader.fields(node, RULE)
    data = reader.mentions(found["data"], "data") if reader.required(found, node, "data") else None
    effects = [name for name in ("may", "never") if isinstance(node, Fields) and node.get(name) is not None]
    if len(effects) != 1:
        reader.report("policy-effect", node.where, found=len(effects))
        return None
    effect = cast(Literal["may", "never"], effects[0])
    until, why = reader.day(found.get("until")), found.get("why")
    who = _who(reader, found[effect]) if effect in found else Who()
    if data is None:
        return None
    why_ = reader.text(why) if why is not None else ""
    return Rule(data=data, effect=effect, who=who, until=until, why=why_, where=place(node.where))


def _who(reader: Reader, node: Node) -> Who:
    found = reader.fields(node, WHO)
    named = {key: reader.listed(found.get(key), partial(_mentioned, reader, kind)) for key, kind in KINDS.items()}
    purposes = reader.listed(found.get("purposes"), lambda one: filled(reader, one, "purposes"))
    return Who(**named, purposes=purposes)


def _mentioned(reader: Reader, kind: str, node: Node) -> str | None:
    return reader.mentions(node, kind)


def _test(reader: Reader, node: Node) -> PolicyTest | None:
    found = reader.fields(node, TEST)
    if not reader.required(found, node, "data", "day", "expect"):
        return None
    asking = [name for name in ASKING if name in found]
    if len(asking) != 1:
        reader.report("policy-test-of", node.where, found=len(asking))
        return None
    kind = "consumer" if asking[0] == "app" else asking[0]
    who, data = reader.mentions(found[asking[0]], kind), reader.mentions(found["data"], "data")
    day, expect = reader.day(found["day"]), reader.choice(found["expect"], EXPECTED, "")
    if who is None or data is None or day is None or not expect:
        return None
    purpose = reader.text(found["purpose"]) if "purpose" in found else ""
    expected = cast(Literal["allowed", "refused"], expect)
    asked = {asking[0]: who}
    return PolicyTest(data=data, day=day, purpose=purpose, expect=expected, where=place(node.where), **asked)


def place(where: Where) -> str:
    """file:line."""
    return f"{where.path}:{where.line}"


def at(written: str) -> Where:
    """A place that was written as file:line."""
    path, _, line = written.rpartition(":")
    return Where(path, int(line))


def _names(catalog: Catalog) -> _Names:
    return _Names(
        {
            "unit": tuple(one.name for one in catalog.units),
            "team": tuple(one.name for one in catalog.teams),
            "consumer": tuple(one.name for one in catalog.consumers),
            "data": tuple(one.name for one in catalog.data),
        }
    )


def failing(where: str, data: str, expect: str, got: tuple[str, str]) -> Problem:
    """A test that did not come as expected, at its place."""
    return Problem("policy-test-failed", at(where), {"data": data, "expect": expect, "got": got[0], "reason": got[1]})
