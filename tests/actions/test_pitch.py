"""Pitches are read from what people write them in; rehearsals are kept, their texts are not."""

from __future__ import annotations

from pathlib import Path

import docx
import pptx
import pytest

from sowhat.actions import pitch
from sowhat.errors import CallError
from sowhat.model.pitch import Section
from tests.conftest import Harbours

SAID = "Customers now stay."


@pytest.fixture(scope="module")
def place(harbours: Harbours) -> Path:
    return harbours(log_days=2)


def deck(path: Path) -> Path:
    made = pptx.Presentation()
    slide = made.slides.add_slide(made.slide_layouts[5])
    slide.shapes.title.text = "Shown"
    slide.notes_slide.notes_text_frame.text = SAID
    made.save(str(path))
    return path


def document(path: Path) -> Path:
    made = docx.Document()
    made.add_paragraph(SAID)
    made.save(str(path))
    return path


def text(path: Path) -> Path:
    path.write_text(SAID, encoding="utf-8-sig")
    return path


@pytest.mark.parametrize(("name", "made"), [("a.pptx", deck), ("a.docx", document), ("a.md", text)])
def test_what_is_said_is_read(tmp_path: Path, name: str, made: object) -> None:
    path = made(tmp_path / name)  # type: ignore[operator]
    assert pitch.read(path) == SAID


@pytest.mark.parametrize("name", ["a.pptx", "a.docx", "a.txt", "missing.md"])
def test_what_cannot_be_read_is_refused(tmp_path: Path, name: str) -> None:
    if name != "missing.md":
        (tmp_path / name).write_bytes(b"\xff\xfe\x00 no text")
    with pytest.raises(CallError, match="pitch-file"):
        pitch.read(tmp_path / name)


@pytest.mark.parametrize(
    ("said", "target", "code"),
    [(" \n", 180, "pitch-empty"), ("a. " * 9000, 180, "pitch-long"), (SAID, 3, "pitch-range")],
)
def test_what_is_no_pitch_is_refused(said: str, target: int, code: str) -> None:
    with pytest.raises(CallError, match=code):
        pitch.checked(said, "en", "executives", target)


def test_figures_that_nobody_knows_are_named_in_their_line(place: Path) -> None:
    found = pitch.against(place, pitch.checked(f"{SAID}\nWe kept 987,654 customers.", "en", "executives"))
    [one] = [each for each in found.advice if each.code == "unknown-figure"]
    assert (one.line, one.params["figures"]) == (2, "987,654 customers")


def test_a_rehearsal_is_kept_without_its_text(place: Path) -> None:
    parts = (Section(title="1", target=20, seconds=25.5), Section(title="2", target=10, seconds=4))
    pitch.keep(place, "Monthly", parts, "Li")
    [run] = pitch.runs(place).runs
    assert (run.title, run.by, run.seconds, run.target) == ("Monthly", "Li", 29.5, 30)


@pytest.mark.parametrize(
    "sections", [(), (Section(title="1", target=0, seconds=1),), (Section(title="1", target=9, seconds=-1),)]
)
def test_what_is_no_rehearsal_is_refused(place: Path, sections: tuple[Section, ...]) -> None:
    with pytest.raises(CallError, match="pitch-run"):
        pitch.keep(place, "Monthly", sections, "Li")
