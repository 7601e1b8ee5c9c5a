"""A run of the calibration: resumable to the draw, the same for any number of processes."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from sowhat.actions.calibrate import PIECE, CalibrateCall, calibrate
from sowhat.actions.calibrate_page import pages
from sowhat.errors import BlockedError, CallError

LOTS = ("lot-null", "lot-teams")
DRAWS = 3 * PIECE + 20
RUN = (
    "import sys; from pathlib import Path; from sowhat.actions.calibrate import *; "
    "calibrate(CalibrateCall(worlds=('lot-null',), draws=100_000, jobs=1, folder=Path(sys.argv[1])))"
)


def call(folder: Path | None = None, jobs: int = 1, seed: int = 5) -> CalibrateCall:
    return CalibrateCall(worlds=LOTS, draws=DRAWS, seed=seed, jobs=jobs, folder=folder)


def test_the_draws_are_the_same_for_any_number_of_processes() -> None:
    assert calibrate(call(jobs=2)) == calibrate(call(jobs=1))


def test_another_seed_draws_others() -> None:
    assert calibrate(call(seed=6)).worlds[0].bias != calibrate(call()).worlds[0].bias


def test_a_run_that_was_stopped_goes_on_where_it_was(tmp_path: Path) -> None:
    def stop(done: int, total: int) -> None:
        if done >= 2 * PIECE:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        calibrate(call(tmp_path), stop)
    kept = {path.name: path.stat().st_mtime_ns for path in tmp_path.glob("lot*.json")}
    seen: list[int] = []
    assert calibrate(call(tmp_path), lambda done, total: seen.append(done)) == calibrate(call())
    assert len(kept) == 2
    assert seen[0] == 2 * PIECE
    assert {name: (tmp_path / name).stat().st_mtime_ns for name in kept} == kept


def test_a_killed_process_loses_nothing_that_was_finished(tmp_path: Path) -> None:
    running = subprocess.Popen([sys.executable, "-c", RUN, str(tmp_path)], start_new_session=True)
    deadline = time.monotonic() + 8
    while not list(tmp_path.glob("lot*.json")) and time.monotonic() < deadline:
        time.sleep(0.01)
    os.kill(running.pid, signal.SIGKILL)
    running.wait()
    whole = [len(json.loads(path.read_text(encoding="utf-8"))) for path in tmp_path.glob("lot*.json")]
    again = CalibrateCall(worlds=("lot-null",), draws=2 * PIECE, jobs=1)
    resumed = CalibrateCall(worlds=again.worlds, draws=again.draws, jobs=1, folder=tmp_path)
    assert whole
    assert set(whole) == {PIECE}
    assert calibrate(resumed) == calibrate(again)


def test_more_draws_go_on_from_fewer(tmp_path: Path) -> None:
    calibrate(CalibrateCall(worlds=LOTS, draws=PIECE, seed=5, jobs=1, folder=tmp_path))
    assert calibrate(call(tmp_path)) == calibrate(call())


def test_a_folder_of_another_run_is_refused(tmp_path: Path) -> None:
    calibrate(CalibrateCall(worlds=("lot-null",), draws=2, seed=5, jobs=1, folder=tmp_path))
    with pytest.raises(CallError, match="calibrate-other-run"):
        calibrate(CalibrateCall(worlds=("lot-null",), draws=2, seed=6, jobs=1, folder=tmp_path))


def test_a_folder_that_is_a_file_is_said(tmp_path: Path) -> None:
    (tmp_path / "f").write_text("x")
    with pytest.raises(BlockedError, match="calibrate-folder"):
        calibrate(CalibrateCall(worlds=("lot-null",), draws=2, folder=tmp_path / "f"))


@pytest.mark.parametrize(("draws", "jobs"), [(0, 1), (2, -1)])
def test_numbers_below_one_are_refused(draws: int, jobs: int) -> None:
    with pytest.raises(CallError, match="calibrate-too-few"):
        calibrate(CalibrateCall(worlds=("lot-null",), draws=draws, jobs=jobs))


def test_pages_are_written_in_both_languages_with_the_same_shape(tmp_path: Path) -> None:
    found = calibrate(CalibrateCall(worlds=("lot-null", "few-6"), draws=3, jobs=1))
    english, chinese = (path.read_text(encoding="utf-8") for path in pages(found, tmp_path / "docs" / "c.md"))
    headings = [[line.split(" ")[0] for line in page.splitlines() if line[:1] == "#"] for page in (english, chinese)]
    assert headings[0] == headings[1]
    assert "(c.zh.md)" in english
    assert "(c.md)" in chinese
    assert english.count("| ---") == chinese.count("| ---") > 0
