"""The Lifecycle pages, their tables and JSON over values written by hand; decisions over a small build."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from sowhat.actions.build import build
from sowhat.model.lifecycle import Lifecycle, Review
from sowhat.model.person import ROLES
from sowhat.stories.words import LANGUAGES
from sowhat.web.app import create
from sowhat.web.loaders import LOADERS
from tests.actions.conftest import LINE, SETTINGS, Quiet
from tests.web import lifecycle_samples as lives
from tests.web import samples
from tests.web.reader import Reader, reader
from tests.web.visitor import Visitor

SITE = replace(samples.BANK, lifecycle=lives.load, today=lambda root: date(2026, 9, 4))
CSV = re.compile(r'class="csv" href="([^"]+)"')


@pytest.fixture(scope="module")
def asked() -> Reader:
    return reader(SITE)


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Visitor:
    """A shop with one service, built, whose forms work."""
    root = tmp_path_factory.mktemp("shop")
    for folder in ("logs", "catalog"):
        (root / folder).mkdir()
    (root / "sowhat.yaml").write_text(SETTINGS, encoding="utf-8")
    (root / "catalog" / "services.yaml").write_text("services: [{name: pay, routes: [/pay]}]\n", encoding="utf-8")
    (root / "logs" / "access.log").write_text(LINE.format(n=1, user="ann", day=1, path="/pay"), encoding="utf-8")
    build(root, Quiet())
    return Visitor(create(root, LOADERS))


def test_the_answer_comes_first(asked: Reader) -> None:
    text = asked.get("/lifecycle?lang=en").text
    assert "A threshold alone would be wrong about <em>5</em>." in text
    assert text.index("<h1") < text.index("Fax gateway") < text.index('class="lane lane-retire"')


def test_the_board_has_a_lane_for_each_verdict_that_holds(asked: Reader) -> None:
    lanes = re.findall(r'class="lane lane-(\w+)"', asked.get("/lifecycle").text)
    assert lanes == ["retire", "merge", "migrate", "protect", "promote", "keep"]


def test_every_card_leads_to_its_review(asked: Reader) -> None:
    for one in lives.reviews():
        assert f'<a href="/lifecycle/{one.service}">' in asked.get("/lifecycle").text
        assert asked.get(f"/lifecycle/{one.service}").status_code == 200


def test_the_table_filters_and_sorts_by_its_address(asked: Reader) -> None:
    text = asked.get("/lifecycle?view=table&find=a&sort=-calls&lang=en").text
    assert text.index(">Prices v1<", text.index("<table>")) < text.index(">Address look-up<", text.index("<table>"))
    assert '<input type="hidden" name="view" value="table">' in text


def test_another_view_is_the_board(asked: Reader) -> None:
    assert 'class="lane' in asked.get("/lifecycle?view=other").text


def test_the_table_can_be_taken_away_from_either_view(asked: Reader) -> None:
    lines = asked.get("/lifecycle.csv?sort=-calls&lang=en").text.splitlines()
    assert lines[0].startswith("service,verdict,reason,naive,state,calls,threshold")
    assert [line.split(",")[0] for line in lines[1:3]] == ["search", "prices-v1"]


@pytest.mark.parametrize("path", ["/lifecycle?view=table", "/lifecycle/tax-letters", "/lifecycle/prices-v1"])
def test_every_csv_that_a_page_links_to_exists(asked: Reader, path: str) -> None:
    links = CSV.findall(asked.get(path).text.replace("&amp;", "&"))
    assert {link: asked.get(link).status_code for link in links} == dict.fromkeys(links, 200)


def test_the_months_of_a_review_are_a_table_too(asked: Reader) -> None:
    lines = asked.get("/lifecycle/tax-letters/months.csv").text.splitlines()
    assert lines[0] == "month,people,bots,probes,consumers,note"
    assert lines[-1].startswith("2026-09,287,52,0,")


@pytest.mark.parametrize("path", ["/lifecycle/nobody", "/api/v1/lifecycle/nobody", "/lifecycle/nobody/months.csv"])
def test_an_unknown_service_is_not_found(asked: Reader, path: str) -> None:
    assert asked.get(path).status_code == 404


def test_the_json_is_the_value(asked: Reader) -> None:
    assert Lifecycle.model_validate_json(asked.get("/api/v1/lifecycle").content) == lives.seen()
    one = Review.model_validate_json(asked.get("/api/v1/lifecycle/search").content)
    assert one == next(each for each in lives.reviews() if each.service == "search")


def test_a_viewer_is_told_no_pseudonym() -> None:
    told = [
        [each.consumer for one in Lifecycle.model_validate_json(text).reviews for each in one.evidence.rhythms]
        for role in ROLES
        if (text := Visitor(create(Path(), SITE, role=role)).get("/api/v1/lifecycle").content)
    ]
    assert [any(names) for names in told] == [False, True, True, True]


def test_the_navigation_leads_there(asked: Reader) -> None:
    for path in ("/lifecycle", "/lifecycle/search"):
        assert '<a href="/lifecycle" aria-current="page">' in asked.get(path).text


@pytest.mark.parametrize("path", ["/lifecycle", "/lifecycle?view=table", "/lifecycle/tax-letters"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_page_has_an_inline_script_or_style(asked: Reader, path: str, language: str) -> None:
    text = asked.get(f"{path}{'&' if '?' in path else '?'}lang={language}").text
    assert ("style=" in text, "<style" in text, "<script>" in text) == (False, False, False)


def test_a_platform_without_services_says_what_is_missing() -> None:
    empty = reader(replace(samples.BANK, lifecycle=lambda root, service=None: lives.EMPTY))
    assert "No service is declared yet" in empty.get("/lifecycle?lang=en").text


def test_a_deferral_may_end_from_tomorrow_to_a_year_from_now(asked: Reader) -> None:
    assert 'min="2026-09-05" max="2027-09-04"' in asked.get("/lifecycle/search").text


def test_a_decision_is_written_down_and_shown(shop: Visitor) -> None:
    token = shop.token("/lifecycle/pay")
    sent = shop.post("/lifecycle/pay/decide", {"token": token, "says": "confirmed", "by": "Lin"})
    assert (sent.status_code, sent.headers["location"]) == (303, "/lifecycle/pay?said=confirmed")
    text = shop.get("/lifecycle/pay?said=confirmed").text
    assert "Confirmed. It stands below with your name." in text
    assert "Confirmed: Keep" in text


def test_another_verdict_without_a_reason_is_refused_and_what_was_typed_stays(shop: Visitor) -> None:
    token = shop.token("/lifecycle/pay")
    fields = {"token": token, "says": "changed", "kind": "retire", "why": "", "by": "Wang"}
    answer = shop.post("/lifecycle/pay/decide", fields)
    assert answer.status_code == 422
    assert 'value="retire" selected' in answer.text
    assert 'value="Wang"' in answer.text


@pytest.mark.parametrize(
    ("fields", "status"),
    [
        ({"says": "deferred", "until": "", "why": "later", "by": "Lin"}, 422),
        ({"says": "deferred", "until": "2020-01-01", "why": "later", "by": "Lin"}, 422),
        ({"says": "confirmed", "by": ""}, 422),
        ({"says": "forget", "by": "Lin"}, 422),
    ],
)
def test_what_is_no_decision_is_refused(shop: Visitor, fields: dict[str, str], status: int) -> None:
    answer = shop.post("/lifecycle/pay/decide", {"token": shop.token("/lifecycle/pay"), **fields})
    assert (answer.status_code, 'role="alert"' in answer.text) == (status, True)


def test_what_was_read_is_what_is_decided(shop: Visitor) -> None:
    fields = {"token": shop.token("/lifecycle/pay"), "says": "confirmed", "by": "Wu", "seen": "retire"}
    answer = shop.post("/lifecycle/pay/decide", fields)
    assert answer.status_code == 422
    assert "since you opened the page: keep" in answer.text


def test_characters_that_a_terminal_obeys_are_left_out(shop: Visitor) -> None:
    fields = {"token": shop.token("/lifecycle/pay"), "says": "confirmed", "by": "L\x1b[31min\x00"}
    shop.post("/lifecycle/pay/decide", fields)
    assert shop.get("/api/v1/lifecycle/pay").json()["decision"]["by"] == "L[31min"


def test_a_service_that_nobody_declared_cannot_be_decided(shop: Visitor) -> None:
    fields = {"token": shop.token("/lifecycle/pay"), "says": "confirmed", "by": "Lin"}
    assert shop.post("/lifecycle/nobody/decide", fields).status_code == 404


def test_only_our_own_pages_decide(shop: Visitor) -> None:
    fields = {"token": shop.token("/lifecycle/pay"), "says": "confirmed", "by": "Lin"}
    assert shop.post("/lifecycle/pay/decide", fields, headers={"Origin": "http://evil.example"}).status_code == 403


def test_before_a_month_is_whole_nothing_is_called_wrong(shop: Visitor) -> None:
    text = shop.get("/lifecycle").text
    assert "No month of calls is whole yet" in text
    assert "A threshold would" not in text
