"""A talk's charts as pictures for a document: the drawing of the page, with the font that comes along."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from xml.sax.saxutils import escape, quoteattr

import vl_convert

from sowhat.model.talk import Slide, Talk
from sowhat.render.talks.paper import Data, data
from sowhat.render.talks.pdf import fonts
from sowhat.stories.voice import Voice

FONT = "Noto Sans CJK TC"
SCALE = 2.5
AROUND = 10
"""The picture's font is wider than the one that the drawing was measured for."""


def picture(talk: Talk, voice: Voice, shown: Slide) -> bytes:
    """The chart of a slide as PNG, as wide as a page of text."""
    slide = Slide(id="chart", title=shown.title, points=(shown.title,), chart=shown.chart, tone=shown.tone)
    told = data(talk.model_copy(update={"slides": (slide,)}), voice)["slides"]
    assert isinstance(told, list)
    _register()
    return bytes(vl_convert.svg_to_png(svg(told[0]["chart"]), scale=SCALE))


@cache
def _register() -> None:
    vl_convert.register_font_directory(str(fonts()))


def svg(chart: Mapping[str, object]) -> str:
    """The drawing of a chart as the template of paper has it."""
    width, height = chart["width"], chart["height"]
    shapes = chart["shapes"]
    assert isinstance(shapes, list)
    wide, high = float(str(width)) + 2 * AROUND, float(str(height)) + 4
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        f'viewBox="-{AROUND} -2 {wide} {high}" '
        f'font-family={quoteattr(FONT)} font-size="13">{"".join(_shape(shape) for shape in shapes)}</svg>'
    )


def _shape(shape: Data) -> str:
    paint, kind = shape["paint"], shape["kind"]
    if kind == "line":
        ends = " ".join(f'{key}="{shape[key]}"' for key in ("x1", "y1", "x2", "y2"))
        return f'<line {ends} stroke="{paint}" stroke-width="{shape["width"]}" stroke-linecap="round"/>'
    if kind == "box":
        wide, high = (abs(float(str(shape[b])) - float(str(shape[a]))) for a, b in (("x1", "x2"), ("y1", "y2")))
        return f'<rect x="{shape["x1"]}" y="{shape["y1"]}" width="{wide}" height="{high}" fill="{paint}"/>'
    if kind == "dot":
        return f'<circle cx="{shape["x1"]}" cy="{shape["y1"]}" r="{shape["width"]}" fill="{paint}"/>'
    weight = ' font-weight="bold"' if shape["strong"] else ""
    anchor = f'text-anchor="{shape["anchor"]}"'
    return (
        f'<text x="{shape["x1"]}" y="{shape["y1"]}" {anchor} fill="{paint}"{weight}>{escape(str(shape["text"]))}</text>'
    )
