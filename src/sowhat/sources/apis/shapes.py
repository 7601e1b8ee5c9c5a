"""Schemas of a description as shapes: references resolved over files, `allOf` merged, cycles cut."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from sowhat.model.api import Schema
from sowhat.sources.apis.files import Library, Part
from sowhat.sources.apis.instead import replacements
from sowhat.sources.apis.typed import number, plain_value, typed, whole

DEPTH = 12
"""Schemas within schemas that are gone into."""
MOST_STEPS = 20_000
"""Schemas that are looked at in one message."""
MOST_IN_ALL = 400_000
"""In one description; what comes later is cut."""
LONGEST = 2_000
"""Characters of a text that are kept."""
_MESSAGES = ("x-deprecatedMessage", "x-deprecated-message", "x-deprecation-message", "x-replaced-by", "x-replacement")
_NOTHING: frozenset[int] = frozenset()


@dataclass(slots=True)
class Shapes:
    """Makes shapes; a schema that several messages share is made once."""

    library: Library
    _known: dict[int, Schema] = field(default_factory=dict)
    _steps: int = 0
    _end: int = 0

    def of(self, written: Part) -> Schema | None:
        """The shape of a message; None where nothing is described."""
        if not isinstance(written.value, dict):
            return Schema() if written.true else None
        self._end = min(self._steps + MOST_STEPS, MOST_IN_ALL)
        return self._made(written, _NOTHING)[0]

    def _made(self, written: Part, above: frozenset[int]) -> tuple[Schema, bool]:
        """The shape, and whether nothing of it was cut."""
        top = self.library.follow(written)
        if not isinstance(top.value, dict):
            return Schema(), True
        key, name = id(top.value), _name(written)
        if key not in self._known:
            self._steps += 1
            if key in above or len(above) >= DEPTH or self._steps > self._end:
                return Schema(name=name, types=_types(top), cut=True), False
            shape, complete = self._built(top, name, above | {key})
            if not complete:
                return _beside(written, top, shape), False
            self._known[key] = shape
        return _beside(written, top, self._known[key]), True

    def _built(self, top: Part, name: str, above: frozenset[int]) -> tuple[Schema, bool]:
        parts = {key: self._made(one, above) for key, one in top.get("properties").fields}
        items = self._one(top.get("items"), above)
        more = self._one(top.get("additionalProperties"), above)
        choices = top.get("oneOf").items or top.get("anyOf").items
        options = [self._made(one, above) for one in choices if _types(one) != ("null",)]
        null = len(options) < len(choices)
        properties = {key: shape for key, (shape, _) in parts.items()}
        shape = replace(
            _facts(top, name),
            properties=properties,
            items=items[0] if items else None,
            additional=more[0] if more else None,
            options=tuple(shape for shape, _ in options) if len(options) > 1 or not null else (),
        )
        if null:
            shape = replace(shape, nullable=True)
            shape = merged(shape, options[0][0]) if len(options) == 1 else shape
        held = [*parts.values(), *options, *(one for one in (items, more) if one)]
        return self._joined(top, shape, above, all(complete for _, complete in held))

    def _joined(self, top: Part, shape: Schema, above: frozenset[int], complete: bool) -> tuple[Schema, bool]:
        """With what `allOf` adds. `x-anyOf` names what an open object may hold, as some publishers write it."""
        for part in top.get("allOf").items:
            one, whole_ = self._made(part, above)
            shape, complete = merged(shape, one), complete and whole_
        if not shape.closed:
            for part in top.get("x-anyOf").items:
                one, whole_ = self._made(part, above)
                shape = replace(shape, properties={**one.properties, **shape.properties})
                complete = complete and whole_
        return typed_shape(shape), complete

    def _one(self, part: Part, above: frozenset[int]) -> tuple[Schema, bool] | None:
        return self._made(part, above) if isinstance(part.value, dict) else None


def _beside(written: Part, top: Part, shape: Schema) -> Schema:
    """What is written beside a reference (3.1) counts too."""
    if written.value is top.value or len(written.fields) < 2:
        return shape
    deprecated = written.get("deprecated").true
    default, example = written.get("default").value, written.get("example").value
    return replace(
        shape,
        deprecated=shape.deprecated or deprecated,
        instead=shape.instead or _instead(written, deprecated),
        read_only=shape.read_only or written.get("readOnly").true,
        description=written.get("description").text[:LONGEST] or shape.description,
        write_only=shape.write_only or written.get("writeOnly").true,
        default=shape.default if default is None else typed(plain_value(default), shape),
        example=shape.example if example is None else typed(plain_value(example), shape),
    )


def merged(first: Schema, second: Schema) -> Schema:
    """Both hold. What the first says of a name counts; a part's ban on other names speaks of that part alone."""
    return replace(
        first,
        name=first.name or second.name,
        types=first.types or second.types,
        nullable=first.nullable or second.nullable,
        format=first.format or second.format,
        enum=first.enum or second.enum,
        required=tuple(dict.fromkeys((*first.required, *second.required))),
        properties={**second.properties, **first.properties},
        items=first.items or second.items,
        additional=first.additional or second.additional,
        closed=False,
        options=first.options or second.options,
        pattern=first.pattern or second.pattern,
        lengths=first.lengths if any(one is not None for one in first.lengths) else second.lengths,
        bounds=first.bounds if any(one is not None for one in first.bounds) else second.bounds,
        default=second.default if first.default is None else first.default,
        example=second.example if first.example is None else first.example,
        read_only=first.read_only or second.read_only,
        deprecated=first.deprecated or second.deprecated,
        instead=first.instead or second.instead,
        cut=first.cut or second.cut,
        title=first.title or second.title,
        description=first.description or second.description,
        write_only=first.write_only or second.write_only,
        beyond=first.beyond if any(one is not None for one in first.beyond) else second.beyond,
        multiple=first.multiple or second.multiple,
        unique=first.unique or second.unique,
    )


