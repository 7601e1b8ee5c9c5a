"""What claims, studies and business cases wait for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from sowhat.actions import ledger
from sowhat.actions.case_papers import cases
from sowhat.actions.so_what import so_what
from sowhat.ledger.waits import WaitsFor, waits
from sowhat.model.claim import Claim
from sowhat.model.inbox import Task, TaskKind
from sowhat.model.so_what import Need, NeedCode
from sowhat.model.value import Text

OF_CLAIMS: dict[WaitsFor, TaskKind] = {
    "agreement": "claim-agree",
    "price": "claim-price",
    "confirmation": "claim-confirm",
    "publication": "claim-publish",
    "settlement": "claim-settle",
}
OF_STUDIES: dict[NeedCode, TaskKind] = {
    "register-study": "study-register",
    "price-study": "study-price",
    "claim-study": "study-claim",
}


def tasks(root: Path) -> Iterator[Task]:
    """Whatever waits in the ledger and before it."""
    for one in ledger.book(root).claims:
        yield from _claim(one)
    seen = so_what(root)
    known = {one.studied.study.name: one.studied.study.title for one in seen.studies}
    for need in seen.needs:
        yield from _study(need, known)
    yield from _cases(root)


def _claim(one: Claim) -> Iterator[Task]:
    held = waits(one)
    kind = OF_CLAIMS.get(held.what)
    if kind is None:
        return
    base, last = f"/value/claims/{one.id}", one.signatures[-1].at if one.signatures else one.made_at
    page = {"claim-price": "/value/prices", "claim-publish": base}.get(kind, f"{base}/sign")
    yield Task(
        id=f"{kind}:{one.id}",
        kind=kind,
        area="value",
        href=page,
        role="approver",
        side=held.role or "",
        title=one.study.title,
        claim=one.id,
        study=one.study.name,
        service=one.study.service,
        since=last.date(),
        names=held.names if kind == "claim-settle" else (),
        teams=held.teams,
        barred=tuple(_barred(one, kind)),
        waited_for=True,
    )


def _barred(one: Claim, kind: TaskKind) -> Iterator[str]:
    """Nobody agrees with their own claim, and nobody confirms for finance what they agreed to for the business side."""
    if kind in ("claim-agree", "claim-confirm") and one.by is not None:
        yield one.by.name
    if kind == "claim-confirm":
        yield from (each.signer.name for each in one.signatures if each.signer.role != "finance")


def _study(need: Need, titles: Mapping[str, Text]) -> Iterator[Task]:
    kind = OF_STUDIES.get(need.code)
    if kind is None:
        return
    name = str(need.params["study"])
    href = "/value/prices" if kind == "study-price" else f"/studies/{name}"
    yield Task(
        id=f"{kind}:{name}",
        kind=kind,
        area="value",
        href=href,
        role="approver",
        title=titles.get(name, Text()),
        study=name,
        command=need.command,
        waited_for=kind == "study-claim",
    )


def _cases(root: Path) -> Iterator[Task]:
    for one in cases(root).papers:
        title, href = one.title if one.title.en or one.title.zh else _plain(one.name), f"/planning/cases/{one.name}"
        told = {"area": "planning", "title": title, "service": one.service, "href": href}
        if one.status in ("ready", "half", "changed"):
            half = one.status == "half"
            missing = [side for side in ("platform", "business") if side not in one.signed] if half else [""]
            said = {"side": missing[0], "since": one.at.date(), "waited_for": half, "role": "approver"}
            yield Task.model_validate({"id": f"case-sign:{one.name}", "kind": "case-sign", **told, **said})
        if one.overdue and one.by is not None:
            yield Task.model_validate({"id": f"case-test:{one.name}", "kind": "case-test", "due": one.by, **told})


def _plain(name: str) -> Text:
    return Text(en=name, zh=name)
