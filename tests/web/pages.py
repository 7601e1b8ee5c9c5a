"""Every page, by its address: what `every_sample` fills, and where the others are looked at."""

PAGES = (
    *(
        "/",
        "/gallery",
        "/services",
        "/services/settlement-v2",
        "/teams",
        "/data",
        "/data/upload",
        "/doctor",
        "/dictionary",
    ),
    *("/catalogue", "/catalogue/settlement-v2", "/adoption", "/health", "/alerts", "/studies", "/nothing-here"),
    *("/ecosystem", "/ecosystem/possible?kind=new", "/feedback", "/partners", "/partners/retail-app", "/views"),
    *("/value", "/value/totals", "/value/ledger", "/value/prices", "/value/returns", "/value/funding", "/value/case"),
    *("/value/milestones", "/value/claims/c000001", "/value/claims/c000001/sign"),
    *("/planning", "/planning/opportunities", "/planning/opportunities/O-0a1b2c3d", "/planning/priorities"),
    *("/planning/demand", "/planning/demand/D-1", "/planning/demand/new", "/planning/demand/import"),
    *("/planning/cases", "/planning/cases/refund", "/planning/okrs", "/planning/okrs/OKR-1"),
    *("/planning/decisions", "/planning/decisions/DEC-1", "/planning/decisions/new"),
    *("/lifecycle", "/lifecycle/campaigns", "/lifecycle/campaigns/w000002"),
    *("/compliance", "/compliance/findings", "/compliance/grants", "/compliance/policies", "/compliance/looks"),
    *("/showcase", "/showcase/calendar", "/showcase/calendar/developers-2026-09-03", "/showcase/scenarios"),
    *("/showcase/scenarios/lost-call", "/showcase/prototypes", "/showcase/rehearsal"),
)
"""`/nothing-here` is a page that does not exist."""

COMPANY: tuple[str | tuple[str, str], ...] = (
    *("/inbox", "/inbox/notices", "/truth", "/building", "/search?q=customer", "/lifecycle/campaigns/new"),
    *("/planning/okrs/new", "/studies/plan", "/showcase/talks/budget", "/webhooks", "/settings"),
    ("/studies", r"/studies/(?!plan)[\w-]+"),
    ("/lifecycle", r"/lifecycle/(?!campaigns)[\w-]+"),
    ("/showcase/calendar", r"/showcase/calendar/[\w-]+"),
    ("/settings", r"/settings/file\?file=[^\"]+"),
    ("/settings", r"/settings/(?!file)[\w-]+"),
    ("/settings/access-providers", r"/settings/access-providers/entry\?as=\w+"),
)
"""What needs a company of its own: in the example company, or the first link like this on a page of it."""
ENTERED = ("/sign-in", "/account", "/access")
"""What there is where people sign in."""
WALKED = {
    "/start": "test_onboarding_browser",
    "/start/{area}": "test_onboarding_browser",
    "/start/{area}/services": "test_onboarding_browser",
    "/start/{area}/callers": "test_onboarding_browser",
    "/start/{area}/outcome": "test_onboarding_browser",
    "/start/{area}/answer": "test_onboarding_browser",
    "/data/upload/{area}": "test_start_browser",  # the page of /start/{area}
    "/showcase/calendar/{id_}/draft": "test_showcase_browser",
    "/showcase/calendar/{id_}/sent/{digest}": "test_showcase_browser",
    "/showcase/prototypes/preview": "test_prototypes_browser",
}
"""Steps on a way that somebody has to go first, and who goes it."""
ANSWERS = ("/sign-in/{name}", "/sign-in/{name}/callback", "/sign-in/{name}/out", "/healthz", "/readyz", "/metrics")
"""Addresses that lead on, or speak to machines."""
