"""Oracles run in environments of their own, and what they say is stored."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tools import oracles


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with nothing in it but a folder for oracles."""
    monkeypatch.setattr(oracles, "ROOT", tmp_path)
    for name, place in (("ORACLES", "oracles"), ("STORED", "stored"), ("CACHE", "cache")):
        monkeypatch.setattr(oracles, name, tmp_path / place)
    return tmp_path


def oracle(folder: Path, name: str, script: str) -> None:
    """An oracle without requirements."""
    place = folder / "oracles" / name
    place.mkdir(parents=True)
    (place / "requirements.txt").touch()
    (place / "run.py").write_text(script, encoding="utf-8")


def test_what_an_oracle_says_is_stored(folder: Path) -> None:
    oracle(folder, "did/one", "print('[1.5]')")
    assert oracles.main([]) == 0
    assert json.loads((folder / "stored/did/one.json").read_text(encoding="utf-8"))["answer"] == [1.5]


def test_an_oracle_that_fails_is_not_stored(folder: Path) -> None:
    oracle(folder, "broken", "raise SystemExit('no')")
    assert oracles.main(["broken"]) == 1
    assert not (folder / "stored").exists()


def test_an_unknown_oracle_fails(folder: Path) -> None:
    assert oracles.main(["nobody"]) == 1
