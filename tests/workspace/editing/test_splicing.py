"""A new value in the place of an old one: nothing else of the text changes."""

from __future__ import annotations

import copy
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sowhat.workspace.editing.splicing import Fixed, spliced
from sowhat.workspace.editing.spots import Value, spots
from sowhat.workspace.nodes import Scalar, documents

TEXT = """# Ours
services:   # all of them
# the first
- name: pay     # keep
  routes: [/pay, {path: '/p', host: h}]
  title:
    zh: 支付   # said so
    en: "Pay"
- {name: tags, routes: []}

# the last
-   name: offer
    summary: |
      Two
      lines

    owner:
teams: []
"""
ODD = [
    "yes",
    "1e3",
    ": ",
    "# no",
    "a\nb",
    "!!python/object:os.system",
    "- x",
    "*a",
    "&a",
    "{",
    "null",
    "~",
    " x ",
    "é，",
    "'",
    '"',
    "\\",
    "?",
    "0123",
    "2026-01-01",
    "a: b",
    "\u3000",
    "😀",
]
TEXTS = st.one_of(
    st.sampled_from(ODD), st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=40)
)


def value(text: str) -> dict[str, Value]:
    """What the first document says."""
    found = spots(text)[0].value
    assert isinstance(found, dict)
    return copy.deepcopy(found)


def places(one: Value, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """The way to each text."""
    if isinstance(one, dict):
        for key, part in one.items():
            yield from places(part, (*path, key))
    elif isinstance(one, list):
        for number, part in enumerate(one):
            yield from places(part, (*path, number))
    else:
        yield path


def put(whole: dict[str, Value], path: tuple[str | int, ...], new: str) -> dict[str, Value]:
    """The value with another text at a place."""
    inner: object = whole
    for step in path[:-1]:
        inner = inner[step]  # type: ignore[index]
    inner[path[-1]] = new  # type: ignore[index]
    return whole


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_the_same_value_leaves_every_byte(newline: str) -> None:
    text = TEXT.replace("\n", newline)
    assert spliced(text, 0, value(text)) == text


@settings(max_examples=150, deadline=None)
@given(st.data(), TEXTS, st.sampled_from(["\n", "\r\n"]))
def test_one_text_changes_one_line(data: st.DataObject, new: str, newline: str) -> None:
    text = TEXT.replace("\n", newline)
    where = data.draw(st.sampled_from([path for path in places(value(text)) if path[-1] != "summary"]))
    made = spliced(text, 0, put(value(text), where, new))
    before, after = text.split(newline), made.split(newline)
    assert len(before) == len(after)
    assert sum(one != other for one, other in zip(before, after, strict=True)) <= 1
    assert value(made) == put(value(text), where, new)


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_any_text_is_read_back_as_it_was(new: str) -> None:
    made = spliced(TEXT, 0, put(value(TEXT), ("services", 0, "name"), new))
    roots, problems = documents("a.yaml", made.encode())
    assert problems == ()
    name = roots[0].get("services").nodes[0].get("name")  # type: ignore[union-attr]
    assert isinstance(name, Scalar)
    assert (name.text, name.empty) == (new, False)


@pytest.mark.parametrize("gone", [0, 1, 2])
def test_a_removed_entry_takes_only_its_own_lines(gone: int) -> None:
    new = value(TEXT)
    services = new["services"]
    assert isinstance(services, list)
    del services[gone]
    made = spliced(TEXT, 0, new)
    kept = [line for line in TEXT.splitlines() if line.startswith("#")]
    assert [line for line in made.splitlines() if line.startswith("#")] == kept
    assert value(made) == new


def test_the_last_entry_leaves_an_empty_list() -> None:
    text = "# a\nservices:\n# b\n- name: x\n# c\n"
    assert spliced(text, 0, {"services": []}) == "# a\nservices: []\n# b\n# c\n"


def test_a_new_entry_is_written_like_the_one_beside_it() -> None:
    new = value("a:\n- {name: x}\n# end\n")
    new["a"].append({"name": "z", "b": "1", "c": "2", "d": "3", "e": "4"})  # type: ignore[union-attr]
    made = spliced("a:\n- {name: x}\n# end\n", 0, new)
    assert made == 'a:\n- {name: x}\n- {name: z, b: "1", c: "2", d: "3", e: "4"}\n# end\n'


def test_a_file_without_a_last_newline_gets_none() -> None:
    assert spliced("a:\n- x", 0, {"a": ["x", "z"]}) == "a:\n- x\n- z"


def test_an_empty_file_is_filled() -> None:
    made = spliced("# ours\n", 0, {"teams": [{"name": "a"}]})
    assert made.startswith("# ours\nteams:")
    assert value(made) == {"teams": [{"name": "a"}]}


def test_another_document_stays() -> None:
    text = "a: 1\n---\nb: 2\n"
    assert spliced(text, 1, {"b": "3"}) == "a: 1\n---\nb: 3\n"


@pytest.mark.parametrize("text", ["a: &x {b: 1}\nc: *x\n", "a: !!str 1\n", "a: &x 1\nc: *x\n"])
def test_what_is_shared_is_kept_and_not_changed_alone(text: str) -> None:
    kept = value(text)
    assert spliced(text, 0, {**kept, "d": "1"}).startswith(text)
    with pytest.raises(Fixed):
        spliced(text, 0, {**kept, "a": "changed"})
