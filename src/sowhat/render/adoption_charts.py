"""Charts of adoption: habit by week, what became of each week's users, cohorts."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from typing import TypeAlias

from sowhat.stories.drawings import Chart

Json: TypeAlias = "str | int | float | bool | Sequence[Json] | Mapping[str, Json] | None"
Spec = dict[str, Json]
Colours = Mapping[str, str]


def _x(chart: Chart) -> Spec:
    """A point a week, in the week's own words."""
    words = json.dumps({str(row["at"]): str(row["label"]) for row in chart.rows}, ensure_ascii=False)
    return {"field": "at", "type": "ordinal", "title": None, "axis": {"labelExpr": f"({words})[datum.value]"}}


def _hover(chart: Chart, said: Mapping[str, str]) -> Spec:
    """An unseen band over each week, so that a pointer anywhere in it reads its numbers."""
    told: list[Json] = [{"field": "label", "type": "nominal", "title": chart.labels["at"]}]
    told += [{"field": field, "type": "nominal", "title": title} for field, title in said.items()]
    whole: Spec = {"y": {"value": 0}, "y2": {"value": "height"}, "tooltip": told}
    return {"mark": {"type": "rect", "opacity": 0}, "encoding": whole}


def habit(chart: Chart, colours: Colours) -> Spec:
    """Two lines: those active in a week, and those for whom it is a habit; the aim across, where there is one."""
    share = chart.kind == "habit-share"
    axis: Spec = {"title": None, "tickCount": 4, "format": ".0%" if share else ",d"}
    scale: Spec = {"domain": [0, 1]} if share else {"zero": True}
    paints = {"active": colours["faint"], "habitual": colours["create"]}
    layers: list[Json] = []
    for field, colour in paints.items():
        y: Spec = {"field": field, "type": "quantitative", "axis": axis, "scale": scale}
        wide = 2.5 if field == "habitual" else 1.5
        layers.append({"mark": {"type": "line", "strokeWidth": wide, "stroke": colour}, "encoding": {"y": y}})
        layers += _named(chart, field, y, colour, colours["paper"])
    if chart.rows and "goal" in chart.rows[0]:
        layers += _goal(chart, colours)
    layers.append(_hover(chart, {"said": chart.labels["habitual"]}))
    return {"encoding": {"x": _x(chart)}, "layer": layers}


def _named(chart: Chart, field: str, y: Spec, colour: str, paper: str) -> list[Json]:
    """What a line shows, at its last point on a halo of paper; the lower line's name stands below it."""
    last = chart.rows[-1]
    low = float(last["habitual"] or 0) <= float(last["active"] or 0)
    dy = (18 if low else -14) if field == "habitual" else (-14 if low else 18)
    place: Spec = {"type": "text", "align": "right", "dy": dy, "dx": 8, "fontWeight": 600}
    halo: Spec = {**place, "fill": paper, "stroke": paper, "strokeWidth": 5, "strokeJoin": "round"}
    encoding: Spec = {"y": y, "text": {"value": chart.labels[field]}}
    only: list[Json] = [{"filter": f"datum.at === '{last['at']}'"}]
    return [{"mark": mark, "encoding": encoding, "transform": only} for mark in (halo, {**place, "fill": colour})]


def _goal(chart: Chart, colours: Colours) -> list[Json]:
    """The aim that people quote, dashed."""
    at: Spec = {"datum": chart.rows[0]["goal"], "type": "quantitative"}
    rule: Spec = {"type": "rule", "strokeDash": [4, 4], "stroke": colours["faint"]}
    text: Spec = {"type": "text", "align": "left", "dx": 6, "dy": -9, "fill": colours["soft"]}
    once: Spec = {"values": [{}]}
    said: Spec = {"y": at, "x": {"value": 0}, "text": {"value": chart.labels["aim"]}}
    return [{"data": once, "mark": rule, "encoding": {"y": at}}, {"data": once, "mark": text, "encoding": said}]


