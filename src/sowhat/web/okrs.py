"""Joint objectives: the scoreboard, the page of one with its forms, the form that proposes one, sheets, and JSON."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Annotated, Literal
from urllib.parse import quote

from fastapi import APIRouter, Depends, Request
from fastapi.responses import RedirectResponse, Response
from starlette.concurrency import run_in_threadpool

from sowhat.actions import okr_export, okr_terms
from sowhat.actions import okrs as actions
from sowhat.errors import CallError, Problem, SowhatError
from sowhat.model.okr import SIDES, ClaimBinding, KeyResult, MetricBinding, Objective, OkrSeen, OkrsSeen, Period, Terms
from sowhat.model.person import may
from sowhat.model.workspace import Workspace
from sowhat.planning import okr_periods
from sowhat.planning import okrs as life
from sowhat.render import okr_forms as drawn
from sowhat.render import page
from sowhat.render.okr_forms import Acting, Named, Opening
from sowhat.render.place import address
from sowhat.stories import measured, okrs
from sowhat.stories import okr as story
from sowhat.stories import okr_words as said
from sowhat.web import api, paging, roles
from sowhat.web.desk import Desk, Here, There, told
from sowhat.web.failures import status_of
from sowhat.web.frame import Site, Visit, site_of
from sowhat.web.pages import csv_of
from sowhat.web.uploads import form_of, own_page

PAGE = said.PAGE
GUARDED = [Depends(own_page)]
KINDS = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
router = APIRouter()
Place = Annotated[Site, Depends(site_of)]
Fields = Mapping[str, str]


@router.get(PAGE, include_in_schema=False)
def okrs_page(here: Here) -> Response:
    """What did we promise together, and how far are we?"""
    return here.html(page.value(here.frame("planning", "okrs"), okrs.okrs(here.voice, _seen(here))))


@router.get(f"{PAGE}.csv", include_in_schema=False)
def okrs_csv(here: Here) -> Response:
    """A line an objective."""
    return csv_of(here, okrs.okrs(here.voice, _seen(here)), "okrs")


def _seen(here: Visit) -> OkrsSeen:
    return here.site.loaders.okrs(here.site.root)


@router.get(f"{PAGE}/sheet.{{form}}", include_in_schema=False)
def sheet(here: Here, form: Literal["csv", "xlsx"]) -> Response:
    """Both parties' scores for the performance sheet."""
    made = okr_export.content(here.site.root, form, here.voice.language)
    name = quote(f"{'simulated-' if here.simulated else ''}okr-scores.{form}")
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-store"}
    return Response(made, media_type=KINDS[form], headers=headers)


@router.get(f"{PAGE}/new", include_in_schema=False)
def opening_page(here: Here, desk: There) -> Response:
    """What will a platform team and a business team reach together?"""
    id_ = here.request.query_params.get("okr", "")
    typed = typed_again(here.site.loaders.okr(here.site.root, id_).objective.terms) if id_ else {}
    return _opening(here, desk, {**typed, **({"okr": id_} if id_ else {})})


@router.post(PAGE, include_in_schema=False, dependencies=GUARDED)
async def propose(request: Request, here: Here, desk: There) -> Response:
    """Propose an objective, or change the terms of one."""
    fields = await form_of(request, desk.token)
    try:
        made = await run_in_threadpool(_propose, here.site, fields)
    except SowhatError as error:
        return await run_in_threadpool(_opening, here, desk, fields, error)
    return RedirectResponse(address(said.address(made), {"said": "yes"}), 303)


def _propose(site: Site, fields: Fields) -> str:
    body, by = okr_terms.typed(fields), fields.get("by", "")
    return actions.propose(site.root, body, by, fields.get("okr", ""), fields.get("reason", "")).id


def _opening(here: Visit, desk: Desk, typed: Fields, error: SowhatError | None = None) -> Response:
    workspace = here.site.workspace()
    if not isinstance(workspace, Workspace):
        raise workspace
    voice, catalog = here.voice, workspace.catalog
    today = here.site.loaders.today(here.site.root)
    following = okr_periods.following(okr_periods.holding(today, "quarter")).name
    forms = Opening(
        typed={"period": following, **typed},
        token=desk.token,
        periods=_periods(here, with_own(okr_periods.choices(today), typed.get("period", ""))),
        teams=tuple((one.name, voice.title(voice.teams, one.name)) for one in catalog.teams),
        pillars=tuple((one.name, one.title.in_(voice.language) or one.name) for one in workspace.pillars),
        metrics=_metrics(here, workspace),
        services=tuple((one.name, voice.title(voice.services, one.name)) for one in catalog.services),
        units=tuple((one.name, voice.title(voice.units, one.name)) for one in catalog.units),
        studies=tuple((one.name, one.title.in_(voice.language) or one.name) for one in workspace.studies),
        rows=okr_terms.ROWS,
        id=typed.get("okr", ""),
        problems=told(here, error.problems) if error else None,
    )
    shown = drawn.opening(here.frame("planning"), okrs.opening(voice), forms)
    return here.html(shown, status_of(error) if error else 200)


