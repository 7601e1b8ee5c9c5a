"""Parts of what people wrote: look, change, see what that would do, write it."""

from __future__ import annotations

from fastapi import APIRouter, Depends, Request
from fastapi.responses import RedirectResponse, Response
from starlette.concurrency import run_in_threadpool

from sowhat.actions.editing import changing, entries
from sowhat.actions.editing.changing import Place, Proposal
from sowhat.errors import CallError, Problem, SowhatError
from sowhat.stories.editing import PAGE
from sowhat.web.desk import Desk, Here, There
from sowhat.web.editing import telling
from sowhat.web.editing.telling import FILE, Typed
from sowhat.web.editing.typed import one_more, text, values
from sowhat.web.frame import Visit
from sowhat.web.uploads import form_of, own_page
from sowhat.workspace.editing.fields import Shown
from sowhat.workspace.editing.parts import PARTS, Part, keys

GUARDED = [Depends(own_page)]
MOST_BYTES, MOST_FIELDS = 12 << 20, 20_000
MORE = "more:"
router = APIRouter(include_in_schema=False)


@router.get(PAGE)
def settings(here: Here) -> Response:
    """What is written, and what can be changed?"""
    return telling.every(here)


@router.get(f"{PAGE}/{FILE}")
def whole_file(here: Here, desk: There, file: str = "") -> Response:
    """A file as text."""
    return telling.whole(here, desk, file)


@router.get(f"{PAGE}/{{part}}")
def one_part(here: Here, desk: There, part: str) -> Response:
    """One part, with its entries."""
    return telling.part(here, desk, entries.part_of(part))


@router.get(f"{PAGE}/{{part}}/entry")
def one_entry(here: Here, desk: There, part: str) -> Response:
    """The form of an entry, or of a new one."""
    one, query = entries.part_of(part), here.request.query_params
    if not one.of:
        return RedirectResponse(f"{PAGE}/{part}", 303)
    file = query.get("file", "")
    if not file:
        section = query.get("as", "")
        place = changing.opened(here.site.root, one)
        written = section if section in one.variants else one.variants[0]
        return telling.form(here, desk, Place(one, place.file, place.digest, place.doc, None, written), None)
    doc, at = _number(query.get("doc", "0")), _number(query.get("at", "0"))
    found = entries.find(here.site.root, one, file, doc or 0, at or 0)
    return telling.form(here, desk, Place(one, file, found.digest, found.doc, found.at, found.section), found)


@router.post(f"{PAGE}/{{part}}/entry", dependencies=GUARDED)
async def look(request: Request, here: Here, desk: There, part: str) -> Response:
    """What a change would do; or one more row, or the form again."""
    fields = await form_of(request, desk.token, most=MOST_BYTES, number=MOST_FIELDS)
    return await run_in_threadpool(_look, here, desk, _typed(part, fields), fields.get("do", ""))


@router.post(f"{PAGE}/{{part}}/write", dependencies=GUARDED)
async def write(request: Request, here: Here, desk: There, part: str) -> Response:
    """Write a change that was looked at."""
    fields = await form_of(request, desk.token, most=MOST_BYTES, number=MOST_FIELDS)
    return await run_in_threadpool(_write, here, desk, _typed(part, fields))


def _look(here: Visit, desk: Desk, typed: Typed, do: str) -> Response:
    if typed.mode == "form" and do.startswith(MORE):
        name = do.removeprefix(MORE)
        return telling.again(here, typed, _values(Typed(typed.place, "form", one_more(typed.fields, name))), focus=name)
    if do == "edit":
        return _back(here, desk, typed)
    try:
        return telling.preview(here, typed, _proposed(here, typed))
    except SowhatError as error:
        return _refused(here, desk, typed, error)


def _write(here: Visit, desk: Desk, typed: Typed) -> Response:
    try:
        with desk.lock:
            proposed = _proposed(here, typed)
            if not proposed.ready:
                return telling.preview(here, typed, proposed)
            changing.apply(here.site.root, proposed)
    except SowhatError as error:
        return _refused(here, desk, typed, error)
    home = "basics" if typed.mode == FILE else typed.place.part.name
    if typed.mode == FILE and proposed.means:
        home = proposed.means[0][0]
    build = "yes" if proposed.build else "no"
    return RedirectResponse(f"{PAGE}/{home}?said=written&build={build}", 303)


def _proposed(here: Visit, typed: Typed) -> Proposal:
    root, place = here.site.root, typed.place
    if typed.mode == FILE:
        return changing.with_text(root, place.file, place.digest, text(typed.fields.get("text", "")))
    if typed.mode == "text":
        return changing.with_fragment(root, place, text(typed.fields.get("text", "")))
    if typed.mode == "remove":
        return changing.without(root, place)
    return changing.with_values(root, place, _values(typed))


def _refused(here: Visit, desk: Desk, typed: Typed, error: SowhatError) -> Response:
    if error.problems[0].code == "edit-conflict":
        return telling.met(here, typed, _mine(typed))
    return _back(here, desk, typed, error)


def _back(here: Visit, desk: Desk, typed: Typed, error: SowhatError | None = None) -> Response:
    if typed.mode == FILE:
        return telling.whole(here, desk, typed.place.file, typed.fields.get("text", ""), error)
    if typed.mode == "form":
        return telling.again(here, typed, _values(typed), error)
    if error is not None:
        return telling.part(here, desk, typed.place.part, error)
    place = typed.place
    found = entries.find(here.site.root, place.part, place.file, place.doc, place.at or 0)
    return telling.form(here, desk, place, found)


def _mine(typed: Typed) -> str:
    if typed.mode == "form":
        return changing.written(typed.place.part, typed.place.section, _values(typed))
    return typed.fields.get("text", "") if typed.mode != "remove" else ""


def _values(typed: Typed) -> Shown:
    return values(typed.fields, keys(typed.place.part, typed.place.section))


def _typed(name: str, fields: dict[str, str] | object) -> Typed:
    """What was sent. Raises CallError `edit-no-part`."""
    told: dict[str, str] = dict(fields) if isinstance(fields, dict) else {}
    mode = told.get("mode", "form") if name != FILE else FILE
    part: Part = PARTS["basics"] if name == FILE else entries.part_of(name)
    if mode not in ("form", "text", "remove", FILE) or (mode == FILE) != (name == FILE) or not part.of:
        raise CallError(Problem("edit-no-part", params={"part": name[:60]}))
    section = told.get("section", "")
    section = section if section in part.variants else part.variants[0]
    doc = _number(told.get("doc", "0")) or 0
    place = Place(part, told.get("file", ""), told.get("digest", ""), doc, _number(told.get("at", "")), section)
    return Typed(place, mode, told, told.get("name", ""))


def _number(given: str) -> int | None:
    return int(given) if given.isdecimal() and len(given) < 7 else None
