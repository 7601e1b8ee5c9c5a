"""Charts are Vega-Lite that compiles, in the page's colours or a picture's."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
import vl_convert

from sowhat.model.language import Language
from sowhat.render import charts
from sowhat.render.adoption_charts import KINDS as ADOPTION
from sowhat.render.theme import Mode
from sowhat.stories import service
from sowhat.stories.drawings import Chart
from sowhat.stories.voice import voice
from sowhat.stories.words import LANGUAGES
from tests.web import samples

ELSEWHERE = {"power", "bridge", "claim-months", "lifecycle-months", "burn-down", *ADOPTION}
"""Drawn elsewhere than on a service's page: by studies, totals, claims, reviews, campaigns and adoption."""


def drawn(language: Language = "en") -> Iterator[Chart]:
    story = service.service(voice(language), samples.usage("identity"), "identity")
    return (block for one in story.sections for block in one.blocks if isinstance(block, Chart))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_of_chart_is_on_the_page_of_a_service(language: Language) -> None:
    assert {chart.kind for chart in drawn(language)} == set(charts.KINDS) - ELSEWHERE


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_a_picture_can_be_made_of_each(mode: Mode) -> None:
    pictures = [vl_convert.vegalite_to_svg(charts.spec(chart, mode)) for chart in drawn()]
    assert [picture[:4] for picture in pictures] == ["<svg"] * 3


def test_a_page_takes_colours_from_the_style_sheet() -> None:
    text = json.dumps([charts.spec(chart) for chart in drawn()])
    assert (
        "#" in text.replace('"#', "").replace("'#", "").replace("# m", "").replace("# b", ""),
        "var(--ink)" in text,
    ) == (
        False,
        True,
    )


def test_a_picture_knows_no_style_sheet() -> None:
    assert "var(" not in json.dumps([charts.spec(chart, "dark") for chart in drawn()])


def test_the_chart_is_described_for_who_cannot_see_it() -> None:
    assert all(charts.spec(chart)["description"] == chart.says for chart in drawn())


def test_every_chart_has_a_table_that_says_the_same() -> None:
    assert all(len(chart.table.rows) > 1 for chart in drawn())


def test_a_series_without_numbers_is_left_out() -> None:
    chart = next(drawn())
    empty = tuple({**row, "returned": None} for row in chart.rows)
    bare = Chart(chart.id, chart.kind, chart.says, empty, chart.labels, chart.table)
    assert "Back the next week" not in json.dumps(charts.spec(bare))
