"""The Value page: how far each service has come, and what it must keep to pay for itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from urllib.parse import quote

from sowhat.model.estimate import Remark
from sowhat.model.ladder import RUNGS, BreakEven, Habit, Needed, RungName, ServiceValue, ValueSeen
from sowhat.stories import amounts, ladder, value_nav
from sowhat.stories.drawings import Ladder, Range, Ranges
from sowhat.stories.numbers import NOTHING, count, percent
from sowhat.stories.pieces import Cell, Column, Figure, Note, Notes, Point, Row, Step, Steps, Table
from sowhat.stories.shape import Block, Section, Story
from sowhat.stories.voice import Voice
from sowhat.stories.words import Part, Phrase

API = "/api/v1/value"
TOLD: tuple[RungName, ...] = ("money", "outcome", "habit", "first-call")
"""The rungs that the page is about, the highest first."""
SHOWN = 24
"""So many services are drawn; tables have them all."""
NAMED = 4
"""So many services are named where they miss the same; more are counted."""


def value(voice: Voice, seen: ValueSeen) -> Story:
    """All services."""
    services = seen.services
    return Story(
        page="value",
        title=voice.say("value-page"),
        question=voice.say("value-question"),
        answer=_answer(voice, services),
        under=_under(voice, seen),
        figures=tuple(_figure(voice, services, name) for name in reversed(TOLD)) if services else (),
        sections=_sections(voice, services) if services else (),
        tone="good" if _reached(services, "money") else "plain",
        build=seen.build,
        code_version=seen.code_version,
        tabs=value_nav.tabs(voice, "value"),
    )


def _reached(services: Sequence[ServiceValue], name: RungName) -> int:
    place = RUNGS.index(name)
    return sum(one.rungs[place].state == "reached" for one in services)


def _answer(voice: Voice, services: Sequence[ServiceValue]) -> Phrase:
    """How many stand on the highest rung that any has reached."""
    if not services:
        return (Part(voice.say("value-answer-empty")),)
    top = next((name for name in TOLD if _reached(services, name)), None)
    if top is None:
        return (Part(voice.say("value-answer-nothing")),)
    n = _reached(services, top)
    return voice.phrase(f"value-answer-{top}", "some", some=count(n), all=len(services))


def _under(voice: Voice, seen: ValueSeen) -> str:
    if not seen.services:
        return voice.say("value-under-empty")
    if seen.until is None:
        return voice.sentences(voice.say("value-under"), voice.say("value-habit-no-log"))
    day = voice.numbers.day(date.fromisoformat(seen.until))
    return voice.sentences(voice.say("value-under"), voice.say("value-until", day=day))


def _figure(voice: Voice, services: Sequence[ServiceValue], name: RungName) -> Figure:
    n, place = _reached(services, name), RUNGS.index(name)
    unknown = sum(one.rungs[place].state == "unknown" for one in services)
    note = voice.say("value-figure-note", unknown=unknown)
    shown = NOTHING if unknown == len(services) else voice.say("value-of", n=n, all=len(services))
    return Figure(ladder.name(voice, name), shown, note)


def _sections(voice: Voice, services: tuple[ServiceValue, ...]) -> tuple[Section, ...]:
    return (
        ladder_section(voice, services, API),
        even_section(voice, services, API),
        _use_section(voice, services),
        _steps_section(voice, services),
    )


def of_service(voice: Voice, one: ServiceValue) -> tuple[Section, ...]:
    """What the page of a service says of its value."""
    api = f"{API}?service={quote(one.service, safe='')}"
    title = voice.say("value-one-ladder", n=one.height, all=len(one.rungs))
    lede = voice.say("value-ladder-lede")
    climbed = Section("ladder", title, lede, (ladder.ladder(voice, (one,)), ladder.reasons(voice, one)), api)
    return climbed, _habit_section(voice, one, api), even_section(voice, (one,), api)


def ladder_section(voice: Voice, services: tuple[ServiceValue, ...], api: str) -> Section:
    """The drawing, a row a service."""
    title = voice.say("value-ladder", n=len(services))
    more = voice.say("value-shown", n=SHOWN) if len(services) > SHOWN else ""
    lede = voice.sentences(voice.say("value-ladder-lede"), more)
    drawn = replace(ladder.ladder(voice, services[:SHOWN]), table=ladder.table(voice, services))
    return Section("ladder", title, lede, (drawn,), api)


def _habit_section(voice: Voice, one: ServiceValue, api: str) -> Section:
    """Who uses it as a habit, and whom it reached, of those who could."""
    table = use_table(voice, (one,))
    return Section("habit", voice.say("value-habit"), _use_lede(voice, (one,)), (table, *_gaps(voice, (one,))), api)


def _use_section(voice: Voice, services: tuple[ServiceValue, ...]) -> Section:
    blocks: tuple[Block, ...] = (use_table(voice, services), *_gaps(voice, services))
    return Section("use", voice.say("value-habit"), _use_lede(voice, services), blocks, API)


def _use_lede(voice: Voice, services: Sequence[ServiceValue]) -> str:
    """What a habit is, of whom the shares are, and of which month reach is."""
    used, month = services[0].habit, next((one.reach.month for one in services if one.reach.month), None)
    of = "" if month is None else voice.say("value-reach-lede", month=voice.numbers.month(month))
    return voice.sentences(voice.say("value-habit-lede", k=used.k, of=used.n), of)


def _gaps(voice: Voice, services: Sequence[ServiceValue]) -> tuple[Notes, ...]:
    """Why something is not given, each reason once."""
    said: dict[str, list[str]] = {}
    for one in services:
        keys = (_KEYS,) if one.habit.why is None and one.habit.counted == "keys" else ()
        for why in dict.fromkeys(ladder.remark(voice, each) for each in (*keys, one.habit.why, one.reach.why) if each):
            said.setdefault(why, []).append(voice.title(voice.services, one.service))
    notes = tuple(_gap(voice, why, names, len(services)) for why, names in said.items())
    return (Notes(notes),) if notes else ()


def _gap(voice: Voice, why: str, names: Sequence[str], of: int) -> Note:
    """A reason that does not hold for all names those that it holds for."""
    if len(names) == of:
        return Note(why, "", "care")
    listed = voice.say("value-comma").join(names[:NAMED]) + ("…" if len(names) > NAMED else "")
    return Note(voice.say("value-even-of", service=listed) + why, "", "care")


_KEYS = Remark(code="value-habit-keys")


def use_table(voice: Voice, services: Sequence[ServiceValue]) -> Table:
    """Habit and reach, a line a service."""
    keys, named = ("teams", "units", "products", "apps"), services[0].habit.counted == "apps"
    columns = (
        Column("service", voice.say("head-service"), "text"),
        Column("habit_teams", voice.say("value-head-habit", who="teams")),
        Column("habit_interval", voice.say("value-head-habit-interval"), wide=True),
        Column("habit_consumers", voice.say("value-head-habit", who=services[0].habit.counted), wide=named),
        *(Column(f"reached_{key}", voice.say("value-head-reached", what=key), wide=key != "teams") for key in keys),
    )
    rows = tuple(_use_row(voice, one) for one in services)
    caption = voice.say("value-use-caption")
    return Table("value", caption, columns, rows, voice.say("value-empty"), "-habit_teams", "service", len(rows) > 8)


def _use_row(voice: Voice, one: ServiceValue) -> Row:
    reached = one.reach
    places = (reached.teams, reached.units, reached.products, reached.apps)
    cells = (
        Cell(voice.title(voice.services, one.service), one.service),
        ladder.part(one.habit.teams),
        _interval(voice, one.habit),
        ladder.part(one.habit.consumers),
        *(ladder.part(place) for place in places),
    )
    return Row(one.service, cells)


def _interval(voice: Voice, habit: Habit) -> Cell:
    """The interval of the share of teams, of apps where no team is declared."""
    known = habit.teams or habit.consumers
    if known is None or known.low is None or known.high is None:
        return Cell(NOTHING, None)
    return Cell(voice.say("front-range", low=percent(known.low), high=percent(known.high)), known.low)


def _steps_section(voice: Voice, services: tuple[ServiceValue, ...]) -> Section:
    """One step a service: the rung to work on."""
    steps = tuple(_step(voice, one) for one in services[:SHOWN])
    return Section("steps", voice.say("value-steps"), voice.say("value-steps-lede"), (Steps(steps),), API)


def _step(voice: Voice, one: ServiceValue) -> Step:
    service, rung = voice.title(voice.services, one.service), one.step
    look, href = voice.say("front-look"), ladder.address(one.service)
    if rung is None or rung.next is None:
        return Step(voice.say("value-step-top", service=service), "", look, href)
    text = voice.say(
        "value-step", service=service, rung=ladder.name(voice, rung.name), step=ladder.remark(voice, rung.next)
    )
    return Step(text, ladder.remark(voice, rung.why), look, href)


def even_section(voice: Voice, services: tuple[ServiceValue, ...], api: str) -> Section:
    """Break-even: never value. Those whose break-even is known come first, the others by what is missing."""
    drawn = ranges(voice, services)
    known = tuple(_even_note(voice, one, alone=len(services) == 1) for one in services if one.even.needed is not None)
    said = Notes((*known, *_unknown_notes(voice, services)))
    blocks: tuple[Block, ...] = (*((drawn,) if drawn.rows else ()), said, drawn.table)
    return Section("even", voice.say("value-even", n=len(services)), voice.say("value-even-lede"), blocks, api)


def _even_note(voice: Voice, one: ServiceValue, *, alone: bool) -> Note:
    """The sentence that a product manager can say: what it takes, what could be seen, what to do."""
    even = one.even
    next_ = voice.say("value-next", step=ladder.remark(voice, even.next)) if even.next else ""
    head = "" if alone else voice.say("value-even-of", service=voice.title(voice.services, one.service))
    text = voice.sentences(even_sentence(voice, even), _detects(voice, one), next_)
    return Note(head + text, _paid(voice, even), "plain" if even.needed else "care")


def _unknown_notes(voice: Voice, services: Sequence[ServiceValue]) -> tuple[Note, ...]:
    """One line for each thing that is missing, with the services that miss it."""
    missing: dict[str, list[ServiceValue]] = {}
    for one in services:
        if one.even.needed is None and one.even.why is not None:
            missing.setdefault(one.even.why.code, []).append(one)
    return tuple(
        _even_note(voice, same[0], alone=len(services) == 1) if len(same) == 1 else _missing(voice, same)
        for same in missing.values()
    )


def _missing(voice: Voice, same: Sequence[ServiceValue]) -> Note:
    names = [voice.title(voice.services, one.service) for one in same[:NAMED]]
    listed = voice.say("value-comma").join(names) + ("…" if len(same) > NAMED else "")
    first = same[0].even.why
    why = "" if first is None else voice.say("value-lack", code=first.code.removeprefix(ladder.OWN))
    text = voice.say("value-even-many", n=len(same), services=listed, why=why)
    return Note(text, "", "care")


def even_sentence(voice: Voice, even: BreakEven) -> str:
    """What it must keep; what is missing where that is not known."""
    if even.needed is None:
        why = ladder.remark(voice, even.why) if even.why else ""
        return voice.sentences(voice.say("value-even-unknown"), why)
    needed = amounts.customers(voice, even.needed.value)
    if even.share is None or even.reached is None:
        return voice.say("value-even-needed", needed=needed)
    if even.share.value > 1:
        return voice.say("value-even-beyond", needed=needed, reached=amounts.customers(voice, even.reached))
    return voice.say("value-even-full", needed=needed, share=percent(even.share.value))


def _detects(voice: Voice, one: ServiceValue) -> str:
    """What data could show: today's, or where they carry no estimate, such data after a roll-out to one half."""
    even = one.even
    if even.detectable is None:
        return voice.say("value-even-blind")
    enough = even.share is None or even.share.value >= even.detectable
    planned = "yes" if one.study is not None and one.grade is None else "no"
    return voice.say(
        "value-even-detect", share=percent(even.detectable), enough="yes" if enough else "no", planned=planned
    )


