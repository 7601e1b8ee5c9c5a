"""What is read on every page: in one language, dates and numbers as that language writes them."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

import pytest

from sowhat.model.language import Language
from sowhat.stories.words import LANGUAGES
from tests.web import every_sample
from tests.web.pages import PAGES
from tests.web.reader import reader

UNREAD = {"pre", "code", "script", "style", "datalist", "title"}
"""Code, and what is no part of the page."""
DATA = {"address", "kind", "place", "example"}
"""Classes of addresses, versions and names as files have them."""
SPOKEN = ("aria-label", "placeholder", "title", "alt")
VOID = {"area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"}


class Read(HTMLParser):
    """The texts of a page, those that are only spoken too; `lang` of another language is left out."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self.language = language
        self.texts: list[str] = []
        self.left_out: list[bool] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = {name: value or "" for name, value in attrs}
        foreign = tag != "html" and bool(told.get("lang")) and not told["lang"].startswith(self.language)
        unread = tag in UNREAD or foreign or bool(DATA & set(told.get("class", "").split()))
        unread |= told.get("translate") == "no" or (bool(self.left_out) and self.left_out[-1])
        if not unread:
            self.texts += [told[name] for name in SPOKEN if told.get(name)]
        if tag not in VOID:
            self.left_out.append(unread)

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID and self.left_out:
            self.left_out.pop()

    def handle_data(self, data: str) -> None:
        if data.strip() and not (self.left_out and self.left_out[-1]):
            self.texts.append(" ".join(data.split()))


Texts = Callable[[str, Language], list[str]]


@pytest.fixture(scope="module")
def texts() -> Texts:
    """The texts of a page in a language, each page asked for once."""
    everything = reader(every_sample.loaders())

    @cache
    def told(path: str, language: Language) -> list[str]:
        parser = Read(language)
        parser.feed(everything.get(path, {"Accept-Language": language}).text)
        return parser.texts

    return told


ISO_DATE = re.compile(r"(?<![\w/.=-])\d{4}-\d\d-\d\d(?![\w-])")
ISO_MONTH = re.compile(r"(?<![\w/.=-])\d{4}-\d\d(?![\w-])")
LONG_NUMBER = re.compile(r"(?<![\w.,/#:−-])\d{4,}(?![\w/:-])")
CHINESE_RUN = re.compile(r"[\u3400-\u9fff]+")
YEAR = re.compile(r"(19|20)\d\d")
STANDARD = re.compile(r"RFC \d+")
LATIN = re.compile(r"[A-Za-z][A-Za-z’']+")
CODE = re.compile(r"\S*[\w>][./_{}\\=<-]+\w\S*|\S*\d\S*|--?\w+|sowhat( [a-z-]+)+|\w+:(?=\s|$)")
"""Addresses, file names, keys and references inside a sentence."""
SOURCE = re.compile(r"出处：.*|口径：.*")
"""Formulas and the titles of papers, in the language that they were written in."""
TERMS = {
    *("API", "App", "CSV", "CSS", "HTML", "ICS", "ID", "JSON", "OKR", "PDF", "SLO", "SSO", "SRE", "URL", "YAML", "WIP"),
    *("Esc", "Ctrl", "Enter", "Tab", "JavaScript", "Python", "curl", "Excel", "Word", "Slack", "webhook", "Markdown"),
    *("GET", "POST", "PUT", "PATCH", "DELETE", "OpenAPI", "AsyncAPI", "GraphQL", "DORA", "NPS", "RICE", "WSJF", "ROI"),
    *("DevLake", "GitHub", "GitLab", "audit", "privacy", "licence", "drills", "incidents", "deliveries", "drop"),
    *(
        "NPV",
        "IRR",
        "VAT",
        "Shapley",
        "Wilson",
        "PR",
        "KR",
        "KPI",
        "sowhat",
        "log",
        "HTTP",
        "ISO",
        "HH",
        "MM",
        "ics",
        "Hoover",
        "NEW",
        "CNY",
        "USD",
        "EN",
        "PPT",
        "PPTX",
    ),
}
"""What Chinese readers call it, and the values of settings that a sentence names."""
TESTS = Path(__file__).parents[1]
SAMPLES = (
    *sorted(TESTS.glob("*/*samples.py")),
    *(TESTS / f"{name}.py" for name in ("scenes", "planning/papers", "stories/prototypes/shop", "web/test_health")),
    *(TESTS / "stories" / f"test_{name}.py" for name in ("adoption", "ecosystem", "totals")),
)
"""Where the names come from that people gave."""


def literals(path: Path) -> Iterator[str]:
    """The strings of a module of samples: names that people gave."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    told = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told:
            yield node.value


@pytest.fixture(scope="module")
def names() -> frozenset[str]:
    """All words of the sample values."""
    return frozenset(word for path in SAMPLES for text in literals(path) for word in LATIN.findall(text))


@pytest.mark.parametrize("path", PAGES)
def test_a_chinese_page_has_no_word_of_ours_in_english(texts: Texts, names: frozenset[str], path: str) -> None:
    said = [CODE.sub(" ", SOURCE.sub("", text)) for text in texts(path, "zh")]
    found = {word: text for text in said for word in LATIN.findall(text) if word not in TERMS and word not in names}
    assert found == {}


@pytest.mark.parametrize("path", PAGES)
def test_no_sentence_is_the_same_in_both_languages(texts: Texts, path: str) -> None:
    """A label that was written into a template reads the same in both; what people wrote does, too, and is known."""
    data = {text for file in SAMPLES for text in literals(file)}
    both = set(texts(path, "zh")) & set(texts(path, "en"))
    words = {text for text in both if len(LATIN.findall(CODE.sub(" ", text))) > 2}
    assert sorted(text for text in words if not any(text in one or one in text for one in data if len(one) > 8)) == []


@pytest.mark.parametrize("path", PAGES)
def test_an_english_page_has_no_chinese_of_ours(texts: Texts, path: str) -> None:
    data = "\n".join(text for file in SAMPLES for text in literals(file))
    found = {run for text in texts(path, "en") for run in CHINESE_RUN.findall(text)}
    assert {run for run in found if run not in data} == set()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", PAGES)
def test_dates_are_written_as_the_language_writes_them(texts: Texts, path: str, language: Language) -> None:
    said = texts(path, language)
    assert [text for text in said if ISO_DATE.search(text) or ISO_MONTH.search(text)] == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", PAGES)
def test_large_numbers_are_written_in_groups(texts: Texts, path: str, language: Language) -> None:
    said = [(text, LONG_NUMBER.findall(SOURCE.sub("", STANDARD.sub("", text)))) for text in texts(path, language)]
    assert [text for text, numbers in said if any(not YEAR.fullmatch(number) for number in numbers)] == []
