"""What people of a simulated company lack beside what was found, in words."""

from __future__ import annotations

from typing import get_args

import pytest

from sowhat.model.compared import Judged, NeedFound, NeedsFound
from sowhat.model.language import Language
from sowhat.model.opportunity import OpportunityKind
from sowhat.model.truth import TrueOpportunity, Truth
from sowhat.model.value import Text
from sowhat.stories.pieces import Table
from sowhat.stories.truth_needs import section
from sowhat.stories.voice import voice


def judged(needs: NeedsFound | None) -> Judged:
    return Judged(
        build="b1", code_version="1", truth=Truth(kind="internal", seed=1, story=Text()), compared=(), needs=needs
    )


def test_nothing_is_said_where_nothing_was_planted() -> None:
    assert section(voice("en"), judged(None), "/api") is None


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_kind_has_a_name_and_the_lede_counts(language: Language) -> None:
    each = tuple(
        NeedFound(truth=TrueOpportunity(kind=kind, real=kind != "gap"), found=("O-1",) if kind == "chain" else ())
        for kind in get_args(OpportunityKind)
    )
    found = section(voice(language), judged(NeedsFound(each=each, listed=7, false=("O-2", "O-3"))), "/api")
    assert found is not None
    assert [number for number in ("1", "8", "7", "2") if number not in found.lede] == []
    [table] = found.blocks
    assert isinstance(table, Table)
    assert len({row.cells[0].text for row in table.rows}) == 9