def with_own(choices: tuple[Period, ...], own: str) -> tuple[Period, ...]:
    """The choices with the one that is held already, first."""
    if not own or own in {one.name for one in choices}:
        return choices
    try:
        return (okr_periods.named(own), *choices)
    except CallError:
        return choices


def _periods(here: Visit, choices: tuple[Period, ...]) -> Named:
    month = here.voice.numbers.month
    ends = ((one.name, month(f"{one.start:%Y-%m}"), month(f"{one.end:%Y-%m}")) for one in choices)
    return tuple(
        (name, here.voice.say("okr-form-period-choice", name=name, first=first, last=last))
        for name, first, last in ends
    )


def _metrics(here: Visit, workspace: Workspace) -> Named:
    voice = here.voice
    titles = {one.name: one.title for one in workspace.outcomes}
    metrics = tuple((name, measured.metric(voice, name, titles.get(name))) for name in actions.metrics(workspace))
    claims = tuple(
        (f"claim:{one.name}", voice.say("okr-form-kr-claim", study=one.title.in_(voice.language) or one.name))
        for one in workspace.studies
    )
    return (*metrics, *claims, ("declared", voice.say("okr-form-kr-declared")))


def typed_again(terms: Terms) -> dict[str, str]:
    """Terms as the form's fields."""
    plain = {"title": terms.title.en, "title_zh": terms.title.zh, "why": terms.why, "pillar": terms.pillar or ""}
    plain |= {"period": terms.period.name, "platform_team": terms.platform_team}
    plain |= {"business_team": terms.business_team}
    for at, one in enumerate(terms.key_results, 1):
        plain |= {f"kr{at}_{name}": text for name, text in _result(one).items()}
    if terms.split is not None:
        plain |= {"split_study": terms.split.study, "split_platform": format(terms.split.platform * 100, ".0f")}
    return {name: text for name, text in plain.items() if text}


def _result(one: KeyResult) -> dict[str, str]:
    told_ = {"title": one.title.en or one.title.zh}
    told_ |= {name: "" if value is None else format(value, "f") for name, value in _numbers(one)}
    match one.binding:
        case MetricBinding() as bound:
            return {
                **told_,
                "of": bound.metric,
                "service": bound.service or "",
                "unit": bound.unit or "",
                "reads": bound.reads,
            }
        case ClaimBinding() as bound:
            return {**told_, "of": f"claim:{bound.study}" + ("" if bound.counts == "money" else ":quantity")}
        case _:
            return {**told_, "of": "declared"}


def _numbers(one: KeyResult) -> tuple[tuple[str, Decimal | None], ...]:
    return ("start", one.start), ("target", one.target)


@router.get(f"{PAGE}/{{id_}}", include_in_schema=False)
def okr_page(here: Here, desk: There, id_: str) -> Response:
    """One objective."""
    return _page(here, desk, id_, {})


@router.get(f"{PAGE}/{{id_}}/{{table}}.csv", include_in_schema=False)
def okr_csv(here: Here, id_: str, table: str) -> Response:
    """A table of one objective."""
    return csv_of(here, story.okr(here.voice, here.site.loaders.okr(here.site.root, id_)), table)


@router.post(f"{PAGE}/{{id_}}", include_in_schema=False, dependencies=GUARDED)
async def act(request: Request, here: Here, desk: There, id_: str) -> Response:
    """Take a step."""
    fields = await form_of(request, desk.token)
    try:
        _decisive(request, fields.get("act", ""))
        await run_in_threadpool(_act, here.site, id_, fields)
    except SowhatError as error:
        return await run_in_threadpool(_page, here, desk, id_, fields, error)
    return RedirectResponse(address(said.address(id_), {"said": "yes"}), 303)


def _decisive(request: Request, act_: str) -> None:
    """Who binds a side, and shares out credit in the ledger, has to be somebody who may sign. Raises CallError
    `role-refused`."""
    role = roles.role_of(request)
    if act_ in DECISIVE and not may(role, "approver"):
        raise CallError(Problem("role-refused", params={"needs": "approver", "role": role}))


def _act(site: Site, id_: str, fields: Fields) -> None:
    run = ACTS.get(fields.get("act", ""))
    if run is None:
        raise CallError(Problem("okr-bad", params={"field": "act", "value": fields.get("act", "")[:40]}))
    run(site, id_, fields)


