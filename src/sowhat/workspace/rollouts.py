"""Roll-out plans on disk: a file each below `rollouts/`, named by its study in YAML."""

from __future__ import annotations

import os
import re
from pathlib import Path

from pydantic import ValidationError

from sowhat.errors import CallError, Problem, Where, WorkspaceError
from sowhat.model.rollout import RolloutPlan
from sowhat.model.study import Study
from sowhat.workspace.loading import load, read
from sowhat.workspace.writing import quoted

FOLDER = "rollouts"
_SCALAR = re.compile(r"""name\s*:\s*("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s,}#][^,}#\n]*?)(?=\s*(?:[,}#]|$))""")


def path_of(study: Study) -> str:
    """Where the plan of a study lies, or would, below the workspace."""
    return study.plan or f"{FOLDER}/{study.name}.json"


def plan_of(root: Path, study: Study) -> RolloutPlan | None:
    """The plan that a study names. Raises WorkspaceError (`rollout-missing`, `rollout-broken`)."""
    return find(root, study.plan) if study.plan else None


def find(root: Path, name: str) -> RolloutPlan:
    """A plan that was written. Raises WorkspaceError (`rollout-missing`, `rollout-broken`)."""
    path = (root / name).resolve()
    if not path.is_relative_to(root.resolve()) or not path.is_file():
        raise WorkspaceError(Problem("rollout-missing", Where(name)))
    try:
        return RolloutPlan.model_validate_json(path.read_text(encoding="utf-8"))
    except (ValidationError, UnicodeDecodeError):
        raise WorkspaceError(Problem("rollout-broken", Where(name))) from None


def write(root: Path, name: str, plan: RolloutPlan) -> Path:
    """The plan as a file; the file is there whole or not at all."""
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    _put(path, plan.model_dump_json(indent=2) + "\n")
    return path


def name_in_yaml(root: Path, study: Study) -> Where | None:
    """Add `plan:` to a study in the YAML that declares it, every other character kept; where it was added, or None
    where it is named already.

    Raises WorkspaceError (`rollout-not-in-yaml`) for a study of a workbook, or YAML written in a way that cannot be
    added to.
    """
    if study.plan:
        return None
    where = read(root).places.get(("study", study.name))
    path = root / where.path if where else root
    if where is None or where.line is None or path.suffix not in (".yaml", ".yml"):
        raise WorkspaceError(_not_in_yaml(where, study))
    before = path.read_text(encoding="utf-8")
    after = _added(before, where.line, path_of(study))
    if after is None:
        raise WorkspaceError(_not_in_yaml(where, study))
    _put(path, after)
    try:
        found = {one.name: one.plan for one in load(root).studies}
    except CallError:
        found = {}
    if found.get(study.name) != path_of(study):
        _put(path, before)
        raise WorkspaceError(_not_in_yaml(where, study))
    return Where(where.path, where.line + 1)


def _not_in_yaml(where: Where | None, study: Study) -> Problem:
    return Problem("rollout-not-in-yaml", where, {"study": study.name, "plan": path_of(study)})


def _added(text: str, line: int, plan: str) -> str | None:
    """The text with a plan behind the name on a line: within braces behind it, else on a line of its own."""
    lines = text.splitlines(keepends=True)
    own = lines[line - 1]
    found = _SCALAR.search(own)
    if found is None:
        return None
    if own[: found.start()].count("{") > own[: found.start()].count("}"):
        lines[line - 1] = f"{own[: found.end()]}, plan: {quoted(plan)}{own[found.end() :]}"
        return "".join(lines)
    if own[: found.start()].strip(" -"):
        return None
    end = "\r\n" if own.endswith("\r\n") else "\n"
    lines[line - 1] = own if own.endswith("\n") else own + end
    lines.insert(line, f"{' ' * found.start()}plan: {quoted(plan)}{end}")
    return "".join(lines)


def _put(path: Path, text: str) -> None:
    beside = path.with_name(f".{path.name}.new")
    with beside.open("w", encoding="utf-8", newline="") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    beside.replace(path)
