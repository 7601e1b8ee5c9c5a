"""The months of a review as Vega-Lite that compiles: threshold, breaks and robots where there are any."""

from __future__ import annotations

import json

import pytest
import vl_convert

from sowhat.model.language import Language
from sowhat.render import charts
from sowhat.render.theme import Mode
from sowhat.stories.drawings import Chart
from sowhat.stories.lifecycle_review import review
from sowhat.stories.voice import voice
from sowhat.stories.words import LANGUAGES
from tests.web import lifecycle_samples as samples

NAMES = [one.service for one in samples.reviews()]


def drawn(name: str, language: Language = "en") -> Chart:
    one = next(each for each in samples.reviews() if each.service == name)
    story = review(voice(language), samples.seen(), one)
    [chart] = [block for part in story.sections for block in part.blocks if isinstance(block, Chart)]
    return chart


def marks(name: str) -> str:
    return json.dumps(charts.spec(drawn(name))["layer"])


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize("name", NAMES)
def test_a_picture_can_be_made_of_each(name: str, mode: Mode) -> None:
    assert vl_convert.vegalite_to_svg(charts.spec(drawn(name), mode))[:4] == "<svg"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_threshold_within_sight_is_a_line_with_its_words(language: Language) -> None:
    layers = json.dumps(charts.spec(drawn("prices-v1", language))["layer"])
    assert '"datum": 400000.0' in layers


def test_a_threshold_far_above_is_words_alone() -> None:
    assert '"datum": 400000.0' not in marks("address-lookup")
    assert "lies far above" in marks("address-lookup")


def test_a_break_is_drawn_only_where_there_was_one() -> None:
    assert "datum.broken" in marks("address-lookup")
    assert "datum.broken" not in marks("tax-letters")


def test_robots_have_a_line_only_where_there_were_some() -> None:
    assert '"field": "bots"' in marks("tax-letters")
    assert '"field": "bots"' not in marks("card-block")
