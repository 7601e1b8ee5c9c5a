"""Which three questions to bring to a partner: a written rule over what is unknown or due.

In order of `RULE`, at first one of each kind, then more of them, until there are three. What has a day comes before
what is merely unknown; where nothing is either, two questions that are always worth asking remain.
"""

from __future__ import annotations

from collections.abc import Iterable

from sowhat.model.brief import Question, QuestionCode

MOST = 3
RULE: tuple[QuestionCode, ...] = (
    "claim-waiting",
    "preparation-due",
    "demand-no-problem",
    "possible-unconfirmed",
    "adoption-unexplained",
    "no-okr",
    "no-outcome",
    "no-pillar",
    "what-next",
)
"""The first comes first. A claim that waits for their word; a joint objective whose preparation is due; a demand of
theirs without its problem; something new that nobody confirmed; an adoption without its reason; no joint objective
ahead; no outcome on record; no pillar that they answer for; what their customers cannot do yet."""


def chosen(asked: Iterable[Question]) -> tuple[Question, ...]:
    """At most three of them, by the rule; among those of one kind as they come."""
    by_code: dict[QuestionCode, list[Question]] = {code: [] for code in RULE}
    for one in asked:
        if one.code in by_code:
            by_code[one.code].append(one)
    first = [held[0] for held in by_code.values() if held]
    more = [one for held in by_code.values() for one in held[1:]]
    found = (first + [one for one in more if len(first) < MOST])[:MOST]
    order = {code: i for i, code in enumerate(RULE)}
    return tuple(sorted(found, key=lambda one: order[one.code]))
