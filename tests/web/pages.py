"""Every page that `every_sample` fills, by its address."""

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
