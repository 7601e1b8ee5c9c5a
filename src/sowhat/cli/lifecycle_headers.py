"""`sowhat lifecycle headers`: announce an end in every answer, and see whether it is announced well."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from sowhat.cli.language import spoken
from sowhat.cli.options import Json, Lang, Workspace, option
from sowhat.cli.speaking import Command
from sowhat.errors import CallError, Problem

if TYPE_CHECKING:
    from pydantic import BaseModel


class For(StrEnum):
    """What a snippet is for."""

    nginx = "nginx"
    envoy = "envoy"
    kong = "kong"
    python = "python"


class Method(StrEnum):
    """How an address is asked."""

    HEAD = "HEAD"
    GET = "GET"
    OPTIONS = "OPTIONS"


Service = Annotated[str, typer.Argument(help=spoken().say("cli-argument-headers"), show_default=False)]
Server = Annotated[For, option("--for", "cli-option-headers-for")]
Deprecated = Annotated[str, option("--deprecated", "cli-option-headers-deprecated")]
Sunset = Annotated[str, option("--sunset", "cli-option-headers-sunset")]
Docs = Annotated[str, option("--docs", "cli-option-headers-docs")]
Successor = Annotated[str, option("--successor", "cli-option-headers-successor")]
Path_ = Annotated[list[str] | None, option("--path", "cli-option-headers-path")]
Check = Annotated[str, option("--check", "cli-option-headers-check")]
How = Annotated[Method, option("--method", "cli-option-headers-method")]


def headers(
    service: Service = "",
    server: Server = For.nginx,
    deprecated: Deprecated = "",
    sunset: Sunset = "",
    docs: Docs = "",
    successor: Successor = "",
    path: Path_ = None,
    check: Check = "",
    method: How = Method.HEAD,
    workspace: Workspace = None,
    as_json: Json = False,
    lang: Lang = None,
) -> int:
    from sowhat.actions.lifecycle_headers import Asked, look, notice_months
    from sowhat.stories.headers import checked

    if bool(service) == bool(check):
        raise CallError(Problem("headers-which"))
    if check:
        found = look(check, method.value, notice_months(workspace))
        _tell(found, checked(spoken(), found), as_json)
        return 0 if found.good else 1
    asked = Asked(_day("--deprecated", deprecated), _day("--sunset", sunset), docs, successor, tuple(path or ()))
    _made(service, server, asked, workspace, as_json)
    return 0


def _made(service: str, server: For, asked: object, workspace: Workspace, as_json: bool) -> None:
    from sowhat.actions.lifecycle_headers import Asked, snippet
    from sowhat.actions.places import root
    from sowhat.stories.headers import told

    made = snippet(root(workspace), service, server.value, asked if isinstance(asked, Asked) else Asked())
    _tell(made, told(spoken(), made), as_json)


def _tell(value: BaseModel, words: str, as_json: bool) -> None:
    typer.echo(value.model_dump_json(indent=2) if as_json else words)


def _day(option: str, text: str) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError as error:
        raise CallError(Problem("option-not-day", params={"option": option, "value": text[:100]})) from error


def add(app: typer.Typer) -> None:
    """Put the command into its group."""
    app.command("headers", cls=Command, help=spoken().say("cli-lifecycle-headers"))(headers)
