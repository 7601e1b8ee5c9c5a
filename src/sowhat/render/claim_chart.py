"""A claim's months: bars with their intervals, what came in filled, what is only projected hollow."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import TypeAlias

from sowhat.stories.drawings import Chart

Json: TypeAlias = "str | int | float | bool | Sequence[Json] | Mapping[str, Json] | None"
Spec = dict[str, Json]


def months(chart: Chart, colours: Mapping[str, str]) -> Spec:
    """A bar a month and kind, its interval as a line over it."""
    names = json.dumps({str(row["at"]): str(row["label"]) for row in chart.rows}, ensure_ascii=False)
    order: list[Json] = [str(row["at"]) for row in chart.rows]
    axis: Spec = {"title": None, "labelExpr": f"({names})[datum.value]"}
    x: Spec = {"field": "at", "type": "ordinal", "sort": order, "axis": axis}
    said = "format(datum.value, ',')"
    for size in ("low", "high"):
        base, wording = chart.labels[f"{size}_from"], chart.labels[size]
        said = f"datum.value >= {base} ? replace('{wording}', '#', format(datum.value / {base}, ',')) : {said}"
    scale: Spec = {"title": None, "tickCount": 4, "labelExpr": said}
    y: Spec = {"field": "value", "type": "quantitative", "axis": scale}
    told: list[Json] = [
        {"field": field, "type": "nominal", "title": title}
        for field, title in (
            ("label", chart.labels["at"]),
            ("named", chart.labels["kind"]),
            ("said", chart.labels["said"]),
            ("range", " "),
        )
    ]
    fill: Spec = {
        "condition": {"test": "datum.kind === 'realised'", "value": colours["create"]},
        "value": "transparent",
    }
    stroke: Spec = {
        "condition": {"test": "datum.kind === 'realised'", "value": colours["create"]},
        "value": colours["edge"],
    }
    bars: Spec = {
        "mark": {"type": "bar", "width": {"band": 0.62} if len(chart.rows) > 4 else 64, "strokeWidth": 1.5},
        "encoding": {"y": y, "fill": fill, "stroke": stroke, "tooltip": told},
    }
    reach: Spec = {
        "mark": {"type": "rule", "strokeWidth": 1.5, "stroke": colours["soft"]},
        "encoding": {"y": {**y, "field": "low"}, "y2": {"field": "high"}, "tooltip": told},
    }
    return {"encoding": {"x": x}, "layer": [bars, reach]}
