"""What is deprecated inside an operation: parameters, and properties of the messages that go in and out."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field

from sowhat.sources.apis.files import Library, Part

DEPTH = 8
"""Properties within properties that are gone into."""
MOST_STEPS = 4_000
"""Schemas that are looked at in one message."""
MOST_IN_ALL = 2_000_000
"""Schemas that are looked at in one description; what comes later has no deprecated fields here."""
MOST_NAMES = 200
"""Of one operation."""
_SAME = ("allOf", "oneOf", "anyOf")


@dataclass(slots=True)
class DeprecatedFields:
    """Finds them; a message that several operations share is gone through once."""

    library: Library
    _known: dict[int, tuple[str, ...]] = field(default_factory=dict)
    _steps: int = 0

    def of(self, operation: Part, shared: Part) -> tuple[str, ...]:
        """Dotted names, sorted. `shared` are the parameters that all operations of the path have."""
        names: set[str] = set()
        for parameter in self._parameters(operation, shared):
            name = parameter.get("name").text
            if parameter.get("deprecated").true:
                names.add(name)
            elif parameter.get("in").text == "body":
                names.update(self._within(parameter.get("schema")))
            elif parameter.get("schema").get("deprecated").true:
                names.add(name)
        for message in self._messages(operation):
            names.update(self._within(message))
        return tuple(sorted(names - {""})[:MOST_NAMES])

    def _parameters(self, operation: Part, shared: Part) -> list[Part]:
        """Those of the operation, and those of its path that it does not write anew."""
        found: dict[tuple[str, str], Part] = {}
        for written in (*shared.items, *operation.get("parameters").items):
            one = self.library.follow(written)
            found[one.get("in").text, one.get("name").text] = one
        return list(found.values())

    def _messages(self, operation: Part) -> Iterator[Part]:
        """The schemas of the body and of the answers, in 2.0 and in 3.x."""
        yield from self._contents(self.library.follow(operation.get("requestBody")))
        for _, written in operation.get("responses").fields:
            answer = self.library.follow(written)
            yield answer.get("schema")
            yield from self._contents(answer)

    def _contents(self, message: Part) -> Iterator[Part]:
        for _, media in message.get("content").fields:
            yield media.get("schema")

    def _within(self, schema: Part) -> tuple[str, ...]:
        top = self.library.follow(schema)
        if not isinstance(top.value, dict):
            return ()
        if id(top.value) not in self._known:
            self._known[id(top.value)] = tuple(self._walk(top))
        return self._known[id(top.value)]

    def _walk(self, top: Part) -> Iterator[str]:
        """Nearest names first. A schema within itself is not gone into again."""
        waiting: deque[tuple[Part, tuple[str, ...], frozenset[int]]] = deque([(top, (), frozenset())])
        for _ in range(MOST_STEPS):
            if not waiting or self._steps >= MOST_IN_ALL:
                return
            self._steps += 1
            part, path, above = waiting.popleft()
            if id(part.value) in above or len(path) > DEPTH:
                continue
            inside = above | {id(part.value)}
            for name, written in _below(part):
                schema = self.library.follow(written)
                here = (*path, name) if name else path
                if name and (written.get("deprecated").true or schema.get("deprecated").true):
                    yield ".".join(here)
                elif isinstance(schema.value, dict):
                    waiting.append((schema, here, inside))


def _below(schema: Part) -> Iterator[tuple[str, Part]]:
    """The schemas in a schema; '' names one that speaks of the same value."""
    for key in _SAME:
        yield from (("", one) for one in schema.get(key).items)
    if isinstance(schema.get("items").value, dict):
        yield "", schema.get("items")
    yield from schema.get("properties").fields
    if isinstance(schema.get("additionalProperties").value, dict):
        yield "*", schema.get("additionalProperties")
