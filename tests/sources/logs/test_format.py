"""Log formats: which are usable, and that the quick and the thorough way agree."""

from __future__ import annotations

import re

import pytest

from sowhat.engine.workbench import Workbench
from sowhat.errors import WorkspaceError
from sowhat.sources.logs.format import COMBINED, COMMON, parse
from sowhat.sources.logs.pattern import full_pattern
from sowhat.sources.logs.split import checked_split


@pytest.mark.parametrize(("name", "spelled"), [("combined", COMBINED), ("common", COMMON), (f"  {COMMON}\n", COMMON)])
def test_a_name_stands_for_its_format(name: str, spelled: str) -> None:
    assert parse(name).text == spelled


def test_variables_are_named_once_and_in_order() -> None:
    assert parse("$msec ${uri} $status $uri").variables == ("msec", "uri", "status")


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ('"$request" $status', ["log-format-no-time"]),
        ("$msec $status", ["log-format-no-request"]),
        ("$msec $uri", ["log-format-no-status"]),
        ("$msec $uri$status", ["log-format-adjacent"]),
        ("nonsense", ["log-format-no-time", "log-format-no-request", "log-format-no-status"]),
    ],
)
def test_an_unusable_format_says_what_it_lacks(text: str, codes: list[str]) -> None:
    with pytest.raises(WorkspaceError) as error:
        parse(text)
    assert [problem.code for problem in error.value.problems] == codes


@pytest.mark.parametrize("text", ["$msec|$uri|$status", "$msec $uri:$status:$host x"])
def test_a_format_without_spaces_and_quotes_has_no_fast_path(text: str) -> None:
    assert checked_split(parse(text)) is None


LINE = '1.2.3.4 - - [01/Mar/2025:10:05:03 +0000] "GET / HTTP/1.1" 200 12 "-" "a"'


@pytest.mark.parametrize("variable", parse("combined").variables)
def test_split_and_pattern_find_the_same(variable: str) -> None:
    split, pattern = checked_split(parse("combined")), re.compile(full_pattern(parse("combined")))
    assert split is not None
    columns = "".join(f", {sql} AS {name}" for name, sql in split.columns.items())
    with Workbench() as bench:
        query = f"SELECT *{columns} FROM (SELECT ? AS line, split(line, '\"') AS quotes)"
        row = bench.fetch(
            f"SELECT {split.ok} AS ok, {split.values[variable]} AS value FROM ({query})", [LINE]
        ).to_pylist()
    found = pattern.match(LINE)
    assert found is not None
    before, after = split.around.get(variable, ("", ""))
    assert row == [{"ok": True, "value": before + found[variable] + after}]
