"""Moments from a file: the answer of a data team, or a download. CSV, Parquet or JSON; see `moments_rows`."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from pathlib import Path

from pydantic import ValidationError

from sowhat.engine.panel import PanelBench
from sowhat.errors import BlockedError, DataError, Param, Problem, Where
from sowhat.evidence.did.document import MomentsDocument, from_document
from sowhat.evidence.did.estimate import estimate
from sowhat.evidence.did.question import Question
from sowhat.model.estimate import Check, DataUsed, Finding, Remark, Verdict
from sowhat.studies.moments_table import Handed, Table
from sowhat.studies.table import opened

LIMIT = 200_000_000
"""Bytes of JSON that are read."""


def from_file(path: Path, question: Question) -> Finding:
    """The finding from a file of moments, with what was left out among its checks.

    Raises BlockedError for a file that cannot be read; DataError with codes `moments-…` for one that does not fit
    together, at its row and column.
    """
    handed = read(path)
    try:
        found = estimate(from_document(handed.document), replace(question, share=question.share or handed.share))
    except DataError as error:
        placed = (Problem(each.code, each.where or Where(str(path)), each.params) for each in error.problems)
        raise DataError(*placed) from None
    units = sum(cell.n for cell in handed.document.cells)
    data = DataUsed(rows=units * len(handed.document.periods), fingerprint=_fingerprint(handed.document))
    return found.model_copy(update={"checks": (*found.checks, *_checks(handed, units)), "data": data})


def _fingerprint(document: MomentsDocument) -> str:
    return hashlib.sha256(document.model_dump_json().encode()).hexdigest()[:32]


def _checks(handed: Handed, units: int) -> list[Check]:
    checks = []
    if handed.dropped is not None:
        share = handed.dropped / (handed.dropped + units) if handed.dropped else 0.0
        params: dict[str, Param] = {"dropped": handed.dropped, "share": round(100 * share, 1)} if handed.dropped else {}
        verdict: Verdict = "weak" if handed.dropped else "pass"
        says = Remark(code="check-missing-handed-weak" if handed.dropped else "check-missing-pass", params=params)
        checks.append(Check(name="missing", verdict=verdict, says=says, statistic=share))
    if handed.left_out or handed.pooled:
        told: dict[str, Param] = {"customers": handed.left_out or 0, "teams": handed.pooled or 0}
        checks.append(
            Check(name="small-groups", verdict="weak", says=Remark(code="check-small-groups-weak", params=told))
        )
    return checks


def read(path: Path) -> Handed:
    """The moments of a file, not yet looked at as a whole."""
    if _head(path) in (b"{", b"["):
        return _json(path)
    with PanelBench.opened() as bench, opened(bench, path) as (relation, first):
        names = [str(row[0]) for row in bench.rows(f"DESCRIBE SELECT * FROM {relation}")]
        lines = [dict(zip(names, row, strict=True)) for row in bench.rows(f"SELECT * FROM {relation}")]
    return Table(path, first, names, lines).handed()


def _head(path: Path) -> bytes:
    """The first sign that is no space; nothing of what is no file."""
    if not path.is_file():
        return b""
    try:
        with path.open("rb") as file:
            return file.read(64).lstrip(b"\xef\xbb\xbf \t\r\n")[:1]
    except OSError as error:
        params: dict[str, Param] = {"path": str(path), "reason": error.strerror or type(error).__name__}
        raise BlockedError(Problem("estimate-file-unreadable", params=params)) from None


def _json(path: Path) -> Handed:
    """The document itself, one below `moments`, or rows."""
    where = Where(str(path))
    if path.stat().st_size > LIMIT:
        raise DataError(Problem("moments-too-large", where, {"megabytes": LIMIT // 1_000_000}))
    try:
        held = json.loads(path.read_text(encoding="utf-8-sig"))
        if isinstance(held, list):
            names = list(dict.fromkeys(str(name) for row in held for name in row))
            return Table(path, 0, names, [dict(row) for row in held]).handed()
        return Handed(MomentsDocument.model_validate(held.get("moments", held)))
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(map(str, first["loc"]))
        raise DataError(Problem("moments-json-part", where, {"part": place, "kind": first["type"]})) from None
    except (ValueError, TypeError, AttributeError):
        raise DataError(Problem("moments-not-json", where)) from None
