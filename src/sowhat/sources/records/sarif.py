"""SARIF 2.1.0: what a scanner found, a result a finding.

Reference: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html. Severities in numbers are what GitHub calls
`security-severity`: https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import blake2b
from pathlib import Path

from sowhat.sources.records.documents import Document, Export, Reading, Record, Told, items, member, text
from sowhat.sources.records.instants import last, present

_LEVELS = {"error": "high", "warning": "medium", "note": "low", "none": ""}
_SCANNED = frozenset({"", "fail", "open", "review"})
"""Kinds of results that are findings; `pass` and `notApplicable` are not."""
_DAY = re.compile(r"(20\d\d)[-_.]?(0[1-9]|1[0-2])[-_.]?(0[1-9]|[12]\d|3[01])(?!\d)")
_TITLE = 300


@dataclass(frozen=True, slots=True)
class _Run:
    """What the results of one run have in common."""

    tool: str
    service: str
    at: str
    rules: tuple[list[Mapping[str, object]], ...]
    """Those of the tool and of each of its extensions."""
    named: Mapping[str, Mapping[str, object]]


def _reading(found: Document) -> Reading | None:
    if found.shape != "json" or not (found.under == "runs" or found.has("tool", "results")):
        return None
    ids: dict[str, dict[tuple[str, ...], int]] = {}

    def read(record: Record) -> Told:
        return _findings(record, found.path, ids)

    return read


EXPORT = Export("sarif", ("runs",), _reading)


def _findings(record: Record, path: Path, ids: dict[str, dict[tuple[str, ...], int]]) -> Told:
    """The findings of a run."""
    said, rules = record.said, _rules(record.said)
    named = {text(rule.get("id")): rule for component in reversed(rules) for rule in reversed(component)}
    at = _scanned(said) or day_of(path)
    run = _Run(text(member(said, "tool.driver.name")), _service(said), at, rules, named)
    found = [_finding(run, result) for result in items(said.get("results")) if text(result.get("kind")) in _SCANNED]
    for row in found:
        row["id"] = _distinct(row, ids)
    return found


def _service(said: Mapping[str, object]) -> str:
    """The repository that was scanned, else the category of the run (its id up to the last slash, section 3.17.3)."""
    kept = items(said.get("versionControlProvenance"))
    category = text(member(said, "automationDetails.id")).rpartition("/")[0]
    return present(*(one.get("repositoryUri") for one in kept), category)


def _scanned(said: Mapping[str, object]) -> str:
    """When the scan ended, or began."""
    runs = items(said.get("invocations"))
    return present(last(run.get("endTimeUtc") for run in runs), last(run.get("startTimeUtc") for run in runs))


def day_of(path: Path) -> str:
    """The day that a file's name tells, else the one on which it was written last; '' where it is not there."""
    found = _DAY.search(path.name)
    if found:
        return "-".join(found.groups())
    try:
        return datetime.fromtimestamp(path.stat().st_mtime, UTC).isoformat()
    except (OSError, ValueError, OverflowError):
        return ""


def _rules(said: Mapping[str, object]) -> tuple[list[Mapping[str, object]], ...]:
    tool = said.get("tool")
    components = [member(tool, "driver"), *items(member(tool, "extensions"))]
    return tuple(items(member(component, "rules")) for component in components)


def _finding(run: _Run, result: Mapping[str, object]) -> dict[str, object]:
    rule = _rule(run, result)
    name = present(result.get("ruleId"), member(result, "rule.id"), rule.get("id"))
    status, at = _status(result), present(member(result, "provenance.firstDetectionTimeUtc"), run.at)
    strings = member(member(rule, "messageStrings"), text(member(result, "message.id")))
    told = (member(result, "message.text"), member(strings, "text"), member(rule, "shortDescription.text"))
    place = _place(result)
    return {
        "text": f"{name} {present(*told)} {place}",
        "id": _id(run, result, name, place),
        "service": run.service,
        "kind": "security" if _is_security(rule) or _score(rule, result) else "quality",
        "tool": run.tool,
        "rule": name,
        "severity": present(_score(rule, result), _LEVELS.get(_level(rule, result), "")),
        "status": status,
        "title": " ".join(present(*told, name).split())[:_TITLE],
        "found": at,
        "closed": max(run.at, at) if status == "fixed" else "",
    }


