"""What services promise and how they are called: OpenSLO and OpenAPI."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from sowhat.model.language import Language
from sowhat.simulate.records.failures import plans
from sowhat.simulate.records.plan import ServicePlan
from sowhat.simulate.world import World

Plain = str | int | float | bool | Sequence["Plain"] | Mapping[str, "Plain"]
WINDOW = "28d"


def objectives(world: World, language: Language) -> Iterator[Plain]:
    """A promise of availability for each service that has one, over four rolling weeks."""
    for one in plans(world):
        if one.objective is not None:
            title = world.spec.service(one.service).title.in_(language)
            yield {
                "apiVersion": "openslo/v1",
                "kind": "SLO",
                "metadata": {"name": f"{one.service}-availability", "displayName": title},
                "spec": {
                    "service": one.service,
                    "indicator": _indicator(one.service),
                    "timeWindow": [{"duration": WINDOW, "isRolling": True}],
                    "budgetingMethod": "Occurrences",
                    "objectives": [{"target": one.objective}],
                },
            }


def _indicator(service: str) -> Plain:
    def query(more: str) -> Plain:
        text = f'sum(rate(requests_total{{service="{service}"{more}}}[5m]))'
        return {"metricSource": {"type": "Prometheus", "spec": {"query": text}}}

    ratio: Plain = {"counter": True, "good": query(',status!~"5.."'), "total": query("")}
    return {"metadata": {"name": f"{service}-answered"}, "spec": {"ratioMetric": ratio}}


def description(world: World, one: ServicePlan, language: Language) -> Plain:
    """The operations of a service, in OpenAPI."""
    paths: dict[str, dict[str, Plain]] = {}
    for operation in world.spec.service(one.service).operations:
        method, path = operation.split()
        paths.setdefault(path, {})[method.lower()] = _operation(operation, operation in one.deprecated)
    return {
        "openapi": "3.1.0",
        "info": {"title": world.spec.service(one.service).title.in_(language), "version": "1.4.0"},
        "paths": paths,
    }


def _operation(operation: str, deprecated: bool) -> Plain:
    method, path = operation.split()
    known = "-".join([method.lower(), *(part for part in path.split("/") if part and part != "{id}")])
    hole: Plain = [{"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}]
    return {
        "operationId": known + ("-one" if "{id}" in path else ""),
        **({"parameters": hole} if "{id}" in path else {}),
        **({"deprecated": True} if deprecated else {}),
        "responses": {"200": {"description": "OK"}},
    }
