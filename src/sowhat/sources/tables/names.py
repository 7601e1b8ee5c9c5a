"""Names and routes of services, from what a description or a path says."""

from __future__ import annotations

import re
from collections.abc import Iterable
from unicodedata import category

from sowhat.model.value import Text

_LETTERS = ("Lu", "Ll", "Lt", "Lo", "Nd")
_GENERIC = re.compile(
    r"(api|apis|rest|rpc|service|services|gateway|gw|public|open|openapi|internal|web|app)"
    r"|v?\d+([._-]\d+)*((alpha|beta)\d*)?",
    re.IGNORECASE,
)


def name_of(text: str, taken: Iterable[str] = (), otherwise: str = "service") -> str:
    """A name made of `text` that is not among those `taken`."""
    spelled = "".join(one if one in "_." or category(one) in _LETTERS else "-" for one in text)
    base = re.sub("-+", "-", spelled).strip("-._")[:56] or otherwise
    used = {name.casefold() for name in taken}
    candidates = (base if number == 1 else f"{base}-{number}" for number in range(1, len(used) + 3))
    return next(name for name in candidates if name.casefold() not in used)


def title_of(title: str) -> Text:
    """A title in the language that it is written in."""
    return Text(zh=title) if re.search("[\u3400-\u9fff]", title) else Text(en=title)


def prefix_of(route: str) -> str:
    """The first telling segment of a path, with the generic ones (`api`, `v1`) before it; '' if there is none."""
    kept: list[str] = []
    for part in route.strip("/").split("/")[:4]:
        if not part or "{" in part:
            break
        kept.append(part)
        if not _GENERIC.fullmatch(part):
            break
    return "/" + "/".join(kept) if kept else ""


def prefixes(base: str, templates: Iterable[str]) -> tuple[str, ...]:
    """Routes of an API: its base path if that says more than a version; else the first telling part of each path."""
    if "{" not in base and any(not _GENERIC.fullmatch(part) for part in base.split("/") if part):
        return (base,)
    return tuple(dict.fromkeys(filter(None, (prefix_of(template) for template in templates))))
