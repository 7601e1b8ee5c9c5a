"""Typer's own few sentences, in the language of the call."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from typer import rich_utils
from typer.core import TyperCommand, TyperGroup

from sowhat.cli.language import spoken
from sowhat.errors import CallError, Problem

if TYPE_CHECKING:
    from typer._click import Command as AnyCommand
    from typer._click import Context, HelpFormatter
    from typer.core import TyperOption

rich_utils.ARGUMENTS_PANEL_TITLE = spoken().say("cli-panel-arguments")
rich_utils.OPTIONS_PANEL_TITLE = spoken().say("cli-panel-options")
rich_utils.COMMANDS_PANEL_TITLE = spoken().say("cli-panel-commands")
rich_utils.DEFAULT_STRING = spoken().say("cli-default")
rich_utils.REQUIRED_LONG_STRING = spoken().say("cli-required")


class _Speaking:
    """What commands and groups share: the usage line and the help option."""

    def get_help_option(self, ctx: Context) -> TyperOption | None:
        option: TyperOption | None = super().get_help_option(ctx)  # type: ignore[misc]
        if option is not None:
            option.help = spoken().say("cli-help")
        return option

    def format_usage(self, ctx: Context, formatter: HelpFormatter) -> None:
        pieces = " ".join(self.collect_usage_pieces(ctx))  # type: ignore[attr-defined]
        formatter.write_usage(ctx.command_path, pieces, prefix=spoken().say("cli-usage") + " ")


class Command(_Speaking, TyperCommand):
    """A command that speaks the caller's language."""


class Group(_Speaking, TyperGroup):
    """A group of commands that speaks the caller's language."""

    def resolve_command(self, ctx: Context, args: list[str]) -> tuple[str | None, AnyCommand | None, list[str]]:
        """The command meant. Raises CallError with the nearest one where there is none of that name."""
        if not args[0].startswith("-") and self.get_command(ctx, args[0]) is None:
            near = get_close_matches(args[0], self.commands, n=1)
            params = {"value": args[0], "nearest": near[0] if near else "none", "all": ", ".join(self.commands)}
            raise CallError(Problem("no-such-command", params=params))
        return super().resolve_command(ctx, args)
