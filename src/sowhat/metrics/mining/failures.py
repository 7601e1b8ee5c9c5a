"""Known callers that ask for what they do not get: a route that is not there (404), a method it does not take (405), a
door that stays shut to them (403), more calls than they may make (429).

Scanners ask for what is not there too. Whoever counts is declared, or a key that keeps to few things: it fails on no
more than `TRIED` routes, and it either comes back for the same thing on several days or is answered besides. Paths that
scanners, torn links and browsers by themselves ask for never count, nor does software that the source never ran.

A route that mostly answers and sometimes says 404 is no want: the thing that was asked for was not there.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import ibis
import ibis.expr.types as ir

from sowhat.metrics.mining import paths
from sowhat.metrics.mining.scene import Scene
from sowhat.metrics.mining.telemetry import BAD, PLACE, Row, hourly, number, on, place, rows, seen, some, there
from sowhat.model.opportunity import EvidenceRow, Mined

REPEATED = 3
"""Days on which something must have failed: one bad day is an incident, two may be its night."""
TRIED = 4
"""Routes on which an undeclared key may fail before it looks like a scanner: on the real log that this was tuned on,
visitors failed on 1 to 3, scanners on 5 and more or on doors that are known."""
SEVERAL = 3
"""Undeclared keys that want the same, below which one of them must come back for it."""
WORKS = 0.1
"""From this share of answers on, a route that says 404 works."""
HINDERS = 0.1
"""The share of the askers' own calls there that must be refused: a limit that stops one call in fifty is in nobody's
way."""
MOSTLY = 0.5
"""The share of a route's refusals that must have the same status."""
STATUSES = ("403", "404", "405", "429")
THROTTLED = "429"
NEAR = 0.5
"""How many words a path shares with a declared one to be near it."""
LISTED, NAMED, SHOWN = 200, 50, 5
COUNTED = ("calls", "answered", "own", "days", "askers", "known", "stubborn")

By = tuple[str, str, str, int, int]
"""who, team, unit, calls, days."""


@dataclass(frozen=True, slots=True)
class Refused:
    """A route and a status: who asked in vain (`askers`, of which `known` are declared and `stubborn` came back on
    several days), how often everybody was answered there, and how often they were themselves (`own`)."""

    source: str
    host: str
    route: str
    service: str
    status: str
    share: float
    calls: int
    answered: int
    own: int
    days: int
    askers: int
    known: int
    stubborn: int
    last: date
    by: tuple[By, ...] = ()
    """Those that asked most."""


def mine(scene: Scene) -> tuple[Mined, ...]:
    """What known callers asked for in vain on several days, the surest first."""
    declared = tuple(one.path for one in scene.catalog.operations)
    found = [told(one, declared) for one in refused(scene) if wanted(one)]
    return tuple(sorted(found, key=lambda one: (-one.strength, one.key)))


def wanted(one: Refused) -> bool:
    """Whether it is a want: repeated on days, by somebody known or by several, of what does not work."""
    works = _answered(one) >= WORKS if one.status == "404" else one.calls < HINDERS * (one.calls + one.own)
    if one.days < REPEATED or works:
        return False
    return one.stubborn > 0 or one.askers >= SEVERAL


def refused(scene: Scene) -> tuple[Refused, ...]:
    """Routes that refused callers who are no scanners, those with most known askers first."""
    if scene.days < REPEATED:
        return ()
    calls = seen(scene)
    if not some(scene, calls.filter(calls.status_class.isin(BAD))):
        return ()
    bad = scene.facts.held("refused", (scene.catalog, scene.until), lambda: _trusty(calls))
    pairs = bad.group_by([*PLACE, "service", "who"]).agg(
        known=bad.declared.max(),
        team=bad.team.max(),
        unit=bad.unit.max(),
        calls=bad.calls.sum(),
        days=bad.day.nunique(),
    )
    order = [ibis.desc("known"), ibis.desc("askers"), ibis.desc("calls"), *PLACE, "status"]
    found = scene.facts.run(_places(calls, bad, pairs, _statuses(scene)).order_by(order).limit(LISTED)).to_pylist()
    by = _by(scene, pairs, [place(row) for row in found])
    return tuple(_refused(row, by.get(place(row), ())) for row in found)


def _trusty(calls: ir.Table) -> ir.Table:
    """Calls in vain of those who are no scanners, of paths that somebody means."""
    answered = calls.status_class == "ok"
    failed = calls.status_class.isin(BAD)
    each = calls.group_by(["source", "who"]).agg(
        welcome=calls.calls.sum(where=answered).fill_null(0),
        tried=calls.route.nunique(where=failed),
        declared=(calls.app != "").max(),
    )
    few = each.filter(each.declared | (each.tried <= TRIED)).select("source", "who", "welcome", "declared")
    bad = calls.filter(failed & calls.meant)
    ran = calls.filter(answered).select("source", ending=paths.ending(calls.route)).distinct()
    dotted = bad.mutate(ending=paths.ending(bad.route))
    guess = dotted.ending.isin(paths.TECHNOLOGY)
    kept = dotted.filter(~guess).union(dotted.filter(guess).semi_join(ran, ["source", "ending"]))
    return kept.inner_join(few, ["source", "who"])


