"""The book as a workbook, and the bundle of one claim for an auditor, as downloads."""

from __future__ import annotations

from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Depends
from fastapi.responses import Response

from sowhat.actions.answers import kept
from sowhat.actions.ledger_bundle import bundle
from sowhat.actions.ledger_export import workbook
from sowhat.web.frame import Visit, visit

router = APIRouter(include_in_schema=False)
Here = Annotated[Visit, Depends(visit)]
BUNDLE = kept("bundle", bundle)
"""It takes more than a second, and is the same until somebody decides something."""
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@router.get("/value/ledger.xlsx")
def ledger_xlsx(here: Here) -> Response:
    """The whole book, in the reader's language."""
    return _attached(here, workbook(here.site.root, here.voice.language), "value-ledger.xlsx", XLSX)


@router.get("/value/claims/{id_}/bundle.zip")
def claim_bundle(here: Here, id_: str) -> Response:
    """Without the sums of single teams: these are handed over by somebody, and never just downloaded."""
    return _attached(here, BUNDLE(here.site.root, (id_,)), f"audit-{id_}.zip", "application/zip")


def _attached(here: Visit, content: bytes, name: str, kind: str) -> Response:
    named = quote(f"simulated-{name}" if here.simulated else name)
    headers = {"Content-Disposition": f'attachment; filename="{named}"', "Cache-Control": "no-store"}
    return Response(content, media_type=kind, headers=headers)
