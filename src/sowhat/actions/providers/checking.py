"""Whether each place to sign in would let anybody in: it is asked what it is asked at sign-in, short of a person."""

from __future__ import annotations

from pathlib import Path

from sowhat.actions.access import reaching
from sowhat.actions.access.signing_in import SIGN_IN
from sowhat.actions.providers import dingtalk, feishu, ldap, metadata, oidc, wecom
from sowhat.actions.providers.wire import Wire
from sowhat.actions.written import written
from sowhat.errors import Problem, SowhatError
from sowhat.model.access import DingTalk, Feishu, Ldap, Oidc, Provider, WeCom
from sowhat.model.access_check import ProviderChecked, ProviderProblem


def check(root: Path) -> tuple[ProviderChecked, ...]:
    """Each place to sign in that a workspace declares, in its order; before them its address, where readers would not
    get in by it."""
    access = written(root).access
    found = tuple(_told(one) for one in reaching.wrong(root, access))
    address = (ProviderChecked(provider=access.address, kind="address", problems=found),) if found else ()
    return (*address, *(_checked(root, one, access.address) for one in access.providers))


def _checked(root: Path, provider: Provider, address: str) -> ProviderChecked:
    found = tuple(_told(one) for one in wrong(root, provider))
    back = "" if isinstance(provider, Ldap) else f"{address}{SIGN_IN}/{provider.name}/callback"
    return ProviderChecked(provider=provider.name, kind=provider.kind, back=back, problems=found)


def _told(one: Problem) -> ProviderProblem:
    return ProviderProblem(code=one.code, params=dict(one.params))


def wrong(root: Path, provider: Provider) -> tuple[Problem, ...]:
    """What would keep people out: the address, its certificate, the id and the secret, the keys, the service user, the
    places to search. Empty where all is well."""
    try:
        _ask(root, provider)
    except SowhatError as error:
        return error.problems
    return ()


def _ask(root: Path, provider: Provider) -> None:
    match provider:
        case Oidc():
            _oidc(root, provider)
        case Feishu():
            feishu.checked(_wire(root, provider), root, provider)
        case DingTalk():
            dingtalk.checked(_wire(root, provider), root, provider)
        case WeCom():
            wecom.checked(_wire(root, provider), root, provider)
        case Ldap():
            _directory(root, provider)


def _wire(root: Path, provider: Feishu | DingTalk | WeCom) -> Wire:
    wire = Wire(root, provider, provider.api)
    wire.allowed(provider.sign_in)
    return wire


def _oidc(root: Path, provider: Oidc) -> None:
    """Its description, its keys, and whether it knows us: told by the way it refuses a code."""
    wire = Wire(root, provider, provider.issuer)
    metadata.forget()
    known = metadata.metadata(wire, provider)
    metadata.keys(wire, provider, known.keys)
    error = oidc.wrong_client(wire, root, provider)
    if error:
        raise error


def _directory(root: Path, provider: Ldap) -> None:
    """It lets the service user in, and both places to search are there."""
    with ldap.opened(root, provider) as service:
        ldap.bind(root, provider, service)
        ldap.filtered(provider)
        for base in filter(None, (provider.base, provider.group_base)):
            ldap.searched(provider, service, base, "(objectClass=*)", ["1.1"], 1)
