"""Small example companies, drawn once."""

from __future__ import annotations

import pytest

from sowhat.simulate.spec import company
from sowhat.simulate.world import World, draw


@pytest.fixture(scope="session")
def bank() -> World:
    """The internal platform at its usual seed."""
    return draw(company("internal"))
