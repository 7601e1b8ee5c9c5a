"""What evidence remarks, in words; and the JSON of an answer with its sentences."""

from __future__ import annotations

from pydantic import JsonValue

from sowhat.model.estimate import Check, Estimate, Grade, NotEstimable, Remark
from sowhat.stories.words import Words


def remark(said: Remark, words: Words) -> str:
    """The sentence of a check, a reason or a help."""
    return words.say(said.code, **said.params)


def check_name(check: Check, words: Words) -> str:
    """What a check is called."""
    return words.say(f"check-name-{check.name}")


def grade_word(grade: Grade | None, words: Words) -> str:
    """A grade in a word; `None` for what is not estimable."""
    return words.say(f"grade-{grade or 'none'}")


def answer(finding: Estimate | NotEstimable, words: Words) -> dict[str, JsonValue]:
    """The contract of `estimate --json`, its sentences in the language of `words`."""
    return finding.to_json(lambda said: remark(said, words))
