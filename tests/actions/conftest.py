"""Small workspaces with a log, built quietly."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

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


@pytest.fixture
def shop(tmp_path: Path) -> Shop:
    """A workspace with the given log lines: `shop(line(…), line(…))`."""

    def make(*lines: str, settings: str = SETTINGS) -> Path:
        (tmp_path / "logs").mkdir()
        (tmp_path / "catalog").mkdir()
        (tmp_path / "sowhat.yaml").write_text(settings, encoding="utf-8")
        (tmp_path / "logs" / "access.log").write_text("".join(lines), encoding="utf-8")
        return tmp_path

    return make
