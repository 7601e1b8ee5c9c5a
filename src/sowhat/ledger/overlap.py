"""Claims that speak of the same people, told on both: nobody sees from two numbers that they may be one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from sowhat.model.claim import Claim, Population
from sowhat.model.declared import Declared, Overlap

CLOSED = ("retracted", "superseded")


def overlaps(claims: Sequence[Claim], declared: Sequence[Declared] = ()) -> tuple[Overlap, ...]:
    """Every pair of standing claims, and of a claim and a declaration, that share an outcome or customers."""
    standing = [one for one in claims if one.state not in CLOSED and one.population is not None]
    found = [each for one, other in combinations(standing, 2) if (each := _claims(one, other)) is not None]
    return (*found, *_declared(standing, [one for one in declared if not one.reason]))


def of(overlaps: Sequence[Overlap], id_: str) -> tuple[Overlap, ...]:
    """Those that an entry is part of."""
    return tuple(one for one in overlaps if id_ in (one.claim, one.other))


def _claims(one: Claim, other: Claim) -> Overlap | None:
    first, second = one.population, other.population
    if first is None or second is None:
        return None
    shared = _shared(first, second)
    if shared is None:
        return None
    if first.outcome == second.outcome:
        return Overlap(claim=one.id, other=other.id, kind="same-outcome", outcome=first.outcome, teams=shared)
    if {one.kind, other.kind} != {"create", "protect"}:
        return None
    made, kept = (one, other) if one.kind == "protect" else (other, one)
    if kept.retained is None or not shared:
        return None
    outcome = kept.population.outcome if kept.population else ""
    return Overlap(claim=made.id, other=kept.id, kind="held-by-retention", outcome=outcome, teams=shared)


def _shared(one: Population, other: Population) -> tuple[str, ...] | None:
    """Teams in both, none named where one of the two is not known by team; None where they have none in common."""
    if not one.teams or not other.teams:
        return ()
    both = set(one.teams) & set(other.teams)
    return tuple(sorted(both)) if both else None


def _declared(claims: Sequence[Claim], declared: Sequence[Declared]) -> Iterator[Overlap]:
    for said in declared:
        for one in claims:
            known = one.population
            if known is None or known.service != said.service or (said.outcome and said.outcome != known.outcome):
                continue
            if said.team and known.teams and said.team not in known.teams:
                continue
            teams = (said.team,) if said.team else ()
            yield Overlap(claim=one.id, other=said.id, kind="declared-beside", outcome=known.outcome, teams=teams)
