"""A request of an older version of an API, written for the newer one.

Certain: what has the same name at the same place, and a name that is only written differently. Guessed, and marked so:
the same name elsewhere, and what a description names as the replacement. What the newer version does not have is left
out and told. The result has the newer shape, or there is none; what was wrong with the older request already may stay.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from pydantic import JsonValue

from sowhat.lifecycle.conforming import faults
from sowhat.lifecycle.example_request import text
from sowhat.lifecycle.matching import alias, holes, matched, plain, shape_of
from sowhat.lifecycle.message_translation import Left, Log, moved
from sowhat.lifecycle.placing import placed
from sowhat.lifecycle.similarity import pairs
from sowhat.model.api import Api, ApiOperation, Parameter, Place, Request, Schema
from sowhat.model.api_changes import Fault, Translated, Untranslatable
from sowhat.model.estimate import Remark

_HOLE = re.compile(r"\{[^{}/]*\}")
ALIKE_READING, ALIKE_WRITING = 0.5, 0.8
"""How alike an operation must be (see `similarity`) to stand for one that is gone, as a guess."""
_FLAT = ("application/x-www-form-urlencoded", "multipart/form-data")

Pairs = tuple[tuple[str, str], ...]


def translate(old: Api, new: Api, operation: ApiOperation, request: Request) -> Translated | Untranslatable:
    """The request for the newer version, or why there is none. A version beside itself changes nothing."""
    values = _values(operation, request.path)
    if values is None or request.method != operation.method:
        return _none("method", operation=operation.key)
    found = _successor(old, new, operation)
    if found is None:
        named = {"names": ", ".join(operation.instead)} if operation.instead else {}
        return _none("gone-instead" if named else "gone", operation=operation.key, **named)
    return _Writing(operation, *found, request, values).translated()


def _none(code: str, **params: str) -> Untranslatable:
    return Untranslatable((Remark(code=f"api-reason-{code}", params=dict(params)),))


def _successor(old: Api, new: Api, operation: ApiOperation) -> tuple[ApiOperation, str] | None:
    """The same operation, else the one that its description names, else one much like it; and how it is known."""
    same = matched(old, new)
    for one, other in same:
        if one.key == operation.key:
            return other, "moved-operation"
    for name in operation.instead:
        named = new.operation(operation.method, name) or next((one for one in new.operations if one.id == name), None)
        if named:
            return named, "operation-instead-guessed"
    taken = {id(one) for pair in same for one in pair}
    alone = [
        replace(api, operations=tuple(one for one in api.operations if id(one) not in taken)) for api in (old, new)
    ]
    found = _like(alone[0], alone[1], operation)
    return (found, "operation-guessed") if found else None


def _like(old: Api, new: Api, operation: ApiOperation) -> ApiOperation | None:
    """Among those that are only in one version the one most like it. Who only reads does little harm by a wrong guess;
    who writes needs a surer one."""
    enough = ALIKE_READING if operation.method in ("GET", "HEAD") else ALIKE_WRITING
    found = [pair for pair in pairs(old, new) if pair.one == operation.key and pair.alike >= enough]
    return next((one for one in new.operations if found and one.key == found[0].other), None)


def _values(operation: ApiOperation, path: str) -> dict[str, str] | None:
    """What the path of a request holds for each variable, as written; None where it is another operation's."""
    pieces = [re.escape(one) for one in _HOLE.split(operation.path)]
    found = re.fullmatch("([^/]+)".join(pieces), path)
    return dict(zip(holes(operation.path), found.groups(), strict=True)) if found else None


