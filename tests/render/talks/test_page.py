"""A talk as a document: complete by itself, every figure with its address, no word of a person is markup."""

from __future__ import annotations

import re

import pytest

from sowhat.model.language import Language
from sowhat.render.talks.page import article, html
from sowhat.stories.words import LANGUAGES
from tests.render.talks import samples


def document(language: Language = "en", rows: int = 6, home: str | None = None) -> str:
    extra = (samples.hostile(), samples.long_slide(language))
    return html(samples.talk(language, rows, extra), samples.speaker(language), home)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_file_needs_nothing_else(language: Language) -> None:
    loads = re.findall(r"(?:src|href)=\"(?!#|data:,)[^\"]*|url\([^)]*|@import[^;]*|<script", document(language))
    assert loads == []


def test_every_link_leads_to_a_place_in_the_file() -> None:
    page = document()
    wanted = set(re.findall(r'href="#([^"]+)"', page))
    assert wanted - set(re.findall(r'id="([^"]+)"', page)) == set()


def test_with_a_home_figures_lead_into_the_application() -> None:
    assert f'href="https://sowhat.example{samples.CLAIM}"' in document(home="https://sowhat.example/")


def test_in_the_application_figures_lead_to_their_pages() -> None:
    assert f'href="{samples.CLAIM}"' in article(samples.talk(), samples.speaker())


def test_what_people_wrote_is_text() -> None:
    page = document()
    assert ("&lt;script&gt;window.planted=1" in page, "<script>window" in page) == (True, False)


def test_every_row_of_a_long_table_is_there() -> None:
    assert document(rows=60).count('<th scope="row">') >= 60


def test_a_grade_is_a_word_beside_its_letter() -> None:
    assert "<b>B</b> compared</span>" in document()


def test_a_simulated_company_says_so() -> None:
    real = samples.talk().model_copy(update={"simulated": False})
    marked = (document(), html(real, samples.speaker()))
    assert ['talk-simulated"' in page for page in marked] == [True, False]


def test_ids_differ_even_if_slides_are_called_alike() -> None:
    twice = samples.talk(extra=(samples.hostile(), samples.hostile()))
    ids = re.findall(r' id="([^"]+)"', html(twice, samples.speaker()))
    assert len(ids) == len(set(ids))
