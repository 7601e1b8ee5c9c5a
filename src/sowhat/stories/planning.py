"""What the company is after, how far it is from it, and what hangs on each of its pillars: the door to Planning."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sowhat.model.measured import Measured, NotMeasured
from sowhat.model.planning import PillarSeen, PlanningSeen
from sowhat.model.value import Text
from sowhat.stories import planning_nav
from sowhat.stories.numbers import NOTHING
from sowhat.stories.opportunity_words import MEASURES, address, kind, measured_amount, remark
from sowhat.stories.pieces import Cell, Column, Row, Step, Steps, Table
from sowhat.stories.shape import Section, Story
from sowhat.stories.voice import Voice
from sowhat.stories.words import Part, Phrase

PAGE = "/planning"
API = "/api/v1/planning"
HEADS = ("pillar", "now", "line", "target", "standing", "hangs")
KINDS = {"line": "spark", "now": "number", "target": "number"}
HANGING = ("services", "demands", "studies", "claims", "okrs", "opportunities")
LINE = 13
"""Months of the small line."""


def planning(voice: Voice, seen: PlanningSeen) -> Story:
    """The hub."""
    missed = [one for one in seen.pillars if one.standing in ("behind", "closing")]
    return Story(
        page="planning",
        title=voice.say("planning-page"),
        question=voice.say("planning-question"),
        answer=_answer(voice, seen, missed),
        under=voice.say("planning-under", day=voice.numbers.day(seen.until) if seen.until else NOTHING),
        sections=tuple(_sections(voice, seen)),
        tabs=planning_nav.tabs(voice, "pillars"),
        tone="care" if any(one.standing == "behind" for one in missed) else "plain",
        build=seen.build,
        code_version=seen.code_version,
    )


def _answer(voice: Voice, seen: PlanningSeen, missed: list[PillarSeen]) -> Phrase:
    told = [one for one in seen.pillars if one.standing not in ("unknown", "no-target")]
    if not seen.pillars:
        return (Part(voice.say("planning-answer-none")),)
    if not told:
        return (Part(voice.say("planning-answer-untold", n=len(seen.pillars))),)
    if not missed:
        return (Part(voice.say("planning-answer-reached", n=len(told))),)
    first = _title(voice, missed[0])
    return voice.phrase("planning-answer", "first", n=len(missed), of=len(seen.pillars), first=first)


def _sections(voice: Voice, seen: PlanningSeen) -> Iterator[Section]:
    if seen.pillars:
        title = voice.say("planning-pillars-title", n=len(seen.pillars))
        yield Section("pillars", title, _loose(voice, seen), (_pillars(voice, seen),), API)
    else:
        steps = Steps((Step(voice.say("planning-write"), voice.say("planning-write-how")),))
        yield Section("pillars", voice.say("planning-pillars-title", n=0), "", (steps,), API)
    yield Section("pages", voice.say("planning-pages-title"), "", (_pages(voice, seen),), API)
    for one in seen.pillars:
        table = _hanging(voice, seen, one)
        if table.rows:
            title = _title(voice, one)
            folded = voice.say("planning-hangs-show", n=len(table.rows), pillar=title)
            yield Section(f"on-{one.pillar.name}", title, "", (table,), API, folded=folded)


def _loose(voice: Voice, seen: PlanningSeen) -> str:
    loose = seen.loose
    apart = loose.services + loose.demands + loose.studies
    lede = voice.say("planning-pillars-lede")
    if not apart:
        return lede
    counts = {"services": loose.services, "demands": loose.demands, "studies": loose.studies}
    told = [voice.say("planning-hangs", what=what, n=n) for what, n in counts.items() if n]
    return voice.sentences(lede, voice.say("planning-loose", what=voice.say("planning-comma").join(told)))


def _pillars(voice: Voice, seen: PlanningSeen) -> Table:
    columns = tuple(
        Column(head, voice.say("planning-head", what=head), KINDS.get(head, "text"), wide=head in ("line", "hangs"))  # type: ignore[arg-type]
        for head in HEADS
    )
    rows = tuple(_row(voice, seen, one) for one in seen.pillars)
    return Table("pillars", voice.say("planning-page"), columns, rows, "")


def _row(voice: Voice, seen: PlanningSeen, one: PillarSeen) -> Row:
    now, pillar = one.now, one.pillar
    cells = (
        Cell(_title(voice, one), pillar.name, note=_metric(voice, seen, one)),
        _now(voice, one),
        _line(voice, one),
        _target(voice, one),
        Cell(voice.say("planning-standing", standing=one.standing), one.standing, note=_why(voice, now)),
        _hangs(voice, one),
    )
    return Row(None, cells)


def _title(voice: Voice, one: PillarSeen) -> str:
    return one.pillar.title.in_(voice.language) or one.pillar.name


def _metric(voice: Voice, seen: PlanningSeen, one: PillarSeen) -> str:
    name = one.pillar.metric
    said = seen.outcomes[name].in_(voice.language) or name if name in seen.outcomes else name
    said = voice.say("planning-measure", name=name) if said == name and name in MEASURES else said
    unit = one.pillar.unit
    return voice.say("planning-metric-of", metric=said, unit=voice.title(voice.units, unit)) if unit else said


def _now(voice: Voice, one: PillarSeen) -> Cell:
    if not isinstance(one.now, Measured):
        return Cell(NOTHING, None)
    now = one.now
    said = measured_amount(voice, now.value, now.measured_in, now.currency)
    return Cell(said, float(now.value), note=voice.numbers.month(now.month))


def _line(voice: Voice, one: PillarSeen) -> Cell:
    whole = [each for each in one.now.months if each.whole][-LINE:]
    run = tuple(float(each.value) for each in whole)
    return Cell(voice.say("planning-line", n=len(run)) if run else NOTHING, run[-1] if run else None, run)


def _target(voice: Voice, one: PillarSeen) -> Cell:
    target, now = one.pillar.target, one.now
    if target is None:
        return Cell(NOTHING, None)
    said = measured_amount(voice, target, now.measured_in, now.currency) if isinstance(now, Measured) else f"{target}"
    day = voice.say("planning-by", day=voice.numbers.day(one.pillar.by)) if one.pillar.by else ""
    return Cell(said, float(target), note=day)


def _why(voice: Voice, now: Measured | NotMeasured) -> str:
    """Why it is not known, in the first reason's words."""
    return remark(voice, now.reasons[0]) if isinstance(now, NotMeasured) else ""


