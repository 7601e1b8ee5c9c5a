"""A talk as a PDF: real text in its own fonts, the same on every machine."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest

from sowhat.model.language import Language
from sowhat.render.talks.paper import data
from sowhat.render.talks.pdf import pdf
from sowhat.stories.words import LANGUAGES
from tests.render.talks import samples

ELSEWHERE = """
from hashlib import sha256
from sowhat.render.talks.pdf import pdf
from tests.render.talks import samples
print(sha256(pdf(samples.talk("zh", 3), samples.speaker("zh"))).hexdigest())
"""


def made(language: Language = "en", rows: int = 6, paper: str = "a4") -> bytes:
    extra = (samples.hostile(), samples.long_slide(language))
    return pdf(samples.talk(language, rows, extra), samples.speaker(language), paper)  # type: ignore[arg-type]


def pages(document: bytes) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", document))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_only_font_is_the_one_it_brings(language: Language) -> None:
    fonts = {name.split(b"+")[-1] for name in re.findall(rb"/FontName\s*/([^\s/]+)", made(language))}
    assert fonts <= {b"NotoSansCJKtc-Regular", b"NotoSansCJKtc-Regular-Identity-H"}
    assert fonts


def test_a_machine_without_fonts_makes_the_same_bytes(tmp_path: Path) -> None:
    root = Path(__file__).parents[3]
    nowhere = {**os.environ, "FONTCONFIG_FILE": os.devnull, "HOME": str(tmp_path), "PYTHONPATH": str(root)}
    found = subprocess.run([sys.executable, "-c", ELSEWHERE], env=nowhere, cwd=root, capture_output=True, check=True)
    here = pdf(samples.talk("zh", 3), samples.speaker("zh"))
    assert found.stdout.decode().strip() == sha256(here).hexdigest()


def test_a_wide_handout_has_a_page_a_slide_beside_cover_and_sources() -> None:
    assert pages(made(paper="wide")) == len(samples.talk().slides) + 2 + 2


def test_a_long_table_goes_on_with_its_head() -> None:
    assert pages(made(rows=60)) > pages(made(rows=6))


def test_what_people_wrote_reaches_the_template_as_it_is() -> None:
    talk = samples.talk(extra=(samples.hostile(),))
    told = data(talk, samples.speaker())
    title = "".join(piece["text"] for piece in json.loads(json.dumps(told))["slides"][-1]["title"])
    assert title == talk.slides[-1].title.text


def test_a_small_picture_is_left_out_and_the_words_stay() -> None:
    talk, voice = samples.talk(rows=1), samples.speaker()
    shown = pdf(talk.model_copy(update={"subtitle": "Well done \U0001f389"}), voice)
    assert shown == pdf(talk.model_copy(update={"subtitle": "Well done "}), voice)


@pytest.mark.parametrize("text", ['#panic("x")', "$ x $", "= a", "\\", '"]#', "`", "@ref", "<label>", "//", "\u202e"])
def test_no_word_is_an_instruction(text: str) -> None:
    talk = samples.talk(rows=1)
    slide = talk.slides[0].model_copy(update={"title": samples.said(text), "points": (samples.said(text),)})
    told = talk.model_copy(update={"slides": (slide,), "title": text, "platform": text})
    assert pdf(told, samples.speaker()).startswith(b"%PDF")


def test_its_date_is_the_last_day_it_tells_about() -> None:
    assert b"D:20260930000000" in made()
