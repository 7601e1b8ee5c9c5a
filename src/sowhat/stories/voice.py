"""Who speaks: the words and numbers of one language, and the titles that people gave their own things."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from sowhat.model.catalog import Catalog
from sowhat.model.language import Language
from sowhat.model.value import Text
from sowhat.stories.numbers import Numbers
from sowhat.stories.words import Phrase, Said, Words, words

Titles = Mapping[str, Text]


@dataclass(frozen=True, slots=True)
class Voice:
    """Says messages, numbers and titles in one language and time zone."""

    words: Words
    numbers: Numbers
    services: Titles = field(default_factory=dict)
    teams: Titles = field(default_factory=dict)
    units: Titles = field(default_factory=dict)
    apps: Titles = field(default_factory=dict)
    products: Titles = field(default_factory=dict)
    data: Titles = field(default_factory=dict)

    @property
    def language(self) -> Language:
        """The language spoken."""
        return self.words.language

    def say(self, id_: str, /, **params: Said) -> str:
        """A message; see Words.say."""
        return self.words.say(id_, **params)

    def phrase(self, id_: str, /, strong: str, **params: Said) -> Phrase:
        """A message with its strong placeholder marked; see Words.phrase."""
        return self.words.phrase(id_, strong, **params)

    def sentences(self, *said: str) -> str:
        """Sentences after each other; Chinese puts no space between them."""
        return ("" if self.language == "zh" else " ").join(sentence for sentence in said if sentence)

    def title(self, titles: Titles, name: str) -> str:
        """The title that people gave it in this language, else its name."""
        return titles.get(name, Text()).in_(self.language) or name


def voice(language: Language, zone: str = "UTC", catalog: Catalog | None = None) -> Voice:
    """The voice of a language, with the titles of a catalog."""
    spoken = words(language)
    known = catalog or Catalog()
    return Voice(
        spoken,
        Numbers(spoken, zone),
        services={entry.name: entry.title for entry in known.services},
        teams={entry.name: entry.title for entry in known.teams},
        units={entry.name: entry.title for entry in known.units},
        apps={entry.name: entry.title for entry in known.consumers},
        products={entry.name: entry.title for entry in known.products},
        data={entry.name: entry.title for entry in known.data},
    )
