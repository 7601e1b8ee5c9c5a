"""A synthetic comparison on its page: paths, placebos, weights."""

from __future__ import annotations

import pytest

from sowhat.model.estimate import BySynthetic, Estimate, Grade
from sowhat.stories.pieces import Table
from sowhat.stories.plots import Lines, Spread
from sowhat.stories.shape import Section
from tests.stories.study_sections import drawn, shown, texts
from tests.web import design_samples as samples


def paths(at: float, half: float | None, grade: Grade = "B") -> Section:
    by = samples.synthetic(samples.wave("2026-07", 3))
    return shown(samples.answer(samples.estimate("synthetic", by, at, half, grade)))["paths"]


@pytest.mark.parametrize(
    ("at", "half", "grade", "part"),
    [
        (0.08, 0.03, "B", "runs above that of their stand-in"),
        (-0.08, 0.03, "B", "runs below that of their stand-in"),
        (0.01, 0.03, "B", "one that chance could give"),
        (0.08, None, "C", "without an interval"),
        (0.08, 0.03, "D", "a relation, not an effect"),
    ],
)
def test_the_title_says_where_the_treated_run(at: float, half: float | None, grade: Grade, part: str) -> None:
    assert part in paths(at, half, grade).title


def test_both_paths_are_drawn_and_parted_at_the_start() -> None:
    block = drawn(samples.SYNTHETIC, "paths", Lines)
    assert [line.which for line in block.lines] == ["expected", "treated"]
    assert (block.start, block.labels["first"], block.labels["last"]) == (6, "2026-01", "2026-12")
    assert block.lines[1].values == tuple(point.treated for point in samples.PATH)


def test_the_table_has_the_gap_of_each_period() -> None:
    rows = drawn(samples.SYNTHETIC, "paths", Lines).table.rows
    gaps = [row.cells[3].value for row in rows]
    assert gaps == [point.treated - point.synthetic for point in samples.PATH]


def test_each_wave_has_a_drawing_of_its_own_that_says_when_it_began() -> None:
    section = shown(samples.WAVES)["paths"]
    assert [block.lines[1].name for block in section.blocks if isinstance(block, Lines)] == [
        "live from 2026-07",
        "live from 2026-09",
    ]
    assert section.lede.startswith("4 treated units")


def test_how_far_apart_the_paths_were_before_is_said() -> None:
    assert "0.004 apart on average" in shown(samples.SYNTHETIC)["paths"].lede


def test_the_estimate_is_shown_among_the_placebos() -> None:
    """Two of a hundred are at least as far from zero: 0.081 and -0.09."""
    block = drawn(samples.SYNTHETIC, "placebos", Spread)
    assert shown(samples.SYNTHETIC)["placebos"].title == "2 of 100 placebos came out as large"
    assert shown(samples.SYNTHETIC, "zh")["placebos"].title == "100 次顶替试算，有 2 次这么大"
    assert (len(block.values), block.mark.at, block.mark.text) == (100, 0.08, "found: +0.08")


def test_the_table_of_placebos_names_the_smallest_and_the_largest() -> None:
    table = drawn(samples.SYNTHETIC, "placebos", Spread).table
    assert (table.rows[0].cells[1].value, table.rows[-2].cells[1].value) == (-0.09, 0.081)
    assert texts(table, "place")[-1] == "What was found"


def test_without_placebos_there_is_no_such_section() -> None:
    finding = samples.SYNTHETIC.studied.finding
    assert isinstance(finding, Estimate)
    assert isinstance(finding.by, BySynthetic)
    bare = finding.model_copy(update={"by": finding.by.model_copy(update={"placebos": ()})})
    assert list(shown(samples.answer(bare))) == ["paths", "events", "donors", "times"]


def test_donors_are_listed_with_their_weights() -> None:
    table = drawn(samples.SYNTHETIC, "donors", Table)
    assert (texts(table, "unit"), texts(table, "weight")) == (["north-4", "north-5", "south-1"], ["50%", "30%", "20%"])
    assert shown(samples.SYNTHETIC)["donors"].title == "3 units stand in, as many as 2.6 of equal weight"
    assert shown(samples.SYNTHETIC, "zh")["donors"].title == "对照由 3 个单位合成，相当于 2.6 个等权单位"


def test_donors_of_several_waves_say_whose_they_are() -> None:
    table = drawn(samples.WAVES, "donors", Table)
    assert texts(table, "g") == ["2026-07"] * 3 + ["2026-09"] * 3


def test_the_periods_that_count_as_before_are_listed() -> None:
    assert texts(drawn(samples.SYNTHETIC, "times", Table), "weight") == ["70%", "30%"]
