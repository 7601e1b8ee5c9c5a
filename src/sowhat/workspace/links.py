"""What holds across entries and files: names are unique, references lead somewhere, nothing is held twice at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from datetime import date

from sowhat.errors import Problem, Where
from sowhat.workspace.grid import cell_place
from sowhat.workspace.reader import Hold, Mention, Reader, nearest, suggestion


def problems(reader: Reader, known: Collection[Mention] = ()) -> Iterator[Problem]:
    """All broken links; `known` are entries that others declare, such as the groups of a Backstage catalog."""
    yield from _taken(reader.declared)
    yield from undeclared(reader, known)
    yield from _overlaps(reader.held)


def undeclared(reader: Reader, known: Collection[Mention] = ()) -> Iterator[Problem]:
    """References to entries that nobody declares."""
    names: dict[str, set[str]] = defaultdict(set)
    for entry in (*reader.declared, *known):
        names[entry.kind].add(entry.name)
    for mention in reader.mentioned if reader.whole else ():
        if mention.name not in names[mention.kind]:
            near = nearest(mention.name, sorted(names[mention.kind]))
            params = {"kind": mention.kind, "value": mention.name, **suggestion(near)}
            yield Problem("undeclared", mention.where, params)


def _taken(declared: Sequence[Mention]) -> Iterator[Problem]:
    first: dict[tuple[str, str], Where] = {}
    for entry in declared:
        other = first.setdefault((entry.kind, entry.name), entry.where)
        if other is not entry.where:
            params = {"kind": entry.kind, "value": entry.name, "first": str(other)}
            yield Problem("name-taken", entry.where, params)


def _overlaps(held: Sequence[Hold]) -> Iterator[Problem]:
    groups: dict[tuple[str, ...], list[Hold]] = defaultdict(list)
    for hold in held:
        groups[(hold.code, *hold.thing)].append(hold)
    for group in groups.values():
        group.sort(key=lambda hold: hold.span.from_ or date.min)
        last = group[0]
        for hold in group[1:]:
            if (hold.span.from_ or date.min) < (last.span.to or date.max):
                yield _overlap(hold, last)
            last = max(last, hold, key=lambda one: one.span.to or date.max)


def _overlap(one: Hold, two: Hold) -> Problem:
    """The problem at the place written later."""
    first, second = sorted((one, two), key=lambda hold: place(hold.where))
    params = {
        "value": first.thing[-1] if first.code != "route-claimed-twice" else first.thing[0],
        "holder": second.holder,
        "other": first.holder,
        "first": str(first.where),
    }
    return Problem(second.code, second.where, params)


def place(where: Where | None) -> tuple[str, int, int]:
    """The order of reading."""
    if where is None:
        return "", 0, 0
    row, column = cell_place(where.cell) if where.cell else (where.line or 0, where.column or 0)
    return (f"{where.path}:{where.sheet}" if where.sheet else where.path), row, column
