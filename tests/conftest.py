"""What all tests share."""

from __future__ import annotations

import gc
import hashlib
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from filelock import FileLock
from playwright.sync_api import Browser, sync_playwright

from tests.commands import Warm, warmed
from tests.worlds import World

Once = Callable[[str, Callable[[Path], object]], Path]
Harbours = Callable[..., Path]
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)

FIRST = (
    "tests/actions/test_demo.py",
    "tests/chaos/",
    "tests/house/test_tutorial.py",
    "tests/journeys/",
    *(f"tests/web/test_{name}_browser.py" for name in ("axe", "start", "campaign", "onboarding", "planning")),
)
"""What takes longest comes first, so that no process waits at the end for one file of another, nor for the example
companies that the first file makes for others."""


SELDOM = 200_000
"""Objects more than were freed, between two looks for cycles: a process of tests holds millions that stay, and looking
through them as often as Python does by itself takes more than a tenth of all time."""


def pytest_configure() -> None:
    """Look for cycles seldom."""
    gc.set_threshold(SELDOM, 20, 20)


def pytest_collection_finish() -> None:
    """What was imported and collected stays: no look for cycles goes through it."""
    gc.collect()
    gc.freeze()


def pytest_unconfigure() -> None:
    """Let the end of the process take everything down: extensions name what they find left over."""
    gc.unfreeze()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Sort files, and nothing within them."""
    ranks = {name: rank for rank, name in enumerate(FIRST)}
    items.sort(key=lambda item: next((ranks[name] for name in FIRST if item.nodeid.startswith(name)), len(FIRST)))


@pytest.fixture(scope="session")
def real_inputs() -> Path:
    """The folder of real inputs; set SOWHAT_REAL_INPUTS to run the tests that read them."""
    folder = os.environ.get("SOWHAT_REAL_INPUTS")
    if not folder:
        pytest.skip("SOWHAT_REAL_INPUTS is not set: no real inputs to read")
    return Path(folder).resolve()


@pytest.fixture(scope="session")
def warm(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Warm]:
    """Commands in processes of their own, in which what commands import was imported before."""
    with warmed(tmp_path_factory.mktemp("said")) as run:
        yield run


@pytest.fixture(scope="session")
def once(tmp_path_factory: pytest.TempPathFactory) -> Once:
    """`once(name, make)`: a copy of one's own of the folder that `make` filled, in a run only once: by the process that
    asked first."""
    own = tmp_path_factory.getbasetemp()
    shared = own.parent if "PYTEST_XDIST_WORKER" in os.environ else own

    def copied(name: str, make: Callable[[Path], object]) -> Path:
        kept, unfinished = shared / f"once-{name}", shared / f"once-{name}-unfinished"
        with FileLock(f"{kept}.lock"):
            if not kept.exists():
                shutil.rmtree(unfinished, ignore_errors=True)
                unfinished.mkdir()
                make(unfinished)
                unfinished.rename(kept)
        return Path(shutil.copytree(kept, tmp_path_factory.mktemp(name) / name, copy_function=shutil.copy2))

    return copied


@pytest.fixture(scope="session")
def harbours(once: Once) -> Harbours:
    """`harbours(log_days=2)`: a folder of one's own with such a `World`, built."""
    from sowhat.actions.build import build
    from tests.actions.conftest import Quiet

    def harbour(**varied: object) -> Path:
        world = World(**varied)  # type: ignore[arg-type]
        name = f"harbour-{hashlib.sha256(repr(world).encode()).hexdigest()[:12]}"
        return once(name, lambda root: build(world.write(root), Quiet()))

    return harbour


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium as Debian packages it, one in a process of tests."""
    path = os.environ.get("SOWHAT_CHROMIUM") or shutil.which("chromium")
    if not path:
        pytest.skip("no chromium: install Debian's package or set SOWHAT_CHROMIUM")
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=path, args=list(ARGUMENTS))
        yield opened
        opened.close()
