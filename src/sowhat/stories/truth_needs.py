"""What a simulated company lacks, beside the opportunities that were found, in words."""

from __future__ import annotations

from sowhat.model.compared import Judged, NeedFound
from sowhat.stories.numbers import NOTHING
from sowhat.stories.pieces import Cell, Column, Row, Table
from sowhat.stories.shape import Section
from sowhat.stories.voice import Voice

NAMES = ("kind", "made", "real", "found")


def section(voice: Voice, judged: Judged, api: str) -> Section | None:
    """A table of them; none where nothing was planted."""
    if judged.needs is None:
        return None
    each, title = judged.needs.each, voice.say("truth-needs")
    real = [one for one in each if one.truth.real]
    lede = voice.say(
        "truth-needs-lede",
        found=sum(bool(one.found) for one in real),
        n=len(real),
        false=len(judged.needs.false),
        listed=judged.needs.listed,
    )
    columns = tuple(Column(name, voice.say(f"truth-need-{name}"), "text", wide=name == "made") for name in NAMES)
    rows = tuple(Row(f"{one.truth.kind}-{n}", _cells(voice, one)) for n, one in enumerate(each))
    return Section("needs", title, lede, (Table("truth-needs", title, columns, rows, ""),), api)


def _cells(voice: Voice, one: NeedFound) -> tuple[Cell, ...]:
    real, found = ("yes" if one.truth.real else "no"), ("yes" if one.found else "no")
    return (
        Cell(voice.say("truth-need-of", kind=one.truth.kind), one.truth.kind),
        Cell(one.truth.why.in_(voice.language) or NOTHING, None),
        Cell(voice.say("truth-need-there", real=real), real),
        Cell(voice.say("truth-need-seen", found=found), found),
    )
