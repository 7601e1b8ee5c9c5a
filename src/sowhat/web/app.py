"""The web application: pages, API, static files."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib.metadata import version
from pathlib import Path

from fastapi import Depends, FastAPI, HTTPException, Request
from fastapi.responses import PlainTextResponse, Response
from starlette.concurrency import run_in_threadpool
from starlette.middleware.trustedhost import TrustedHostMiddleware

from sowhat.actions.jobs import Jobs
from sowhat.actions.receiving import Intakes
from sowhat.model.person import Role
from sowhat.render import assets
from sowhat.web import (
    adoption,
    alerts,
    api,
    campaigns,
    case,
    case_papers,
    catalogue,
    claims,
    compliance,
    decisions,
    definitions,
    demand_acts,
    demands,
    dictionary,
    doctor,
    ecosystem,
    exports,
    failures,
    feedback,
    funding,
    health,
    jobs,
    lifecycle,
    milestones,
    moments,
    okrs,
    opportunities,
    pages,
    partners,
    planning,
    prices,
    priorities,
    prototypes,
    receivers,
    rehearsal,
    returns,
    roles,
    rollout,
    scenarios,
    showcases,
    so_what,
    start,
    talks,
    totals,
    truth,
    update,
    value,
    warming,
)
from sowhat.web.desk import Desk
from sowhat.web.frame import Site
from sowhat.web.headers import SecurityHeaders
from sowhat.web.loaders import LOADERS, Loaders
from sowhat.web.onboarding import Onboarding

HOSTS = ("localhost", "127.0.0.1", "[::1]")
"""Names by which this machine may be asked; another one is a page elsewhere that points its name here."""
FOREVER = "public, max-age=31536000, immutable"

PLANNING = (okrs, decisions, demands, demand_acts, opportunities, planning, partners, priorities, talks, showcases)
"""Pages of what is planned, and with whom."""

ROUTERS = (
    rollout.router,  # before the pages of studies, one of which could be called plan
    moments.router,  # before so_what, whose addresses hold any table's name
    so_what.router,
    definitions.router,
    api.router,
    pages.router,
    dictionary.router,
    doctor.router,
    start.router,
    jobs.router,
    update.router,
    truth.router,
    value.router,
    returns.router,
    funding.router,
    totals.router,
    claims.router,
    prices.router,
    milestones.router,
    case.router,
    case_papers.router,
    exports.router,
    ecosystem.router,
    feedback.router,
    adoption.router,
    health.router,
    catalogue.router,
    campaigns.router,
    lifecycle.router,  # after campaigns, whose addresses lie below it
    compliance.router,
    rehearsal.router,
    prototypes.router,  # before the showcases, whose addresses could be theirs
    *(area.router for area in PLANNING),
    scenarios.router,
    alerts.router,
    receivers.router,
)
"""In the order in which addresses are looked for."""


def create(root: Path, loaders: Loaders = LOADERS, hosts: tuple[str, ...] = HOSTS, role: Role = "admin") -> FastAPI:
    """The application of the workspace `root`, answering to `hosts`; whoever asks has the `role`."""
    app = FastAPI(
        title="sowhat",
        version=version("sowhat"),
        docs_url=None,
        redoc_url=None,
        openapi_url="/api/v1/openapi.json",
        lifespan=_living,
        dependencies=[Depends(roles.allow)],
    )
    app.state.role = role
    app.state.site = Site(root.resolve(), loaders)
    app.state.desk = Desk(Jobs(root.resolve()))
    app.state.reception = receivers.Reception(Intakes(root.resolve()))
    app.add_middleware(Onboarding, site=app.state.site)
    app.add_middleware(SecurityHeaders)
    app.add_middleware(TrustedHostMiddleware, allowed_hosts=list(hosts))
    for router in ROUTERS:
        app.include_router(router)
    app.add_api_route("/static/{name}", static, include_in_schema=False)
    app.add_api_route("/healthz", healthy, include_in_schema=False)
    failures.install(app)
    return app


@asynccontextmanager
async def _living(app: FastAPI) -> AsyncIterator[None]:
    """When the server goes down, a build that is under way ends at its next step, and what came in is on disk."""
    stop_warming = warming.begin(app.state.site)
    yield
    await run_in_threadpool(stop_warming)
    app.state.reception.intakes.close()
    app.state.desk.jobs.close()


def static(request: Request, name: str) -> Response:
    """A static file, compressed where the reader takes it."""
    asset = assets.find(name)
    if asset is None:
        raise HTTPException(404)
    headers = {"Cache-Control": FOREVER, "Vary": "Accept-Encoding"}
    if "gzip" not in request.headers.get("accept-encoding", ""):
        return Response(asset.content, media_type=asset.media_type, headers=headers)
    return Response(asset.compressed, media_type=asset.media_type, headers={**headers, "Content-Encoding": "gzip"})


def healthy() -> PlainTextResponse:
    """Whether the process answers."""
    return PlainTextResponse("ok")
