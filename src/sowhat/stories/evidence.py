"""What evidence remarks, in words; and the JSON of an answer with its sentences."""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import JsonValue

from sowhat.errors import Param
from sowhat.model.estimate import Check, Estimate, Grade, NotEstimable, Remark
from sowhat.stories.amounts import number
from sowhat.stories.numbers import Numbers
from sowhat.stories.voice import Titles
from sowhat.stories.words import Words

AMOUNTS: Mapping[str, frozenset[str]] = {
    "check-pre-trend": frozenset({"detectable", "limit", "carried"}),
    "check-placebo-outcome": frozenset(),  # in units of its own
    "check-placebo-": frozenset({"effect", "detectable", "limit", "carried"}),
    "check-sensitivity": frozenset({"low", "high"}),
    "check-leave-one-cohort-out": frozenset({"effect", "all"}),
    "check-fit": frozenset({"distance", "typical"}),
    "check-donors": frozenset({"moved"}),
    "check-scale": frozenset({"level"}),
    "check-continued": frozenset({"effect", "left"}),
}
"""What is in the outcome's own units in the sentences whose ids begin like this."""


def remark(said: Remark, words: Words, *, share: bool = False, services: Titles | None = None) -> str:
    """The sentence of a check, a reason or a help; its amounts in points where the outcome is a `share`, days as people
    say them, a service by its title."""
    read = {name: _read(name, value, words, services or {}) for name, value in said.params.items()}
    if not share:
        return words.say(said.code, **read)
    names = next((names for begin, names in AMOUNTS.items() if said.code.startswith(begin)), frozenset[str]())
    points = {
        name: words.say("front-points", n=number(100 * value))
        for name, value in said.params.items()
        if name in names and isinstance(value, int | float)
    }
    return words.say(said.code, **{**read, **points})


def _read(name: str, value: Param, words: Words, services: Titles) -> Param:
    if not isinstance(value, str):
        return value
    title = services[value].in_(words.language) if name == "service" and value in services else ""
    return title or Numbers(words, "UTC").dated(value)


def check_name(check: Check, words: Words) -> str:
    """What a check is called; an experiment's may have a name of its own."""
    own = f"check-name-trial-{check.name}"
    trial = check.says.code.startswith("check-trial-") and words.has(own)
    return words.say(own if trial else f"check-name-{check.name}")


def grade_word(grade: Grade | None, words: Words) -> str:
    """A grade in a word; `None` for what is not estimable."""
    return words.say(f"grade-{grade or 'none'}")


def answer(finding: Estimate | NotEstimable, words: Words) -> dict[str, JsonValue]:
    """The contract of `estimate --json`, its sentences in the language of `words`."""
    return finding.to_json(lambda said: remark(said, words))
