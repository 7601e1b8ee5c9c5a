"""The web application: pages, API, static files."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib.metadata import version
from pathlib import Path

from fastapi import Depends, FastAPI, HTTPException, Request
from fastapi.responses import PlainTextResponse, Response
from starlette.middleware.trustedhost import TrustedHostMiddleware

from sowhat.actions.jobs import Jobs
from sowhat.actions.receiving import Intakes
from sowhat.render import assets
from sowhat.web import (
    adoption,
    alerts,
    api,
    campaigns,
    case,
    catalogue,
    claims,
    compliance,
    definitions,
    dictionary,
    doctor,
    ecosystem,
    exports,
    failures,
    feedback,
    health,
    jobs,
    lifecycle,
    milestones,
    moments,
    pages,
    prices,
    receivers,
    returns,
    roles,
    rollout,
    so_what,
    start,
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


def create(
    root: Path, loaders: Loaders = LOADERS, hosts: tuple[str, ...] = HOSTS, role: roles.Role = "admin"
) -> FastAPI:
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
    app.include_router(rollout.router)  # before the pages of studies, one of which could be called plan
    app.include_router(moments.router)  # before so_what, whose addresses hold any table's name
    app.include_router(so_what.router)
    app.include_router(definitions.router)
    app.include_router(api.router)
    app.include_router(pages.router)
    app.include_router(dictionary.router)
    app.include_router(doctor.router)
    app.include_router(start.router)
    app.include_router(jobs.router)
    app.include_router(update.router)
    app.include_router(truth.router)
    app.include_router(value.router)
    app.include_router(returns.router)
    app.include_router(totals.router)
    app.include_router(claims.router)
    app.include_router(prices.router)
    app.include_router(milestones.router)
    app.include_router(case.router)
    app.include_router(exports.router)
    app.include_router(ecosystem.router)
    app.include_router(feedback.router)
    app.include_router(adoption.router)
    app.include_router(health.router)
    app.include_router(catalogue.router)
    app.include_router(campaigns.router)
    app.include_router(lifecycle.router)  # after campaigns, whose addresses lie below it
    app.include_router(compliance.router)
    app.include_router(alerts.router)
    app.include_router(receivers.router)
    app.add_api_route("/static/{name}", static, include_in_schema=False)
    app.add_api_route("/healthz", healthy, include_in_schema=False)
    failures.install(app)
    return app


@asynccontextmanager
async def _living(app: FastAPI) -> AsyncIterator[None]:
    """When the server goes down, a build that is under way ends at its next step, and what came in is on disk."""
    stopping = warming.begin(app.state.site)
    yield
    stopping.set()
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
