"""A roll-out plan in words: who goes when, what it could show, what could be claimed with the lot and without it."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import quote, urlencode

from sowhat.model.rollout import HELD, Alternative, Claimable, RolloutPlan, Wave
from sowhat.stories import amounts
from sowhat.stories.drawings import Chart
from sowhat.stories.evidence import check_name, grade_word, remark
from sowhat.stories.numbers import NOTHING, count, percent
from sowhat.stories.pieces import Cell, Column, Figure, Limit, Limits, Note, Notes, Row, Scalar, Table, Tone, Way
from sowhat.stories.shape import Section, Story
from sowhat.stories.voice import Voice
from sowhat.stories.words import Part, Phrase

NAMED = 12
"""So many units of a wave are named in the calendar; the table of lots has them all."""
MANY_ORDERS = 10**9


def api(study: str) -> str:
    """Where a machine reads the plan of a study."""
    return f"/api/v1/studies/{quote(study, safe='')}/plan"


def planner(study: str | None = None) -> str:
    """The page that plans the roll-out of a study; without one it asks of which."""
    return "/studies/plan" if study is None else f"/studies/plan?{urlencode({'study': study})}"


def plan(voice: Voice, found: RolloutPlan, code_version: str = "") -> Story:
    """The whole plan."""
    address = api(found.study) if found.service else ""
    return Story(
        page="rollout",
        title=voice.say("rollout-page"),
        question=voice.say("rollout-question", study=found.study),
        answer=_answer(voice, found),
        under=_under(voice, found),
        figures=_figures(voice, found),
        sections=(
            _calendar(voice, found, address),
            _power(voice, found, address),
            _claims(voice, found, address),
            _others(voice, found, address),
            _lots(voice, found, address),
        ),
        tone="plain" if found.power.detectable is not None else "care",
        build=found.past.build or found.past.fingerprint[:12],
        code_version=code_version,
        ways=(Way(voice.say("rollout-to-study"), f"/studies/{quote(found.study, safe='')}"),) if found.service else (),
    )


def said_effect(voice: Voice, found: RolloutPlan, effect: float | None) -> str:
    """An effect in the outcome's units: points where it is a share of customers."""
    if effect is None:
        return NOTHING
    return amounts.effect(voice, effect, share=found.power.customers is not None, signed=False)


def _answer(voice: Voice, found: RolloutPlan) -> Phrase:
    if found.power.detectable is None:
        return (Part(voice.say("rollout-answer-none")),)
    return voice.phrase("rollout-answer", "effect", effect=said_effect(voice, found, found.power.detectable))


def _under(voice: Voice, found: RolloutPlan) -> str:
    people = found.power.customers
    worth = voice.say("rollout-customers", customers=amounts.customers(voice, people)) if people is not None else ""
    past = found.past
    read = voice.say("rollout-past", units=past.units, periods=past.periods, first=past.first, last=past.last)
    left = voice.say("rollout-left-out", n=len(found.left_out)) if found.left_out else ""
    drawn = voice.say(f"rollout-strata-{found.strata}", seed=str(found.seed))
    return voice.sentences(worth, drawn, read, left)


def _figures(voice: Voice, found: RolloutPlan) -> tuple[Figure, ...]:
    power = found.power
    asked = power.asked
    named = (
        (
            Figure(
                voice.say("rollout-figure-asked", effect=said_effect(voice, found, asked.effect)),
                percent(asked.power),
                voice.say("rollout-figure-asked-note"),
            ),
        )
        if asked
        else ()
    )
    return (
        *named,
        Figure(voice.say("rollout-figure-waves"), count(len(found.waves)), _span(voice, found)),
        Figure(
            voice.say("rollout-figure-held"),
            count(len(found.held)),
            voice.say("rollout-until", day=voice.numbers.day(found.until)),
        ),
        Figure(
            voice.say("rollout-figure-false"),
            percent(power.false_positive),
            voice.say("rollout-figure-false-note", draws=power.draws),
        ),
        Figure(
            voice.say("rollout-figure-length"),
            said_effect(voice, found, power.length),
            voice.say("rollout-figure-length-note"),
        ),
    )


def _span(voice: Voice, found: RolloutPlan) -> str:
    first, last = found.waves[0].day, found.waves[-1].day
    return voice.say("front-range", low=voice.numbers.day(first), high=voice.numbers.day(last))


