"""A talk as data for the template of paper: texts in pieces, charts as shapes with their ink, no markup."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Literal, TypeAlias

from sowhat.model.talk import Big, Listed, Plotted, Sentence, Slide, Talk
from sowhat.render.drawing import Shape, text_width
from sowhat.render.talks.charts import ALONE, PHONE, WIDE, chart
from sowhat.render.talks.pieces import Piece, apart, pieces
from sowhat.render.talks.view import View
from sowhat.render.theme import tokens
from sowhat.render.unbroken import unbroken
from sowhat.stories.voice import Voice

Json: TypeAlias = "str | int | float | bool | Sequence[Json] | Mapping[str, Json] | None"
Data = dict[str, Json]
FONTS = ("Noto Sans CJK TC", "DejaVu Sans Mono")
TEXTS = 12
"""So many figures of one address are named in the list of sources."""
UNNOTED = ("name", "day", "month", "week", "grade")
"""What leads to its source, but has no number of it in print."""
INKS = {
    "tone-plain": "soft",
    "tone-good": "create",
    "tone-create": "create",
    "tone-protect": "protect",
    "tone-care": "warn",
    "tone-bad": "bad",
    "other-1": "edge",
    "other-2": "bar",
    "other-3": "bar",
    "rule": "line",
    "zero": "edge",
    "over": "ink",
    "halo": "paper",
}
Paper = Literal["a4", "wide"]
WIDTHS_OF: Mapping[Paper, tuple[int, int]] = {"a4": (WIDE, PHONE), "wide": (ALONE, WIDE)}
"""How wide a chart is drawn alone, and beside words, so that its words are read at the size of the others."""
_GAPS = re.compile(r"\s+")
PALE = 0.5
"""How much of its ink an interval keeps, beside its value."""
WIDTHS = {"stroke": 2.25, "over": 1.6, "halo": 4.6, "whisker": 2.0}


def data(talk: Talk, voice: Voice, paper: Paper = "a4", home: str | None = None) -> Data:
    """All that the template prints."""
    view, colours = View(talk, voice, home), tokens("light")
    made = " · ".join(
        (voice.say("address-build", build=talk.build), voice.say("address-code", version=talk.code_version))
    )
    period = voice.say("talk-form-told", since=view.day(talk.since), until=view.day(talk.until))
    return {
        "paper": paper,
        "lang": talk.language,
        "region": "cn" if talk.language == "zh" else "us",
        "fonts": FONTS,
        "colours": dict(colours),
        "home": home,
        "title": talk.title,
        "subtitle": talk.subtitle,
        "platform": talk.platform,
        "foot": view.foot,
        "mark": voice.say("simulated-mark") if talk.simulated else "",
        "labels": _labels(voice),
        "slides": [_slide(view, slide, paper) for slide in talk.slides],
        "sources": [
            {"number": one.number, "address": one.address, "texts": _few(one.texts)} for one in view.sources
        ],
        "told": f"{period} · {made}" if talk.build else period,
    }  # fmt: skip


def _labels(voice: Voice) -> Data:
    return {
        "sources": voice.say("talk-form-sources"),
        "lede": voice.say("talk-form-sources-lede"),
        "script": voice.say("talk-form-script"),
        "page": voice.say("talk-form-page", page="{page}", pages="{pages}"),
    }


def _few(texts: tuple[str, ...]) -> str:
    return " · ".join(texts[:TEXTS]) + (" …" if len(texts) > TEXTS else "")


def _slide(view: View, slide: Slide, paper: Paper) -> Data:
    beside = bool(slide.big or slide.points)
    return {
        "title": _said(view, slide.title),
        "tone": slide.tone,
        "big": _big(view, slide.big) if slide.big else None,
        "points": [_said(view, point) for point in slide.points],
        "chart": _chart(view, slide.chart, slide.tone, WIDTHS_OF[paper][beside]) if slide.chart else None,
        "table": _table(view, slide.table) if slide.table else None,
        "notes": [_said(view, note) for note in apart(slide)],
        "spoken": view.voice.say("talk-form-spoken", time=view.time(slide.seconds)),
    }


def _said(view: View, said: Sentence) -> list[Json]:
    """Its pieces, each with the number of its source; `noted` where the number is printed."""
    cut = pieces(said)
    made: list[Json] = []
    for place, one in enumerate(cut):
        text = str(unbroken(_GAPS.sub(" ", one.text)))
        noted = _noted(view, cut[place:])
        made.append({"text": text, "strong": one.strong, "source": view.number(one.figure), "noted": noted})
    return made


def _noted(view: View, cut: tuple[Piece, ...]) -> bool:
    """Whether the number of the first piece's source stands after it: it is a number, and the last of its source."""
    first, *later = cut
    if first.figure is None or first.figure.unit in UNNOTED:
        return False
    counted = [one.figure for one in later if one.figure and one.figure.unit not in UNNOTED]
    return all(view.number(figure) != view.number(first.figure) for figure in counted)


