"""Both languages say the same things, everything said exists, and everything that exists is said."""

from __future__ import annotations

import ast
import re
from collections import Counter

import pytest
from fluent.syntax import ast as fluent

from sowhat.model.language import Language
from sowhat.stories.words import LANGUAGES, words
from tests.stories import catalogues

CODED = ("error-", "reason-", "detect-")
"""Messages named by a code that the code passes on; the code itself must occur somewhere."""
NAMES = re.compile(r"^[a-z]{3,}\\?-|\\?-[a-z]{3,}$")
"""An f-string that can only be a message's id: `web-language-…`, `…-truncated`."""


def test_both_languages_have_the_same_files() -> None:
    assert [path.name for path in catalogues.files("en")] == [path.name for path in catalogues.files("zh")]


def test_both_languages_have_the_same_messages_in_the_same_files() -> None:
    english, chinese = ({(file, id_) for file, id_, _ in catalogues.messages(tag)} for tag in ("en", "zh"))
    assert english ^ chinese == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_entry_is_broken(language: Language) -> None:
    broken = [
        f"{path.name}: {entry.content}"
        for path in catalogues.files(language)
        for entry in catalogues.resource(path).body
        if isinstance(entry, fluent.Junk)
    ]
    assert broken == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_id_is_given_twice(language: Language) -> None:
    seen = Counter(id_ for _, id_, _ in catalogues.messages(language))
    assert [id_ for id_, n in seen.items() if n > 1] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_splitting_finds_every_message_that_parsing_finds(language: Language) -> None:
    parsed = {id_ for _, id_, _ in catalogues.messages(language) if "." not in id_}
    assert set(words(language).ids) == parsed


def test_a_placeholder_of_one_language_is_known_to_the_other() -> None:
    """Chinese may leave out the number that only chooses an English plural, but not the one that is read."""
    english = {id_: params for _, id_, params in catalogues.messages("en")}
    chinese = {id_: params for _, id_, params in catalogues.messages("zh")}
    both = {id_: (english[id_] ^ chinese[id_], english[id_] & chinese[id_]) for id_ in english if id_ in chinese}
    apart = {id_: {name for name in other if not _plural(name, same)} for id_, (other, same) in both.items()}
    assert {id_: names for id_, names in apart.items() if names} == {}


def _plural(name: str, read: set[str]) -> bool:
    """Whether it is the number of a figure that both languages read (see Teller.says)."""
    return name.endswith("_n") and name.removesuffix("_n") in read


def test_every_error_has_a_cure() -> None:
    ids = {id_ for _, id_, _ in catalogues.messages("en")}
    assert [id_ for id_ in ids if id_.startswith("error-") and "." not in id_ and f"{id_}.cure" not in ids] == []


def test_every_message_is_said_somewhere() -> None:
    exact = {text for text, partly in catalogues.literals() if not partly}
    begun = re.compile(
        "|".join(sorted({text for text, partly in catalogues.literals() if partly and NAMES.search(text)}))
    )
    assert [id_ for _, id_, _ in catalogues.messages("en") if "." not in id_ and not _said(id_, exact, begun)] == []


def _said(id_: str, exact: set[str], begun: re.Pattern[str]) -> bool:
    code = next((id_.removeprefix(prefix) for prefix in CODED if id_.startswith(prefix)), id_)
    return bool({id_, code} & exact) or bool(begun.fullmatch(id_) or begun.fullmatch(code))


def test_everything_said_exists() -> None:
    known = set(words("en").ids)
    unknown = [
        f"{path.name}:{node.lineno} {ast.unparse(node.args[0])}"
        for path in catalogues.python_files()
        for node in ast.walk(catalogues.tree(path))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name | ast.Attribute)
        and (node.func.id if isinstance(node.func, ast.Name) else node.func.attr) in {"say", "phrase"}
        and node.args
        and isinstance(node.args[0], ast.Constant)
        and isinstance(node.args[0].value, str)
        and node.args[0].value.partition(".")[0] not in known
    ]
    assert unknown == []


def test_every_template_message_exists() -> None:
    known = set(words("en").ids)
    templates = sorted((catalogues.SOURCE / "render" / "templates").glob("*.html"))
    said = {id_ for path in templates for id_ in re.findall(r"""say\(["']([\w-]+)""", path.read_text("utf-8"))}
    assert said - known == set()


def test_every_problem_has_its_message() -> None:
    known = set(words("en").ids)
    codes = {
        str(node.args[0].value)
        for path in catalogues.python_files()
        for node in ast.walk(catalogues.tree(path))
        if isinstance(node, ast.Call)
        and getattr(node.func, "id", getattr(node.func, "attr", "")) == "Problem"
        and node.args
        and isinstance(node.args[0], ast.Constant)
    }
    assert {code for code in codes if f"error-{code}" not in known} == set()
