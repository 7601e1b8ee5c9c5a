"""Business cases: the list of them, the one page of each with the forms that write it, Markdown, JSON."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Annotated

from fastapi import APIRouter, Depends, Request
from fastapi.responses import RedirectResponse, Response
from starlette.concurrency import run_in_threadpool

from sowhat.actions import case_papers as reading
from sowhat.actions import case_writing as actions
from sowhat.actions.case_writing import Measuring
from sowhat.actions.measured import known
from sowhat.errors import CallError, Problem, SowhatError
from sowhat.model.case import ASSUMPTIONS
from sowhat.model.case_paper import SIDES, PaperSeen
from sowhat.model.workspace import Workspace
from sowhat.planning.case_fields import KEYS, TEXTS, TRIAL
from sowhat.render import case_forms as drawn
from sowhat.render.case_forms import Beginning, Named, Writing
from sowhat.render.markdown import markdown
from sowhat.render.place import address
from sowhat.stories import case as numbers
from sowhat.stories import case_list, case_paper, case_words
from sowhat.stories.case_words import PAGE
from sowhat.stories.case_words import address as page_of
from sowhat.web import api
from sowhat.web.desk import Desk, Here, There, told
from sowhat.web.failures import status_of
from sowhat.web.frame import Site, Visit, site_of
from sowhat.web.pages import csv_of
from sowhat.web.uploads import form_of, own_page

GUARDED = [Depends(own_page)]
SIGNING = "/planning/case-signatures"
router = APIRouter()
Place = Annotated[Site, Depends(site_of)]
Fields = Mapping[str, str]
FIELDS: Mapping[str, tuple[str, ...]] = {
    **{str(part): keys for part, keys in KEYS.items()},
    "baseline": ("metric", "service", "unit", "value", "month", "source"),
    "test": ("about", *TRIAL),
    "result": ("about", "result", "result_says"),
    "okr": ("period",),
    "sign": ("side",),
}
"""The fields of each form."""


@router.get(PAGE, include_in_schema=False)
def cases_page(here: Here, desk: There) -> Response:
    """What is worth building?"""
    return _list(here, desk, {"demand": here.request.query_params.get("demand", "")})


def _list(here: Visit, desk: Desk, typed: Fields, error: SowhatError | None = None) -> Response:
    story = case_list.cases(here.voice, here.site.loaders.cases(here.site.root))
    forms = Beginning(typed, desk.token, told(here, error.problems) if error else None)
    return here.html(drawn.cases(here.frame("planning", "papers"), story, forms), status_of(error) if error else 200)


@router.get(f"{PAGE}.csv", include_in_schema=False)
def cases_csv(here: Here) -> Response:
    """A line a case."""
    return csv_of(here, case_list.cases(here.voice, here.site.loaders.cases(here.site.root)), "papers")


@router.post(PAGE, include_in_schema=False, dependencies=GUARDED)
async def begin(request: Request, here: Here, desk: There) -> Response:
    """Begin a case."""
    fields = await form_of(request, desk.token)
    told_ = {key: fields.get(key, "") for key in ("title", "demand") if fields.get(key, "").strip()}
    name, by, tongue = fields.get("name", "").strip(), fields.get("by", ""), here.voice.language
    try:
        await run_in_threadpool(actions.write, here.site.root, name, told_, by, tongue)
    except SowhatError as error:
        return await run_in_threadpool(_list, here, desk, fields, error)
    return RedirectResponse(address(page_of(name), {"said": "yes"}), 303)


@router.get(f"{PAGE}/{{name}}", include_in_schema=False)
def case_page(here: Here, desk: There, name: str) -> Response:
    """One case."""
    return _page(here, desk, name, {})


@router.get(f"{PAGE}/{{name}}/paper.md", include_in_schema=False)
def case_markdown(here: Here, name: str) -> Response:
    """The page as Markdown."""
    seen = here.site.loaders.case_paper(here.site.root, name)
    mark = here.voice.say("simulated-mark") if seen.simulated else ""
    named = {"Content-Disposition": f'attachment; filename="case-{name if name.isascii() else "paper"}.md"'}
    text = markdown(case_paper.paper(here.voice, seen), mark)
    return Response(text.encode(), media_type="text/markdown; charset=utf-8", headers=named)


@router.post(f"{PAGE}/{{name}}", include_in_schema=False, dependencies=GUARDED)
async def act(request: Request, here: Here, desk: There, name: str) -> Response:
    """Take a step."""
    return await _taken(request, here, desk, name, _act)


@router.post(f"{SIGNING}/{{name}}", include_in_schema=False, dependencies=GUARDED)
async def sign(request: Request, here: Here, desk: There, name: str) -> Response:
    """Sign for a side."""
    return await _taken(request, here, desk, name, _sign)


Step = Callable[[Visit, str, Fields], object]


async def _taken(request: Request, here: Visit, desk: Desk, name: str, step: Step) -> Response:
    fields = await form_of(request, desk.token)
    try:
        await run_in_threadpool(step, here, name, fields)
    except SowhatError as error:
        return await run_in_threadpool(_page, here, desk, name, fields, error)
    return RedirectResponse(address(page_of(name), {"said": "yes"}), 303)


def _act(here: Visit, name: str, fields: Fields) -> object:
    part, by, root, tongue = fields.get("act", ""), fields.get("by", ""), here.site.root, here.voice.language
    about = fields.get("about", "")
    if part in KEYS:
        reading.find(reading.held(root), name)
        return actions.write(root, name, _of(fields, part), by, tongue)
    if part == "baseline":
        return actions.freeze(root, name, Measuring(**{key: fields.get(key, "") for key in FIELDS[part]}), by)
    if part == "test":
        own = {key: value for key, value in _of(fields, part).items() if key != "about"}
        return actions.plan_test(root, name, about, own, by, tongue)
    if part == "result":
        return actions.note(root, name, about, fields.get("result", ""), fields.get("result_says", ""), by)
    if part == "okr":
        return actions.propose_okr(root, name, fields.get("period", ""), by)
    raise CallError(Problem("case-field", params={"value": part[:80], "known": ", ".join(FIELDS)}))


def _of(fields: Fields, part: str) -> dict[str, str]:
    """What a form sends of its part; texts with their language."""
    wanted = {*FIELDS[part], *(f"{key}_{tongue}" for key in FIELDS[part] for tongue in ("en", "zh"))}
    return {key: value for key, value in fields.items() if key in wanted}


def _sign(here: Visit, name: str, fields: Fields) -> object:
    read = fields.get("content", "")
    return actions.sign(here.site.root, name, fields.get("side", ""), fields.get("by", ""), read)


def _page(here: Visit, desk: Desk, name: str, typed: Fields, error: SowhatError | None = None) -> Response:
    seen = here.site.loaders.case_paper(here.site.root, name)
    paper = seen.paper
    forms = Writing(
        choices=_choices(here, seen),
        typed={**_proposed(seen, typed), **typed, "name": name},
        parts=_parts(seen),
        fields=FIELDS,
        texts=TEXTS,
        token=desk.token,
        content=paper.content,
        opened=typed.get("act", "") if error else _next(seen),
        problems=told(here, error.problems) if error else None,
        said=here.request.query_params.get("said") == "yes",
    )
    shown = drawn.paper(here.frame("planning"), case_paper.paper(here.voice, seen), forms)
    return here.html(shown, status_of(error) if error else 200)


def _proposed(seen: PaperSeen, typed: Fields) -> dict[str, str]:
    """What the forms begin with. A baseline is of nobody in particular, unless somebody says so."""
    told_ = standing(seen)
    signed = {one.side for one in seen.signatures if one.stands}
    told_ |= {"side": next((side for side in SIDES if side not in signed), SIDES[0])}
    return told_ | {"service": "", "unit": ""} if typed.get("act") == "baseline" else told_


def _parts(seen: PaperSeen) -> tuple[str, ...]:
    """The forms that can be sent now."""
    paper = seen.paper
    made = ["about", "hypothesis", "customers"]
    made += [] if paper.baseline else ["baseline"]
    made += ["effect", "cost", "alternatives", "study", "test"]
    made += ["result"] if paper.trials else []
    made += [] if paper.okr else ["okr"]
    return (*made, *(() if seen.lacks else ("sign",)))


def _next(seen: PaperSeen) -> str:
    """The form that is wanted first."""
    forms = {"hypothesis": "hypothesis", "customers": "customers", "baseline": "baseline"}
    forms |= {"nothing": "alternatives", "test": "test"}
    if seen.lacks:
        return next((forms[one] for one in seen.lacks if one in forms), "")
    return "sign" if seen.status != "signed" else "" if seen.paper.okr else "okr"


def standing(seen: PaperSeen) -> dict[str, str]:
    """What the paper says, as fields of its forms."""
    paper = seen.paper
    told_: dict[str, object] = {**paper.about.model_dump(), **paper.hypothesis.model_dump()}
    told_ |= {"which": paper.customers.which.model_dump(), "unit": paper.customers.unit}
    told_ |= {"counted": paper.customers.counted, "counted_source": paper.customers.source}
    told_ |= {"expected": paper.effect.says.model_dump(), "target": paper.effect.target}
    told_ |= {"target_by": paper.effect.by, "price_entry": paper.effect.price, "study": paper.study.study}
    told_ |= {"build_days": paper.cost.build_days, "run_days": paper.cost.run_days}
    told_ |= {"cost_says": paper.cost.says.model_dump()}
    for one in paper.alternatives.each:
        told_ |= {f"{one.name}_{key}": value for key, value in one.model_dump(exclude={"name"}).items()}
    flat: dict[str, str] = {}
    for key, value in told_.items():
        if isinstance(value, dict):
            flat |= {f"{key}_{tongue}": str(text) for tongue, text in value.items()}
        else:
            flat[key] = "" if value is None else str(value)
    return flat


def _choices(here: Visit, seen: PaperSeen) -> dict[str, Named]:
    """What can be chosen from in each field."""
    voice, found = here.voice, here.site.workspace()
    workspace = found if isinstance(found, Workspace) else None
    none = ("", voice.say("case-write-none"))
    teams = (none, *((name, voice.title(voice.teams, name)) for name in voice.teams))
    units = (none, *((name, voice.title(voice.units, name)) for name in voice.units))
    services = (none, *((name, voice.title(voice.services, name)) for name in voice.services))
    planned = {str(one.name) for one in seen.paper.trials}
    made = {"platform_team": teams, "business_team": teams, "unit": units, "service": services}
    weighed = (*(one.name for one in seen.trials), *ASSUMPTIONS)
    tests = tuple((one, numbers.name(voice, one)) for one in dict.fromkeys(weighed))
    made |= {
        "about": tests if not planned else (*(one for one in tests if one[0] in planned), *_rest(tests, planned)),
        "result": tuple((one, voice.say("case-result-says", result=one)) for one in ("passed", "failed", "unclear")),
        "side": tuple((one, voice.say("case-side", side=one)) for one in SIDES),
    }
    if workspace is None:
        return made
    tongue = voice.language
    prices = dict.fromkeys(one.name for one in here.site.loaders.prices(here.site.root).prices)
    return made | {
        "metric": tuple((one, case_words.metric(voice, workspace, one)) for one in known(workspace)),
        "pillar": (none, *((one.name, one.title.in_(tongue) or one.name) for one in workspace.pillars)),
        "study": (none, *((one.name, one.title.in_(tongue) or one.name) for one in workspace.studies)),
        "price_entry": (none, *((one, one) for one in prices)),
    }


def _rest(tests: Named, planned: set[str]) -> Named:
    return tuple(one for one in tests if one[0] not in planned)


@router.get("/api/v1/cases/{name}/paper", response_model=PaperSeen, responses=api.RESPONSES)
def one_paper(request: Request, here: Place, name: str) -> Response:
    """The one page of a business case: what was written, what it amounts to, what is known beside it."""
    return api.json_of(request, here.loaders.case_paper(here.root, name))
