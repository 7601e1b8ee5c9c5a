"""The logs that benchmarks read."""

from __future__ import annotations

from pathlib import Path

from benchmarks.logs import generated, repeated


def test_a_generated_log_has_the_lines_asked_for(tmp_path: Path) -> None:
    assert len(generated(1000, 20, tmp_path / "log").read_text().splitlines()) == 1000


def test_a_generated_log_comes_from_so_many_addresses(tmp_path: Path) -> None:
    lines = generated(5000, 50, tmp_path / "log").read_text().splitlines()
    assert len({line.split()[0] for line in lines}) == 50


def test_a_repeated_log_is_the_log_so_many_times(tmp_path: Path) -> None:
    (tmp_path / "one").write_text("a\nb\n")
    assert repeated(tmp_path / "one", 3, tmp_path / "many").read_text() == "a\nb\n" * 3
