"""Moments written down and read back are the same moments."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from sowhat.errors import DataError
from sowhat.evidence.did.document import MomentsDocument, from_document, to_document
from sowhat.evidence.did.estimate import estimate
from sowhat.evidence.did.units import Units, from_units

Panel = Callable[..., Units]


def there_and_back(units: Units) -> bool:
    moments = from_units(units)
    text = to_document(moments).model_dump_json()
    return estimate(from_document(MomentsDocument.model_validate_json(text))) == estimate(moments)


def test_an_estimate_from_a_document_is_the_estimate_to_the_last_digit(panel: Panel) -> None:
    assert there_and_back(panel())


def test_weights_are_carried(panel: Panel) -> None:
    assert there_and_back(replace(panel(), weight=np.random.default_rng(0).uniform(0.1, 3, 240)))


def test_strata_without_clusters_are_carried(panel: Panel) -> None:
    assert there_and_back(replace(panel(), cluster=None, stratum=["a" if i % 2 else "b" for i in range(240)]))


def test_a_download_holds_no_cluster(panel: Panel) -> None:
    assert "team-" not in to_document(from_units(panel()), clusters=False).model_dump_json()


@pytest.mark.parametrize("part", ["mean", "cov"])
def test_a_document_with_uneven_cells_is_refused(panel: Panel, part: str) -> None:
    document = to_document(from_units(panel()))
    cell = document.cells[1]
    short = cell.model_copy(update={part: getattr(cell, part)[:-1]})
    broken = document.model_copy(update={"cells": (document.cells[0], short, document.cells[2])})
    with pytest.raises(DataError, match="moments-shape"):
        from_document(broken)
