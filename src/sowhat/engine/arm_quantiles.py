"""Order statistics of an experiment's arms: exact, from the engine's own sort; single numbers leave it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sowhat.engine.panel import PanelBench


@dataclass(frozen=True, slots=True)
class Tail:
    """The `share` quantile from above of all known outcomes, their minimum, and by arm how many lie above it and how
    many there are."""

    cut: float
    lowest: float
    arms: Mapping[str, tuple[int, int]]


def tail(bench: PanelBench, relation: str, share: float) -> Tail | None:
    """The value that `share` of the outcomes of all arms lie above at most; None where no outcome is known."""
    [(cut, lowest)] = bench.rows(f"SELECT quantile_disc(y, {1 - share!r}), min(y) FROM {relation}")
    if not isinstance(cut, float) or not isinstance(lowest, float):
        return None
    above = bench.rows(
        f"SELECT arm, count(*) FILTER (y > {cut!r}), count(y) FROM {relation} WHERE arm IS NOT NULL GROUP BY arm"
    )
    return Tail(cut, lowest, {str(arm): (int(str(high)), int(str(all_))) for arm, high, all_ in above})


def values(bench: PanelBench, relation: str, arm: str, probabilities: Sequence[float]) -> list[float]:
    """The quantiles of one arm's outcomes, between order statistics by their distance (type 7 of Hyndman and Fan)."""
    told = ", ".join(map(repr, probabilities))
    found = bench.rows(f"SELECT quantile_cont(y, [{told}]) FROM {relation} WHERE arm = ?", [arm])[0][0]
    return [float(each) for each in found] if isinstance(found, list) else []


def between(bench: PanelBench, relation: str, arm: str, low: float, high: float) -> tuple[int, int]:
    """How many outcomes of an arm lie from `low` to `high`, and how many different ones."""
    where = f"arm = ? AND y BETWEEN {low!r} AND {high!r}"
    [(units, distinct)] = bench.rows(f"SELECT count(*), count(DISTINCT y) FROM {relation} WHERE {where}", [arm])
    return int(str(units)), int(str(distinct))


def below(bench: PanelBench, relation: str, arm: str, value: float) -> tuple[int, ...]:
    """Of an arm's clusters, with i units at or below `value` of n known ones: how many there are, and the sums of
    i, n, i², i n, n²: whole numbers, so that nothing is rounded."""
    each = (
        f"SELECT count(*) FILTER (y <= {value!r})::HUGEINT AS i, count(*)::HUGEINT AS n "
        f"FROM {relation} WHERE arm = ? AND y IS NOT NULL GROUP BY cluster"
    )
    sums = "count(*), sum(i), sum(n), sum(i * i), sum(i * n), sum(n * n)"
    return tuple(int(str(one)) for one in bench.rows(f"SELECT {sums} FROM ({each})", [arm])[0])
