"""The walk of a metric: from its start down to its end, a step a line, each bar from where the one before ended.

Start and end are marks and no bars: the scale does not begin at zero, where the steps would be too small to see.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import TypeAlias

from sowhat.stories.drawings import Chart

Json: TypeAlias = "str | int | float | bool | Sequence[Json] | Mapping[str, Json] | None"
Spec = dict[str, Json]
Colours = Mapping[str, str]

ROOM = 0.4
"""Of the walk's width, left free on both sides for the words beside its ends."""


def bridge(chart: Chart, colours: Colours) -> Spec:
    """The steps from above to below."""
    paints = {
        "evidenced": colours["create"],
        "declared": colours["faint"],
        "other": colours["bar"],
        "loss": colours["bad"],
        "unsure": colours["soft"],
        "end": colours["ink"],
    }
    shade: Spec = {
        "field": "paint",
        "type": "nominal",
        "scale": {"domain": list(paints), "range": list(paints.values())},
    }
    names = json.dumps({str(row["at"]): str(row["label"]) for row in chart.rows}, ensure_ascii=False)
    order: list[Json] = [str(row["at"]) for row in chart.rows]
    axis: Spec = {"title": None, "grid": False, "labelExpr": f"({names})[datum.value]", "labelLimit": 150}
    y: Spec = {"field": "at", "type": "ordinal", "sort": order, "axis": {**axis, "domain": False}}
    told: list[Json] = [
        {"field": "label", "type": "nominal", "title": chart.labels["at"]},
        {"field": "said", "type": "nominal", "title": chart.labels["said"]},
        {"field": "note", "type": "nominal", "title": " "},
    ]
    bars: Spec = {
        "transform": [{"filter": "datum.paint !== 'end'"}],
        "mark": {"type": "bar", "height": {"band": 0.4}},
        "encoding": {"x": _x(chart, "from"), "x2": {"field": "to"}, "color": shade, "tooltip": told},
    }
    ends: Spec = {
        "transform": [{"filter": "datum.paint === 'end'"}],
        "mark": {"type": "tick", "thickness": 3, "size": 26},
        "encoding": {"x": _x(chart, "to"), "color": shade, "tooltip": told},
    }
    return {
        "encoding": {"y": y},
        "layer": [_levels(chart, colours), bars, ends, _said(chart, colours)],
    }


def _x(chart: Chart, field: str) -> Spec:
    """Counts, from a little below the lowest level to a little above the highest."""
    levels = [float(row[name] or 0) for row in chart.rows for name in ("from", "to")]
    low, high = min(levels), max(levels)
    room = ROOM * ((high - low) or max(abs(high), 1.0))
    scale: Spec = {"domain": [low - room, high + room], "zero": False, "nice": False}
    axis: Spec = {"title": None, "tickCount": 3, "format": ",d", "grid": True}
    return {"field": field, "type": "quantitative", "scale": scale, "axis": axis}


def _levels(chart: Chart, colours: Colours) -> Spec:
    """A hairline at the level from which the next step goes on."""
    start: Spec = {"datum": chart.rows[0]["to"], "type": "quantitative"}
    rule: Spec = {"type": "rule", "stroke": colours["faint"], "strokeDash": [2, 3]}
    return {
        "data": {"values": [{}]},
        "mark": rule,
        "encoding": {"x": start, "y": {"value": 0}, "y2": {"value": "height"}},
    }


def _said(chart: Chart, colours: Colours) -> Spec:
    """The number beside its step: right of it, or left where it goes down."""
    text: Spec = {"type": "text", "fontWeight": 600, "fill": colours["ink"]}
    right: Spec = {
        "transform": [{"filter": "datum.n >= 0"}, {"calculate": "max(datum.from, datum.to)", "as": "edge"}],
        "mark": {**text, "align": "left", "dx": 8},
        "encoding": {"x": _x(chart, "edge"), "text": {"field": "said"}},
    }
    left: Spec = {
        "transform": [{"filter": "datum.n < 0"}, {"calculate": "min(datum.from, datum.to)", "as": "edge"}],
        "mark": {**text, "align": "right", "dx": -8},
        "encoding": {"x": _x(chart, "edge"), "text": {"field": "said"}},
    }
    return {"layer": [right, left]}
