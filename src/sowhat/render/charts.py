"""Charts as Vega-Lite specifications: the same one is interactive in a page and a picture in a document."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from typing import TypeAlias

from sowhat.render.adoption_charts import KINDS as ADOPTION
from sowhat.render.bridge_chart import bridge
from sowhat.render.burndown_chart import burndown
from sowhat.render.claim_chart import months as claim_months
from sowhat.render.lifecycle_chart import months as lifecycle_months
from sowhat.render.theme import SANS, Mode, tokens
from sowhat.stories.drawings import Chart

Json: TypeAlias = "str | int | float | bool | Sequence[Json] | Mapping[str, Json] | None"
Spec = dict[str, Json]
Colours = Mapping[str, str]

HEIGHT = 260
SCHEMA = "https://vega.github.io/schema/vega-lite/v6.json"


def spec(chart: Chart, mode: Mode = "page") -> Spec:
    """The Vega-Lite specification of a chart. In a page its width is the container's, its colours the style sheet's."""
    colours = tokens(mode)
    drawn = KINDS[chart.kind](chart, colours)
    rows: list[Json] = [dict(row) for row in chart.rows]
    return {
        "$schema": SCHEMA,
        "description": chart.says,
        "data": {"values": rows},
        "width": "container" if mode == "page" else 640,
        "height": HEIGHT,
        "autosize": {"type": "fit", "contains": "padding"},
        "config": config(colours),
        **drawn,
    }


def config(colours: Colours) -> Spec:
    """The theme: paper, ink, hairlines."""
    words: Spec = {"labelColor": colours["soft"], "titleColor": colours["soft"], "labelFontSize": 13}
    return {
        "font": SANS,
        "background": None,
        "view": {"stroke": None},
        "axis": {
            **words,
            "titleFontSize": 13,
            "titleFontWeight": 400,
            "domain": False,
            "ticks": False,
            "gridColor": colours["line"],
            "labelPadding": 8,
        },
        "axisX": {
            "grid": False,
            "domain": True,
            "domainColor": colours["faint"],
            "labelAngle": 0,
            "labelOverlap": True,
            "labelSeparation": 8,
        },
        "text": {"fontSize": 13, "fill": colours["soft"]},
        "legend": {"disable": True},
    }


def _x(chart: Chart) -> Spec:
    """The time axis: a point a period, labelled with the period's own words."""
    return {
        "field": "at",
        "type": "ordinal",
        "title": None,
        "axis": {"labelExpr": _labels(chart)},
    }


def _labels(chart: Chart) -> str:
    """A Vega expression that maps a period to its words."""
    return _lookup({str(row["at"]): str(row["label"]) for row in chart.rows}, "datum.value")


def _lookup(words: Mapping[str, str], key: str) -> str:
    """A Vega expression that maps `key` to its words."""
    return f"({json.dumps(words, ensure_ascii=False)})[{key}]"


def _y(chart: Chart, field: str) -> Spec:
    """A scale of counts from zero, its ticks worded as the language counts."""
    axis: Spec = {"title": None, "tickCount": 4, "labelExpr": _counts(chart)}
    return {"field": field, "type": "quantitative", "axis": axis}


def _counts(chart: Chart) -> str:
    """A Vega expression that says a tick as people do, from `labels`: `# million`, said from `low_from` on."""
    said = "format(datum.value, ',')"
    for scale in ("low", "high"):
        base, wording = chart.labels[f"{scale}_from"], chart.labels[scale]
        said = f"datum.value >= {base} ? replace('{wording}', '#', format(datum.value / {base}, ',')) : {said}"
    return said


def _weeks(chart: Chart, colours: Colours) -> Spec:
    shades = {"active": colours["ink"], "returned": colours["create"]}
    known = {field: [row for row in chart.rows if row[field] is not None] for field in shades}
    shown = tuple(field for field in shades if known[field])
    lines = [mark for field in shown for mark in _line(chart, field, shades[field], colours["paper"])]
    names = [mark for field in shown for mark in _name(chart, field, str(known[field][-1]["at"]), colours)]
    return {"encoding": {"x": _x(chart)}, "layer": [*lines, *names, _hover(chart, shown)]}