def _accept(site: Site, id_: str, fields: Fields) -> object:
    number = fields.get("terms", "")
    terms = int(number) if number.isdecimal() and len(number) < 10 else None
    return actions.accept(site.root, id_, actions.side_of(fields.get("side", "")), fields.get("by", ""), terms)


def _prepare(site: Site, id_: str, fields: Fields) -> object:
    told_ = (fields.get("problem", ""), fields.get("owner", ""))
    return actions.prepare(site.root, id_, fields.get("by", ""), *told_, baseline=fields.get("baseline") == "yes")


def _check_in(site: Site, id_: str, fields: Fields) -> object:
    sure = {
        name.removeprefix("sure_"): found
        for name, text in fields.items()
        if name.startswith("sure_") and (found := okr_terms.number(text, name)) is not None
    }
    side = actions.side_of(fields.get("side", ""))
    return actions.check_in(site.root, id_, side, fields.get("by", ""), fields.get("words", ""), sure)


def _score(site: Site, id_: str, fields: Fields) -> object:
    share = okr_terms.number(fields.get("score", ""), "score")
    if share is None:
        raise CallError(Problem("okr-bad", params={"field": "score", "value": ""}))
    side = actions.side_of(fields.get("side", ""))
    return actions.score(site.root, id_, side, share, fields.get("why", ""), fields.get("by", ""))


def _review(site: Site, id_: str, fields: Fields) -> object:
    return actions.review(
        site.root, id_, fields.get("learned", ""), fields.get("by", ""), following=fields.get("next", "")
    )


ACTS: Mapping[str, Callable[[Site, str, Fields], object]] = {
    "accept": _accept,
    "prepare": _prepare,
    "check-in": _check_in,
    "score": _score,
    "review": _review,
    "credit": lambda site, id_, _: actions.credit(site.root, id_),
    "withdraw": lambda site, id_, one: actions.withdraw(site.root, id_, one.get("why", ""), one.get("by", "")),
}
"""Steps, by the name that a form sends."""
DECISIVE = ("accept", "credit")
"""Those that only an approver takes."""


def possible(one: Objective) -> tuple[str, ...]:
    """The steps that can be taken now, the nearest first."""
    if one.status == "withdrawn":
        return ()
    credit = ("credit",) if any(flag.kind == "no-split" for flag in one.flags) else ()
    if one.status == "reviewed":
        again = one.review is not None and (one.review.late or bool(one.review.moved))
        return (*(("review",) if again else ()), *credit)
    prepare = ("prepare",) if one.preparation.missing else ()
    if one.status == "ended":
        review = ("review",) if len(one.sides) == len(SIDES) else ()
        return (*review, "score", *prepare, *credit, "check-in")
    if one.status == "proposed":
        return ("accept", *prepare, "change", "withdraw")
    return (*(("check-in",) if one.status == "running" else ()), *prepare, *credit, "change", "withdraw")


def _page(here: Visit, desk: Desk, id_: str, typed: Fields, error: SowhatError | None = None) -> Response:
    seen = here.site.loaders.okr(here.site.root, id_)
    one, voice = seen.objective, here.voice
    names = {"platform": one.terms.platform_team, "business": one.terms.business_team}
    sides = tuple((side, voice.say("okr-side-of", side=side, team=said.team(voice, names[side]))) for side in SIDES)
    done = {each.side for each in one.accepted}
    role = roles.role_of(here.request)
    allowed = may(role, roles.needed("POST", here.request.url.path))
    barred = () if may(role, "approver") else DECISIVE
    baseline = {each.key_result: each for each in one.preparation.baseline}
    forms = Acting(
        id=one.id,
        acts=tuple(each for each in possible(one) if each not in barred) if allowed else (),
        token=desk.token,
        typed=typed,
        terms=one.terms_number,
        sides=sides,
        accepting=tuple(each for each in sides if each[0] not in done),
        key_results=tuple((each.id, said.title(voice, each.title)) for each in one.terms.key_results),
        unfrozen=bool(life.unfrozen(one.terms, baseline)),
        problems=told(here, error.problems) if error else None,
        said=here.request.query_params.get("said") == "yes",
    )
    shown = drawn.okr(here.frame("planning", "key-results"), story.okr(voice, seen), forms)
    return here.html(shown, status_of(error) if error else 200)


@router.get("/api/v1/okrs", response_model=OkrsSeen, responses=paging.RESPONSES)
def all_okrs(request: Request, here: Place, part: paging.Asked) -> Response:
    """Joint objectives with their measured key results and both sides' scores."""
    return paging.part_of(request, here.loaders.okrs(here.root), "objectives", part, lambda one: one.id)


@router.get("/api/v1/okrs/{okr}", response_model=OkrSeen, responses=api.RESPONSES)
def one_okr(request: Request, here: Place, okr: str) -> Response:
    """One joint objective."""
    return api.json_of(request, here.loaders.okr(here.root, okr))
