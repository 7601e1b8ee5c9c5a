"""What the tables of the Health page share."""

from __future__ import annotations

from sowhat.model.health import Middle, Share
from sowhat.stories.numbers import NOTHING, count, percent
from sowhat.stories.pieces import Cell, Note, Notes, Table
from sowhat.stories.shape import Block, Section
from sowhat.stories.table import known
from sowhat.stories.voice import Voice

API = "/api/v1/health"


def section(id_: str, title: str, lede: str, blocks: tuple[Block, ...], api: str) -> Section:
    """A section of the page."""
    return Section(id_, title, lede, blocks, api)


def nothing() -> Cell:
    """What is not known."""
    return Cell(NOTHING, None)


def number(x: float) -> str:
    """A small number in two figures after the point at most."""
    return f"{x:,.2f}".rstrip("0").rstrip(".")


def title_cell(voice: Voice, service: str) -> Cell:
    """A service by its title; records that name none that is known."""
    if not service:
        return Cell(voice.say("health-strangers"), "")
    return Cell(voice.title(voice.services, service), service)


def share_cell(voice: Voice, told: Share) -> Cell:
    """A share with its interval and its count."""
    if told.share is None or told.low is None or told.high is None:
        return nothing()
    span = voice.say("health-span", low=percent(told.low), high=percent(told.high), n=count(told.whole))
    return Cell(percent(told.share), told.share, note=span)


def middle_cell(voice: Voice, told: Middle | None) -> Cell:
    """A median with how many it is of."""
    if told is None:
        return nothing()
    return Cell(long(voice, told.seconds), told.seconds, note=voice.say("health-of", n=told.n))


def long(voice: Voice, seconds: float) -> str:
    """Minutes, hours or days."""
    if seconds < 7200:
        return voice.say("health-minutes", n=number(round(seconds / 60, 1)))
    if seconds < 172800:
        return voice.say("health-hours", n=number(round(seconds / 3600, 1)))
    return voice.say("health-days", days=number(round(seconds / 86400, 1)))


def block(voice: Voice, table: Table) -> Block:
    """A table without the columns that are known of no row; of one row, its columns as lines: one row has nothing to
    compare."""
    if len(table.rows) != 1:
        return known(table)
    [row] = table.rows
    colon = voice.say("health-colon")
    lines = [
        Note(f"{column.title}{colon}{cell.text}", cell.note)
        for column, cell in zip(table.columns, row.cells, strict=True)
        if cell.value is not None and column.kind != "spark"
    ]
    return Notes(tuple(lines), facts=True)
