"""Service → app → business unit → product → what is known of it: a month of calls, each stop a filter."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from sowhat.model.ecosystem import Ecosystem, Link, Worth
from sowhat.stories import amounts, sentence
from sowhat.stories.drawings import Flow, Ribbon, Stop
from sowhat.stories.evidence import grade_word
from sowhat.stories.numbers import NOTHING, count
from sowhat.stories.pieces import Cell, Column, Row, Table, Tone
from sowhat.stories.shape import Section
from sowhat.stories.voice import Voice

PAGE = "/ecosystem"
API = "/api/v1/ecosystem"
REST = "\ue010"
NOBODY = "\ue011"
"""Private names for the rest, and for what nobody declared; never shown."""
MOST: Mapping[str, int] = {"service": 6, "app": 7, "unit": 6, "product": 5}
LAYERS = tuple(MOST)
UNKNOWN = "value:"


@dataclass(frozen=True, slots=True)
class _Drawn:
    """Flows as drawn: names beyond the largest replaced by REST, empty ones by NOBODY."""

    voice: Voice
    seen: Ecosystem
    links: tuple[tuple[tuple[str, str, str, str], str, int], ...]
    """The names by layer, the service as it is (a value belongs to one), and calls."""
    proven: Mapping[str, Worth]

    def end(self, service: str) -> str:
        """The stop at which calls of a service end."""
        return f"value:{service}" if service in self.proven else UNKNOWN

    def tone(self, service: str) -> Tone:
        """Green creates, red harms, grey is not evidence."""
        known = self.proven.get(service)
        return "plain" if known is None or known.customers is None else "good" if known.customers > 0 else "bad"


def address(seen: Ecosystem, *, service: str | None, unit: str | None, membership: str | None = None) -> str:
    """The page narrowed to a service or a unit, under the memberships that are looked at."""
    kept = {"service": service, "unit": unit, "as": membership or seen.membership}
    said = {name: value for name, value in kept.items() if value and value != "then"}
    return f"{PAGE}?{urlencode(said)}" if said else PAGE


def api(seen: Ecosystem) -> str:
    """The address of the same as JSON."""
    return API + address(seen, service=seen.service, unit=seen.unit).removeprefix(PAGE)


def chain_section(voice: Voice, seen: Ecosystem) -> Section:
    """The drawing, or why there is none."""
    title = voice.say("ecosystem-chain", kind=seen.platform)
    if not seen.chain.links or seen.chain.month is None:
        return Section("chain", title, voice.say("ecosystem-chain-none"), (), api(seen))
    lede = voice.say("ecosystem-chain-lede", month=voice.numbers.month(seen.chain.month))
    said = voice.sentences(lede, _customers(voice, seen), _sides(voice, seen))
    return Section("chain", title, said, (flow(voice, seen),), api(seen))


def _sides(voice: Voice, seen: Ecosystem) -> str:
    """Who bought and sold in the month; orders do not say by which calls."""
    months = seen.market.months if seen.market else ()
    found = next((one for one in months if one.month == seen.chain.month), None)
    if found is None or found.buyers is None or found.sellers is None:
        return ""
    return voice.say("ecosystem-chain-sides", buyers=count(found.buyers), sellers=count(found.sellers))


def _customers(voice: Voice, seen: Ecosystem) -> str:
    named, listed = seen.chain.customers, seen.chain.rosters
    if named is not None:
        return voice.say("ecosystem-chain-customers", customers=amounts.customers(voice, named))
    if listed is not None and seen.service is None:
        return voice.say("ecosystem-chain-rosters", customers=amounts.customers(voice, listed))
    return voice.say("ecosystem-chain-nobody")


def flow(voice: Voice, seen: Ecosystem) -> Flow:
    """What flows where."""
    drawn = _drawn(voice, seen)
    heads = tuple(voice.say("ecosystem-chain-head", column=name, kind=seen.platform) for name in (*LAYERS, "value"))
    stops = tuple(stop for layer in range(len(LAYERS)) for stop in _stops(drawn, layer))
    calls = sum(link.calls for link in seen.chain.links)
    says = voice.say(
        "ecosystem-chain-says", calls=voice.numbers.spoken(calls), services=_different(seen), shown=len(drawn.proven)
    )
    return Flow(says, heads, (*stops, *_ends(drawn)), tuple(_ribbons(drawn)), chain_table(voice, seen))


def _different(seen: Ecosystem) -> int:
    return len({link.service for link in seen.chain.links})


def _drawn(voice: Voice, seen: Ecosystem) -> _Drawn:
    links = seen.chain.links
    kept = {layer: _largest(links, layer) for layer in LAYERS}
    held: Counter[tuple[tuple[str, str, str, str], str]] = Counter()
    for link in links:
        names = [_shown(getattr(link, layer), kept[layer]) for layer in LAYERS]
        held[(names[0], names[1], names[2], names[3]), link.service] += link.calls
    present = {link.service for link in links}
    proven = {one.service: one for one in seen.chain.worth if one.customers is not None and one.service in present}
    return _Drawn(voice, seen, tuple((names, service, n) for (names, service), n in held.items()), proven)


def _largest(links: Iterable[Link], layer: str) -> tuple[str, ...]:
    calls: Counter[str] = Counter()
    for link in links:
        calls[getattr(link, layer)] += link.calls
    calls.pop("", None)
    ordered = [name for name, _ in sorted(calls.items(), key=lambda pair: (-pair[1], pair[0]))]
    return tuple(ordered[: MOST[layer]] if len(ordered) > MOST[layer] + 1 else ordered)


def _shown(name: str, kept: Sequence[str]) -> str:
    return NOBODY if not name else name if name in kept else REST


def _stops(drawn: _Drawn, layer: int) -> tuple[Stop, ...]:
    calls: Counter[str] = Counter()
    for names, _, n in drawn.links:
        calls[names[layer]] += n
    ordered = sorted(calls, key=lambda name: (name == NOBODY, name == REST, -calls[name], name))
    return tuple(_stop(drawn, layer, name, calls[name]) for name in ordered)


def _stop(drawn: _Drawn, layer: int, name: str, calls: int) -> Stop:
    voice, kind = drawn.voice, LAYERS[layer]
    detail = voice.say("front-chain-calls", calls=voice.numbers.spoken(calls))
    id_ = f"{kind}:{name}"
    if name == NOBODY:
        return Stop(id_, layer, voice.say("ecosystem-chain-undeclared", layer=kind), detail)
    if name == REST:
        return Stop(id_, layer, voice.say("ecosystem-chain-rest"), detail)
    seen = drawn.seen
    if kind == "service":
        href = address(seen, service=name, unit=seen.unit)
        return Stop(id_, layer, voice.title(voice.services, name), detail, href)
    if kind == "unit":
        href = address(seen, service=seen.service, unit=name)
        return Stop(id_, layer, voice.title(voice.units, name), _teams(drawn, name), href)
    return Stop(id_, layer, name, _product(drawn, name) or detail if kind == "product" else detail)


def _teams(drawn: _Drawn, unit: str) -> str:
    found = next((one.teams for one in drawn.seen.units if one.unit == unit), 0)
    return drawn.voice.say("front-chain-teams", n=found)


def _product(drawn: _Drawn, product: str) -> str:
    found = next((one for one in drawn.seen.chain.products if one.name == product), None)
    if found is None:
        return ""
    return amounts.customers(drawn.voice, found.customers or 0)


def _ends(drawn: _Drawn) -> tuple[Stop, ...]:
    column, voice = len(LAYERS), drawn.voice
    stops = [_worth(drawn, one, column) for one in drawn.proven.values()]
    if any(service not in drawn.proven for _, service, _ in drawn.links):
        stops.append(Stop(UNKNOWN, column, voice.say("front-chain-value-none"), voice.say("front-chain-value-why")))
    return tuple(stops)


def _worth(drawn: _Drawn, worth: Worth, column: int) -> Stop:
    voice = drawn.voice
    kept = worth.customers or 0
    way = "kept" if kept > 0 else "lost"
    title = voice.say("front-chain-kept", customers=amounts.customers(voice, kept), way=way)
    if worth.amount is not None:
        title = amounts.money(voice, worth.amount, worth.currency)
    word = grade_word(worth.grade, voice.words)
    detail = voice.say("front-chain-grade", grade=worth.grade or NOTHING, word=word)
    return Stop(f"value:{worth.service}", column, title, detail, sentence.address(worth.study))


def _ribbons(drawn: _Drawn) -> Iterable[Ribbon]:
    """Calls between neighbours; what nobody declared, and what is worth nobody knows what, is drawn open."""
    held: dict[tuple[str, str, Tone], int] = defaultdict(int)
    for names, service, n in drawn.links:
        ids = [f"{layer}:{name}" for layer, name in zip(LAYERS, names, strict=True)]
        for start, end in zip(ids, (*ids[1:], drawn.end(service)), strict=True):
            held[start, end, drawn.tone(service)] += n
    for (start, end, tone), n in held.items():
        yield Ribbon(start, end, n, tone, open=end == UNKNOWN or NOBODY in start or NOBODY in end)


def chain_table(voice: Voice, seen: Ecosystem) -> Table:
    """Every flow, none left out."""
    heads = ("service", "app", "team", "unit", "product")
    columns = (
        *(
            Column(name, voice.say("ecosystem-head", column=name), "text", wide=name in {"team", "product"})
            for name in heads
        ),
        Column("calls", voice.say("head-calls")),
    )
    rows = tuple(_row(voice, link) for link in seen.chain.links)
    return Table("chain", voice.say("ecosystem-chain-caption"), columns, rows, voice.say("ecosystem-chain-none"))


def _row(voice: Voice, link: Link) -> Row:
    cells = (
        Cell(voice.title(voice.services, link.service), link.service),
        Cell(link.app or voice.say("ecosystem-chain-undeclared", layer="app"), link.app or None),
        Cell(voice.title(voice.teams, link.team) if link.team else NOTHING, link.team or None),
        Cell(voice.title(voice.units, link.unit) if link.unit else NOTHING, link.unit or None),
        Cell(link.product or NOTHING, link.product or None),
        Cell(count(link.calls), link.calls),
    )
    return Row(None, cells)
