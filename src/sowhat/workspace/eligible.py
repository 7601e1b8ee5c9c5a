"""Who could use a service, and from when on use is a habit: `eligible`, `eligible_units`, `habit` of a service."""

from __future__ import annotations

from typing import get_args

from pydantic import TypeAdapter

from sowhat.model.catalog import EligibleKind, HabitRule
from sowhat.workspace.amounts import whole
from sowhat.workspace.nodes import Node
from sowhat.workspace.reader import Reader

MOST_WEEKS = 52
_KINDS: TypeAdapter[EligibleKind] = TypeAdapter(EligibleKind)


def eligible_kind(reader: Reader, node: Node | None) -> EligibleKind:
    """team, app or person; teams where it is left out."""
    return _KINDS.validate_python(reader.choice(node, get_args(EligibleKind), "team"))


def habit_rule(reader: Reader, node: Node | None) -> HabitRule:
    """`{weeks: 3, of: 4}`; the usual rule where it is left out or wrong."""
    if node is None:
        return HabitRule()
    given = {key: whole(reader, value, key) for key, value in reader.fields(node, ("weeks", "of")).items()}
    rule = {**HabitRule().model_dump(), **{key: value for key, value in given.items() if value is not None}}
    if 1 <= rule["weeks"] <= rule["of"] <= MOST_WEEKS:
        return HabitRule.model_validate(rule)
    reader.report("bad-habit", node.where, weeks=rule["weeks"], of=rule["of"], most=MOST_WEEKS)
    return HabitRule()
