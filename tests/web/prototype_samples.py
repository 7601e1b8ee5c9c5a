"""Descriptions that a workspace could have."""

from __future__ import annotations

from tests.stories.prototypes.shop import SHOP

APIS = (SHOP,)
