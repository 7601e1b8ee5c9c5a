"""Docs that cannot rot: links, twins, reachability, generated pages, commands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from sowhat.tables.facts import FACTS
from sowhat.tables.results import RESULTS
from tools.reference import Tree, pages, tree

LINK = re.compile(r"\]\(([^)\s]+)\)")
FENCE = re.compile(r"```(\w*)\n(.*?)```", re.DOTALL)
QUOTED = re.compile(r'"[^"\n]*"')
SPOKEN = ("tutorial", "how-to", "explanation", "reference")
CALL = re.compile(r"(?:^|&& |`)sowhat ([a-z][a-z -]*)", re.MULTILINE)


def written(root: Path) -> list[Path]:
    """Every page that people read."""
    return sorted([*root.glob("*.md"), *(root / "docs").rglob("*.md")])


def links(page: Path) -> Iterator[Path]:
    """The files that a page links to."""
    text = FENCE.sub("", page.read_text(encoding="utf-8"))
    for target in LINK.findall(text):
        if "://" not in target and not target.startswith("#"):
            yield (page.parent / target.partition("#")[0]).resolve()


def test_every_link_leads_somewhere(root: Path) -> None:
    broken = [
        f"{page.relative_to(root)} → {link}" for page in written(root) for link in links(page) if not link.exists()
    ]
    assert broken == []


@pytest.mark.parametrize("index", ["docs/index.md", "docs/index.zh.md"])
def test_every_page_is_reached_from_the_index(root: Path, index: str) -> None:
    reached: set[Path] = set()
    waiting = [root / index]
    while waiting:
        page = waiting.pop()
        if page not in reached and page.suffix == ".md":
            reached.add(page)
            waiting += links(page)
    unreached = set((root / "docs").rglob("*.md")) - reached
    assert sorted(str(page.relative_to(root)) for page in unreached) == []


def test_every_page_for_users_exists_in_both_languages(root: Path) -> None:
    found = [page for folder in SPOKEN for page in (root / "docs" / folder).rglob("*.md")]
    english = {str(page)[:-3] for page in found if not page.name.endswith(".zh.md")}
    chinese = {str(page)[:-6] for page in found if page.name.endswith(".zh.md")}
    assert english ^ chinese == set()


def twins(root: Path) -> list[tuple[Path, Path]]:
    """Each Chinese page with its English one."""
    found = [page for page in written(root) if page.name.endswith(".zh.md")]
    return [(page, page.with_name(page.name.replace(".zh.md", ".md"))) for page in found]


def shape(page: Path) -> list[str]:
    """A page's headings by level, and its commands; what they quote, and other examples, are in the page's language."""
    text = page.read_text(encoding="utf-8")
    blocks = [code for language, code in FENCE.findall(text) if language == "sh"]
    commands = [QUOTED.sub('"…"', block) for block in blocks]
    return [*re.findall(r"^#+(?= )", FENCE.sub("", text), re.MULTILINE), *commands]


def test_twins_have_the_same_headings_and_the_same_commands(root: Path) -> None:
    apart = [str(zh.relative_to(root)) for zh, en in twins(root) if not en.exists() or shape(zh) != shape(en)]
    assert apart == []


def test_generated_pages_are_fresh(root: Path) -> None:
    stale = [str(path) for path, text in pages().items() if (root / path).read_text(encoding="utf-8") != text]
    assert stale == [], "run make docs"


def test_every_command_is_in_the_reference(root: Path, commands: list[Tree]) -> None:
    text = (root / "docs/reference/cli.md").read_text(encoding="utf-8")
    assert [one["path"] for one in commands if f"## {one['path']}\n" not in text] == []


def test_every_command_shows_an_example_in_both_languages() -> None:
    def silent(node: Tree) -> list[str]:
        below = [path for one in node["commands"] for path in silent(one)]
        return below if node["commands"] or "sowhat " in node["help"] else [node["path"]]

    assert silent(tree("en")) + silent(tree("zh")) == []


def calls(page: Path) -> Iterator[str]:
    """The commands in a page's code."""
    text = page.read_text(encoding="utf-8")
    for code in [block for _, block in FENCE.findall(text)] + re.findall(r"`[^`\n]+`", FENCE.sub("", text)):
        yield from (f"sowhat {words.partition(' -')[0].strip()}" for words in CALL.findall(code))


def test_every_command_in_the_docs_exists(root: Path, commands: list[Tree]) -> None:
    known = {one["path"] for one in commands} | {one["path"].rpartition(" ")[0] for one in commands}
    unknown = [
        f"{page.relative_to(root)}: {call}"
        for page in written(root)
        for call in calls(page)
        if not any(call == path or call.startswith(f"{path} ") for path in known - {"sowhat"})
    ]
    assert unknown == []


def test_every_table_is_in_the_dictionary(root: Path) -> None:
    text = (root / "docs/reference/tables.md").read_text(encoding="utf-8")
    assert [table.name for table in (*FACTS, *RESULTS) if f"### {table.name}\n" not in text] == []


def test_the_changelog_has_an_unreleased_section(root: Path) -> None:
    text = (root / "CHANGELOG.md").read_text(encoding="utf-8")
    assert re.search(r"^## Unreleased\n\n- ", text, re.MULTILINE)


def test_a_decision_record_fits_on_a_screen(root: Path) -> None:
    records = sorted((root / "docs/decisions").glob("[0-9]*.md"))
    lines = {path.name: len(path.read_text(encoding="utf-8").splitlines()) for path in records}
    assert {name: count for name, count in lines.items() if count > 40} == {}


def test_every_make_target_in_the_docs_exists(root: Path) -> None:
    targets = set(re.findall(r"^([a-z]+):", (root / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    spoken = {
        target
        for page in written(root)
        for line in re.findall(r"(?:`|^)make ([a-z ]+)", page.read_text(encoding="utf-8"), re.MULTILINE)
        for target in line.split()
    }
    assert spoken - targets == set()
