"""Which services' API descriptions are alike, read from the files that a workspace names."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sowhat.actions.lifecycle_alike import alike, prints
from sowhat.actions.written import written
from tests.actions.lifecycle_company import company


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return company(tmp_path / "w")


def test_twins_are_alike_both_ways(root: Path) -> None:
    found = alike(written(root))
    assert found["quotes"]["prices"] == found["prices"]["quotes"]
    assert found["quotes"]["prices"] > 0.7


def test_what_nobody_described_is_like_nothing(root: Path) -> None:
    assert set(alike(written(root))) == {"quotes", "prices"}


def test_other_shapes_are_not_told(root: Path) -> None:
    paths = {"/ship/{parcel}": {"post": {"responses": {"204": {"description": ""}}}}}
    other = {"openapi": "3.0.3", "info": {"title": "quotes", "version": "1"}, "paths": paths}
    (root / "apis" / "quotes.json").write_text(json.dumps(other), encoding="utf-8")
    assert alike(written(root)) == {}


def test_another_description_asks_for_another_build(root: Path) -> None:
    before = prints(written(root))
    with (root / "apis" / "quotes.json").open("a", encoding="utf-8") as file:
        file.write("\n")
    assert prints(written(root)) != before
