"""The Ecosystem page: how far does the platform reach, and what became possible?"""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlencode

from sowhat.model.ecosystem import Ecosystem, Possible, Proposal, ServiceReach
from sowhat.stories import ecosystem_sides
from sowhat.stories.drawings import Chart
from sowhat.stories.ecosystem_chain import FILTERS, FORM, address, api, called, chain_section, narrowed
from sowhat.stories.ecosystem_efforts import efforts_section
from sowhat.stories.numbers import NOTHING, count, percent
from sowhat.stories.pieces import Cell, Column, Figure, Note, Notes, Row, Scalar, Step, Steps, Table, Way
from sowhat.stories.shape import Block, Section, Story
from sowhat.stories.voice import Voice
from sowhat.stories.words import Part, Phrase, Said

SHOWN = 8
"""So many proposals wait on the page; the others are in the JSON."""


def ecosystem(voice: Voice, seen: Ecosystem) -> Story:
    """The page."""
    return Story(
        page="ecosystem",
        title=voice.say("ecosystem-page"),
        question=voice.say("ecosystem-question"),
        answer=_answer(voice, seen),
        under=_under(voice, seen),
        figures=_figures(voice, seen) if seen.month else (),
        sections=_sections(voice, seen),
        tone="good" if len(seen.units) >= seen.aim and not _alone(seen) else "plain",
        build=seen.build,
        code_version=seen.code_version,
        ways=tuple(_ways(voice, seen)),
    )


def _sections(voice: Voice, seen: Ecosystem) -> tuple[Section, ...]:
    reached = (chain_section(voice, seen), reach_section(voice, seen)) if seen.month else ()
    stated = (possible_section(voice, seen), efforts_section(voice, seen))
    return (*reached, *ecosystem_sides.sections(voice, seen), *stated)


def _alone(seen: Ecosystem) -> bool:
    return seen.spread is not None and seen.spread.alone


def _answer(voice: Voice, seen: Ecosystem) -> Phrase:
    if seen.month is None:
        return (Part(voice.say("usage-answer-nothing")),)
    if not seen.units and not narrowed(seen):
        return (Part(voice.say("ecosystem-answer-none")),)
    said: dict[str, Said] = {"units": count(len(seen.units)), "n": len(seen.units), "aim": seen.aim}
    month, about = voice.numbers.month(seen.month), _about(voice, seen)
    if seen.app or seen.team or seen.product or (seen.unit and seen.service):
        calls = voice.numbers.spoken(sum(link.calls for link in seen.chain.links))
        return voice.phrase("ecosystem-answer-part", "calls", about=about, calls=calls, month=month)
    if seen.unit:
        return voice.phrase(
            "ecosystem-answer-unit", "teams", unit=about, teams=count(seen.teams), n=seen.teams, month=month
        )
    if seen.service:
        return voice.phrase("ecosystem-answer-service", "units", service=about, month=month, **said)
    return voice.phrase("ecosystem-answer", "units", month=month, **said)


def _about(voice: Voice, seen: Ecosystem) -> str:
    """What the page is narrowed to, in words."""
    names = [called(voice, layer, name) for layer in FILTERS if (name := getattr(seen, layer))]
    return voice.say("ecosystem-between").join(names)


def _under(voice: Voice, seen: Ecosystem) -> str:
    confirmed = sum(one.body.kind == "new" for one in seen.possible)
    told = voice.say("ecosystem-under", confirmed=confirmed, waiting=len(seen.proposals))
    if seen.spread is None:
        return told
    unit = voice.title(voice.units, seen.spread.largest)
    largest = voice.say(
        "ecosystem-spread", unit=unit, share=percent(seen.spread.share), alone="yes" if seen.spread.alone else "no"
    )
    return voice.sentences(largest, told)


def _ways(voice: Voice, seen: Ecosystem) -> list[Way]:
    """Out of each filter, to the other way of counting memberships, and to the other width of ribbons."""
    chosen = [layer for layer in FILTERS if getattr(seen, layer)]
    found = [
        Way(
            voice.say("ecosystem-without", name=called(voice, layer, getattr(seen, layer))),
            address(seen, **{layer: None}),
        )
        for layer in chosen
    ]
    if len(chosen) > 1:
        found.append(Way(voice.say("ecosystem-everything"), address(seen, **dict.fromkeys(FILTERS))))
    other = "now" if seen.membership == "then" else "then"
    found.append(Way(voice.say("ecosystem-as", membership=other), address(seen, **{"as": other})))
    wide = "teams" if seen.flow == "calls" else "calls"
    if seen.chain.links:
        found.append(Way(voice.say("ecosystem-flow", of=wide), address(seen, flow=wide)))
    return found


