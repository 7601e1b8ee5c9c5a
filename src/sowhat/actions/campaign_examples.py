"""A request of a team's, as it is now and as it has to be, where both API descriptions allow it."""

from __future__ import annotations

import re
from pathlib import Path

from sowhat.actions import api_changes
from sowhat.lifecycle.example_request import example as example_of
from sowhat.lifecycle.translation import translate
from sowhat.model.api import Api, ApiOperation
from sowhat.model.api_changes import Untranslatable
from sowhat.model.campaign import Affected, ExampleRequest, Terms
from sowhat.stories.api_changes import request_text

_HOLE = re.compile(r"\{[^{}/]*\}")


def example(root: Path, terms: Terms, team: Affected) -> ExampleRequest | None:
    """The operation that the team calls most, as an example from the older description and translated to the newer one;
    null where nobody described what the team calls."""
    apis = api_changes.described(root)
    old = api_changes.versions(apis, terms.service)
    routes = [route for app in team.apps for route in app.operations]
    found = next(((api, one) for route in routes for api in old if (one := _operation(api, route, terms))), None)
    if found is None:
        return None
    api, operation = found
    before = example_of(api, operation)
    newer = _newer(apis, api, terms)
    if newer is None:
        return ExampleRequest(operation=operation.key, before=request_text(before))
    done = translate(api, newer, operation, before)
    if isinstance(done, Untranslatable):
        return ExampleRequest(operation=operation.key, before=request_text(before), notes=done.reasons)
    return ExampleRequest(
        operation=operation.key, before=request_text(before), instead=request_text(done.request), notes=done.notes
    )


def _operation(api: Api, route: str, terms: Terms) -> ApiOperation | None:
    """The operation at a route that calls name; of several methods the one that goes, else the first described."""
    here = [one for one in api.operations if _plain(one.path) == _plain(route)]
    wanted = {_plain(one) for one in terms.scope.operations}
    named = [one for one in here if f"{one.method} {_plain(one.path)}" in wanted]
    return next(iter(named or here), None)


def _plain(path: str) -> str:
    return _HOLE.sub("{}", path)


def _newer(apis: tuple[Api, ...], old: Api, terms: Terms) -> Api | None:
    """The newest version of what to use instead; of the same service, where nothing else is named."""
    found = api_changes.versions(apis, terms.replaced_by or terms.service)
    return found[-1] if found and found[-1] is not old else None
