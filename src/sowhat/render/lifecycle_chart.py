"""Thirteen months of a service: a bar a month for people, a line for robots, the threshold across, breaks upright."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import TypeAlias

from sowhat.stories.drawings import Chart

Json: TypeAlias = "str | int | float | bool | Sequence[Json] | Mapping[str, Json] | None"
Spec = dict[str, Json]
Colours = Mapping[str, str]
KINDS = ("people", "busy", "other-side", "part")


def months(chart: Chart, colours: Colours) -> Spec:
    """Busy months in blue, those before a break pale, one that is not whole hollow."""
    words = json.dumps({str(row["at"]): str(row["label"]) for row in chart.rows}, ensure_ascii=False)
    x: Spec = {"field": "at", "type": "ordinal", "title": None, "axis": {"labelExpr": f"({words})[datum.value]"}}
    drawn = [_bars(chart, colours), *_machines(chart, colours), *_breaks(chart, colours)]
    threshold = _threshold(chart, colours)
    return {"layer": [*(_across(one, x) for one in drawn), *threshold, _across(_hover(chart), x)]}


def _across(layer: Spec, x: Spec) -> Spec:
    """A layer with the axis of months, which the threshold has no place on."""
    held = layer.get("encoding", {})
    return {**layer, "encoding": {"x": x, **(held if isinstance(held, Mapping) else {})}}


def _y(chart: Chart, field: str) -> Spec:
    said = "format(datum.value, ',')"
    for scale in ("low", "high"):
        base, wording = chart.labels[f"{scale}_from"], chart.labels[scale]
        said = f"datum.value >= {base} ? replace('{wording}', '#', format(datum.value / {base}, ',')) : {said}"
    axis: Spec = {"title": None, "tickCount": 4, "labelExpr": said}
    return {"field": field, "type": "quantitative", "axis": axis}


def _bars(chart: Chart, colours: Colours) -> Spec:
    """The bars, with a legend of what is among them where that is more than people."""
    held = [kind for kind in KINDS if any(row["kind"] == kind for row in chart.rows)]
    paint = dict(zip(KINDS, (colours["edge"], colours["protect"], colours["line"], colours["paper"]), strict=True))
    words = json.dumps({kind: chart.labels[kind] for kind in held}, ensure_ascii=False)
    legend: Spec = {"disable": False, "title": None, "orient": "top", "symbolType": "square", "columns": 4}
    legend |= {"labelExpr": f"({words})[datum.value]", "labelFontSize": 13, "labelColor": colours["soft"]}
    legend |= {"symbolStrokeColor": colours["edge"], "symbolStrokeWidth": 1}
    fill: Spec = {
        "field": "kind",
        "type": "nominal",
        "scale": {"domain": list(held), "range": [paint[kind] for kind in held]},
        "legend": legend if len(held) > 1 else None,
    }
    stroke: Spec = {"condition": {"test": "datum.kind === 'part'", "value": colours["edge"]}, "value": None}
    width: Spec = {"band": 0.62}
    return {
        "mark": {"type": "bar", "width": width if len(chart.rows) > 4 else 64, "strokeDash": [3, 3]},
        "encoding": {"y": _y(chart, "people"), "fill": fill, "stroke": stroke},
    }


def _machines(chart: Chart, colours: Colours) -> list[Spec]:
    """Robots and probes as a thin line with their name; nothing where there were none."""
    if not any(row["bots"] for row in chart.rows):
        return []
    first = str(chart.rows[0]["at"])
    line: Spec = {
        "mark": {"type": "line", "strokeWidth": 1.5, "strokeDash": [2, 3], "stroke": colours["warn"]},
        "encoding": {"y": _y(chart, "bots")},
    }
    place: Spec = {"type": "text", "align": "left", "dx": -14, "dy": -10, "fontWeight": 600}
    named: Spec = {"y": _y(chart, "bots"), "text": {"value": chart.labels["bots"]}}
    only: list[Json] = [{"filter": f"datum.at === '{first}'"}]
    halo: Spec = {**place, "fill": colours["paper"], "stroke": colours["paper"], "strokeWidth": 5}
    marks: list[Spec] = [halo, {**place, "fill": colours["warn"]}]
    texts: list[Spec] = [{"mark": mark, "encoding": named, "transform": only} for mark in marks]
    return [line, *texts]


def _breaks(chart: Chart, colours: Colours) -> list[Spec]:
    """An upright line in a month in which a source broke, named at its top."""
    if not any(row["broken"] for row in chart.rows):
        return []
    only: list[Json] = [{"filter": "datum.broken !== ''"}]
    rule: Spec = {
        "mark": {"type": "rule", "stroke": colours["warn"], "strokeDash": [4, 4], "aria": False},
        "transform": only,
    }
    text: Spec = {
        "mark": {"type": "text", "align": "left", "dx": 6, "fill": colours["warn"]},
        "encoding": {"y": {"value": 8}, "text": {"field": "broken"}},
        "transform": only,
    }
    return [rule, text]


def _threshold(chart: Chart, colours: Colours) -> list[Spec]:
    """The threshold across; one that lies far above is only named, so that the bars can be read."""
    once: Spec = {"values": [{}]}
    far = chart.labels["drawn"] == "no"
    at: Spec = {"value": 0} if far else {"datum": float(chart.labels["level"]), "type": "quantitative"}
    mark: Spec = {"type": "text", "align": "right", "dx": -2, "dy": 2 if far else -9, "fill": colours["soft"]}
    words = chart.labels["above"] if far else chart.labels["threshold"]
    place: Spec = {"y": at, "x": {"value": "width"}, "text": {"value": words}}
    halo: Spec = {**mark, "fill": colours["paper"], "stroke": colours["paper"], "strokeWidth": 5}
    named: list[Spec] = [{"data": once, "mark": each, "encoding": place} for each in (halo, mark)]
    rule: Spec = {"type": "rule", "strokeDash": [4, 4], "stroke": colours["soft"], "aria": False}
    return named if far else [{"data": once, "mark": rule, "encoding": {"y": at}}, *named]


def _hover(chart: Chart) -> Spec:
    """An unseen band over each month, so that a pointer anywhere in it reads its numbers."""
    fields = (("label", "at"), ("said", "people"), ("machines", "bots"))
    told: list[Json] = [{"field": name, "type": "nominal", "title": chart.labels[title]} for name, title in fields]
    whole: Spec = {"y": {"value": 0}, "y2": {"value": "height"}, "tooltip": told}
    return {"mark": {"type": "rect", "opacity": 0}, "encoding": whole}
