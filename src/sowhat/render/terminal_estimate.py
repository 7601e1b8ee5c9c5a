"""A finding in the terminal: the sentence, the interval, the grade in words, the reasons to doubt it."""

from __future__ import annotations

from collections.abc import Iterable

from rich.box import SIMPLE_HEAD
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table as Grid
from rich.text import Text

from sowhat.model.estimate import (
    By,
    ByArm,
    BySeries,
    BySynthetic,
    Check,
    Estimate,
    EventEffect,
    NotEstimable,
    Remark,
    SyntheticCohort,
)
from sowhat.model.rate_effects import ByAssociation, ByProtection
from sowhat.render import terminal_arms as arms
from sowhat.render import terminal_rates as rates
from sowhat.render import terminal_series as series
from sowhat.render.terminal import folding
from sowhat.render.terminal_number import level as _level
from sowhat.render.terminal_number import number as _number
from sowhat.stories.words import Words

MARKS = {"pass": ("✓", "green"), "weak": ("!", "yellow"), "fail": ("✗", "red"), "unknown": ("?", "dim")}
MOST_DONORS = 8
"""Donors that are listed; `--json` has them all."""


def finding(found: Estimate | NotEstimable, words: Words) -> RenderableType:
    """One finding in the language of `words`."""
    head = _estimate(found, words) if isinstance(found, Estimate) else _none(found, words)
    parts: list[RenderableType] = [*head]
    if found.checks:
        parts += [Text(), _title("estimate-limits", words), _checks(found.checks, words)]
    if isinstance(found, Estimate) and isinstance(found.by, ByArm):
        parts += arms.tables(found.by, words)
    if isinstance(found, Estimate) and isinstance(found.by, BySynthetic):
        parts += [Text(), _title("estimate-by-donor", words), *(_donors(one, words) for one in found.by.cohort)]
    if isinstance(found, Estimate) and isinstance(found.by, By | BySynthetic) and found.by.event:
        parts += [Text(), _title("estimate-by-event", words), _events(found.by.event, words)]
    if isinstance(found, Estimate) and isinstance(found.by, BySeries):
        parts += [Text(), _title("estimate-by-period", words), series.periods(found.by, words)]
    if isinstance(found, Estimate) and isinstance(found.by, ByProtection | ByAssociation):
        parts += rates.tables(found.by, words)
    if found.what_would_help:
        parts += [Text(), _title("estimate-helps", words), _listed(found.what_would_help, words)]
    return Group(*parts, Text(), Text(_address(found, words), style="dim"))


def _estimate(found: Estimate, words: Words) -> list[RenderableType]:
    graded = words.say("estimate-grade", word=words.say(f"grade-{found.grade}"), letter=found.grade)
    return [*_sentences(found, words), Text(graded), Text(_behind(found, words), style="dim")]


def _sentences(found: Estimate, words: Words) -> list[RenderableType]:
    """The effect and its interval; where there is none, that."""
    if isinstance(found.by, BySeries):
        return series.sentences(found, found.by, words)
    if isinstance(found.by, ByProtection | ByAssociation):
        return rates.sentences(found, words)
    effect, level = _number(found.estimate, signed=True), _level(found.confidence)
    related = "related" if found.grade == "D" else None
    if found.ci is None:
        why = "estimate-sentence-few-orders" if found.design == "did" else "estimate-sentence-alone"
        return [Text(words.say(why, side=related or "other", effect=effect, level=level), style="bold")]
    low, high = found.ci
    side = related or ("up" if low > 0 else "down" if high < 0 else "none")
    says = words.say("estimate-sentence", side=side, effect=effect, mde=_number(found.mde))
    interval = words.say("estimate-interval", level=level, low=_number(low), high=_number(high))
    return [Text(says, style="bold"), Text(interval)]


def _behind(found: Estimate, words: Words) -> str:
    if isinstance(found.by, BySeries):
        return series.behind(found, found.by, words)
    if isinstance(found.by, ByProtection | ByAssociation):
        return rates.behind(found, words)
    n, by = found.n, found.inference
    return words.say(
        "estimate-behind",
        units=f"{n.units:,}",
        treated=f"{n.treated:,}",
        periods=n.periods,
        clusters=f"{n.clusters:,}",
        method=by.method,
        design=found.design,
    )


def _none(found: NotEstimable, words: Words) -> list[RenderableType]:
    reasons = [Text(words.say(remark.code, **remark.params)) for remark in found.reasons]
    return [Text(words.say("estimate-none"), style="bold"), *reasons]


def _title(id_: str, words: Words) -> Text:
    return Text(words.say(id_), style="bold")


def _checks(checks: Iterable[Check], words: Words) -> RenderableType:
    grid = folding()
    for check in checks:
        mark, style = MARKS[check.verdict]
        name = Text(words.say(f"check-name-{check.name}"), style="bold")
        says = Text(words.say(check.says.code, **check.says.params))
        grid.add_row(Text(mark, style=style), Group(name, says))
    return Padding(grid, (0, 0, 0, 2))


def _events(events: Iterable[EventEffect], words: Words) -> RenderableType:
    grid = Grid(box=SIMPLE_HEAD, show_edge=False, pad_edge=False, header_style="dim", border_style="dim")
    for id_ in ("event", "effect", "low", "high", "band-low", "band-high"):
        grid.add_column(words.say(f"estimate-column-{id_}"), justify="right", no_wrap=id_ in ("event", "effect"))
    for event in events:
        ends = (*(event.ci or (None, None)), *(event.band or (None, None)))
        grid.add_row(f"{event.e:+d}" if event.e else "0", *map(_number, (event.estimate, *ends)))
    return Padding(grid, (0, 0, 0, 2))


def _donors(cohort: SyntheticCohort, words: Words) -> RenderableType:
    """The heaviest donors of a cohort, and how many more there are."""
    grid = Grid(box=SIMPLE_HEAD, show_edge=False, pad_edge=False, header_style="dim", border_style="dim")
    grid.add_column(words.say("estimate-column-donor"))
    grid.add_column(words.say("estimate-column-weight"), justify="right")
    for donor in cohort.donors[:MOST_DONORS]:
        grid.add_row(donor.unit, f"{donor.weight:.1%}")
    head = Text(words.say("estimate-first-treated", g=str(cohort.g)), style="dim")
    rest = len(cohort.donors) - MOST_DONORS
    more = [Text(words.say("estimate-donors-more", count=rest), style="dim")] if rest > 0 else []
    return Padding(Group(head, grid, *more), (0, 0, 0, 2))


def _listed(remarks: Iterable[Remark], words: Words) -> RenderableType:
    return Padding(Group(*(Text(f"→ {words.say(remark.code, **remark.params)}") for remark in remarks)), (0, 0, 0, 2))


def _address(found: Estimate | NotEstimable, words: Words) -> str:
    data = found.data
    rows, fingerprint = (f"{data.rows:,}", data.fingerprint) if data else ("", "")
    return words.say("estimate-address", rows=rows, fingerprint=fingerprint, version=found.version)
