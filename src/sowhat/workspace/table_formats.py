"""Saved column mappings of tables of calls: what each named export calls its columns."""

from __future__ import annotations

from collections.abc import Mapping

SAVED: Mapping[str, Mapping[str, str | tuple[str, ...]]] = {
    "sensors-data": {
        "time": "time",
        "route": ("event",),
        "consumer": "properties.$app_id",
        "customer": "distinct_id",
        "version": "properties.$app_version",
        "agent": "properties.$user_agent",
    },
    "growingio": {
        "time": "time",
        "route": ("eventName",),
        "consumer": "domain",
        "customer": "loginUserId",
    },
}
"""By the format's name; columns that are written in sowhat.yaml overrule these."""
