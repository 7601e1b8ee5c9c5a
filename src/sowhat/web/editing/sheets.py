"""Entries of a part as a sheet: fetched, changed elsewhere, brought back, looked at like any other change."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from urllib.parse import quote

from fastapi import APIRouter, Depends, Request
from fastapi.responses import Response
from starlette.concurrency import run_in_threadpool

from sowhat.actions.editing import entries, papers, sheets
from sowhat.actions.editing.changing import Place
from sowhat.errors import CallError, Problem, SowhatError
from sowhat.render.entry_sheet import workbook
from sowhat.stories import editing as story
from sowhat.stories.editing import PAGE
from sowhat.web.desk import Desk, Here, There
from sowhat.web.editing import telling
from sowhat.web.editing.telling import FILE, Typed
from sowhat.web.frame import Visit
from sowhat.web.start import SHEETS, missing
from sowhat.web.uploads import TOKEN, Bounds, Receiver, Upload, own_page, receive
from sowhat.workspace.editing.parts import PARTS, Part

BOUNDS = Bounds(file=16 << 20, total=16 << 20, files=1)
router = APIRouter(include_in_schema=False)


@router.get(f"{PAGE}/{{part}}/sheet.xlsx")
def fetch(here: Here, part: str) -> Response:
    """The entries as a workbook."""
    one, query = _many(part), here.request.query_params
    section = _section(one, query.get("as", ""))
    made = sheets.sheet(here.site.root, one, query.get("file", ""), section)
    columns = [(title, story.label(here.voice, section, key) if key else "") for title, key in made.columns]
    named = {"Content-Disposition": f"attachment; filename*=UTF-8''{quote(part)}.xlsx"}
    return Response(workbook(columns, made.rows), media_type=SHEETS, headers=named)


@router.post(f"{PAGE}/{{part}}/sheet", dependencies=[Depends(own_page)])
async def bring(request: Request, here: Here, desk: There, part: str) -> Response:
    """What a sheet that came back would change."""
    one, folder = _many(part), Path(tempfile.mkdtemp())
    try:
        came = await receive(request, Receiver(desk.token, lambda: folder, BOUNDS), here.site.root)
        return await run_in_threadpool(_looked, here, desk, one, came)
    except SowhatError as error:
        if error.problems[0].code in ("stale-form", "foreign-post"):
            raise
        return await run_in_threadpool(telling.part, here, desk, one, error)
    finally:
        await run_in_threadpool(shutil.rmtree, folder, True)


def _looked(here: Visit, desk: Desk, one: Part, came: Upload) -> Response:
    if not came.files:
        raise CallError(*missing(came))
    section, _, file = came.fields.get("sheet", "").partition(" ")
    made = sheets.proposed(here.site.root, one, file, _section(one, section), came.files[0].path.read_bytes())
    fields = {TOKEN: desk.token, "file": file, "digest": made.was.digest, "text": papers.masked(made.text)}
    place = Place(PARTS["basics"], file, made.was.digest)
    return telling.preview(here, Typed(place, FILE, fields), made)


def _many(name: str) -> Part:
    """A part with a list. Raises CallError `edit-no-part`."""
    one = entries.part_of(name)
    if not one.many or not one.of:
        raise CallError(Problem("edit-no-part", params={"part": name[:60]}))
    return one


def _section(one: Part, given: str) -> str:
    return given if given in one.variants else one.variants[0]
