"""Scenarios as people write them: a file of scenarios/ each, with the old way beside the new one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast, get_args

from sowhat.model.scenario import Called, Field, Lane, Operation, Range, Scenario, Screen, Shown, Step, Wait, Who
from sowhat.model.value import Text
from sowhat.workspace.amounts import filled, whole
from sowhat.workspace.nodes import Fields, Node
from sowhat.workspace.ranges import LONGEST, RANGE, of_fields, ranged
from sowhat.workspace.reader import Reader

SCENARIO = ("name", "title", "story", "service", "agent", "customer", "people", "frequency", "old", "new")
FREQUENCY = (*RANGE, "operation", "each")
OPERATION = ("service", "route")
LANE = ("title", "steps")
STEP = ("who", "words", "screen", "calls", "hand", "wait")
SCREEN = ("title", "fields", "result", "tone")
FIELD = ("label", "value")
CALL = ("service", "route", "times", "stated")
WAIT = (*RANGE, "agent")
MOST_CALLS, MOST_EACH = 1000, 1000
"""Calls in one step; calls that one occasion makes."""


def scenario(reader: Reader, node: Node) -> Scenario | None:
    """One document; reported and None where it lacks what it needs."""
    found = reader.fields(node, SCENARIO)
    complete = reader.required(found, node, "name", "service", "old", "new")
    name, service = reader.declares(found, "scenario"), reader.mentions(found.get("service"), "service")
    old, new = (_lane(reader, found[key]) if key in found else None for key in ("old", "new"))
    people = ranged(reader, found["people"], "people") if "people" in found else None
    often, operation = _frequency(reader, found)
    if not complete or name is None or service is None or old is None or new is None:
        return None
    texts = {key: reader.title(found.get(key)) for key in ("title", "story", "agent", "customer")}
    return Scenario(
        name=name, service=service, people=people, often=often, operation=operation, old=old, new=new, **texts
    )


def _frequency(reader: Reader, found: Mapping[str, Node]) -> tuple[Range | None, Operation | None]:
    """A range a month and person, or the operation that is counted; neither where nothing is written."""
    node = found.get("frequency")
    if node is None:
        return None, None
    told = reader.fields(node, FREQUENCY)
    if "operation" in told:
        for key in ("low", "likely", "high", "measured_by", "stated_by"):
            if key in told:
                reader.report("scenario-frequency", told[key].where, key=key)
        return None, _operation(reader, told)
    if "each" in told:
        reader.report("scenario-each", told["each"].where)
    if isinstance(node, Fields) and "people" not in found:
        reader.report("scenario-people", node.where)
    return of_fields(reader, node, told, "frequency", 10**6), None


def _operation(reader: Reader, told: Mapping[str, Node]) -> Operation | None:
    node = told["operation"]
    found = reader.fields(node, OPERATION)
    complete = reader.required(found, node, *OPERATION)
    service = reader.mentions(found.get("service"), "service")
    route = filled(reader, found["route"], "route") if "route" in found else None
    each = _bounded(reader, told["each"], "each", MOST_EACH) if "each" in told else 1
    if not complete or service is None or route is None or each is None:
        return None
    return Operation(service=service, route=route, each=each)


def _lane(reader: Reader, node: Node) -> Lane | None:
    found = reader.fields(node, LANE)
    if not reader.required(found, node, "steps"):
        return None
    steps = reader.entries(found["steps"], lambda one: _step(reader, one))
    return Lane(title=reader.title(found.get("title")), steps=steps) if steps else None


def _step(reader: Reader, node: Node) -> Step | None:
    """A step takes time and shows something, or it is none."""
    found = reader.fields(node, STEP)
    complete = reader.required(found, node, "who")
    who = reader.choice(found.get("who"), get_args(Who), "agent")
    if not isinstance(node, Fields) or not complete:
        return None
    if not found.keys() & {"calls", "hand", "wait"}:
        reader.report("scenario-no-time", node.where)
    if not found.keys() & {"words", "screen"}:
        reader.report("scenario-says-nothing", node.where)
    return Step(
        who=cast(Who, who),
        words=reader.title(found.get("words")),
        screen=_screen(reader, found["screen"]) if "screen" in found else None,
        calls=reader.entries(found.get("calls"), lambda one: _call(reader, one)),
        hand=ranged(reader, found["hand"], "hand", LONGEST) if "hand" in found else None,
        wait=_wait(reader, found["wait"]) if "wait" in found else None,
    )


def _screen(reader: Reader, node: Node) -> Screen | None:
    found = reader.fields(node, SCREEN)
    if not reader.required(found, node, "title"):
        return None
    tone = reader.choice(found.get("tone"), get_args(Shown), "plain")
    lines = reader.entries(found.get("fields"), lambda one: _field(reader, one))
    title, result = reader.title(found["title"]), reader.title(found.get("result"))
    return Screen(title=title, fields=lines, result=result, tone=cast(Shown, tone))


def _field(reader: Reader, node: Node) -> Field | None:
    found = reader.fields(node, FIELD)
    if not reader.required(found, node, "label"):
        return None
    value = reader.title(found.get("value")) if "value" in found else Text()
    return Field(label=reader.title(found["label"]), value=value)


def _call(reader: Reader, node: Node) -> Called | None:
    found = reader.fields(node, CALL)
    complete = reader.required(found, node, "service", "route")
    service = reader.mentions(found.get("service"), "service")
    route = filled(reader, found["route"], "route") if "route" in found else None
    times = _bounded(reader, found["times"], "times", MOST_CALLS) if "times" in found else 1
    stated = ranged(reader, found["stated"], "stated", LONGEST) if "stated" in found else None
    if not complete or service is None or route is None or times is None:
        return None
    return Called(service=service, route=route, times=times, stated=stated)


def _wait(reader: Reader, node: Node) -> Wait | None:
    found = reader.fields(node, WAIT)
    agent = reader.choice(found.get("agent"), ("waits", "free"), "waits")
    known = of_fields(reader, node, found, "wait", LONGEST)
    return None if known is None else Wait(**dict(known), busy=agent == "waits")


def _bounded(reader: Reader, node: Node, key: str, most: int) -> int | None:
    """A whole number from 1 up to `most`."""
    value = whole(reader, node, key)
    if value is not None and not 1 <= value <= most:
        reader.report("out-of-bounds", node.where, key=key, value=value, least=1, most=most)
        return None
    return value
