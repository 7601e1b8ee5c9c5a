"""An API as its description tells it: operations, parameters and the shapes of messages; and one request to it.

What people read in it (titles, descriptions, named examples) is kept beside the shapes and is no part of their
equality: two shapes that carry other texts are the same shape.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from pydantic import JsonValue

Place = Literal["path", "query", "header", "cookie"]
Carrier = Literal["header", "query", "cookie", "basic", "bearer"]


@dataclass(frozen=True, slots=True)
class Schema:
    """The shape of a value; what is not said is empty. `allOf` is merged into one, `cut` says that the description
    goes on where reading stopped (a schema within itself, or very deep)."""

    name: str = ""
    """What the description calls it: `PaymentRequest`."""
    types: tuple[str, ...] = ()
    """object, array, string, integer, number, boolean; empty: anything. `null` is told by `nullable`."""
    nullable: bool = False
    format: str = ""
    enum: tuple[JsonValue, ...] = ()
    required: tuple[str, ...] = ()
    properties: Mapping[str, Schema] = field(default_factory=dict)
    items: Schema | None = None
    additional: Schema | None = None
    """What properties with other names hold, where that is said."""
    closed: bool = False
    """Whether properties with other names are forbidden."""
    options: tuple[Schema, ...] = ()
    """`oneOf` or `anyOf`: at least one of them holds too."""
    pattern: str = ""
    lengths: tuple[int | None, int | None] = (None, None)
    """Least and most characters of a text, or entries of a list."""
    bounds: tuple[float | None, float | None] = (None, None)
    """Least and most of a number, both included."""
    default: JsonValue = None
    example: JsonValue = None
    read_only: bool = False
    deprecated: bool = False
    instead: tuple[str, ...] = ()
    """Names that the text of something deprecated gives as what to use instead."""
    cut: bool = False
    title: str = field(default="", compare=False)
    description: str = field(default="", compare=False)
    write_only: bool = field(default=False, compare=False)
    beyond: tuple[float | None, float | None] = field(default=(None, None), compare=False)
    """Numbers that a value lies above and below, both excluded."""
    multiple: float | None = field(default=None, compare=False)
    unique: bool = field(default=False, compare=False)
    """Whether no entry of a list comes twice."""

    @property
    def type(self) -> str:
        """The first type, '' where anything goes."""
        return self.types[0] if self.types else ""


@dataclass(frozen=True, slots=True)
class Parameter:
    """A value outside the body. `schema_` has its type, default and example."""

    name: str
    place: Place
    required: bool = False
    deprecated: bool = False
    schema_: Schema = Schema()
    instead: tuple[str, ...] = ()
    description: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Named:
    """A message that a description shows as an example, and what it calls it."""

    name: str
    summary: str
    value: JsonValue


@dataclass(frozen=True, slots=True)
class Message:
    """What a description says of an answer beside its shape."""

    description: str = ""
    media: str = ""
    examples: tuple[Named, ...] = ()


@dataclass(frozen=True, slots=True)
class Credential:
    """What a caller proves who they are with; `name` is the header, query parameter or cookie that carries it."""

    carrier: Carrier
    name: str


@dataclass(frozen=True, slots=True)
class ApiOperation:
    """One operation. `path` is the template that the gateway sees: `base` and what the description writes."""

    method: str
    path: str
    base: str = ""
    id: str = ""
    title: str = ""
    deprecated: bool = False
    instead: tuple[str, ...] = ()
    parameters: tuple[Parameter, ...] = ()
    body: Schema | None = None
    body_required: bool = False
    media: str = ""
    """Of the body: `application/json` where that is one of those taken."""
    answers: Mapping[str, Schema | None] = field(default_factory=dict)
    """Status (`200`, `4XX`, `default`) → shape of the message, where one is described."""
    ways: tuple[tuple[Credential, ...], ...] = ()
    """Ways to prove who calls, each what is needed together; none, or an empty one: open to all."""
    description: str = field(default="", compare=False)
    tags: tuple[str, ...] = field(default=(), compare=False)
    examples: tuple[Named, ...] = field(default=(), compare=False)
    """Of the body."""
    messages: Mapping[str, Message] = field(default_factory=dict, compare=False)
    """What is said of each of `answers`."""

    @property
    def credentials(self) -> tuple[Credential, ...]:
        """The first way."""
        return self.ways[0] if self.ways else ()

    @property
    def local(self) -> str:
        """The path without the base: what stays the same when a version is part of the base."""
        return self.path.removeprefix(self.base) or "/"

    @property
    def key(self) -> str:
        """`POST /payments`, without the base."""
        return f"{self.method} {self.local}"


@dataclass(frozen=True, slots=True)
class Api:
    """One version of a described API. `file` is the description's name, for people."""

    service: str
    title: str
    version: str = ""
    summary: str = ""
    """One line of what the description says of itself."""
    base: str = ""
    operations: tuple[ApiOperation, ...] = ()
    file: str = ""
    server: str = ""
    """Where it answers: `https://api.example.com`; '' where no address is whole."""

    def operation(self, method: str, path: str) -> ApiOperation | None:
        """The operation at a template, with or without the base."""
        wanted = (method.upper(), path.rstrip("/") or "/")
        return next(
            (one for one in self.operations if wanted in ((one.method, one.path), (one.method, one.local))), None
        )


@dataclass(frozen=True, slots=True)
class Request:
    """A request to an operation. `path` is filled in; `body` is a JSON value, None where none is sent."""

    method: str
    path: str
    query: tuple[tuple[str, str], ...] = ()
    headers: tuple[tuple[str, str], ...] = ()
    media: str = ""
    body: JsonValue = None
    base: str = ""
    """The start of `path` that comes before the described paths."""
