"""Ask for long work: a build, a check of the ledger."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import Response

from sowhat.actions import jobs
from sowhat.model.job import Job, JobKind
from sowhat.model.value import Value
from sowhat.web import api
from sowhat.web.roles import person_of
from sowhat.web.writing.route import KEYED, WriteRoute, made, responses

AT = "/api/v1/jobs"
router = APIRouter(route_class=WriteRoute, dependencies=KEYED)
_THERE = {"ReadJob": {"operationId": "read_job", "parameters": {"job": "$response.body#/id"}}}


class NewJob(Value):
    """Which work."""

    kind: JobKind


@router.post(AT, status_code=201, response_model=Job, responses=responses(_THERE))
def ask(request: Request, here: api.Here, body: NewJob) -> Response:
    """Ask for work, unless some of its kind is waiting already: then for that. The server's worker begins it within
    seconds."""
    asked = jobs.ask(here.root, body.kind, person_of(request).name)
    return made(asked, f"{AT}/{asked.id}")
