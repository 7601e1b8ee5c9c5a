"""Forms: what a request holds as fields that people fill in, with the example in them."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pydantic import JsonValue

from sowhat.model.api import ApiOperation, Parameter, Schema
from sowhat.model.prototype import At, Choice, Field, InputKind, Label
from sowhat.stories.prototypes.examples import Examples, plain_name
from sowhat.stories.prototypes.fitting import whole_shape
from sowhat.stories.prototypes.kinds import Kind, kind_of
from sowhat.stories.prototypes.labels import helped, humanised, label
from sowhat.stories.words import Words

MOST_DEEP = 6
MOST_MORE = 8
MOST_CHOICES = 60
MOST_ENTRIES = 20
LONG = 90
"""Characters from which a text gets several lines."""
_WORD = re.compile(r"[A-Za-z][A-Za-z_\- ]{3,}")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_INPUTS: Mapping[Kind, InputKind] = {
    "email": "email", "phone": "tel", "url": "url", "password": "password", "truth": "truth", "choice": "choice",
}  # fmt: skip
_PEOPLE = frozenset(("email", "phone", "person", "first-name", "last-name", "company", "city", "street", "postal"))
_EASY = _PEOPLE | {"money", "count", "date", "note", "title", "choice", "truth", "language", "currency", "country"}


@dataclass(frozen=True, slots=True)
class Form:
    """The fields of one operation: those shown, those a system knows, optional ones; `left` are not offered."""

    fields: tuple[Field, ...] = ()
    known: tuple[Field, ...] = ()
    more: tuple[Field, ...] = ()
    left: int = 0


@dataclass(frozen=True, slots=True)
class Forms:
    """Makes forms in the words of one language; `carried` tells which step answered a value."""

    words: Words
    examples: Examples
    carried: Mapping[str, int]

    def of(self, operation: ApiOperation, body: JsonValue) -> Form:
        """The form of an operation whose example body is made."""
        sent = [one for one in operation.parameters if one.required and not one.schema_.read_only]
        known = tuple(self._parameter(one) for one in sent if one.place in ("path", "header", "cookie"))
        asked = tuple(self._parameter(one) for one in sent if one.place == "query")
        fields = self._body(operation.body, body, operation.body_required) if operation.body else ()
        spare = self._spare(operation, body)
        return Form((*asked, *fields), known, spare[:MOST_MORE], max(len(spare) - MOST_MORE, 0))

    def _parameter(self, one: Parameter) -> Field:
        value = self.examples.parameter(one)
        made = self._field((one.name,), one.schema_, value, one.required, place=one)
        return made.model_copy(update={"help": helped(self.words, one.schema_, made.label.text, one.description)})

    def _body(self, shape: Schema, body: JsonValue, required: bool) -> tuple[Field, ...]:
        """The fields of an object; anything else is one field."""
        if body is None:
            return ()
        held = whole_shape(body, shape)
        if isinstance(body, dict):
            return tuple(
                self._field((name,), _property(held, name), value, name in held.required)
                for name, value in body.items()
            )
        return (self._field((), shape, body, required),)

    def _spare(self, operation: ApiOperation, body: JsonValue) -> tuple[Field, ...]:
        """Optional fields that the example leaves out, those that people know first."""
        sent = body if isinstance(body, dict) else {}
        held = whole_shape(body, operation.body) if operation.body else Schema()
        found: list[Field] = []
        for one in operation.parameters:
            if one.place == "query" and not one.required and _open(one.schema_) and not one.deprecated:
                found.append(
                    self._blank(self._field((one.name,), one.schema_, None, False, place=one), one.description)
                )
        for name, shape in held.properties.items():
            if name not in sent and _open(shape):
                found.append(self._blank(self._field((name,), shape, None, name in held.required), ""))
        ranked = sorted(found, key=lambda one: _rank(one, held, operation))
        return tuple(ranked)

    def _blank(self, made: Field, described: str) -> Field:
        said = helped(self.words, Schema(), made.label.text, described)
        return made.model_copy(update={"value": "", "required": False, **({"help": said} if said.text else {})})

    def _field(
        self, at: At, written: Schema, value: JsonValue, required: bool, deep: int = 0, place: Parameter | None = None
    ) -> Field:
        shape = whole_shape(value, written) if value is not None else written
        named = next((str(one) for one in reversed(at) if isinstance(one, str)), "")
        titled = self._label(at, named, shape)
        made = Field(
            at=at,
            place=place.place if place else "body",
            label=titled,
            help=helped(self.words, shape, titled.text),
            required=required,
            step=self.carried.get(f"{plain_name(named)}={_text(value)}"),
        )
        if isinstance(value, dict) and value and deep < MOST_DEEP:
            return made.model_copy(update={"input": "group", "fields": self._members(at, shape, value, deep)})
        if isinstance(value, list) and any(isinstance(one, dict | list) for one in value) and deep < MOST_DEEP:
            fewest, most = shape.lengths
            many = {"many": True, "shortest": fewest, "longest": most}
            return made.model_copy(update={"input": "group", "fields": self._entries(at, shape, value, deep), **many})
        return made.model_copy(update=self._filled(shape, named, value))

    def _label(self, at: At, named: str, shape: Schema) -> Label:
        if at and isinstance(at[-1], int):
            return Label(text=self.words.say("prototype-entry", n=at[-1] + 1))
        return label(self.words, named or shape.name, shape)

    def _members(self, at: At, shape: Schema, value: Mapping[str, JsonValue], deep: int) -> tuple[Field, ...]:
        return tuple(
            self._field((*at, name), _property(shape, name), one, name in shape.required, deep + 1)
            for name, one in value.items()
        )

    def _entries(self, at: At, shape: Schema, value: Sequence[JsonValue], deep: int) -> tuple[Field, ...]:
        items = shape.items or Schema()
        return tuple(
            self._field((*at, number), items, one, False, deep + 1) for number, one in enumerate(value[:MOST_ENTRIES])
        )

    def _filled(self, shape: Schema, name: str, value: JsonValue) -> dict[str, object]:
        """What the input of a single value needs."""
        if isinstance(value, list) or (value is None and shape.type == "array"):
            lines = value if isinstance(value, list) else []
            kind = (shape.items.type if shape.items else "") or "string"
            return {"input": "lines", "type": kind, "value": "\n".join(_text(one) for one in lines)}
        if isinstance(value, dict) or (value is None and shape.type == "object"):
            return {"input": "json", "type": "json", "value": json.dumps(value or {}, ensure_ascii=False)}
        choices = tuple(Choice(value=_text(one), text=self._choice(one)) for one in shape.enum if one is not None)
        return {
            "input": _input(shape, name, value),
            "type": _type(shape, value),
            "value": _text(value),
            "choices": choices if len(choices) <= MOST_CHOICES else (),
            "least": shape.bounds[0],
            "most": shape.bounds[1],
            "above": shape.beyond[0],
            "below": shape.beyond[1],
            "shortest": shape.lengths[0],
            "longest": shape.lengths[1],
            "pattern": shape.pattern,
        }

    def _choice(self, value: JsonValue) -> str:
        """An allowed value; in English as words where it is one."""
        text = _text(value)
        if isinstance(value, bool):
            return self.words.say("prototype-truth", value=text)
        return humanised(text) if self.words.language == "en" and _WORD.fullmatch(text) and not text.isupper() else text


def _property(shape: Schema, name: str) -> Schema:
    return shape.properties.get(name) or shape.additional or Schema()


def _open(shape: Schema) -> bool:
    """Whether an optional field can be offered: one value, not only answered, not on its way out."""
    single = shape.type in ("string", "integer", "number", "boolean", "") and not (shape.properties or shape.options)
    return single and not (shape.read_only or shape.deprecated or shape.cut)


def _rank(one: Field, held: Schema, operation: ApiOperation) -> int:
    name = str(one.at[-1]) if one.at else ""
    shape = held.properties.get(name) or next(
        (each.schema_ for each in operation.parameters if each.name == name), Schema()
    )
    return 0 if kind_of(shape, name) in _EASY else 1


def _input(shape: Schema, name: str, value: JsonValue) -> InputKind:
    text = _text(value)
    kind = kind_of(shape, name)
    if len(shape.enum) > MOST_CHOICES:
        return "text"
    if shape.format == "date" and (not text or _DAY.fullmatch(text)):
        return "date"
    if isinstance(value, bool):
        return "truth"
    if kind == "note" or len(text) > LONG or "\n" in text:
        return "area"
    if kind == "url" and not text.startswith(("http://", "https://")):
        return "text"
    return _INPUTS.get(kind, "text")


def _type(shape: Schema, value: JsonValue) -> str:
    """How the text of an input is sent; what may be a text stays one."""
    if value is None:
        return shape.type or "string"
    if isinstance(value, bool):
        return "boolean"
    return "string" if isinstance(value, str) else "integer" if isinstance(value, int) else "number"


def _text(value: JsonValue) -> str:
    """A value as an input shows it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dict | list):
        return json.dumps(value, ensure_ascii=False)
    return "" if value is None else str(value)
