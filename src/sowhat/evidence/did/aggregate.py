"""Summing up group-time effects, as ratios Σ p·u·ATT / Σ p·v and fixed mixtures of them.

p_k is the weight of the treated units behind comparison k, so the weights are estimated and their uncertainty
belongs to the result. Callaway and Sant'Anna (2021), section 3: simple, event time, cohort, calendar.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from sowhat.evidence.did.group_time import Bools, GroupTimes, Plan
from sowhat.evidence.did.moments import Floats, Ints


@dataclass(frozen=True, slots=True, eq=False)
class Recipe:
    """F effects out of J ratios: `up`, `down` (J, K) are u and v, `mix` (F, J) the fixed mixture."""

    up: Floats
    down: Floats
    mix: Floats

    def __len__(self) -> int:
        return len(self.mix)


def ratios(up: Floats, down: Floats) -> Recipe:
    """Each ratio is an effect of its own."""
    return Recipe(up, down, np.eye(len(up)))


def stack(*recipes: Recipe) -> Recipe:
    """All effects of the recipes, one after the other."""
    mix = np.zeros((sum(len(recipe) for recipe in recipes), sum(recipe.mix.shape[1] for recipe in recipes)))
    row = column = 0
    for recipe in recipes:
        rows, columns = recipe.mix.shape
        mix[row : row + rows, column : column + columns] = recipe.mix
        row, column = row + rows, column + columns
    return Recipe(np.vstack([r.up for r in recipes]), np.vstack([r.down for r in recipes]), mix)


def evaluate(recipe: Recipe, times: GroupTimes) -> Floats:
    """(B, F) effects; NaN where nothing is left that a ratio could rest on."""
    up = (times.weight * times.att) @ recipe.up.T
    down = times.weight @ recipe.down.T
    each = np.divide(up, down, out=np.full_like(up, np.nan), where=down > 0)
    return np.asarray(each @ recipe.mix.T) if np.all(np.isfinite(each)) else _mixed(recipe.mix, each)


def _mixed(mix: Floats, each: Floats) -> Floats:
    """A missing ratio spoils only the effects that use it."""
    spoiled = (~np.isfinite(each)).astype(float) @ (mix != 0).T > 0
    return np.where(spoiled, np.nan, np.nan_to_num(each) @ mix.T)


def _groups(keep: Bools, values: Ints) -> tuple[Ints, Floats]:
    """Distinct `values` among `keep`, and who has them: (J, K)."""
    distinct = np.unique(values[keep])
    return distinct, ((values == distinct[:, None]) & keep).astype(float)


def group_time(planned: Plan) -> Recipe:
    """Each ATT(g, t) as it is."""
    each = np.eye(len(planned))
    return ratios(each, each)


def simple(planned: Plan) -> Recipe:
    """All treated cells, weighted by their units."""
    after = (planned.event >= 0).astype(float)[None]
    return ratios(after, after)


def by_event(planned: Plan) -> tuple[Ints, Recipe]:
    """Each event time; the cohorts that reach it are weighted by their units."""
    events, members = _groups(np.ones(len(planned), dtype=bool), planned.event)
    return events, ratios(members, members)


def dynamic(planned: Plan) -> Recipe:
    """The plain mean over event times from 0."""
    _, members = _groups(planned.event >= 0, planned.event)
    return _plain_mean(members)


def by_cohort(planned: Plan) -> tuple[Ints, Recipe]:
    """Each cohort's plain mean over its treated periods."""
    cohorts, members = _groups(planned.event >= 0, planned.cohort)
    return cohorts, ratios(members, members)


def over_cohorts(planned: Plan) -> Recipe:
    """Cohorts' means, weighted by their units."""
    _, members = _groups(planned.event >= 0, planned.cohort)
    each = (members / members.sum(axis=1, keepdims=True)).sum(axis=0, keepdims=True)
    return ratios(each, each)


def by_calendar(planned: Plan) -> tuple[Ints, Recipe]:
    """Each period, over the cohorts treated by then."""
    times, members = _groups(planned.event >= 0, planned.t)
    return times, ratios(members, members)


def over_calendar(planned: Plan) -> Recipe:
    """The plain mean over periods."""
    _, members = _groups(planned.event >= 0, planned.t)
    return _plain_mean(members)


def mean_distance(planned: Plan, weight: Floats) -> float:
    """How many positions the simple effect lies from its base periods, on average."""
    after = planned.event >= 0
    return float(np.average(planned.distance[after], weights=weight[after]))


def _plain_mean(members: Floats) -> Recipe:
    return Recipe(members, members, np.full((1, len(members)), 1 / len(members)))