def _calendar(voice: Voice, found: RolloutPlan, address: str) -> Section:
    columns = (
        Column("wave", voice.say("rollout-head-wave"), "text"),
        Column("day", voice.say("rollout-head-day"), "text"),
        Column("units", voice.say("rollout-head-units")),
        Column("who", voice.say("rollout-head-who"), "text", wide=True),
    )
    rows = [_wave(voice, found, wave) for wave in found.waves]
    rows += [_held(voice, found)] if found.held else []
    moved = sum(wave.day != wave.wished for wave in found.waves)
    blocked = voice.say("rollout-moved", n=moved) if moved else ""
    title = voice.say("rollout-calendar", n=len(found.waves), days=(found.waves[-1].day - found.waves[0].day).days)
    lede = voice.sentences(voice.say("rollout-calendar-lede"), blocked)
    table = Table("calendar", voice.say("rollout-calendar-caption"), columns, tuple(rows), NOTHING)
    return Section("calendar", title, lede, (table,), address)


def _wave(voice: Voice, found: RolloutPlan, wave: Wave) -> Row:
    moved = "" if wave.day == wave.wished else voice.say("rollout-instead", day=voice.numbers.day(wave.wished))
    cells = (
        Cell(voice.say("rollout-wave", n=wave.number), wave.number),
        Cell(voice.numbers.day(wave.day), wave.day.isoformat(), note=moved),
        Cell(count(wave.units), wave.units),
        _who(voice, found.units_of(wave.number)),
    )
    return Row(None, cells)


def _held(voice: Voice, found: RolloutPlan) -> Row:
    until = voice.say("rollout-until", day=voice.numbers.day(found.until))
    cells = (
        Cell(voice.say("rollout-held"), HELD),
        Cell(until, found.until.isoformat()),
        Cell(count(len(found.held)), len(found.held)),
        _who(voice, found.held),
    )
    return Row(None, cells, last=True)


def _who(voice: Voice, names: tuple[str, ...]) -> Cell:
    listed = voice.say("value-comma").join(voice.title(voice.teams, name) for name in names[:NAMED])
    return Cell(listed + ("…" if len(names) > NAMED else ""), " ".join(names))


def _power(voice: Voice, found: RolloutPlan, address: str) -> Section:
    power = found.power
    if not power.curve:
        return Section("power", voice.say("rollout-power-none"), voice.say("rollout-power-none-why"), (), address)
    if power.detectable is None:
        title = voice.say("rollout-power-never")
    else:
        title = voice.say("rollout-power", effect=said_effect(voice, found, power.detectable))
    lede = voice.say("rollout-power-lede", draws=power.draws, windows=power.windows, orders=power.orders)
    beside = ""
    if power.jackknife_detectable is not None and power.jackknife_false_positive is not None:
        effect = said_effect(voice, found, power.jackknife_detectable)
        beside = voice.say("rollout-power-beside", effect=effect, false=percent(power.jackknife_false_positive))
    return Section("power", title, voice.sentences(lede, beside), (_curve(voice, found, title),), address)


def _curve(voice: Voice, found: RolloutPlan, says: str) -> Chart:
    share = found.power.customers is not None
    scale = 100 if share else 1
    rows: tuple[Mapping[str, Scalar], ...] = tuple(
        {
            "effect": point.effect * scale,
            "power": point.power,
            "label": said_effect(voice, found, point.effect),
            "said": percent(point.power),
        }
        for point in found.power.curve
    )
    mark = found.power.detectable
    labels = {
        "effect": voice.say("rollout-head-effect"),
        "power": voice.say("rollout-head-power"),
        "goal": voice.say("rollout-goal"),
        "chance": voice.say("rollout-chance"),
        "mark": "" if mark is None else said_effect(voice, found, mark),
        "at": "" if mark is None else repr(mark * scale),
        "unit": voice.say("front-points", n="#") if share else "#",
    }
    columns = (Column("effect", labels["effect"]), Column("power", labels["power"]))
    told = tuple(
        Row(None, (Cell(said_effect(voice, found, one.effect), one.effect), Cell(percent(one.power), one.power)))
        for one in found.power.curve
    )
    table = Table("power", voice.say("rollout-power-caption"), columns, told, NOTHING)
    return Chart("power-chart", "power", says, rows, labels, table)


