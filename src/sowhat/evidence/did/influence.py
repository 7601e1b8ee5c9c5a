"""How much each unit moves an effect: ψ_i = w_i (μ_h + L_h'(Y_i − m_h)), affine in the unit's outcomes.

So Var = Σ_h Q_h (L_h'S_hL_h + (μ_h + L_h'(m²_h − m_h))²), with S and m² the covariance and mean under w² (Callaway
and Sant'Anna 2021, theorem 2, written in moments). The term in μ is needed for pooled controls, strata and estimated
weights. ψ is scaled so that the variance is its plain sum of squares.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from sowhat.evidence.did.aggregate import Recipe
from sowhat.evidence.did.grid import Grid
from sowhat.evidence.did.group_time import Plan, strata_parts
from sowhat.evidence.did.moments import ClusterSums, Floats


@dataclass(frozen=True, slots=True, eq=False)
class Influence:
    """`mu` (F, G, S) and `slope` (F, G, S, T) for F effects; `att`, `weight` (K,) the group-time effects.

    `treated`, `control` (F, G, S): how much a unit of weight 1 counts on each side of the comparisons."""

    mu: Floats
    slope: Floats
    treated: Floats
    control: Floats
    att: Floats
    weight: Floats


def influence(grid: Grid, planned: Plan, recipe: Recipe) -> Influence:
    """The influence of a unit of each cell on each effect of the recipe."""
    parts = strata_parts(planned, grid.weight[None], grid.mean[None])
    share, control, controls, weight = parts.share[0], parts.control[0], parts.controls[0], parts.weight[0]
    att = np.einsum("ks,ks->k", share, parts.treated[0] - control)
    treated = np.eye(len(grid.starts))[planned.cohort]
    compared = (share > 0).astype(float)
    each = np.divide(share, controls, out=np.zeros_like(share), where=controls > 0)
    on_treated = np.einsum("kg,ks->kgs", treated, compared / weight[:, None])
    on_control = np.einsum("kg,ks->kgs", planned.control.astype(float), each)
    scale = on_treated - on_control
    change = (grid.mean[..., planned.t] - grid.mean[..., planned.base]).transpose(2, 0, 1)
    centre = control[:, None] + treated[:, :, None] * att[:, None, None]
    mu = scale * (change - centre)
    use, extra = _coefficients(recipe, att, weight)
    ones = np.einsum("kg,ks->kgs", treated, compared)
    eye = np.eye(len(grid.periods))
    return Influence(
        mu=np.einsum("fk,kgs->fgs", use, mu) + np.einsum("fk,kgs->fgs", extra, ones),
        slope=np.einsum("fk,kgs,kt->fgst", use, scale, eye[planned.t] - eye[planned.base], optimize=True),
        treated=np.einsum("fk,kgs->fgs", np.abs(use), on_treated),
        control=np.einsum("fk,kgs->fgs", np.abs(use), on_control),
        att=att,
        weight=weight,
    )


def _coefficients(recipe: Recipe, att: Floats, weight: Floats) -> tuple[Floats, Floats]:
    """(F, K): what an effect takes from each ATT(g, t), and from each treated unit's share in the weights."""
    down = recipe.down @ weight
    theta = (recipe.up @ (weight * att)) / down
    use = recipe.up * weight / down[:, None]
    extra = (recipe.up * att - recipe.down * theta[:, None]) / down[:, None]
    return recipe.mix @ use, recipe.mix @ extra


def pair_shares(grid: Grid, planned: Plan, recipe: Recipe, sums: ClusterSums) -> tuple[Floats, Floats]:
    """(F, C) how much each cluster counts among the treated, and among the controls, by the units that have both
    periods of each comparison."""
    if sums.pairs is None or planned.pair is None:
        raise ValueError("no pairs")
    parts = strata_parts(planned, *grid.whole)
    share, controls, weight = parts.share[0], parts.controls[0], parts.weight[0]
    att = np.einsum("ks,ks->k", share, parts.treated[0] - parts.control[0])
    use = np.abs(_coefficients(recipe, att, weight)[0])
    row, column = grid.row[sums.cell], grid.column[sums.cell]
    each = np.divide(share, controls, out=np.zeros_like(share), where=controls > 0)
    units = sums.pairs.weight[:, planned.pair].T
    own = (planned.cohort[:, None] == row) & (share[:, column] > 0)
    treated = np.divide(units * own, weight[:, None], out=np.zeros_like(units), where=weight[:, None] > 0)
    control = units * planned.control[:, row] * each[:, column]
    belongs = np.eye(len(sums.names))[sums.cluster]
    return use @ treated @ belongs, use @ control @ belongs


def unit_variance(grid: Grid, function: Influence) -> Floats:
    """(F,) variances where each unit is drawn for itself."""
    within = np.einsum("fgst,gstu,fgsu->fgs", function.slope, grid.square_cov, function.slope, optimize=True)
    apart = function.mu + np.einsum("fgst,gst->fgs", function.slope, grid.square_mean - grid.mean)
    return np.asarray(np.einsum("gs,fgs->f", grid.square, within + apart**2))


def cluster_scores(grid: Grid, function: Influence, sums: ClusterSums) -> Floats:
    """(F, C) Σψ over each cluster's units."""
    row, column = grid.row[sums.cell], grid.column[sums.cell]
    apart = sums.mean - grid.mean[row, column]
    psi = sums.weight * (function.mu[:, row, column] + np.einsum("fpt,pt->fp", function.slope[:, row, column], apart))
    scores = np.zeros((len(function.mu), len(sums.names)))
    np.add.at(scores.T, sums.cluster, psi.T)
    return scores
