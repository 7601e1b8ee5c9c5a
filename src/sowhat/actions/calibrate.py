"""`sowhat calibrate`: every world drawn again and again, its study answered, the answers held against the truth.

A run is cut into pieces of `PIECE` draws. Each finished piece is a file of the run's folder, written whole or not at
all; a run that was stopped goes on with the pieces that are missing. A draw depends on seed, world and number alone.
"""

from __future__ import annotations

import json
import multiprocessing
import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sowhat.actions.version import code_version
from sowhat.errors import BlockedError, CallError, Problem
from sowhat.model.calibration import Calibration, Form
from sowhat.simulate.worlds.catalogue import BY_NAME, chosen
from sowhat.simulate.worlds.made import World
from sowhat.studies.calibration import Answer, answer
from sowhat.studies.calibration_tally import tally

DRAWS: dict[Form, int] = {"short": 200, "published": 2000}
SEED = 20260401
PIECE = 50
DECIDING = ("evidence", "studies/calibration.py", "simulate/worlds")
"""What decides a draw."""
_RUN = "run.json"

Progress = Callable[[int, int], None]
"""Draws done, and all of them."""


@dataclass(frozen=True, slots=True)
class CalibrateCall:
    """What was asked; `draws` instead of the form's. `folder`: where pieces are kept and taken up again."""

    form: Form = "short"
    worlds: tuple[str, ...] = ()
    designs: tuple[str, ...] = ()
    draws: int | None = None
    seed: int = SEED
    jobs: int | None = None
    folder: Path | None = None


@dataclass(frozen=True, slots=True)
class Piece:
    """Draws `first` to `end` (not included) of a world."""

    world: str
    first: int
    end: int

    @property
    def file(self) -> str:
        return f"{self.world}.{self.first:06}-{self.end:06}.json"


def calibrate(call: CalibrateCall, progress: Progress = lambda done, total: None) -> Calibration:
    """Raises CallError for worlds that do not exist, numbers that cannot be, and a folder of another run;
    BlockedError for a folder that cannot be written."""
    worlds = chosen(call.worlds, call.designs)
    draws = DRAWS[call.form] if call.draws is None else call.draws
    for name, value in (("--draws", draws), ("--jobs", call.jobs or 1)):
        if value < 1:
            raise CallError(Problem("calibrate-too-few", params={"option": name, "value": value}))
    version = code_version(DECIDING)
    if call.folder is not None:
        _same_run(call.folder, {"seed": call.seed, "version": version})
    found = _answers(call, worlds, draws, progress)
    tallies = tuple(tally(world, found[world.name]) for world in worlds)
    return Calibration(
        form=call.form,
        seed=call.seed,
        draws=draws,
        version=version,
        holds=all(one.passed for one in tallies),
        worlds=tallies,
    )


def _same_run(folder: Path, run: dict[str, int | str]) -> None:
    """Raises CallError (`calibrate-other-run`) where the folder holds draws of another seed or another code."""
    path = folder / _RUN
    try:
        folder.mkdir(parents=True, exist_ok=True)
        known = json.loads(path.read_text(encoding="utf-8")) if path.exists() else None
        if known is None:
            _write(path, run)
    except (OSError, ValueError) as error:
        raise BlockedError(Problem("calibrate-folder", params={"folder": str(folder), "reason": str(error)})) from error
    if known is not None and known != run:
        params = {"folder": str(folder), "seed": str(known.get("seed")), "version": str(known.get("version"))}
        raise CallError(Problem("calibrate-other-run", params=params))


def _answers(call: CalibrateCall, worlds: Sequence[World], draws: int, progress: Progress) -> dict[str, list[Answer]]:
    """All draws of each world, in their order."""
    pieces = [Piece(world.name, at, min(at + PIECE, draws)) for world in worlds for at in range(0, draws, PIECE)]
    found = {piece: kept for piece in pieces if (kept := _kept(call.folder, piece)) is not None}
    done, total = sum(map(len, found.values())), draws * len(worlds)
    progress(done, total)
    for piece, answers in _made([piece for piece in pieces if piece not in found], call):
        if call.folder is not None:
            _write(call.folder / piece.file, answers)
        found[piece] = answers
        done += len(answers)
        progress(done, total)
    return {
        world.name: [one for piece in pieces if piece.world == world.name for one in found[piece]] for world in worlds
    }


def _kept(folder: Path | None, piece: Piece) -> list[Answer] | None:
    path = folder / piece.file if folder is not None else None
    if path is None or not path.exists():
        return None
    return [Answer(*row) for row in json.loads(path.read_text(encoding="utf-8"))]


def _write(path: Path, value: object) -> None:
    """Whole or not at all."""
    new = path.with_suffix(".new")
    new.write_text(json.dumps(value), encoding="utf-8")
    os.replace(new, path)


def _made(pieces: Sequence[Piece], call: CalibrateCall) -> Iterator[tuple[Piece, list[Answer]]]:
    """Each piece as it is finished."""
    jobs = min(call.jobs or os.cpu_count() or 1, max(len(pieces), 1))
    if jobs == 1:
        yield from ((piece, drawn(piece, call.seed)) for piece in pieces)
        return
    with _one_thread_each(), ProcessPoolExecutor(jobs, multiprocessing.get_context("spawn")) as pool:
        waiting = {pool.submit(drawn, piece, call.seed): piece for piece in pieces}
        try:
            for done in as_completed(waiting):
                yield waiting[done], done.result()
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def drawn(piece: Piece, seed: int) -> list[Answer]:
    """The answers of a piece."""
    world = BY_NAME[piece.world]
    return [answer(world, seed, draw) for draw in range(piece.first, piece.end)]


@contextmanager
def _one_thread_each() -> Iterator[None]:
    """Processes share the cores; threads of each would only be in each other's way."""
    names = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS")
    before = {name: os.environ.get(name) for name in names}
    os.environ.update(dict.fromkeys(names, "1"))
    try:
        yield
    finally:
        for name, value in before.items():
            os.environ.pop(name) if value is None else os.environ.update({name: value})
