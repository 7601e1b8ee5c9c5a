"""An audit bundle: all that it takes to check a claim without the workspace, as one file whose bytes depend on nothing
but its content."""

from __future__ import annotations

import json
import platform
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC
from importlib.metadata import version
from io import BytesIO
from pathlib import Path

from sowhat.actions import places
from sowhat.actions.reading import store_of
from sowhat.actions.simulated import is_simulated
from sowhat.actions.study_query import of_context
from sowhat.actions.version import code_version
from sowhat.errors import CallError, Problem, SowhatError
from sowhat.lake.lake import Lake
from sowhat.ledger import agreeing, auditing, claims
from sowhat.ledger.auditing import Json, canonical, digest, pretty
from sowhat.model.build import Build
from sowhat.model.claim import Claim
from sowhat.model.ledger import Entry, Head
from sowhat.render import audit
from sowhat.render.query import files as queries
from sowhat.stories.audit import Facts
from sowhat.studies.query.terms import Wanted
from sowhat.studies.run import Context

LIBRARIES = ("duckdb", "ibis-framework", "deltalake", "pyarrow", "numpy", "scipy", "pydantic")
FORMAT = 1
_OLDEST = (1980, 1, 1, 0, 0, 0)
"""The earliest time that a zip can hold."""
_ASKED = ("registered", "definition")


@dataclass(frozen=True, slots=True)
class _Held:
    """A claim, its entry, its sealed documents as they are stored, and its build's row; None where one is gone."""

    claim: Claim
    entry: Entry
    context: str | None
    moments: str | None
    build: Build | None


def bundle(root: Path, only: Sequence[str] = (), *, moments: bool = False) -> bytes:
    """The bundle of all claims, or of `only`. `moments`: with the sealed sums that an estimate is computed from, those
    of single teams among them; not a word of a customer is in these.

    Raises CallError (`no-such-claim`, `bundle-empty`), DataError (`ledger-damaged`).
    """
    entries, head, held = _read(root, only)
    members = {
        auditing.ENTRIES: b"".join(_line(entry) for entry in entries),
        "verify.py": audit.script(),
    }
    for one in held:
        members |= _of_claim(root, entries, one, moments)
    versions = {"sowhat": version("sowhat"), "python": platform.python_version()}
    versions |= {name: version(name) for name in LIBRARIES}
    names, simulated = [one.claim.id for one in held], is_simulated(root)
    facts = Facts(names, len(entries), head.hash if head else entries[-1].hash, moments, simulated, versions)
    members |= audit.readmes(facts)
    told: dict[str, Json] = {
        "bundle": FORMAT,
        "claims": names,
        "code_version": code_version(),
        "entries": len(entries),
        "head": head.model_dump(mode="json") if head else None,
        "moments": moments,
        "simulated": simulated,
        "versions": versions,
        "files": {name: digest(content) for name, content in sorted(members.items())},
    }
    return _zipped({**members, auditing.MANIFEST: pretty({**told, "self": digest(canonical(told).encode())})})


def _read(root: Path, only: Sequence[str]) -> tuple[tuple[Entry, ...], Head | None, list[_Held]]:
    if not places.decided(root):
        raise claims.no_such_claim(only[0], ()) if only else CallError(Problem("bundle-empty"))
    with store_of(places.decisions(root)).read() as work:
        entries = work.ledger.entries()
        book = claims.book(entries)
        asked = [claims.find(book, id_) for id_ in dict.fromkeys(only)] or list(book.claims)
        made = {entry.subject: entry for entry in entries if entry.kind == "claimed"}
        held = []
        for one in asked:
            context = work.ledger.sealed(claims.body_of(made[one.id]).context)
            moments = work.ledger.sealed(one.moments) if one.moments else None
            held.append(_Held(one, made[one.id], context, moments, work.builds.find(one.build)))
        head = work.ledger.head()
    if not held:
        raise CallError(Problem("bundle-empty"))
    return entries, head, held


