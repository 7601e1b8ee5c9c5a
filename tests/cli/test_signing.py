"""`sowhat ledger sign|dispute|publish|confirm|supersede|ask|cost`."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from sowhat.actions.ledger import claim
from tests.conftest import Harbours

Sowhat = Callable[..., CompletedProcess[str]]
LI = ("--by", "Li Na", "--role", "business", "--team", "team-01")


@pytest.fixture(scope="module")
def harbour(harbours: Harbours) -> Path:
    root = harbours(log_days=2)
    claim(root, "advice-return")
    return root


@pytest.fixture
def copied(harbour: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(harbour, tmp_path / "w", copy_function=shutil.copy2))


@pytest.mark.parametrize(("lang", "says"), [("en", "agreed by the business"), ("zh", "业务已确认")])
def test_a_signature_is_told_in_both_languages(sowhat: Sowhat, copied: Path, lang: str, says: str) -> None:
    done = sowhat("ledger", "sign", "c000001", *LI, "--says", "agree", "--workspace", str(copied), lang=lang)
    assert (done.returncode, says in done.stdout) == (0, True)


def test_an_amendment_is_in_the_json(sowhat: Sowhat, copied: Path) -> None:
    kept = ("--says", "amend", "--keep", "0.75", "--reason", "two campaigns", "--json")
    told = json.loads(sowhat("ledger", "sign", "c000001", *LI, *kept, "--workspace", str(copied)).stdout)
    assert (told["state"], told["factor"], told["signatures"][0]["reason"]) == ("agreed", "0.75", "two campaigns")


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("sign", "c000001", *LI, "--says", "amend", "--keep", "many", "--reason", "x"), "above 0 and below 1"),
        (("sign", "c000001", *LI, "--says", "confirm"), "It can say: agree, amend, disagree"),
        (("publish", "c000001", "--by", "Chen"), "not confirmed by finance"),
        (("confirm", "advice-return", "--by", "Li Na"), "is not registered"),
        (("supersede", "c000001", "--reason", "better"), "no registered cut-off"),
        (("ask", "c000001", "--by", "Chen"), "audience: business"),
        (("ask", "c000001", "--by", " ", "--by-hand", "Li Na"), "Say your name"),
    ],
)
def test_a_wrong_call_is_refused_with_its_cure(
    sowhat: Sowhat, harbour: Path, arguments: tuple[str, ...], says: str
) -> None:
    done = sowhat("ledger", *arguments, "--workspace", str(harbour))
    assert (done.returncode, says in " ".join(done.stderr.split())) == (2, True)


def test_what_agreeing_costs_is_in_the_json(sowhat: Sowhat, harbour: Path) -> None:
    told = json.loads(sowhat("ledger", "cost", "c000001", "--json", "--workspace", str(harbour)).stdout)
    assert (told["claim"], told["split_agreed"], told["claimed"]["business"]) == ("c000001", False, "0.0000")


def test_a_talk_is_noted_shown_and_not_repeated_by_mistake(sowhat: Sowhat, copied: Path) -> None:
    ask = ("ledger", "ask", "c000001", "--by", "Chen", "--by-hand", "Li Na", "--workspace", str(copied))
    done, twice, meant = sowhat(*ask), sowhat(*ask), sowhat(*ask, "--again", "--json")
    shown = sowhat("ledger", "show", "c000001", "--workspace", str(copied), lang="zh")
    assert "silence is not consent" in done.stdout
    assert (twice.returncode, "--again" in twice.stderr) == (2, True)
    assert len(json.loads(meant.stdout)["asked"]) == 2
    assert "不回复不算同意" in shown.stdout
