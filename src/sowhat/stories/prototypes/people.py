"""People, places and things that do not exist: put together from lists of common words, numbers that nobody is given
(telephone numbers kept for fiction, `example.com`)."""

from __future__ import annotations

from dataclasses import dataclass

from sowhat.model.prototype import Person
from sowhat.stories.prototypes.dice import Dice
from sowhat.stories.words import Words


@dataclass(frozen=True, slots=True)
class Somebody:
    """All that forms ask about one person."""

    first: str
    last: str
    name: str
    login: str
    phone: str
    company: str
    street: str
    house: str
    city: str
    region: str
    postal: str

    @property
    def email(self) -> str:
        """At a domain that is kept for examples."""
        return f"{self.login}@example.com"

    @property
    def person(self) -> Person:
        """What an agent's desk shows of them."""
        return Person(name=self.name, phone=self.phone, email=self.email, city=self.city)


@dataclass(frozen=True, slots=True)
class People:
    """Makes people, the same for the same seed. Index 0 is whom the story is about."""

    words: Words
    seed: str

    def dice(self, *keys: str | int) -> Dice:
        """Chance that is the same for the same keys."""
        return Dice("\x1f".join((self.seed, *map(str, keys))))

    def listed(self, name: str) -> list[str]:
        """A list of the catalogue."""
        return [one.strip() for one in self.words.say(f"prototype-data-{name}").split("|")]

    def pick(self, name: str, *keys: str | int) -> str:
        """An entry of a list of the catalogue."""
        return self.dice(name, *keys).choice(self.listed(name))

    def somebody(self, index: int) -> Somebody:
        """Person number `index`."""
        last, last_latin = self._both("surnames", index)
        first, first_latin = self._both("given", index)
        city, region, postal = (part.strip() for part in self.pick("cities", index).split(";"))
        number = self.dice("phone", index)
        n, m = (f"{number.between(0, 99):02}" for _ in range(2))
        return Somebody(
            first=first,
            last=last,
            name=self.words.say("prototype-data-name", first=first, last=last),
            login=f"{first_latin}.{last_latin}".lower(),
            phone=self.words.say("prototype-data-phone", n=n, m=m),
            company=self.pick("companies", index),
            street=self.pick("streets", index),
            house=str(number.between(2, 188)),
            city=city,
            region=region,
            postal=postal,
        )

    def _both(self, name: str, index: int) -> tuple[str, str]:
        """A word and how it is written in an address: `王;wang`."""
        word, _, latin = self.pick(name, index).partition(";")
        return word.strip(), (latin or word).strip()