def _line(entry: Entry) -> bytes:
    return canonical(_told(entry)).encode() + b"\n"


def _told(entry: Entry) -> dict[str, Json]:
    """An entry, its instant as the hash has it."""
    return {**entry.model_dump(mode="json"), "at": entry.at.astimezone(UTC).isoformat()}


def _opened(entry: Entry) -> dict[str, Json]:
    return {**_told(entry), "body": json.loads(entry.body)}


def _of_claim(root: Path, entries: Sequence[Entry], one: _Held, moments: bool) -> dict[str, bytes]:
    """What lies in a claim's folder."""
    study, id_, body = one.claim.study.name, one.claim.id, json.loads(one.entry.body)
    lived = [entry for entry in entries if entry.kind in auditing.LIVED and entry.subject == id_]
    asked = [entry for entry in entries if entry.kind in _ASKED and entry.subject == study]
    query, why = _query(root, one)
    found = {
        "claim.json": pretty(_standing(one, body)),
        "registrations.json": pretty([_opened(entry) for entry in asked]),
        "signatures.json": pretty([_opened(entry) for entry in lived]),
        "price.json": pretty({name: body.get(name) for name in ("price", "rate", "split")}),
        "made.json": pretty(_made(one, why)),
    }
    documents = {"context.json": one.context, "moments.json": one.moments if moments else None, "query.sql": query}
    found |= {name: text.encode() for name, text in documents.items() if text is not None}
    return {f"claims/{id_}/{name}": content for name, content in found.items()}


def _standing(one: _Held, body: Json) -> dict[str, Json]:
    """What was claimed, to the letter of its entry, and how it stands now."""
    claim, (quantity, money) = one.claim, agreeing.stands(one.claim)
    return {
        "id": claim.id,
        "entry": one.entry.number,
        "hash": one.entry.hash,
        "previous": one.entry.previous,
        "made_at": one.entry.at.astimezone(UTC).isoformat(),
        "state": claim.state,
        "factor": str(claim.factor),
        "reason": claim.reason,
        "superseded_by": claim.superseded_by,
        "standing": {
            "quantity": quantity.model_dump(mode="json") if quantity else None,
            "money": money.model_dump(mode="json") if money else None,
        },
        "claimed": body,
    }


def _made(one: _Held, why: str) -> dict[str, Json]:
    """The code and the data versions behind a claim; `query` is the code of why there is none ('' where there is)."""
    build = one.build
    return {
        "code_version": one.claim.code_version,
        "build": one.claim.build,
        "built_at": build.created_at.astimezone(UTC).isoformat() if build else None,
        "tables": {table.table: table.version for table in build.tables} if build else None,
        "seed": one.claim.seed,
        "query": why,
    }


def _query(root: Path, one: _Held) -> tuple[str | None, str]:
    """The study's query as SQL, else the code of why it cannot be written."""
    if one.build is None or one.context is None:
        return None, "build-gone"
    context = Context.model_validate_json(one.context)
    try:
        if not _there(root, one.build):
            return None, "facts-gone"
        asked = of_context(root, one.build, context, one.claim.finding.design, Wanted("duckdb"))
    except SowhatError as error:
        return None, error.problems[0].code
    return queries(asked, "en")[f"{asked.study}.sql"], ""


def _there(root: Path, build: Build) -> bool:
    """Whether the facts of a build still are. Raises DataError where a version of them is not."""
    lake = Lake(places.lake(root))
    files = (file for table in build.tables for file in lake.uris(table.table, table.version))
    return all(Path(file).exists() for file in files)


def _zipped(members: dict[str, bytes]) -> bytes:
    """Sorted, not compressed, of one instant: the same bytes on every machine."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        for name, content in sorted(members.items()):
            about = zipfile.ZipInfo(name, _OLDEST)
            about.create_system, about.external_attr = 3, 0o644 << 16
            archive.writestr(about, content)
    return out.getvalue()