def _places(calls: ir.Table, bad: ir.Table, pairs: ir.Table, statuses: ir.Table) -> ir.Table:
    """One row a place and the status that most of its refusals have."""
    back = pairs.filter(pairs.days >= REPEATED).select(*PLACE, "who", back=ibis.literal(True))
    marked = bad.left_join(back, [*PLACE, "who"])
    every = marked.select(*bad.columns, back=back.back.fill_null(False))
    counts = every.filter(every.declared | every.back | (every.welcome > 0))
    askers = counts.group_by([*PLACE, "service"]).agg(
        calls=counts.calls.sum(),
        days=counts.day.nunique(),
        askers=counts.who.nunique(),
        known=counts.who.nunique(where=counts.declared),
        stubborn=counts.who.nunique(where=counts.back),
        last=counts.day.max(),
    )
    often = askers.filter((askers.days >= REPEATED) & ((askers.stubborn > 0) | (askers.askers >= SEVERAL)))
    marks = counts.select(*PLACE, "who", mark=ibis.literal(True)).distinct()
    done = calls.filter(calls.status_class == "ok").left_join(marks, [*PLACE, "who"])
    there = done.group_by(list(PLACE)).agg(
        answered=done.calls.sum(), own=done.calls.sum(where=done.mark.fill_null(False)).fill_null(0)
    )
    told = often.inner_join(statuses, list(PLACE)).left_join(there, list(PLACE))
    sums = {name: there[name].fill_null(0) for name in ("answered", "own")}
    return told.select(*often.columns, statuses.status, statuses.share, **sums)


def _statuses(scene: Scene) -> ir.Table:
    """source, host, route, status, share: the status that most refusals of a place have, where it is one of
    `STATUSES`."""
    calls = hourly(scene)
    bad = calls.filter(calls.status_class.isin(BAD))
    code = (bad.status_class == "throttled").ifelse(THROTTLED, bad.status)
    each = bad.group_by([*PLACE, code.name("status")]).agg(n=bad.calls.sum())
    total = each.group_by(list(PLACE)).agg(total=each.n.sum())
    shares = each.inner_join(total, list(PLACE))
    most = shares.select(*PLACE, "status", share=shares.n / shares.total)
    return most.filter(most.status.isin(STATUSES) & (most.share > MOSTLY))


def _by(
    scene: Scene, pairs: ir.Table, listed: Sequence[tuple[str, str, str]]
) -> dict[tuple[str, str, str], tuple[By, ...]]:
    """Who asked most, by place."""
    order = ibis.window(group_by=list(PLACE), order_by=[ibis.desc("calls"), ibis.asc("who")])
    kept = pairs.semi_join(there(listed), list(PLACE))
    top = kept.mutate(nth=ibis.row_number().over(order)).filter(lambda one: one.nth < NAMED)
    found: dict[tuple[str, str, str], tuple[By, ...]] = {}
    for row in rows(scene, top, *PLACE, "nth"):
        one = (str(row["who"]), str(row["team"]), str(row["unit"]), int(number(row["calls"])), int(number(row["days"])))
        found[place(row)] = (*found.get(place(row), ()), one)
    return found


def _refused(row: Row, by: tuple[By, ...]) -> Refused:
    source, host, route = place(row)
    return Refused(
        source=source,
        host=host,
        route=route,
        service=str(row["service"]),
        status=str(row["status"]),
        share=number(row["share"]),
        last=on(row["last"]),
        by=by,
        **{name: int(number(row[name])) for name in COUNTED},
    )


def _answered(one: Refused) -> float:
    total = one.answered + one.calls
    return one.answered / total if total else 0.0


def told(one: Refused, declared: Sequence[str]) -> Mined:
    """A want as it is listed; `declared`: the paths that descriptions name."""
    near = _near(one.route, declared)
    at = {"of": one.route, "at": one.last}
    evidence = [
        EvidenceRow(name="refused-status", amount=float(one.status), unit="status", **at),
        EvidenceRow(name="refused-calls", amount=one.calls, unit="calls", **at),
        EvidenceRow(name="refused-days", amount=one.days, unit="days", **at),
        EvidenceRow(name="refused-askers", amount=one.askers, unit="consumers", **at),
        EvidenceRow(name="refused-known", amount=one.known, unit="consumers", **at),
        EvidenceRow(name="refused-answered", amount=_answered(one), unit="share", **at),
        *(EvidenceRow(name="refused-by", amount=calls, unit="calls", of=who) for who, _, _, calls, _ in one.by[:SHOWN]),
    ]
    if near:
        alike = paths.dice(paths.words(one.route), paths.words(near))
        evidence.append(EvidenceRow(name="refused-near", amount=alike, unit="share", of=near))
    return Mined(
        kind="failures",
        key="|".join((one.status, one.source, one.host, one.route)),
        services=(one.service,) if one.service else (),
        routes=(one.route, near) if near else (one.route,),
        consumers=tuple(who for who, *_ in one.by),
        teams=tuple(sorted({team for _, team, _, _, _ in one.by if team})),
        units=tuple(sorted({unit for _, _, unit, _, _ in one.by if unit})),
        evidence=tuple(evidence),
        strength=_strength(one, bool(near)),
        inferred=one.share < 1,
    )


def _near(route: str, declared: Sequence[str]) -> str:
    """The declared path with most words in common; empty where none is near."""
    own = paths.words(route)
    scored = sorted((-paths.dice(own, paths.words(path)), path) for path in dict.fromkeys(declared) if path != route)
    return scored[0][1] if scored and -scored[0][0] >= NEAR else ""


def _strength(one: Refused, near: bool) -> float:
    """Half for what repeats; more where the caller is known, others want it too, it lasts, and it is near what is
    offered."""
    several = 0.2 if one.askers >= SEVERAL else 0.1 if one.askers > 1 else 0.0
    lasts = 0.1 if one.days >= 10 else 0.0
    return round(min(1.0, 0.4 + 0.2 * (one.known > 0) + several + lasts + 0.1 * (near or bool(one.service))), 2)
