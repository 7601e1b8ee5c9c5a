"""The figures of many people at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.load import Asked, Load, growth, section
from benchmarks.load_company import free
from benchmarks.load_writers import Told, stored
from sowhat.store.database import open_store

FIGURES = {"p50": 10.0, "p95": 20.0, "p99": 30.0, "p100": 40.0}


def test_growth_is_a_slope_after_the_first_third() -> None:
    assert growth([100.0, 500.0, 10.0, 11.0, 12.0, 13.0]) == pytest.approx(60)
    assert growth([5.0]) == 0


def test_what_was_acknowledged_and_is_not_stored_is_lost(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'decisions.db'}"
    open_store(url).close()
    mark = "Load 0123456789abcdef"
    assert stored(url, Told(acknowledged=[mark])).lost == (mark,)
    assert stored(url, Told(unsure=[mark])).lost == ()


def test_a_row_tells_failures_losses_and_memory() -> None:
    one = Load("sqlite", 50, 10.0, {"200": 48, "429": 2}, {"timeout": 1}, FIGURES, 7, {"500": 1}, 0, 1, 0, FIGURES,
               (90.0, 100.0, 102.0), 3.0, 40)  # fmt: skip
    told = section(one, Asked(10, 20, 4, 1, 0))
    assert told == "| sqlite | 20 / 4 | 0 | 50 (5/s) | 4 | 10 / 20 / 30 | 7 / 1 / 0 | 10 / 20 / 30 | 100 → 102 | +3.0 |"


def test_a_free_port_can_be_listened_on() -> None:
    assert 1024 <= free() <= 65535
