"""Somebody decides what becomes of a service: confirms what the rule says, changes it with a reason, or puts it off."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from sowhat.actions import campaigns, places
from sowhat.actions.lifecycle_answer import lifecycle
from sowhat.actions.reading import store_of
from sowhat.errors import CallError, Problem
from sowhat.lifecycle import reviews
from sowhat.model.lifecycle import VERDICTS, Decision, Review, ReviewBody, VerdictKind
from sowhat.model.statement import StatementKind
from sowhat.model.value import Value

KIND: StatementKind = "review"


class Saying(Value):
    """What somebody decides, as it was typed: `kind` where it is changed, `until` (ISO) where it is put off.

    `seen` and `after` say what stood on the page that was decided on: the rule's verdict, and the number of the
    decision that held (0 for none); '' where nobody looked at a page.
    """

    says: str = "confirmed"
    kind: str = ""
    until: str = ""
    why: str = ""
    seen: str = ""
    after: str = ""


def decide(root: Path, service: str, said: Saying, by: str) -> Decision:
    """Add a decision; those before it stay readable. The same once more within a month, by the same person, is the same
    decision, so that a form that was sent twice says one thing.

    Raises CallError (`no-such-service`, `review-says`, `review-kind`, `review-overtaken` and `review-moved` where
    somebody, or the rule, said something else since the page was read, and what `lifecycle.reviews.refuse` says),
    DataError where nothing was built yet, WorkspaceError.
    """
    [one] = lifecycle(root, service).reviews
    who = " ".join(by.split())
    body = _body(one, said)
    today = campaigns.today(root)
    reviews.refuse(body, who, today)
    with store_of(places.decisions(root)).begin() as work:
        held = reviews.decisions(work.statements.history(KIND, service))
        if held and held[0].by == who and _same(held[0], body):
            return held[0]
        _overtaken(one, said, held[0] if held else None)
        made = work.statements.state(KIND, service, body.model_dump_json(), who, campaigns.moment(root))
    return reviews.decisions([made])[0]


def _overtaken(one: Review, said: Saying, held: Decision | None) -> None:
    """Nobody confirms what they did not read, or overrides a colleague without having seen it."""
    if held is not None and said.after not in ("", str(held.number)):
        raise CallError(Problem("review-overtaken", params={"kind": held.kind, "by": held.by}))
    if said.seen not in ("", one.verdict.kind):
        raise CallError(Problem("review-moved", params={"kind": one.verdict.kind}))


def _same(held: Decision, body: ReviewBody) -> bool:
    return all(getattr(held, name) == value for name, value in body.model_dump().items())


def _body(one: Review, said: Saying) -> ReviewBody:
    rule, kind = one.verdict.kind, _kind(said.kind)
    match said.says:
        case "deferred":
            shape: Mapping[str, object] = {"kind": rule, "until": _day(said.until)}
        case "confirmed":
            shape = {"kind": rule}
        case "changed":
            if kind is None:
                raise CallError(Problem("review-kind", params={"value": said.kind[:40], "known": ", ".join(VERDICTS)}))
            shape = {"kind": kind}
        case _:
            raise CallError(Problem("review-says", params={"value": said.says[:40]}))
    month = one.evidence.month or ""
    says = "confirmed" if said.says == "changed" and shape["kind"] == rule else said.says
    whole = {"month": month, "says": says, "verdict": rule, "why": " ".join(said.why.split()), **shape}
    return ReviewBody.model_validate(whole)


def _kind(text: str) -> VerdictKind | None:
    return next((kind for kind in VERDICTS if kind == text.strip().casefold()), None)


def _day(text: str) -> date | None:
    """None where nothing was typed. Raises CallError `review-until` for what is no day."""
    if not text.strip():
        return None
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        raise CallError(Problem("review-until", params={"value": text.strip()[:40], "latest": "blank"})) from None
