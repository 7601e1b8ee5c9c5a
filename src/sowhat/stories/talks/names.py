"""What things are called in a talk, with the page that each has."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote

from sowhat.model.talk import Stated
from sowhat.stories.talks import figures
from sowhat.stories.voice import Voice


@dataclass(frozen=True, slots=True)
class Names:
    """Titles of services, teams and units, and words that people wrote, as figures: they may have digits in them."""

    voice: Voice

    def service(self, name: str) -> Stated:
        """A service, at its page."""
        return figures.name(self.voice.title(self.voice.services, name), f"/services/{quote(name, safe='')}")

    def team(self, name: str) -> Stated:
        """A team, at its brief; a unit where it is one's."""
        title = self.voice.title(self.voice.teams, name)
        if title == name:
            title = self.voice.title(self.voice.units, name.removeprefix("unit:"))
        return figures.name(title, f"/partners/{quote(name, safe=':')}")

    def owner(self, team: str, service: str) -> Stated:
        """The team that owns a service, which has no brief: at the service's page."""
        return figures.name(self.voice.title(self.voice.teams, team), f"/services/{quote(service, safe='')}")

    def unit(self, name: str) -> Stated:
        """A business unit."""
        return figures.name(self.voice.title(self.voice.units, name), f"/ecosystem?unit={quote(name, safe='')}")

    def text(self, said: str, address: str) -> Stated:
        """What people wrote themselves."""
        return figures.name(" ".join(said.split()), address)
