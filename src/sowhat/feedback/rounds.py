"""Rounds of surveys: one survey, asked within days that lie close together."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

APART_DAYS = 30
"""Answers to one survey that lie further apart than this belong to two rounds."""


@dataclass(frozen=True, slots=True)
class Round:
    """A survey as it was asked once. The days are null where its answers carry none."""

    survey: str
    first: date | None = None
    last: date | None = None

    @property
    def name(self) -> str:
        """What tells it from other rounds."""
        return f"{self.survey}@{self.first.isoformat()}" if self.first else self.survey


def rounds(seen: Iterable[tuple[str, date | None]]) -> dict[tuple[str, date | None], Round]:
    """The round of each survey and day that answers were given. Answers without a day are a round of their own."""
    days: dict[str, set[date]] = {}
    found: dict[tuple[str, date | None], Round] = {}
    for survey, day in seen:
        if day is None:
            found[survey, None] = Round(survey)
        else:
            days.setdefault(survey, set()).add(day)
    for survey, held in days.items():
        for run in _runs(sorted(held)):
            found |= {(survey, day): Round(survey, run[0], run[-1]) for day in run}
    return found


def _runs(days: list[date]) -> list[list[date]]:
    runs = [[days[0]]]
    for day in days[1:]:
        if (day - runs[-1][-1]).days > APART_DAYS:
            runs.append([])
        runs[-1].append(day)
    return runs
