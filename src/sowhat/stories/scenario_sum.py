"""What a scenario adds up to, by the rules of the ledger: time, hours, money, customers; every figure with its
address."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sowhat.model.claim import Quantity
from sowhat.model.scenario import Bounds, DayPrice, ReleasedSeen, ScenarioSeen
from sowhat.model.showcase import Gained
from sowhat.model.talk import Sentence, Stated
from sowhat.stories import scenario_words as said
from sowhat.stories.evidence import grade_word
from sowhat.stories.pieces import Tone
from sowhat.stories.talks import figures
from sowhat.stories.talks.teller import Param, Teller
from sowhat.stories.voice import Voice


@dataclass(frozen=True, slots=True)
class Part:
    """Sentences under a few words."""

    title: str
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Term:
    """A figure of the sum with its sign; `apart`: it is not part of it, the ledger says it of the service."""

    sign: str
    figure: Stated
    label: str
    note: str
    tone: Tone = "plain"
    apart: bool = False


def parts(voice: Voice, seen: ScenarioSeen) -> Iterator[Part]:
    """From one time to the month, then to money and customers."""
    tell = Teller(voice)
    yield Part(voice.say("scenario-part", part="each"), tuple(_each(tell, seen)))
    yield Part(voice.say("scenario-part", part="month"), (*_often(tell, seen), *_hours(tell, seen)))
    yield Part(voice.say("scenario-part", part="money"), tuple(_money(tell, seen)))
    yield Part(voice.say("scenario-part", part="customers"), tuple(_customers(tell, seen)))


def terms(voice: Voice, seen: ScenarioSeen) -> Iterator[Term]:
    """Time each time × how often = hours a month; and beside it whom the service kept, where a claim tells a gain."""
    saved, occasions, name = seen.saved, seen.occasions, seen.scenario.name
    if saved is not None and occasions is not None and saved.hours is not None and saved.work.likely > 0:
        at = said.address(name, "sum")
        yield Term("", said.time(voice, saved.work.likely, at), _label(voice, "each"), _range(voice, saved.work))
        often = figures.count(voice, float(occasions.a_month.likely), "count", _counted_at(seen))
        yield Term("×", often, _label(voice, "often"), voice.say("scenario-term-known", known=occasions.known))
        hours, word = said.hours(voice, saved.hours.likely, at), grade_word(seen.hours_grade, voice.words)
        note = voice.say("scenario-term-hours", grade=seen.hours_grade or "", word=word)
        yield Term("=", hours, _label(voice, "hours"), note, "good" if saved.hours.low > 0 else "plain")
    yield from _kept(voice, seen.claims)


def _counted_at(seen: ScenarioSeen) -> str:
    """Where it is shown how often it happens."""
    one = seen.scenario
    return said.service_address(one.operation.service) if one.operation else said.address(one.name, "sum")


def _label(voice: Voice, what: str) -> str:
    return voice.say("scenario-term", what=what)


def _range(voice: Voice, one: Bounds) -> str:
    low, high = (said.took(voice, float(each)) for each in (one.low, one.high))
    return voice.say("scenario-term-range", minus="yes" if one.low < 0 else "no", low=low, high=high)


def _kept(voice: Voice, claims: tuple[Gained, ...]) -> Iterator[Term]:
    """The strongest claim of customers kept that is a gain."""
    found = (one for one in claims if one.quantity and one.quantity.kind == "retained" and one.kind == "create")
    one = next((one for one in found if not one.maybe_nothing and one.grade != "D"), None)
    if one is None or one.quantity is None or one.quantity.value <= 0:
        return
    at = f"/value/claims/{one.claim}"
    note = voice.say("scenario-term-claim", grade=one.grade or "", word=grade_word(one.grade, voice.words))
    kept = figures.customers(voice, one.quantity.value, at)
    yield Term("", kept, _label(voice, "kept"), note, "good", apart=True)


def _each(tell: Teller, seen: ScenarioSeen) -> Iterator[Sentence]:
    """The agent's time each time, and the customer's where that is another."""
    name, saved = seen.scenario.name, seen.saved
    if saved is None or seen.old.work is None or seen.new.work is None:
        yield tell.says("scenario-sum-unknown")
        return
    at = {one: said.address(name, one) for one in ("sum", "old", "new")}
    yield tell.says(
        "scenario-sum-each",
        strong="saved",
        way=_way(saved.work),
        saved=said.time(tell.voice, saved.work.likely, at["sum"]),
        old=said.time(tell.voice, seen.old.work.likely, at["old"]),
        new=said.time(tell.voice, seen.new.work.likely, at["new"]),
    )
    yield _between(tell, saved.work, at["sum"])
    if saved.seconds != saved.work:
        waited = said.time(tell.voice, saved.seconds.likely, at["sum"])
        yield tell.says("scenario-sum-customer", way=_way(saved.seconds), saved=waited)


def _way(one: Bounds) -> str:
    return "more" if one.likely < 0 else "same" if one.likely == 0 else "less"


def _between(tell: Teller, one: Bounds, at: str) -> Sentence:
    """From everything that favours the old way to everything that favours the new one."""
    low, high = (said.time(tell.voice, each, at) for each in (one.low, one.high))
    return tell.says("scenario-sum-between", sure="no" if one.low <= 0 else "yes", low=low, high=high)


def _often(tell: Teller, seen: ScenarioSeen) -> Iterator[Sentence]:
    """How often it happens, by whom it is known."""
    voice, found, one = tell.voice, seen.occasions, seen.scenario
    if found is None:
        yield tell.says("scenario-sum-often-unknown")
        return
    if one.operation is not None:
        at = said.service_address(one.operation.service)
        yield tell.says(
            "scenario-sum-counted",
            month=figures.month(voice, found.month, at),
            route=said.name(one.operation.route, at),
            service=said.name(voice.title(voice.services, one.operation.service), at),
            calls=figures.count(voice, found.calls, "calls", at),
            units=figures.count(voice, found.units, "units", at),
            each=figures.count(voice, one.operation.each, "calls", at),
            occasions=figures.count(voice, float(found.a_month.likely), "count", at),
        )
    elif one.often is not None and one.people is not None:
        at = said.address(one.name, "sum")
        yield tell.says(
            "scenario-sum-stated",
            known=found.known,
            people=figures.count(voice, float(one.people.likely), "people", at),
            often=figures.count(voice, float(one.often.likely), "count", at),
            by=said.name(one.often.by.in_(voice.language), at),
            occasions=figures.count(voice, float(found.a_month.likely), "count", at),
        )


def _hours(tell: Teller, seen: ScenarioSeen) -> Iterator[Sentence]:
    if seen.saved is None or seen.saved.hours is None:
        return
    at, found = said.address(seen.scenario.name, "sum"), seen.saved.hours
    told: dict[str, Param] = {
        name: said.hours(tell.voice, each, at)
        for name, each in (("hours", found.likely), ("low", found.low), ("high", found.high))
    }
    way = "more" if found.likely < 0 else "some" if found.low < 0 else "less"
    grade = figures.grade(tell.voice, seen.hours_grade, said.address(seen.scenario.name, "doubts"))
    yield tell.tells("scenario-sum-hours", {"way": way, "grade": grade, **told}, "hours")


def _money(tell: Teller, seen: ScenarioSeen) -> Iterator[Sentence]:
    """Hours are capacity. A budget line that fell is money, by how much it fell."""
    service = tell.voice.title(tell.voice.services, seen.scenario.service)
    yield tell.says("scenario-sum-capacity")
    fallen = [one for one in seen.released if one.money is not None]
    for one in seen.released:
        yield _released(tell, one, service)
    if not fallen:
        yield _price(tell, seen.day_price)


def _released(tell: Teller, one: ReleasedSeen, service: str) -> Sentence:
    voice, at = tell.voice, "/value/prices#section-declared"
    told: dict[str, Param] = {
        "title": said.name(one.title, at),
        "service": said.name(service, at),
        "hours": figures.count(voice, float(one.hours), "hours", at),
        "grade": figures.grade(voice, "E", at),
    }
    if one.money is None:
        return tell.tells("scenario-sum-released", told)
    money = figures.money(voice, one.money.value, one.money.currency, at)
    return tell.tells("scenario-sum-fallen", {"money": money, **told})


def _price(tell: Teller, found: DayPrice | None) -> Sentence:
    """What finance would count a day with, once a line fell."""
    if found is None:
        return tell.says("scenario-sum-no-price")
    at = "/value/prices"
    return tell.says("scenario-sum-price", amount=figures.money(tell.voice, found.amount, found.currency, at))


def _customers(tell: Teller, seen: ScenarioSeen) -> Iterator[Sentence]:
    """What claims of the service say of its customers; no play can tell."""
    voice, service = tell.voice, seen.scenario.service
    title = said.name(voice.title(voice.services, service), said.service_address(service))
    if not seen.claims:
        yield tell.says("scenario-sum-no-claim", service=title)
        return
    yield tell.says("scenario-sum-claims", service=title)
    for one in seen.claims:
        yield _claim(tell, one)
    yield tell.says("scenario-sum-apart")


def _claim(tell: Teller, one: Gained) -> Sentence:
    """One claim as the ledger tells it: a gain only where it is one."""
    voice, at = tell.voice, f"/value/claims/{one.claim}"
    told: dict[str, Param] = {
        "study": said.name(one.study.in_(voice.language) or one.claim, at),
        "grade": figures.grade(voice, one.grade, at),
        "state": voice.say(f"ledger-state-{one.state}"),
    }
    if one.quantity is None:
        return tell.tells("scenario-claim-uncounted", {"few": "yes" if one.few else "no", **told})
    how = "nothing" if one.maybe_nothing else "along" if one.grade == "D" else one.kind
    ends = {"low": one.quantity.low, "high": one.quantity.high}
    told |= {name: figures.count(voice, x, "count", at) for name, x in ends.items()}
    told |= {"how": how, "kind": one.quantity.kind, "amount": _amount(voice, one.quantity, at)}
    return _with_money(tell, one, tell.tells("scenario-claim", told), at)


def _amount(voice: Voice, one: Quantity, at: str) -> Stated:
    """How much, customers with their noun."""
    if one.kind == "retained":
        return figures.customers(voice, one.value, at)
    return figures.count(voice, one.value, "minutes" if one.kind == "downtime-minutes" else "count", at)


def _with_money(tell: Teller, one: Gained, counted: Sentence, at: str) -> Sentence:
    """With what that is worth, where a price says so and it is no mere coincidence."""
    if one.money is None or one.maybe_nothing or one.grade == "D":
        return counted
    voice, money = tell.voice, one.money
    value, low, high = (figures.money(voice, x, money.currency, at) for x in (money.value, money.low, money.high))
    worth = tell.says("scenario-claim-worth", kind=one.kind, money=value, low=low, high=high)
    text = voice.sentences(counted.text, worth.text)
    strong = value.text if one.kind == "create" else ""
    return Sentence(text=text, figures=(*counted.figures, *worth.figures), strong=strong)
