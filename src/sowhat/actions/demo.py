"""`sowhat demo`: an example company with known true effects, built by the ordinary pipeline, with its ledger."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from sowhat.actions import demo_book, demo_governing, demo_planning, demo_showcases, ledger
from sowhat.actions.build import Progress, build
from sowhat.errors import BlockedError, Problem
from sowhat.model.built import Built
from sowhat.model.claim import Claim
from sowhat.model.value import Text, Value
from sowhat.render.workbook import workbook
from sowhat.simulate.sheets import Rows
from sowhat.simulate.spec import company
from sowhat.simulate.writing import Recipe, Tools, write
from sowhat.stories.words import words

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
    """Build it, and let its people keep their ledger, decide about services and plan, before the result and after it.
    Can be interrupted and repeated.

    Raises what `build` raises.
    """
    root = Path(made.root)
    demo_book.before(root, recipe)
    demo_governing.before(root, recipe)
    done = build(root, progress)
    demo_book.after(root, recipe)
    demo_governing.after(root, recipe)
    demo_planning.after(root, recipe)
    demo_showcases.after(root, recipe)
    return made.model_copy(update={"build": done, "claim": _first_claim(root)})


def _first_claim(root: Path) -> Claim | None:
    """Null where the data of its seed carry none."""
    return next(iter(ledger.book(root).claims), None)
