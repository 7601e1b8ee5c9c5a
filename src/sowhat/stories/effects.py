"""Effects as JSON: every finding in the contract of `estimate --json`, with what it amounts to."""

from __future__ import annotations

from pydantic import JsonValue

from sowhat.model.portfolio import PortfolioSeen
from sowhat.model.so_what import Effects, StudyAnswer
from sowhat.stories.evidence import answer, remark
from sowhat.stories.words import Words


def as_json(seen: Effects, words: Words) -> dict[str, JsonValue]:
    """`build`, `code_version`, `simulated`, `effects`: study, finding, retained, value, ahead, claim of each; and
    `portfolios`: what services did together, by outcome and horizon."""
    return {
        "build": seen.build,
        "code_version": seen.code_version,
        "simulated": seen.simulated,
        "effects": [_effect(one, words) for one in seen.effects],
        "portfolios": [_portfolio(one, words) for one in seen.portfolios],
    }


def _effect(one: StudyAnswer, words: Words) -> dict[str, JsonValue]:
    dump = one.model_dump(mode="json", exclude={"studied": {"finding"}, "claim": True})
    finding = answer(one.studied.finding, words)
    return {**dump["studied"], "finding": finding, **_rest(dump), "claim": one.claim.id if one.claim else None}


def _portfolio(one: PortfolioSeen, words: Words) -> dict[str, JsonValue]:
    dump = one.model_dump(mode="json", exclude={"portfolio": {"finding", "added"}, "notes": True})
    notes: list[JsonValue] = [remark(note, words) for note in one.notes]
    finding = answer(one.portfolio.finding, words)
    rest = {name: dump[name] for name in ("kept", "value", "agreed")}
    return {**dump["portfolio"], "finding": finding, **rest, "notes": notes}


def _rest(dump: dict[str, JsonValue]) -> dict[str, JsonValue]:
    return {name: dump[name] for name in ("retained", "value", "ahead")}
