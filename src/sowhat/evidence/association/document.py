"""What an association compares as a document: sums by cell and by deciding unit, or the errors where these are many."""

from __future__ import annotations

from sowhat.evidence.arrays import Array
from sowhat.evidence.association.estimate import Compared
from sowhat.evidence.association.sums import Deciders, Linear, Sums
from sowhat.model.value import Value


class DecidersDocument(Value):
    """By deciding unit; see `evidence.association.sums`."""

    weight: Array
    mean: Array


class LinearDocument(Value):
    """Errors of so many deciding units that they are not listed."""

    variance: Array
    effective: tuple[float, float]
    count: tuple[int, int]


class ComparedDocument(Value):
    """See `evidence.association.estimate`; one of `deciders` and `linear` is there."""

    strata: tuple[str, ...]
    stratum: Array
    weight: Array
    mean: Array
    of_strata: Array
    deciders: DecidersDocument | None = None
    linear: LinearDocument | None = None
    units: int
    adopters: int
    decided: int
    periods: int
    before: bool


def to_document(found: Compared) -> ComparedDocument:
    """The document of what is compared."""
    sums, errors = found.sums, found.errors
    by = (
        DecidersDocument(weight=Array.of(errors.weight), mean=Array.of(errors.mean))
        if isinstance(errors, Deciders)
        else None
    )
    return ComparedDocument(
        strata=sums.strata,
        stratum=Array.of(sums.stratum),
        weight=Array.of(sums.weight),
        mean=Array.of(sums.mean),
        of_strata=Array.of(sums.units),
        deciders=by,
        linear=_linear(errors) if isinstance(errors, Linear) else None,
        units=found.units,
        adopters=found.adopters,
        decided=found.deciders,
        periods=found.periods,
        before=found.before,
    )


def _linear(errors: Linear) -> LinearDocument:
    return LinearDocument(variance=Array.of(errors.variance), effective=errors.effective, count=errors.count)


def from_document(document: ComparedDocument) -> Compared:
    """What is compared, from a document."""
    sums = Sums(
        strata=document.strata,
        stratum=document.stratum.whole(),
        weight=document.weight.floats(),
        mean=document.mean.floats(),
        units=document.of_strata.whole(),
    )
    return Compared(
        sums=sums,
        errors=_errors(document),
        units=document.units,
        adopters=document.adopters,
        deciders=document.decided,
        periods=document.periods,
        before=document.before,
    )


def _errors(document: ComparedDocument) -> Deciders | Linear:
    if document.linear is not None:
        linear = document.linear
        return Linear(linear.variance.floats(), linear.effective, linear.count)
    by = document.deciders
    empty = Array(shape=(0, *document.weight.shape), values=())
    return Deciders((by.weight if by else empty).floats(), (by.mean if by else empty).floats())
