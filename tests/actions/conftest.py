"""Small workspaces with a log, built quietly."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from sowhat.actions.demo import Demo, built, files
from sowhat.model.workspace import PlatformKind
from sowhat.simulate.writing import Recipe
from tests.conftest import Once

LINE = '10.0.0.{n} - {user} [{day:02}/Jun/2026:10:00:00 +0000] "GET {path} HTTP/1.1" 200 10\n'
SETTINGS = """
platform: shop
sources:
  - {name: web, type: access-log, paths: [logs/*], format: common, consumer: user}
"""


class Quiet:
    """Progress that nobody sees, except which results were derived."""

    def __init__(self) -> None:
        self.derived: list[str] = []

    def reading(self, source: str, done: int, total: int) -> None:
        """Says nothing."""

    def deriving(self, result: str) -> None:
        self.derived.append(result)

    def waiting(self) -> None:
        """Says nothing."""


def line(user: str, path: str, day: int, number: int = 1) -> str:
    """One line of a common log."""
    return LINE.format(n=number, user=user, path=path, day=day)


Shop = Callable[..., Path]


def shop_in(root: Path, *lines: str, settings: str = SETTINGS) -> Path:
    """A workspace with the given log lines in an empty folder."""
    (root / "logs").mkdir()
    (root / "catalog").mkdir()
    (root / "sowhat.yaml").write_text(settings, encoding="utf-8")
    (root / "logs" / "access.log").write_text("".join(lines), encoding="utf-8")
    return root


@pytest.fixture
def shop(tmp_path: Path) -> Shop:
    """A workspace with the given log lines: `shop(line(…), line(…))`."""
    return partial(shop_in, tmp_path)


def recipe_of(kind: PlatformKind) -> Recipe:
    """An example company as it is usually drawn; one of them in Chinese."""
    return Recipe(kind=kind, language="zh" if kind == "marketplace" else "en")


Demos = Callable[[PlatformKind], Demo]


@pytest.fixture(scope="session")
def demos(once: Once) -> Demos:
    """`demos("open")`: that example company with its ledger, built, in a folder of one's own."""

    def made(kind: PlatformKind) -> Demo:
        def make(folder: Path) -> None:
            recipe = recipe_of(kind)
            demo = built(files(folder / "company", recipe, lambda _: None), recipe, Quiet())
            (folder / "demo.json").write_text(demo.model_dump_json(), encoding="utf-8")

        folder = once(f"demo-{kind}", make)
        demo = Demo.model_validate_json((folder / "demo.json").read_text(encoding="utf-8"))
        return demo.model_copy(update={"root": str(folder / "company")})

    return made
