"""`sowhat lifecycle headers`, as a user runs it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

Sowhat = Callable[..., CompletedProcess[str]]


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    (tmp_path / "sowhat.yaml").write_text("platform: shop\nsources: []\n", encoding="utf-8")
    (tmp_path / "catalog").mkdir()
    (tmp_path / "catalog" / "all.yaml").write_text("services: [{name: fax, routes: [/fax]}]\n", encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(("lang", "says"), [("en", "Wrap the application"), ("zh", "包住应用即可")])
def test_a_snippet_can_be_pasted_with_its_comments(sowhat: Sowhat, shop: Path, lang: str, says: str) -> None:
    call = ("lifecycle", "headers", "fax", "--for", "python", "--deprecated", "2026-12-01", "--workspace", str(shop))
    done = sowhat(*call, lang=lang)
    compile(done.stdout, "snippet", "exec")
    assert (done.returncode, says in done.stdout) == (0, True)


def test_a_capture_with_a_mistake_ends_with_one(sowhat: Sowhat, tmp_path: Path) -> None:
    (tmp_path / "head.txt").write_text("HTTP/1.1 200 OK\nDeprecation: true\n\n", encoding="utf-8")
    done = sowhat("lifecycle", "headers", "--check", str(tmp_path / "head.txt"), lang="en")
    assert (done.returncode, "is the form of an early draft" in done.stdout) == (1, True)


def test_a_check_as_json_names_its_findings(sowhat: Sowhat, tmp_path: Path) -> None:
    (tmp_path / "head.txt").write_text("HTTP/1.1 200 OK\nServer: x\n\n", encoding="utf-8")
    told = json.loads(sowhat("lifecycle", "headers", "--check", str(tmp_path / "head.txt"), "--json").stdout)
    assert (told["good"], told["checks"][0]["told"][0]["code"]) == (True, "headers-none")


def test_one_of_the_two_is_needed(sowhat: Sowhat, shop: Path) -> None:
    done = sowhat("lifecycle", "headers", "--workspace", str(shop), lang="en")
    assert (done.returncode, "one of the two" in done.stderr) == (2, True)


def test_a_day_that_is_none_is_named(sowhat: Sowhat, shop: Path) -> None:
    done = sowhat("lifecycle", "headers", "fax", "--deprecated", "soon", "--workspace", str(shop), lang="en")
    assert (done.returncode, "soon" in done.stderr) == (2, True)
