"""An answer as an assistant gets it: the words of the page, the API's figures, and what they are worth."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass

from pydantic import JsonValue

from sowhat.actions.reading import latest
from sowhat.errors import SowhatError
from sowhat.model.language import Language
from sowhat.stories.pieces import Limits
from sowhat.stories.shape import Story
from sowhat.stories.words import UnknownWords, Words
from sowhat.web.assistants.bounded import Cut, bounded, part, without
from sowhat.web.assistants.marked import marked, quote
from sowhat.web.assistants.questions import TWICE, Given, Question
from sowhat.web.assistants.telling import Told, lines, told
from sowhat.web.frame import Visit

MOST = 24_000
"""Characters of an answer: what an assistant can read beside the rest of its talk."""
LEAST = 4_000
"""Of these for figures, however much there is to doubt."""
DOUBTS = 20
GRADES = "ABCDE"
GRADED = ("estimated", "decided")
"""What an answer rests on, where one grade of all its parts is the grade of the answer."""
Row = dict[str, JsonValue]


@dataclass(frozen=True, slots=True)
class Asked:
    """What was asked, in which language, and where the pages are served."""

    question: Question
    given: Given
    language: Language
    site: str


def answer(here: Visit, asked: Asked, found: JsonValue) -> Row:
    """Everything about `found`, the API's answer. Raises CallError `assistant-part`, and as the page's loaders do."""
    question, given = asked.question, asked.given
    story = told(question.name, here, given)
    shown = without(found, question.less) if question.less else found
    head: Row = {
        "tool": question.name,
        "language": asked.language,
        "says": [quote(line) for line in lines(story) if line] if story else [],
        **_worth(here.voice.words, question, story, without(found, TWICE)),
        "address": {
            "page": asked.site + question.page_address(given),
            "api": asked.site + question.address(given),
        },
        **_made(here, found),
    }
    left = sorted(_left(found, question))
    body, cuts = _body(question, given, (found, shown), max(LEAST, MOST - _size(head)))
    return {**head, **_cut(here.voice.words, question, cuts, left), "answer": body}


def _body(
    question: Question, given: Given, both: tuple[JsonValue, JsonValue], most: int
) -> tuple[JsonValue, tuple[Cut, ...]]:
    """The part that was asked for, of the whole; else the answer without what belongs to the evidence view."""
    found, shown = both
    path, after = str(given.get("part", "")), int(given.get("after", 0))
    if question.pick and given.get(question.pick):
        path = ".".join(filter(None, (str(given[question.pick]), path)))
    asked = part(found if path else shown, path, after)
    return bounded(marked(asked, ours=question.ours), most)


def _size(value: JsonValue) -> int:
    return len(json.dumps(value, ensure_ascii=False))


def _made(here: Visit, found: JsonValue) -> Row:
    """Which build the figures are of, and whether the company is an invented one."""
    own = found if isinstance(found, dict) else {}
    made: Row = {name: own[name] for name in ("build", "code_version") if name in own}
    if "build" not in made:
        made |= _latest(here)
    simulated = bool(own.get("simulated", here.simulated))
    note: Row = {"note": here.voice.say("mcp-simulated")} if simulated else {}
    return {**made, "simulated": simulated, **note}


def _latest(here: Visit) -> Row:
    try:
        build = latest(here.site.root)
    except SowhatError:
        return {"build": None}
    return {"build": build.id, "code_version": build.code_version}


def _worth(words: Words, question: Question, story: Told | None, shown: JsonValue) -> Row:
    """What it rests on, in which units, its grade, and the reasons to doubt it."""
    grades = Counter(_grades(shown))
    badge = story.badge.letter if isinstance(story, Story) and story.badge else ""
    letter = badge if badge in GRADES and badge else None
    if letter is None and len(grades) == 1 and question.basis in GRADED:
        letter = next(iter(grades))
    doubts = list(_doubts(words, shown)) or list(_limits(story))
    return {
        "basis": question.basis,
        "rests_on": words.say("mcp-basis", basis=question.basis),
        "units": words.say("mcp-units", tool=question.name),
        "grade": {"letter": letter, "word": words.say(f"grade-{letter}")} if letter else None,
        "grades": dict(sorted(grades.items())),
        "doubts": [*doubts[:DOUBTS]],
        "not_estimable": [*_unknown(words, shown)][:DOUBTS],
    }


def _grades(value: JsonValue) -> Iterator[str]:
    for one in _objects(value):
        grade = one.get("grade")
        if isinstance(grade, str) and len(grade) == 1 and grade in GRADES:
            yield grade


def _objects(value: JsonValue) -> Iterator[Row]:
    if isinstance(value, dict):
        yield value
    for one in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _objects(one)


def _findings(value: JsonValue, about: str = "") -> Iterator[tuple[str, Row]]:
    """Each finding below a value, with the study that it is of."""
    if isinstance(value, list):
        for one in value:
            yield from _findings(one, about)
    if isinstance(value, dict):
        study, of = value.get("study"), value.get("of")
        name = study.get("name") if isinstance(study, dict) else study or (of if isinstance(of, str) else None)
        about = name if isinstance(name, str) else about
        if "checks" in value and "status" in value:
            yield about, value
        for one in value.values():
            yield from _findings(one, about)


def _doubts(words: Words, shown: JsonValue) -> Iterator[JsonValue]:
    """The checks that a finding did not pass."""
    for about, finding in _findings(shown):
        checks = finding["checks"]
        for one in checks if isinstance(checks, list) else ():
            if isinstance(one, dict) and one.get("verdict") != "pass":
                says = quote(_worded(words, one.get("says")))
                yield {"about": about, "check": one.get("name"), "verdict": one.get("verdict"), "says": says}


def _limits(story: Told | None) -> Iterator[JsonValue]:
    """The limits that the page draws, where its figures are no findings."""
    for section in story.sections if isinstance(story, Story) else ():
        for block in section.blocks:
            for one in block.limits if isinstance(block, Limits) else ():
                if one.verdict != "pass":
                    yield {"about": "", "check": None, "verdict": one.verdict, "says": quote(one.says)}


def _unknown(words: Words, shown: JsonValue) -> Iterator[JsonValue]:
    """What could not be estimated, why, and what would help."""
    for about, finding in _findings(shown):
        if finding["status"] == "not-estimable":
            reasons, helps = finding.get("reasons"), finding.get("what_would_help")
            yield {"about": about, "reasons": _list(words, reasons), "what_would_help": _list(words, helps)}


def _list(words: Words, said: JsonValue) -> list[JsonValue]:
    return [quote(_worded(words, one)) for one in said] if isinstance(said, list) else []


def _worded(words: Words, said: JsonValue) -> str:
    """A remark as a sentence: where it is none yet, by its code."""
    if not isinstance(said, dict):
        return str(said or "")
    params = said.get("params")
    rows = params.items() if isinstance(params, dict) else ()
    told_ = {name: one for name, one in rows if isinstance(one, str | int | float)}
    try:
        return words.say(str(said.get("code", "")), **told_)
    except UnknownWords:
        return str(said.get("code", ""))


def _left(found: JsonValue, question: Question) -> set[str]:
    """Names of what is not shown unless asked for, as far as it is there."""
    return {name for one in _objects(found) for name in one if name in question.less} if question.less else set()


def _cut(words: Words, question: Question, cuts: tuple[Cut, ...], left: list[str]) -> Row:
    """What is not shown, and how to ask for it."""
    if not cuts and not left:
        return {"whole": True}
    narrows = ", ".join(one.name for one in question.takes if not one.required) or "none"
    rows: list[JsonValue] = [asdict(one) for one in cuts[:30]]
    narrow = words.say("mcp-narrow", arguments=narrows)
    return {"whole": False, "cut": rows, "left_out": [*left], "narrow": narrow}


def refused(code: str, says: str, cure: str, where: str = "") -> Row:
    """A refusal as a value."""
    found: Mapping[str, str] = {"code": code, "says": says, "cure": cure, "where": where}
    return {"problem": {name: text for name, text in found.items() if text}}
