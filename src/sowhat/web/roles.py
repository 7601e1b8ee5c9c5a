"""Which role an address needs, at least: one matrix for pages, CSV and API.

Until there is a way to sign in (`sowhat serve` listens on this machine alone), everybody who asks has the role that the
server was started with.
"""

from __future__ import annotations

from fastapi import Request

from sowhat.errors import CallError, Problem
from sowhat.model.person import ROLES, Person, Role, may

READING = ("GET", "HEAD")
OPEN = ("/v1/", "/static/", "/healthz", "/readyz", "/sign-in", "/sign-out", "/account")
"""Telemetry that comes in, what every page is made of, and what everybody may do about themselves."""

SEEING: tuple[tuple[str, Role], ...] = (
    ("/compliance/findings", "approver"),
    ("/compliance/grants", "approver"),
    ("/compliance/report", "approver"),
    ("/api/v1/compliance", "approver"),
    ("/compliance/looks", "admin"),
    ("/lifecycle/campaigns", "contributor"),
    ("/api/v1/campaigns", "contributor"),
    ("/start", "admin"),
    ("/data/upload", "admin"),
    ("/settings", "admin"),
    ("/access", "admin"),
    ("/api/v1/access", "admin"),
    ("/webhooks", "admin"),
    ("/api/v1/webhooks", "admin"),
)
"""What a mere viewer may not see: lists that name apps and people, stragglers, files that came in."""
DOING: tuple[tuple[str, Role], ...] = (
    ("/inbox", "viewer"),
    ("/value/claims", "approver"),
    ("/api/v1/claims", "approver"),
    ("/api/v1/jobs", "admin"),
    ("/webhooks", "admin"),
    ("/api/v1/webhooks", "admin"),
    ("/value/prices", "approver"),
    ("/studies", "approver"),
    ("/lifecycle", "approver"),
    ("/compliance", "approver"),
    ("/alerts", "approver"),
    ("/planning/demand/choose", "approver"),
    ("/planning/case-signatures", "approver"),
    ("/start", "admin"),
    ("/data/upload", "admin"),
    ("/settings", "admin"),
    ("/building", "admin"),
    ("/access", "admin"),
    ("/views", "viewer"),
)
"""What a contributor may not do: sign, price, define, decide, attest, silence; and bring in files or build."""


def needed(method: str, path: str) -> Role:
    """The least role for a request; the longest beginning of its path counts."""
    if path.startswith(OPEN):
        return "viewer"
    reading = method in READING
    rules = [rule for rule in (SEEING if reading else DOING) if _below(path, rule[0])]
    found = max(rules, key=lambda rule: len(rule[0]), default=None)
    return found[1] if found else "viewer" if reading else "contributor"


def _below(path: str, start: str) -> bool:
    """Whether a path is the one named, one of its tables, or below it."""
    rest = path.removeprefix(start)
    return path.startswith(start) and (not rest or rest[0] in "/.-")


def person_of(request: Request) -> Person:
    """Whoever asks."""
    found: Person | None = getattr(request.state, "person", None)
    return found or Person(role=request.app.state.role)


def role_of(request: Request) -> Role:
    """The role of whoever asks."""
    return person_of(request).role


def allow(request: Request) -> None:
    """Let a request in whose role is enough. Raises CallError `role-refused`."""
    least, role = needed(request.method, request.url.path), role_of(request)
    if not may(role, least):
        raise CallError(Problem("role-refused", params={"needs": least, "role": role}))


def known(text: str) -> Role:
    """A role by its name. Raises CallError `no-such-role`."""
    found = next((role for role in ROLES if role == text), None)
    if found is None:
        raise CallError(Problem("no-such-role", params={"value": text[:40], "known": ", ".join(ROLES)}))
    return found
