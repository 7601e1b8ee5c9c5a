"""Example messages: from the description's own examples first, else by format, name and type; about one made-up person;
the same for the same seed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from pydantic import JsonValue

from sowhat.model.api import ApiOperation, Named, Parameter, Schema
from sowhat.stories.prototypes.fitting import fits, fitting
from sowhat.stories.prototypes.kinds import kind_of, words_of
from sowhat.stories.prototypes.texts import Slot, Texts

DAY = "2026-06-15"
"""The day around which dates lie, unless a story says another."""
MOST_DEEP = 8
ANSWER_DEEP = 5
MOST_ASKED = 24
FEW = 3
"""Fields that a request shows at least, where it takes so many."""
MOST_TRIED = 80
"""Kinds of a `oneOf` that are tried."""
WELL = frozenset(
    ("authorised", "authorized", "success", "successful", "succeeded", "completed", "approved", "paid", "active", "ok")
)
"""What answers say when it went well."""
EMPTY = ("", "string", "null", "none")
"""Examples that say nothing."""
_NO_TEXT = Schema(types=("string",))


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a value is made for: its field's name, entry, depth, and whether it is answered with a status."""

    slot: Slot
    deep: int = 0

    def below(self, name: str) -> Wanted:
        """A property."""
        return Wanted(replace(self.slot, name=name), self.deep + 1)

    def entry(self, index: int) -> Wanted:
        """An entry of a list; entries of the first list are different people."""
        return Wanted(replace(self.slot, index=self.slot.index + index), self.deep + 1)


@dataclass(frozen=True, slots=True)
class Examples:
    """Makes messages. `known` are values that earlier steps answered, by name."""

    texts: Texts
    known: dict[str, JsonValue] = field(default_factory=dict)

    def parameter(self, one: Parameter) -> JsonValue:
        """The value of a parameter."""
        return self.value(one.schema_, Wanted(Slot(one.name)))

    def body(self, operation: ApiOperation) -> JsonValue:
        """What is sent: the first documented example that is right, else a made one. None where nothing is."""
        if operation.body is None or (operation.method in ("GET", "HEAD") and not operation.body_required):
            return None
        shown = chosen(operation)
        return shown.value if shown else self.value(operation.body, Wanted(Slot("")))

    def answer(self, shape: Schema, status: str) -> JsonValue:
        """What is answered, where nothing is documented but its shape."""
        return self.value(shape, Wanted(Slot("", answered=True, status=status)))

    def value(self, shape: Schema, wanted: Wanted) -> JsonValue:
        """A value of the shape: told by the description, known from an earlier step, or made."""
        whole = wanted.slot.answered and shape.properties
        told = () if whole else (shape.example, shape.default, *shape.enum)
        found = next((one for one in (*told, *self._known(wanted)) if said(one) and fits(one, shape)), None)
        if found is not None:
            return found
        if shape.options:
            return self._optional(shape, wanted)
        return self._made(shape, wanted)

    def _known(self, wanted: Wanted) -> Iterator[JsonValue]:
        if wanted.slot.index == 0 and wanted.slot.name and wanted.slot.status[:1] not in ("4", "5"):
            yield self.known.get(plain_name(wanted.slot.name))

    def _made(self, shape: Schema, wanted: Wanted) -> JsonValue:
        match shape.type:
            case "object":
                return self._object(shape, wanted)
            case "array":
                return self._array(shape, wanted)
            case "integer" | "number":
                return _number(shape, self.texts.text(_NO_TEXT, wanted.slot), wanted)
            case "boolean":
                return not {one.lower() for one in words_of(wanted.slot.name)} & _NO
            case "" if shape.properties:
                return self._object(shape, wanted)
            case _:
                return self.texts.text(shape, wanted.slot)

    def _optional(self, shape: Schema, wanted: Wanted) -> JsonValue:
        """Of the kinds that a value can be, one that is not deprecated and that no other kind takes too."""
        ranked = sorted(shape.options, key=lambda one: (one.deprecated, one.cut))[:MOST_TRIED]
        first: JsonValue = None
        for number, option in enumerate(ranked):
            made = self.value(option, Wanted(wanted.slot, wanted.deep + 1)) if wanted.deep < MOST_DEEP else {}
            if isinstance(made, dict) and shape.properties:
                shared = self._object(replace(shape, options=()), wanted)
                made = {**shared, **made}
            if fitting(made, shape) == 1:
                return made
            first = made if number == 0 else first
        return first

    def _object(self, shape: Schema, wanted: Wanted) -> dict[str, JsonValue]:
        names = _answered(shape, wanted) if wanted.slot.answered else _sent(shape, wanted)
        return {name: self.value(shape.properties[name], wanted.below(name)) for name in names}

    def _array(self, shape: Schema, wanted: Wanted) -> JsonValue:
        least, most = shape.lengths
        usual = 3 if wanted.slot.answered and wanted.deep <= 2 else 1
        if wanted.deep >= MOST_DEEP and not least:
            return []
        count = max(least or 0, min(usual, most if most is not None else usual))
        items = shape.items or _NO_TEXT
        made = [self.value(items, wanted.entry(index)) for index in range(min(count, 50))]
        if not shape.unique:
            return made
        if items.enum:
            return list(items.enum[: len(made)])
        kept: list[JsonValue] = []
        for one in made:
            kept += [one] if one not in kept else []
        return kept


