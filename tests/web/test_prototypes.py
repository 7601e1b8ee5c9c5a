"""The page of prototypes, the preview's policy, the file, and the same as JSON."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.web import prototype_samples, samples
from tests.web.reader import Reader, reader

PAGE = "/showcase/prototypes"
CHOSEN = "api=shop&operation=POST+%2Forders&frame=web&title=Mine&in=zh"


@pytest.fixture(scope="module")
def shop() -> Reader:
    return reader(replace(samples.BANK, described=lambda root: prototype_samples.APIS))


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("query", ["", "&api=shop", f"&show=yes&{CHOSEN}"])
def test_the_page_is_drawn_in_both_languages(shop: Reader, lang: str, query: str) -> None:
    assert shop.get(f"{PAGE}?lang={lang}{query}").status_code == 200


def test_without_a_description_the_page_says_where_they_come_from() -> None:
    bare = reader(replace(samples.BANK, described=lambda root: ()))
    assert "No description of an API yet" in bare.get(f"{PAGE}?lang=en").text


def test_a_first_flow_is_ticked(shop: Reader) -> None:
    assert 'value="POST /orders" checked' in shop.get(f"{PAGE}?lang=en").text


def test_only_the_page_may_show_a_frame_and_only_of_ours(shop: Reader) -> None:
    policy = shop.get(PAGE).headers["content-security-policy"]
    assert ("frame-src 'self'" in policy, "script-src 'self'" in policy) == (True, True)
    assert "frame-src" not in shop.get("/services").headers["content-security-policy"]


def test_the_preview_is_nobodys_origin_and_reaches_nothing(shop: Reader) -> None:
    answer = shop.get(f"{PAGE}/preview?{CHOSEN}")
    policy = answer.headers["content-security-policy"]
    assert (answer.status_code, "Mine" in answer.text) == (200, True)
    assert "default-src 'none'" in policy
    assert "sandbox allow-scripts" in policy
    assert "allow-same-origin" not in policy


def test_the_file_is_the_same_as_the_preview(shop: Reader) -> None:
    file = shop.get(f"{PAGE}/prototype.html?{CHOSEN}")
    assert file.headers["content-disposition"] == 'attachment; filename="prototype.html"'
    assert file.text == shop.get(f"{PAGE}/preview?{CHOSEN}").text


@pytest.mark.parametrize(("query", "status"), [("api=nothing", 404), ("api=shop&frame=watch", 422)])
def test_what_is_wrong_is_refused(shop: Reader, query: str, status: int) -> None:
    assert shop.get(f"{PAGE}/preview?{query}").status_code == status


def test_a_wish_that_cannot_be_met_is_refused_by_the_page_itself(shop: Reader) -> None:
    assert shop.get(f"{PAGE}?api=shop&show=yes&operation=GET+%2Fnothing").status_code == 422


def test_descriptions_are_json(shop: Reader) -> None:
    (told,) = shop.get("/api/v1/prototypes").json()["descriptions"]
    assert (told["service"], len(told["operations"])) == ("shop", 4)
