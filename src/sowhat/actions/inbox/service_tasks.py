"""What services wait for: a review, messages of a campaign, an attestation, what the doctor found."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from sowhat.actions import campaign_answer
from sowhat.actions.compliance_answer import compliance, span_of
from sowhat.actions.doctor import diagnose
from sowhat.actions.lifecycle_answer import lifecycle
from sowhat.compliance import attestation
from sowhat.model.campaign import CampaignSeen
from sowhat.model.diagnosis import Item
from sowhat.model.inbox import Task
from sowhat.model.value import Text

ATTEST_DAYS = 30
"""A quarter is to be gone through within so many days of its end."""
CLOSED = ("done", "cancelled")


def reviews(root: Path) -> Iterator[Task]:
    """Services whose review waits for a decision."""
    for one in lifecycle(root).reviews:
        if one.due is not None:
            owner = one.evidence.owner
            yield Task(
                id=f"review:{one.service}",
                kind="review",
                area="lifecycle",
                href=f"/lifecycle/{one.service}",
                role="approver",
                service=one.service,
                since=one.due,
                teams=(owner,) if owner else (),
            )


def campaigns(root: Path) -> Iterator[Task]:
    """Teams that are to be told, and campaigns that can be finished."""
    for row in campaign_answer.campaigns(root).campaigns:
        if row.stage not in CLOSED:
            yield from _campaign(campaign_answer.show(root, row.id))


def _campaign(seen: CampaignSeen) -> Iterator[Task]:
    id_ = seen.row.id
    told = {"area": "lifecycle", "href": f"/lifecycle/campaigns/{id_}", "service": seen.row.service, "role": "approver"}
    names = {"names": (seen.campaign.by,)} if seen.campaign.by else {}
    if seen.quiet.ready:
        since = {"since": seen.quiet.since}
        yield Task.model_validate({"id": f"campaign-finish:{id_}", "kind": "campaign-finish", **told, **since, **names})
    waiting = [one for one in seen.due if one.held in ("", "no-address")]
    if waiting:
        count = {"n": len({one.team for one in waiting}), "due": seen.today, "waited_for": True}
        yield Task.model_validate({"id": f"campaign-tell:{id_}", "kind": "campaign-tell", **told, **count, **names})


def attestations(root: Path) -> Iterator[Task]:
    """The last quarter that is over, where there is anything to attest and nobody did."""
    seen = compliance(root)
    if not seen.classes or seen.first is None or seen.until is None:
        return
    over = [name for name in attestation.over(seen.first, seen.until) if "Q" in name]
    held = {one.period for one in seen.attestations}
    for name in over[:1]:
        if name not in held:
            ended: date = span_of(name)[2]
            yield Task(
                id=f"attest:{name}",
                kind="attest",
                area="compliance",
                href="/compliance",
                role="approver",
                title=Text(en=name, zh=name),
                n=len(seen.wrong),
                since=ended + timedelta(days=1),
                due=ended + timedelta(days=ATTEST_DAYS),
            )


def findings(root: Path) -> Iterator[Task]:
    """What the doctor found to stand in the way of an answer."""
    seen = diagnose(root)
    for one in seen.items:
        if one.severity == "blocks":
            said = {one.subject, *map(str, one.params.values())}
            titles = {key: title for key, title in seen.titles.items() if key.partition(":")[2] in said}
            href = f"/doctor#{anchor(one)}"
            yield Task(id=f"finding:{one.id}", kind="finding", area="data", href=href, item=one, titles=titles)


def anchor(item: Item) -> str:
    """Where the doctor's page tells of it."""
    return "".join(sign if sign.isalnum() else "-" for sign in item.id)