def _facts(top: Part, name: str) -> Schema:
    """What a schema says of its own value; values are still as written."""
    types, deprecated = _types(top), top.get("deprecated").true
    least, most = ("minItems", "maxItems") if "array" in types else ("minLength", "maxLength")
    values = [top.get("const").value] if "const" in dict(top.fields) else [one.value for one in top.get("enum").items]
    return Schema(
        name=name or top.get("title").text,
        types=tuple(one for one in types if one != "null"),
        nullable="null" in types or any(top.get(key).true for key in ("nullable", "x-nullable")),
        format=top.get("format").text,
        enum=tuple(plain_value(one) for one in values),
        required=tuple(dict.fromkeys(one.text for one in top.get("required").items)),
        closed=top.get("additionalProperties").value in (False, "false", "False"),
        pattern=top.get("pattern").text,
        lengths=(whole(top.get(least)), whole(top.get(most))),
        bounds=(number(top.get("minimum")), number(top.get("maximum"))),
        default=plain_value(top.get("default").value),
        example=plain_value(_example(top).value),
        read_only=top.get("readOnly").true,
        deprecated=deprecated,
        instead=_instead(top, deprecated),
        title=top.get("title").text[:LONGEST],
        description=top.get("description").text[:LONGEST],
        write_only=top.get("writeOnly").true,
        beyond=(_beyond(top, "inimum"), _beyond(top, "aximum")),
        multiple=number(top.get("multipleOf")),
        unique=top.get("uniqueItems").true,
    )


def _beyond(top: Part, end: str) -> float | None:
    """A bound that is itself excluded: 3.1 writes the number, older versions a yes beside the bound."""
    written = top.get(f"exclusiveM{end}")
    return number(top.get(f"m{end}")) if written.true else number(written)


def typed_shape(shape: Schema) -> Schema:
    """Values as numbers and truth values where the type says so: YAML tells all of them as text."""
    return replace(
        shape,
        enum=tuple(typed(one, replace(shape, enum=())) for one in shape.enum),
        default=typed(shape.default, shape),
        example=typed(shape.example, shape),
    )


def _example(top: Part) -> Part:
    """`example`, or the first of the `examples` of JSON Schema."""
    examples = top.get("examples").items
    return top.get("example") if top.get("example").value is not None or not examples else examples[0]


def _instead(part: Part, deprecated: bool) -> tuple[str, ...]:
    """Names of replacements; a bare name is what `x-replaced-by` may hold."""
    if not deprecated:
        return ()
    told = [part.get(key).text for key in _MESSAGES]
    bare = [one for one in told if one and " " not in one and one.isascii()]
    return tuple(dict.fromkeys((*bare, *replacements(*told, part.get("description").text))))


def _types(top: Part) -> tuple[str, ...]:
    written = top.get("type")
    found = tuple(one.text for one in written.items) or ((written.text,) if written.text else ())
    if found:
        return found
    if top.get("properties").fields:
        return ("object",)
    return ("array",) if isinstance(top.get("items").value, dict) else ()


def _name(written: Part) -> str:
    """The last part of a reference."""
    target = written.get("$ref").value
    return target.rpartition("/")[2][:120] if isinstance(target, str) else ""