def _figures(voice: Voice, seen: Ecosystem) -> tuple[Figure, ...]:
    note = voice.say("ecosystem-figure-aim", aim=seen.aim)
    even = NOTHING if seen.spread is None else f"{seen.spread.effective:.1f}"
    return (
        Figure(voice.say("ecosystem-figure-units"), count(len(seen.units)), note),
        Figure(voice.say("ecosystem-figure-teams"), count(seen.teams)),
        Figure(
            voice.say("ecosystem-figure-even"), even, voice.say("ecosystem-figure-even-note") if seen.spread else ""
        ),
        Figure(
            voice.say("ecosystem-figure-apps"),
            count(seen.apps.calling),
            voice.say("ecosystem-figure-apps-note", unknown=seen.apps.unknown),
        ),
    )


def reach_section(voice: Voice, seen: Ecosystem) -> Section:
    """Units and teams by month, and every service in the last one."""
    whole = [one for one in seen.months if one.complete]
    blocks: list[Block] = [_reach_chart(voice, seen)] if len(seen.months) > 1 else []
    if _alone(seen) and seen.spread is not None:
        unit = voice.title(voice.units, seen.spread.largest)
        text = voice.say("ecosystem-alone", unit=unit, share=percent(seen.spread.share))
        blocks.append(Notes((Note(text, voice.say("ecosystem-alone-do"), "care"),)))
    if not seen.units and not narrowed(seen):
        blocks.append(Notes((Note(voice.say("ecosystem-nobody"), voice.say("ecosystem-nobody-do"), "care"),)))
    elif len(seen.services) > 1:
        blocks.append(_services_table(voice, seen))
    title = voice.say("ecosystem-reach-none", units=len(seen.units))
    if whole:
        of, first, last = (
            ("teams", whole[0].teams, whole[-1].teams) if _one(seen) else ("units", whole[0].units, whole[-1].units)
        )
        title = voice.say("ecosystem-reach", of=of, n=last, first=first, months=len(whole))
    lede = voice.say("ecosystem-reach-lede", membership=seen.membership)
    return Section("reach", title, lede, tuple(blocks), api(seen))


def _reach_chart(voice: Voice, seen: Ecosystem) -> Chart:
    rows: tuple[Mapping[str, Scalar], ...] = tuple(
        {
            "at": one.month,
            "label": voice.numbers.month_short(one.month),
            "active": one.teams,
            "returned": one.units,
            "complete": int(one.complete),
        }
        for one in seen.months
    )
    labels = {
        "active": voice.say("head-teams"),
        "returned": voice.say("head-units"),
        "at": voice.say("head-month"),
        **voice.numbers.scale(),
    }
    says = voice.say("ecosystem-reach-says")
    columns = (
        Column("month", voice.say("head-month"), "text"),
        Column("units", voice.say("head-units")),
        Column("teams", voice.say("head-teams")),
        Column("apps", voice.say("ecosystem-figure-apps")),
        Column("calls", voice.say("head-calls")),
    )
    lines = tuple(
        Row(
            None,
            (
                Cell(voice.numbers.month(one.month), one.month, note="" if one.complete else voice.say("weeks-partly")),
                *(Cell(count(n), n) for n in (one.units, one.teams, one.apps, one.calls)),
            ),
        )
        for one in seen.months
    )
    table = Table("months", says, columns, lines, voice.say("months-none"))
    return Chart("reach-chart", "weeks", says, rows, labels, table)


def _services_table(voice: Voice, seen: Ecosystem) -> Table:
    columns = (
        Column("service", voice.say("head-service"), "text"),
        *(() if _one(seen) else (Column("units", voice.say("head-units")),)),
        *(() if _one(seen) else (Column("trend", voice.say("ecosystem-trend"), "spark", wide=True),)),
        Column("teams", voice.say("head-teams")),
        Column("apps", voice.say("ecosystem-figure-apps"), wide=True),
        Column("calls", voice.say("head-calls"), wide=True),
        *(() if _one(seen) else (Column("largest", voice.say("ecosystem-largest"), "bar"),)),
        *(() if _one(seen) else (Column("even", voice.say("ecosystem-figure-even"), wide=True),)),
    )
    rows = tuple(_service(voice, one, seen) for one in seen.services)
    caption = voice.say("ecosystem-services-caption")
    return Table(
        "services",
        caption,
        columns,
        rows,
        voice.say("services-none"),
        "-calls" if _one(seen) else "-units",
        links="service",
    )


def _one(seen: Ecosystem) -> bool:
    """Whether all of it is within one unit, so that there is nothing to compare."""
    return bool(seen.unit or seen.team or seen.app)


def _service(voice: Voice, one: ServiceReach, seen: Ecosystem) -> Row:
    cells = (
        Cell(voice.title(voice.services, one.service), one.service),
        *(() if _one(seen) else _units(voice, one, seen)),
        Cell(count(one.teams), one.teams),
        Cell(count(one.apps), one.apps),
        Cell(count(one.calls), one.calls),
        *(() if _one(seen) else _lies(voice, one)),
    )
    return Row(one.service, cells)


