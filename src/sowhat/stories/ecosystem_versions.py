"""How quickly calls move to a new version, in words."""

from __future__ import annotations

from sowhat.model.ecosystem import Ecosystem, Migration
from sowhat.stories.numbers import percent
from sowhat.stories.pieces import Cell, Column, Note, Notes, Row, Table
from sowhat.stories.shape import Block
from sowhat.stories.voice import Voice


def migration_blocks(voice: Voice, seen: Ecosystem) -> tuple[Block, ...]:
    """The last release of each service; of a single one a sentence, of none nothing."""
    if not seen.migrations:
        return ()
    if len(seen.migrations) == 1:
        return (Notes((_note(voice, seen.migrations[0]),)),)
    columns = (
        Column("service", voice.say("head-service"), "text"),
        Column("version", voice.say("ecosystem-version"), "text"),
        Column("since", voice.say("ecosystem-migration-since"), "text", wide=True),
        Column("older", voice.say("ecosystem-migration-older"), "bar"),
        Column("half", voice.say("ecosystem-migration-half")),
    )
    rows = tuple(_row(voice, one) for one in seen.migrations)
    caption = voice.say("ecosystem-migration-caption")
    return (Table("migrations", caption, columns, rows, caption, "-older", "service", len(rows) > 8),)


def _note(voice: Voice, one: Migration) -> Note:
    text = voice.say(
        "ecosystem-migration",
        service=voice.title(voice.services, one.service),
        version=one.version,
        since=voice.numbers.week(one.since),
        n=one.weeks,
        older=percent(one.older),
    )
    return Note(text, _half(voice, one))


def _half(voice: Voice, one: Migration) -> str:
    return voice.say("ecosystem-migration-moved", reached="no" if one.half is None else "yes", n=one.half or one.weeks)


def _row(voice: Voice, one: Migration) -> Row:
    return Row(
        one.service,
        (
            Cell(voice.title(voice.services, one.service), one.service),
            Cell(one.version, one.version),
            Cell(voice.numbers.week(one.since), one.since),
            Cell(percent(one.older), one.older),
            Cell(_half(voice, one), one.half),
        ),
    )
