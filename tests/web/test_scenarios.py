"""The list of scenes, the player's page, and the same as JSON."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.web import every_sample, scenario_samples
from tests.web.reader import Reader, reader

PAGE = "/showcase/scenarios"


@pytest.fixture(scope="module")
def bank() -> Reader:
    return reader(every_sample.loaders())


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("path", ["", "/refund-call", "/lost-call"])
def test_every_page_is_drawn_in_both_languages(bank: Reader, path: str, lang: str) -> None:
    assert bank.get(f"{PAGE}{path}?lang={lang}").status_code == 200


def test_the_storyboard_stands_in_the_page_without_a_script(bank: Reader) -> None:
    text = bank.get(f"{PAGE}/refund-call?lang=en").text
    assert text.count('class="step by-') == 4
    assert '<section class="player" id="player" aria-labelledby="title-player">' in text


def test_no_script_or_style_stands_inside_the_page(bank: Reader) -> None:
    text = bank.get(f"{PAGE}/refund-call").text
    assert "<style" not in text
    assert text.count("<script") == text.count('<script type="module" src="/static/')
    assert " style=" not in text


def test_an_empty_list_says_why_and_how_to_begin() -> None:
    site = replace(every_sample.loaders(), scenarios=lambda root: scenario_samples.NONE)
    text = reader(site).get(f"{PAGE}?lang=en").text
    assert "No scene is written yet." in text
    assert "measured_by: Li Wei" in text


def test_the_list_is_csv(bank: Reader) -> None:
    lines = bank.get(f"{PAGE}.csv").text.splitlines()
    assert lines[0].removeprefix("\ufeff") == "scenario,saved,hours,grade"
    assert lines[1:] == ["lost-call,,,", "refund-call,939.6,13.2,E"]


def test_the_api_serves_the_values(bank: Reader) -> None:
    assert bank.get("/api/v1/scenarios").text == scenario_samples.ALL.model_dump_json(indent=2)
    assert bank.get("/api/v1/scenarios/refund-call").text == scenario_samples.SEEN.model_dump_json(indent=2)


def test_no_scene_of_that_name_is_a_problem(bank: Reader) -> None:
    answer = bank.get("/api/v1/scenarios/nobody")
    assert (answer.status_code, answer.json()["code"]) == (404, "no-such-scenario")
