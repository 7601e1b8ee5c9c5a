"""What the pages about compliance share: who, which data, how it stands."""

from __future__ import annotations

from datetime import date

from sowhat.model.compliance import FEWEST, Access, Compliance, Grant, HolderKind
from sowhat.stories.numbers import NOTHING, count
from sowhat.stories.pieces import Cell, Tab
from sowhat.stories.voice import Voice

API = "/api/v1/compliance"
PAGE = "/compliance"
LISTS = ("findings", "grants", "policies", "looks")
SHORT = 6
"""Digits of a pseudonym that a table shows; its CSV has them all."""


def tabs(voice: Voice, here: str, period: str) -> tuple[Tab, ...]:
    """The pages about compliance."""
    asked = f"?period={period}" if period else ""
    first = Tab(voice.say("compliance-tab", name="overview"), f"{PAGE}{asked}", not here)
    return (
        first,
        *(Tab(voice.say("compliance-tab", name=name), f"{PAGE}/{name}{asked}", name == here) for name in LISTS),
    )


def period(voice: Voice, name: str) -> str:
    """A month, quarter, half or year in words: `Q3 2026`."""
    year, _, part = name.partition("-")
    if part.isdigit():
        return voice.numbers.month(name)
    kind = {"H1": "half", "H2": "rest", "": "year"}.get(part, "quarter")
    return voice.say("compliance-period", kind=kind, n=part[1:], year=year)


def api(seen: Compliance) -> str:
    """The address of the numbers."""
    return f"{API}?period={seen.period}" if seen.period else API


def nothing() -> Cell:
    """What is not known."""
    return Cell(NOTHING, None)


def data_cell(voice: Voice, name: str) -> Cell:
    """A class of data."""
    return Cell(voice.title(voice.data, name), name)


def unit_cell(voice: Voice, name: str) -> Cell:
    """A business unit, or that none is known."""
    return Cell(voice.title(voice.units, name), name) if name else Cell(voice.say("compliance-no-unit"), "")


def team_cell(voice: Voice, name: str) -> Cell:
    """A team, if any is known."""
    return Cell(voice.title(voice.teams, name), name) if name else nothing()


def who(voice: Voice, one: Access) -> Cell:
    """Who reached it: an app by its title, a person by the beginning of a pseudonym, strangers by their number."""
    holder = one.holder
    if one.standing == "unnamed":
        return Cell(voice.say("compliance-unnamed"), "")
    if one.standing == "stranger" and not holder.consumer:
        return Cell(voice.say("compliance-strangers", n=one.callers), f"{one.callers}")
    if holder.app:
        return Cell(voice.title(voice.apps, holder.app), holder.app)
    if holder.consumer:
        return Cell(voice.say("compliance-person", short=holder.consumer[:SHORT]), holder.consumer)
    return team_cell(voice, holder.team) if holder.team else unit_cell(voice, holder.unit)


def holder_cell(voice: Voice, kind: HolderKind, name: str) -> Cell:
    """Whom a grant names."""
    if kind == "person":
        return Cell(voice.say("compliance-person", short=name[:SHORT]), name)
    titles = {"app": voice.apps, "team": voice.teams, "unit": voice.units}.get(kind, {})
    return Cell(voice.title(titles, name), name, note=voice.say("compliance-kind", kind=kind or "none"))


def span(voice: Voice, grant: Grant) -> str:
    """From when to when a grant holds."""
    first = voice.numbers.day(grant.first)
    if grant.last is None:
        return voice.say("compliance-since", day=first)
    return voice.say("compliance-span", first=first, last=voice.numbers.day(grant.last))


def day_cell(voice: Voice, day: date | None) -> Cell:
    """A day."""
    return nothing() if day is None else Cell(voice.numbers.day(day), day.isoformat())


def few(voice: Voice, n: int, *, viewer: bool) -> Cell:
    """A number of people; a mere viewer is not told a small one."""
    if viewer and 0 < n < FEWEST:
        return Cell(voice.say("compliance-few", least=FEWEST), f"<{FEWEST}")
    return Cell(count(n), n)


def why(voice: Voice, one: Access) -> str:
    """In a sentence why it stands like that: what was granted, until when, what for."""
    grant = one.grant
    told = {
        "needs": one.needs or voice.say("compliance-untold"),
        "purpose": (grant.purpose if grant else "") or voice.say("compliance-untold"),
        "day": voice.numbers.day(grant.last) if grant and grant.last else "",
        "later": voice.numbers.day(grant.first) if grant else "",
        "granted": "yes" if grant else "no",
        "reason": one.reason or voice.say("compliance-no-reason"),
    }
    return voice.say(f"compliance-why-{one.standing}", **told)
