"""Writes the generated pages of docs/reference, in both languages. A test fails when they are stale.

    python -m tools.reference

Tables come from their contracts, commands from the Typer application, settings from `tools.settings`; meanings are
messages of the catalogues.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from sowhat.model.language import Language
from sowhat.stories.words import LANGUAGES, Words, words
from sowhat.tables.facts import FACTS
from sowhat.tables.results import RESULTS
from sowhat.tables.table import Table
from tools.settings import SECTIONS, Key

ROOT = Path(__file__).parent.parent
FOLDER = Path("docs/reference")

EXAMPLE = re.compile(r"^[ \t]*[^\s:：]+[:：]\s*(sowhat .+)$", re.MULTILINE)
"""The example that ends each command's help."""

Tree = dict[str, Any]


def pages() -> dict[Path, str]:
    """Each generated page's path from the root, and what it should hold."""
    made = {}
    for language in LANGUAGES:
        ending = ".md" if language == "en" else f".{language}.md"
        made[FOLDER / f"tables{ending}"] = tables(words(language))
        made[FOLDER / f"settings{ending}"] = settings(words(language))
        made[FOLDER / f"cli{ending}"] = commands(tree(language), words(language))
    return made


def tables(say: Words) -> str:
    """The data dictionary."""
    parts = [f"# {say.say('reference-tables')}", say.say("reference-tables-about"), say.say("reference-generated")]
    for title, group in (("reference-facts", FACTS), ("reference-results", RESULTS)):
        parts += [f"## {say.say(title)}", say.say(f"{title}-about")]
        parts += [_table(one, say) for one in group]
    return _joined(parts)


def _table(one: Table, say: Words) -> str:
    rows = [(_named(field.name, one), str(field.type), _meaning(one.name, field.name, say)) for field in one.schema]
    head = ("reference-column", "reference-type", "reference-meaning")
    return f"### {one.name}\n\n{say.say(f'table-{one.name}')}\n\n{_grid([say.say(word) for word in head], rows)}"


def _named(column: str, one: Table) -> str:
    return f"**`{column}`**" if column in one.key else f"`{column}`"


def _meaning(table: str, column: str, say: Words) -> str:
    own = f"table-{table}-{column}"
    return say.say(own if say.has(own) else f"column-{column}")


def settings(say: Words) -> str:
    """Every key of sowhat.yaml and catalog/."""
    parts = [
        f"# {say.say('reference-settings')}",
        say.say("reference-settings-about"),
        say.say("reference-generated"),
    ]
    for section, keys in SECTIONS.items():
        head = [say.say(f"reference-{word}") for word in ("key", "takes", "default", "meaning")]
        rows = [_setting(section, key, say) for key in keys]
        parts.append(f"## {say.say(f'setting-{section}')}\n\n{_grid(head, rows)}")
    return _joined(parts)


def _setting(section: str, key: Key, say: Words) -> tuple[str, ...]:
    default = say.say("reference-required") if key.required else f"`{key.default}`" if key.default else ""
    shared = "role" if section.endswith("-columns") else "any"
    ids = (f"setting-{section}-{key.name}", f"setting-{shared}-{key.name}")
    return f"`{key.name}`", key.takes, default, say.say(next(id_ for id_ in ids if say.has(id_)))


@cache
def tree(language: Language) -> Tree:
    """The commands, asked of a process that speaks the language."""
    environment = {**os.environ, "SOWHAT_LANG": language}
    call = [sys.executable, "-m", "tools.command_tree"]
    said = subprocess.run(call, cwd=ROOT, env=environment, check=True, capture_output=True, text=True).stdout
    found: Tree = json.loads(said)
    return found


def leaves(node: Tree) -> Iterable[Tree]:
    """The commands that do something, in order."""
    if not node["commands"]:
        yield node
    for below in node["commands"]:
        yield from leaves(below)


def commands(root: Tree, say: Words) -> str:
    """The command line."""
    parts = [
        f"# {say.say('reference-cli')}",
        root["help"],
        say.say("reference-cli-about"),
        say.say("reference-generated"),
    ]
    parts += [_command(one, say) for one in leaves(root)]
    return _joined(parts)


def _command(one: Tree, say: Words) -> str:
    head = [say.say(f"reference-{word}") for word in ("option", "takes", "default", "meaning")]
    rows = [_parameter(parameter, say) for parameter in one["parameters"]]
    grid = f"\n\n{_grid(head, rows)}" if rows else ""
    return f"## {one['path']}\n\n{EXAMPLE.sub(_block, one['help'])}{grid}"


def _block(example: re.Match[str]) -> str:
    return f"```sh\n{example[1]}\n```"


def _parameter(one: Tree, say: Words) -> tuple[str, ...]:
    names = ", ".join(f"`{name}`" for name in one["names"])
    default = say.say("reference-required") if one["required"] else ""
    if one["default"] is not None:
        default = f"`{one['default']}`"
    return names, one["takes"], default, one["help"]


def _grid(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(cell.replace('|', '&#124;') for cell in line)} |" for line in lines)


def _joined(parts: Iterable[str]) -> str:
    return "\n\n".join(part for part in parts if part) + "\n"


def main() -> None:
    """Write the pages that differ."""
    for path, text in pages().items():
        target = ROOT / path
        if not target.exists() or target.read_text(encoding="utf-8") != text:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8")
            print(f"wrote {path}")


if __name__ == "__main__":
    main()
