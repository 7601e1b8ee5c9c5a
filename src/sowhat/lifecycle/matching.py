"""Which operation of the newer version stands for which of the older one, and when two names are one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable

from sowhat.model.api import Api, ApiOperation

_HOLE = re.compile(r"\{[^{}/]*\}")
_VERSION = re.compile(r"/v[0-9]{1,4}(?:[._][0-9]{1,4})*(?=/|$)|/[0-9]{4}-[0-9]{2}-[0-9]{2}(?=/|$)", re.IGNORECASE)

Key = Callable[[ApiOperation], str]


def plain(name: str) -> str:
    """A name without its writing: `order_id`, `orderId` and `Order-Id` are one."""
    return re.sub(r"[\W_]+", "", name).casefold()


def alias(name: str, old: Iterable[str], new: Iterable[str]) -> str:
    """The one new name that is the same but for its writing, '' where there is none or more than one."""
    known, wanted = set(old), plain(name)
    found = [one for one in new if one not in known and plain(one) == wanted]
    return found[0] if len(found) == 1 else ""


def holes(path: str) -> list[str]:
    """The names of a template's variables, in order."""
    return [one[1:-1] for one in _HOLE.findall(path)]


def shape_of(operation: ApiOperation) -> str:
    """Method and path without the base; a variable's name does not matter."""
    return f"{operation.method} {_HOLE.sub('{}', operation.local)}"


def unversioned(operation: ApiOperation) -> str:
    """As `shape_of`, without what in the path is a version: `/v2/orders` is `/orders`."""
    return f"{operation.method} {_VERSION.sub('', _HOLE.sub('{}', operation.path)) or '/'}"


def matched(old: Api, new: Api) -> list[tuple[ApiOperation, ApiOperation]]:
    """Pairs in the older order: the same place, else the same `operationId`, else the same place but for a version in
    the path. What two operations of one side share tells nothing."""
    pairs: dict[int, ApiOperation] = {}
    free = {id(one): one for one in new.operations}
    keys: tuple[Key, ...] = (shape_of, lambda one: one.id, unversioned)
    for key in keys:
        ones = _single((one for one in old.operations if id(one) not in pairs), key)
        others = _single(free.values(), key)
        for name, one in ones.items():
            if name in others:
                pairs[id(one)] = free.pop(id(others[name]))
    return [(one, pairs[id(one)]) for one in old.operations if id(one) in pairs]


def _single(operations: Iterable[ApiOperation], key: Key) -> dict[str, ApiOperation]:
    held = [(key(one), one) for one in operations]
    times = Counter(name for name, _ in held)
    return {name: one for name, one in held if name and times[name] == 1}
