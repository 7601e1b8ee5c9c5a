"""`sowhat backup` and `sowhat restore`: a whole workspace in one archive, and back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sowhat.cli.language import spoken
from sowhat.cli.options import Json, Lang, Workspace, option

if TYPE_CHECKING:
    from sowhat.model.backup import Backup

To = Annotated[Path | None, typer.Argument(help=spoken().say("cli-argument-backup-file"), show_default=False)]
File = Annotated[Path, typer.Argument(help=spoken().say("cli-argument-restore-file"), show_default=False)]
Folder = Annotated[Path, typer.Argument(help=spoken().say("cli-argument-restore-folder"), show_default=False)]
Check = Annotated[bool, option("--check", "cli-option-backup-check")]
NoLogs = Annotated[bool, option("--no-logs", "cli-option-backup-no-logs")]
Wait = Annotated[float, typer.Option("--wait", help=spoken().say("cli-option-wait"), min=0)]


def backup(
    file: To = None,
    check: Check = False,
    no_logs: NoLogs = False,
    wait: Wait = 0,
    workspace: Workspace = None,
    as_json: Json = False,
    lang: Lang = None,
) -> None:
    from datetime import UTC, datetime

    from sowhat.actions.backup.making import ENDING, back_up
    from sowhat.actions.backup.restoring import check as checked
    from sowhat.actions.places import root
    from sowhat.cli.progress import Bar

    if check and file is not None:
        _tell("cli-backup-sound", checked(file), as_json)
        return
    place = root(workspace)
    to = file or Path(f"{place.name}-{datetime.now(UTC):%Y%m%dT%H%M%SZ}{ENDING}")
    with Bar(spoken(), quiet=as_json) as bar:
        made = back_up(place, to, bar, wait, logs=not no_logs)
    _tell("cli-backup-made", made, as_json)


def restore(file: File, folder: Folder, as_json: Json = False, lang: Lang = None) -> None:
    from sowhat.actions.backup.restoring import restore as run

    _tell("cli-backup-restored", run(file, folder), as_json)


def _tell(message: str, found: Backup, as_json: bool) -> None:
    if as_json:
        typer.echo(found.model_dump_json(indent=2))
        return
    numbers = {"files": f"{found.files:,}", "rows": f"{found.rows:,}", "megabytes": f"{found.bytes / 1e6:,.1f}"}
    build = found.build or "none"
    typer.echo(spoken().say(message, path=found.path, build=build, **numbers))
    if found.skipped:
        typer.echo(spoken().say("cli-backup-skipped", count=len(found.skipped), names=", ".join(found.skipped[:5])))
