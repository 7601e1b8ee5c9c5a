"""`sowhat ledger` and `sowhat show effects`, from register to verify."""

from __future__ import annotations

import json
import shutil
import sqlite3
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


@pytest.fixture
def copied(harbour: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(harbour, tmp_path / "w", copy_function=shutil.copy2))


@pytest.mark.parametrize(("lang", "says"), [("en", "verified, from the facts"), ("zh", "已核对")])
def test_verify_says_so_in_both_languages(sowhat: Sowhat, harbour: Path, lang: str, says: str) -> None:
    done = sowhat("ledger", "verify", "--workspace", str(harbour), lang=lang)
    assert (done.returncode, says in done.stdout) == (0, True)


def test_a_changed_entry_is_named_and_the_exit_code_is_one(sowhat: Sowhat, copied: Path) -> None:
    with sqlite3.connect(copied / "decisions.db") as connection:
        connection.execute("UPDATE ledger SET body = body || ' '")
    connection.close()
    done = sowhat("ledger", "verify", "--workspace", str(copied))
    assert (done.returncode, "Entry 1 (c000001) was changed" in done.stdout) == (1, True)


def test_the_list_is_the_book(sowhat: Sowhat, harbour: Path) -> None:
    done = sowhat("ledger", "list", "--json", "--workspace", str(harbour))
    assert [one["id"] for one in json.loads(done.stdout)["claims"]] == ["c000001"]


def test_a_claim_is_retracted_with_its_reason(sowhat: Sowhat, copied: Path) -> None:
    done = sowhat("ledger", "retract", "c000001", "--reason", "wrong roster", "--json", "--workspace", str(copied))
    told = json.loads(done.stdout)
    assert (told["state"], told["reason"]) == ("retracted", "wrong roster")


def test_a_study_is_registered(sowhat: Sowhat, copied: Path) -> None:
    done = sowhat("ledger", "register", "advice-return", "--workspace", str(copied))
    assert (done.returncode, "grade C at most" in done.stdout) == (0, True)


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("claim", "advice-return"), "claimed already: c000001"),
        (("claim", "advice"), "Did you mean advice-return"),
        (("show", "c9"), "Known: c000001"),
    ],
)
def test_a_wrong_call_is_refused_with_its_cure(
    sowhat: Sowhat, harbour: Path, arguments: tuple[str, ...], says: str
) -> None:
    done = sowhat("ledger", *arguments, "--workspace", str(harbour))
    assert (done.returncode, says in done.stderr) == (2, True)


def test_effects_carry_finding_customers_and_claim(sowhat: Sowhat, harbour: Path) -> None:
    done = sowhat("show", "effects", "--json", "--workspace", str(harbour))
    [one] = json.loads(done.stdout)["effects"]
    assert (one["finding"]["status"], one["claim"], one["exposed"]["customers"]) == ("estimated", "c000001", 640)


@pytest.mark.parametrize(("lang", "says"), [("en", "Advice and weekly return"), ("zh", "智能建议与周回访")])
def test_effects_are_told_in_both_languages(sowhat: Sowhat, harbour: Path, lang: str, says: str) -> None:
    assert says in sowhat("show", "effects", "--workspace", str(harbour), lang=lang).stdout
