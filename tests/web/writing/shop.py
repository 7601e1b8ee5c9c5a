"""A small shop that was built once: what can be written to it, and read again."""

from __future__ import annotations

from pathlib import Path

from sowhat.actions.build import build
from tests.actions.conftest import LINE, Quiet

SETTINGS = """
platform: shop
sources:
  - {name: web, type: access-log, paths: [logs/*], format: common, consumer: user}
surveys:
  - {paths: [spring.csv], format: survey, survey: pulse, columns: {respondent: person, asked: date, team: team}}
"""
CATALOG = """
units: [{name: shop}, {name: bank}]
teams: [{name: red, unit: shop, title: 红队}, {name: blue, unit: bank}]
consumers: [{name: red-app, team: red, keys: [red]}]
services: [{name: pay, routes: [/pay]}]
"""
WORDS = ("documentation lacks examples for errors", "timeouts of the gateway at peak hours")


def make(root: Path) -> None:
    """Written and built."""
    for folder in ("logs", "catalog"):
        (root / folder).mkdir()
    (root / "sowhat.yaml").write_text(SETTINGS, encoding="utf-8")
    (root / "catalog" / "all.yaml").write_text(CATALOG, encoding="utf-8")
    lines = "".join(LINE.format(n=1, user="red", path="/pay", day=day) for day in (1, 9, 16, 24, 28))
    (root / "logs" / "access.log").write_text(lines, encoding="utf-8")
    rows = [f"p{n},2026-04-01,{'red' if n < 7 else 'blue'},{1 + n % 5},{WORDS[n % 2]} x{n % 26}\n" for n in range(40)]
    (root / "spring.csv").write_text("person,date,team,How satisfied are you?,What to improve?\n" + "".join(rows))
    build(root, Quiet())
