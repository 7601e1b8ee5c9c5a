"""`sowhat webhooks`: who is told of what was done, and what became of each message."""

from __future__ import annotations

from typing import Annotated

import typer

from sowhat.cli.language import spoken
from sowhat.cli.options import Json, Lang, Workspace, option

Send = Annotated[bool, option("--send", "cli-option-send")]
Again = Annotated[str | None, option("--again", "cli-option-deliver-again")]


def webhooks(
    send: Send = False, again: Again = None, workspace: Workspace = None, as_json: Json = False, lang: Lang = None
) -> None:
    from sowhat.actions.places import root
    from sowhat.actions.webhooks import sending
    from sowhat.actions.webhooks.outbox import collect
    from sowhat.actions.webhooks.seen import webhooks as run
    from sowhat.actions.written import written
    from sowhat.stories import webhooks as story
    from sowhat.stories.voice import voice

    place = root(workspace)
    if again:
        sending.again(place, again)
    collect(place)
    tried = sending.send(place) if send or again else None
    found = run(place)
    if as_json:
        typer.echo(found.model_dump_json(indent=2))
        return
    said = voice(spoken().language, written(place).timezone)
    if tried is not None:
        typer.echo(said.say("webhook-sent", n=tried))
    for endpoint in found.webhooks:
        state = said.say("webhook-endpoint", state=story.state_of(endpoint))
        typer.echo(f"{endpoint.name}  {endpoint.host}  {state}")
    for one in found.deliveries[: story.SHOWN]:
        state = said.say("webhook-state", state=one.state)
        typer.echo("  ".join((one.id, one.webhook, one.event, one.subject, state, story.said(said, one))).rstrip())
    if not found.webhooks:
        typer.echo(said.say("webhooks-none"))