_NO = {"deleted", "error", "disabled", "blocked", "muted", "failed", "test", "coaching", "hold", "refused"}


def chosen(operation: ApiOperation) -> Named | None:
    """The documented request that is shown: of those that have the shape, one whose answer is documented under the same
    name and is the plainest; else the first."""
    usable = [one for one in operation.examples if operation.body is None or fits(one.value, operation.body)]
    answers = {
        each.name: (not _well(each.value), _nested(each.value))
        for status, message in operation.messages.items()
        if status.startswith("2")
        for each in message.examples
        if each.name
    }
    last = (True, 0)
    return min(usable, key=lambda one: (one.name not in answers, answers.get(one.name, last)), default=None)


def _well(value: JsonValue) -> bool:
    """Whether a message says that it went well."""
    told = value.values() if isinstance(value, dict) else ()
    return any(isinstance(one, str) and one.lower() in WELL for one in told)


def _nested(value: JsonValue) -> int:
    """How many messages lie within a message."""
    held = list(value.values()) if isinstance(value, dict) else value if isinstance(value, list) else []
    return sum(1 + _nested(one) for one in held if isinstance(one, dict | list))


def plain_name(name: str) -> str:
    """`account_sid`, `AccountSid`: the same."""
    return "".join(words_of(name)).lower()


def said(value: JsonValue) -> bool:
    """Whether an example says anything."""
    return value is not None and not (isinstance(value, str) and value.strip().lower() in EMPTY)


def _sent(shape: Schema, wanted: Wanted) -> list[str]:
    """What a request names: what is required, and at the top a few that people know."""
    held = {name: one for name, one in shape.properties.items() if not one.read_only}
    names = [name for name in held if name in shape.required]
    if wanted.deep > 1:
        return names
    simple = [name for name, one in held.items() if name not in names and _simple(one, name)]
    wished = sorted(simple, key=lambda name: kind_of(held[name], name) in ("choice", "truth", "number", "url", "count"))
    most = max(FEW - len(names), 0) if wanted.deep == 0 else 0
    return [name for name in held if name in {*names, *wished[:most]}]


def _simple(shape: Schema, name: str) -> bool:
    """Whether people could fill a field in without being told how."""
    plain = shape.type in ("string", "integer", "number", "boolean") and not shape.pattern
    return plain and not shape.deprecated and not shape.cut and kind_of(shape, name) not in ("id", "text", "file")


def _answered(shape: Schema, wanted: Wanted) -> list[str]:
    """What an answer names: all, down to a depth from which only what is required."""
    held = {name: one for name, one in shape.properties.items() if not one.write_only}
    if wanted.deep >= ANSWER_DEEP:
        return [name for name in held if name in shape.required and wanted.deep < MOST_DEEP * 2]
    left = wanted.slot.status.startswith("2")
    kept = [
        name
        for name, one in held.items()
        if name in shape.required or not (one.deprecated or one.cut or (left and _bad(name)))
    ]
    first = {*[name for name in kept if name in shape.required], *kept[:MOST_ASKED]}
    return [name for name in kept if name in first]


def _bad(name: str) -> bool:
    """Whether a field tells of a failure."""
    return bool({one.lower() for one in words_of(name)} & {"error", "errors", "failure", "refusal", "exception"})


def _number(shape: Schema, text: str, wanted: Wanted) -> JsonValue:
    """Near what its kind suggests, within the bounds, of the step."""
    least, most = _bounds(shape)
    told = float(text) if text.replace(".", "", 1).replace("-", "", 1).isdigit() else 12.0
    if wanted.slot.status.isdigit() and plain_name(wanted.slot.name) in ("status", "statuscode", "code", "httpstatus"):
        told = float(wanted.slot.status)
    held = min(max(told, least if least is not None else told), most if most is not None else told)
    step = shape.multiple or (1.0 if shape.type == "integer" else 0.0)
    if step:
        held = round(held / step) * step
        held += step if least is not None and held < least else 0
        held -= step if most is not None and held > most else 0
    whole = shape.type == "integer" or (held == int(held) and not text.count("."))
    return int(held) if whole else round(held, 6)


def _bounds(shape: Schema) -> tuple[float | None, float | None]:
    """Excluded bounds moved inside by a little."""
    (least, most), (above, below) = shape.bounds, shape.beyond
    little = 1.0 if shape.type == "integer" else 0.01
    lows = [one for one in (least, above + little if above is not None else None) if one is not None]
    highs = [one for one in (most, below - little if below is not None else None) if one is not None]
    return max(lows, default=None), min(highs, default=None)
