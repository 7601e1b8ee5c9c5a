"""Services beside a service: what replaces it, what else its users call, what is alike, what serves the same."""

from __future__ import annotations

from collections.abc import Sequence

from sowhat.actions.showcase_apis import Apis, Read, alike
from sowhat.actions.showcase_facts import Held, shared
from sowhat.actions.showcase_search import plain
from sowhat.model.catalog import Catalog, Service
from sowhat.model.showcase import Because, Related

MOST = 6
LEAST_SHARED, LEAST_SHARE, LIFT = 3, 0.5, 1.2
"""Teams, and the share of a service's teams, that use both: fewer say nothing; nor does a share that is hardly larger
than that of all teams, since what everybody uses is beside everything."""
LEAST_ALIKE = 0.4
"""How alike two descriptions are at least."""


def related(one: Service, catalog: Catalog, held: Held, apis: Apis) -> tuple[Related, ...]:
    """Declared ones first, then those that most of its teams use too."""
    others = [other for other in catalog.services if other.name != one.name]
    found = [_related(one, other, held, apis) for other in others]
    told = [each for each in found if each.because]
    return tuple(sorted(told, key=_rank)[:MOST])


def _rank(one: Related) -> tuple[bool, float, str]:
    declared = one.because[0] in ("replaced-by", "replaces")
    return not declared, -(one.similarity or 0) - one.shared / max(one.of, 1), one.service


def _related(one: Service, other: Service, held: Held, apis: Apis) -> Related:
    both, of = shared(one.name, other.name, held)
    everybody = set().union(*held.teams.values()) if held.teams else set()
    base = len(held.teams.get(other.name, {})) / len(everybody) if everybody else 1
    near = _alike(apis.get(one.name, ()), apis.get(other.name, ()))
    because: list[Because] = []
    if one.replaced_by == other.name:
        because.append("replaced-by")
    if other.replaced_by == one.name:
        because.append("replaces")
    if near is not None and near >= LEAST_ALIKE:
        because.append("similar")
    if _cases(one) & _cases(other):
        because.append("use-case")
    if both >= LEAST_SHARED and both >= max(LEAST_SHARE, LIFT * base) * of:
        because.append("consumers")
    return Related(service=other.name, because=tuple(because), shared=both, of=of, similarity=near)


def _alike(one: Sequence[Read], other: Sequence[Read]) -> float | None:
    return alike(one[-1], other[-1]) if one and other else None


def _cases(one: Service) -> set[str]:
    return {plain(text) for case in one.use_cases for text in (case.en, case.zh) if text}