def _rule(run: _Run, result: Mapping[str, object]) -> Mapping[str, object]:
    """The rule of a result: by its index in the tool or the extension it names, else by its id (section 3.52)."""
    at = member(result, "rule.toolComponent.index")
    component = 1 + at if isinstance(at, int) and 0 <= at < len(run.rules) - 1 else 0
    rules: Sequence[Mapping[str, object]] = run.rules[component] if run.rules else []
    index = next((one for one in (result.get("ruleIndex"), member(result, "rule.index")) if isinstance(one, int)), -1)
    if 0 <= index < len(rules):
        return rules[index]
    return run.named.get(present(result.get("ruleId"), member(result, "rule.id")), {})


def _level(rule: Mapping[str, object], result: Mapping[str, object]) -> str:
    return present(result.get("level"), member(rule, "defaultConfiguration.level"), "warning")


def _score(rule: Mapping[str, object], result: Mapping[str, object]) -> str:
    """A score from 0.0 to 10.0, always with a point, so that it is not taken for a grade."""
    told = present(*(member(one, "properties.security-severity") for one in (result, rule)))
    try:
        score = float(told)
    except ValueError:
        return ""
    return f"{score:.1f}" if 0 < score <= 10 else ""


def _is_security(rule: Mapping[str, object]) -> bool:
    tags = member(rule, "properties.tags")
    return isinstance(tags, list) and any("security" in text(tag).lower() for tag in tags)


def _status(result: Mapping[str, object]) -> str:
    """Suppressed unless the suppression was rejected or is still asked for (section 3.35.3); fixed where the scan
    before had it and this one has not."""
    if text(result.get("baselineState")) == "absent":
        return "fixed"
    asked = items(result.get("suppressions"))
    return "suppressed" if any(text(one.get("status")) in {"", "accepted"} for one in asked) else "open"


def _place(result: Mapping[str, object]) -> str:
    """The first location: file, line, column; else what the logical location is called."""
    for one in items(result.get("locations")):
        at = member(one, "physicalLocation")
        region = [text(member(at, f"region.{name}")) for name in ("startLine", "startColumn")]
        logical = [text(item.get("fullyQualifiedName")) for item in items(one.get("logicalLocations"))]
        told = ":".join(filter(None, (text(member(at, "artifactLocation.uri")), *region))) or present(*logical)
        if told:
            return told
    return ""


def _id(run: _Run, result: Mapping[str, object], rule: str, place: str) -> str:
    """A name that stays from scan to scan: the result's own, else of its rule and fingerprints, else of its rule and
    its place."""
    own = text(result.get("correlationGuid"))
    prints: list[str] = []
    for kind in ("fingerprints", "partialFingerprints"):
        told = result.get(kind)
        if isinstance(told, Mapping) and not prints:
            prints = [f"{name}={text(told[name])}" for name in sorted(told) if text(told[name])]
    if own:
        return own
    digest = blake2b("\0".join((run.tool, rule, *(prints or [place]))).encode("utf-8", "replace"), digest_size=8)
    return f"{rule or 'finding'}:{digest.hexdigest()}"


def _distinct(row: Mapping[str, object], ids: dict[str, dict[tuple[str, ...], int]]) -> str:
    """The id, numbered where another finding of the file has it; a finding that is told twice keeps one."""
    id_ = f"{text(row.get('service'))}\0{text(row.get('id'))}"
    told = tuple(text(value) for value in row.values())
    known = ids.setdefault(id_, {})
    number = known.setdefault(told, len(known))
    return text(row.get("id")) + (f"#{number + 1}" if number else "")
