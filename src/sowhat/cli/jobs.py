"""`sowhat jobs`: the long work that was asked for on pages, and how far it is."""

from __future__ import annotations

import typer

from sowhat.cli.language import spoken
from sowhat.cli.options import Json, Lang, Workspace


def jobs(workspace: Workspace = None, as_json: Json = False, lang: Lang = None) -> None:
    from sowhat.actions.jobs import jobs as run
    from sowhat.actions.places import root
    from sowhat.model.job import Jobs
    from sowhat.stories import start as story
    from sowhat.stories.voice import voice

    found = Jobs(jobs=run(root(workspace)))
    if as_json:
        typer.echo(found.model_dump_json(indent=2))
        return
    said = voice(spoken().language)
    for one, told in zip(found.jobs, story.past(said, found.jobs), strict=True):
        typer.echo(f"{one.id}  {told.text}  {told.detail}")
    if not found.jobs:
        typer.echo(said.say("cli-jobs-none"))
