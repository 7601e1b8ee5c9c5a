"""The page of the search, the same as JSON, saved views, and who may find what."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from sowhat.model.person import Role
from sowhat.stories.search import ACTS, PAGES
from sowhat.web.app import create
from tests.web import samples, search_samples
from tests.web.reader import Reader, reader
from tests.web.visitor import Visitor

LOADERS = replace(samples.BANK, search=search_samples.search)


@pytest.fixture(scope="module")
def bank() -> Reader:
    return reader(LOADERS)


@pytest.fixture
def visitor(tmp_path: Path) -> Visitor:
    return Visitor(create(tmp_path, LOADERS))


def hits(bank: Reader, asked: str) -> list[str]:
    return [one["id"] for one in bank.get(f"/api/v1/search?{asked}").json()["hits"]]


def test_the_page_leads_to_what_was_found_without_a_script(bank: Reader) -> None:
    page = bank.get("/search?q=identity", {"Accept-Language": "en"}).text
    assert '<a href="/services/identity">Identity</a><small>Platform core</small>' in page
    assert "2 things go by “identity”." in page


def test_the_page_speaks_chinese(bank: Reader) -> None:
    page = bank.get("/search?q=身份核验", {"Accept-Language": "zh"}).text
    assert '<a href="/services/identity">身份核验</a>' in page


def test_words_are_text_and_nothing_else(bank: Reader) -> None:
    page = bank.get("/search?q=<script>alert(1)</script>").text
    assert "<script>alert" not in page


@pytest.mark.parametrize(
    "asked", ["", "?q=", "?q=zzz", "?q=crew&offset=20", "?q=crew&offset=x&kind=planet", "?kind=team"]
)
def test_whatever_is_asked_is_answered(bank: Reader, asked: str) -> None:
    assert bank.get(f"/search{asked}").status_code == 200


def test_a_long_answer_comes_in_pages(bank: Reader) -> None:
    first = bank.get("/search?q=crew", {"Accept-Language": "en"}).text
    assert 'rel="next" href="/search?q=crew&amp;offset=20"' in first
    last = bank.get("/search?q=crew&offset=20", {"Accept-Language": "en"}).text
    assert ('rel="prev" href="/search?q=crew"' in last, 'rel="next"' in last) == (True, False)


def test_an_answer_is_narrowed_to_a_kind(bank: Reader) -> None:
    assert hits(bank, "q=identity&kind=service") == ["identity"]
    assert 'href="/search?q=identity&amp;kind=service"' in bank.get("/search?q=identity").text


def test_the_api_serves_parts(bank: Reader) -> None:
    whole = hits(bank, "q=crew&limit=30")
    assert [*hits(bank, "q=crew&limit=20"), *hits(bank, "q=crew&limit=20&offset=20")] == whole
    assert bank.get("/api/v1/search?q=crew&limit=5").json()["total"] == 30


def test_the_api_refuses_what_is_no_part(bank: Reader) -> None:
    assert bank.get("/api/v1/search?q=x&limit=101").json()["code"] == "invalid-parameter"
    assert bank.get("/api/v1/search?q=x&kind=planet").status_code == 422


def test_what_the_reader_has_is_not_sent_again(bank: Reader) -> None:
    tag = bank.get("/api/v1/search?q=crew").headers["etag"]
    assert bank.get("/api/v1/search?q=crew", {"If-None-Match": tag}).status_code == 304


@pytest.mark.parametrize(
    ("role", "asked", "found"),
    [
        ("viewer", "q=identity", ["identity"]),
        ("contributor", "q=identity", ["identity", "w000001"]),
        ("contributor", "q=sign", []),
        ("approver", "q=sign", ["sign-c000001"]),
    ],
)
def test_what_a_role_may_not_see_or_do_is_not_found(tmp_path: Path, role: Role, asked: str, found: list[str]) -> None:
    assert hits(Reader(create(tmp_path, LOADERS, role=role)), asked) == found


def test_every_page_and_act_leads_somewhere(bank: Reader) -> None:
    app = create(Path(), LOADERS)
    known = {getattr(route, "path", "") for route in _routes(app)}
    lost = [one.address for one in (*PAGES, *ACTS) if one.address[0] == "/" and not _known(one.address, known)]
    assert lost == []


def _routes(app: object) -> list[object]:
    found: list[object] = []
    for route in getattr(app, "routes", []):
        inner = getattr(route, "original_router", None) or getattr(route, "router", None)
        found += _routes(inner) if inner is not None else [route]
    return found


def _known(address: str, known: set[str]) -> bool:
    path = address.partition("?")[0]
    return path in known or f"{path.rpartition('.')[0]}.{{form}}" in known


def test_a_view_is_kept_listed_renamed_and_deleted(visitor: Visitor) -> None:
    token = visitor.token("/views?for=/services")
    kept = visitor.post("/views", {"token": token, "name": "Busy", "address": "/services?sort=-calls"})
    assert (kept.status_code, kept.headers["location"].partition("-")[0]) == (303, "/views#view")
    [one] = visitor.get("/api/v1/views").json()["views"]
    assert (one["name"], one["address"], one["mine"]) == ("Busy", "/services?sort=-calls", True)
    assert '<a href="/services?sort=-calls">Busy</a>' in visitor.get("/views").text
    visitor.post(f"/views/{one['id']}", {"token": token, "name": "Busiest", "do": "save"})
    assert visitor.get("/api/v1/views").json()["views"][0]["name"] == "Busiest"
    visitor.post(f"/views/{one['id']}", {"token": token, "do": "delete"})
    assert visitor.get("/api/v1/views").json()["views"] == []


@pytest.mark.parametrize(
    "address", ["//evil.example", "https://evil.example", "/nowhere", "/api/v1/usage", "/static/x"]
)
def test_an_address_that_is_no_page_of_ours_is_refused(visitor: Visitor, address: str) -> None:
    token = visitor.token("/views?for=/services")
    answer = visitor.post("/views", {"token": token, "name": "Bad", "address": address})
    assert (answer.status_code, "is no address of a page here" in answer.text) == (422, True)
    assert visitor.get("/api/v1/views").json()["views"] == []


def test_a_view_of_nobody_is_not_there(visitor: Visitor) -> None:
    token = visitor.token("/views?for=/services")
    assert visitor.post("/views/none", {"token": token, "do": "delete"}).status_code == 404


def test_only_our_own_forms_keep_views(visitor: Visitor) -> None:
    fields = {"token": "wrong", "name": "Busy", "address": "/services"}
    assert visitor.post("/views", fields).status_code == 403
    token = visitor.token("/views?for=/services")
    foreign = visitor.post("/views", {**fields, "token": token}, headers={"Origin": "http://evil.example"})
    assert foreign.status_code == 403


def test_a_page_opens_with_its_view_and_without_it_where_asked(visitor: Visitor) -> None:
    token = visitor.token("/views?for=/services")
    address = "/services?sort=-calls"
    visitor.post("/views", {"token": token, "name": "Busy", "address": address, "first": "yes"})
    opened = visitor.get("/services")
    assert (opened.status_code, opened.headers["location"]) == (303, address)
    assert visitor.get("/services?all=1").status_code == visitor.get(address).status_code == 200
    assert visitor.get("/services.csv").status_code == 200


def test_every_page_has_the_field_and_the_menu(bank: Reader) -> None:
    page = bank.get("/services?month=2026-09", {"Accept-Language": "en"}).text
    assert '<form class="find" method="get" action="/search" role="search">' in page
    assert 'href="/views?for=/services%3Fmonth%3D2026-09"' in page
    assert '<a href="/services?all=1">The page unfiltered</a>' in page
