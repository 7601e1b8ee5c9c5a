"""The designs that answer a study of a workspace. A new one is a line here, and one in `studies.sealed`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from sowhat.model.estimate import Design
from sowhat.studies.designs import association, did, experiment, protection, series, synthetic
from sowhat.studies.designs.seal import Answered, Lacking
from sowhat.studies.scene import Scene

DESIGNS: Mapping[Design, Callable[[Scene], Answered | Lacking]] = MappingProxyType(
    {
        "did": did.answer,
        "experiment": experiment.answer,
        "synthetic": synthetic.answer,
        "series": series.answer,
        "association": association.answer,
        "protection": protection.answer,
    }
)
