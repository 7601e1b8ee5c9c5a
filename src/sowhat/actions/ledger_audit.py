"""Check an audit bundle without its workspace: what its own script checks, and every claim computed again."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from pydantic import ValidationError

from sowhat.actions.ledger_verify import of_documents
from sowhat.errors import DataError, Param, Problem, SowhatError
from sowhat.ledger import auditing, claims
from sowhat.ledger.auditing import Said, wrong
from sowhat.model.audit import Audited, Checked
from sowhat.model.claim import Claim
from sowhat.model.ledger import Entry, Verification

BROKEN = (ValidationError, SowhatError, *auditing.MISTAKES, ArithmeticError, IndexError)
"""What documents that were not written by sowhat end in."""


def audit(path: Path) -> Audited:
    """What was checked, what is wrong, what cannot be told; estimate, quantity, months and money of each claim whose
    moments are there, computed again. Raises DataError (`bundle-unreadable`)."""
    try:
        files = auditing.read(path)
    except auditing.Unreadable as error:
        params: dict[str, Param] = {"path": str(path), "reason": error.code, "member": error.member or path.name}
        raise DataError(Problem("bundle-unreadable", params=params)) from error
    said = auditing.check(files)
    found, left_out, apart = _again(files, said)
    said = [one for one in said if (one.level, one.code) != ("unknown", "estimate")] + apart
    wrongs = any(one.level == "wrong" for one in said)
    return Audited(
        findings=tuple(Checked(level=one.level, code=one.code, params=dict(one.params)) for one in said),
        claims=tuple(found),
        left_out=tuple(left_out),
        entries=files.get(auditing.ENTRIES, b"").count(b"\n"),
        simulated=any(one.code == "simulated" for one in said),
        sound=not wrongs and all(one.outcome != "differs" for one in found),
    )


def _again(files: Mapping[str, bytes], said: list[Said]) -> tuple[list[Verification], list[str], list[Said]]:
    """Every claim computed again, those that cannot be, and what else is wrong with them."""
    found, left_out, apart = list[Verification](), list[str](), list[Said]()
    if any(one.code == "entry-broken" for one in said):
        return found, left_out, apart
    try:
        entries = [Entry.model_validate(json.loads(line)) for line in files[auditing.ENTRIES].splitlines()]
        held = {one.id: one for one in claims.book(entries).claims}
    except BROKEN:
        return found, left_out, [wrong("member", member=auditing.ENTRIES)]
    made = {entry.subject: entry for entry in entries if entry.kind == "claimed"}
    for id_ in sorted({name.split("/")[1] for name in files if name.startswith("claims/")} & set(made)):
        apart += _standing(files, held[id_])
        moments, context = (files.get(f"claims/{id_}/{name}.json") for name in ("moments", "context"))
        if moments is None or context is None:
            left_out.append(id_)
            continue
        try:
            found.append(of_documents(made[id_], moments.decode(), context.decode()))
        except BROKEN:
            apart.append(wrong("seal", claim=id_, member=f"claims/{id_}/moments.json"))
    return found, left_out, apart


def _standing(files: Mapping[str, bytes], one: Claim) -> list[Said]:
    """Whether a claim stands as its entries leave it."""
    member = f"claims/{one.id}/claim.json"
    try:
        told = json.loads(files[member])
        same = (told["state"], told["factor"]) == (one.state, str(one.factor))
    except BROKEN:
        same = False
    return [] if same else [wrong("claim", claim=one.id, member=member)]
