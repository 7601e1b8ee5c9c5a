"""The command: JSON with stable keys, pages where asked, exit code 0 whatever came out."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sowhat.cli.app import app, main

SMALL = ["calibrate", "--worlds", "lot-null,lot", "--draws", "4", "--jobs", "1"]


def test_json_says_whether_the_promises_hold(capsys: pytest.CaptureFixture[str]) -> None:
    app([*SMALL, "--json"], standalone_mode=False)
    said = json.loads(capsys.readouterr().out)
    assert set(said) == {"form", "seed", "draws", "version", "holds", "worlds"}
    assert [one["name"] for one in said["worlds"]] == ["lot", "lot-null"]


def test_the_terminal_shows_tables(capsys: pytest.CaptureFixture[str]) -> None:
    app([*SMALL, "--lang", "zh"], standalone_mode=False)
    assert "(lot-null)" in capsys.readouterr().out.replace("\n", "")


def test_pages_are_written_where_asked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    app([*SMALL, "--write", str(tmp_path / "calibration.md"), "--resume", str(tmp_path / "run")], standalone_mode=False)
    assert sorted(path.name for path in tmp_path.glob("*.md")) == ["calibration.md", "calibration.zh.md"]
    assert (tmp_path / "run" / "lot.000000-000004.json").exists()


def test_an_unknown_world_is_a_wrong_call(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("sys.argv", ["sowhat", "calibrate", "--worlds", "lott"])
    with pytest.raises(SystemExit) as caught:
        main()
    assert caught.value.code == 2
    assert "lot" in capsys.readouterr().err
