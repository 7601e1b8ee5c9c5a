"""The short story of a prototype as people write it: title, who, frame, steps; YAML."""

from __future__ import annotations

from sowhat.errors import Problem, Where
from sowhat.model.prototype import DEVICES, Asked, AskedStep
from sowhat.workspace.nodes import Node, Scalar, documents
from sowhat.workspace.reader import Reader

STORY = ("title", "who", "frame", "steps", "seed")
STEP = ("operation", "says", "answer")


def story(path: str, content: bytes) -> tuple[Asked | None, tuple[Problem, ...]]:
    """What a file asks for, and what is wrong with it; nothing where it cannot be used."""
    roots, problems = documents(path, content)
    if not roots or problems:
        return None, problems or (
            Problem("wrong-kind", Where(path), {"wanted": "mapping", "found": "text", "value": ""}),
        )
    reader = Reader()
    asked = _asked(reader, roots[0])
    return (None if reader.problems else asked), tuple(reader.problems)


def _asked(reader: Reader, node: Node) -> Asked:
    found = reader.fields(node, STORY)
    reader.required(found, node, "steps")
    frame = reader.choice(found.get("frame"), DEVICES, "phone")
    return Asked(
        title=reader.title(found.get("title")),
        who=reader.title(found.get("who")),
        frame=next(one for one in DEVICES if one == frame),
        steps=reader.entries(found.get("steps"), lambda each: _step(reader, each)),
        seed=reader.text(found["seed"]) if "seed" in found else "",
    )


def _step(reader: Reader, node: Node) -> AskedStep | None:
    """An operation alone, or with words and the answer that is shown first."""
    if isinstance(node, Scalar):
        return AskedStep(operation=node.text)
    found = reader.fields(node, STEP)
    if not reader.required(found, node, "operation"):
        return None
    operation, answer = reader.text(found["operation"]), found.get("answer")
    return AskedStep(
        operation=operation, says=reader.title(found.get("says")), answer=reader.text(answer) if answer else ""
    )