@dataclass(slots=True)
class _Writing:
    """One request on its way."""

    old: ApiOperation
    new: ApiOperation
    known: str
    request: Request
    values: dict[str, str]
    log: Log = field(default_factory=Log)
    reasons: list[Remark] = field(default_factory=list)

    def translated(self) -> Translated | Untranslatable:
        """Body first: what it leaves over may be what a path needs."""
        if self.old.base != self.new.base:
            self.log.note("base", was=self.old.base or "/", now=self.new.base or "/")
        if shape_of(self.old) != shape_of(self.new):
            self.log.note(self.known, was=self.old.key, now=self.new.key)
        body = self._body()
        query, headers = self._pairs("query", self.request.query), self._pairs("header", self.request.headers)
        path = self._path()
        query, headers = self._rest("query", query), self._rest("header", headers)
        body = placed(body, self.new.body, self.log) if self.new.body else body
        for one in self.log.left:
            self.log.note("dropped", field=one.field)
        made = Request(self.new.method, path, query, headers, self._media(body), body, self.new.base)
        return self._checked(made)

    def _checked(self, made: Request) -> Translated | Untranslatable:
        """Refused by the newer shape: a reason, unless the older shape refused the older request too."""
        wrong = tuple(_faults(self.new, made))
        if wrong and not self.reasons and not any(_faults(self.old, self.request)):
            self.reasons += [_refused(one) for one in wrong]
        if self.reasons:
            return Untranslatable(tuple(self.reasons))
        notes = tuple(self.log.notes) or (Remark(code="api-note-same"),)
        return Translated(self.new.key, made, notes, wrong, tuple(self.log.placeholders))

    def _body(self) -> JsonValue:
        body, old, new = self.request.body, self.old.body, self.new.body
        if new is None:
            if body is not None:
                self._leave_all(body, old)
            return None
        if body is not None:
            return moved(_copied(body), old or Schema(), new, self.log)
        if not self.new.body_required or self.old.body_required:
            return None
        if new.type not in ("", "object") or new.options:
            self._lack("no-body")
            return None
        return moved({}, Schema(types=("object",)), new, self.log)

    def _leave_all(self, body: JsonValue, old: Schema | None) -> None:
        known = old.properties if old else {}
        held = body if isinstance(body, dict) else {"body": body}
        for name, value in held.items():
            self.log.left.append(Left(name, name, value, known[name].instead if name in known else ()))

    def _lack(self, code: str, **params: str) -> None:
        self.reasons.append(Remark(code=f"api-reason-{code}", params=dict(params)))

    def _path(self) -> str:
        """Variables by name, else by place where both paths have the same form."""
        names, before = holes(self.new.path), holes(self.old.path)
        placed_ = len(names) == len(before) and (
            _HOLE.sub("{}", self.old.local) == _HOLE.sub("{}", self.new.local) or len(names) == 1
        )
        filled: list[str] = []
        for at, name in enumerate(names):
            value = self.values.get(name) or (self.values[before[at]] if placed_ else None) or self._found(name)
            if value is None:
                self._lack("path", field=name)
            filled.append(value or "")
        used = set(names) if not placed_ else set(before)
        self.log.left += [Left(name, name, value) for name, value in self.values.items() if name not in used]
        pieces = _HOLE.split(self.new.path)
        return "".join(piece + value for piece, value in zip(pieces, [*filled, ""], strict=True))

    def _found(self, name: str) -> str | None:
        """A value for a variable among what is left over."""
        for one in self.log.left:
            if plain(one.name) == plain(name) and isinstance(one.value, str | int):
                self.log.left.remove(one)
                self.log.note("moved-guessed", was=one.field, now=name)
                return text(one.value)
        return None

    def _pairs(self, place: Place, held: Pairs) -> Pairs:
        """What the newer version takes at the same place; what nobody describes goes along."""
        made: list[tuple[str, str]] = []
        for name, value in held:
            was, now = _parameter(self.old, place, name), _parameter(self.new, place, name)
            other = now or (_alias(self.new, self.old, place, name) if was else None)
            if was is None or now is not None:
                made.append((name, value))
            elif other is not None:
                self.log.note("renamed", was=name, now=other.name)
                made.append((other.name, value))
            else:
                self.log.left.append(Left(name, name, value, was.instead))
            if other is not None and other.deprecated:
                self.log.note("deprecated", field=other.name)
        return tuple(made)

    def _rest(self, place: Place, held: Pairs) -> Pairs:
        """With what is left over and has a place here, and with what is required now."""
        made, names = list(held), {plain(name) for name, _ in held}
        for one in self.new.parameters:
            if one.place != place or plain(one.name) in names:
                continue
            before = _parameter(self.old, place, one.name)
            if any(plain(left.name) == plain(one.name) for left in self.log.left) or (
                one.required and not (before and before.required)
            ):
                value = self._value(one)
                made += [(one.name, value)] if value is not None else []
        return tuple(made)

    def _value(self, parameter: Parameter) -> str | None:
        found = self._found(parameter.name)
        if found is not None or not parameter.required:
            return found
        return text(self.log.wanted(parameter.name, parameter.name, parameter.schema_))

    def _media(self, body: JsonValue) -> str:
        """The newer media type; a flat message may go from JSON to a form and back."""
        was, now = self.request.media, self.new.media
        if body is None or was == now or not was or was != self.old.media:
            return (was or now) if body is not None else ""
        kinds = [kind in _FLAT or "json" in kind for kind in (was, now)]
        flat = isinstance(body, dict) and not any(isinstance(one, dict | list) for one in body.values())
        if not all(kinds) or (not flat and "json" not in now):
            self._lack("media", was=was, now=now)
        return now


def _copied(value: JsonValue) -> JsonValue:
    """Objects and lists of its own: placing writes into them."""
    if isinstance(value, dict):
        return {key: _copied(one) for key, one in value.items()}
    return [_copied(one) for one in value] if isinstance(value, list) else value


def _parameter(operation: ApiOperation, place: Place, name: str) -> Parameter | None:
    held = (one for one in operation.parameters if one.place == place)
    if place == "header":
        return next((one for one in held if one.name.casefold() == name.casefold()), None)
    return next((one for one in held if one.name == name), None)


def _alias(new: ApiOperation, old: ApiOperation, place: Place, name: str) -> Parameter | None:
    """The one new parameter at this place whose name is the same but for its writing."""
    known, others = ([one.name for one in side.parameters if one.place == place] for side in (old, new))
    return _parameter(new, place, alias(name, known, others))


def _faults(operation: ApiOperation, request: Request) -> Iterator[Fault]:
    """What an operation's description refuses of a request."""
    if request.body is not None and operation.body is not None:
        yield from faults(request.body, operation.body)
    elif request.body is None and operation.body_required:
        yield Fault(kind="required", field="body")
    for place, held in (("query", request.query), ("header", request.headers)):
        names = {name.casefold() for name, _ in held}
        for one in operation.parameters:
            if one.place == place and one.required and one.name.casefold() not in names:
                yield Fault(kind="required", field=one.name)
        for name, value in held:
            known = next((one for one in operation.parameters if one.place == place and one.name == name), None)
            if known and known.schema_.enum and value not in [text(one) for one in known.schema_.enum]:
                yield Fault(kind="enum", field=name, detail=", ".join(text(one) for one in known.schema_.enum[:12]))


def _refused(fault: Fault) -> Remark:
    return Remark(code=f"api-fault-{fault.kind}", params={"field": fault.field, "detail": fault.detail})
