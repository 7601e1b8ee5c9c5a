"""Lists a part at a time: every entry once and in order, whatever is added meanwhile; refusals with a cure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from sowhat.web.app import create
from sowhat.web.paging import cursors
from tests.web import every_sample
from tests.web.reader import Reader, reader

LISTS = (
    ("demand", "demands"),
    ("claims", "claims"),
    ("campaigns", "campaigns"),
    ("decisions", "decisions"),
    ("partners", "partners"),
    ("okrs", "objectives"),
    ("opportunities", "opportunities"),
    ("cases", "papers"),
    ("catalogue", "cards"),
    ("scenarios", "scenarios"),
    ("showcases", "occasions"),
    ("milestones", "milestones"),
    ("prices", "prices"),
    ("feedback", "visits"),
    ("lifecycle", "reviews"),
    ("alerts", "past"),
)
MORE = ("inbox", "notices", "access", "jobs", "views", "rehearsals", "webhooks")
"""Lists that depend on who asks, or when."""
_NEXT = re.compile(r'^<([^>]+)>; rel="next"$')


@pytest.fixture(scope="module")
def all_() -> Reader:
    return reader(every_sample.loaders())


def parts(client: Reader, path: str) -> Iterator[httpx.Response]:
    at: str | None = path
    while at:
        answer = client.get(at)
        assert answer.status_code == 200, answer.text
        yield answer
        found = _NEXT.match(answer.headers.get("link", ""))
        at = found[1] if found else None


@pytest.mark.parametrize(("path", "name"), LISTS)
@pytest.mark.parametrize("limit", [1, 2, 500])
def test_parts_are_the_whole(all_: Reader, path: str, name: str, limit: int) -> None:
    whole = all_.get(f"/api/v1/{path}").json()[name]
    found = [answer.json()[name] for answer in parts(all_, f"/api/v1/{path}?limit={limit}")]
    assert [one for part in found for one in part] == whole
    assert all(len(part) == limit for part in found[:-1])


def test_without_a_limit_the_list_is_what_the_command_prints(all_: Reader) -> None:
    assert "link" not in all_.get("/api/v1/demand").headers


def test_a_link_keeps_what_else_was_asked(all_: Reader) -> None:
    link = all_.get("/api/v1/catalogue?unit=&limit=1").headers["link"]
    assert "limit=1" in link
    assert link.startswith("</api/v1/catalogue?unit=")


def test_parts_have_tags_of_their_own(all_: Reader) -> None:
    one, two = (all_.get(f"/api/v1/catalogue?limit={n}").headers["etag"] for n in (1, 2))
    assert one != two


@pytest.mark.parametrize("query", ["limit=0", "limit=501", "limit=x", "limit=-1", "after=nothing", "after=", "after=é"])
def test_a_part_that_is_none_is_refused(all_: Reader, query: str) -> None:
    answer = all_.get(f"/api/v1/demand?{query}")
    assert (answer.status_code, answer.headers["content-type"]) == (422, "application/problem+json")
    assert answer.json()["code"] == ("invalid-parameter" if "limit" in query else "no-such-cursor")


def test_entries_that_are_alike_are_told_apart_and_what_is_added_moves_nothing() -> None:
    assert len(set(cursors(["a", "a", "b", "a"]))) == 4
    assert cursors(["a", "b"]) == cursors(["new", "a", "b"])[1:]


def test_the_description_says_so() -> None:
    told = create(Path()).openapi()
    for path in (*(path for path, _ in LISTS), *MORE):
        one = told["paths"][f"/api/v1/{path}"]["get"]
        assert {"limit", "after"} <= {each["name"] for each in one["parameters"]}, path
        assert "Link" in one["responses"]["200"]["headers"], path
