"""Which language a reader wants: the address, then the cookie, then the browser, then the workspace."""

from __future__ import annotations

from fastapi import Request

from sowhat.model.language import Language
from sowhat.stories.words import LANGUAGES

PARAMETER = "lang"
COOKIE = "sowhat_lang"


def asked(request: Request) -> Language | None:
    """The language that the address asks for."""
    return _known(request.query_params.get(PARAMETER, ""))


def wanted(request: Request, default: Language) -> Language:
    """The reader's language."""
    cookie = _known(request.cookies.get(COOKIE, ""))
    return asked(request) or cookie or _accepted(request.headers.get("accept-language", "")) or default


def _accepted(header: str) -> Language | None:
    """The first known language of an Accept-Language header, by weight."""
    weighed = sorted((_weigh(entry) for entry in header.split(",")), key=lambda pair: -pair[0])
    return next((known for weight, tag in weighed if weight > 0 and (known := _known(tag))), None)


def _weigh(entry: str) -> tuple[float, str]:
    tag, _, weight = entry.partition(";q=")
    try:
        return (float(weight) if weight else 1.0), tag.strip()
    except ValueError:
        return 0.0, tag.strip()


def _known(tag: str) -> Language | None:
    base = tag.lower().split("-")[0].strip()
    return next((language for language in LANGUAGES if language == base), None)
