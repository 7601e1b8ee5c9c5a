"""What changed from one version of an API to another, and what of it breaks a caller.

The rule, by place: an operation that is gone or moved breaks; so does a parameter or a field of the body that is gone,
has to be there now, or takes less than before; an answer of success that is gone; a field of an answer that is gone,
may be missing now, or may be of more types; a way to prove who calls that is no longer taken. Deprecation alone never
does.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from sowhat.lifecycle.matching import alias, holes, matched, shape_of
from sowhat.lifecycle.schema_changes import Difference, Messages
from sowhat.model.api import Api, ApiOperation, Parameter, Schema
from sowhat.model.api_changes import ApiChange, ApiChanges, ChangeKind, Side

_BARE = Schema()


def changes(old: Api, new: Api) -> ApiChanges:
    """All changes, operations first, then by operation in the older order. The same version twice: none."""
    pairs = matched(old, new)
    left, taken = {id(one) for one, _ in pairs}, {id(other) for _, other in pairs}
    found: list[ApiChange] = [
        ApiChange(kind="operation-removed", operation=one.key, breaking=True, instead=one.instead)
        for one in old.operations
        if id(one) not in left
    ]
    found += [ApiChange(kind="operation-added", operation=one.key) for one in new.operations if id(one) not in taken]
    comparing = _Comparing()
    found += [change for one, other in pairs for change in comparing.operation(one, other)]
    return ApiChanges(
        service=old.service,
        old=old.version,
        new=new.version,
        old_title=old.title,
        new_title=new.title,
        old_base=old.base,
        new_base=new.base,
        same=len(pairs),
        still=tuple(one.key for one, other in pairs if one.deprecated and other.deprecated),
        changes=tuple(found),
    )


@dataclass(frozen=True, slots=True)
class _Comparing:
    """Compares operations; messages that several of them share are compared once."""

    sent: Messages = field(default_factory=lambda: Messages(reads=False))
    read: Messages = field(default_factory=lambda: Messages(reads=True))

    def operation(self, old: ApiOperation, new: ApiOperation) -> Iterator[ApiChange]:
        """The changes of one operation."""
        yield from _moved(old, new)
        if old.deprecated != new.deprecated:
            kind: ChangeKind = "operation-deprecated" if new.deprecated else "operation-restored"
            yield ApiChange(kind=kind, operation=old.key, instead=new.instead)
        yield from self._parameters(old, new)
        yield from self._body(old, new)
        yield from self._answers(old, new)
        yield from _credentials(old, new)

    def _parameters(self, old: ApiOperation, new: ApiOperation) -> Iterator[ApiChange]:
        renamed = dict(zip(holes(old.path), holes(new.path), strict=False))
        others = {_place(one): one for one in new.parameters}
        for one in old.parameters:
            known, names = _names(old, one.place), _names(new, one.place)
            name = one.name if one.name in names else alias(one.name, known, names) or one.name
            other = others.pop(_place(one, renamed.get(one.name, name) if one.place == "path" else name), None)
            if other is not None:
                yield from _told(old, one.place, self._parameter(one, other))
            elif one.place != "path":
                removed = Difference("field-removed", one.name, True, instead=one.instead)
                yield from _told(old, one.place, [removed])
        for one in others.values():
            if one.place != "path":
                needed = one.required and one.schema_.default is None
                added = Difference("field-added", one.name, needed, now="required" if needed else "")
                yield from _told(old, one.place, [added])

    def _parameter(self, old: Parameter, new: Parameter) -> Iterator[Difference]:
        """As a message with one field; neither a header's case nor a variable's name is another field."""
        same = old.place == "path" or (old.place == "header" and old.name.casefold() == new.name.casefold())
        ones, others = (_message(old, old.name), _message(new, old.name if same else new.name))
        yield from Messages(reads=False).differences(ones, others)

    def _body(self, old: ApiOperation, new: ApiOperation) -> Iterator[ApiChange]:
        if old.body is None and new.body is None:
            return
        if old.body is None or new.body is None:
            kind: ChangeKind = "field-removed" if old.body else "field-added"
            yield ApiChange(kind=kind, operation=old.key, side="body", breaking=bool(old.body) or new.body_required)
            return
        if new.body_required and not old.body_required:
            yield ApiChange(kind="field-required", operation=old.key, side="body", breaking=True)
        if old.media != new.media:
            yield ApiChange(kind="media", operation=old.key, side="body", breaking=True, was=old.media, now=new.media)
        yield from _told(old, "body", self.sent.differences(old.body, new.body))

    def _answers(self, old: ApiOperation, new: ApiOperation) -> Iterator[ApiChange]:
        for status, one in old.answers.items():
            if status not in new.answers:
                success = status.startswith("2") and not any(other.startswith("2") for other in new.answers)
                yield ApiChange(
                    kind="answer-removed", operation=old.key, side="answer", status=status, breaking=success
                )
            else:
                pair = (one or _BARE, new.answers[status] or _BARE)
                yield from _told(old, "answer", self.read.differences(*pair), status)
        for status in new.answers:
            if status not in old.answers:
                yield ApiChange(kind="answer-added", operation=old.key, side="answer", status=status)


def _told(operation: ApiOperation, side: Side, found: Iterable[Difference], status: str = "") -> Iterator[ApiChange]:
    """Differences as changes of an operation, those of several kinds of message as one."""
    kinds: dict[Difference, list[str]] = {}
    for one in found:
        bare = Difference(one.kind, one.field, one.breaking, one.was, one.now, one.instead)
        kinds.setdefault(bare, []).append(one.within)
    for one, within in kinds.items():
        yield ApiChange(
            kind=one.kind,
            operation=operation.key,
            side=side,
            field=one.field,
            within=tuple(sorted({name for name in within if name})),
            status=status,
            breaking=one.breaking,
            was=one.was,
            now=one.now,
            instead=one.instead,
        )


def _moved(old: ApiOperation, new: ApiOperation) -> Iterator[ApiChange]:
    """Told where a caller has to write another path; a variable's name is none of a caller's business."""
    if shape_of(old) != shape_of(new):
        yield ApiChange(kind="operation-moved", operation=old.key, breaking=True, was=old.key, now=new.key)


def _names(operation: ApiOperation, place: Side) -> list[str]:
    return [one.name for one in operation.parameters if one.place == place]


def _place(parameter: Parameter, name: str = "") -> tuple[str, str]:
    """Headers have no case."""
    written = name or parameter.name
    return parameter.place, written.casefold() if parameter.place == "header" else written


def _message(parameter: Parameter, name: str) -> Schema:
    return Schema(
        types=("object",), properties={name: _whole(parameter)}, required=(name,) if parameter.required else ()
    )


def _whole(parameter: Parameter) -> Schema:
    """The shape with what the parameter itself says."""
    return replace(parameter.schema_, deprecated=parameter.deprecated, instead=parameter.instead)


def _credentials(old: ApiOperation, new: ApiOperation) -> Iterator[ApiChange]:
    """Breaking where a way that sufficed does not any more; no way at all is open to everybody."""
    if not new.ways or (set(map(frozenset, old.ways)) == set(map(frozenset, new.ways))):
        return
    enough = [any(set(way) <= set(held) for way in new.ways) for held in old.ways or ((),)]
    yield ApiChange(kind="credential", operation=old.key, breaking=not all(enough), was=_ways(old), now=_ways(new))


def _ways(operation: ApiOperation) -> str:
    return " | ".join(" + ".join(one.name for one in way) for way in operation.ways)
