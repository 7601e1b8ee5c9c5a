"""`sowhat init --template xlsx`: the workbook to fill in, as a file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from sowhat.errors import BlockedError, CallError, Problem
from sowhat.model.language import Language
from sowhat.render.workbook import workbook
from sowhat.stories.words import words
from sowhat.stories.workbook import file_name
from sowhat.workspace.reader import nearest, suggestion

FORMS = ("xlsx",)


@dataclass(frozen=True, slots=True)
class Template:
    """A workbook that was written; `path` is absolute, `shown` as it was asked for."""

    path: str
    shown: str


def template(form: str, path: Path, language: Language) -> Template:
    """Write the workbook at `path`, or under its usual name in that folder. Never overwrites.

    Raises CallError (`bad-choice` for another form, `template-exists`, `template-ending`), BlockedError
    `folder-unwritable`.
    """
    if form not in FORMS:
        near = suggestion(nearest(form, FORMS))
        raise CallError(Problem("bad-choice", None, {"value": form, "allowed": ", ".join(FORMS), **near}))
    target = _target(path, language)
    content = workbook(words(language))
    if target.exists():
        raise CallError(Problem("template-exists", None, {"path": str(target)}))
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with target.open("xb") as file:
            file.write(content)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise BlockedError(
            Problem("folder-unwritable", None, {"folder": str(target.parent), "reason": reason})
        ) from None
    return Template(str(target.absolute()), str(target))


def _target(path: Path, language: Language) -> Path:
    if path.suffix.lower() == ".xlsx":
        return path
    if path.suffix and not path.is_dir():
        raise CallError(Problem("template-ending", None, {"path": str(path), "ending": path.suffix}))
    return path / file_name(words(language))
