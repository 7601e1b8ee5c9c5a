"""The moments of a study as a download, and the same as JSON."""

from __future__ import annotations

from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Depends, Request
from fastapi.responses import Response

from sowhat.actions.study_moments import Download, as_csv
from sowhat.web import api
from sowhat.web.frame import Site, Visit, site_of, visit

router = APIRouter()
Here = Annotated[Visit, Depends(visit)]
There = Annotated[Site, Depends(site_of)]


@router.get("/studies/{name}/moments.csv", include_in_schema=False)
def moments_csv(here: Here, name: str) -> Response:
    """As a table."""
    made = here.site.loaders.moments(here.site.root, name)
    return _attached(here, as_csv(made), made.study, "csv")


@router.get("/studies/{name}/moments.json", include_in_schema=False)
def moments_json(here: Here, name: str) -> Response:
    """To the last bit."""
    made = here.site.loaders.moments(here.site.root, name)
    return _attached(here, made.model_dump_json(indent=2), made.study, "json")


@router.get("/api/v1/studies/{name}/moments", response_model=Download, responses=api.RESPONSES)
def moments(request: Request, here: There, name: str) -> Response:
    """Counts, means and centred second moments of a study; small groups pooled, no sums of deciding units."""
    return api.json_of(request, here.loaders.moments(here.root, name))


def _attached(here: Visit, text: str, study: str, form: str) -> Response:
    marked = "simulated-" if here.simulated else ""
    kind = "text/csv" if form == "csv" else "application/json"
    # A name of letters of any script: as RFC 6266 writes it, with a plain one beside it.
    named = (
        f"attachment; filename=\"{marked}moments.{form}\"; filename*=UTF-8''{quote(f'{marked}{study}-moments.{form}')}"
    )
    return Response(text.encode(), media_type=f"{kind}; charset=utf-8", headers={"Content-Disposition": named})
