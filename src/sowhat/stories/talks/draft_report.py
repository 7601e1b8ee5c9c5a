"""What became of the words that a model drafted, sentence by sentence."""

from __future__ import annotations

from sowhat.model.drafting import Draft, Drafting
from sowhat.stories.words import Words


def report(draft: Draft, words: Words) -> tuple[str, ...]:
    """How many sentences were taken, then each that was refused and why, then what nobody answered."""
    kept = len(draft.lines) - draft.taken
    head = words.say("talk-drafting-head", taken=draft.taken, of=len(draft.lines), kept=kept)
    lines = [
        words.say(
            "talk-drafting-line",
            slide=line.slide,
            part=line.part,
            why=line.why,
            figure=line.figure,
            wrong=line.figure_why or "none",
        )
        for line in draft.lines
        if line.why not in ("taken", "same")
    ]
    failed = [
        words.say("talk-drafting-failed", slide=one.slide, why=one.failed, detail=one.detail)
        for one in draft.exchanges
        if one.failed
    ]
    return (head, *lines, *failed)


def unsent(rule: Drafting, words: Words) -> str:
    """Where it would go, for a request that is only shown."""
    return words.say("talk-drafting-nothing-sent", endpoint=rule.endpoint, key=rule.key_env or "none")
