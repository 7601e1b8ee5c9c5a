"""Examples that a description shows of whole messages, under the names that it gives them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from sowhat.model.api import Message, Named, Schema
from sowhat.sources.apis.files import Library, Part
from sowhat.sources.apis.shapes import LONGEST
from sowhat.sources.apis.typed import plain_value, typed

MOST = 12
"""Examples of one message."""


@dataclass(frozen=True, slots=True)
class Exemplified:
    """Reads examples, their references followed."""

    library: Library

    def of(self, message: Part, media: str, shape: Schema | None) -> tuple[Named, ...]:
        """Those of a message in a media type; 2.0 writes them of an answer by media type."""
        held = message.get("content").get(media)
        found = [("", held.get("example")), ("", message.get("examples").get(media))]
        found += [(name, self.library.follow(one)) for name, one in held.get("examples").fields]
        made = [self._named(name, one, shape) for name, one in found[: MOST + 2]]
        return tuple(one for one in made if one)

    def messages(
        self, written: Part, answers: Mapping[str, Schema | None], preferred: Callable[[Sequence[str]], str]
    ) -> Mapping[str, Message]:
        """What is said of each answer; `preferred` picks one of several media types."""
        found: dict[str, Message] = {}
        for status, one in written.fields:
            answer = self.library.follow(one)
            kinds = [key for key, _ in (answer.get("content").fields or answer.get("examples").fields)]
            media = preferred(kinds)
            told = answer.get("description").text[:LONGEST]
            found[status] = Message(told, media, self.of(answer, media, answers.get(status)))
        return found

    def _named(self, name: str, one: Part, shape: Schema | None) -> Named | None:
        """Named ones hold their value under `value`; a single one is its value."""
        value = one.get("value").value if name else one.value
        if value is None:
            return None
        summary = one.get("summary").text if name else ""
        return Named(name, summary[:LONGEST], typed(plain_value(value), shape or Schema()))