def _line(chart: Chart, field: str, colour: str, paper: str) -> list[Spec]:
    """A line with its points, hollow where a week is covered in part."""
    point: Spec = {
        "mark": {"type": "point", "filled": False, "size": 52, "strokeWidth": 2, "stroke": colour, "opacity": 1},
        "encoding": {
            "y": _y(chart, field),
            "fill": {"condition": {"test": "datum.complete", "value": colour}, "value": paper},
        },
        "transform": [{"filter": f"isValid(datum.{field})"}],
    }
    line: Spec = {"mark": {"type": "line", "strokeWidth": 2, "stroke": colour}, "encoding": {"y": _y(chart, field)}}
    return [line, point]


def _close(chart: Chart) -> bool:
    """Whether most come back, so that the two lines run close and their names need both sides."""
    pairs = [(row["active"], row["returned"]) for row in chart.rows]
    known = [(float(active), float(back)) for active, back in pairs if active is not None and back is not None]
    return bool(known) and known[-1][1] * 2 > known[-1][0]


def _name(chart: Chart, field: str, at: str, colours: Colours) -> list[Spec]:
    """What a line shows, written at its last point on a halo of paper."""
    colour = colours["create"] if field == "returned" else colours["ink"]
    dy = 24 if field == "returned" and _close(chart) else -16
    place: Spec = {"type": "text", "align": "right", "dy": dy, "dx": 8, "fontWeight": 600}
    encoding: Spec = {"y": _y(chart, field), "text": {"value": chart.labels[field]}}
    halo: Spec = {
        **place,
        "fill": colours["paper"],
        "stroke": colours["paper"],
        "strokeWidth": 5,
        "strokeJoin": "round",
    }
    marks: list[Spec] = [halo, {**place, "fill": colour}]
    return [{"mark": mark, "encoding": encoding, "transform": [{"filter": f"datum.at === '{at}'"}]} for mark in marks]


def _hover(chart: Chart, fields: tuple[str, ...]) -> Spec:
    """An unseen band over each period, so that a pointer anywhere in it reads its numbers."""
    said: list[Json] = [{"field": "label", "type": "nominal", "title": chart.labels["at"]}]
    said += [{"field": name, "type": "quantitative", "title": chart.labels[name], "format": ",d"} for name in fields]
    whole: Spec = {"y": {"value": 0}, "y2": {"value": "height"}, "tooltip": said}
    return {"mark": {"type": "rect", "opacity": 0}, "encoding": whole}


def _months(chart: Chart, colours: Colours) -> Spec:
    shades: Spec = {"domain": ["ok", "failed"], "range": [colours["bar"], colours["bad"]]}
    bars: Spec = {
        "transform": [{"fold": ["ok", "failed"], "as": ["kind", "n"]}],
        "mark": {"type": "bar", "width": {"band": 0.62} if len(chart.rows) > 6 else 64},
        "encoding": {
            "y": {**_y(chart, "n"), "stack": "zero"},
            "color": {"field": "kind", "type": "nominal", "scale": shades},
            "order": {"field": "kind", "type": "nominal", "sort": "descending"},
        },
    }
    text: Spec = {
        "mark": {"type": "text", "dy": -10, "fontWeight": 600, "fill": colours["ink"]},
        "encoding": {"y": _y(chart, "calls"), "text": {"field": "said"}},
    }
    return {"encoding": {"x": _x(chart)}, "layer": [bars, text, _hover(chart, ("ok", "failed"))]}


