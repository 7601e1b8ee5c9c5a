"""Logs of named formats through a whole build: while they grow and rotate, and when a file is none."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from sowhat.actions.build import build
from sowhat.actions.show import usage
from sowhat.errors import RefusedError
from tests.actions.conftest import Quiet
from tests.sources.logs.formats.samples import LINES, line


def workspace(root: Path, format_: str) -> Path:
    (root / "logs").mkdir()
    (root / "sowhat.yaml").write_text(
        f"platform: shop\nsources:\n  - {{name: edge, type: access-log, paths: [logs/*], format: {format_}}}\n"
    )
    return root / "logs" / "access.log"


@pytest.mark.parametrize("name", LINES)
def test_a_log_that_grows_and_rotates_is_counted_once(tmp_path: Path, name: str) -> None:
    log = workspace(tmp_path, name)
    *header, call = line(name).split("\n")
    log.write_text("\n".join([*header, *[call] * 5, ""]))
    build(tmp_path, Quiet())
    with log.open("a") as file:
        file.write(f"{call}\n" * 3)
    build(tmp_path, Quiet())
    (tmp_path / "logs" / "access.log.1.gz").write_bytes(gzip.compress(log.read_bytes()))
    log.write_text("\n".join([*header, call.replace("10:05:03", "11:05:03"), ""]))
    build(tmp_path, Quiet())
    found = usage(tmp_path)
    assert (found.totals.calls, found.quarantine.records) == (9, 0)


ERRORS = '2021/12/01 13:53:33 [error] 31#31: *46 "/x" is not found\n' * 4
METRICS = "# HELP up Targets.\n# TYPE up gauge\nup 1\n" * 3


def test_files_of_another_kind_among_logs_are_named_and_the_rest_is_read(tmp_path: Path) -> None:
    log = workspace(tmp_path, "combined")
    log.write_text(line("combined") + "\n")
    log.with_name("a-error.log").write_text(ERRORS)
    log.with_name("z-metrics.txt").write_text(METRICS)
    notes = [(note.code, note.params["kind"], Path(str(note.where)).name) for note in build(tmp_path, Quiet()).notes]
    found = usage(tmp_path)
    assert notes == [
        ("not-an-access-log", "nginx-error", "a-error.log:1"),
        ("not-an-access-log", "metrics", "z-metrics.txt:1"),
    ]
    assert (found.totals.calls, found.quarantine.records) == (1, 0)


def test_a_file_of_another_kind_is_named_again_and_read_once_it_is_a_log(tmp_path: Path) -> None:
    log = workspace(tmp_path, "combined")
    log.write_text(line("combined") + "\n")
    other = log.with_name("other.log")
    other.write_text(ERRORS)
    assert build(tmp_path, Quiet()).notes == build(tmp_path, Quiet()).notes != ()
    other.write_text(line("combined").replace("10:05:03", "11:05:03") + "\n")
    assert (build(tmp_path, Quiet()).notes, usage(tmp_path).totals.calls) == ((), 2)


def test_a_log_without_its_header_among_others_is_named(tmp_path: Path) -> None:
    log = workspace(tmp_path, "w3c")
    log.write_text(line("w3c") + "\n")
    log.with_name("b.log").write_text(line("w3c").split("\n")[-1] + " x\n")
    assert [note.code for note in build(tmp_path, Quiet()).notes] == ["log-no-header"]


def test_a_source_of_error_logs_only_stops_the_build_by_their_name(tmp_path: Path) -> None:
    log = workspace(tmp_path, "combined")
    log.write_text(ERRORS)
    with pytest.raises(RefusedError, match="not-an-access-log"):
        build(tmp_path, Quiet())


def test_a_header_that_becomes_useless_later_quarantines_what_follows(tmp_path: Path) -> None:
    log = workspace(tmp_path, "w3c")
    log.write_text(line("w3c") + "\n")
    build(tmp_path, Quiet())
    with log.open("a") as file:
        file.write("#Fields: date cs-uri-stem\n2026-03-01 /a\n")
    build(tmp_path, Quiet())
    found = usage(tmp_path)
    assert (found.totals.calls, found.quarantine.records) == (1, 1)
