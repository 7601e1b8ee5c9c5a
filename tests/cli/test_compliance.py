"""`sowhat compliance …` and `sowhat show compliance` as a user runs them."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from sowhat.actions.looks import looks
from tests.actions.compliance_company import write
from tests.cli.conftest import Sowhat
from tests.conftest import Once

PROGRAM = Path(sys.executable).with_name("sowhat")


def made(root: Path) -> None:
    write(root)
    subprocess.run([str(PROGRAM), "build"], cwd=root, check=True, capture_output=True, timeout=180)


@pytest.fixture(scope="module")
def company(once: Once) -> Path:
    """A built company of our own."""
    return once("compliance-company", made)


@pytest.mark.parametrize(("lang", "answer"), [("en", "5 apps or people reached"), ("zh", "5 个应用或个人没有授权")])
def test_the_answer_comes_in_both_languages_and_is_a_look(
    company: Path, sowhat: Sowhat, lang: str, answer: str
) -> None:
    told = sowhat("--lang", lang, "show", "compliance", cwd=company).stdout
    assert answer in told
    assert (looks(company)[0].list, looks(company)[0].form) == ("all", "terminal")


def test_json_has_the_period_that_was_asked_for(company: Path, sowhat: Sowhat) -> None:
    told = json.loads(sowhat("show", "compliance", "--period", "2026Q2", "--json", cwd=company).stdout)
    assert (told["period"], told["until"], len(told["wrong"])) == ("2026-Q2", "2026-06-30", 3)


def test_tests_of_policies_end_with_a_code(company: Path, sowhat: Sowhat, tmp_path: Path) -> None:
    assert sowhat("compliance", "test", cwd=company).stdout.count("As expected: policies/data.yaml:") == 3
    root = write(tmp_path / "shop")
    path = root / "policies" / "data.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("expect: allowed", "expect: refused"), encoding="utf-8")
    failed = sowhat("compliance", "test", "--json", cwd=root)
    assert (failed.returncode, [one["passed"] for one in json.loads(failed.stdout)["tests"]]) == (
        2,
        [False, True, True],
    )
    refused = sowhat("check", cwd=root)
    assert (refused.returncode, "policies/data.yaml:6" in refused.stderr) == (2, True)


def test_a_period_is_attested_and_its_report_written(company: Path, sowhat: Sowhat, tmp_path: Path) -> None:
    told = sowhat("compliance", "attest", "2026-Q3", "--by", "Li Wei", cwd=company)
    assert "Attested 2026-Q3" in told.stdout
    report = (company / "reports" / "compliance-2026-Q3.md").read_text(encoding="utf-8")
    assert ("Li Wei went through" in report, "The grant ended on" in report) == (True, True)
    out = tmp_path / "draft.html"
    drafted = sowhat("compliance", "report", "2026-08", "--to", "html", "--out", str(out), "--json", cwd=company)
    assert (json.loads(drafted.stdout)["attestation"], "A draft" in out.read_text(encoding="utf-8")) == (None, True)


def test_a_role_that_is_none_is_refused(company: Path, sowhat: Sowhat) -> None:
    refused = sowhat("serve", "--role", "owner", cwd=company)
    assert (refused.returncode, "There is no role owner" in refused.stderr) == (2, True)
