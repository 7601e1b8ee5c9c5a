"""A deck of each language in a program that people open it with: every slide is a page, every word is there, in fonts
that have its characters, and none stands on another or leaves its page."""

from __future__ import annotations

import html
import re
import shutil
import subprocess
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

import pytest

from sowhat.model.language import Language
from sowhat.model.talk import Talk
from sowhat.render.talks.fit import Measure
from sowhat.render.talks.places import AREA
from sowhat.render.talks.plan import Room, planned
from sowhat.render.talks.pptx import pptx
from tests.render.talks.office_samples import strained
from tests.render.talks.samples import speaker, talk

IMPRESS = Path("/usr/lib/libreoffice/program/libsdlo.so")
LANGUAGES: tuple[Language, ...] = ("en", "zh")
PAGE = re.compile(r'<page width="([\d.]+)" height="([\d.]+)">(.*?)</page>', re.DOTALL)
WORD = re.compile(r'<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)</word>')
STRAINED = ("huge", "lines", "wordy")


@dataclass(frozen=True)
class Word:
    """A word and its place on the page, in points."""

    left: float
    top: float
    right: float
    bottom: float
    text: str

    def over(self, other: Word) -> float:
        """The share of the smaller one that they have in common."""
        wide = min(self.right, other.right) - max(self.left, other.left)
        high = min(self.bottom, other.bottom) - max(self.top, other.top)
        return max(0, wide) * max(0, high) / max(0.01, min(self.area, other.area))

    @property
    def area(self) -> float:
        return (self.right - self.left) * (self.bottom - self.top)


@dataclass(frozen=True)
class Page:
    width: float
    height: float
    words: tuple[Word, ...]

    @property
    def text(self) -> str:
        return "".join(word.text for word in self.words)


def told(language: Language) -> Talk:
    """What is printed: the usual slides, and some that strain their room."""
    slides = [one for one in strained(language) if one.id in STRAINED]
    return talk(language, 9, tuple(slides))


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with both decks as PDF."""
    if not shutil.which("soffice") or not shutil.which("pdftotext") or not IMPRESS.exists():
        pytest.skip("libreoffice-impress or poppler-utils is not installed")
    folder = tmp_path_factory.mktemp("printed")
    for language in LANGUAGES:
        (folder / f"{language}.pptx").write_bytes(pptx(told(language), speaker(language)))
    decks = [str(folder / f"{language}.pptx") for language in LANGUAGES]
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), *decks]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    return folder


@pytest.fixture(scope="module", params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> Language:
    """Each language in turn."""
    return request.param  # type: ignore[no-any-return]


@pytest.fixture(scope="module")
def pages(printed: Path, language: Language) -> tuple[Page, ...]:
    """The pages of a deck with their words."""
    command = ["pdftotext", "-bbox", str(printed / f"{language}.pdf"), "-"]
    read = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return tuple(Page(float(wide), float(high), words(body)) for wide, high, body in PAGE.findall(read))


def words(body: str) -> tuple[Word, ...]:
    """The words of a page."""
    found = WORD.findall(body)
    return tuple(Word(float(a), float(b), float(c), float(d), html.unescape(text)) for a, b, c, d, text in found)


def test_every_slide_is_a_page(pages: tuple[Page, ...], language: Language) -> None:
    plan = planned(told(language), Room(AREA, Measure()))
    assert len(pages) == len(plan) + 1


def test_every_title_can_be_read(pages: tuple[Page, ...], language: Language) -> None:
    read = [page.text for page in pages]
    titles = [re.sub(r"\s", "", slide.title.text)[:60] for slide in talk(language).slides]
    assert [title for title in titles if not any(title in page for page in read)] == []


def test_no_word_leaves_its_page(pages: tuple[Page, ...]) -> None:
    out = [
        (number, word)
        for number, page in enumerate(pages, 1)
        for word in page.words
        if min(word.left, word.top) < 0 or word.right > page.width or word.bottom > page.height
    ]
    assert out == []


def test_no_word_stands_on_another(pages: tuple[Page, ...]) -> None:
    over = [
        (number, one.text, other.text)
        for number, page in enumerate(pages, 1)
        for one, other in combinations(page.words, 2)
        if one.over(other) > 0.4
    ]
    assert over == []


def test_every_font_is_in_the_file(printed: Path, language: Language) -> None:
    listed = subprocess.run(["pdffonts", str(printed / f"{language}.pdf")], check=True, capture_output=True, text=True)
    kinds = [line.split()[-5:-2] for line in listed.stdout.splitlines()[2:]]
    assert {tuple(kind) for kind in kinds} == {("yes", "yes", "yes")}


def test_chinese_is_set_in_a_font_that_has_it(printed: Path) -> None:
    listed = subprocess.run(["pdffonts", str(printed / "zh.pdf")], check=True, capture_output=True, text=True)
    assert re.search(r"CJK|Han|YaHei|WenQuan|Song|Hei", listed.stdout)
