"""Assignments as people write them down."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast, get_args

from sowhat.model.assignment import AssignmentColumns, AssignmentTable
from sowhat.model.study import UnitKind
from sowhat.workspace.amounts import amount, filled
from sowhat.workspace.connections import paths as paths_of
from sowhat.workspace.nodes import Fields, Node
from sowhat.workspace.reader import Reader

ASSIGNMENT = ("paths", "columns", "experiment", "of", "split", "baseline", "sheet")


def assignment(reader: Reader, node: Node) -> AssignmentTable | None:
    """A table of assignments; reported and None where it lacks what it needs."""
    found = reader.fields(node, ASSIGNMENT)
    complete = reader.required(found, node, "paths", "columns")
    columns = _columns(reader, found["columns"]) if "columns" in found else None
    of = reader.choice(found.get("of"), get_args(UnitKind), "customer")
    paths = paths_of(reader, found)
    experiment = reader.name(found["experiment"]) if "experiment" in found else None
    split = _split(reader, found["split"]) if "split" in found else {}
    if not complete or columns is None:
        return None
    if (columns.experiment is None) == ("experiment" not in found):
        reader.report("assignment-experiment", node.where)
        return None
    return AssignmentTable(
        paths=paths,
        columns=columns,
        experiment=experiment,
        of=cast(UnitKind, of),
        split=split,
        baseline=_text(reader, found, "baseline"),
        sheet=_text(reader, found, "sheet"),
    )


def _columns(reader: Reader, node: Node) -> AssignmentColumns | None:
    found = reader.fields(node, tuple(AssignmentColumns.model_fields))
    named = {key: text for key, value in found.items() if (text := filled(reader, value, key))}
    if not reader.required(found, node, "unit", "arm") or not {"unit", "arm"} <= set(named):
        return None
    return AssignmentColumns.model_validate(named)


def _split(reader: Reader, node: Node) -> dict[str, float]:
    """Shares by arm, whatever the arms are called."""
    if not isinstance(node, Fields):
        reader.fields(node, ())  # which reports that a mapping was wanted
        return {}
    shares = {key.text: amount(reader, value, key.text) for key, value in node.pairs}
    for key, value in node.pairs:
        if shares[key.text] == 0:
            reader.report("split-zero", value.where, arm=key.text)
    return {arm: float(share) for arm, share in shares.items() if share}


def _text(reader: Reader, found: Mapping[str, Node], key: str) -> str:
    return reader.text(found[key]) if key in found else ""
