"""Demands out of a table: all of them in one unit of work, each once."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from sowhat.actions import campaigns, demands, places
from sowhat.actions.reading import store_of
from sowhat.model.demand import Asked, Demand, Need
from sowhat.planning import demand_rules as rules
from sowhat.planning import demands as life


def bring(root: Path, told: Sequence[Need], by: str) -> tuple[tuple[str, bool], ...]:
    """Demands out of a table, all or none: the id of each prepared need, and whether it is new. What a table asked for
    without a name is the same whoever brings it in. Raises CallError `demand-by-nobody`."""
    who, now, day, claims = rules.named(by), campaigns.moment(root), campaigns.today(root), demands.confirmed(root)
    found: list[tuple[str, bool]] = []
    with store_of(places.decisions(root)).begin() as work:
        every = demands.held_by(work, claims)
        known = {key: one.id for one in reversed(list(every.values())) for key in _keys(one)}
        last = max(map(life.number, every), default=0)
        for need in told:
            own = (_key(need), _key(need, asker="")) if need.asker == who else (_key(need),)
            id_ = next((known[key] for key in own if key in known), None)
            found.append((id_ or f"D-{last + 1}", id_ is None))
            if id_ is None:
                last += 1
                made = Asked(day=day, need=need, came="import")
                work.statements.state(demands.KIND, found[-1][0], made.model_dump_json(), who, now)
                known |= dict.fromkeys(own, found[-1][0])
    return tuple(found)


def _keys(one: Demand) -> tuple[str, ...]:
    """What it was asked as; without the asker too where that is who brought the table in."""
    first = one.history[0]
    assert isinstance(first.body, Asked)
    whole = _key(first.body.need)
    nameless = first.body.came == "import" and first.body.need.asker == first.by
    return (whole, _key(first.body.need, asker="")) if nameless else (whole,)


def _key(need: Need, **changed: str) -> str:
    return need.model_copy(update=changed).model_dump_json()
