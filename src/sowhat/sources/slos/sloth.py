"""Sloth's own format: one service, its objectives with Prometheus queries over `{{.window}}`."""

from __future__ import annotations

from collections.abc import Iterator

from sowhat.model.catalog import Slo
from sowhat.sources.slos.reading import Faults, at, mapping, number, text
from sowhat.workspace.nodes import Fields, Items

VERSION = "prometheus/v1"
CLUSTER = "sloth.slok.dev/"
"""What the apiVersion of the same as a Kubernetes resource begins with; its keys are in camel case."""
DAYS = 30.0
"""The window that Sloth assumes: the format does not say one."""


def sloth(root: Fields, faults: Faults) -> Iterator[Slo]:
    """The objectives of one document."""
    service, listed = text(root, "service"), root.get("slos")
    if not service:
        faults.tell("openslo-missing", root.where, field="service")
    if not isinstance(listed, Items):
        faults.tell("openslo-missing", at(root, "slos"), field="slos")
        return
    for one in listed.nodes:
        made = _slo(one, service, faults) if isinstance(one, Fields) else None
        if made:
            yield made


def _slo(one: Fields, service: str, faults: Faults) -> Slo | None:
    name, percent = text(one, "name"), number(one, "objective")
    if not name:
        faults.tell("openslo-missing", one.where, field="name")
        return None
    if percent is None or not 0 < percent <= 100:
        faults.tell("openslo-target", at(one, "objective"), value=text(one, "objective")[:80])
        return None
    sli = mapping(one, "sli")
    events = mapping(sli, "events")
    plugin = text(mapping(sli, "plugin"), "id")
    return Slo(
        name=f"{service}-{name}" if service else name,
        service=service,
        title=text(one, "description"),
        objective=round(percent / 100, 12),
        window_days=DAYS,
        indicator=plugin or name,
        bad=_either(events, "error_query", "errorQuery")
        or _either(mapping(sli, "raw"), "error_ratio_query", "errorRatioQuery"),
        total=_either(events, "total_query", "totalQuery"),
    )


def _either(node: Fields | None, *keys: str) -> str:
    return next((found for key in keys if (found := text(node, key))), "")
