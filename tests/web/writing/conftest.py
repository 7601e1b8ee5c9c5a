"""The shop, built once a run."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import Once
from tests.web.writing import shop


@pytest.fixture
def shop_root(once: Once) -> Path:
    """A copy of one's own."""
    return once("writing-shop", shop.make)
