"""Whatever is written: a Workspace, or problems with places; never another exception."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from sowhat import workspace
from sowhat.errors import WorkspaceError
from sowhat.model.workspace import Workspace
from sowhat.stories.problems import explain_all
from sowhat.stories.words import words

WORDS = (
    *("platform", "timezone", "language", "currency", "sources", "services", "units", "teams", "consumers"),
    *("name", "title", "kind", "type", "paths", "format", "consumer", "columns", "statuses", "routes", "keys"),
    *("owner", "unit", "team", "of", "from", "to", "path", "key", "pseudonym", "time", "route", "zh", "en"),
    *("access-log", "table", "backstage", "UTC", "x", "2026-01-01", "2026-02-30", "", "~", "null", "1", "日"),
)
MARKS = (
    ": ",
    "- ",
    "\n",
    "\n  ",
    "\n    ",
    "{",
    "}",
    "[",
    "]",
    ", ",
    "'",
    '"',
    "&a ",
    "*a",
    "#",
    "|",
    ">",
    "\t",
    "?",
    "!x ",
)
soup = st.lists(st.sampled_from(WORDS + MARKS), max_size=60).map("".join)
scalars = st.sampled_from(WORDS) | st.text(max_size=6)
trees = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(WORDS), inner, max_size=5),
    max_leaves=20,
)


def outcome(content: bytes, catalog: bytes = b"") -> Workspace | WorkspaceError:
    """What loading such files gives; positions and words are checked on the way."""
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        (root / "sowhat.yaml").write_bytes(content)
        (root / "catalog").mkdir()
        (root / "catalog" / "a.yaml").write_bytes(catalog)
        try:
            return workspace.load(root)
        except WorkspaceError as error:
            return _checked(error)


def _checked(error: WorkspaceError) -> WorkspaceError:
    assert all(problem.where and problem.where.line and problem.where.column for problem in error.problems)
    assert len(explain_all(error, words("zh"))) == len(error.problems)
    return error


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=200) | soup)
def test_any_text(text: str) -> None:
    assert isinstance(outcome(text.encode("utf-8", "surrogatepass")), Workspace | WorkspaceError)


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=200), st.binary(max_size=200))
def test_any_bytes(settings_: bytes, catalog: bytes) -> None:
    assert isinstance(outcome(settings_, catalog), Workspace | WorkspaceError)


@settings(max_examples=150, deadline=None)
@given(trees, trees)
def test_any_tree_of_known_words(settings_: object, catalog: object) -> None:
    found = outcome(_yaml({"platform": "p", "sources": settings_}), _yaml({"services": catalog, "teams": settings_}))
    assert isinstance(found, Workspace | WorkspaceError)


def _yaml(tree: object) -> bytes:
    """A tree in flow style, every scalar quoted."""
    if isinstance(tree, dict):
        return b"{" + b", ".join(_yaml(key) + b": " + _yaml(value) for key, value in tree.items()) + b"}"
    if isinstance(tree, list):
        return b"[" + b", ".join(_yaml(value) for value in tree) + b"]"
    return b"'" + str(tree).replace("'", "''").encode("utf-8", "replace") + b"'"
