"""A burn-down: a bar a week of what is left, the line that is needed, the line that this pace draws, dates upright."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import TypeAlias

from sowhat.stories.drawings import Chart

Json: TypeAlias = "str | int | float | bool | Sequence[Json] | Mapping[str, Json] | None"
Spec = dict[str, Json]
Colours = Mapping[str, str]
LINES = ("needed", "leads")
MARKS = ("notice", "window", "sunset")
CLOSE = 5
"""With fewer weeks ahead the names of lines would lie upon each other."""


def burndown(chart: Chart, colours: Colours) -> Spec:
    """Whole weeks filled, a part of one hollow."""
    words = json.dumps({str(row["at"]): str(row["label"]) for row in chart.rows}, ensure_ascii=False)
    x: Spec = {"field": "at", "type": "ordinal", "title": None, "axis": {"labelExpr": f"({words})[datum.value]"}}
    paint = {"needed": colours["soft"], "leads": colours["create"]}
    lines = [mark for name in LINES for mark in _line(chart, name, paint[name], colours["paper"])]
    layers: list[Json] = [_bars(chart, colours), *lines, *_marks(chart, colours), _hover(chart)]
    return {"encoding": {"x": x}, "layer": layers}


def _y(chart: Chart, field: str) -> Spec:
    said = "format(datum.value, ',')"
    for scale in ("low", "high"):
        base, wording = chart.labels[f"{scale}_from"], chart.labels[scale]
        said = f"datum.value >= {base} ? replace('{wording}', '#', format(datum.value / {base}, ',')) : {said}"
    axis: Spec = {"title": None, "tickCount": 4, "labelExpr": said, "tickMinStep": 1}
    return {"field": field, "type": "quantitative", "axis": axis}


def _bars(chart: Chart, colours: Colours) -> Spec:
    fill: Spec = {"condition": {"test": "datum.kind === 'part'", "value": colours["paper"]}, "value": colours["edge"]}
    stroke: Spec = {"condition": {"test": "datum.kind === 'part'", "value": colours["edge"]}, "value": None}
    return {
        "mark": {"type": "bar", "width": {"band": 0.66} if len(chart.rows) > 4 else 64, "strokeDash": [3, 3]},
        "encoding": {"y": _y(chart, "left"), "fill": fill, "stroke": stroke},
        "transform": [{"filter": "isValid(datum.left)"}],
    }


def _line(chart: Chart, field: str, colour: str, paper: str) -> list[Spec]:
    """A dashed line into the future with its name where it begins; nothing where it says nothing."""
    known = [row for row in chart.rows if row[field] is not None]
    if len(known) < 2:
        return []
    close = len([row for row in chart.rows if row["kind"] == "ahead"]) < CLOSE
    only: list[Json] = [{"filter": f"isValid(datum.{field})"}]
    dash: Json = [5, 4] if field == "needed" else [1, 0]
    line: Spec = {
        "mark": {"type": "line", "strokeWidth": 2, "stroke": colour, "strokeDash": dash},
        "encoding": {"y": _y(chart, field)},
        "transform": only,
    }
    at = str(known[len(known) // 2]["at"])
    above = _above(chart, field)
    place: Spec = {"type": "text", "align": "left" if above else "right", "fontWeight": 600}
    place |= {"dx": 8, "dy": -10} if above else {"dx": -8, "dy": 14}
    named: Spec = {"y": _y(chart, field), "text": {"value": chart.labels[field]}}
    here: list[Json] = [{"filter": f"datum.at === '{at}' && isValid(datum.{field})"}]
    halo: Spec = {**place, "fill": paper, "stroke": paper, "strokeWidth": 5, "strokeJoin": "round"}
    marks: list[Spec] = [halo, {**place, "fill": colour}]
    words: list[Spec] = [{"mark": mark, "encoding": named, "transform": here} for mark in marks if not close]
    return [line, *words]


def _above(chart: Chart, field: str) -> bool:
    """Whether a line lies above the other half-way; each has its name on its own side."""
    known = [row for row in chart.rows if row[field] is not None]
    [other] = [name for name in LINES if name != field]
    here, there = known[len(known) // 2][field], known[len(known) // 2][other]
    if not isinstance(here, int | float) or not isinstance(there, int | float):
        return field == "needed"
    return here > there or (here == there and field == "needed")


def _marks(chart: Chart, colours: Colours) -> list[Spec]:
    """The weeks of notice, brown-outs and end, named at the top."""
    held = [name for name in MARKS if any(row["mark"] == name for row in chart.rows)]
    if not held:
        return []
    paint = {"notice": colours["soft"], "window": colours["warn"], "sunset": colours["bad"]}
    made: list[Spec] = []
    for name in held:
        only: list[Json] = [{"filter": f"datum.mark === '{name}'"}]
        made.append({"mark": {"type": "rule", "stroke": paint[name], "strokeDash": [4, 4]}, "transform": only})
        align = "right" if name == "sunset" else "left"
        text: Spec = {"type": "text", "align": align, "dx": -6 if align == "right" else 6, "fill": paint[name]}
        place: Spec = {"y": {"value": 24 if name == "window" else 8}, "text": {"value": chart.labels[name]}}
        halo: Spec = {**text, "fill": colours["paper"], "stroke": colours["paper"], "strokeWidth": 5}
        made += [{"mark": each, "encoding": place, "transform": only} for each in (halo, text)]
    return made


def _hover(chart: Chart) -> Spec:
    """An unseen band over each week, so that a pointer anywhere in it reads its numbers."""
    told: list[Json] = [
        {"field": "label", "type": "nominal", "title": chart.labels["at"]},
        {"field": "said", "type": "nominal", "title": chart.labels["left"]},
    ]
    whole: Spec = {"y": {"value": 0}, "y2": {"value": "height"}, "tooltip": told}
    return {
        "mark": {"type": "rect", "opacity": 0},
        "encoding": whole,
        "transform": [{"filter": "isValid(datum.left)"}],
    }
