"""Effects as JSON: every finding in the contract of `estimate --json`, with what it amounts to."""

from __future__ import annotations

from pydantic import JsonValue

from sowhat.model.so_what import Effects, StudyAnswer
from sowhat.stories.evidence import answer
from sowhat.stories.words import Words


def as_json(seen: Effects, words: Words) -> dict[str, JsonValue]:
    """`build`, `code_version`, `simulated`, and `effects`: study, finding, retained, value, ahead, claim of each."""
    return {
        "build": seen.build,
        "code_version": seen.code_version,
        "simulated": seen.simulated,
        "effects": [_effect(one, words) for one in seen.effects],
    }


def _effect(one: StudyAnswer, words: Words) -> dict[str, JsonValue]:
    dump = one.model_dump(mode="json", exclude={"studied": {"finding"}, "claim": True})
    finding = answer(one.studied.finding, words)
    return {**dump["studied"], "finding": finding, **_rest(dump), "claim": one.claim.id if one.claim else None}


def _rest(dump: dict[str, JsonValue]) -> dict[str, JsonValue]:
    return {name: dump[name] for name in ("retained", "value", "ahead")}
