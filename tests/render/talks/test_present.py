"""Present mode: one file with its slides, script and words; what it may do is said by its policy."""

from __future__ import annotations

import base64
import hashlib
import json
import re

import pytest

from sowhat.model.language import Language
from sowhat.render.talks.present import policy, present, words
from sowhat.stories.words import LANGUAGES
from tests.render.talks import samples


def file(language: Language = "en", rows: int = 6) -> str:
    return present(samples.talk(language, rows, (samples.hostile(),)), samples.speaker(language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_file_asks_for_nothing_from_anywhere(language: Language) -> None:
    assert re.findall(r"https?://(?!evil\.example)|url\(|@import|src=", file(language)) == []


def test_a_slide_for_each_slide_between_a_cover_and_the_sources() -> None:
    ids = re.findall(r'<section class="slide[^"]*" id="([^"]+)"', file())
    assert (len(ids), ids[0], ids[1], ids[-1]) == (len(samples.talk().slides) + 3, "cover", "slide-answer", "sources")


def test_the_script_of_a_slide_is_in_it() -> None:
    slide = file().split('id="slide-doubt"')[1].split("</section>")[0]
    assert "Say this slowly." in slide.split('class="notes"')[1]


def test_a_long_table_says_how_many_rows_it_leaves_out() -> None:
    assert ("52 more rows" in file(rows=60), "more row" in file(rows=8)) == (True, False)


def test_every_word_of_the_script_is_in_the_file() -> None:
    data = re.search(r'id="talk-words">(.*?)</script>', file("zh"))
    assert data is not None
    assert json.loads(data[1]).items() >= words(samples.speaker("zh")).items()


def test_what_people_wrote_ends_no_element() -> None:
    assert file().count("<script>") == 1


def test_no_style_stands_in_an_attribute() -> None:
    """The policy allows the style element by its hash, and nothing else."""
    assert re.findall(r"<[^>]* style=", file()) == []


def test_the_policy_names_every_script_and_style_of_the_file() -> None:
    made = file()
    inline = re.findall(r"<(?:script|style)[^>]*>(.*?)</(?:script|style)>", made, re.DOTALL)
    digests = [base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in inline]
    assert [digest in policy(made) for digest in digests] == [True, True, True, True]


def test_the_same_talk_is_the_same_file() -> None:
    assert file() == file()
