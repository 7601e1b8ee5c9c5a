"""What a language model is told and what of its answer may stand: words only, each figure as it was."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Sequence
from hashlib import sha256

from pydantic import BaseModel, ConfigDict, ValidationError

from sowhat.model.drafting import Line, Part, Why
from sowhat.model.talk import Sentence, Slide, Talk
from sowhat.stories.guard.guard import misread
from sowhat.stories.words import words

LONGEST = 600
"""No sentence of a slide is longer."""
_MARKUP = re.compile(r"<[/!a-zA-Z]|\]\(|`|://|\b(?:javascript|data|file|mailto):|\bwww\.|&#?\w+;|\{\{|\$\{|^\s*#", re.I)
_SPACE = "[ \u00a0\u202f]"
_ALIKE = {" ": _SPACE, "\u00a0": _SPACE, "\u202f": _SPACE, "−": "[−-]", "-": "[−-]"}
_HAN = re.compile(r"[\u4e00-\u9fff]")
_PARTS: tuple[Part, ...] = ("title", "points", "notes")


class Answer(BaseModel):
    """A redrafted slide, as the model was asked to give it."""

    model_config = ConfigDict(extra="ignore", strict=True)

    title: str = ""
    points: list[str] = []
    notes: list[str] = []


def messages(talk: Talk, slide: Slide) -> tuple[dict[str, str], ...]:
    """What is sent for a slide: the instructions, and the slide's words as data between two marks that no text inside
    can hold, since they are made from it."""
    data = json.dumps(_data(talk, slide), ensure_ascii=False, indent=1)
    mark = f"DATA-{sha256(data.encode()).hexdigest()[:16]}"
    say = words(talk.language).say
    system = say("talk-drafting-system", audience=talk.audience, mark=mark)
    user = say("talk-drafting-user", mark=mark)
    return ({"role": "system", "content": system}, {"role": "user", "content": f"{user}\n<{mark}>\n{data}\n</{mark}>"})


def _data(talk: Talk, slide: Slide) -> dict[str, object]:
    said = (slide.title, *slide.points, *slide.notes)
    kept = list(dict.fromkeys(figure.text for sentence in said for figure in sentence.figures))
    return {
        "audience": talk.audience,
        "language": talk.language,
        "slide": {
            "title": slide.title.text,
            "points": [one.text for one in slide.points],
            "notes": [one.text for one in slide.notes],
        },
        "keep": kept,
    }


def answered(text: str) -> Answer | None:
    """The slide in an answer, alone or inside a fence of code; None where there is none."""
    start, end = text.find("{"), text.rfind("}")
    try:
        return Answer.model_validate_json(text[start : end + 1]) if 0 <= start < end else None
    except ValidationError:
        return None


def taken(talk: Talk, slide: Slide, answer: Answer) -> tuple[Slide, tuple[Line, ...]]:
    """The slide with every offered sentence that holds, and what became of each."""
    offered: dict[Part, Sequence[str]] = {"title": [answer.title], "points": answer.points, "notes": answer.notes}
    lines: list[Line] = []
    changed: dict[str, object] = {}
    for part in _PARTS:
        mine = (slide.title,) if part == "title" else slide.points if part == "points" else slide.notes
        pairs = [_redrafted(talk, (slide.id, part), old, new) for old, new in _beside(mine, offered[part])]
        lines += [line for _, line in pairs]
        sentences = tuple(sentence for sentence, _ in pairs)
        changed[part] = sentences[0] if part == "title" else sentences
    return slide.model_copy(update=changed), tuple(lines)


def _beside(mine: Sequence[Sentence], offered: Sequence[str]) -> list[tuple[Sentence, str]]:
    """Each sentence with its draft; where their numbers differ nobody can tell which belongs to which."""
    if len(mine) != len(offered):
        return [(one, "") for one in mine]
    return list(zip(mine, offered, strict=True))


def _redrafted(talk: Talk, at: tuple[str, Part], old: Sentence, text: str) -> tuple[Sentence, Line]:
    slide, part = at
    text = _as_stated(text.strip(), old)
    new = Sentence(text=text, figures=old.figures, strong=old.strong if old.strong in text else "")
    line = Line(slide=slide, part=part, before=old.text, after=text[:LONGEST])
    why = _unfit(talk, old, new.text)
    if why:
        return old, line.model_copy(update={"why": why})
    found = misread(new, talk.language, before=old)
    if found:
        first = found[0]
        figure = first.text or (first.nearest.text if first.nearest else "")
        return old, line.model_copy(update={"why": "figure", "figure": figure, "figure_why": first.why})
    return new, line.model_copy(update={"why": "taken"})


def _as_stated(text: str, old: Sentence) -> str:
    """The draft with each figure in the sentence's own characters: a model writes plain spaces and plain minuses."""
    for figure in old.figures:
        alike = "".join(_ALIKE.get(one, re.escape(one)) for one in figure.text)
        text = figure.text.join(re.split(alike, text))
    return text


def _unfit(talk: Talk, old: Sentence, text: str) -> Why | None:
    """Why a draft cannot stand whatever its figures are."""
    if not text:
        return "shape"
    if text == old.text:
        return "same"
    if _MARKUP.search(text) or any(unicodedata.category(one) in ("Cc", "Cf", "Co", "Cn", "Cs") for one in text):
        return "markup"
    if len(text) > min(LONGEST, 2 * len(old.text) + 80):
        return "length"
    chinese = bool(_HAN.search(text))
    if talk.language == "zh":
        return "language" if _HAN.search(old.text) and not chinese else None
    return "language" if chinese and not _HAN.search(old.text) else None
