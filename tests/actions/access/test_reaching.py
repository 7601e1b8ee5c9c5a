"""Whether readers get in at all, as `sowhat access check` looks at it."""

from __future__ import annotations

from pathlib import Path

import pytest

from sowhat.actions.access import reaching
from sowhat.model.access import Access, Grant, Oidc, Tls
from tests.actions.providers.stub import Asked, Told, serving

CORP, OTHER = (Oidc(name=name, issuer="https://id.example.com", client_id="x") for name in ("corp", "other"))
NOBODY = "http://127.0.0.1:1"


def codes(root: Path, access: Access) -> list[tuple[str, object]]:
    """What is found, each with what it is about."""
    return [(one.code, next(iter(one.params.values()))) for one in reaching.wrong(root, access)]


def test_somebody_has_to_encrypt(tmp_path: Path) -> None:
    secure = Access(address="https://127.0.0.1:1", providers=(CORP,))
    assert codes(tmp_path, secure) == [("access-nobody-encrypts", "https://127.0.0.1:1")]
    assert codes(tmp_path, secure.model_copy(update={"trusted_proxies": ("127.0.0.1/32",)})) == []
    assert codes(tmp_path, secure.model_copy(update={"tls": Tls(certificate="c", key="k")})) == []
    assert codes(tmp_path, Access(address="https://127.0.0.1:1")) == []


@pytest.mark.parametrize(("proxies", "how"), [(("127.0.0.1/32",), "silent"), ((), "stranger")])
def test_a_server_that_cannot_believe_its_proxy_says_so(tmp_path: Path, proxies: tuple[str, ...], how: str) -> None:
    def refused(asked: Asked) -> Told:
        assert asked.path == "/api/v1/access"
        return Told({"code": "access-proxy"}, 503)

    with serving(refused) as url:
        assert codes(tmp_path, Access(address=url, providers=(CORP,), trusted_proxies=proxies)) == [
            ("access-proxy", how)
        ]
    with serving(lambda asked: Told({"code": "not-signed-in"}, 401)) as url:
        assert codes(tmp_path, Access(address=url, providers=(CORP,), trusted_proxies=proxies)) == []


@pytest.mark.parametrize(
    ("grant", "gone"),
    [
        (Grant(role="admin", groups=("staff",)), ["staff"]),
        (Grant(role="admin", groups=("former/staff",)), ["former/staff"]),
        (Grant(role="admin", people=("ann@example.com", "former/ann")), ["ann@example.com", "former/ann"]),
        (Grant(role="admin", groups=("corp/staff",), people=("other/ann", "corp/ann@example.com")), []),
    ],
)
def test_what_names_no_provider_gives_nothing(tmp_path: Path, grant: Grant, gone: list[str]) -> None:
    several = Access(address=NOBODY, providers=(CORP, OTHER), roles=(grant,))
    assert codes(tmp_path, several) == [("access-group-gone", one) for one in gone]


def test_with_one_provider_groups_are_its_own_and_ids_name_it(tmp_path: Path) -> None:
    grant = Grant(role="admin", groups=("/company/staff",), people=("ann@example.com", "ann"))
    assert codes(tmp_path, Access(address=NOBODY, providers=(CORP,), roles=(grant,))) == [("access-group-gone", "ann")]
