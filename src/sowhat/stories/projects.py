"""What was spent by project code: a table that finance can hold against its own books."""

from __future__ import annotations

from collections.abc import Iterable

from sowhat.model.roi import ProjectCost, Roi
from sowhat.stories import amounts
from sowhat.stories.numbers import NOTHING
from sowhat.stories.outlook import said
from sowhat.stories.pieces import Cell, Column, Note, Notes, Row, Table
from sowhat.stories.shape import Block, Section
from sowhat.stories.voice import Voice

_NONE = Cell(NOTHING, None)
_HEADS = ("month", "project", "kind", "currency", "amount", "person-days")


def section(voice: Voice, seen: Roi, api: str) -> Iterable[Section]:
    """The table, folded, and why rows have no code; nothing where nothing was spent."""
    if seen.projects:
        title = voice.say("returns-projects")
        blocks: tuple[Block, ...] = (table(voice, seen.projects), *_gaps(voice, seen.projects))
        yield Section("projects", title, voice.say("returns-projects-lede"), blocks, api, folded=title)


def table(voice: Voice, costs: Iterable[ProjectCost]) -> Table:
    """A line a month, project, kind and currency, to the hundredth."""
    columns = tuple(
        Column(head.replace("-", "_"), voice.say("returns-project-head", what=head), *(("text",) if at < 4 else ()))
        for at, head in enumerate(_HEADS)
    )
    rows = tuple(_row(voice, one) for one in costs)
    caption = voice.say("returns-projects-caption")
    return Table("projects", caption, columns, rows, voice.say("value-empty"), find=True)


def _row(voice: Voice, one: ProjectCost) -> Row:
    code = voice.say("returns-project-none") if one.project is None else one.project
    kind = voice.say("returns-project-kind", kind=one.kind)
    amount = _NONE if one.amount is None else _number(float(one.amount))
    days = _NONE if one.person_days is None else _number(one.person_days)
    month = Cell(voice.numbers.month_short(one.month), one.month)
    return Row(
        None, (month, Cell(code, one.project), Cell(kind, one.kind), Cell(one.currency, one.currency), amount, days)
    )


def _number(amount: float) -> Cell:
    exact = round(amount, 4)
    return Cell(f"{amounts.MINUS if exact < 0 else ''}{abs(exact):,.2f}", exact)


def _gaps(voice: Voice, costs: tuple[ProjectCost, ...]) -> tuple[Notes, ...]:
    """Why there is no code, each reason once, with how many of the lines it is said of."""
    whys = list(dict.fromkeys(one.why.code for one in costs if one.why is not None))
    notes = []
    for code in whys:
        own = [one for one in costs if one.why is not None and one.why.code == code]
        many = voice.say("returns-project-lines", n=len(own), all=len(costs))
        notes.append(Note(said(voice, own[0].why), many, "care"))
    return (Notes(tuple(notes)),) if notes else ()
