"""Service level objectives: OpenSLO v1 and v1alpha, and Sloth's own format (`version: prometheus/v1`, or as a
Kubernetes resource).

An objective of a document becomes one SLO; a document with several gives each a name of its own. SLIs and services
that a document names may stand in any file of the source.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from sowhat.errors import Problem
from sowhat.model.catalog import Slo
from sowhat.model.source import OpenSlo
from sowhat.sources.contract import Detection, Sample
from sowhat.sources.slos.reading import (
    KINDS,
    Faults,
    Queries,
    at,
    mapping,
    objective_of,
    queries_of,
    roots,
    text,
    window_of,
)
from sowhat.sources.slos.sloth import CLUSTER, VERSION, sloth
from sowhat.sources.tables.names import name_of
from sowhat.workspace.nodes import Fields, Items

_OPENSLO = re.compile(rb"^apiVersion:[ \t]*['\"]?openslo/", re.MULTILINE)
_SLOTH = re.compile(rb"^(?:version:[ \t]*['\"]?prometheus/v1\b|apiVersion:[ \t]*['\"]?sloth\.slok\.dev/)", re.MULTILINE)
_SLOTH_BODY = re.compile(rb"^(?:  )?slos:", re.MULTILINE)
VERSIONS = ("openslo/v1", "openslo/v1alpha")
Get = Callable[[str], Fields | None]


@dataclass(frozen=True, slots=True)
class Objectives:
    """What the files declare, and what could not be read."""

    slos: tuple[Slo, ...]
    problems: tuple[Problem, ...]


@dataclass(slots=True)
class _Documents:
    """The OpenSLO documents of all files: objectives, and the indicators and services that they may name."""

    slos: list[Fields] = field(default_factory=list)
    slis: dict[str, Fields] = field(default_factory=dict)
    services: set[str] = field(default_factory=set)


def read(paths: Sequence[Path]) -> Objectives:
    """All objectives, each name once. Never raises for what is in the files."""
    faults = Faults()
    held = _Documents()
    found: list[Slo] = []
    for path in paths:
        for root in roots(path, faults):
            if text(root, "version") == VERSION:
                found += sloth(root, faults)
            elif text(root, "apiVersion").startswith(CLUSTER):
                found += sloth(mapping(root, "spec") or root, faults)
            elif _known(root, faults):
                _keep(root, held, faults)
    for root in held.slos:
        found += _slos(root, held, faults)
    return Objectives(_once(found, faults), tuple(faults.problems))


def detect(sample: Sample) -> Detection | None:
    """OpenSLO by its apiVersion, Sloth by its version and its list."""
    openslo = len(_OPENSLO.findall(sample.content))
    sloths = len(_SLOTH.findall(sample.content)) if _SLOTH_BODY.search(sample.content) else 0
    if not openslo + sloths:
        return None
    source = OpenSlo(name=name_of(sample.path.stem, otherwise="slos"), paths=(str(sample.path),))
    return Detection(source, 0.96, (("openslo-documents", {"count": openslo + sloths}),))


def _known(root: Fields, faults: Faults) -> bool:
    """Whether a document is OpenSLO of a version and a kind that exist, with a name."""
    version, kind = text(root, "apiVersion"), text(root, "kind")
    if version not in VERSIONS:
        faults.tell("openslo-version", at(root, "apiVersion"), value=version[:80])
    elif kind not in KINDS:
        faults.tell("openslo-kind", at(root, "kind"), value=kind[:80])
    elif not text(mapping(root, "metadata"), "name"):
        faults.tell("openslo-missing", root.where, field="metadata.name")
    else:
        return True
    return False


def _keep(root: Fields, held: _Documents, faults: Faults) -> None:
    kind, name = text(root, "kind"), text(mapping(root, "metadata"), "name")
    if kind == "SLO":
        held.slos.append(root)
    elif kind == "SLI":
        held.slis.setdefault(name, root)
    elif kind == "Service":
        held.services.add(name)


def _slos(root: Fields, held: _Documents, faults: Faults) -> Iterable[Slo]:
    about, spec = mapping(root, "metadata"), mapping(root, "spec")
    if spec is None:
        faults.tell("openslo-missing", root.where, field="spec")
        return
    days, calendar = window_of(spec, faults)
    listed = spec.get("objectives")
    objectives = [one for one in listed.nodes if isinstance(one, Fields)] if isinstance(listed, Items) else []
    if not objectives:
        faults.tell("openslo-missing", at(spec, "objectives"), field="spec.objectives")
    indicator, queries = _indicator(spec, held.slis, faults)
    for number, one in enumerate(objectives, 1):
        objective = objective_of(one, faults)
        if objective is None or days is None:
            continue
        own = queries_of(one.get("ratioMetrics")) or queries
        several = len(objectives) > 1
        title = " · ".join(filter(None, (text(about, "displayName"), text(one, "displayName") if several else "")))
        yield Slo(
            name=text(about, "name") + (f"-{number}" if several else ""),
            service=text(spec, "service"),
            title=title,
            objective=objective,
            window_days=days,
            calendar=calendar,
            indicator=indicator,
            method=text(spec, "budgetingMethod").casefold() or "occurrences",
            good=own.good,
            bad=own.bad,
            total=own.total,
        )


def _indicator(spec: Fields, slis: Mapping[str, Fields], faults: Faults) -> tuple[str, Queries]:
    """The name of a service level indicator and its queries, written in the document or named there."""
    named = text(spec, "indicatorRef")
    found = slis.get(named) if named else mapping(spec, "indicator")
    if named and found is None:
        faults.tell("openslo-indicator", at(spec, "indicatorRef"), value=named[:80])
    if found is None:
        return named, Queries()
    about, inner = mapping(found, "metadata"), mapping(found, "spec") or found  # v1alpha writes the metric itself
    ratio = queries_of(inner.get("ratioMetric"))
    threshold = queries_of(inner.get("thresholdMetric"), threshold=True)
    kind = "ratio" if ratio else "threshold" if threshold else ""
    return text(about, "displayName") or text(about, "name") or named or kind, ratio or threshold


def _once(slos: Iterable[Slo], faults: Faults) -> tuple[Slo, ...]:
    kept: dict[str, Slo] = {}
    for one in slos:
        if kept.setdefault(one.name, one) is not one:
            faults.tell("openslo-duplicate", None, value=one.name)
    return tuple(kept.values())
