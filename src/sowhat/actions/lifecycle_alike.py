"""Services whose API descriptions are alike, from the descriptions that a workspace names."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from itertools import combinations

from sowhat.actions.api_changes import of, versions
from sowhat.actions.catalog import paths_of
from sowhat.lifecycle.similarity import similarity
from sowhat.model.source import OpenApi
from sowhat.model.workspace import Workspace

LISTED = 0.5
"""Descriptions that are less alike are not told."""
MOST = 200
"""Services that are compared with each other: of more nobody describes each by hand."""
Alike = Mapping[str, Mapping[str, float]]


def prints(workspace: Workspace) -> str:
    """Changes with the content of any description."""
    found = hashlib.sha256()
    for source in workspace.sources:
        for path in paths_of(workspace, source) if isinstance(source, OpenApi) else ():
            found.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return found.hexdigest()[:32]


def alike(workspace: Workspace) -> Alike:
    """How alike the newest versions of two services are, both ways; pairs below LISTED are left out."""
    apis = of(workspace) if sum(isinstance(one, OpenApi) for one in workspace.sources) else ()
    known = {one.name: versions(apis, one.name) for one in workspace.catalog.services}
    newest = {name: found[-1] for name, found in sorted(known.items()) if found}
    made: dict[str, dict[str, float]] = {}
    for one, other in combinations(list(newest)[:MOST], 2):
        share = similarity(newest[one], newest[other])
        if share >= LISTED:
            made.setdefault(one, {})[other] = share
            made.setdefault(other, {})[one] = share
    return made
