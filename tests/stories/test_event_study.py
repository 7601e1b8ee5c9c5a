"""Before and after go-live, with the band where it is asked for."""

from __future__ import annotations

import pytest

from sowhat.model.estimate import By, Estimate
from sowhat.stories.drawings import Events
from sowhat.stories.event_study import events, events_section
from sowhat.stories.voice import voice
from tests.web import so_what_samples as samples


def drawn(*, banded: bool) -> Events:
    finding = samples.YES.studied.finding
    assert isinstance(finding, Estimate)
    assert isinstance(finding.by, By)
    return events(voice("en"), samples.YES, finding.by, banded=banded)


def test_the_front_door_draws_no_band() -> None:
    block = drawn(banded=False)
    assert {moment.band for moment in block.moments} == {None}
    assert "band" not in block.labels
    assert [column.key for column in block.table.columns] == ["e", "estimate", "interval"]


def test_the_band_is_in_the_units_of_the_drawing() -> None:
    last = drawn(banded=True).moments[-1]
    assert last.band is not None
    assert last.band == pytest.approx((last.value - 0.252, last.value + 0.252))


def test_the_table_has_the_band_and_its_base_has_none() -> None:
    rows = [[cell.text for cell in row.cells[3:]] for row in drawn(banded=True).table.rows]
    assert (rows[7], rows[-1]) == (["–", "–"], ["+0.46 points", "+0.96 points"])


def test_the_band_is_explained_only_where_it_is_drawn() -> None:
    ledes = [events_section(voice("en"), samples.YES, "/api", banded=banded).lede for banded in (True, False)]
    assert ["all points at once" in lede for lede in ledes] == [True, False]
