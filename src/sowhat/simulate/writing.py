"""An example company as a folder of files."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from sowhat.errors import CallError, Problem
from sowhat.model.language import Language
from sowhat.model.value import Value
from sowhat.model.workspace import PlatformKind
from sowhat.simulate import logs, settings, sheets
from sowhat.simulate.business import Business
from sowhat.simulate.business import months as months_of
from sowhat.simulate.governing import statistics
from sowhat.simulate.needs import calls
from sowhat.simulate.records import writing as records
from sowhat.simulate.spec import company
from sowhat.simulate.truth import truth
from sowhat.simulate.wording import wording
from sowhat.simulate.world import SEED, World, draw

MARK = ".sowhat-demo.json"
"""Says that a folder was made here, and how."""

Workbook = Callable[[sheets.Rows], bytes]
Step = Callable[[str], None]


class Recipe(Value):
    """What makes a company: equal recipes make equal files. One that is there whole is kept in its language."""

    kind: PlatformKind = "internal"
    language: Language = "en"
    seed: int = SEED
    scale: float = 1.0
    files_only: bool = False


class _Mark(Value):
    """`whole` once everything is written."""

    recipe: Recipe
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Tools:
    """`workbook` turns rows into a workbook; `step` hears what is being written (logs, business, catalog)."""

    workbook: Workbook
    step: Step


def write(root: Path, recipe: Recipe, tools: Tools) -> bool:
    """Write the company into `root` unless it is there whole; whether anything was written.

    Raises CallError (`demo-folder-taken`, `demo-other-recipe`) for a folder that is not this company's.
    """
    mark = _mark(root, recipe)
    if mark is not None and mark.whole:
        return False
    root.mkdir(parents=True, exist_ok=True)
    _text(root / MARK, _Mark(recipe=recipe).model_dump_json() + "\n")
    world = draw(company(recipe.kind), recipe.seed, recipe.scale)
    tools.step("logs")
    tally = logs.write(world, root / "logs", recipe.scale)
    statistics.write(world, recipe.language, root)
    calls.write(world, recipe.language, root)
    tools.step("business")
    Business(world, recipe.language).write(root)
    records.write(world, recipe.language, root)
    tools.step("catalog")
    _papers(root, world, recipe, tools.workbook)
    _text(root / settings.TRUTH, truth(world, tally).model_dump_json(indent=2) + "\n")
    _text(root / MARK, _Mark(recipe=recipe, whole=True).model_dump_json() + "\n")
    return True


def _mark(root: Path, recipe: Recipe) -> _Mark | None:
    """What was made there before, in whichever language; None for a folder that is empty, not there, or whose mark was
    being written when somebody pulled the plug."""
    path = root / MARK
    if not path.is_file():
        if root.is_file() or (root.is_dir() and any(root.iterdir())):
            raise CallError(Problem("demo-folder-taken", params={"folder": str(root)}))
        return None
    try:
        mark = _Mark.model_validate_json(path.read_bytes())
    except ValidationError:
        return None
    if mark.recipe.model_copy(update={"language": recipe.language}) != recipe:
        raise CallError(Problem("demo-other-recipe", params={"folder": str(root), "kind": mark.recipe.kind}))
    return mark


def _papers(root: Path, world: World, recipe: Recipe, workbook: Workbook) -> None:
    """What people wrote: the spreadsheet, the workspace unless it is left out, and a note that says what is true."""
    rows = sheets.alone if recipe.files_only else sheets.beside_yaml
    (root / settings.WORKBOOK).write_bytes(workbook(rows(world, recipe.language)))
    for name, text in ({} if recipe.files_only else settings.files(world, recipe.language)).items():
        _text(root / name, text)
    _text(root / "README.md", _readme(world, recipe.language))


def _readme(world: World, language: Language) -> str:
    spec, words = world.spec, wording()
    return words.readme[language].format(
        title=spec.title.in_(language),
        story=spec.story.in_(language),
        seed=world.chances.seed,
        months=len(list(months_of())),
        key=words.keys[language][spec.key],
        format=logs.FORMAT,
    )


def _text(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
