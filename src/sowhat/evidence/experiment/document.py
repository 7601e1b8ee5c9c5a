"""Moments of arms as a document: what a claim seals, and what comes back out of it to the last digit."""

from __future__ import annotations

import numpy as np

from sowhat.evidence.experiment.arms import Arm, ArmMoments, Floats, Lost
from sowhat.model.value import Value

Vector = tuple[float, ...]


class LostDocument(Value):
    """Assigned clusters and their units without an outcome; see `evidence.experiment.arms`."""

    n: int
    mean: Vector
    cov: tuple[Vector, ...]


class ArmDocument(Value):
    """One arm in one stratum; `cov` has divisor n."""

    arm: str
    stratum: str
    n: int
    units: int
    missing: int
    mean: Vector
    cov: tuple[Vector, ...]
    lost: LostDocument | None = None


class ArmsDocument(Value):
    """All arms; `shift` was taken off the metric of every unit."""

    names: tuple[str, ...]
    arms: tuple[ArmDocument, ...]
    clustered: bool
    shift: float


def to_document(moments: ArmMoments) -> ArmsDocument:
    """The document of moments."""
    arms = tuple(_arm(one) for one in moments.arms)
    return ArmsDocument(names=moments.names, arms=arms, clustered=moments.clustered, shift=moments.shift)


def from_document(document: ArmsDocument) -> ArmMoments:
    """The moments of a document."""
    return ArmMoments(
        names=document.names,
        arms=tuple(
            Arm(
                *(one.arm, one.stratum, one.n, one.units, one.missing),
                mean=np.array(one.mean),
                cov=np.array(one.cov),
                lost=None if one.lost is None else Lost(one.lost.n, np.array(one.lost.mean), np.array(one.lost.cov)),
            )
            for one in document.arms
        ),
        clustered=document.clustered,
        shift=document.shift,
    )


def _arm(one: Arm) -> ArmDocument:
    lost = one.lost
    return ArmDocument(
        arm=one.arm,
        stratum=one.stratum,
        n=one.n,
        units=one.units,
        missing=one.missing,
        mean=_vector(one.mean),
        cov=tuple(_vector(row) for row in one.cov),
        lost=None
        if lost is None
        else LostDocument(n=lost.n, mean=_vector(lost.mean), cov=tuple(_vector(row) for row in lost.cov)),
    )


def _vector(values: Floats) -> Vector:
    return tuple(float(value) for value in values)