def _hangs(voice: Voice, one: PillarSeen) -> Cell:
    counts = [(what, len(getattr(one.hangs, what))) for what in HANGING]
    told = [voice.say("planning-hangs", what=what, n=n) for what, n in counts if n]
    said = voice.say("planning-comma").join(told)
    return Cell(said or voice.say("planning-hangs-nothing"), sum(n for _, n in counts))


def _pages(voice: Voice, seen: PlanningSeen) -> Table:
    columns = (
        Column("page", voice.say("planning-head", what="page"), "text"),
        Column("waits", voice.say("planning-head", what="waits"), "text"),
    )
    rows = []
    for name, href in planning_nav.PAGES:
        if name in seen.counts:
            n, whole = seen.counts[name], seen.of[name]
            said = voice.say("planning-waits", page=name, n=n, of=whole)
            rows.append(Row(href, (Cell(voice.say(f"planning-tab-{name}"), name), Cell(said, n))))
    return Table("pages", voice.say("planning-pages-title"), columns, tuple(rows), "", links="page")


def _named(voice: Voice, seen: PlanningSeen, titles: Mapping[str, Text], name: str) -> Cell:
    """By what people call it; its id beside it where that is another."""
    if name in seen.kinds:
        return Cell(kind(voice, seen.kinds[name]), name, note=name)
    own = seen.titles.get(name, Text()).in_(voice.language)
    return Cell(own, name, note=name) if own else Cell(voice.title(titles, name), name)


def _hanging(voice: Voice, seen: PlanningSeen, one: PillarSeen) -> Table:
    """Everything that hangs on a pillar, each with its own page."""
    places = {
        "services": ("/services/", voice.services),
        "demands": ("/planning/demand/", {}),
        "studies": ("/studies/", {}),
        "claims": ("/value/claims/", {}),
        "okrs": ("/planning/okrs/", {}),
        "opportunities": (address(""), {}),
    }
    rows = [
        Row(f"{href}{name}", (_named(voice, seen, titles, name), Cell(voice.say("planning-kind", what=what), what)))
        for what, (href, titles) in places.items()
        for name in getattr(one.hangs, what)
    ]
    columns = (
        Column("what", voice.say("planning-head", what="what"), "text"),
        Column("kind", voice.say("planning-head", what="kind"), "text"),
    )
    return Table(f"on-{one.pillar.name}", _title(voice, one), columns, tuple(rows), "", links="page")
