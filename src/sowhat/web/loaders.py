"""What the pages need from elsewhere, as values that a test can replace."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from sowhat.actions import show
from sowhat.actions.doctor import diagnose
from sowhat.actions.simulated import is_simulated
from sowhat.actions.so_what import standing
from sowhat.actions.study_moments import Download, download
from sowhat.actions.truth import truth
from sowhat.actions.value_answer import value
from sowhat.actions.written import written
from sowhat.model.compared import Judged
from sowhat.model.data import Data
from sowhat.model.diagnosis import Diagnosis
from sowhat.model.ladder import ValueSeen
from sowhat.model.so_what import SoWhat
from sowhat.model.usage import Usage
from sowhat.model.workspace import Workspace


class LoadUsage(Protocol):
    """What was used; of one service, of one month where asked."""

    def __call__(self, root: Path, service: str | None = None, month: str | None = None) -> Usage: ...


class LoadValue(Protocol):
    """How far services have come; one of them where asked."""

    def __call__(self, root: Path, service: str | None = None) -> ValueSeen: ...


@dataclass(frozen=True, slots=True)
class Loaders:
    """Where values come from. Each may raise SowhatError."""

    usage: LoadUsage
    data: Callable[[Path], Data]
    workspace: Callable[[Path], Workspace]
    so_what: Callable[[Path], SoWhat] = standing
    value: LoadValue = value
    truth: Callable[[Path], Judged] = truth
    doctor: Callable[[Path], Diagnosis] = diagnose
    moments: Callable[[Path, str], Download] = download
    simulated: Callable[[Path], bool] = is_simulated
    """Asked only where what people wrote cannot be read."""


LOADERS = Loaders(usage=show.usage, data=show.data, workspace=written, so_what=standing)
