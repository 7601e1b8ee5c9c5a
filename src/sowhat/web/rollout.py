"""The roll-out planner: ask, look, write and register; a plan as CSV, calendar file and JSON."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Annotated
from urllib.parse import quote, urlencode

from fastapi import APIRouter, Depends, Request
from fastapi.responses import RedirectResponse, Response
from starlette.concurrency import run_in_threadpool

from sowhat.actions import rollout
from sowhat.actions.reading import latest
from sowhat.actions.rollout import HOLD_OUT, SEED, WAVES, RolloutCall
from sowhat.actions.version import code_version
from sowhat.errors import CallError, Problem, SowhatError
from sowhat.model.rollout import RolloutPlan
from sowhat.model.study import Study
from sowhat.render import rollout as page
from sowhat.render.rollout import Form, Shown
from sowhat.render.table import to_csv
from sowhat.stories import rollout as story
from sowhat.stories.pieces import Table
from sowhat.web import api
from sowhat.web.desk import Desk, Here, There, told
from sowhat.web.failures import status_of
from sowhat.web.frame import Site, Visit, site_of
from sowhat.web.uploads import form_of, own_page
from sowhat.workspace.loading import SETTINGS

PLAN = "/studies/plan"
PLAIN: Mapping[str, str] = {
    "study": "",
    "starts": "",
    "waves": str(WAVES),
    "every": "",
    "gap": "",
    "hold_out": HOLD_OUT,
    "stratum": "",
    "blocked": "",
    "seed": str(SEED),
}
"""The fields of the form, and what they hold at first."""
router = APIRouter()
Place = Annotated[Site, Depends(site_of)]


@router.get(PLAN, include_in_schema=False)
def planner(here: Here, desk: There) -> Response:
    """Who goes when, so that the effect can be seen?"""
    query = here.request.query_params
    asked = _asked(query)
    try:
        if query.get("show"):
            return _show(here, desk, asked, _planned(here.site.root, asked))
    except SowhatError as error:
        return _page(here, desk, asked, None, error)
    try:
        kept = _kept(here.site.root, asked["study"])
    except SowhatError as error:  # the form stands beside what is wrong with the workspace
        return _page(here, desk, asked, None, error, status=200)
    if kept is None:
        return _page(here, desk, asked, None)
    return _show(here, desk, asked, kept, done=query.get("done") == "yes")


@router.post(PLAN, include_in_schema=False, dependencies=[Depends(own_page)])
async def write(request: Request, here: Here, desk: There) -> Response:
    """Write the plan that was shown, and register its study."""
    fields = await form_of(request, desk.token)
    asked = _asked(fields)
    try:
        await run_in_threadpool(_write, here.site.root, desk, asked, again=fields.get("again") == "yes")
    except SowhatError as error:
        if status_of(error) in (403, 404):
            raise
        return await run_in_threadpool(_page, here, desk, asked, None, error)
    return RedirectResponse(f"{PLAN}?study={quote(asked['study'], safe='')}&done=yes", 303)


@router.get(f"{PLAN}.csv", include_in_schema=False)
def as_csv(here: Here) -> Response:
    """Each unit with what it drew."""
    found = _of(here)
    sections = story.plan(here.voice, found).sections
    table = next(b for s in sections if s.id == "lots" for b in s.blocks if isinstance(b, Table))
    name = "simulated-rollout" if here.simulated else "rollout"
    named = {"Content-Disposition": f'attachment; filename="{name}.csv"'}
    return Response(to_csv(table).encode(), media_type="text/csv; charset=utf-8", headers=named)


@router.get(f"{PLAN}.ics", include_in_schema=False)
def as_calendar(here: Here) -> Response:
    """The waves for a calendar."""
    text = page.ics(_of(here), here.voice.words)
    named = {"Content-Disposition": 'attachment; filename="rollout.ics"'}
    return Response(text.encode(), media_type="text/calendar; charset=utf-8", headers=named)


@router.get("/api/v1/studies/{name}/plan", response_model=RolloutPlan, responses=api.RESPONSES)
def as_json(request: Request, here: Place, name: str) -> Response:
    """The roll-out plan that a study keeps to; missing where it has none."""
    if not (here.root / SETTINGS).exists():
        raise CallError(Problem("rollout-none", params={"study": name}))
    return api.json_of(request, rollout.read(here.root, name))


def _write(root: Path, desk: Desk, asked: Mapping[str, str], *, again: bool) -> None:
    with desk.lock:
        rollout.write(root, _planned(root, asked), again=again)


def _of(here: Visit) -> RolloutPlan:
    """The plan that an address names: as asked, else the one that the study keeps to."""
    asked = _asked(here.request.query_params)
    if here.request.query_params.get("show"):
        return _planned(here.site.root, asked)
    return rollout.read(here.site.root, asked["study"])


def _kept(root: Path, study: str) -> RolloutPlan | None:
    try:
        return rollout.read(root, study) if study else None
    except CallError as error:
        if error.problems[0].code == "rollout-none":
            return None
        raise


def _asked(given: Mapping[str, str]) -> dict[str, str]:
    return {name: given.get(name, plain).strip()[:2000] for name, plain in PLAIN.items()}


def _planned(root: Path, asked: Mapping[str, str]) -> RolloutPlan:
    written = next((one.model_dump_json() for one in rollout.studies(root) if one.name == asked["study"]), "")
    return _remembered(root, (latest(root).id, written), asked["study"], _call(asked))


@lru_cache(maxsize=8)
def _remembered(root: Path, known: tuple[str, str], study: str, call: RolloutCall) -> RolloutPlan:
    """A plan takes seconds: its CSV, calendar and writing are of the one that was looked at, as long as the build and
    the study are what they were (`known`)."""
    del known
    return rollout.plan_study(root, study, call)


def _call(asked: Mapping[str, str]) -> RolloutCall:
    return RolloutCall(
        starts=asked["starts"] or None,
        waves=_whole("--waves", asked["waves"] or str(WAVES)),
        every=asked["every"] or None,
        gap=_whole("--gap", asked["gap"]) if asked["gap"] else None,
        hold_out=asked["hold_out"] or HOLD_OUT,
        stratum=asked["stratum"] or None,
        blocked=tuple(asked["blocked"].replace(",", "\n").split()),
        seed=_whole("--seed", asked["seed"] or str(SEED)),
    )


def _whole(option: str, text: str) -> int:
    if not text.isdecimal() or len(text) > 12:
        raise CallError(Problem("rollout-bad-number", params={"option": option, "least": 1, "most": rollout.MOST}))
    return int(text)


def _show(here: Visit, desk: Desk, asked: dict[str, str], found: RolloutPlan, *, done: bool = False) -> Response:
    kept = not here.request.query_params.get("show")
    query = urlencode({"study": found.study} if kept else {**asked, "show": "yes"})
    shown = Shown(story.plan(here.voice, found, code_version()), query, kept=kept, done=done)
    return _page(here, desk, asked, shown)


def _page(
    here: Visit,
    desk: Desk,
    asked: dict[str, str],
    shown: Shown | None,
    error: SowhatError | None = None,
    status: int | None = None,
) -> Response:
    studies = tuple((one.name, one.title.in_(here.voice.language) or one.name) for one in _studies(here.site.root))
    form = Form(asked, studies, desk.token, told(here, error.problems) if error else None)
    wrong = status_of(error) if error else 200
    return here.html(page.planner(here.frame("study"), form, shown), wrong if status is None else status)


def _studies(root: Path) -> tuple[Study, ...]:
    """None where the workspace cannot be read: the page says so."""
    try:
        return rollout.studies(root)
    except SowhatError:
        return ()