def _claims(voice: Voice, found: RolloutPlan, address: str) -> Section:
    with_lot, without = found.with_lot.grade, found.without_lot.grade
    title = voice.say("rollout-claims", lot=with_lot, choice=without)
    notes = Notes((_claim(voice, "with", found.with_lot), _claim(voice, "without", found.without_lot)))
    mark, share = voice.say("front-verdict", verdict="weak"), found.power.customers is not None
    doubts = [
        *found.with_lot.checks,
        *(one for one in found.without_lot.checks if one.name not in {c.name for c in found.with_lot.checks}),
    ]
    limits = tuple(
        Limit(check.verdict, remark(check.says, voice.words, share=share), mark, check_name(check, voice.words))
        for check in doubts
    )
    blocks = (notes, Limits(limits)) if limits else (notes,)
    return Section("claims", title, voice.say("rollout-claims-lede"), blocks, address)


def _claim(voice: Voice, which: str, one: Claimable) -> Note:
    word = grade_word(one.grade, voice.words)
    tone: Tone = "good" if one.grade in ("A", "B") else "care"
    text = voice.say(f"rollout-claim-{which}", word=word, grade=one.grade)
    why = voice.say("value-comma").join(check_name(check, voice.words) for check in one.checks)
    return Note(text, voice.say("rollout-claim-why", checks=why) if why else "", tone)


def _others(voice: Voice, found: RolloutPlan, address: str) -> Section:
    heads = ("waves", "held", "units", "periods", "detectable", "grade")
    columns = (
        Column("what", voice.say("rollout-head-what"), "text"),
        *(Column(head, voice.say("rollout-head-other", what=head), wide=head == "periods") for head in heads),
        Column("orders", voice.say("rollout-head-orders"), wide=True),
    )
    rows = tuple(_other(voice, found, one) for one in found.alternatives)
    table = Table("alternatives", voice.say("rollout-others-caption"), columns, rows, NOTHING)
    return Section("alternatives", _others_title(voice, found), voice.say("rollout-others-lede"), (table,), address)


def _others_title(voice: Voice, found: RolloutPlan) -> str:
    """The neighbour with the smallest detectable effect, if it is better by a tenth."""
    known = [one for one in found.alternatives if one.detectable is not None]
    this = next((one for one in known if one.what == "this"), None)
    best = min(known, key=lambda one: one.detectable or 0.0, default=None)
    if this is None or best is None or (best.detectable or 0.0) > 0.9 * (this.detectable or 0.0):
        return voice.say("rollout-others")
    what = voice.say("rollout-other", what=best.what)
    return voice.say("rollout-others-best", what=what, effect=said_effect(voice, found, best.detectable))


def _other(voice: Voice, found: RolloutPlan, one: Alternative) -> Row:
    orders = voice.say("rollout-orders-many") if one.orders >= MANY_ORDERS else count(one.orders)
    cells = (
        Cell(voice.say("rollout-other", what=one.what), one.what),
        Cell(count(one.waves), one.waves),
        Cell(count(one.held), one.held),
        Cell(count(one.units), one.units),
        Cell(count(one.periods), one.periods),
        Cell(said_effect(voice, found, one.detectable), one.detectable),
        Cell(one.grade, one.grade),
        Cell(orders, one.orders),
    )
    return Row(None, cells)


def _lots(voice: Voice, found: RolloutPlan, address: str) -> Section:
    columns = (
        Column("unit", voice.say("rollout-head-unit"), "text"),
        Column("block", voice.say("rollout-head-block"), "text"),
        Column("wave", voice.say("rollout-head-wave"), "text"),
        Column("day", voice.say("rollout-head-day"), "text"),
    )
    day = {wave.number: wave.day for wave in found.waves}
    rows = tuple(
        Row(
            None,
            (
                Cell(voice.title(voice.teams, place.unit), place.unit),
                Cell(place.block or NOTHING, place.block),
                Cell(voice.say("rollout-wave", n=place.wave) if place.wave else voice.say("rollout-held"), place.wave),
                Cell(voice.numbers.day(day[place.wave]), day[place.wave].isoformat())
                if place.wave
                else Cell(NOTHING, None),
            ),
        )
        for place in found.places
    )
    table = Table("lots", voice.say("rollout-lots-caption"), columns, rows, NOTHING, find=len(rows) > 12)
    title = voice.say("rollout-lots", n=len(rows), blocks=len({place.block for place in found.places}))
    return Section("lots", title, voice.say("rollout-lots-lede"), (table,), address)
