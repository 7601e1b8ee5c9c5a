"""The figures of pages."""

from __future__ import annotations

import pytest

from benchmarks.pages import Page, first_load, percentile, row, section
from sowhat.render import assets


def a_page(route: str, *then: float, status: int = 200) -> Page:
    return Page(route, route, status, 90, 80, then, 20480, 4096, 8192)


@pytest.mark.parametrize(("share", "found"), [(0.5, 2), (0.75, 3), (0.95, 4), (1, 4)])
def test_a_percentile_is_one_of_the_values(share: float, found: float) -> None:
    assert percentile([3, 1, 4, 2], share) == found


def test_a_row_tells_the_middle_and_the_end() -> None:
    assert row(a_page("/a", 1, 2, 30)) == "| `/a` | 90 | 80 | 2 | 30 | 20 | 4 | 8 |"


def test_what_was_not_answered_is_said() -> None:
    assert row(a_page("/a", 1, status=503)).startswith("| `/a` (503) |")


def test_the_slowest_come_first_and_each_route_once() -> None:
    told = section([a_page("/a", 5), a_page("/b", 9), a_page("/a", 7)], 10)
    assert [line.split("|")[1].strip() for line in told.splitlines() if line.startswith("| `")] == ["`/b`", "`/a`"]
    assert "2 routes, 3 addresses" in told


def test_a_first_load_counts_styles_and_scripts_and_no_chart_bundle() -> None:
    style, vega = assets.address("style.css"), assets.address("vega.js")
    page = f'<link rel="stylesheet" href="{style}"><script src="{vega}"></script>'
    asset = assets.find(style.rpartition("/")[2])
    assert asset is not None
    assert first_load(page.encode(), 100) == 100 + len(asset.compressed)
