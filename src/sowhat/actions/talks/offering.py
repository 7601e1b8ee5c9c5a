"""Words that a language model offers for a draft: asked for by a person, and taken or left by a person. Nothing of them
is in the talk before that."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from sowhat.actions import campaigns
from sowhat.actions.talks import calendar as acts
from sowhat.actions.talks import drafts
from sowhat.actions.talks.drafting import Patience, redraft, rule_of
from sowhat.errors import CallError, Problem
from sowhat.model.showcase_calendar import Occasion, Offer
from sowhat.model.showcase_steps import Edited, OccasionBody, OccasionStep, Offered, Settled
from sowhat.planning import edits as rules
from sowhat.planning.told import named


def offer(root: Path, id_: str, by: str) -> Occasion:
    """Ask the model for other words of the draft, and put down what it offered and what the guard refused.

    Raises CallError `drafting-off`, `showcase-no-draft`, `no-such-occasion`, `showcase-by-nobody`; BlockedError
    `env-unset`.
    """
    named(by, acts.BY)
    rule, one = rule_of(root), acts.find(root, id_)
    machine = drafts.machine(root, one)
    made = redraft(machine, rule, Patience())
    body = Offered(
        day=campaigns.today(root),
        digest=one.draft.digest if one.draft else "",
        model=rule.model,
        lines=tuple(line for line in made.lines if line.why != "same"),
        silent={each.slide: each.failed for each in made.exchanges if each.failed},
    )
    return acts.take(root, id_, by, lambda one, steps: body)


def take(root: Path, id_: str, by: str) -> Occasion:
    """Take the words that hold: from now on they are the person's own. Where somebody worded a part already, that
    stays.

    Raises CallError `showcase-no-offer`, `showcase-offer-old` where the draft was made anew since, and what
    `drafts.edit` raises.
    """
    one, offered = _open(root, id_)
    if one.draft is None or one.draft.digest != offered.body.digest:
        raise CallError(Problem("showcase-offer-old", params={"id": id_}))
    for words in _words(root, one, offered):
        drafts.edit(root, id_, words, by)
    return _settle(root, id_, by, taken=True)


def leave(root: Path, id_: str, by: str) -> Occasion:
    """Let the talk say what it says. Raises CallError `showcase-no-offer`, `showcase-by-nobody`."""
    _open(root, id_)
    return _settle(root, id_, by, taken=False)


def _open(root: Path, id_: str) -> tuple[Occasion, Offer]:
    one = acts.find(root, id_)
    if one.offer is None or one.offer.settled:
        raise CallError(Problem("showcase-no-offer", params={"id": id_}))
    return one, one.offer


def _words(root: Path, one: Occasion, offered: Offer) -> Sequence[Edited]:
    """Each part of a slide that nobody worded yet, with the offered sentences in the place of the machine's."""
    machine, mine = drafts.machine(root, one), {(each.body.slide, each.body.part) for each in one.edits}
    held = [line for line in offered.body.lines if line.why == "taken" and (line.slide, line.part) not in mine]
    found: list[Edited] = []
    for slide, part in dict.fromkeys((line.slide, line.part) for line in held):
        new = {line.before: line.after for line in held if (line.slide, line.part) == (slide, part)}
        base = rules.lines(drafts.slide_of(machine, slide), part)
        words = tuple(new.get(line, line) for line in base)
        found.append(Edited(day=offered.body.day, slide=slide, part=part, base=base, words=words))
    return found


def _settle(root: Path, id_: str, by: str, *, taken: bool) -> Occasion:
    def make(one: Occasion, steps: Sequence[OccasionStep]) -> OccasionBody | None:
        return Settled(taken=taken) if one.offer and not one.offer.settled else None

    return acts.take(root, id_, by, make)