def _big(view: View, one: Big) -> Data:
    return {
        "figure": {"text": str(unbroken(one.figure.text)), "source": view.number(one.figure)},
        "label": one.label,
        "note": _said(view, one.note) if one.note else [],
        "grade": one.grade or "",
        "word": view.grade(one.grade) if one.grade else "",
        "tone": one.tone,
    }


def _table(view: View, one: Listed) -> Data:
    return {
        "title": one.title,
        "heads": one.heads,
        "rows": [[_said(view, cell) for cell in row] for row in one.rows],
        "columns": _columns(one),
        "numbers": one.numbers,
        "empty": one.empty,
    }


def _columns(one: Listed) -> list[Json]:
    """How wide each column wants to be, in ems."""
    texts = (one.heads, *(tuple(cell.text for cell in row) for row in one.rows))
    widest = (max(text_width(said, 1) for said in column) for column in zip(*texts, strict=False))
    return [round(min(max(wide, 4.0), 22.0) + 2.0, 2) for wide in widest]


def _chart(view: View, one: Plotted, tone: str, width: int) -> Data:
    drawing = chart(one, view.voice, tone, width)
    return {
        "title": one.title,
        "unit": one.unit,
        "says": drawing.says,
        "source": view.number_at(one.address),
        "width": drawing.width,
        "height": drawing.height,
        "shapes": [_shape(shape) for shape in drawing.shapes],
    }


def _shape(shape: Shape) -> Data:
    """A shape with its ink; places are pixels of the drawing."""
    at, classes = shape.attributes, shape.attributes.get("class", "").split()
    made: Data = {"paint": _ink(shape, classes)}
    if shape.tag == "line":
        width = next((WIDTHS[name] for name in ("stroke", "over", "halo", "whisker") if name in classes), 1.0)
        ends: Data = {key: float(at[key]) for key in ("x1", "y1", "x2", "y2")}
        return {**made, **ends, "kind": "line", "width": width}
    if shape.tag == "rect":
        x, y, wide, high = (float(at[key]) for key in ("x", "y", "width", "height"))
        return {**made, "kind": "box", "x1": x, "y1": y, "x2": x + wide, "y2": y + high}
    if shape.tag == "circle":
        return {**made, "kind": "dot", "x1": float(at["cx"]), "y1": float(at["cy"]), "width": float(at["r"])}
    words: Data = {"text": shape.text, "anchor": at["text-anchor"], "strong": "strong" in classes}
    return {**made, "kind": "text", "x1": float(at["x"]), "y1": float(at["y"]), **words}


def _ink(shape: Shape, classes: list[str]) -> str:
    colours = tokens("light")
    if shape.tag == "text":
        if "strong" not in classes:
            return colours["soft"]
        name = next((INKS[one] for one in classes if one.startswith("tone-") and one != "tone-plain"), "ink")
        return colours["faint" if any(one.startswith("other-") for one in classes) else name]
    ink = colours[next((INKS[one] for one in ("over", "halo", *classes) if one in classes and one in INKS), "soft")]
    return _mixed(ink, colours["paper"]) if "whisker" in classes and not {"over", "halo"} & set(classes) else ink


def _mixed(ink: str, paper: str) -> str:
    """Half of an ink on paper."""
    pairs = ((int(ink[i : i + 2], 16), int(paper[i : i + 2], 16)) for i in (1, 3, 5))
    return "#" + "".join(f"{round(PALE * a + (1 - PALE) * b):02x}" for a, b in pairs)
