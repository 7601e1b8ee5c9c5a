"""GitLab's deployments, as its REST API lists them.

Reference: https://docs.gitlab.com/api/deployments/.
"""

from __future__ import annotations

import re

from sowhat.sources.records.documents import Document, Export, Reading, Record, Told, member, text
from sowhat.sources.records.instants import present

_ENDED = frozenset({"success", "failed"})
_PROJECT = re.compile(r"https?://[^/\s]+/(\S+?)/-/")
_ADDRESSES = ("deployable.pipeline.web_url", "deployable.web_url", "deployable.commit.web_url")


def _reading(found: Document) -> Reading | None:
    known = found.has("iid", "status", "environment")
    return _read if found.shape == "json" and known else None


EXPORT = Export("gitlab-deployments", (), _reading)


def _read(record: Record) -> Told:
    """A deployment; one that has not ended, or was called off, says nothing."""
    said = record.said
    state = text(said.get("status")).lower()
    if not text(said.get("id")):
        return "row-without-id"
    if state not in _ENDED:
        return None
    ended = present(said.get("finished_at"), member(said, "deployable.finished_at"), said.get("updated_at"))
    found = next((match for path in _ADDRESSES if (match := _PROJECT.match(text(member(said, path))))), None)
    return {
        "id": said.get("id"),
        "service": found[1] if found else "",
        "environment": present(member(said, "environment.name"), said.get("environment")),
        "result": state,
        "started": present(member(said, "deployable.started_at"), said.get("created_at")),
        "finished": ended,
        "first_commit": present(
            member(said, "deployable.commit.authored_date"), member(said, "deployable.commit.created_at")
        ),
    }
