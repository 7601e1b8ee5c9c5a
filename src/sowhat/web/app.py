"""The web application: pages, API, static files."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib.metadata import version
from pathlib import Path

from fastapi import Depends, FastAPI, HTTPException, Request
from fastapi.responses import Response
from starlette.concurrency import run_in_threadpool
from starlette.middleware.trustedhost import TrustedHostMiddleware

from sowhat.actions.jobs import Jobs
from sowhat.actions.receiving import Intakes
from sowhat.actions.repeating import Repeats
from sowhat.actions.webhooks.worker import Teller
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
    gallery,
    health,
    inbox,
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
    search,
    showcases,
    so_what,
    start,
    steps,
    talks,
    totals,
    truth,
    update,
    value,
    views,
    warming,
    webhooks,
)
from sowhat.web.access import account, admin, entering, leaving
from sowhat.web.access.door import Doorkeeper
from sowhat.web.access.gate import Gate
from sowhat.web.access.proxies import Proxies
from sowhat.web.compressing import Compressing
from sowhat.web.desk import Desk
from sowhat.web.editing import changes, sheets
from sowhat.web.frame import Site
from sowhat.web.glance import Glance
from sowhat.web.headers import SecurityHeaders
from sowhat.web.loaders import LOADERS, Loaders
from sowhat.web.onboarding import Onboarding
from sowhat.web.watching import routes as watching
from sowhat.web.watching.counters import Counters
from sowhat.web.watching.measuring import Measuring
from sowhat.web.writing import claims as claim_writes
from sowhat.web.writing import demand as demand_writes
from sowhat.web.writing import said, work

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
    gallery.router,
    doctor.router,
    start.router,
    steps.router,
    inbox.router,
    jobs.router,
    update.router,
    sheets.router,
    changes.router,
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
    entering.router,
    leaving.router,
    account.router,
    admin.router,
    search.router,
    views.router,
    receivers.router,
    watching.router,
    webhooks.router,
    webhooks.writes,
    *(area.router for area in (demand_writes, claim_writes, said, work)),
)
"""In the order in which addresses are looked for."""


def create(
    root: Path,
    loaders: Loaders = LOADERS,
    hosts: tuple[str, ...] = HOSTS,
    role: Role = "admin",
    gate: Gate | None = None,
) -> FastAPI:
    """The application of the workspace `root`, answering to `hosts`; whoever asks has the `role`, or signs in where
    there is a gate."""
    app = FastAPI(
        title="sowhat",
        version=version("sowhat"),
        docs_url=None,
        redoc_url=None,
        openapi_url="/api/v1/openapi.json",
        lifespan=_living,
        dependencies=[Depends(roles.allow), Depends(views.opened)],
    )
    app.state.role, app.state.gate = "viewer" if gate else role, gate
    app.state.site = Site(root.resolve(), loaders)
    app.state.desk = Desk(Jobs(root.resolve()))
    app.state.repeats = Repeats(root.resolve())
    app.state.teller = Teller(root.resolve())
    app.state.reception = receivers.Reception(Intakes(root.resolve()))
    app.add_middleware(Onboarding, site=app.state.site)
    app.add_middleware(Glance)
    app.add_middleware(Compressing)
    if gate:
        gate.site = app.state.site
        app.add_middleware(Doorkeeper, gate=gate)
    app.add_middleware(SecurityHeaders, secure=gate is not None and gate.secure)
    app.add_middleware(TrustedHostMiddleware, allowed_hosts=list(hosts), www_redirect=False)
    app.state.counters = Counters(app.state.site, app.version)
    app.add_middleware(Measuring, counters=app.state.counters)
    if gate:
        app.add_middleware(Proxies, trusted=lambda: gate.last.trusted_proxies)
    for router in ROUTERS:
        app.include_router(router)
    app.add_api_route("/static/{name}", static, include_in_schema=False)
    failures.install(app)
    return app


@asynccontextmanager
async def _living(app: FastAPI) -> AsyncIterator[None]:
    """When the server goes down, a job that is under way stops at its next step and waits for the next server, and what
    came in is on disk."""
    stop_warming = warming.begin(app.state.site)
    app.state.desk.jobs.start()
    app.state.teller.start()
    if app.state.gate:
        app.state.gate.recorder.start()
    yield
    if app.state.gate:
        await run_in_threadpool(app.state.gate.recorder.close)
    await run_in_threadpool(app.state.teller.close)
    await run_in_threadpool(stop_warming)
    app.state.reception.intakes.close()
    await run_in_threadpool(app.state.desk.jobs.close)


def static(request: Request, name: str) -> Response:
    """A static file, compressed where the reader takes it."""
    asset = assets.find(name)
    if asset is None:
        raise HTTPException(404)
    headers = {"Cache-Control": FOREVER, "Vary": "Accept-Encoding"}
    if "gzip" not in request.headers.get("accept-encoding", ""):
        return Response(asset.content, media_type=asset.media_type, headers=headers)
    return Response(asset.compressed, media_type=asset.media_type, headers={**headers, "Content-Encoding": "gzip"})
