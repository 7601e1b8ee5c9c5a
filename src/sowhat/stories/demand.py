"""The page of one demand: what comes next and who does it, then the problem, what the crafts say, what it is worth."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sowhat.model.case import Assumption
from sowhat.model.demand import LINKS, SIDES, Alike, Demand, DemandSeen, DemandStatus
from sowhat.stories import amounts, claim_words, planning_nav
from sowhat.stories import demand_words as said
from sowhat.stories.evidence import grade_word
from sowhat.stories.numbers import NOTHING
from sowhat.stories.pieces import Cell, Column, Note, Notes, Row, Step, Steps, Table, Tone, Way
from sowhat.stories.shape import Section, Story
from sowhat.stories.voice import Voice
from sowhat.stories.words import Phrase

LIFE: tuple[DemandStatus, ...] = ("asked", "understood", "weighed", "chosen", "case", "okr", "study", "done")


def demand(voice: Voice, seen: DemandSeen) -> Story:
    """One demand."""
    one = seen.demand
    day = voice.numbers.day(voice.numbers.local(one.asked).date())
    told = voice.say("demand-under", status=said.status(voice, one.status), asker=said.asked_by(voice, one), day=day)
    return Story(
        page="demand",
        title=one.title,
        question=voice.say("demand-question", id=one.id, title=one.title),
        answer=_answer(voice, seen),
        under=voice.sentences(told, *_came(voice, seen)),
        sections=tuple(_sections(voice, seen)),
        tone=said.TONES.get(one.status, "plain"),
        ways=tuple(_ways(voice, one)),
        build=seen.build or "",
        code_version=seen.code_version,
        tabs=planning_nav.tabs(voice, "demand"),
    )


def _answer(voice: Voice, seen: DemandSeen) -> Phrase:
    """What came of it; until then, what comes next and who does it."""
    one, next_ = seen.demand, said.next_(voice, seen.demand.next)
    if seen.came is not None and one.status == "done" and one.merged is None:
        kept, _ = claim_words.stands(seen.came)
        return voice.phrase("demand-answer-done", "found", found=claim_words.quantity(voice, seen.came, kept))
    if one.next.who == "nobody":
        return voice.phrase("demand-answer-ended", "next", next=next_)
    return voice.phrase("demand-answer-next", "who", who=said.who(voice, one.next), next=next_)


def _came(voice: Voice, seen: DemandSeen) -> Iterator[str]:
    """How sure that is, and what it is worth."""
    if seen.came is None:
        return
    kept, worth = claim_words.stands(seen.came)
    if (spread := claim_words.span(voice, seen.came, kept)) != NOTHING:
        yield voice.say("ledger-range", range=spread)
    if worth is not None:
        value = claim_words.money(voice, worth)
        yield voice.say("ledger-worth", value=value, range=amounts.money_span(voice, worth))


def _ways(voice: Voice, one: Demand) -> Iterator[Way]:
    """Where the next step is taken, if that is another page; then the list and the form."""
    places = {
        "case": f"/planning/cases?demand={one.id}",
        "okr": said.linked_address("case", one.links.case) if one.links.case else "/planning/okrs/new",
        "sign": f"/value/claims/{one.claimed}/sign",
        "confirm": f"/value/claims/{one.claimed}/sign",
        "price": "/value/prices",
    }
    what = one.next.what.code.removeprefix("demand-next-")
    if what in places:
        yield Way(voice.say("demand-way-next", what=what), places[what])
    yield Way(voice.say("demand-way-all"), said.PAGE)
    yield Way(voice.say("demand-way-new"), f"{said.PAGE}/new")


def life(voice: Voice, one: Demand) -> tuple[tuple[str, str], ...]:
    """Each station of its life in a word, and whether it lies behind, is here or ahead. A declined one ends where it
    stood."""
    if one.status == "declined":
        return ((said.status(voice, "asked"), "behind"), (said.status(voice, "declined"), "here"))
    here = LIFE.index(one.status)
    where = ("behind", "here", "ahead")
    return tuple((said.status(voice, each), where[(at >= here) + (at > here)]) for at, each in enumerate(LIFE))


def _sections(voice: Voice, seen: DemandSeen) -> Iterator[Section]:
    one, api = seen.demand, f"{said.API}/{seen.demand.id}"
    title, lede = _heads(voice, "problem")
    yield Section("problem", title, lede, (Notes(tuple(_problem(voice, seen))),), api)
    title, lede = _heads(voice, "agreed")
    yield Section("agreed", title, lede, (agreements(voice, one),), api)
    if one.obstacles:
        title, lede = _heads(voice, "obstacles")
        yield Section("obstacles", title, lede, (obstacles(voice, one),), api)
    title, lede = _heads(voice, "worth")
    yield Section("worth", title, lede, (estimates(voice, seen),), api)
    if tied := tuple(_tied(voice, one)):
        title, lede = _heads(voice, "links")
        yield Section("links", title, lede, (Notes(tied), *_linked(voice, one)), api)
    if near := tuple(_near(voice, seen)):
        title, lede = _heads(voice, "near")
        yield Section("near", title, lede, (Steps(near),), api)
    title, lede = _heads(voice, "history")
    yield Section("history", title, lede, (history(voice, one),), api, folded=voice.say("demand-history-fold"))


def _heads(voice: Voice, what: str) -> tuple[str, str]:
    return voice.say("demand-section", what=what), voice.say("demand-section-lede", what=what)


def _problem(voice: Voice, seen: DemandSeen) -> Iterator[Note]:
    one, pillar = seen.demand, seen.pillar.in_(voice.language) or seen.demand.pillar or ""
    problem = one.problem
    often = voice.say("demand-often", often=problem.often) if problem.often else ""
    told = {"whose": problem.whose, "today": problem.today, "often": often, "words": problem.words}
    for name, text in told.items():
        unsaid = voice.say("demand-unsaid")
        yield Note(text or unsaid, voice.say("demand-field", what=name), "plain" if text else "care")
    more = {"customers": one.customers, "scenarios": voice.say("demand-semicolon").join(one.scenarios)}
    more |= {"service": said.service(voice, one), "pillar": pillar, "solution": one.solution}
    for name, text in more.items():
        if text:
            yield Note(text, voice.say("demand-field", what=name))


def _columns(voice: Voice, *keys: str) -> tuple[Column, ...]:
    return tuple(Column(key, voice.say("demand-head", what=key), "text") for key in keys)


def agreements(voice: Voice, one: Demand) -> Table:
    """What each craft says; the silent ones too."""
    told = {each.side: each for each in one.agreements}
    rows = []
    for side in SIDES:
        found = told.get(side)
        says = "silent" if found is None else "stale" if found.stale else found.says
        at = voice.numbers.day(voice.numbers.local(found.at).date()) if found else NOTHING
        cells = (
            Cell(voice.say("demand-side", what=side), side),
            Cell(voice.say("demand-says", says=says), says, note=found.why if found else ""),
            Cell(found.who if found else NOTHING, found.who if found else None),
            Cell(at, found.at.date().isoformat() if found else None),
        )
        rows.append(Row(None, cells))
    caption = voice.say("demand-section", what="agreed")
    return Table("agreed", caption, _columns(voice, "side", "says", "person", "day"), tuple(rows), "")


def obstacles(voice: Voice, one: Demand) -> Table:
    """What stands in the way, the cheapest test of each, and what it found."""
    rows = []
    for each in one.obstacles:
        day = voice.numbers.day(each.by) if each.by else ""
        due = voice.say("demand-tester", person=each.tester, day=day, known="yes" if each.tester else "no",
                        dated="yes" if day else "no")  # fmt: skip
        result = voice.say("demand-result", result=each.result or "open")
        cells = (
            Cell(each.text, each.number, note=voice.say("demand-side", what=each.side)),
            Cell(each.test, each.test, note=due),
            Cell(result, each.result, note=each.found),
        )
        rows.append(Row(None, cells))
    caption = voice.say("demand-section", what="obstacles")
    return Table("obstacles", caption, _columns(voice, "obstacle", "test", "result"), tuple(rows), "")


def estimates(voice: Voice, seen: DemandSeen) -> Table:
    """What is believed, each number with its range and where it comes from."""
    told, currency = seen.demand.estimates, seen.currency
    rows = [_range(voice, "reach", told.reach, ""), _range(voice, "value", told.value, currency)]
    grade = grade_word(told.grade, voice.words) if told.grade else voice.say("demand-unknown")
    rows.append(_line(voice, "grade", grade, told.grade))
    rows += [_range(voice, "effort", one.days, "", voice.title(voice.teams, one.team)) for one in told.effort]
    if not told.effort:
        rows.append(_line(voice, "effort", voice.say("demand-unknown"), None))
    if told.delay is not None:
        rows.append(_range(voice, "loss", told.delay.loss, currency))
        rows.append(_line(voice, "chance", f"{told.delay.chance:.0%}", str(told.delay.chance)))
    caption = voice.say("demand-section", what="worth")
    return Table("worth", caption, _columns(voice, "part", "likely", "range", "source"), tuple(rows), "")


def _range(voice: Voice, name: str, found: Assumption | None, currency: str, of: str = "") -> Row:
    if found is None:
        return _line(voice, name, voice.say("demand-unknown"), None)

    def shown(x: object) -> str:
        return amounts.money(voice, x, currency) if currency else amounts.plain(voice, float(x))  # type: ignore[arg-type]

    exact = found.low == found.high
    span = NOTHING if exact else voice.say("demand-range", low=shown(found.low), high=shown(found.high))
    cells = (
        Cell(voice.say("demand-estimate-part", what=name), name, note=of),
        Cell(shown(found.likely), str(found.likely)),
        Cell(span, f"{found.low} {found.high}"),
        Cell(found.source or voice.say("demand-no-source"), found.source or None),
    )
    return Row(None, cells)


def _line(voice: Voice, name: str, text: str, value: str | None) -> Row:
    first = Cell(voice.say("demand-estimate-part", what=name), name)
    return Row(None, (first, Cell(text, value), Cell(NOTHING, None), Cell(NOTHING, None)))


def _tied(voice: Voice, one: Demand) -> Iterator[Note]:
    """What it hangs together with; what was decided, and why."""
    comma = voice.say("demand-comma")
    if one.depends:
        yield Note(voice.say("demand-depends", on=comma.join(one.depends)))
    if one.excludes:
        yield Note(voice.say("demand-excludes", others=comma.join(one.excludes)))
    if one.must:
        yield Note(voice.say("demand-must"))
    told: tuple[tuple[str, str, Tone], ...] = (
        ("chosen", one.chosen_why, "plain"),
        ("declined", one.declined_why, "care"),
        ("done", one.done_why, "good"),
    )
    for verdict, why, tone in told:
        if why:
            yield Note(voice.say("demand-step-judged", verdict=verdict, why=why, told="yes"), tone=tone)
    if one.realised:
        yield Note(voice.say("demand-realised", claim=one.realised), tone="good")
    links = [what for what in LINKS if getattr(one.links, what) or (what == "claim" and one.claimed)]
    if links:
        yield Note(voice.say("demand-linked", n=len(links)))


def _linked(voice: Voice, one: Demand) -> tuple[Steps, ...]:
    steps = []
    for what in LINKS:
        name = getattr(one.links, what) or (one.claimed if what == "claim" else None)
        if name:
            kind = voice.say("demand-link", what=what)
            steps.append(Step(voice.say("demand-linked-to", what=kind, name=name), "", voice.say("demand-open"),
                              said.linked_address(what, name)))  # fmt: skip
    return (Steps(tuple(steps)),) if steps else ()


def _near(voice: Voice, seen: DemandSeen) -> Iterator[Step]:
    """Demands that may be the same, and opportunities nearby."""
    yield from alike(voice, seen.alike).steps
    for each in seen.nearby:
        services = voice.say("demand-comma").join(voice.title(voice.services, name) for name in each.services)
        text = voice.say("demand-nearby-one", id=each.id, services=services, known="yes" if services else "no")
        yield Step(text, "", voice.say("demand-open"), said.linked_address("opportunity", each.id))


def alike(voice: Voice, found: Sequence[Alike]) -> Steps:
    """Demands that may be the same."""
    steps = []
    for one in found:
        words = voice.say("demand-comma").join(one.words)
        detail = voice.say("demand-alike-words", words=words, status=said.status(voice, one.status))
        text = voice.say("demand-alike-one", id=one.id, title=one.title)
        steps.append(Step(text, detail, voice.say("demand-open"), said.address(one.id)))
    return Steps(tuple(steps))


def history(voice: Voice, one: Demand) -> Table:
    """Every step that was taken, the newest first."""
    rows = []
    for each in reversed(one.history):
        at = voice.numbers.moment(each.at)
        cells = (
            Cell(at, each.at.isoformat()),
            Cell(each.by, each.by),
            Cell(said.step(voice, each.body), each.body.step),
        )
        rows.append(Row(None, cells))
    caption = voice.say("demand-section", what="history")
    return Table("history", caption, _columns(voice, "at", "person", "step"), tuple(rows), "")
