"""Studies and prices as people write them."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import cast, get_args

from sowhat.model.study import Control, Missing, Price, Study, StudyDesign
from sowhat.model.value import Span
from sowhat.workspace.amounts import amount, currency, whole
from sowhat.workspace.nodes import Node
from sowhat.workspace.reader import Reader

STUDY = (
    *("name", "title", "service", "outcome", "horizon", "price", "registered", "control", "cost", "window"),
    *("design", "anticipation", "missing", "placebo", "control_series", "experiment", "cut_offs", "plan"),
)
PRICE = ("amount", "low", "high", "currency", "source")


def study(reader: Reader, node: Node) -> Study | None:
    """A question; reported and None where it lacks what it needs."""
    found = reader.fields(node, STUDY)
    complete = reader.required(found, node, "name", "service", "outcome", "horizon")
    name, service = reader.declares(found, "study"), reader.mentions(found.get("service"), "service")
    outcome, title = reader.mentions(found.get("outcome"), "outcome"), reader.title(found.get("title"))
    horizon = whole(reader, found["horizon"], "horizon") if "horizon" in found else None
    worth = price(reader, found["price"]) if "price" in found else None
    cost = amount(reader, found["cost"], "cost") if "cost" in found else None
    window = reader.span(reader.fields(found["window"], ("from", "to"))) if "window" in found else Span()
    how = _how(reader, found)
    if not complete or name is None or service is None or outcome is None or horizon is None:
        return None
    return Study(
        name=name,
        title=title,
        service=service,
        outcome=outcome,
        horizon=horizon,
        price=worth,
        registered=reader.day(found.get("registered")),
        cost=cost,
        window=window,
    ).model_copy(update=how)


def _how(reader: Reader, found: Mapping[str, Node]) -> dict[str, object]:
    """How the question is to be answered."""
    control = reader.choice(found.get("control"), get_args(Control), "not-yet")
    design = reader.choice(found.get("design"), get_args(StudyDesign), "auto")
    missing = reader.choice(found.get("missing"), get_args(Missing), "")
    return {
        "control": cast(Control, control),
        "design": cast(StudyDesign, design),
        "missing": cast(Missing, missing) if missing else None,
        "anticipation": (whole(reader, found["anticipation"], "anticipation") or 0) if "anticipation" in found else 0,
        "placebo": reader.mentions(found.get("placebo"), "outcome"),
        "experiment": reader.name(found["experiment"]) if "experiment" in found else None,
        "control_series": reader.listed(found.get("control_series"), lambda node: reader.mentions(node, "outcome")),
        "cut_offs": tuple(sorted(reader.listed(found.get("cut_offs"), reader.day))),
        "plan": reader.text(found["plan"]) if "plan" in found else "",
    }


def price(reader: Reader, node: Node) -> Price | None:
    """What one unit is worth; reported and None where it says too little."""
    found = reader.fields(node, PRICE)
    complete = reader.required(found, node, "amount", "low", "high", "currency")
    given = {key: amount(reader, found[key], key) for key in ("amount", "low", "high") if key in found}
    money = currency(reader, found.get("currency"))
    source = reader.text(found["source"]) if "source" in found else ""
    values = {key: value for key, value in given.items() if value is not None}
    if not complete or len(values) < 3:
        return None
    if not values["low"] <= values["amount"] <= values["high"]:
        _disordered(reader, node, values)
        return None
    return Price(**values, currency=money, source=source)


def _disordered(reader: Reader, node: Node, values: Mapping[str, Decimal]) -> None:
    reader.report("price-order", node.where, **{key: str(value) for key, value in values.items()})
