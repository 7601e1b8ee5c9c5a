"""What can be seen can also be read: a sentence and a table for each drawing, a name for each table and its heads."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from itertools import pairwise
from typing import Any

import pytest
from lxml import html

from tests.web import every_sample
from tests.web.pages import PAGES
from tests.web.reader import reader

Tree = Any
Pages = Callable[[str], Tree]
DRAWN = ("chart", "canvas")


@pytest.fixture(scope="module")
def pages() -> Pages:
    """Each page as a tree, asked for once."""
    everything = reader(every_sample.loaders())

    @cache
    def tree(path: str) -> Tree:
        return html.document_fromstring(everything.get(path, {"Accept-Language": "en"}).text)

    return tree


def said(element: Tree) -> str:
    """All text of an element."""
    return " ".join("".join(element.itertext()).split())


def figures(tree: Tree) -> Iterator[Tree]:
    """Figures that draw something; a quotation of a file is none."""
    return (one for one in tree.iter("figure") if "example" not in (one.get("class") or ""))


@pytest.mark.parametrize("path", PAGES)
def test_each_figure_has_a_sentence_and_a_table(pages: Pages, path: str) -> None:
    found = []
    for figure in figures(pages(path)):
        labels = [figure.get("aria-label"), *(svg.get("aria-label") for svg in figure.iter("svg"))]
        sentence = any(label and len(label) > 8 for label in labels)
        if not sentence or not any(said(table) for table in figure.iter("table")):
            found.append((figure.get("class"), sentence))
    assert found == []


@pytest.mark.parametrize("path", PAGES)
def test_each_drawing_is_named_or_left_out(pages: Pages, path: str) -> None:
    svgs = pages(path).iter("svg")
    assert [dict(svg.attrib) for svg in svgs if not svg.get("aria-label") and svg.get("aria-hidden") != "true"] == []


@pytest.mark.parametrize("path", PAGES)
def test_each_table_has_a_name_and_heads_with_a_scope(pages: Pages, path: str) -> None:
    found = []
    for table in pages(path).iter("table"):
        caption = next(table.iter("caption"), None)
        named = (caption is not None and said(caption)) or table.get("aria-label") or table.get("aria-labelledby")
        bare = [said(head) for head in table.iter("th") if head.get("scope") not in ("col", "row", "colgroup")]
        if not named or bare:
            found.append((said(table)[:60], bare))
    assert found == []


@pytest.mark.parametrize("path", PAGES)
def test_each_field_has_a_label(pages: Pages, path: str) -> None:
    tree = pages(path)
    inside = {id(field) for label in tree.iter("label") for field in label.iter() if said(label)}
    named = {label.get("for") for label in tree.iter("label") if said(label)}
    fields = [one for tag in ("input", "select", "textarea") for one in tree.iter(tag)]
    shown = [one for one in fields if one.get("type") not in ("hidden", "submit")]
    bare = [one for one in shown if id(one) not in inside and one.get("id") not in named and not one.get("aria-label")]
    assert [dict(one.attrib) for one in bare] == []


@pytest.mark.parametrize("path", PAGES)
def test_headings_go_down_one_step_at_a_time(pages: Pages, path: str) -> None:
    levels = [int(one.tag[1]) for one in pages(path).iter() if one.tag in ("h1", "h2", "h3", "h4", "h5", "h6")]
    assert [(a, b) for a, b in pairwise(levels) if b > a + 1] == []
    assert levels.count(1) == 1
