"""Who plans in an example company, and in which words: what its acts share."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from functools import cache
from pathlib import Path
from typing import Literal

from sowhat.actions import demands
from sowhat.actions.opportunities import opportunities
from sowhat.model.demand import DemandStatus
from sowhat.model.language import Language
from sowhat.model.opportunity import Mined
from sowhat.model.value import Text
from sowhat.simulate.needs.plan import needs
from sowhat.simulate.people_said import Side, said
from sowhat.simulate.spec import CompanySpec, StudySpec, company
from sowhat.simulate.wishes import Wishes, wishes
from sowhat.simulate.writing import Recipe


@dataclass(frozen=True, slots=True)
class Act:
    """Something that somebody did at an instant."""

    at: datetime
    done: Callable[[], object]


def at(day: date, hour: int, minute: int = 0) -> datetime:
    """An instant of the simulated calendar."""
    return datetime.combine(day, time(hour, minute), UTC)


@dataclass(frozen=True, slots=True)
class Scene:
    """The company, the language in which its people write, and what they said."""

    root: Path
    spec: CompanySpec
    language: Language
    wishes: Wishes
    mined: Callable[[], tuple[Mined, ...]]
    """What miners saw in the build."""
    asked: dict[str, str] = field(default_factory=dict)
    """Demands' ids by title, as far as they were looked up."""

    def demand(self, title: str) -> str:
        """A demand's id, which it keeps; '' where nobody asked, so that every act upon it is refused."""
        if title not in self.asked:
            self.asked.update({one.title: one.id for one in demands.held(self.root).values()})
        return self.asked.get(title, "")

    def text(self, key: str, **words: str) -> str:
        """What they wrote."""
        return self.both(key, **words).in_(self.language)

    def both(self, key: str, **words: str) -> Text:
        """The same in both languages."""
        told = self.wishes.texts[key]
        return Text(**{tongue: self._filled(told.in_(tongue), tongue, words) for tongue in ("en", "zh")})

    def _filled(self, text: str, tongue: Language, words: dict[str, str]) -> str:
        titles = {one.name: one.title for one in self.spec.services}
        titles |= {one.name: one.title for one in needs(self.spec.kind).services}
        known = {"works": self.spec.works.service, "nothing": self.spec.nothing.service, "small": self.small(2)}
        named = {name: titles[service].in_(tongue) for name, service in known.items()}
        people = self.wishes.people.in_(tongue)
        made = text.format(**{**named, "people": people, **words})
        return made[:1].upper() + made[1:]

    def name(self, side: Side) -> str:
        """What somebody is called."""
        return said().people[self.spec.kind][side].in_(self.language)

    def business(self, number: int) -> str:
        """One of the two people of the business."""
        return self.name("other" if number % 2 else "business")

    def craft(self, of: Literal["design", "data"]) -> str:
        """Who speaks for design or for data."""
        return self.wishes.crafts[of].in_(self.language)

    def team(self, name: str) -> str:
        """A team's title."""
        titles = {team: Text(en=en, zh=zh) for team, en, zh in self.spec.teams}
        return titles[name].in_(self.language)

    def small(self, place: int) -> str:
        """One of the small services."""
        return needs(self.spec.kind).services[place].name

    @property
    def few_study(self) -> StudySpec:
        """The one of a service that few took up."""
        return next(one for one in self.spec.studies if one.service == self.spec.few.name)

    def wish(self, stage: DemandStatus) -> str:
        """The team whose demand came so far."""
        return next(one.team for one in self.wishes.demands if one.stage == stage)

    def service_of(self, stage: DemandStatus) -> str | None:
        """The service that a demand is about."""
        known: dict[DemandStatus, str] = {
            "study": self.few_study.service, "done": self.spec.works.service, "okr": self.small(2),
            "case": self.small(0), "chosen": self.small(1), "weighed": self.small(2), "asked": self.small(1),
        }  # fmt: skip
        return known.get(stage)


def scene_of(root: Path, recipe: Recipe) -> Scene:
    """The company of a recipe."""

    @cache
    def mined() -> tuple[Mined, ...]:
        return tuple(one.mined for one in opportunities(root).opportunities)

    return Scene(root, company(recipe.kind), recipe.language, wishes(recipe.kind), mined)
