"""Signing in, whatever the provider's kind: the functions that `actions/access` asks for (see its `Flows`)."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from sowhat.actions.access.flow import Departure
from sowhat.actions.providers import dingtalk, feishu, ldap, oidc, wecom
from sowhat.errors import CallError, Problem
from sowhat.model.access import DingTalk, Feishu, Identity, Ldap, Oidc, Provider, WeCom


def begin(root: Path, provider: Provider, departure: Departure) -> str:
    """The address that the reader is sent to.

    Raises BlockedError where the provider is not reached, is another than declared, or a secret is not there.
    """
    match provider:
        case Oidc():
            return oidc.begin(root, provider, departure)
        case Feishu():
            return feishu.begin(root, provider, departure)
        case DingTalk():
            return dingtalk.begin(root, provider, departure)
        case WeCom():
            return wecom.begin(root, provider, departure)
        case Ldap():
            raise _by_form(provider)


def finish(root: Path, provider: Provider, departure: Departure, query: Mapping[str, str]) -> Identity:
    """Who came back with this query, whose `state` the caller has compared.

    Raises CallError `sign-in-denied`, `sign-in-stale`, `sign-in-untrusted`, `sign-in-outsider`, `sign-in-inactive`;
    BlockedError `provider-…` where the provider or its settings are not as they have to be.
    """
    match provider:
        case Oidc():
            return oidc.finish(root, provider, departure, query)
        case Feishu():
            return feishu.finish(root, provider, departure, query)
        case DingTalk():
            return dingtalk.finish(root, provider, departure, query)
        case WeCom():
            return wecom.finish(root, provider, departure, query)
        case Ldap():
            raise _by_form(provider)


def check(root: Path, provider: Ldap, user: str, password: str) -> Identity:
    """Who has this password. Raises CallError `sign-in-failed`; BlockedError where the directory does not answer."""
    return ldap.check(root, provider, user, password)


def goodbye(root: Path, provider: Provider, back: str) -> str:
    """Where somebody who leaves signs out of the provider too, and comes back from; empty where there is no such place.

    Raises BlockedError where the provider does not answer; leaving does not depend on it.
    """
    return oidc.goodbye(root, provider, back) if isinstance(provider, Oidc) else ""


def _by_form(provider: Ldap) -> CallError:
    return CallError(Problem("sign-in-by-form", params={"provider": provider.name}))
