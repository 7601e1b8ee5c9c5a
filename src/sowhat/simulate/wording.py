"""How a company's files look in a language: headers, months, amounts. The words are in `companies/words.yaml`."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from importlib.resources import files

from ruamel.yaml import YAML

from sowhat.model.language import Language
from sowhat.model.value import Value


class Wording(Value):
    """Each by language."""

    weekly: Mapping[Language, tuple[str, ...]]
    losses: Mapping[Language, tuple[str, ...]]
    rosters: Mapping[Language, tuple[str, ...]]
    go_lives: Mapping[Language, tuple[str, ...]]
    costs: Mapping[Language, tuple[str, ...]]
    month: Mapping[Language, str]
    day: Mapping[Language, str]
    amount: Mapping[Language, str]
    daily: Mapping[Language, tuple[str, ...]]
    invoice: Mapping[Language, str]
    effort: Mapping[Language, str]
    readme: Mapping[Language, str]
    keys: Mapping[Language, Mapping[str, str]]

    def month_of(self, day: date, language: Language) -> str:
        """The month of a day as people write it."""
        return self.month[language].format(year=day.year, month=day.month)

    def day_of(self, day: date, language: Language) -> str:
        """A day as people write it."""
        return self.day[language].format(year=day.year, month=day.month, day=day.day)

    def money_of(self, amount: int, language: Language) -> str:
        """An amount as people write it."""
        return self.amount[language].format(amount=amount, wan=amount / 10_000)


@cache
def wording() -> Wording:
    """The words."""
    text = (files("sowhat.simulate") / "companies" / "words.yaml").read_text(encoding="utf-8")
    return Wording.model_validate(YAML(typ="safe").load(text))
