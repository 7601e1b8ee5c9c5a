"""The language of this call: `--lang`, else SOWHAT_LANG, else the locale of the shell."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from functools import cache

from sowhat.model.language import Language
from sowhat.stories.words import LANGUAGES, Words, words


def chosen(arguments: Sequence[str], environment: Mapping[str, str]) -> Language:
    """The language asked for; English where nothing is said or it is unknown."""
    asked = [_after(arguments), environment.get("SOWHAT_LANG")]
    asked += [environment.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG")]
    first = next((value for value in asked if value), "en").lower()
    return next((language for language in LANGUAGES if first.startswith(language)), "en")


def _after(arguments: Sequence[str]) -> str | None:
    for place, argument in enumerate(arguments):
        if argument.startswith("--lang="):
            return argument.removeprefix("--lang=")
        if argument == "--lang" and place + 1 < len(arguments):
            return arguments[place + 1]
    return None


@cache
def spoken() -> Words:
    """The words of this call; help texts are made from them when the commands are declared."""
    return words(chosen(sys.argv[1:], os.environ))
