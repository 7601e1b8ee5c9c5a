"""Service → app → business unit → product → what is known of it: a month of calls, each stop a filter."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from sowhat.model.ecosystem import ChainStop, Ecosystem, Link, Worth
from sowhat.stories import amounts, sentence
from sowhat.stories.drawings import Flow, Ribbon, Stop
from sowhat.stories.evidence import grade_word
from sowhat.stories.numbers import NOTHING, count
from sowhat.stories.pieces import Cell, Column, Row, Table, Tone
from sowhat.stories.shape import Section
from sowhat.stories.voice import Voice

PAGE = "/ecosystem"
API = "/api/v1/ecosystem"
FORM = "/ecosystem/possible"
REST = "\ue010"
NOBODY = "\ue011"
"""Private names for the rest, and for what nobody declared; never shown."""
MOST: Mapping[str, int] = {"service": 6, "app": 7, "unit": 6, "team": 7, "product": 5}
FILTERS = ("service", "app", "team", "unit", "product")
UNKNOWN = "value:"
Names = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Path:
    """Calls along one way: its names by layer as drawn, the service as it is (a value belongs to one), its teams."""

    names: Names
    service: str
    calls: int
    teams: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Drawn:
    """Flows as drawn: names beyond the largest replaced by REST, empty ones by NOBODY."""

    voice: Voice
    seen: Ecosystem
    layers: Names
    paths: tuple[_Path, ...]
    proven: Mapping[str, Worth]

    def end(self, service: str) -> str:
        """The stop at which calls of a service end."""
        return f"value:{service}" if service in self.proven else UNKNOWN

    def tone(self, service: str) -> Tone:
        """Green creates, red harms, grey is not evidence."""
        known = self.proven.get(service)
        return "plain" if known is None or known.customers is None else "good" if known.customers > 0 else "bad"

    def stop(self, layer: str, name: str) -> ChainStop | None:
        """What is known of a stop."""
        return next((one for one in self.seen.chain.stops if (one.layer, one.name) == (layer, name)), None)


def layers(seen: Ecosystem) -> Names:
    """What stands in the columns: the teams of a unit once one is chosen."""
    return ("service", "app", "team" if seen.unit or seen.team else "unit", "product")


def address(seen: Ecosystem, **changed: str | None) -> str:
    """The page narrowed as it is, but for what is changed (null: no longer narrowed to that)."""
    kept = {name: getattr(seen, name) for name in FILTERS} | {"as": seen.membership, "flow": seen.flow} | changed
    plain = {"as": "then", "flow": "calls"}
    said = {name: value for name, value in kept.items() if value and value != plain.get(name)}
    return f"{PAGE}?{urlencode(said)}" if said else PAGE


def api(seen: Ecosystem) -> str:
    """The address of the same as JSON."""
    return API + address(seen).removeprefix(PAGE)


def narrowed(seen: Ecosystem) -> bool:
    """Whether the page is about a part."""
    return any(getattr(seen, name) for name in FILTERS)


def called(voice: Voice, layer: str, name: str) -> str:
    """What a stop is called."""
    titles = {"service": voice.services, "app": voice.apps, "team": voice.teams, "unit": voice.units}
    return voice.title(titles.get(layer, voice.products), name)


def chain_section(voice: Voice, seen: Ecosystem) -> Section:
    """The drawing, or why there is none."""
    title = voice.say("ecosystem-chain", kind=seen.platform)
    if not seen.chain.links or seen.chain.month is None:
        month = voice.numbers.month(seen.chain.month) if seen.chain.month else ""
        narrow = narrowed(seen) and month
        why = voice.say("ecosystem-chain-nothing", month=month) if narrow else voice.say("ecosystem-chain-none")
        return Section("chain", title, why, (), api(seen))
    lede = voice.say("ecosystem-chain-lede", month=voice.numbers.month(seen.chain.month), of=seen.flow)
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
    if named is not None or seen.chain.few:
        return voice.say("ecosystem-chain-customers", customers=amounts.customers(voice, named or 0))
    if seen.membership == "now" and (seen.unit or seen.team):
        return voice.say("ecosystem-chain-now")
    if listed is not None:
        return voice.say("ecosystem-chain-rosters", customers=amounts.customers(voice, listed))
    return voice.say("ecosystem-chain-nobody")


def flow(voice: Voice, seen: Ecosystem) -> Flow:
    """What flows where."""
    drawn = _drawn(voice, seen)
    heads = tuple(
        voice.say("ecosystem-chain-head", column=name, kind=seen.platform) for name in (*drawn.layers, "value")
    )
    stops = tuple(stop for column in range(len(drawn.layers)) for stop in _stops(drawn, column))
    calls = sum(link.calls for link in seen.chain.links)
    says = voice.say(
        "ecosystem-chain-says", calls=voice.numbers.spoken(calls), services=_different(seen), shown=len(drawn.proven)
    )
    return Flow(says, heads, (*stops, *_ends(drawn)), tuple(_ribbons(drawn)), chain_table(voice, seen))


def _different(seen: Ecosystem) -> int:
    return len({link.service for link in seen.chain.links})


def _drawn(voice: Voice, seen: Ecosystem) -> _Drawn:
    links, shown = seen.chain.links, layers(seen)
    kept = {layer: _largest(links, layer) for layer in shown}
    held: dict[tuple[Names, str], list[Link]] = defaultdict(list)
    for link in links:
        held[tuple(_shown(getattr(link, layer), kept[layer]) for layer in shown), link.service].append(link)
    paths = (
        _Path(names, service, sum(one.calls for one in own), frozenset(one.team for one in own if one.team))
        for (names, service), own in held.items()
    )
    present = {link.service for link in links}
    proven = {one.service: one for one in seen.chain.worth if one.customers is not None and one.service in present}
    return _Drawn(voice, seen, shown, tuple(paths), proven)


def _largest(links: Iterable[Link], layer: str) -> Names:
    calls: Counter[str] = Counter()
    for link in links:
        calls[getattr(link, layer)] += link.calls
    calls.pop("", None)
    ordered = [name for name, _ in sorted(calls.items(), key=lambda pair: (-pair[1], pair[0]))]
    return tuple(ordered[: MOST[layer]] if len(ordered) > MOST[layer] + 1 else ordered)


def _shown(name: str, kept: Sequence[str]) -> str:
    return NOBODY if not name else name if name in kept else REST


def _stops(drawn: _Drawn, column: int) -> tuple[Stop, ...]:
    calls: Counter[str] = Counter()
    teams: dict[str, frozenset[str]] = defaultdict(frozenset)
    for path in drawn.paths:
        calls[path.names[column]] += path.calls
        teams[path.names[column]] |= path.teams
    ordered = sorted(calls, key=lambda name: (name == NOBODY, name == REST, -calls[name], name))
    return tuple(_stop(drawn, column, name, (calls[name], len(teams[name]))) for name in ordered)


def _stop(drawn: _Drawn, column: int, name: str, through: tuple[int, int]) -> Stop:
    """Choosing a stop narrows the page to it; choosing it again leaves it. `through`: calls and teams."""
    voice, layer, (calls, teams) = drawn.voice, drawn.layers[column], through
    detail = voice.say("front-chain-calls", calls=voice.numbers.spoken(calls))
    if layer == "unit" or drawn.seen.flow == "teams":
        detail = voice.say("front-chain-teams", n=teams)
    id_ = f"{layer}:{name}"
    if name == NOBODY:
        return Stop(id_, column, voice.say("ecosystem-chain-undeclared", layer=layer), detail)
    if name == REST:
        return Stop(id_, column, voice.say("ecosystem-chain-rest"), detail)
    here = getattr(drawn.seen, layer) == name
    href = address(drawn.seen, **{layer: None if here else name})
    known = drawn.stop(layer, name)
    more = "" if known is None else _reached(voice, known)
    return Stop(id_, column, called(voice, layer, name), detail, href, more, here)


def _reached(voice: Voice, known: ChainStop) -> str:
    if known.customers is None and not known.few:
        return ""
    return voice.say("ecosystem-crowd", customers=amounts.customers(voice, known.customers or 0))


def _ends(drawn: _Drawn) -> tuple[Stop, ...]:
    column, voice = len(drawn.layers), drawn.voice
    stops = [_worth(drawn, one, column) for one in drawn.proven.values()]
    if any(path.service not in drawn.proven for path in drawn.paths):
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
    """What flows between neighbours; what nobody declared, and what is worth nobody knows what, is drawn open."""
    held: dict[tuple[str, str, Tone], list[_Path]] = defaultdict(list)
    for path in drawn.paths:
        ids = [f"{layer}:{name}" for layer, name in zip(drawn.layers, path.names, strict=True)]
        for start, end in zip(ids, (*ids[1:], drawn.end(path.service)), strict=True):
            held[start, end, drawn.tone(path.service)].append(path)
    for (start, end, tone), own in held.items():
        amount = len(frozenset[str]().union(*(path.teams for path in own)))
        if drawn.seen.flow == "calls":
            amount = sum(path.calls for path in own)
        yield Ribbon(start, end, amount, tone, open=end == UNKNOWN or NOBODY in start or NOBODY in end)


def chain_table(voice: Voice, seen: Ecosystem) -> Table:
    """Every flow, none left out."""
    columns = (
        *(
            Column(name, voice.say("ecosystem-head", column=name), "text", wide=name in {"team", "product"})
            for name in FILTERS
        ),
        Column("calls", voice.say("head-calls")),
        Column("customers", voice.say("ecosystem-chain-crowd")),
    )
    rows = tuple(_row(voice, link) for link in seen.chain.links)
    return Table("chain", voice.say("ecosystem-chain-caption"), columns, rows, voice.say("ecosystem-chain-none"))


def _row(voice: Voice, link: Link) -> Row:
    names = tuple(_name(voice, layer, getattr(link, layer)) for layer in FILTERS)
    crowd = Cell(NOTHING, None)
    if link.few or link.customers is not None:
        crowd = Cell(amounts.counted(voice, link.customers or 0), link.customers)
    return Row(None, (*names, Cell(count(link.calls), link.calls), crowd))


def _name(voice: Voice, layer: str, name: str) -> Cell:
    if name:
        return Cell(called(voice, layer, name), name)
    return Cell(voice.say("ecosystem-chain-undeclared", layer="app") if layer == "app" else NOTHING, None)
