"""Whatever is changed in the stored book afterwards shows, and names its entry; what is newer is no difference."""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from sowhat.actions import ledger, signing
from sowhat.actions.ledger_verify import verify
from sowhat.actions.places import DECISIONS
from sowhat.errors import DataError
from sowhat.ledger import chain
from sowhat.model.ledger import Entry
from sowhat.model.signature import Signer
from tests.conftest import Harbours

STUDY = "advice-return"
ONE = "c000001"
LI = Signer(name="Li Na", role="business", team="retail")
Body = dict[str, object]


@pytest.fixture(scope="module")
def harbour(harbours: Harbours) -> Path:
    root = harbours(log_days=2)
    ledger.register(root, STUDY)
    signing.define(root, STUDY, LI)
    ledger.claim(root, STUDY)
    signing.sign(root, ONE, LI, "agree")
    return root


@pytest.fixture
def copied(harbour: Path, tmp_path: Path) -> Path:
    """Without what a claim is made of: it is then checked from its moments, in a moment."""
    root = tmp_path / "w"
    root.mkdir()
    for path in (harbour / "sowhat.yaml", *harbour.glob(f"{DECISIONS}*")):
        shutil.copy2(path, root / path.name)
    return root


def sql(root: Path, *statements: str) -> list[tuple[Any, ...]]:
    found: list[tuple[Any, ...]] = []
    with sqlite3.connect(root / DECISIONS) as connection:
        for statement in statements:
            found = connection.execute(statement).fetchall()
    connection.close()
    return found


def flipped(root: Path, table: str, column: str, key: str) -> None:
    """One bit of one byte in the middle of a stored value."""
    [[value]] = sql(root, f"SELECT {column} FROM {table} WHERE {key}")
    if isinstance(value, int):
        sql(root, f"UPDATE {table} SET {column} = {value + 8} WHERE {key}")
        return
    raw = bytearray(value.encode())
    raw[len(raw) // 2] ^= 1
    with sqlite3.connect(root / DECISIONS) as connection:
        connection.execute(f"UPDATE {table} SET {column} = ? WHERE {key}", (raw.decode(),))
    connection.close()


@pytest.mark.parametrize("number", [1, 2, 3, 4])
@pytest.mark.parametrize("column", ["number", "kind", "subject", "at", "body", "hash"])
def test_one_flipped_bit_of_an_entry_names_it(copied: Path, number: int, column: str) -> None:
    flipped(copied, "ledger", column, f"number = {number}")
    found = verify(copied)
    named = number + 8 if column == "number" else number
    assert not found.sound
    assert named in {fault.number for fault in found.faults}


@pytest.mark.parametrize("number", [2, 3, 4])
def test_one_flipped_bit_of_what_came_before_names_the_entry(copied: Path, number: int) -> None:
    flipped(copied, "ledger", "previous", f"number = {number}")
    assert {fault.number for fault in verify(copied).faults} == {number}


@pytest.mark.parametrize("column", ["hash", "document"])
@pytest.mark.parametrize("which", [0, 1])
def test_one_flipped_bit_of_a_sealed_document_names_its_entry(copied: Path, column: str, which: int) -> None:
    hash_ = sql(copied, "SELECT hash FROM sealed ORDER BY hash")[which][0]
    flipped(copied, "sealed", column, f"hash = '{hash_}'")
    assert [(fault.number, fault.subject, fault.kind) for fault in verify(copied).faults] == [(3, ONE, "sealed")]


def test_an_instant_that_was_written_otherwise_shows(copied: Path) -> None:
    sql(copied, "UPDATE ledger SET at = replace(at, ' ', 'T') WHERE number = 2")
    assert 2 in {fault.number for fault in verify(copied).faults}


def test_a_cut_off_tail_shows(copied: Path) -> None:
    sql(copied, "DELETE FROM ledger WHERE number = 4")
    assert [(fault.number, fault.kind) for fault in verify(copied).faults] == [(4, "tail")]


def test_a_whole_book_that_is_gone_shows(copied: Path) -> None:
    sql(copied, "DELETE FROM pins", "DELETE FROM ledger")
    assert [(fault.number, fault.kind) for fault in verify(copied).faults] == [(1, "tail")]


def test_a_tail_that_was_written_anew_shows(copied: Path) -> None:
    *kept, last = [Entry.model_validate(one) for one in entries(copied)]
    forged = chain.follow(kept[-1], "signed", ONE, last.at, last.body.replace("Li Na", "Li Mu"))
    with sqlite3.connect(copied / DECISIONS) as connection:
        connection.execute("UPDATE ledger SET body = ?, hash = ? WHERE number = 4", (forged.body, forged.hash))
    connection.close()
    assert [(fault.number, fault.kind) for fault in verify(copied).faults] == [(4, "head")]


def entries(root: Path) -> list[Body]:
    names = ("number", "kind", "subject", "at", "body", "previous", "hash")
    rows = sql(root, f"SELECT {', '.join(names)} FROM ledger ORDER BY number")
    return [{**dict(zip(names, row, strict=True)), "at": f"{row[3]}+00:00"} for row in rows]


def test_an_entry_that_cannot_be_read_is_named(copied: Path) -> None:
    flipped(copied, "ledger", "kind", "number = 2")
    with pytest.raises(DataError, match=r"ledger-damaged.*2"):
        ledger.book(copied)


def rewritten(root: Path, change: Callable[[Body], None]) -> None:
    """The claim as an earlier program would have written it, with a right chain."""
    last: Entry | None = None
    made = []
    for one in entries(root):
        body = json.loads(str(one["body"]))
        if one["kind"] == "claimed":
            change(body)
        text = json.dumps(body, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
        known = Entry.model_validate(one)
        last = chain.follow(last, known.kind, known.subject, known.at, text)
        made.append((last.body, last.previous, last.hash, last.number))
    with sqlite3.connect(root / DECISIONS) as connection:
        connection.execute("UPDATE ledger SET previous = number, hash = number")
        connection.executemany("UPDATE ledger SET body = ?, previous = ?, hash = ? WHERE number = ?", made)
        connection.execute("UPDATE ledger_head SET hash = ?", (made[-1][2],))
    connection.close()


def without_a_check(body: Body) -> None:
    finding = body["finding"]
    assert isinstance(finding, dict)
    finding["checks"] = [one for one in finding["checks"] if one["name"] != "pre-trend"]


def without_fields(body: Body) -> None:
    for name in ("quantity", "months", "price", "by", "until", "population", "split", "rate", "supersedes", "reason"):
        body.pop(name, None)


@pytest.mark.parametrize(
    ("change", "newer"), [(without_a_check, "finding.checks.pre-trend"), (without_fields, "quantity")]
)
def test_what_was_added_since_is_newer_and_no_difference(
    copied: Path, change: Callable[[Body], None], newer: str
) -> None:
    rewritten(copied, change)
    found = verify(copied)
    [one] = found.claims
    assert (found.faults, one.differences) == ((), ())
    assert newer in one.newer


def with_another_estimate(body: Body) -> None:
    finding = body["finding"]
    assert isinstance(finding, dict)
    finding["estimate"] += 0.01


def test_a_number_that_was_made_up_with_a_right_chain_is_a_difference(copied: Path) -> None:
    rewritten(copied, with_another_estimate)
    [one] = verify(copied).claims
    assert [each.field for each in one.differences] == ["moments: finding.estimate"]
