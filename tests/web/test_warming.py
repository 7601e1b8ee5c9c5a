"""Warming up: slow answers are made once before a reader asks, and a workspace without a build is no mistake."""

from __future__ import annotations

import threading
from dataclasses import replace
from pathlib import Path

import pytest

from sowhat.actions.search.find import Allowed, everybody
from sowhat.actions.search.find import Asked as Sought
from sowhat.errors import DataError, Problem
from sowhat.model.diagnosis import Diagnosis
from sowhat.model.found import Found
from sowhat.model.person import Person
from sowhat.model.so_what import SoWhat
from sowhat.web import warming
from sowhat.web.frame import Site
from tests.web import every_sample, samples


def test_slow_answers_are_made_beside_the_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(warming, "PAUSE", 0.0)
    asked = threading.Event()

    def doctor(root: Path) -> Diagnosis:
        asked.set()
        raise DataError(Problem("no-build", params={"root": str(root)}))

    stop = warming.begin(Site(Path(), replace(samples.BANK, doctor=doctor)))
    assert asked.wait(20)
    stop()


def test_a_server_that_stops_at_once_asks_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    stopping, asked = threading.Event(), threading.Event()

    def doctor(root: Path) -> Diagnosis:
        asked.set()
        return samples.healthy(root)

    stopping.set()
    warming._warm(Site(Path(), replace(samples.BANK, doctor=doctor)), stopping)
    assert not asked.is_set()


def test_after_a_build_it_is_warmed_again(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(warming, "PAUSE", 0.0)
    monkeypatch.setattr(warming, "EACH", 0.01)
    builds, asked, again = iter(["b1", "b1", "b2"]), [], threading.Event()
    monkeypatch.setattr(warming, "_build", lambda root: next(builds, "b2"))

    def so_what(root: Path) -> SoWhat:
        asked.append(root)
        if len(asked) == 2:
            again.set()
        raise DataError(Problem("no-build", params={"root": str(root)}))

    stop = warming.begin(Site(tmp_path, replace(samples.BANK, so_what=so_what)))
    assert again.wait(20)
    stop()
    assert len(asked) == 2


def test_the_search_and_what_waits_are_warmed_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(warming, "PAUSE", 0.0)
    made = list[str]()
    loaders = every_sample.loaders()

    def search(root: Path, asked: Sought, allowed: Allowed = everybody) -> Found:
        made.append("search")
        return loaders.search(root, asked, allowed)

    def waiting(root: Path, person: Person) -> int:
        made.append("waiting")
        return 0

    warming._answered(Site(Path(), replace(loaders, search=search, waiting=waiting)), threading.Event())
    assert made == ["search", "waiting"]
