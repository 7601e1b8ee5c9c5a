"""Signing in by LDAP against a real slapd: who gets in, who does not, and what is never sent."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from sowhat.actions.providers import checking, flows
from sowhat.errors import BlockedError, CallError
from sowhat.model.access import Identity, Ldap, Secret
from tests.servers.certificates import Authority
from tests.servers.directory import BASE, ODD, PASSWORD, SERVICE, SERVICE_PASSWORD, Directory, directory, free


@pytest.fixture(scope="module")
def company() -> Iterator[Directory]:
    with directory("localhost", "127.0.0.1") as found:
        yield found


@pytest.fixture(autouse=True)
def password(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LDAP_PASSWORD", SERVICE_PASSWORD)


def declared(company: Directory, **changed: object) -> Ldap:
    usual = {
        "name": "p",
        "address": company.ldaps,
        "ca": str(company.authority),
        "base": BASE,
        "bind": SERVICE,
        "bind_password": Secret(kept="env", name="LDAP_PASSWORD"),
    }
    return Ldap.model_validate({**usual, **changed})


def refused(company: Directory, root: Path, user: str, password: str, **changed: object) -> str:
    with pytest.raises(CallError) as caught:
        flows.check(root, declared(company, **changed), user, password)
    assert password not in str(caught.value) or not password
    return caught.value.problems[0].code


def broken(root: Path, provider: Ldap) -> dict[str, object]:
    with pytest.raises(BlockedError) as caught:
        flows.check(root, provider, "li", PASSWORD)
    assert SERVICE_PASSWORD not in str(caught.value)
    problem = caught.value.problems[0]
    return {"code": problem.code, **{k: v for k, v in problem.params.items() if k in ("reason", "says", "base")}}


WAYS: dict[str, dict[str, object]] = {"ldaps": {}, "starttls": {"start_tls": True}, "loopback": {}}


@pytest.mark.parametrize("way", WAYS)
def test_somebody_signs_in(way: str, company: Directory, tmp_path: Path) -> None:
    address = company.ldaps if way == "ldaps" else company.ldap
    found = flows.check(tmp_path, declared(company, address=address, **WAYS[way]), "li", PASSWORD)
    direct = ("direct", f"cn=direct,ou=groups,{BASE}")
    assert found == Identity(id="li", name="李明", email="li@example.com", groups=direct)


def test_groups_within_groups_are_followed_and_a_circle_ends(company: Directory, tmp_path: Path) -> None:
    provider = declared(company, group_base=f"ou=groups,{BASE}")
    found = flows.check(tmp_path, provider, "li", PASSWORD)
    assert {one for one in found.groups if "=" not in one} == {"direct", "pay", "platform", "circle"}
    assert f"cn=platform,ou=groups,{BASE}" in found.groups


def test_a_filter_of_ones_own_and_other_attributes(company: Directory, tmp_path: Path) -> None:
    own = declared(company, filter="(&(objectClass=inetOrgPerson)(mail={user}))", id="entryUUID", display="mail")
    found = flows.check(tmp_path, own, "wang@example.com", PASSWORD)
    assert (len(found.id), found.name) == (36, "wang@example.com")


def test_a_name_that_a_filter_has_to_escape(company: Directory, tmp_path: Path) -> None:
    assert flows.check(tmp_path, declared(company), ODD, PASSWORD).name == "Odd"


@pytest.mark.parametrize(
    "user", ["*)(uid=*", "*", "l*", "li)(|(uid=*", "nobody", "li\0", "", "   ", "li,ou=people", "x" * 300, "(", "\\2a"]
)
def test_a_name_that_is_nobodys_is_refused(user: str, company: Directory, tmp_path: Path) -> None:
    assert refused(company, tmp_path, user, PASSWORD) == "sign-in-failed"


@pytest.mark.parametrize("typed", ["wrong", "", "\0", PASSWORD + "\0", PASSWORD.upper()])
def test_a_wrong_password_is_refused_as_a_stranger_is(typed: str, company: Directory, tmp_path: Path) -> None:
    assert refused(company, tmp_path, "li", typed) == "sign-in-failed"


def test_somebody_whom_the_directory_has_twice_is_nobody(company: Directory, tmp_path: Path) -> None:
    with pytest.raises(BlockedError, match="directory-ambiguous"):
        flows.check(tmp_path, declared(company), "twin", PASSWORD)
    one = declared(company, base=f"ou=guests,{BASE}")
    assert flows.check(tmp_path, one, "twin", PASSWORD).name == "Twin Two"


def test_an_attribute_that_is_missing_is_named(company: Directory, tmp_path: Path) -> None:
    assert broken(tmp_path, declared(company, id="employeeNumber")) == {"code": "provider-missing"}


def test_a_wrong_service_password_is_the_settings_fault(
    company: Directory, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LDAP_PASSWORD", "wrong")
    assert broken(tmp_path, declared(company)) == {"code": "directory-bind", "says": "invalidCredentials"}
    assert [one.code for one in checking.wrong(tmp_path, declared(company))] == ["directory-bind"]


def test_a_service_user_without_a_password_is_not_bound(company: Directory, tmp_path: Path) -> None:
    assert broken(tmp_path, declared(company, bind_password=None))["code"] == "directory-bind"


def test_a_base_that_is_not_there_is_named(company: Directory, tmp_path: Path) -> None:
    elsewhere = declared(company, base="dc=nowhere")
    assert broken(tmp_path, elsewhere) == {"code": "directory-base", "base": "dc=nowhere"}
    assert [one.code for one in checking.wrong(tmp_path, elsewhere)] == ["directory-base"]


def test_groups_by_the_name_that_the_entry_has_not_the_one_that_was_typed(company: Directory, tmp_path: Path) -> None:
    by_uid = {"group_base": f"ou=groups,{BASE}", "group_filter": "(memberUid={user})"}
    found = flows.check(tmp_path, declared(company, filter="(mail={user})", **by_uid), "wang@example.com", PASSWORD)
    assert [one for one in found.groups if "=" not in one] == ["posix"]


def test_a_filter_that_asks_for_nobody_in_particular_is_refused(company: Directory, tmp_path: Path) -> None:
    careless = declared(company, base=f"ou=guests,{BASE}", filter="(objectClass=inetOrgPerson)")
    assert broken(tmp_path, careless)["code"] == "directory-filter"
    assert [one.code for one in checking.wrong(tmp_path, careless)] == ["directory-filter"]


def test_the_check_finds_nothing_wrong(company: Directory, tmp_path: Path) -> None:
    assert checking.wrong(tmp_path, declared(company, group_base=f"ou=groups,{BASE}")) == ()


@pytest.mark.parametrize("way", ["ldaps", "starttls"])
def test_an_authority_that_nobody_trusts_is_not_believed(way: str, company: Directory, tmp_path: Path) -> None:
    other = Authority(tmp_path, "other")
    address, start = (company.ldaps, False) if way == "ldaps" else (company.ldap, True)
    provider = declared(company, address=address, start_tls=start, ca=str(other.path))
    assert broken(tmp_path, provider) == {"code": "provider-silent", "reason": "certificate"}


def test_a_certificate_for_another_host_is_not_believed(tmp_path: Path) -> None:
    with directory("other.example.com") as company:
        assert broken(tmp_path, declared(company)) == {"code": "provider-silent", "reason": "certificate"}


@pytest.mark.parametrize("address", ["ldap://ldap.example.com", "http://localhost", "ldap://", "ldaps://u:p@h"])
def test_a_way_that_is_not_encrypted_is_not_taken(address: str, company: Directory, tmp_path: Path) -> None:
    assert broken(tmp_path, declared(company, address=address))["code"] == "provider-insecure"


def test_a_directory_that_is_away_is_silent(company: Directory, tmp_path: Path) -> None:
    provider = declared(company, address=f"ldap://127.0.0.1:{free()}")
    assert broken(tmp_path, provider) == {"code": "provider-silent", "reason": "unreachable"}


def test_a_directory_that_says_nothing_is_not_waited_for(
    company: Directory, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sowhat.actions.providers.ldap.ANSWER", 1)
    with socket.socket() as deaf:
        deaf.bind(("127.0.0.1", 0))
        deaf.listen()
        provider = declared(company, address=f"ldap://127.0.0.1:{deaf.getsockname()[1]}")
        assert broken(tmp_path, provider) == {"code": "provider-silent", "reason": "timeout"}
