"""`sowhat ledger export` and `sowhat ledger verify --bundle`, as they are typed."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from sowhat.actions.ledger import claim
from tests.conftest import Harbours

Sowhat = Callable[..., CompletedProcess[str]]


@pytest.fixture(scope="module")
def harbour(harbours: Harbours) -> Path:
    root = harbours(log_days=2)
    claim(root, "advice-return")
    return root


@pytest.mark.parametrize(("lang", "says"), [("en", "Nothing is wrong."), ("zh", "没有发现问题。")])
def test_a_bundle_is_written_and_checked_anywhere(
    sowhat: Sowhat, harbour: Path, tmp_path: Path, lang: str, says: str
) -> None:
    made = tmp_path / "audit.zip"
    done = sowhat("ledger", "export", "--to", "bundle", str(made), "--with-moments", "-w", str(harbour), lang=lang)
    assert done.returncode == 0, done.stderr
    checked = sowhat("ledger", "verify", "--bundle", str(made), lang=lang)
    assert (checked.returncode, says in checked.stdout) == (0, True)


def test_what_was_written_is_told_as_json(sowhat: Sowhat, harbour: Path, tmp_path: Path) -> None:
    path = tmp_path / "book.xlsx"
    done = sowhat("ledger", "export", "--to", "xlsx", str(path), "--json", "-w", str(harbour))
    told = json.loads(done.stdout)
    assert (told["paths"], told["claims"], told["moments"]) == ([str(path)], ["c000001"], False)
    assert path.read_bytes()[:2] == b"PK"


def test_a_changed_bundle_ends_in_one(sowhat: Sowhat, harbour: Path, tmp_path: Path) -> None:
    path = tmp_path / "audit.zip"
    sowhat("ledger", "export", "--to", "bundle", str(path), "-w", str(harbour))
    raw = bytearray(path.read_bytes())
    raw[raw.index(b'"teams"') + 1] ^= 1
    path.write_bytes(raw)
    done = sowhat("ledger", "verify", "--bundle", str(path))
    assert (done.returncode, "claims/c000001/claim.json" in done.stderr) == (1, True)


def test_a_claim_beside_a_bundle_is_refused(sowhat: Sowhat, tmp_path: Path) -> None:
    done = sowhat("ledger", "verify", "c000001", "--bundle", str(tmp_path / "x.zip"))
    assert (done.returncode, "leave c000001 out" in done.stderr) == (2, True)
