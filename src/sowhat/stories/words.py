"""Every word a person reads, in Chinese and English: Fluent catalogues, one folder a language, one file a room.

A catalogue is split into its messages by a regular expression and a message is parsed when it is first said, so
that a command which says three sentences pays for three.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import get_args

from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.types import FluentNumber, FluentType, fluent_number

from sowhat.model.language import Language

MESSAGES = Path(__file__).parent / "messages"
LANGUAGES: tuple[Language, ...] = get_args(Language)
OPEN, CLOSE = "\ue000", "\ue001"
"""Private-use marks around a strong placeholder while a phrase is formatted; never shown."""

_ENTRY = re.compile(r"^(-?[a-zA-Z][\w-]*) *=.*(?:\n(?:[ \t}].*|[ \t]*(?=\n)))*", re.MULTILINE)
_GAP = re.compile(rf"(?<=[\u4e00-\u9fff])({CLOSE}?) ({OPEN}?)(?=[\u4e00-\u9fff])")
"""A space between two Chinese characters, left by a unit such as the one for ten thousand: nobody writes it."""
_STRONG = re.compile(f"{OPEN}(.*?){CLOSE}", re.DOTALL)

Said = str | int | float


class UnknownWords(LookupError):
    """A message id that no catalogue has, or a placeholder that nobody filled: a mistake in the code."""


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a phrase; the strong one is what the eye should find first."""

    text: str
    strong: bool = False


Phrase = tuple[Part, ...]


def _amount(x: FluentType) -> FluentType:
    """`AMOUNT($x)` of a catalogue: a number of the outcome's own units in three figures, or words that say it."""
    return fluent_number(x, maximumSignificantDigits=3) if isinstance(x, FluentNumber) else x


class Words:
    """The catalogue of one language. Ask `words(language)` for it."""

    def __init__(self, language: Language, entries: Mapping[str, str]) -> None:
        self.language = language
        self._entries = entries
        self._bundle = FluentBundle([language], functions={"AMOUNT": _amount}, use_isolating=False)
        self._known: set[str] = set()
        for name in entries:
            if name.startswith("-"):
                self._learn(name)

    @property
    def ids(self) -> tuple[str, ...]:
        """All message ids, without terms and attributes."""
        return tuple(name for name in self._entries if not name.startswith("-"))

    def has(self, id_: str) -> bool:
        """Whether there is such a message; an attribute is not looked up."""
        return id_ in self._entries

    def say(self, id_: str, /, **params: Said) -> str:
        """The message `id_`, or its attribute for `id.attribute`, with its placeholders filled.

        Raises UnknownWords for an id that does not exist and for a placeholder without a value.
        """
        name, _, attribute = id_.partition(".")
        self._learn(name)
        message = self._bundle.get_message(name)
        pattern = message.attributes.get(attribute) if attribute else message.value
        if pattern is None:
            raise UnknownWords(f"{self.language}: {id_}")
        text, errors = self._bundle.format_pattern(pattern, params)
        if errors:
            raise UnknownWords(f"{self.language}: {id_}: {errors[0]}")
        return closed(str(text)) if self.language == "zh" else str(text)

    def phrase(self, id_: str, /, strong: str, **params: Said) -> Phrase:
        """The message `id_` in parts, with the value of the placeholder `strong` marked."""
        marked = {**params, strong: f"{OPEN}{params[strong]}{CLOSE}"}
        pieces = _STRONG.split(self.say(id_, **marked))
        return tuple(Part(piece, strong=bool(i % 2)) for i, piece in enumerate(pieces) if piece)

    def _learn(self, name: str) -> None:
        if name in self._known:
            return
        if name not in self._entries:
            raise UnknownWords(f"{self.language}: {name}")
        self._bundle.add_resource(FluentResource(self._entries[name]))
        self._known.add(name)


def closed(text: str) -> str:
    """Chinese without spaces between two characters."""
    return _GAP.sub(r"\1\2", text)


def read_catalogue(language: Language) -> Iterator[tuple[str, str]]:
    """Each entry of a language's files: its id and its Fluent source."""
    for path in sorted((MESSAGES / language).glob("*.ftl")):
        for entry in _ENTRY.finditer(path.read_text(encoding="utf-8") + "\n"):
            yield entry[1], entry[0] + "\n"


@cache
def words(language: Language) -> Words:
    """The words of a language, read once."""
    return Words(language, dict(read_catalogue(language)))
