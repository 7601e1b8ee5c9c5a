"""Who may come in, as people declare it; no secret stands in a file, nor in what is said about it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from sowhat import workspace
from sowhat.errors import Problem
from sowhat.model.access import Access, Feishu, Grant, Ldap, Limits, Oidc, Secret, Tls
from sowhat.model.value import Text
from sowhat.workspace.declared import declares
from tests.workspace.conftest import PLATFORM

Write = Callable[..., Path]
Wrong = Callable[..., list[Problem]]
OIDC = "{name: corp, kind: oidc, issuer: 'https://id.example.com/', client_id: sowhat, client_secret: env:SECRET}"
OTHER = OIDC.replace("corp", "other")
HEAD = f"{PLATFORM}access: {{address: 'https://a.example', default_role: viewer, "


def test_nobody_signs_in_unless_declared(folder: Write) -> None:
    found = workspace.load(folder(PLATFORM)).access
    assert (found, found.on) == (Access(), False)


def test_the_whole_section_is_read(folder: Write) -> None:
    text = f"""{PLATFORM}access:
  address: https://SoWhat.example.com:8443/
  tls: {{certificate: c.pem, key: k.pem}}
  trusted_proxies: [10.0.0.7, 'fd00::/8']
  ask: platform@example.com
  session_hours: 8
  idle_hours: 2
  trail: 30
  limits: {{sign_in: 3}}
  roles:
    admin: {{people: dir/root@example.com}}
    viewer: {{groups: [corp/a, dir/b]}}
  providers:
    - {OIDC}
    - {{name: fs, kind: feishu, title: {{zh: 飞书}}, client_id: cli, client_secret: 'file:secrets/fs', api: 'http://127.0.0.1:1'}}
    - {{name: dir, kind: ldap, address: 'ldap://d.example', start_tls: true, base: 'dc=x', bind_password: env:P}}
"""
    assert workspace.load(folder(text)).access == Access(
        address="https://sowhat.example.com:8443",
        tls=Tls(certificate="c.pem", key="k.pem"),
        trusted_proxies=("10.0.0.7/32", "fd00::/8"),
        ask="platform@example.com",
        session_hours=8,
        idle_hours=2,
        trail=30,
        limits=Limits(sign_in=3),
        roles=(Grant(role="viewer", groups=("corp/a", "dir/b")), Grant(role="admin", people=("dir/root@example.com",))),
        providers=(
            Oidc(
                name="corp",
                issuer="https://id.example.com",
                client_id="sowhat",
                client_secret=Secret(kept="env", name="SECRET"),
            ),
            Feishu(
                name="fs",
                title=Text(zh="飞书"),
                client_id="cli",
                client_secret=Secret(kept="file", name="secrets/fs"),
                api="http://127.0.0.1:1",
            ),
            Ldap(
                name="dir",
                address="ldap://d.example",
                start_tls=True,
                base="dc=x",
                bind_password=Secret(kept="env", name="P"),
            ),
        ),
    )


@pytest.mark.parametrize(
    ("written", "code"),
    [
        (f"{HEAD}providers: [{OIDC}, {OIDC}]}}", "access-provider-twice"),
        (f"{HEAD}providers: [{{name: a}}]}}", "missing-key"),
        (f"{HEAD}providers: [{{name: a, kind: saml}}]}}", "bad-choice"),
        (f"{HEAD}providers: [{{name: a, kind: wecom, client_id: x, client_secret: env:A}}]}}", "missing-key"),
        (f"{HEAD}providers: [{OIDC.replace('env:SECRET', 'hunter2')}]}}", "access-secret-in-file"),
        (f"{HEAD}providers: [{OIDC.replace('https', 'http')}]}}", "access-not-encrypted"),
        (f"{HEAD}providers: [{OIDC.replace('https://id', 'https://u:p@id')}]}}", "access-provider-address"),
        (f"{HEAD}providers: [{{name: a, kind: ldap, address: 'ldap://d', base: x}}]}}", "access-not-encrypted"),
        (f"{HEAD}trusted_proxies: [0.0.0.0/0]}}", "access-network"),
        (f"{HEAD}trusted_proxies: [proxy.example]}}", "access-network"),
        (f"{HEAD}session_hours: 0}}", "out-of-bounds"),
        (f"{HEAD}roles: {{owner: {{}}}}}}", "unknown-key"),
        (f"{PLATFORM}access: {{address: 'https://a.example', providers: [{OIDC}]}}", "access-nobody"),
        (f"{PLATFORM}access: {{default_role: viewer, providers: [{OIDC}]}}", "missing-key"),
        (f"{HEAD}providers: [{OIDC.replace('corp', 'machine')}]}}", "access-provider-reserved"),
        (f"{HEAD}providers: [{OIDC}, {OTHER}], roles: {{admin: {{groups: [staff]}}}}}}", "access-whose"),
        (f"{HEAD}providers: [{OIDC}, {OTHER}], roles: {{admin: {{groups: [/company/staff]}}}}}}", "access-whose"),
        (f"{HEAD}providers: [{OIDC}, {OTHER}], roles: {{admin: {{people: [ann@example.com]}}}}}}", "access-whose"),
        (f"{PLATFORM}access: {{address: 'https://a.example/path'}}", "access-address"),
        (f"{PLATFORM}access: {{address: 'https://user@a.example'}}", "access-address"),
        (f"{PLATFORM}access: {{address: 'ftp://a.example'}}", "access-address"),
    ],
)
def test_what_is_wrong_is_named(wrong: Wrong, written: str, code: str) -> None:
    problems = wrong(f"{written}\n")
    assert code in [one.code for one in problems]
    assert "hunter2" not in str([dict(one.params) for one in problems])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("access: {", True),
        ("platform: p\n'access' : {}", True),
        ("{platform: p, access: {", True),
        ("sources: [{type: access-log, name: a", False),
        ("platform: [", False),
        (None, False),
    ],
)
def test_a_broken_file_still_says_whether_it_declares_access(tmp_path: Path, text: str | None, found: bool) -> None:
    if text is not None:
        (tmp_path / "sowhat.yaml").write_text(text, encoding="utf-8")
    assert declares(tmp_path / "sowhat.yaml", "access") is found
