"""The page of one demand with what can be done to it now, and by whom."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import get_args

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse, Response
from starlette.concurrency import run_in_threadpool

from sowhat.actions import demands
from sowhat.errors import CallError, Problem, SowhatError
from sowhat.model.demand import LINKS, SIDES, Demand, DemandSeen, Says, TestResult, Verdict
from sowhat.model.person import may
from sowhat.planning import demand_fields as fields_of
from sowhat.render import demand_forms as drawn
from sowhat.render.demand_forms import Acting, Named
from sowhat.render.place import address
from sowhat.stories import demand as story
from sowhat.stories import demand_words as said
from sowhat.stories.evidence import grade_word
from sowhat.web.demands import GUARDED, PAGE, Fields, choices
from sowhat.web.desk import Desk, Here, There, told
from sowhat.web.failures import status_of
from sowhat.web.frame import Site, Visit
from sowhat.web.pages import csv_of
from sowhat.web.roles import needed, role_of
from sowhat.web.uploads import form_of

CHOOSE = f"{PAGE}/choose"
SAYS: tuple[Says, ...] = get_args(Says)
RESULTS: tuple[TestResult, ...] = get_args(TestResult)
VERDICTS: tuple[Verdict, ...] = get_args(Verdict)
OVER = ("declined", "done")
router = APIRouter(include_in_schema=False)


@router.get(f"{PAGE}/{{id_}}")
def demand_page(here: Here, desk: There, id_: str) -> Response:
    """One demand."""
    return _page(here, desk, id_, {})


@router.get(f"{PAGE}/{{id_}}/{{table}}.csv")
def demand_csv(here: Here, id_: str, table: str) -> Response:
    """A table of one demand."""
    return csv_of(here, story.demand(here.voice, here.site.loaders.demand(here.site.root, id_)), table)


@router.post(f"{CHOOSE}/{{id_}}", dependencies=GUARDED)
async def choose(request: Request, here: Here, desk: There, id_: str) -> Response:
    """Choose it, decline it, end it, take it up again: for those who may decide."""
    return await _taken(request, here, desk, id_, _judge)


@router.post(f"{PAGE}/{{id_}}", dependencies=GUARDED)
async def act(request: Request, here: Here, desk: There, id_: str) -> Response:
    """Take a step."""
    return await _taken(request, here, desk, id_, _act)


async def _taken(
    request: Request, here: Visit, desk: Desk, id_: str, run: Callable[[Site, str, Fields], Demand]
) -> Response:
    fields = await form_of(request, desk.token)
    try:
        made = await run_in_threadpool(run, here.site, id_, fields)
    except SowhatError as error:
        return await run_in_threadpool(_page, here, desk, id_, fields, error)
    return RedirectResponse(address(said.address(made.id), {"said": "noted"}), 303)


def _act(site: Site, id_: str, fields: Fields) -> Demand:
    run = ACTS.get(fields.get("act", ""))
    if run is None:
        params = {"value": fields.get("act", "")[:40], "known": ", ".join(ACTS)}
        raise CallError(Problem("demand-choice", params=params))
    return run(site, id_, fields)


def _agree(site: Site, id_: str, one: Fields) -> Demand:
    side, says = fields_of.choice(one.get("side", ""), SIDES), fields_of.choice(one.get("says", ""), SAYS)
    return demands.agree(site.root, id_, side, one.get("by", ""), says, one.get("why", ""))


def _obstacle(site: Site, id_: str, one: Fields) -> Demand:
    return demands.obstacle(site.root, id_, fields_of.raised(one), one.get("by", ""))


def _tested(site: Site, id_: str, one: Fields) -> Demand:
    number = one.get("number", "")
    result = fields_of.choice(one.get("result", ""), RESULTS)
    at = int(number) if number.isdecimal() and len(number) < 4 else 0
    return demands.tested(site.root, id_, at, result, one.get("found", ""), one.get("by", ""))


def _estimate(site: Site, id_: str, one: Fields) -> Demand:
    return demands.estimate(site.root, id_, fields_of.estimates(one), one.get("by", ""))


def _bind(site: Site, id_: str, one: Fields) -> Demand:
    why = one.get("must", "")
    depends, excludes = fields_of.ids(one.get("depends", "")), fields_of.ids(one.get("excludes", ""))
    return demands.bind(site.root, id_, fields_of.bound(depends, excludes, why), one.get("by", ""))


def _link(site: Site, id_: str, one: Fields) -> Demand:
    what = fields_of.choice(one.get("link", ""), LINKS)
    return demands.link(site.root, id_, what, one.get("to", ""), one.get("by", ""))


def _judge(site: Site, id_: str, one: Fields) -> Demand:
    verdict = fields_of.choice(one.get("verdict", ""), VERDICTS)
    return demands.judge(site.root, id_, verdict, one.get("why", ""), one.get("by", ""))


ACTS: Mapping[str, Callable[[Site, str, Fields], Demand]] = {
    "agree": _agree,
    "obstacle": _obstacle,
    "tested": _tested,
    "estimate": _estimate,
    "reword": lambda site, id_, one: demands.reword(site.root, id_, fields_of.need(one), one.get("by", "")),
    "bind": _bind,
    "link": _link,
    "merge": lambda site, id_, one: demands.merge(
        site.root, id_, next(iter(fields_of.ids(one.get("into", ""))), None), one.get("by", "")
    ),
}
"""Steps, by the name that a form sends; deciding has an address of its own."""
NEXT = {
    "problem": "reword",
    "reword": "reword",
    "agree": "agree",
    "again": "agree",
    "test": "tested",
    "estimate": "estimate",
    "choose": "judge",
    **dict.fromkeys(("case", "okr", "study", "claim", "sign", "price", "confirm", "settle"), "link"),
}
"""The form that takes the next step, by the step's word."""


