"""`sowhat ledger totals|lock`, as a user runs them."""

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


@pytest.mark.parametrize(("lang", "says"), [("en", "What is in them?"), ("zh", "总数里有什么？")])
def test_totals_are_told_in_both_languages(sowhat: Sowhat, harbour: Path, lang: str, says: str) -> None:
    done = sowhat("ledger", "totals", "--workspace", str(harbour), lang=lang)
    assert (done.returncode, says in done.stdout) == (0, True)


def test_totals_as_json_have_stable_keys(sowhat: Sowhat, harbour: Path) -> None:
    told = json.loads(sowhat("ledger", "totals", "--json", "--workspace", str(harbour)).stdout)
    assert {"sums", "counted", "uncounted", "naive", "declared", "bridges", "months", "open", "seed"} <= set(told)


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        (["September"], 2, "“September” is no month."),
        (["2999-01"], 2, "2999-01 is not over yet."),
        (["2026-01"], 0, "January 2026 is closed, by Li Wei."),
        (["2026-01"], 2, "closed already"),
    ],
)
def test_a_month_is_closed_once_it_is_over(
    sowhat: Sowhat, harbour: Path, arguments: list[str], code: int, says: str
) -> None:
    done = sowhat("ledger", "lock", *arguments, "--by", "Li Wei", "--workspace", str(harbour))
    assert (done.returncode, says in done.stdout + done.stderr) == (code, True)
