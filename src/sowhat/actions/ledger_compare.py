"""A claim as it was sealed beside the same claim computed now: what both know has to agree, and what only the newer
program knows is named as newer."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from pydantic import JsonValue

from sowhat.evidence.grade import grade
from sowhat.model.estimate import Check, Estimate, Finding
from sowhat.model.ledger import Difference

CLOSE = 1e-9
"""Relative difference up to which two floats are the same: engines sum in different orders."""
CENT = Decimal("0.01")
_MONEY = re.compile(r"-?\d{1,24}\.\d\d")
_WORDED = ("says", "what_would_help", "version", "fingerprint")
"""Parts of a finding that are not numbers, and may be worded or hashed anew."""
ABSENT = "–"


@dataclass(slots=True)
class Compared:
    """What came out differently, and what is only known now, by its path such as `finding.ci.0`."""

    source: str
    differences: list[Difference] = field(default_factory=list)
    newer: list[str] = field(default_factory=list)

    def differ(self, path: str, was: JsonValue, is_: JsonValue) -> None:
        """Name a field that came out differently."""
        self.differences.append(Difference(field=f"{self.source}: {path}", claimed=str(was), found=str(is_)))


def compared(source: str, then: JsonValue, now: JsonValue) -> Compared:
    """The differences between what an entry says and what is computed."""
    found = Compared(source)
    _walk(found, "", then, now)
    return found


def known_grade(then: JsonValue, found: Finding) -> Finding:
    """The finding with the grade that its checks leave, without those that nobody made when it was claimed."""
    if not isinstance(found, Estimate):
        return found
    names = {str(one["name"]) for one in _checks(then) if isinstance(one, Mapping) and "name" in one}
    kept: list[Check] = [one for one in found.checks if one.name in names]
    return found if len(kept) == len(found.checks) else found.model_copy(update={"grade": grade(found.design, kept)})


def _checks(then: JsonValue) -> Sequence[JsonValue]:
    made = then.get("checks", []) if isinstance(then, Mapping) else []
    return made if isinstance(made, list) else []


def _walk(found: Compared, path: str, was: JsonValue, is_: JsonValue) -> None:
    if isinstance(was, Mapping) and isinstance(is_, Mapping):
        _mappings(found, path, was, is_)
    elif isinstance(was, list) and isinstance(is_, list):
        _lists(found, path, was, is_)
    elif not _same(was, is_):
        found.differ(path, was, is_)


def _mappings(found: Compared, path: str, was: Mapping[str, JsonValue], is_: Mapping[str, JsonValue]) -> None:
    for key, value in was.items():
        at = f"{path}.{key}" if path else key
        if key in _WORDED:
            continue
        if key in is_:
            _walk(found, at, value, is_[key])
        elif value is not None:
            found.differ(at, value, ABSENT)
    found.newer += [f"{path}.{key}" if path else key for key in is_ if key not in was and key not in _WORDED]


def _lists(found: Compared, path: str, was: Sequence[JsonValue], is_: Sequence[JsonValue]) -> None:
    if any(_is_check(one) for one in (*was, *is_)):
        _mappings(found, path, _named(was), _named(is_))
        return
    for at, (before, after) in enumerate(zip(was, is_, strict=False)):
        _walk(found, f"{path}.{at}", before, after)
    if len(was) != len(is_):
        found.differ(path, len(was), len(is_))


def _is_check(one: JsonValue) -> bool:
    return isinstance(one, Mapping) and "verdict" in one and "name" in one


def _named(checks: Sequence[JsonValue]) -> dict[str, JsonValue]:
    return {str(one["name"]): one for one in checks if isinstance(one, Mapping) and "name" in one}


def _same(was: JsonValue, is_: JsonValue) -> bool:
    if isinstance(was, float) and isinstance(is_, float | int):
        return math.isclose(was, is_, rel_tol=CLOSE, abs_tol=1e-12)
    if isinstance(was, str) and isinstance(is_, str) and _MONEY.fullmatch(was) and _MONEY.fullmatch(is_):
        return abs(Decimal(was) - Decimal(is_)) <= CENT  # a sum in another order may round the other way
    return was == is_
