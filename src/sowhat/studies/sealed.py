"""What a study leaves behind so that anyone can compute it again: what was asked, the moments, and how they were read.

From this alone come the finding and its totals; no row is needed.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from pydantic import Discriminator, Tag, TypeAdapter

from sowhat.model.estimate import Finding, Total
from sowhat.model.stream import Counting, Stream
from sowhat.studies.designs.association import SealedAssociation
from sowhat.studies.designs.did import Asked, SealedDid
from sowhat.studies.designs.experiment import SealedExperiment
from sowhat.studies.designs.protection import SealedProtection
from sowhat.studies.designs.seal import Prospect, Seal
from sowhat.studies.designs.series import SealedSeries
from sowhat.studies.designs.synthetic import SealedSynthetic

__all__ = ["Asked", "Prospect", "Sealed", "finding", "prospect", "read", "retained", "stream"]


def _design(held: object) -> str:
    """A document that names no design is of staggered adoption: there was no other when it was sealed."""
    found = held.get("design", "did") if isinstance(held, Mapping) else getattr(held, "design", "did")
    return str(found)


Sealed = Annotated[
    Annotated[SealedDid, Tag("did")]
    | Annotated[SealedExperiment, Tag("experiment")]
    | Annotated[SealedSynthetic, Tag("synthetic")]
    | Annotated[SealedSeries, Tag("series")]
    | Annotated[SealedAssociation, Tag("association")]
    | Annotated[SealedProtection, Tag("protection")],
    Discriminator(_design),
]
"""By its design."""
_SEALED: TypeAdapter[Sealed] = TypeAdapter(Sealed)


def read(document: str) -> Sealed:
    """A sealed document of any design."""
    return _SEALED.validate_json(document)


def finding(sealed: Seal) -> Finding:
    """The estimate from what is sealed, or why there is none."""
    return sealed.finding()


def retained(sealed: Seal, found: Finding) -> Total | None:
    """Customers kept at the registered horizon; none where nothing was estimated or customers are not counted."""
    return sealed.retained(found)


def stream(sealed: Seal, found: Finding, counting: Counting, horizon: int) -> Stream | None:
    """What the effect adds up to, period by period; none where nothing was estimated or such is not counted."""
    return sealed.stream(found, counting, horizon)


def prospect(sealed: Seal, total: Total | None, found: Finding) -> Prospect:
    """What data like these could detect at 80 % power."""
    return sealed.prospect(total, found)
