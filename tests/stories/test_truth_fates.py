"""The truth about services beside their reviews, in words."""

from __future__ import annotations

import pytest

from sowhat.model.compared import FateFound, Judged
from sowhat.model.language import Language
from sowhat.model.lifecycle import VerdictKind
from sowhat.model.truth import TrueFate, Truth
from sowhat.model.value import Text
from sowhat.stories.pieces import Table
from sowhat.stories.truth_fates import section
from sowhat.stories.voice import voice

WHY = Text(en="A copy.", zh="复制品。")


def judged(*found: VerdictKind | None) -> Judged:
    """A company whose services should all be merged, where a threshold would retire them."""
    fates = tuple(
        FateFound(
            truth=TrueFate(service=f"s{n}", role="duplicate", verdict="merge", naive="retire", why=WHY), found=one
        )
        for n, one in enumerate(found)
    )
    known = Truth(kind="internal", seed=1, story=Text(), lifecycle=tuple(one.truth for one in fates))
    return Judged(build="b000001", code_version="1", truth=known, compared=(), fates=fates)


def test_nothing_is_said_where_nothing_was_planted() -> None:
    assert section(voice("en"), judged(), "/api") is None


@pytest.mark.parametrize("language", ["en", "zh"])
def test_rights_and_what_a_threshold_gets_wrong_are_counted(language: Language) -> None:
    found = section(voice(language), judged("merge", "keep", None), "/api")
    assert found is not None
    assert [number for number in ("1", "3") if number not in found.lede] == []


def test_a_service_that_was_not_reviewed_has_no_verdict() -> None:
    found = section(voice("en"), judged(None), "/api")
    assert found is not None
    [table] = found.blocks
    assert isinstance(table, Table)
    [row] = table.rows
    assert [cell.value for cell in row.cells] == ["s0", "duplicate", "retire", "merge", None]
