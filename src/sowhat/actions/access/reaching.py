"""Whether readers get to these pages at all: who encrypts, what the proxy says, whose groups are named."""

from __future__ import annotations

import ssl
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import httpx

from sowhat.errors import Problem
from sowhat.model.access import Access

ASKED = "/api/v1/access"
"""Nobody gets it who has not signed in: what is asked there is only how it is refused."""
PROXY = "access-proxy"
PATIENT = 4.0
"""Seconds that our own address may take."""


def wrong(root: Path, access: Access) -> tuple[Problem, ...]:
    """What would keep everybody out, or gives nobody anything. Whether the proxy says enough is seen only where the
    server runs and its address can be reached from here."""
    return (*_unencrypted(access), *_misled(root, access), *_nobodys(access))


def _unencrypted(access: Access) -> Iterator[Problem]:
    secure = urlsplit(access.address).scheme == "https"
    if access.on and secure and not (access.tls or access.trusted_proxies):
        yield Problem("access-nobody-encrypts", params={"address": access.address})


def _misled(root: Path, access: Access) -> Iterator[Problem]:
    if access.on and _answered(root, access) == PROXY:
        yield Problem(PROXY, params={"how": "silent" if access.trusted_proxies else "stranger"})


def _answered(root: Path, access: Access) -> str:
    """The code of the refusal; empty where the address is not reached, or nobody refuses."""
    try:
        with httpx.Client(verify=_trusted(root, access), trust_env=False, timeout=PATIENT) as client:
            told = client.get(f"{access.address}{ASKED}").json()
    except (httpx.HTTPError, httpx.InvalidURL, OSError, ValueError):
        return ""
    return str(told.get("code", "")) if isinstance(told, dict) else ""


def _trusted(root: Path, access: Access) -> ssl.SSLContext:
    context = ssl.create_default_context()
    if access.tls:
        context.load_verify_locations(root / access.tls.certificate)
    return context


def _nobodys(access: Access) -> Iterator[Problem]:
    """Groups and people that name no provider which is declared, where one has to be named."""
    groups = [one for grant in access.roles for one in grant.groups if not access.whose(one)[0]]
    people = [one for grant in access.roles for one in grant.people if not _known(access, one)]
    for one in dict.fromkeys((*groups, *people) if access.on else ()):
        yield Problem("access-group-gone", params={"value": one[:80]})


def _known(access: Access, written: str) -> bool:
    owner, rest = access.whose(written)
    return bool(owner) and ("@" in written or rest != written)