def _units(voice: Voice, one: ServiceReach, seen: Ecosystem) -> tuple[Cell, Cell]:
    """How many units it reaches, and did month by month."""
    n = len(one.units)
    note = voice.say("ecosystem-aim") if n >= seen.aim else ""
    return Cell(count(n), n, note=note), Cell("", n, run=tuple(float(x) for x in one.run))


def _lies(voice: Voice, one: ServiceReach) -> tuple[Cell, Cell]:
    """How evenly its calls lie over units."""
    found = one.spread
    if found is None:
        return Cell(NOTHING, None), Cell(NOTHING, None)
    risk = voice.say("ecosystem-risk") if found.alone else ""
    note = " ".join((voice.title(voice.units, found.largest), risk)).strip()
    return Cell(percent(found.share), found.share, note=note), Cell(f"{found.effective:.1f}", found.effective)


def possible_section(voice: Voice, seen: Ecosystem) -> Section:
    """What people confirmed, apart from what telemetry proposes, apart from what was dismissed."""
    confirmed = tuple(one for one in seen.possible if one.body.kind == "new")
    title = voice.say("ecosystem-possible", n=len(confirmed))
    blocks: list[Block] = [Notes(tuple(_confirmed(voice, one) for one in confirmed))] if confirmed else []
    waiting = tuple(_step(voice, one) for one in seen.proposals[:SHOWN])
    if waiting:
        more = len(seen.proposals) - len(waiting)
        blocks += [Notes((Note(voice.say("ecosystem-waiting", n=len(seen.proposals), more=more)),)), Steps(waiting)]
    else:
        blocks.append(Notes((Note(voice.say("ecosystem-waiting-none"), voice.say("ecosystem-waiting-why")),)))
    if seen.dismissed:
        told = tuple(
            (_named(voice, one), voice.say("ecosystem-dismissed-why", by=one.by, reason=one.body.reason))
            for one in seen.dismissed
        )
        said = voice.say("ecosystem-dismissed", n=len(seen.dismissed))
        blocks.append(Notes((Note(said, examples=told, fold=voice.say("ecosystem-dismissed-open")),)))
    own = Step(
        voice.say("ecosystem-own"), voice.say("ecosystem-own-why"), voice.say("ecosystem-own-do"), f"{FORM}?kind=new"
    )
    return Section("possible", title, voice.say("ecosystem-possible-lede"), (*blocks, Steps((own,))), api(seen))


def _confirmed(voice: Voice, one: Possible) -> Note:
    body = one.body
    text = voice.say("ecosystem-before-now", before=body.before, now=body.now)
    day = voice.numbers.day(body.day) if body.day else NOTHING
    seen = voice.say("ecosystem-seen", day=voice.numbers.day(one.proposal.since)) if one.proposal else ""
    detail = voice.say("ecosystem-confirmed-by", day=day, customer=body.customer, by=one.by)
    return Note(text, voice.sentences(detail, seen), "good")


def _named(voice: Voice, one: Possible) -> str:
    return proposed(voice, one.proposal) if one.proposal else one.body.what or one.body.now or one.id


def proposed(voice: Voice, one: Proposal) -> str:
    """What records show, in a sentence."""
    unit = voice.title(voice.units, one.unit) if one.unit else NOTHING
    day = voice.numbers.day(one.since)
    if one.kind == "data":
        return voice.say(
            "ecosystem-proposal-data", unit=unit, data=one.data, day=day, first="yes" if not one.before else "no"
        )
    services = voice.say("ecosystem-and", a=_title(voice, one.services[0]), b=_title(voice, one.services[-1]))
    service = _title(voice, one.services[0]) if len(one.services) == 1 else services
    app = voice.title(voice.apps, one.app)
    return voice.say("ecosystem-proposal", kind=one.kind, services=service, unit=unit, app=app, day=day)


def _title(voice: Voice, service: str) -> str:
    return voice.title(voice.services, service)


def evidence(voice: Voice, one: Proposal) -> str:
    """What speaks for it."""
    if one.kind == "data":
        said = voice.say("ecosystem-evidence-data", people=one.people, before=one.before)
        return voice.sentences(
            said, voice.say("ecosystem-evidence-purpose", purpose=one.purpose) if one.purpose else ""
        )
    app = voice.title(voice.apps, one.app)
    return voice.say(
        "ecosystem-evidence", kind=one.kind, app=app, calls=count(one.calls), weeks=one.weeks, before=one.before
    )


def _step(voice: Voice, one: Proposal) -> Step:
    href = f"{FORM}?{urlencode({'about': one.id})}"
    return Step(proposed(voice, one), evidence(voice, one), voice.say("ecosystem-answer-it"), href)
