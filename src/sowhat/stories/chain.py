"""Service → team and business unit → customer → value: what flows where, and where the trail ends."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from urllib.parse import quote

from sowhat.model.so_what import Chain, ServiceFlow, SoWhat, StudyAnswer
from sowhat.stories import amounts, sentence
from sowhat.stories.answer import agreed, grade_of, kind
from sowhat.stories.drawings import Flow, Ribbon, Stop
from sowhat.stories.evidence import grade_word
from sowhat.stories.numbers import NOTHING, count
from sowhat.stories.pieces import Cell, Column, Row, Table, Tone
from sowhat.stories.shape import Section
from sowhat.stories.voice import Voice

SERVICES, UNITS, STUDIES = 6, 5, 3
"""So many are drawn by themselves; the rest together, and each in the table."""
REST = "\ue010"
NOBODY = "\ue011"
"""Private names for the rest, and for calls that no unit claims; never shown."""
CUSTOMERS, UNPRICED = "customers", "value:none"
API = "/api/v1/so-what"


@dataclass(frozen=True, slots=True)
class _Drawn:
    """The flows as drawn: names beyond the largest replaced by REST, and what each service has shown."""

    voice: Voice
    chain: Chain
    flows: tuple[ServiceFlow, ...]
    proven: dict[str, StudyAnswer]

    def tone(self, service: str) -> Tone:
        """Green creates, amber does so on weak evidence, red harms, grey is not evidence."""
        answer = self.proven.get(service)
        return "plain" if answer is None else sentence.tone(answer)


def chain_section(voice: Voice, seen: SoWhat) -> Section:
    """The drawing, or why there is none."""
    chain = seen.chain
    if not chain.flows:
        return Section("chain", voice.say("front-chain"), voice.say("front-chain-none"), (), API)
    month = voice.numbers.month(chain.month) if chain.month else ""
    lede = voice.say("front-chain-lede", month=month, dated="yes" if month else "no")
    return Section("chain", voice.say("front-chain"), lede, (flow(voice, seen),), API)


def flow(voice: Voice, seen: SoWhat) -> Flow:
    """What flows where."""
    drawn = _Drawn(voice, seen.chain, _grouped(seen.chain.flows), _proven(seen.studies))
    heads = tuple(voice.say("front-chain-head", column=name) for name in ("service", "unit", "customers", "value"))
    stops = (*_services(drawn), *_units(drawn), _customers(drawn), *_values(drawn))
    ribbons = (*_to_units(drawn), *_to_customers(drawn), *_to_values(drawn))
    return Flow(_says(drawn), heads, stops, ribbons, chain_table(voice, seen.chain))


def _says(drawn: _Drawn) -> str:
    calls = drawn.voice.numbers.spoken(sum(flow.calls for flow in drawn.chain.flows))
    services = len({flow.service for flow in drawn.chain.flows})
    units = len({flow.unit for flow in drawn.chain.flows if flow.unit})
    return drawn.voice.say("front-chain-says", calls=calls, services=services, units=units, shown=len(drawn.proven))


def _proven(studies: Iterable[StudyAnswer]) -> dict[str, StudyAnswer]:
    """Services with an effect, by the order of the workspace; a service twice is drawn once."""
    found: dict[str, StudyAnswer] = {}
    for answer in studies:
        if kind(answer) in {"yes", "harm"}:
            found.setdefault(answer.studied.study.service, answer)
    return dict(list(found.items())[:STUDIES])


def _grouped(flows: Sequence[ServiceFlow]) -> tuple[ServiceFlow, ...]:
    services = _largest(((flow.service, flow.calls) for flow in flows), SERVICES)
    units = _largest(((flow.unit, flow.calls) for flow in flows if flow.unit), UNITS)
    names: dict[tuple[str, str], list[int]] = defaultdict(list)
    for flow in flows:
        unit = NOBODY if flow.unit is None else flow.unit if flow.unit in units else REST
        names[flow.service if flow.service in services else REST, unit].append(flow.calls)
    return tuple(ServiceFlow(service=s, unit=u, teams=0, calls=sum(calls)) for (s, u), calls in names.items())


def _largest(pairs: Iterable[tuple[str | None, int]], most: int) -> tuple[str, ...]:
    calls: dict[str, int] = defaultdict(int)
    for name, n in pairs:
        calls[name or NOBODY] += n
    ordered = sorted(calls, key=lambda name: -calls[name])
    return tuple(ordered[:most] if len(ordered) > most + 1 else ordered)


def _by(drawn: _Drawn, key: str) -> dict[str, int]:
    """Calls by service or unit, the largest first, the rest and nobody last."""
    calls: dict[str, int] = defaultdict(int)
    for flow in drawn.flows:
        calls[str(getattr(flow, key))] += flow.calls
    return dict(sorted(calls.items(), key=lambda pair: (pair[0] == NOBODY, pair[0] == REST, -pair[1])))


def _services(drawn: _Drawn) -> tuple[Stop, ...]:
    return tuple(_service(drawn, name, calls) for name, calls in _by(drawn, "service").items())


def _service(drawn: _Drawn, name: str, calls: int) -> Stop:
    detail = drawn.voice.say("front-chain-calls", calls=drawn.voice.numbers.spoken(calls))
    if name == REST:
        return Stop(f"service:{name}", 0, drawn.voice.say("front-chain-rest"), detail)
    title = drawn.voice.title(drawn.voice.services, name)
    return Stop(f"service:{name}", 0, title, detail, f"/services/{quote(name, safe='')}")


def _units(drawn: _Drawn) -> tuple[Stop, ...]:
    return tuple(_unit(drawn, name) for name in _by(drawn, "unit"))


def _unit(drawn: _Drawn, name: str) -> Stop:
    voice = drawn.voice
    if name == NOBODY:
        return Stop(f"unit:{name}", 1, voice.say("front-chain-nobody"), voice.say("front-chain-nobody-why"), "/teams")
    if name == REST:
        return Stop(f"unit:{name}", 1, voice.say("front-chain-rest"))
    reach = next((unit for unit in drawn.chain.units if unit.unit == name), None)
    detail = "" if reach is None else voice.say("front-chain-teams", n=reach.teams)
    if reach is not None and reach.customers is not None:
        detail += " · " + amounts.customers(voice, reach.customers)
    return Stop(f"unit:{name}", 1, voice.title(voice.units, name), detail, "/teams")


def _customers(drawn: _Drawn) -> Stop:
    voice, known = drawn.voice, drawn.chain.customers
    if known is None:
        return Stop(CUSTOMERS, 2, voice.say("front-chain-customers-none"), voice.say("front-chain-customers-why"))
    return Stop(CUSTOMERS, 2, amounts.customers(voice, known), voice.say("front-chain-customers-on"))


def _values(drawn: _Drawn) -> tuple[Stop, ...]:
    shown = tuple(_value(drawn.voice, answer) for answer in drawn.proven.values())
    if any(flow.service not in drawn.proven for flow in drawn.flows):
        none = drawn.voice.say("front-chain-value-none")
        return (*shown, Stop(UNPRICED, 3, none, drawn.voice.say("front-chain-value-why")))
    return shown


def _value(voice: Voice, answer: StudyAnswer) -> Stop:
    study, kept = answer.studied.study, agreed(answer)
    worth = answer.value if kept is not None else None
    words = grade_word(grade_of(answer.studied), voice.words)
    evidence = voice.say("front-chain-grade", grade=grade_of(answer.studied) or NOTHING, word=words)
    title = sentence.title(voice, answer.studied)
    if worth is not None:
        title = amounts.money(voice, worth.value, worth.currency)
    elif kept is not None:
        way = "kept" if kept.value > 0 else "lost"
        title = voice.say("front-chain-kept", customers=amounts.customers(voice, kept.value), way=way)
    return Stop(f"value:{study.service}", 3, title, evidence, sentence.address(study.name))


def _to_units(drawn: _Drawn) -> tuple[Ribbon, ...]:
    return tuple(
        Ribbon(f"service:{flow.service}", f"unit:{flow.unit}", flow.calls, drawn.tone(flow.service))
        for flow in drawn.flows
    )


def _to_customers(drawn: _Drawn) -> tuple[Ribbon, ...]:
    reached = {reach.unit for reach in drawn.chain.units if reach.customers is not None}
    calls: dict[tuple[str, Tone], int] = defaultdict(int)
    for flow in drawn.flows:
        calls[str(flow.unit), drawn.tone(flow.service)] += flow.calls
    return tuple(
        Ribbon(f"unit:{unit}", CUSTOMERS, n, tone, open=unit != REST and unit not in reached)
        for (unit, tone), n in calls.items()
    )


def _to_values(drawn: _Drawn) -> tuple[Ribbon, ...]:
    calls: dict[str, int] = defaultdict(int)
    for flow in drawn.flows:
        calls[f"value:{flow.service}" if flow.service in drawn.proven else UNPRICED] += flow.calls
    tones = {f"value:{service}": drawn.tone(service) for service in drawn.proven}
    order = sorted(calls, key=lambda end: end == UNPRICED)
    return tuple(Ribbon(CUSTOMERS, end, calls[end], tones.get(end, "plain"), open=end == UNPRICED) for end in order)


def chain_table(voice: Voice, chain: Chain) -> Table:
    """Every flow, none left out."""
    columns = (
        Column("service", voice.say("head-service"), "text"),
        Column("unit", voice.say("front-head-unit"), "text"),
        Column("teams", voice.say("head-teams")),
        Column("calls", voice.say("head-calls")),
    )
    rows = tuple(
        Row(
            None,
            (
                Cell(voice.title(voice.services, flow.service), flow.service),
                Cell(_unit_title(voice, flow.unit), flow.unit),
                Cell(count(flow.teams) if flow.teams else NOTHING, flow.teams),
                Cell(count(flow.calls), flow.calls),
            ),
        )
        for flow in sorted(chain.flows, key=lambda flow: -flow.calls)
    )
    return Table("chain", voice.say("front-chain-caption"), columns, rows, voice.say("front-chain-none"), "-calls")


def _unit_title(voice: Voice, unit: str | None) -> str:
    return voice.say("front-chain-nobody") if unit is None else voice.title(voice.units, unit)
