"""What a finished campaign saved, put into the ledger by a person: declared, grade E, with the budget line."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

from sowhat.actions import campaign_answer, pricing
from sowhat.actions import campaigns as acts
from sowhat.actions.written import written
from sowhat.errors import CallError, Problem
from sowhat.lifecycle.campaigns import LONGEST
from sowhat.model.campaign import Booked, Campaign, CampaignSeen, Saved
from sowhat.model.claim import Money
from sowhat.model.declared import Declared, DeclaredTerms
from sowhat.stories import campaign_words as said
from sowhat.stories.voice import Voice, voice


def book(root: Path, id_: str, budget_line: str, proof: str, by: str) -> Declared:
    """Declare what was saved in the months that nobody booked yet. A month is booked once: what was booked a moment ago
    with the same proof is returned, not booked again.

    Raises CallError: `no-such-campaign`, `campaign-by-nobody`, `campaign-no-proof`, `campaign-long`,
    `campaign-nothing-saved`, and what `ledger.declared.declare` raises.
    """
    who, line, shown = acts.named(by), budget_line.strip(), proof.strip()
    if not line or not shown:
        raise CallError(Problem("campaign-no-proof"))
    if max(len(line), len(shown)) > LONGEST:
        raise CallError(Problem("campaign-long", params={"most": LONGEST}))
    with acts.alone(root):
        return _book(root, id_, (line, shown), who)


def _book(root: Path, id_: str, told: tuple[str, str], who: str) -> Declared:
    line, shown = told
    seen = campaign_answer.show(root, id_)
    if seen.saved is None or seen.saved.month <= 0:
        before = _again(root, seen.campaign, line, shown)
        if before is not None:
            return before
        raise CallError(Problem("campaign-nothing-saved", params={"campaign": id_}))
    spoken = voice(written(root).language, written(root).timezone, written(root).catalog)
    terms = _terms(spoken, seen, seen.saved, who).model_copy(update={"budget_line": line, "proof": shown})
    made = _declared(root, terms) or pricing.declare(root, terms)
    saved = seen.saved.model_copy(update={"declared": made.id})
    acts.take(root, id_, who, lambda _: Booked(day=acts.today(root), declared=made.id, saved=saved))
    return made


def _again(root: Path, campaign: Campaign, line: str, proof: str) -> Declared | None:
    last = next((one.body for one in reversed(campaign.steps) if isinstance(one.body, Booked)), None)
    if last is None:
        return None
    held = {one.id: one for one in pricing.price_book(root).declared}
    found = held.get(last.declared)
    return found if found is not None and (found.budget_line, found.proof) == (line, proof) else None


def _declared(root: Path, terms: DeclaredTerms) -> Declared | None:
    """The same entry, where the process was killed between the ledger's and the campaign's own."""
    every = pricing.price_book(root).declared
    same = (one for one in every if (one.service, one.source) == (terms.service, terms.source) and not one.reason)
    return next(same, None)


def _terms(spoken: Voice, seen: CampaignSeen, saved: Saved, who: str) -> DeclaredTerms:
    terms = seen.campaign.terms
    months = saved.months_after
    worth = saved.month * Decimal(len(months))
    what = said.what(spoken, terms.service, terms.scope)
    year, number = (int(part) for part in months[0].split("-"))
    return DeclaredTerms.model_validate(
        {
            "title": spoken.say("campaign-booking-title", what=what),
            "kind": "create",
            "service": terms.service,
            "money": Money(value=worth, low=worth, high=worth, currency=saved.currency),
            "source": spoken.say(
                "campaign-booking-source",
                id=seen.row.id,
                first=spoken.numbers.month(saved.months_before[0]),
                last=spoken.numbers.month(months[-1]),
            ),
            "owner": who,
            "month": f"{year:04}-{number:02}-01",
        }
    )
