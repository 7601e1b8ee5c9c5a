"""What signing in by Feishu, DingTalk and WeCom has in common: an application's own token, codes in answers, groups."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from sowhat.actions.access.secret import revealed
from sowhat.actions.providers.claims import exact, plain
from sowhat.actions.providers.problems import broken, refused, said
from sowhat.actions.providers.shelf import Shelf
from sowhat.actions.providers.wire import Json, Wire
from sowhat.errors import SowhatError
from sowhat.model.access import DingTalk, Feishu, WeCom

Office = Feishu | DingTalk | WeCom
MARGIN = 300.0
"""Seconds before its end from which a token is asked for again."""
LONGEST = 2048
MOST = 40
"""Departments of one person that are looked at, with those above them."""

_tokens: Shelf[str] = Shelf()

STALE, OUTSIDE, SECRET, PERMISSION = "sign-in-stale", "sign-in-outsider", "provider-secret", "provider-permission"
_PERSONAL = frozenset({STALE, OUTSIDE, "sign-in-inactive"})


def forget() -> None:
    """Ask for every token anew."""
    _tokens.clear()


def app_token(root: Path, provider: Office, fetched: Callable[[str], tuple[str, float]]) -> str:
    """The application's own token; `fetched` asks for one with the secret, and says for how many seconds it is good.
    The three companies lock out whoever asks for one too often."""
    secret = revealed(root, provider.client_secret)
    key = _key(provider)
    found = _tokens.get(key)
    if found is None:
        token, seconds = fetched(secret)
        found = _tokens.put(key, token, seconds - MARGIN)
    return found


def drop_token(provider: Office) -> None:
    """A token that is not taken any more."""
    _tokens.drop(_key(provider))


def _key(provider: Office) -> tuple[str, ...]:
    return provider.kind, provider.name, provider.api, provider.client_id, provider.client_secret.name


def returned(provider: Office, query: Mapping[str, str], *names: str) -> str:
    """The code that came back. Raises CallError `sign-in-denied`, `sign-in-stale`."""
    if query.get("error"):
        raise refused(provider, "sign-in-denied", says=said(query["error"]))
    code = next((query[name] for name in names if query.get(name)), "")
    if not 0 < len(code) <= LONGEST:
        raise refused(provider, STALE)
    return code


def refusal(provider: Office, code: object, meanings: Mapping[str, Iterable[object]]) -> SowhatError:
    """What an error code of the provider comes to; `meanings` has the codes that are known, by problem."""
    meant = next((problem for problem, codes in meanings.items() if code in codes), "provider-refused")
    make = refused if meant in _PERSONAL else broken
    return make(provider, meant, says=said(code))


def text(wire: Wire, answer: Json, field: str) -> str:
    """A field that has to be there. Raises BlockedError `provider-missing`."""
    found = plain(answer.get(field))
    if not found:
        raise broken(wire.provider, "provider-missing", field=field)
    return found


def secret_text(wire: Wire, answer: Json, field: str) -> str:
    """A token that has to be there, however long. Raises BlockedError `provider-missing`."""
    found = answer.get(field)
    if not isinstance(found, str) or not found:
        raise broken(wire.provider, "provider-missing", field=field)
    return found


def seconds(value: object) -> float:
    """For how long a token is good, at most two hours."""
    return min(float(value), 7200.0) if isinstance(value, int | float) else 0.0


def inner(wire: Wire, answer: Json, field: str) -> Json:
    """An object that has to be there. Raises BlockedError `provider-missing`."""
    found = answer.get(field)
    if not isinstance(found, dict):
        raise broken(wire.provider, "provider-missing", field=field)
    return found


def listed(value: object) -> list[object]:
    """A list, or none."""
    return value[:MOST] if isinstance(value, list) else []


def named(places: Iterable[tuple[object, object]], prefix: str = "") -> tuple[str, ...]:
    """Groups of departments, roles or tags: each by its id and by its name, `prefix` telling roles from departments."""
    texts = [exact(one) for place in places for one in place]
    return tuple(dict.fromkeys(f"{prefix}{text}" for text in texts if text))
