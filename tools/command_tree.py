"""Prints the tree of commands as JSON, in the language of SOWHAT_LANG: help texts are made when commands are declared.

SOWHAT_LANG=zh python -m tools.command_tree
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import get_args

import typer
from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption

TAKES = {Path: "PATH", int: "NUMBER", float: "NUMBER", str: "TEXT"}

Node = dict[str, object]
Command = TyperCommand | TyperGroup
Parameter = TyperArgument | TyperOption


def described(command: Command, path: str) -> Node:
    """One command: its path, help, parameters and the commands below it."""
    below = command.commands if isinstance(command, TyperGroup) else {}
    parameters = [one for one in command.params if isinstance(one, Parameter) and not one.hidden]
    return {
        "path": path,
        "help": (command.help or "").strip(),
        "parameters": [] if below else [_parameter(one) for one in parameters],
        "commands": [described(_known(one), f"{path} {name}") for name, one in below.items() if not one.hidden],
    }


def _parameter(one: Parameter) -> Node:
    """An argument or option: what is written, what it takes, its default and its help."""
    names = [*one.opts, *one.secondary_opts] if isinstance(one, TyperOption) else [str(one.name).upper()]
    shown = isinstance(one.default, str | int | float) and not isinstance(one.default, bool)
    return {
        "names": names,
        "takes": "" if isinstance(one, TyperArgument) or one.is_flag else _takes(one),
        "required": bool(one.required),
        "default": str(one.default) if shown else None,
        "help": one.help or "",
    }


def _takes(one: TyperOption) -> str:
    kind = one.type_descriptor.annotation
    return TAKES.get((get_args(kind) or (kind,))[0], "TEXT")


def _known(command: object) -> Command:
    if not isinstance(command, Command):
        raise TypeError(f"not a Typer command: {command!r}")
    return command


def main() -> None:
    """Print the tree."""
    from sowhat.cli.app import app

    print(json.dumps(described(_known(typer.main.get_command(app)), "sowhat"), ensure_ascii=False))


if __name__ == "__main__":
    main()
