"""The front door and the evidence of each study, without a browser."""

from __future__ import annotations

import json

import pytest

from sowhat.model.so_what import Effects
from sowhat.model.value import Text
from sowhat.stories.effects import as_json
from sowhat.stories.words import words
from tests.web import samples
from tests.web import so_what_samples as front
from tests.web.reader import MEASURED, Reader, reader

EVIDENCE = "/studies/settlement-retention"


@pytest.fixture(scope="module")
def yes() -> Reader:
    """A bank's platform that kept customers."""
    return reader(front.SITES["yes"])


def test_the_front_door_is_the_first_page_of_the_navigation(yes: Reader) -> None:
    text = yes.get("/?lang=en").text
    assert '<li><a href="/" aria-current="page">So what?</a></li>' in text
    assert text.index(">So what?</a>") < text.index(">Services</a>")


@pytest.mark.parametrize("name", front.SITES)
@pytest.mark.parametrize("path", ["/?lang=zh", "/?lang=en"])
def test_every_kind_of_answer_is_a_page(name: str, path: str) -> None:
    answer = reader(front.SITES[name]).get(path)
    assert (answer.status_code, answer.text.count("<h1")) == (200, 1)


def test_the_number_of_the_answer_opens_its_evidence(yes: Reader) -> None:
    assert f'<em><a href="{EVIDENCE}">1,240 customers</a></em>' in yes.get("/?lang=en").text


@pytest.mark.parametrize("path", ["/", EVIDENCE])
def test_every_link_of_the_page_leads_somewhere(yes: Reader, path: str) -> None:
    text = yes.get(f"{path}?lang=en").text
    links = {piece.split('"')[0].replace("&amp;", "&") for piece in text.split('href="')[1:]}
    here = sorted(link for link in links if link.startswith("/") and not link.startswith(("/static/", *MEASURED)))
    assert {link: yes.get(link).status_code for link in here} == dict.fromkeys(here, 200)


@pytest.mark.parametrize("path", ["/", EVIDENCE])
def test_every_section_shows_the_address_of_its_numbers(yes: Reader, path: str) -> None:
    text = yes.get(path).text
    assert text.count('<p class="address">') == text.count("<section") > 3
    assert text.count('<p class="address foot">') == 1


@pytest.mark.parametrize("path", ["/", EVIDENCE])
def test_no_page_has_an_inline_script_or_style(yes: Reader, path: str) -> None:
    text = yes.get(path).text
    assert ("style=" in text, "<style" in text, "<script>" in text, " onclick" in text) == (False,) * 4


def test_the_front_door_shows_no_hash(yes: Reader) -> None:
    text = yes.get("/").text
    assert ("9f31c2a7d4e80b16" in text, "5b0e77a1c9" in text) == (False, False)
    assert "9f31c2a7d4e80b16" in yes.get(EVIDENCE).text


def test_the_api_serves_the_value(yes: Reader) -> None:
    assert yes.get("/api/v1/so-what").text == front.EACH["yes"].model_dump_json(indent=2)


def test_effects_are_those_of_every_study_or_of_one(yes: Reader) -> None:
    seen = front.EACH["yes"]
    every = Effects(build=seen.build, code_version=seen.code_version, effects=seen.studies)
    one = json.loads(yes.get("/api/v1/effects?study=identity-retention").text)
    said = json.dumps(as_json(every, words("zh")), ensure_ascii=False, indent=2)
    assert yes.get("/api/v1/effects?lang=zh").text == said
    assert [effect["study"]["name"] for effect in one["effects"]] == ["identity-retention"]


@pytest.mark.parametrize("path", ["/studies/nothing", "/api/v1/effects?study=nothing"])
def test_an_unknown_study_is_missing_and_the_others_are_named(yes: Reader, path: str) -> None:
    answer = yes.get(path)
    assert (answer.status_code, "settlement-retention" in answer.text) == (404, True)


def test_the_tables_of_the_evidence_can_be_taken_away(yes: Reader) -> None:
    lines = yes.get(f"{EVIDENCE}/group-time.csv").text.splitlines()
    assert (lines[0], len(lines)) == ("g,t,estimate,interval", 21)


@pytest.mark.parametrize(("table", "columns"), [("sensitivity", b"m,low,high,stands"), ("events", b"e,estimate,")])
def test_the_table_below_a_drawing_can_be_taken_away(yes: Reader, table: str, columns: bytes) -> None:
    address = f"/studies/settlement-retention/{table}.csv"
    assert address in yes.get("/studies/settlement-retention").text
    assert yes.get(address).content.startswith(columns)


def test_before_a_build_the_front_door_says_what_fills_it(unbuilt: Reader) -> None:
    answer = unbuilt.get("/")
    assert (answer.status_code, "sowhat build --workspace" in answer.text) == (503, True)


def test_the_answer_stands_without_use() -> None:
    loaders = front.loaders(front.EACH["unknown"])
    without = type(loaders)(samples.no_build, loaders.data, loaders.workspace, loaders.so_what)
    answer = reader(without).get("/?lang=en")
    assert (answer.status_code, "What use already shows" in answer.text) == (200, False)


def test_what_people_wrote_is_text_not_markup() -> None:
    asked = front.study().model_copy(update={"title": Text(en="<script>alert(1)")})
    seen = front.answer(front.YES.studied.finding, (1243.7, 890.2, 1591.0), asked=asked)
    text = reader(front.loaders(front.so_what(front.RELATED, seen))).get("/?lang=en").text
    assert ("<script>alert" in text, "&lt;script&gt;alert" in text) == (False, True)