def possible(one: Demand) -> tuple[str, ...]:
    """The steps that can be taken now, the one that comes next first."""
    found = tuple(_possible(one))
    first = NEXT.get(one.next.what.code.removeprefix("demand-next-"))
    return (first, *(each for each in found if each != first)) if first in found else found


def _possible(one: Demand) -> Iterator[str]:
    if one.merged is not None:
        yield "merge"
        return
    if one.status not in OVER:
        yield from ("agree", "obstacle")
        if one.obstacles:
            yield "tested"
        yield from ("estimate", "reword", "bind")
    if one.status != "declined":
        yield "link"
    if one.status not in OVER:
        yield "merge"
    yield "judge"


def verdicts(one: Demand) -> tuple[Verdict, ...]:
    """What may be decided now."""
    if one.status in OVER:
        return ("reopened",)
    return ("chosen", "declined") if one.status in ("asked", "understood", "weighed") else (
        "done", "declined", "reopened"
    )  # fmt: skip


def _page(here: Visit, desk: Desk, id_: str, typed: Fields, error: SowhatError | None = None) -> Response:
    seen: DemandSeen = here.site.loaders.demand(here.site.root, id_)
    one = seen.demand
    forms = Acting(
        acts=tuple(each for each in possible(one) if _allowed(here, each)),
        token=desk.token,
        typed={**_defaults(one), **typed},
        life=story.life(here.voice, one),
        choices={**choices(here), **_words(here)},
        currency=seen.currency,
        obstacles=tuple((str(each.number), f"{each.number}. {each.text[:80]}") for each in one.obstacles),
        efforts=fields_of.rows(one.estimates),
        verdicts=verdicts(one),
        id=one.id,
        problems=told(here, error.problems) if error else None,
        said=here.voice.say("demand-form-said") if here.request.query_params.get("said") else "",
    )
    shown = drawn.demand(here.frame("planning"), story.demand(here.voice, seen), forms)
    return here.html(shown, status_of(error) if error else 200)


def _allowed(here: Visit, name: str) -> bool:
    """Whether the reader's role may take the step: what would be refused is not offered."""
    path = f"{CHOOSE}/D-1" if name == "judge" else f"{PAGE}/D-1"
    return may(role_of(here.request), needed("POST", path))


def _words(here: Visit) -> dict[str, Named]:
    say = here.voice.say
    return {
        "side": tuple((each, say("demand-side", what=each)) for each in SIDES),
        "says": tuple((each, say("demand-form-says", says=each)) for each in SAYS),
        "result": tuple((each, say("demand-result", result=each)) for each in RESULTS),
        "grade": tuple((each, f"{each} · {grade_word(each, here.voice.words)}") for each in fields_of.GRADES),
        "link": tuple((each, say("demand-link", what=each)) for each in LINKS),
    }


def _defaults(one: Demand) -> dict[str, str]:
    """What the forms begin with: what stands."""
    told_ = {**fields_of.typed(demands.need_of(one)), **fields_of.retyped(one.estimates)}
    told_ |= {"depends": ", ".join(one.depends), "excludes": ", ".join(one.excludes), "must": demands.must_why(one)}
    untested = next((each.number for each in one.obstacles if each.result is None), None)
    waiting = [side for side in SIDES if side not in {each.side for each in one.agreements if not each.stale}]
    told_ |= {"number": str(untested or ""), "side": waiting[0] if waiting else SIDES[0], "into": one.merged or ""}
    return told_
