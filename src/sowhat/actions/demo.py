"""`sowhat demo`: an example company with known true effects, written, built by the ordinary pipeline, and claimed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from sowhat.actions import ledger
from sowhat.actions.build import Progress, build
from sowhat.errors import BlockedError, CallError, Problem
from sowhat.model.built import Built
from sowhat.model.claim import Claim
from sowhat.model.value import Text, Value
from sowhat.render.workbook import workbook
from sowhat.simulate.sheets import Rows
from sowhat.simulate.spec import company
from sowhat.simulate.writing import Recipe, Tools, write
from sowhat.stories.words import words

NOTHING_TO_CLAIM = {"claim-not-estimable", "claim-no-total"}

Step = Callable[[str], None]


class Demo(Value):
    """An example company in a folder. `written` is false where it was there already; `build` and `claim` are null
    where only files were asked for, `claim` too where the study carries none."""

    root: str
    title: Text
    written: bool
    build: Built | None = None
    claim: Claim | None = None


def files(root: Path, recipe: Recipe, step: Step) -> Demo:
    """Write the company, unless it is there.

    Raises CallError (`demo-folder-taken`, `demo-other-recipe`), BlockedError `folder-unwritable`.
    """
    spoken = words(recipe.language)

    def book(rows: Rows) -> bytes:
        return workbook(spoken, rows)

    try:
        written = write(root, recipe, Tools(book, step))
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise BlockedError(Problem("folder-unwritable", None, {"folder": str(root), "reason": reason})) from None
    return Demo(root=str(root), title=company(recipe.kind).title, written=written)


def built(made: Demo, recipe: Recipe, progress: Progress) -> Demo:
    """Build it, and claim what its first study found, so that the ledger is not empty. Can be interrupted and repeated.

    Raises what `build` raises.
    """
    root = Path(made.root)
    _registered(root, recipe)
    done = build(root, progress)
    return made.model_copy(update={"build": done, "claim": _claimed(root, recipe)})


def _registered(root: Path, recipe: Recipe) -> None:
    """Stamps of the simulated time at which its studies were fixed; where people have been at the ledger, none."""
    spec = company(recipe.kind)
    starts = {one.name: min(one.adoption.dates) for one in spec.services if one.adoption}
    ledger.stamp(root, {one.name: (one.registered, starts.get(one.service)) for one in spec.studies})


def _claimed(root: Path, recipe: Recipe) -> Claim | None:
    """The first claim; where people have been at the ledger, it is left as it is."""
    held = ledger.book(root)
    if held.claims:
        return held.claims[0]
    try:
        return ledger.claim(root, company(recipe.kind).studies[0].name)
    except CallError as error:
        if {problem.code for problem in error.problems} <= NOTHING_TO_CLAIM:
            return None
        raise
