"""Style sheets: no selector without something to match, type from one scale, and no more of it than is needed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

import sowhat
from sowhat.render.assets import STATIC

HOUSE = Path(sowhat.__file__).parent
SHEETS = sorted(STATIC.glob("*.css"))
MADE = {"vg-tooltip-element", "visible", "key"}
"""What the chart library puts on a page."""
SIZE = 120_000
"""Bytes of all sheets together, and of what each page loads first (96 of 109 KB before they were merged)."""
FIRST = ("style.css", "answer.css", "forms.css", "pages.css")
TALKS = ("talk.css", "talk_present.css", "talk_present_plain.css", "talk_word.css")
"""Slides are set in sizes of their own."""
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_RULE = re.compile(r"([^{}]+)\{")
_NAME = re.compile(r"[.#]([a-zA-Z][\w-]*)")


def text(path: Path) -> str:
    """A style sheet without comments."""
    return _COMMENT.sub("", path.read_text(encoding="utf-8"))


def names(path: Path) -> Iterator[str]:
    """Each class and id that a sheet selects."""
    for selector in _RULE.findall(text(path)):
        if not selector.strip().startswith("@"):
            yield from _NAME.findall(re.sub(r"\"[^\"]*\"", "", selector))


@dataclass(frozen=True)
class Written:
    """The words of all that may put a class or an id on a page, and how names begin that are put together."""

    words: frozenset[str]
    begins: frozenset[str]

    def uses(self, name: str) -> bool:
        """Whether a name is written whole, or begins as one that is put together."""
        begins = {name[: at + 1] for at, sign in enumerate(name) if sign == "-"}
        return name in self.words or bool(begins & self.begins)


@pytest.fixture(scope="module")
def written() -> Written:
    """Templates, scripts, drawings, and the kinds that stories name."""
    files = [path for kind in ("*.html", "*.js", "*.py") for path in (HOUSE / "render").rglob(kind)]
    files += [path for room in ("stories", "web", "model") for path in (HOUSE / room).rglob("*.py")]
    text = "\n".join(path.read_text(encoding="utf-8") for path in files)
    begins = re.findall(r"(?<![\w-])([a-zA-Z][\w-]*-)\{", text)
    return Written(frozenset(re.findall(r"[a-zA-Z_][\w-]*(?:\.css)?", text)), frozenset(begins))


@pytest.mark.parametrize("path", SHEETS, ids=lambda path: path.name)
def test_every_selector_has_something_to_match(path: Path, written: Written) -> None:
    assert sorted({name for name in names(path) if name not in MADE and not written.uses(name)}) == []


def test_the_test_finds_a_dead_selector(written: Written) -> None:
    assert not written.uses("zzz" + "part")


@pytest.mark.parametrize("path", [p for p in SHEETS if p.name not in TALKS], ids=lambda path: path.name)
def test_small_type_comes_from_the_scale(path: Path) -> None:
    screen = text(path).split("@media print", 1)[0]
    sizes = re.findall(r"font(?:-size)?: (\d+(?:\.\d+)?)px", screen)
    assert [size for size in sizes if float(size) < 17 and size != "16"] == []


def test_no_two_sheets_say_the_same_rule() -> None:
    rules: dict[str, list[str]] = {}
    for path in SHEETS:
        for rule in re.findall(r"(?m)^([^\s@{}/][^{}\n]*\{[^{}]*\})", text(path)):
            rules.setdefault(" ".join(rule.split()), []).append(path.name)
    assert {rule: where for rule, where in rules.items() if len(where) > 1} == {}


def test_the_sheets_stay_small() -> None:
    assert sum(path.stat().st_size for path in SHEETS) <= SIZE
    assert sum((STATIC / name).stat().st_size for name in FIRST) <= 66_000


def test_every_sheet_is_linked(written: Written) -> None:
    assert [path.name for path in SHEETS if not {path.name, path.stem} & written.words] == []