def _latency(chart: Chart, colours: Colours) -> Spec:
    shades: Spec = {"domain": ["p50", "p95", "p99"], "range": [colours["faint"], colours["soft"], colours["ink"]]}
    paint: Spec = {"field": "which", "type": "nominal", "scale": shades}
    last = str(chart.rows[-1]["at"])
    said = _lookup({f"{value:g}": text for value, text in chart.ticks}, "format(datum.value, '.4~g')")
    axis: Spec = {"title": None, "values": [value for value, _ in chart.ticks], "labelExpr": said}
    scale: Spec = {"type": "log", "domain": [chart.ticks[0][0], chart.ticks[-1][0]]}
    y: Spec = {"field": "seconds", "type": "quantitative", "scale": scale, "axis": axis}
    line: Spec = {"mark": {"type": "line", "point": True, "strokeWidth": 2}, "encoding": {"y": y, "color": paint}}
    text: Spec = {
        "mark": {"type": "text", "dy": -14, "dx": 8, "align": "right", "fontWeight": 600},
        "transform": [
            {"filter": f"datum.at === '{last}'"},
            {"calculate": "datum.which + '  ' + datum.said", "as": "words"},
        ],
        "encoding": {"y": y, "color": paint, "text": {"field": "words"}},
    }
    return {"encoding": {"x": _x(chart)}, "layer": [line, text]}


def _power(chart: Chart, colours: Colours) -> Spec:
    """The chance to find an effect by its size: the goal across, and where the curve reaches it."""
    said = f"replace('{chart.labels['unit']}', '#', format(datum.value, '~g'))"
    across: Spec = {"title": chart.labels["effect"], "tickCount": 5, "labelExpr": said}
    x: Spec = {"field": "effect", "type": "quantitative", "axis": across}
    up: Spec = {"title": None, "format": ".0%", "values": [0, 0.2, 0.4, 0.6, 0.8, 1]}
    y: Spec = {"field": "power", "type": "quantitative", "axis": up, "scale": {"domain": [0, 1]}}
    told: list[Json] = [
        {"field": "label", "type": "nominal", "title": chart.labels["effect"]},
        {"field": "said", "type": "nominal", "title": chart.labels["power"]},
    ]
    line: Spec = {
        "mark": {"type": "line", "strokeWidth": 2, "stroke": colours["ink"], "point": {"color": colours["ink"]}},
        "encoding": {"x": x, "y": y, "tooltip": told},
    }
    return {
        "layer": [
            *_level(chart, "goal", 0.8, colours),
            *_level(chart, "chance", 0.05, colours),
            line,
            *_reached(chart, colours),
        ]
    }


def _level(chart: Chart, name: str, at: float, colours: Colours) -> list[Spec]:
    """A dashed line across, named at the end where the curve is away."""
    datum: Spec = {"datum": at, "type": "quantitative"}
    once: Spec = {"values": [{}]}  # else it would be drawn for each row
    line: Spec = {"type": "rule", "strokeDash": [4, 4], "stroke": colours["faint"]}
    rule: Spec = {"data": once, "mark": line, "encoding": {"y": datum}}
    right = name == "chance"  # the curve begins at the left, where little is found
    text: Spec = {
        "data": once,
        "mark": {
            "type": "text",
            "align": "right" if right else "left",
            "dx": -6 if right else 6,
            "dy": -9,
            "fill": colours["soft"],
        },
        "encoding": {"y": datum, "x": {"value": "width" if right else 0}, "text": {"value": chart.labels[name]}},
    }
    return [rule, text]


def _reached(chart: Chart, colours: Colours) -> list[Spec]:
    """Where the curve reaches the goal, with its effect; nothing if it never does."""
    if not chart.labels["mark"]:
        return []
    at: Spec = {
        "x": {"datum": float(chart.labels["at"]), "type": "quantitative"},
        "y": {"datum": 0.8, "type": "quantitative"},
    }
    dot: Spec = {
        "data": {"values": [{}]},
        "mark": {"type": "point", "filled": True, "size": 90, "fill": colours["ink"], "opacity": 1},
        "encoding": at,
    }
    text: Spec = {
        "data": {"values": [{}]},
        "mark": {"type": "text", "dy": 18, "dx": 8, "align": "left", "fontWeight": 600, "fill": colours["ink"]},
        "encoding": {**at, "text": {"value": chart.labels["mark"]}},
    }
    return [dot, text]


KINDS: Mapping[str, Callable[[Chart, Colours], Spec]] = {
    "power": _power,
    "weeks": _weeks,
    "months": _months,
    "latency": _latency,
    "bridge": bridge,
    "claim-months": claim_months,
    "lifecycle-months": lifecycle_months,
    "burn-down": burndown,
    **ADOPTION,
}
