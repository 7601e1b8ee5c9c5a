"""Check a pitch, and keep how long its rehearsals took. The text itself is kept nowhere."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator, Sequence
from itertools import takewhile
from pathlib import Path

import docx
import pptx
from docx.opc.exceptions import PackageNotFoundError as NoDocument
from lxml.etree import XMLSyntaxError
from pptx.exc import PackageNotFoundError as NoDeck
from pydantic import ValidationError

from sowhat.actions import campaigns, places
from sowhat.actions.reading import store_of
from sowhat.actions.talks.asked import Asked
from sowhat.actions.talks.telling import talk
from sowhat.errors import CallError, Problem, SowhatError, Where
from sowhat.model.language import Language
from sowhat.model.pitch import SECONDS, Advice, Checked, Line, Run, Runs, Section
from sowhat.model.statement import StatementKind
from sowhat.model.talk import Audience, Stated, TalkKind, sentences
from sowhat.planning.told import named
from sowhat.stories.guard.guard import refused
from sowhat.stories.pitch import check, length
from sowhat.stories.words import LANGUAGES, words

KIND: StatementKind = "rehearsal"
LONGEST = 20_000
"""Signs of a text: ten times what fits into half an hour is no pitch."""
LARGEST = 64 << 20
TARGETS, RATES = (30, 1800), (60, 400)
TITLE, PARTS = 120, 60
TOLD: tuple[TalkKind, ...] = ("weekly", "stakeholders", "quarter")
"""Talks whose figures a pitch may use."""


def read(path: Path) -> str:
    """What is said: a text or Markdown file, the paragraphs of a .docx, the speaker notes of a .pptx (its texts where
    it has none). Raises CallError `pitch-file`."""
    try:
        if path.stat().st_size > LARGEST:
            raise CallError(Problem("pitch-file", Where(str(path)), {"why": "large"}))
        match path.suffix.lower():
            case ".pptx":
                return "\n\n".join(_deck(path))
            case ".docx":
                return "\n\n".join(one.text for one in docx.Document(str(path)).paragraphs if one.text.strip())
            case _:
                return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError, zipfile.BadZipFile, KeyError, ValueError, XMLSyntaxError, NoDeck, NoDocument):
        raise CallError(Problem("pitch-file", Where(str(path)), {"why": "unreadable"})) from None


def _deck(path: Path) -> Iterator[str]:
    slides = list(pptx.Presentation(str(path)).slides)
    noted = any(one.has_notes_slide and one.notes_slide.notes_text_frame.text.strip() for one in slides)
    for one in slides:
        if noted:
            yield _spoken(one.notes_slide.notes_text_frame.text) if one.has_notes_slide else ""
        else:
            yield "\n".join(shape.text_frame.text for shape in one.shapes if shape.has_text_frame)


def _spoken(notes: str) -> str:
    """Speaker notes without what our own slides put beside the script: its seconds, and where figures are from."""
    heads = {words(language).say("talk-form-sources") for language in LANGUAGES}
    times = [words(language).say("talk-office-seconds", time="|").split("|") for language in LANGUAGES]
    script = takewhile(lambda line: line.strip() not in heads, notes.splitlines())
    return "\n".join(line for line in script if not any(_between(line.strip(), *ends) for ends in times))


def _between(line: str, start: str, end: str) -> bool:
    return line.startswith(start.strip()) and line.endswith(end.strip()) and any(sign.isdigit() for sign in line)


def checked(
    text: str, language: Language, audience: Audience, target: int = SECONDS, rate: int | None = None
) -> Checked:
    """The pitch with its marks and advice. Raises CallError `pitch-empty`, `pitch-long`, `pitch-range`."""
    if not length.split(text):
        raise CallError(Problem("pitch-empty"))
    if len(text) > LONGEST:
        raise CallError(Problem("pitch-long", params={"n": len(text), "most": LONGEST}))
    _within("target", target, TARGETS)
    _within("rate", rate or RATES[0], RATES)
    return check.check(text, language, audience, target, rate)


def _within(name: str, value: int, ends: tuple[int, int]) -> None:
    if not ends[0] <= value <= ends[1]:
        raise CallError(Problem("pitch-range", params={"name": name, "value": value, "low": ends[0], "high": ends[1]}))


def against(root: Path, seen: Checked) -> Checked:
    """The same with figures named that neither the ledger nor the measures know; as it is where nothing was built."""
    known = _known(root, seen)
    if not known:
        return seen
    unknown = tuple(_unknown(line, known, seen.language) for line in seen.lines)
    return seen.model_copy(update={"advice": (*seen.advice, *(one for each in unknown for one in each))})


def _known(root: Path, seen: Checked) -> tuple[Stated, ...]:
    found: list[Stated] = []
    for kind in TOLD:
        try:
            told = talk(root, Asked(kind, seen.audience, seen.language))
        except SowhatError:
            continue
        found += [one for sentence in sentences(told) for one in sentence.figures]
    return tuple(dict.fromkeys(found))


def _unknown(line: Line, known: Sequence[Stated], language: Language) -> tuple[Advice, ...]:
    """Figures with a digit in them: “two” in passing is no claim."""
    found = refused(line.text, known, language, drafted=False)
    figures = [one.text for one in found if any(sign.isdigit() for sign in one.text)]
    told = {"figures": ", ".join(figures), "n": len(figures)}
    return (Advice(code="unknown-figure", line=line.number, params=told),) if figures else ()


def runs(root: Path) -> Runs:
    """Every rehearsal, the last one first."""
    if not places.decided(root):
        return Runs(runs=())
    with store_of(places.decisions(root)).read() as work:
        told = work.statements.history(KIND)
    return Runs(runs=tuple(run for one in reversed(told) if (run := _run(one.body)) is not None))


def _run(body: str) -> Run | None:
    """What a later version of sowhat wrote in another shape is left out."""
    try:
        return Run.model_validate_json(body)
    except ValidationError:
        return None


def keep(root: Path, title: str, sections: tuple[Section, ...], by: str) -> Run:
    """Keep a run. Raises CallError `pitch-by-nobody`, `pitch-run`."""
    who, name = named(by, "pitch-by-nobody"), " ".join(title.split())[:TITLE]
    sound = all(0 <= one.seconds < 86400 and 0 < one.target < 86400 for one in sections)
    if not sections or len(sections) > PARTS or not sound or not name:
        raise CallError(Problem("pitch-run", params={"most": PARTS}))
    run = Run(title=name, day=campaigns.today(root), by=who, sections=sections)
    with store_of(places.decisions(root)).begin() as work:
        work.statements.state(KIND, name, run.model_dump_json(), who, campaigns.moment(root))
    return run


def parts(seen: Checked) -> tuple[tuple[str, float], ...]:
    """What a rehearsal goes through: each sentence with its seconds, stretched or shortened to the target."""
    total = sum(one.seconds for one in seen.lines)
    scale = min(seen.target / total, 1.0) if total else 1.0
    return tuple((one.text, round(one.seconds * scale, 1)) for one in seen.lines[:PARTS])