def _paid(voice: Voice, even: BreakEven) -> str:
    """What has to be paid and what one customer is worth, and who says so."""
    said = []
    if even.cost is not None:
        cost = amounts.money(voice, even.cost.value, even.cost.currency)
        said.append(voice.say("value-even-cost", cost=cost, source=_recorded(even)))
    if even.price is not None:
        worth = amounts.money(voice, even.price.amount, even.price.currency)
        said.append(voice.say("value-even-price", price=worth, source=even.price_from or "study"))
    return voice.sentences(*said)


def _recorded(even: BreakEven) -> str:
    """Who says what it cost; of the records, which part of it they tell."""
    if even.cost_from == "study":
        return "study"
    return "run" if even.build is None else "build" if even.run is None else "spend"


def ranges(voice: Voice, services: Sequence[ServiceValue]) -> Ranges:
    """The share each must keep, from the high price to the low one, with what the data could show."""
    rows = tuple(_range(voice, one, one.even.share) for one in services[:SHOWN] if one.even.share is not None)
    return Ranges(voice.say("value-ranges-says"), rows, even_table(voice, services))


def _range(voice: Voice, one: ServiceValue, share: Needed) -> Range:
    found = one.even.detectable
    seen = None if found is None else Point(found, voice.say("value-range-mark", share=percent(found)))
    high = None if share.high is None else Point(share.high, percent(share.high))
    span = _span(voice, share)
    says = voice.say("value-range", share=percent(share.value), span=span)
    title = voice.title(voice.services, one.service)
    value, low = Point(share.value, percent(share.value)), Point(share.low, percent(share.low))
    return Range(title, ladder.address(one.service), says, value, low, high, seen)


