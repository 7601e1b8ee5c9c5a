"""What a newcomer says on the way from a log file to a first answer, step by step."""

from __future__ import annotations

from typing import Literal, get_args

from sowhat.model.value import Name, Value

StepName = Literal["files", "services", "callers", "outcome", "answer"]
STEPS: tuple[StepName, ...] = get_args(StepName)
Outcome = Literal["", "later", "sheet"]
"""Not said yet; none can be named yet; it stands in a sheet that was brought."""


class ServiceShape(Value):
    """What is to become of a proposed service: another name, part of another one (`into`), none at all (`left_out`).
    `split` are paths below its own that become services of their own."""

    name: Name
    title: str = ""
    into: str = ""
    left_out: bool = False
    split: tuple[str, ...] = ()


class CallerShape(Value):
    """Who is behind a proposed caller: a team, and its business unit."""

    name: Name
    team: str = ""
    unit: str = ""


class Shape(Value):
    """All that was said so far, by the names as they were proposed; `done` are the steps that were gone through."""

    services: tuple[ServiceShape, ...] = ()
    callers: tuple[CallerShape, ...] = ()
    outcome: Outcome = ""
    done: tuple[StepName, ...] = ()


class Draft(Value):
    """What a workspace in the making holds now: the text of each of its files, by path."""

    files: tuple[tuple[str, str], ...] = ()