def movement(chart: Chart, colours: Colours) -> Spec:
    """A bar a week: who stayed, came back or is new above the line, who is gone below it."""
    order = ("retained", "resurrected", "new", "lost")
    shades = [colours["bar"], colours["soft"], colours["create"], colours["bad"]]
    axis: Spec = {"title": None, "tickCount": 4, "labelExpr": "format(abs(datum.value), ',')"}
    words = json.dumps({name: chart.labels[name] for name in order}, ensure_ascii=False)
    legend: Spec = {"disable": False, "title": None, "orient": "top", "labelExpr": f"({words})[datum.value]"}
    legend |= {"symbolType": "square", "labelFontSize": 13, "labelColor": colours["soft"], "columns": 4}
    bars: Spec = {
        "transform": [
            {"fold": list(order), "as": ["kind", "n"]},
            {"calculate": f"indexof({json.dumps(list(order))}, datum.kind)", "as": "rank"},
        ],
        "mark": {"type": "bar", "width": {"band": 0.7}},
        "encoding": {
            "y": {"field": "n", "type": "quantitative", "axis": axis, "stack": "zero"},
            "color": {
                "field": "kind",
                "type": "nominal",
                "scale": {"domain": list(order), "range": list(shades)},
                "legend": legend,
            },
            "order": {"field": "rank", "type": "quantitative"},
        },
    }
    zero: Spec = {
        "data": {"values": [{}]},
        "mark": {"type": "rule", "stroke": colours["faint"]},
        "encoding": {"y": {"datum": 0, "type": "quantitative"}},
    }
    names = {"new": "new", "retained": "retained", "resurrected": "resurrected", "gone": "gone"}
    told = {field: chart.labels[name] for field, name in names.items()}
    return {"encoding": {"x": _x(chart)}, "layer": [bars, zero, _hover(chart, told)]}


def cohorts(chart: Chart, colours: Colours) -> Spec:
    """A row a cohort, a field a week after: the fuller, the more came back; the share stands in it."""
    weeks = list(dict.fromkeys(str(row["at"]) for row in chart.rows))
    words = json.dumps({str(row["at"]): str(row["label"]) for row in chart.rows}, ensure_ascii=False)
    y: Spec = {"field": "at", "type": "ordinal", "sort": list(weeks), "axis": {"title": None, "grid": False}}
    y["axis"] = {"title": None, "grid": False, "labelExpr": f"({words})[datum.value]"}
    top: Spec = {"title": chart.labels["offset"], "titleAnchor": "start", "orient": "top", "domain": False}
    x: Spec = {"field": "offset", "type": "ordinal", "axis": top}
    told: list[Json] = [
        {"field": "label", "type": "nominal", "title": chart.labels["at"]},
        {"field": "offset", "type": "nominal", "title": chart.labels["offset"]},
        {"field": "said", "type": "nominal", "title": chart.labels["said"]},
    ]
    full: Spec = {"field": "share", "type": "quantitative", "scale": {"domain": [0, 1], "range": [0.06, 0.62]}}
    field: Spec = {
        "mark": {"type": "rect", "fill": colours["create"], "cornerRadius": 2, "stroke": colours["paper"]},
        "encoding": {"opacity": full, "tooltip": told},
    }
    text: Spec = {
        "mark": {"type": "text", "fontSize": 12, "fill": colours["ink"]},
        "encoding": {"text": {"field": "percent", "type": "nominal"}},
    }
    height = max(26 * len(weeks) + 44, min(60 * len(weeks) + 44, 260))  # few cohorts fill the room that is kept
    return {"height": height, "encoding": {"x": x, "y": y}, "layer": [field, text]}


def retention(chart: Chart, colours: Colours) -> Spec:
    """One curve over all cohorts, its interval as a band."""
    axis: Spec = {"title": None, "tickCount": 4, "format": ".0%"}
    scale: Spec = {"domain": [0, 1]}
    bottom: Spec = {"title": chart.labels["at"], "titleAnchor": "start", "labelAngle": 0}
    x: Spec = {"field": "at", "type": "ordinal", "axis": bottom}
    y: Spec = {"field": "share", "type": "quantitative", "axis": axis, "scale": scale}
    band: Spec = {
        "mark": {"type": "area", "fill": colours["create"], "opacity": 0.16},
        "encoding": {"y": {**y, "field": "low"}, "y2": {"field": "high"}},
    }
    line: Spec = {
        "mark": {"type": "line", "stroke": colours["create"], "strokeWidth": 2.5, "point": False},
        "encoding": {"y": y},
    }
    hover = _hover(chart, {"said": chart.labels["share"]})
    return {"encoding": {"x": x}, "layer": [band, line, hover]}


KINDS: Mapping[str, Callable[[Chart, Colours], Spec]] = {
    "habit-share": habit,
    "habit-count": habit,
    "movement": movement,
    "cohorts": cohorts,
    "retention": retention,
}
