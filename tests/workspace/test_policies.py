"""Files of policies: what is read, and what is refused with its place."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from sowhat.errors import WorkspaceError
from sowhat.model.catalog import BusinessUnit, Catalog, Consumer, Team
from sowhat.model.compliance import Policies, PolicyTest, Rule, Who
from sowhat.model.governing import DataClass
from sowhat.workspace.policies import read

CATALOG = Catalog(
    units=(BusinessUnit(name="retail"),),
    teams=(Team(name="billing"),),
    consumers=(Consumer(name="dialer"),),
    data=(DataClass(name="contact"),),
)


def told(root: Path, text: str) -> Policies:
    (root / "p.yaml").write_text(text, encoding="utf-8")
    return read(root, ("p.yaml",), CATALOG)


def test_a_rule_is_read_with_its_place(tmp_path: Path) -> None:
    text = "policies:\n  - {data: contact, may: {units: [retail], purposes: 催收}, until: 2027-01-31, why: 合同}\n"
    who = Who(units=("retail",), purposes=("催收",))
    rule = Rule(data="contact", effect="may", who=who, until=date(2027, 1, 31), why="合同", where="p.yaml:2")
    assert told(tmp_path, text).rules == (rule,)


def test_a_refusal_of_everybody_names_nobody(tmp_path: Path) -> None:
    assert told(tmp_path, "policies:\n- {data: contact, never: {}}\n").rules[0].who == Who()


def test_a_test_is_read_with_its_place(tmp_path: Path) -> None:
    text = "tests:\n- {app: dialer, data: contact, purpose: x, day: 2026-09-01, expect: allowed}\n"
    made = PolicyTest(
        data="contact", app="dialer", purpose="x", day=date(2026, 9, 1), expect="allowed", where="p.yaml:2"
    )
    assert told(tmp_path, text).tests == (made,)


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("policies: [{data: contact}]", "policy-effect"),
        ("policies: [{data: contact, may: {}, never: {}}]", "policy-effect"),
        ("policies: [{may: {}}]", "missing-key"),
        ("policies: [{data: shoes, may: {}}]", "policy-unknown-name"),
        ("policies: [{data: contact, may: {apps: [nobody]}}]", "policy-unknown-name"),
        ("policies: [{data: contact, may: {roles: [x]}}]", "unknown-key"),
        ("policies: [{data: contact, may: {}, until: soon}]", "bad-day"),
        ("policies: {data: contact}", "wrong-kind"),
        ("tests: [{data: contact, day: 2026-09-01, expect: allowed}]", "policy-test-of"),
        ("tests: [{app: dialer, team: billing, data: contact, day: 2026-09-01, expect: allowed}]", "policy-test-of"),
        ("tests: [{app: dialer, data: contact, day: 2026-09-01, expect: perhaps}]", "bad-choice"),
        ("tests: [{app: dialer, data: contact, expect: allowed}]", "missing-key"),
        ("policies: [", "yaml-syntax"),
        ("- policies", "wrong-kind"),
    ],
)
def test_what_is_wrong_is_refused_at_its_line(tmp_path: Path, line: str, code: str) -> None:
    with pytest.raises(WorkspaceError, match=code) as error:
        told(tmp_path, f"# a comment\n{line}\n")
    assert {problem.where.path for problem in error.value.problems if problem.where} == {"p.yaml"}


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(WorkspaceError, match="policies-missing"):
        read(tmp_path, ("policies/*.yaml",), CATALOG)
