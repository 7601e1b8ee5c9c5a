"""What should become of a simulated company's services, beside what their reviews say."""

from __future__ import annotations

from sowhat.model.compared import FateFound, Judged
from sowhat.stories.numbers import NOTHING
from sowhat.stories.pieces import Cell, Column, Row, Table
from sowhat.stories.shape import Section
from sowhat.stories.voice import Voice

NAMES = ("service", "made", "naive", "true", "found")


def section(voice: Voice, judged: Judged, api: str) -> Section | None:
    """A table of them; none where nothing was planted."""
    if not judged.fates:
        return None
    right = sum(one.found == one.truth.verdict for one in judged.fates)
    fooled = sum(one.truth.naive != one.truth.verdict for one in judged.fates)
    columns = tuple(Column(name, voice.say(f"truth-fate-{name}"), "text", wide=name == "made") for name in NAMES)
    rows = tuple(Row(one.truth.service, _cells(voice, one)) for one in judged.fates)
    title = voice.say("truth-fates")
    table = Table("truth-fates", title, columns, rows, "", links="review")
    lede = voice.say("truth-fates-lede", right=right, n=len(judged.fates), fooled=fooled)
    return Section("fates", title, lede, (table,), api)


def _cells(voice: Voice, one: FateFound) -> tuple[Cell, ...]:
    true, found = one.truth, one.found
    return (
        Cell(voice.title(voice.services, true.service), true.service),
        Cell(true.why.in_(voice.language), true.role),
        Cell(_verdict(voice, true.naive), true.naive),
        Cell(_verdict(voice, true.verdict), true.verdict),
        Cell(_verdict(voice, found) if found else NOTHING, found),
    )


def _verdict(voice: Voice, kind: str) -> str:
    return voice.say("life-verdict", kind=kind)
