"""How far the bank's services have come, by hand."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from sowhat.actions.value_answer import service_value
from sowhat.errors import CallError, Problem
from sowhat.model.ladder import ValueSeen
from sowhat.web.loaders import Loaders
from tests.actions import value_scenes as scenes
from tests.web import samples, so_what_samples

SETTLEMENT, IDENTITY, RISK, BOOK = "settlement-v2", "identity", "risk-score", "address-book"
KNOWN = scenes.catalog(
    scenes.service(SETTLEMENT, date(2026, 7, 30)),
    scenes.service(IDENTITY),
    scenes.service(RISK, date(2026, 11, 2)),
    scenes.service(BOOK, routes=False),
)
SCENE = scenes.scene(
    KNOWN,
    called=scenes.called(SETTLEMENT, week="2026-W32") | scenes.called(IDENTITY, week="2026-W31"),
    habits=scenes.habit_of(settlement_v2=7, identity=4),
    callers=(*scenes.calls(SETTLEMENT, 8), *scenes.calls(IDENTITY, 5)),
    adopted=(
        *scenes.adopted(SETTLEMENT, *["own-choice"] * 4, "project", "project", "unknown"),
        *scenes.adopted(IDENTITY, *["notice"] * 3, "unknown"),
    ),
    spent={RISK: scenes.spent(days=42.0), IDENTITY: scenes.spent(build=600_000, run=48_000)},
    answers=(so_what_samples.YES, so_what_samples.OTHER),
)


def seen(*names: str) -> ValueSeen:
    """All of them, or some."""
    made = [service_value(SCENE, SCENE.service(name)) for name in names or (SETTLEMENT, IDENTITY, RISK, BOOK)]
    return ValueSeen(build="b000003", code_version="0.1.0+3f2a9c1d", until="2026-09-20", services=tuple(made))


EMPTY = ValueSeen(build="b000001", code_version="0.1.0+3f2a9c1d", until=None, services=())


def load(root: Path, service: str | None = None) -> ValueSeen:
    """As the action does."""
    known = {one.service for one in seen().services}
    if service is not None and service not in known:
        raise CallError(Problem("no-such-service", params={"value": service, "nearest": "none"}))
    return seen(*([service] if service else []))


def loaders(value: ValueSeen | None = None) -> Loaders:
    """The bank's pages."""
    chosen = load if value is None else lambda root, service=None: value
    return Loaders(
        usage=samples.load_usage,
        data=lambda root: samples.data(),
        workspace=samples.workspace,
        so_what=lambda root: so_what_samples.EACH["yes"],
        moments=samples.moments,
        value=chosen,
    )
