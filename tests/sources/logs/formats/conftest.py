"""What the tests of formats share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from sowhat.engine.workbench import Workbench
from sowhat.sources.contract import prepare


@pytest.fixture
def bench() -> Iterator[Workbench]:
    with Workbench() as bench:
        prepare(bench)
        yield bench