def _span(voice: Voice, need: Needed) -> str:
    if need.high is None:
        return voice.say("value-from", low=percent(need.low))
    return voice.say("front-range", low=percent(need.low), high=percent(need.high))


def even_table(voice: Voice, services: Sequence[ServiceValue]) -> Table:
    """Cost, price, what pays it, of how many, and what could be seen."""
    heads = ("cost", "price", "needed", "reached", "share", "detectable")
    columns = (
        Column("service", voice.say("head-service"), "text"),
        *(Column(head, voice.say("value-head-even", what=head)) for head in heads),
    )
    rows = tuple(_even_row(voice, one) for one in services)
    return Table("even", voice.say("value-even-caption"), columns, rows, voice.say("value-empty"), "-share", "service")


def _even_row(voice: Voice, one: ServiceValue) -> Row:
    even = one.even
    cost, price, need = even.cost, even.price, even.needed
    cells = (
        Cell(voice.title(voice.services, one.service), one.service),
        Cell(amounts.money(voice, cost.value, cost.currency), float(cost.value)) if cost else _NONE,
        Cell(amounts.money(voice, price.amount, price.currency), float(price.amount)) if price else _NONE,
        Cell(amounts.plain(voice, need.value), round(need.value, 1)) if need else _NONE,
        Cell(amounts.counted(voice, even.reached), even.reached) if even.reached is not None else _NONE,
        Cell(percent(even.share.value), even.share.value, note=_span(voice, even.share)) if even.share else _NONE,
        Cell(percent(even.detectable), even.detectable) if even.detectable is not None else _NONE,
    )
    return Row(one.service, cells)


_NONE = Cell(NOTHING, None)


def unfolded(told: Story) -> Story:
    """The story with the tables behind its drawings as blocks of their own."""
    sections = tuple(replace(one, blocks=tuple(_plain(block) for block in one.blocks)) for one in told.sections)
    return replace(told, sections=sections)


def _plain(block: Block) -> Block:
    return block.table if isinstance(block, Ladder) else block
