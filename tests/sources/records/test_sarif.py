"""SARIF: severities, states, days and names of findings."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from tests.sources.records.record_files import content_of, only, rows

RULES: list[dict[str, Any]] = [
    {"id": "sql", "properties": {"security-severity": "9.8", "tags": ["security"]}},
    {"id": "style", "defaultConfiguration": {"level": "note"}, "shortDescription": {"text": "Untidy"}},
]
PLACE = {"physicalLocation": {"artifactLocation": {"uri": "src/pay.py"}, "region": {"startLine": 7, "startColumn": 3}}}
RESULT: dict[str, Any] = {"ruleId": "sql", "message": {"text": "Query from input"}, "locations": [PLACE]}
RUN: dict[str, Any] = {
    "tool": {"driver": {"name": "scan", "rules": RULES}},
    "invocations": [{"executionSuccessful": True, "endTimeUtc": "2026-07-03T20:00:00Z"}],
    "versionControlProvenance": [{"repositoryUri": "https://git.example.com/acme/pay"}],
}


def log(*results: dict[str, Any], **more: object) -> dict[str, Any]:
    return {"version": "2.1.0", "runs": [{**RUN, **more, "results": list(results)}]}


def finding(**more: object) -> dict[str, Any]:
    return only("security_findings", log(RESULT | more), format="sarif")


def test_a_finding() -> None:
    found = finding()
    assert found.pop("id").startswith("sql:")
    assert found == {
        "service": "https://git.example.com/acme/pay",
        "kind": "security",
        "tool": "scan",
        "rule": "sql",
        "severity": "critical",
        "status": "open",
        "title": "Query from input",
        "found": date(2026, 7, 4),  # 20:00 UTC is the next day in Shanghai
        "closed": None,
        "interest_days": None,
        "principal_days": None,
    }


@pytest.mark.parametrize(
    ("rule", "level", "meant"),
    [
        ("other", "error", "high"),
        ("other", "warning", "medium"),
        ("other", "note", "low"),
        ("other", "none", ""),
        ("other", None, "medium"),
        ("style", None, "low"),
        ("style", "error", "high"),
        ("sql", "note", "critical"),
    ],
)
def test_a_score_counts_before_the_level_and_the_level_before_the_rules(rule: str, level: str, meant: str) -> None:
    assert finding(ruleId=rule, level=level)["severity"] == meant


@pytest.mark.parametrize(
    ("score", "meant"), [("7", "high"), ("4.0", "medium"), ("0.1", "low"), ("1", "low"), ("x", "medium")]
)
def test_scores_of_a_result_itself(score: str, meant: str) -> None:
    assert finding(ruleId="other", properties={"security-severity": score})["severity"] == meant


def test_a_rule_by_its_index_and_of_an_extension() -> None:
    tool = {"driver": {"name": "scan", "rules": RULES}, "extensions": [{"name": "x", "rules": [{"id": "ext/1"}]}]}
    by_index = only("security_findings", log(RESULT | {"ruleId": None, "ruleIndex": 1}), format="sarif")
    of_extension = RESULT | {"ruleId": None, "rule": {"index": 0, "toolComponent": {"index": 0}}}
    assert by_index["rule"] == "style"
    assert only("security_findings", log(of_extension, tool=tool), format="sarif")["rule"] == "ext/1"


@pytest.mark.parametrize(
    ("suppressions", "meant"),
    [
        ([], "open"),
        ([{"kind": "inSource"}], "suppressed"),
        ([{"kind": "external", "status": "accepted"}], "suppressed"),
        ([{"kind": "external", "status": "rejected"}], "open"),
        ([{"kind": "external", "status": "underReview"}], "open"),
    ],
)
def test_suppressions(suppressions: list[dict[str, str]], meant: str) -> None:
    assert finding(suppressions=suppressions)["status"] == meant


def test_what_is_absent_from_the_scan_is_fixed_on_its_day() -> None:
    found = finding(baselineState="absent", provenance={"firstDetectionTimeUtc": "2026-06-01T00:00:00Z"})
    assert (found["status"], found["found"], found["closed"]) == ("fixed", date(2026, 6, 1), date(2026, 7, 4))


@pytest.mark.parametrize("kind", ["pass", "notApplicable", "informational"])
def test_results_that_are_no_findings(kind: str) -> None:
    assert rows("security_findings", log(RESULT | {"kind": kind}), format="sarif") == []


def test_a_fingerprint_names_a_finding_wherever_it_moves() -> None:
    prints = {"primaryLocationLineHash": "abc:1"}
    moved = {"physicalLocation": {"artifactLocation": {"uri": "src/new.py"}, "region": {"startLine": 90}}}
    names = {finding(partialFingerprints=prints, locations=[place])["id"] for place in (PLACE, moved)}
    assert len(names) == 1
    assert finding()["id"] != finding(locations=[moved])["id"]


def test_two_findings_of_one_name_are_numbered_and_one_told_twice_is_one() -> None:
    found = content_of("security_findings", log(RESULT, RESULT | {"message": {"text": "B"}}, RESULT), format="sarif")
    first, second = found.rows["id"].to_pylist()
    assert second == f"{first}#2"
    assert (found.read, found.duplicates) == (2, 1)


@pytest.mark.parametrize(
    ("run", "name", "day"),
    [
        ({"invocations": [{"startTimeUtc": "2026-07-02T00:00:00Z"}]}, "x.sarif", date(2026, 7, 2)),
        ({"invocations": None}, "scan-20260701.sarif", date(2026, 7, 1)),
        ({"invocations": None}, "x.sarif", date(2026, 6, 30)),
    ],
)
def test_the_day_of_a_scan(run: dict[str, Any], name: str, day: date, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_text("x")
    written = datetime(2026, 6, 30, 5, tzinfo=UTC).timestamp()
    os.utime(path, (written, written))
    found = content_of("security_findings", log(RESULT, **run), path=path, format="sarif")
    assert found.rows["found"].to_pylist() == [day]


def test_the_service_is_the_category_of_the_run_where_no_repository_is_told() -> None:
    run = {"versionControlProvenance": None, "automationDetails": {"id": "nightly/pay/2026-07-03"}}
    assert only("security_findings", log(RESULT, **run), format="sarif")["service"] == "nightly/pay"
    assert only("security_findings", log(RESULT), format="sarif", service="pay")["service"] == "pay"


def test_a_message_that_only_the_rule_spells_out() -> None:
    rules = [{"id": "sql", "messageStrings": {"default": {"text": "From input"}}}]
    run = {"tool": {"driver": {"name": "scan", "rules": rules}}}
    found = only("security_findings", log(RESULT | {"message": {"id": "default"}}, **run), format="sarif")
    assert found["title"] == "From input"
