"""What changed from one shape of a message to another, for those who send it or for those who read it.

The rule of what breaks. Who sends: a field that is gone or renamed, or that has to be there now and has no default;
less allowed than before (types, values, lengths, kinds of message). Who reads: a field that is gone, renamed or no
longer always there; more to expect than before (types). Values added to those a reader may meet are told and do not
break: a description cannot tell whether a reader has a place for others.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from sowhat.lifecycle.conforming import joined
from sowhat.lifecycle.matching import alias
from sowhat.model.api import Schema
from sowhat.model.api_changes import ChangeKind

MOST_VALUES = 12
_DEEP = 16


@dataclass(frozen=True, slots=True)
class Difference:
    """One change in a message; `within` is the kind of message, '' where there is one kind only."""

    kind: ChangeKind
    field: str
    breaking: bool = False
    was: str = ""
    now: str = ""
    instead: tuple[str, ...] = ()
    within: str = ""


@dataclass(slots=True)
class Messages:
    """Compares messages of two versions; a pair of shapes that many messages share is compared once. `reads` is who
    looks: whoever reads an answer, else whoever sends a request."""

    reads: bool
    _known: dict[tuple[int, int], tuple[Difference, ...]] = field(default_factory=dict)

    def differences(self, old: Schema, new: Schema, deep: int = 0) -> tuple[Difference, ...]:
        """All of them, nearest names first. Where either side was cut there is nothing to compare."""
        key = (id(old), id(new))
        if old is new or old.cut or new.cut or deep > _DEEP:
            return ()
        if key not in self._known:
            self._known[key] = (*self._value(old, new), *self._fields(old, new, deep), *self._options(old, new, deep))
        return self._known[key]

    def _fields(self, old: Schema, new: Schema, deep: int) -> Iterator[Difference]:
        renamed: set[str] = set()
        for name, one in old.properties.items():
            target = name if name in new.properties else alias(name, old.properties, new.properties)
            if target != name:
                renamed.add(target)
            if not self._skipped(one):
                yield from self._field((name, target), one, old, new, deep)
        for name, one in new.properties.items():
            if name not in old.properties and name not in renamed and not self._skipped(one):
                needed = not self.reads and name in new.required and one.default is None
                yield Difference("field-added", name, needed, now="required" if needed else "")
        if old.items and new.items:
            yield from self.differences(old.items, new.items, deep + 1)
        if old.additional and new.additional:
            yield from _under("*", self.differences(old.additional, new.additional, deep + 1))

    def _skipped(self, shape: Schema) -> bool:
        """Nobody sends what only answers carry."""
        return shape.read_only and not self.reads

    def _field(self, names: tuple[str, str], one: Schema, old: Schema, new: Schema, deep: int) -> Iterator[Difference]:
        """One field that was there, under its older and its newer name."""
        name, target = names
        other = new.properties.get(target)
        if other is None:
            yield Difference("field-removed", name, True, instead=one.instead)
            return
        if target != name:
            yield Difference("field-renamed", name, True, now=target)
        yield from self._need(name, name in old.required, target in new.required, other)
        if other.deprecated != one.deprecated:
            kind: ChangeKind = "field-deprecated" if other.deprecated else "field-restored"
            yield Difference(kind, name, instead=other.instead)
        yield from _under(name, self.differences(one, other, deep + 1))

    def _need(self, name: str, was: bool, now: bool, other: Schema) -> Iterator[Difference]:
        if now and not was:
            yield Difference("field-required", name, not self.reads and other.default is None)
        if was and not now:
            yield Difference("field-optional", name, self.reads)

    def _options(self, old: Schema, new: Schema, deep: int) -> Iterator[Difference]:
        """Kinds of message are the same where they have the same name, else where they stand at the same place."""
        if not old.options or not new.options:
            yield from self._fewer_or_more(old, new)
            return
        ones, others = _named(old.options), _named(new.options)
        for name, one in ones.items():
            if name in others:
                for change in self.differences(one, others[name], deep + 1):
                    yield replace(change, within=change.within or name)
            else:
                yield Difference("option-removed", "", not self.reads, was=name)
        for name in others:
            if name not in ones:
                yield Difference("option-added", "", now=name)

    def _fewer_or_more(self, old: Schema, new: Schema) -> Iterator[Difference]:
        if old.options and not new.options and not _anything(new):
            yield Difference("field-narrowed", "", not self.reads, ", ".join(_named(old.options)), new.name or new.type)
        if new.options and not old.options and not _anything(old):
            yield Difference("field-widened", "", self.reads, old.name or old.type, ", ".join(_named(new.options)))

    def _value(self, old: Schema, new: Schema) -> Iterator[Difference]:
        """What may stand at one place."""
        for was, now in (
            (_types(old), _types(new)),
            ((old.format,) if old.format else (), (new.format,) if new.format else ()),
        ):
            if set(was) != set(now):
                fewer = not _covered(was, now)
                yield self._changed(fewer, was, now, breaks=not _covered(now, was) if self.reads else fewer)
        if old.enum != new.enum and set(map(repr, old.enum)) != set(map(repr, new.enum)):
            yield from self._values(old, new)
        for was_limit, now_limit in ((old.lengths, new.lengths), (old.bounds, new.bounds)):
            if was_limit != now_limit:
                fewer = _tighter(was_limit, now_limit)
                yield self._changed(
                    fewer, (_limits(was_limit),), (_limits(now_limit),), breaks=fewer and not self.reads
                )
        if new.closed and not old.closed and not self.reads:
            yield Difference("field-narrowed", "", True, "…", ", ".join(list(new.properties)[:MOST_VALUES]))

    def _values(self, old: Schema, new: Schema) -> Iterator[Difference]:
        """The allowed values that are gone and those that are new, each told by itself."""
        was, now = {str(one) for one in old.enum}, {str(one) for one in new.enum}
        gone, more = sorted(was - now) if now else [], sorted(now - was) if was else []
        if gone or (now and not was):
            yield self._changed(True, tuple(gone), () if was else tuple(sorted(now)), breaks=not self.reads)
        if more or (was and not now):
            yield self._changed(False, () if now else tuple(sorted(was)), tuple(more), breaks=False)

    def _changed(self, fewer: bool, was: tuple[str, ...], now: tuple[str, ...], breaks: bool) -> Difference:
        kind: ChangeKind = "field-narrowed" if fewer else "field-widened"
        return Difference(kind, "", breaks, _listed(was), _listed(now))


def _under(name: str, changes: tuple[Difference, ...]) -> Iterator[Difference]:
    for one in changes:
        yield replace(one, field=joined(name, one.field) if one.field else name)


def _named(options: tuple[Schema, ...]) -> dict[str, Schema]:
    return {one.name or str(place): one for place, one in enumerate(options, 1)}


def _types(shape: Schema) -> tuple[str, ...]:
    types = ("number" if one == "integer" and "number" in shape.types else one for one in shape.types)
    return tuple(dict.fromkeys((*types, "null") if shape.nullable and shape.types else types))


def _covered(was: tuple[str, ...], now: tuple[str, ...]) -> bool:
    """Whether all that was may be now; none said is anything."""
    return not now or (bool(was) and set(was) <= set(now))


def _anything(shape: Schema) -> bool:
    return not shape.types and not shape.properties and not shape.enum


def _tighter(was: tuple[float | None, float | None], now: tuple[float | None, float | None]) -> bool:
    least = now[0] is not None and (was[0] is None or now[0] > was[0])
    most = now[1] is not None and (was[1] is None or now[1] < was[1])
    return least or most


def _limits(limits: tuple[float | None, float | None]) -> str:
    least, most = (f"{one:g}" if one is not None else "" for one in limits)
    return f"{least}…{most}" if least or most else ""


def _listed(values: tuple[str, ...]) -> str:
    more = ", …" if len(values) > MOST_VALUES else ""
    return ", ".join(values[:MOST_VALUES]) + more
