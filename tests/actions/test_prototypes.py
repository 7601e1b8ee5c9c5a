"""Prototypes from files and from what a workspace describes."""

from __future__ import annotations

from pathlib import Path

import pytest

from sowhat.actions import prototypes as run
from sowhat.errors import CallError, DataError
from sowhat.model.prototype import Asked, AskedStep
from tests.actions.test_api_changes import V1, V2
from tests.conftest import Harbours
from tests.stories.prototypes.shop import SHOP

SOURCE = "  - {name: described, type: openapi, paths: [apis/*.yaml], service: advice}\n"


@pytest.fixture
def orders(tmp_path: Path) -> Path:
    (tmp_path / "v1.yaml").write_text(V1)
    return tmp_path / "v1.yaml"


def test_a_file_becomes_one_page(orders: Path) -> None:
    api = run.from_file(orders)
    assert run.html(run.made(api, Asked(), "zh", None)).startswith("<!doctype html>")


def test_operations_are_listed_and_a_first_flow_is_marked() -> None:
    assert {one.operation for one in run.offered(SHOP) if one.proposed} >= {"POST /orders", "GET /orders/{orderId}"}


def test_a_file_without_operations_is_refused(tmp_path: Path) -> None:
    (tmp_path / "empty.yaml").write_text("openapi: 3.0.0\ninfo: {title: E, version: '1'}\npaths: {}\n")
    with pytest.raises(DataError, match="prototype-empty"):
        run.from_file(tmp_path / "empty.yaml")


def test_an_operation_that_is_none_is_told_with_the_nearest() -> None:
    with pytest.raises(CallError, match="'nearest': 'makeOrder'"):
        run.made(SHOP, Asked(steps=(AskedStep(operation="makeOrders"),)), "en", None)


def test_more_steps_than_people_follow_are_refused() -> None:
    with pytest.raises(CallError, match="prototype-steps"):
        run.made(SHOP, Asked(steps=(AskedStep(operation="makeOrder"),) * 9), "en", None)


def test_a_frame_that_is_none_is_refused() -> None:
    with pytest.raises(CallError, match="prototype-frame"):
        run.asking((), frame="watch")


@pytest.mark.parametrize("content", [None, "x" * (run.LARGEST + 1), "steps: 3\nframe: x\n"])
def test_a_story_that_cannot_be_used_is_refused(tmp_path: Path, content: str | None) -> None:
    path = tmp_path / "story.yaml"
    if content is not None:
        path.write_text(content)
    with pytest.raises(CallError, match=r"prototype-story|bad-choice|wrong-kind"):
        run.told(path)


def test_descriptions_of_a_workspace_are_found_by_key_or_service(harbours: Harbours) -> None:
    root = harbours(log_days=2)
    _describe(root)
    known = run.describing(root)
    assert [run.key(one) for one in known] == ["advice/1/v1.yaml", "advice/2/v2.yaml"]
    assert run.chosen(known, "advice").version == "2"
    with pytest.raises(CallError, match="no-such-description"):
        run.chosen(known, "search")


def test_waits_are_measured_only_where_a_build_knows_the_service_and_its_latency(harbours: Harbours) -> None:
    root = harbours(log_days=2)
    assert (run.measured(root, "advice"), run.measured(root, "nobody")) == ({}, None)


def _describe(root: Path) -> None:
    settings = root / "sowhat.yaml"
    settings.write_text(settings.read_text().replace("sources:\n", f"sources:\n{SOURCE}", 1))
    (root / "apis").mkdir()
    for name, text in (("v1.yaml", V1), ("v2.yaml", V2)):
        (root / "apis" / name).write_text(text)
