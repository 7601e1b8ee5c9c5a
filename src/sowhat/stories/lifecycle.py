"""The Lifecycle page: what should become of each service, and where a bare threshold would be wrong."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Literal
from urllib.parse import quote

from sowhat.model.lifecycle import VERDICTS, CampaignBrief, Lifecycle, Review
from sowhat.stories import lifecycle_board
from sowhat.stories import lifecycle_words as said
from sowhat.stories.lifecycle_words import API, PAGE
from sowhat.stories.numbers import NOTHING, count
from sowhat.stories.pieces import Cell, Column, Figure, Row, Step, Steps, Tab, Table, Tone, Way
from sowhat.stories.shape import Block, Section, Story
from sowhat.stories.voice import Voice
from sowhat.stories.words import Part, Phrase

View = Literal["board", "table", "lines"]
"""Lines are for a terminal, which has no room for cards."""
CAMPAIGNS = f"{PAGE}/campaigns"
DRAWN: Mapping[View, Callable[[Voice, Sequence[Review]], Block]] = {
    "board": lifecycle_board.board,
    "table": lifecycle_board.table,
    "lines": lifecycle_board.lines,
}
OVER = frozenset({"done", "cancelled"})
"""Stages after which nothing is left to do."""


def lifecycle(voice: Voice, seen: Lifecycle, view: View = "board") -> Story:
    """Every service that is reviewed, as a board or as a table."""
    return Story(
        page="lifecycle",
        title=voice.say("lifecycle-page"),
        question=voice.say("life-question"),
        answer=_answer(voice, seen),
        under=_under(voice, seen),
        figures=_figures(voice, seen) if seen.reviews and seen.month else (),
        sections=_sections(voice, seen, view),
        tone=_tone(seen),
        build=seen.build,
        code_version=seen.code_version,
        ways=(Way(voice.say("campaign-page"), CAMPAIGNS),) if seen.campaigns else (),
        tabs=_views(voice, view) if seen.reviews and view != "lines" else (),
    )


def _views(voice: Voice, view: View) -> tuple[Tab, ...]:
    pages = (("board", PAGE), ("table", f"{PAGE}?view=table"))
    return tuple(Tab(voice.say("life-view", view=name), href, name == view) for name, href in pages)


def _answer(voice: Voice, seen: Lifecycle) -> Phrase:
    n, wrong = len(seen.reviews), len(seen.wrong)
    if not n or seen.month is None:
        return (Part(voice.say("life-answer-nothing", known="yes" if n else "no")),)
    if wrong:
        return voice.phrase("life-answer-wrong", "wrong", n=n, under=seen.under, wrong=wrong)
    return voice.phrase("life-answer-right", "under", n=n, under=seen.under)


def _tone(seen: Lifecycle) -> Tone:
    return "care" if seen.wrong and seen.month else "plain"


def _under(voice: Voice, seen: Lifecycle) -> str:
    if seen.month is None:
        return voice.say("life-under-nothing")
    ended = [one for one in seen.reviews if one.verdict.naive == "retire"]
    missed = [one for one in seen.reviews if one.verdict.differs and one.verdict.naive == "keep"]
    return voice.sentences(
        voice.say("life-under-naive", names=_names(voice, ended)) if ended else "",
        voice.say("life-under-evidence", says=_spread(voice, ended)) if ended else "",
        voice.say("life-under-missed", names=_names(voice, missed), n=len(missed)) if missed else "",
        voice.say("life-under-month", month=voice.numbers.month(seen.month)),
    )


def _names(voice: Voice, reviews: Sequence[Review]) -> str:
    return said.listed(voice, [said.name(voice, one.evidence) for one in reviews])


def _spread(voice: Voice, reviews: Sequence[Review]) -> str:
    """What the evidence says of them: each verdict with its services."""
    parts = [(kind, [one for one in reviews if one.verdict.kind == kind]) for kind in VERDICTS]
    told = [voice.say("life-spread", kind=kind, names=_names(voice, found)) for kind, found in parts if found]
    return voice.say("life-semicolon").join(told)


def _figures(voice: Voice, seen: Lifecycle) -> tuple[Figure, ...]:
    due = [one.due for one in seen.reviews if one.due is not None]
    going = [one for one in seen.campaigns if one.stage not in OVER]
    keeps = sum(one.verdict.naive == "keep" for one in seen.reviews if one.verdict.differs)
    own = sum(one.evidence.threshold_by != "rule" for one in seen.reviews)
    first = voice.numbers.day(min(due)) if due else NOTHING
    ends = [one.ends for one in going if one.ends]
    return (
        Figure(
            voice.say("life-figure", what="under"),
            voice.say("life-of", part=count(seen.under), whole=count(len(seen.reviews))),
            voice.say("life-figure-threshold", threshold=voice.numbers.spoken(seen.threshold), own=own),
        ),
        Figure(
            voice.say("life-figure", what="wrong"),
            count(len(seen.wrong)),
            voice.say("life-figure-wrong", ends=len(seen.wrong) - keeps, keeps=keeps),
            tone="care" if seen.wrong else "plain",
        ),
        Figure(
            voice.say("life-figure", what="due"),
            count(len(due)),
            voice.say("life-figure-due", n=len(due), day=first),
        ),
        Figure(
            voice.say("life-figure", what="campaigns"),
            count(len(going)),
            voice.say("life-figure-campaigns", n=len(ends), day=voice.numbers.day(min(ends)) if ends else NOTHING),
        ),
    )


def _sections(voice: Voice, seen: Lifecycle, view: View) -> tuple[Section, ...]:
    if not seen.reviews:
        return ()
    wrong = (_wrong(voice, seen),) if seen.wrong and seen.month else ()
    return (*wrong, _services(voice, seen, view), _campaigns(voice, seen.campaigns))


def _wrong(voice: Voice, seen: Lifecycle) -> Section:
    """Where the evidence and the threshold part, each with its reason."""
    reviews = [one for one in seen.reviews if one.verdict.differs]
    steps = Steps(
        tuple(
            Step(
                voice.say(
                    "life-wrong", service=said.name(voice, one.evidence), kind=one.verdict.kind, naive=one.verdict.naive
                ),
                voice.sentences(_sentence(voice, one), said.sentence(voice, one.verdict.reasons[0])),
                voice.say("life-open"),
                said.href(one.service),
            )
            for one in reviews
        )
    )
    return Section("wrong", voice.say("life-wrong-title", n=len(reviews)), voice.say("life-wrong-lede"), (steps,), API)


def _sentence(voice: Voice, one: Review) -> str:
    return voice.say("life-sentence", line=said.calls_line(voice, one.evidence))


def _services(voice: Voice, seen: Lifecycle, view: View) -> Section:
    drawn: Block = DRAWN[view](voice, seen.reviews)
    lede = voice.say("life-services-lede", notice=seen.notice_months, quiet=seen.quiet_days)
    return Section("services", voice.say("life-services-title"), lede, (drawn,), API)


def _campaigns(voice: Voice, campaigns: Sequence[CampaignBrief]) -> Section:
    """What is being wound up: a line a campaign."""
    if not campaigns:
        return Section("campaigns", voice.say("life-campaigns-none"), voice.say("life-campaigns-why"), (), API)
    going = sum(one.stage not in OVER for one in campaigns)
    texts = ("campaign", "towards", "stage", "ends")
    columns = (
        *(Column(key, voice.say("life-campaign-head", what=key), "text") for key in texts),
        *(Column(key, voice.say("life-campaign-head", what=key)) for key in ("calls", "consumers")),
    )
    rows = tuple(_campaign(voice, one) for one in campaigns)
    table = Table("campaigns", voice.say("life-campaigns-caption"), columns, rows, "", "", "page")
    title = voice.say("life-campaigns-title", n=going)
    return Section("campaigns", title, voice.say("life-campaigns-lede"), (table,), API)


def _campaign(voice: Voice, one: CampaignBrief) -> Row:
    to = voice.title(voice.services, one.towards) if one.towards else NOTHING
    cells = (
        Cell(voice.title(voice.services, one.service), one.id),
        Cell(to, one.towards or None),
        Cell(voice.say("life-stage", stage=one.stage), one.stage),
        Cell(voice.numbers.day(one.ends) if one.ends else NOTHING, one.ends.isoformat() if one.ends else None),
        said.number_cell(one.calls_left),
        said.number_cell(one.consumers_left),
    )
    return Row(f"{CAMPAIGNS}/{quote(one.id, safe='')}", cells)
