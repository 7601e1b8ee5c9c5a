"""Logs of named formats through a whole build: while they grow and rotate, and when a file is none."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from sowhat.actions.build import build
from sowhat.actions.show import usage
from sowhat.errors import DataError
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


def test_an_error_log_among_the_paths_stops_the_build_by_its_name(tmp_path: Path) -> None:
    log = workspace(tmp_path, "combined")
    log.write_text(line("combined") + "\n")
    (tmp_path / "logs" / "error.log").write_text('2021/12/01 13:53:33 [error] 31#31: *46 "/x" is not found\n' * 4)
    with pytest.raises(DataError, match="not-an-access-log"):
        build(tmp_path, Quiet())
