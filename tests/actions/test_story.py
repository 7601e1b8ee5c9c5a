"""The same story as Markdown or as one file."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from sowhat.actions.story import Wanted, draw, tell
from sowhat.errors import CallError
from sowhat.model.language import Language
from sowhat.stories.so_what import Audience
from tests.web import samples
from tests.web import so_what_samples as front


def made(name: str, form: str, audience: Audience = "everyone", language: Language = "en") -> str:
    wanted = Wanted(audience, language, form)
    return draw(samples.workspace(Path()), front.EACH[name], samples.usage(), (wanted, audience))


@pytest.mark.parametrize("form", ["pptx", "pdf"])
def test_what_is_not_made_yet_is_refused_by_its_code(form: str, tmp_path: Path) -> None:
    with pytest.raises(CallError, match="story-not-yet"):
        tell(tmp_path, Wanted("executives", "en", form))


@pytest.mark.parametrize("wanted", [Wanted("everyone", "en", "docx"), Wanted("nobody", "en", "md")])
def test_what_nobody_makes_is_refused(wanted: Wanted, tmp_path: Path) -> None:
    with pytest.raises(CallError, match="story-choice"):
        tell(tmp_path, wanted)


@pytest.mark.parametrize("name", front.EACH)
@pytest.mark.parametrize("form", ["md", "html"])
def test_every_kind_of_answer_can_be_told(name: str, form: str) -> None:
    assert len(made(name, form, language="zh")) > 500


def test_a_file_needs_nothing_else() -> None:
    text = made("yes", "html")
    assert re.findall(r"<(?:link|script|img)[^>]*>", text) == []
    assert "Yes. The platform kept" in text
    assert text.startswith("<!doctype html>")


def test_a_file_leads_nowhere_that_its_reader_may_not_reach() -> None:
    assert re.findall(r'<a[^>]* href="(?!#)[^"]*"', made("yes", "html")) == []


@pytest.mark.parametrize(
    ("audience", "shown", "left_out"),
    [("executives", "Limits", "Where value comes from"), ("business", "Where value comes from", "What needs you")],
)
def test_each_audience_is_told_its_part(audience: Audience, shown: str, left_out: str) -> None:
    text = made("yes", "md", audience)
    assert (shown in text, left_out in text) == (True, False)
