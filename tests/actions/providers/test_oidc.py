"""OpenID Connect against a provider that is wrong in one way at a time."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from joserfc.jwk import ECKey, RSAKey

from sowhat.actions.providers import checking, flows
from sowhat.errors import BlockedError, CallError, SowhatError
from sowhat.model.access import Identity, Oidc, Secret
from tests.actions.providers.conftest import SECRET_NAME, departure
from tests.actions.providers.openid import (
    CLIENT,
    FIRST,
    SECOND,
    SECRET,
    VERIFIED,
    Claims,
    OpenId,
    by_public_key,
    provided,
    unsigned,
)
from tests.actions.providers.stub import Told

WELL_KNOWN = "/.well-known/openid-configuration"


@pytest.fixture
def openid(monkeypatch: pytest.MonkeyPatch) -> Iterator[OpenId]:
    monkeypatch.setenv(SECRET_NAME, SECRET)
    with provided(OpenId()) as found:
        yield found


def declared(openid: OpenId, **changed: object) -> Oidc:
    usual = {
        "name": "p",
        "issuer": openid.issuer,
        "client_id": CLIENT,
        "client_secret": Secret(kept="env", name=SECRET_NAME),
    }
    return Oidc.model_validate({**usual, **changed})


def signed_in(openid: OpenId, root: Path, **changed: object) -> Identity:
    provider, leaving = declared(openid, **changed), departure()
    query = openid.agreed(flows.begin(root, provider, leaving))
    return flows.finish(root, provider, leaving, query)


def refusal(kind: type[SowhatError], doing: Callable[[], object]) -> dict[str, object]:
    with pytest.raises(kind) as caught:
        doing()
    assert SECRET not in str(caught.value)
    assert caught.value.__cause__ is None
    problem = caught.value.problems[0]
    return {"code": problem.code, **{k: v for k, v in problem.params.items() if k != "provider"}}


def test_somebody_signs_in(openid: OpenId, tmp_path: Path) -> None:
    openid.claims = lambda own: {**own, "name": "李明", **VERIFIED, "groups": ["平台部", "approvers"]}
    found = signed_in(openid, tmp_path)
    assert found == Identity(id="u-1", name="李明", email="li@example.com", groups=("平台部", "approvers"))


def test_the_rest_is_asked_of_the_userinfo(openid: OpenId, tmp_path: Path) -> None:
    openid.about = {"userinfo_endpoint": f"{openid.issuer}/userinfo"}
    openid.person |= {"realm_access": {"roles": ["admin"]}}
    found = signed_in(openid, tmp_path, groups="realm_access.roles")
    assert found == Identity(id="u-1", name="李明", email="li@example.com", groups=("admin",))


def test_an_address_that_is_not_verified_is_nobodys(openid: OpenId, tmp_path: Path) -> None:
    openid.claims = lambda own: {**own, "name": "Eve", "email": "boss@example.com", "email_verified": False}
    assert signed_in(openid, tmp_path).email == ""


def test_what_verifies_one_address_does_not_verify_another(openid: OpenId, tmp_path: Path) -> None:
    openid.about = {"userinfo_endpoint": f"{openid.issuer}/userinfo"}
    openid.claims = lambda own: {**own, "email": "boss@example.com"}
    assert signed_in(openid, tmp_path).email == ""


@pytest.mark.parametrize("subject", ["u-1\n2026 admin", "u\x1b[2J", "u\u202e1", ""])
def test_an_id_that_could_not_be_read_is_refused(openid: OpenId, tmp_path: Path, subject: str) -> None:
    openid.claims = lambda own: {**own, "sub": subject}
    assert refusal(CallError, lambda: signed_in(openid, tmp_path))["reason"] == "subject"


def test_the_userinfo_of_another_person_is_refused(openid: OpenId, tmp_path: Path) -> None:
    openid.about = {"userinfo_endpoint": f"{openid.issuer}/userinfo"}
    openid.person["sub"] = "u-2"
    told = refusal(CallError, lambda: signed_in(openid, tmp_path))
    assert told == {"code": "sign-in-untrusted", "reason": "subject"}


WRONG: dict[str, tuple[str, Callable[[Claims], Claims]]] = {
    "another issuer": ("issuer", lambda own: {**own, "iss": "https://evil.example.com"}),
    "no issuer": ("issuer", lambda own: {k: v for k, v in own.items() if k != "iss"}),
    "for somebody else": ("audience", lambda own: {**own, "aud": "other"}),
    "for two, the other's party": ("audience", lambda own: {**own, "aud": [CLIENT, "other"], "azp": "other"}),
    "for two, nobody's party": ("audience", lambda own: {**own, "aud": [CLIENT, "other"]}),
    "ours, another's party": ("audience", lambda own: {**own, "azp": "other"}),
    "expired": ("expired", lambda own: {**own, "exp": int(time.time()) - 61}),
    "without an end": ("expired", lambda own: {k: v for k, v in own.items() if k != "exp"}),
    "an end in words": ("expired", lambda own: {**own, "exp": "never"}),
    "of tomorrow": ("early", lambda own: {**own, "iat": int(time.time()) + 3600}),
    "not yet": ("early", lambda own: {**own, "nbf": int(time.time()) + 3600}),
    "another nonce": ("nonce", lambda own: {**own, "nonce": "x" * 43}),
    "no nonce": ("nonce", lambda own: {k: v for k, v in own.items() if k != "nonce"}),
    "nobody": ("subject", lambda own: {**own, "sub": ""}),
    "a number for a person": ("subject", lambda own: {**own, "sub": 7}),
    "another access token": ("hash", lambda own: {**own, "at_hash": "AAAAAAAAAAAAAAAAAAAAAA"}),
}


@pytest.mark.parametrize("what", WRONG)
def test_a_token_that_says_something_wrong_is_refused(what: str, openid: OpenId, tmp_path: Path) -> None:
    reason, openid.claims = WRONG[what]
    told = refusal(CallError, lambda: signed_in(openid, tmp_path))
    assert told == {"code": "sign-in-untrusted", "reason": reason}


def test_a_token_for_two_whose_party_we_are_is_taken(openid: OpenId, tmp_path: Path) -> None:
    openid.claims = lambda own: {**own, "aud": ["other", CLIENT], "azp": CLIENT}
    assert signed_in(openid, tmp_path).id == "u-1"


def test_an_expiry_within_the_leeway_is_taken(openid: OpenId, tmp_path: Path) -> None:
    openid.claims = lambda own: {**own, "exp": int(time.time()) - 20}
    assert signed_in(openid, tmp_path).id == "u-1"


FORGED: dict[str, tuple[str, Callable[[str], str]]] = {
    "unsigned": ("algorithm", unsigned),
    "signed with the public key": ("algorithm", by_public_key),
    "cut": ("signature", lambda token: token[:-8]),
    "other words": (
        "signature",
        lambda token: ".".join([token.split(".")[0], "eyJzdWIiOiJhZG1pbiJ9", token.split(".")[2]]),
    ),
    "no token": ("unreadable", lambda token: "nothing"),
}


@pytest.mark.parametrize("what", FORGED)
def test_a_forged_token_is_refused(what: str, openid: OpenId, tmp_path: Path) -> None:
    reason, openid.token = FORGED[what]
    told = refusal(CallError, lambda: signed_in(openid, tmp_path))
    assert told == {"code": "sign-in-untrusted", "reason": reason}


def test_a_key_that_nobody_published_is_refused(openid: OpenId, tmp_path: Path) -> None:
    openid.key = SECOND
    told = refusal(CallError, lambda: signed_in(openid, tmp_path))
    assert told == {"code": "sign-in-untrusted", "reason": "signature"}
    assert openid.asked.count("/keys") == 2


def test_keys_that_were_changed_are_asked_for_once_more(openid: OpenId, tmp_path: Path) -> None:
    signed_in(openid, tmp_path)
    openid.key, openid.published, openid.used = SECOND, [SECOND], False
    assert signed_in(openid, tmp_path).id == "u-1"
    assert (openid.asked.count("/keys"), openid.asked.count(WELL_KNOWN)) == (2, 1)


@pytest.mark.parametrize("algorithm", ["PS256", "ES256", "RS512"])
def test_other_signatures_with_keys_of_the_provider_are_taken(algorithm: str, openid: OpenId, tmp_path: Path) -> None:
    if algorithm == "ES256":
        openid.key = ECKey.generate_key("P-256", {"kid": "curve"})
        openid.published = [openid.key, FIRST]
    openid.algorithm = algorithm
    assert signed_in(openid, tmp_path).id == "u-1"


def test_an_algorithm_that_the_provider_does_not_use_is_refused(openid: OpenId, tmp_path: Path) -> None:
    openid.about, openid.algorithm = {"id_token_signing_alg_values_supported": ["ES256"]}, "RS256"
    told = refusal(CallError, lambda: signed_in(openid, tmp_path))
    assert told == {"code": "sign-in-untrusted", "reason": "algorithm"}


def test_a_key_that_is_too_short_is_no_key(openid: OpenId, tmp_path: Path) -> None:
    with pytest.warns(UserWarning, match="2048"):
        short = RSAKey.generate_key(1024, {"kid": "short"})
    openid.key, openid.published = short, [short]
    assert refusal(BlockedError, lambda: signed_in(openid, tmp_path)) == {"code": "provider-keys"}


def test_a_secret_among_the_keys_is_no_key(openid: OpenId, tmp_path: Path) -> None:
    openid.instead["/keys"] = Told({"keys": [{"kty": "oct", "k": "AAAA", "kid": "first"}]})
    assert refusal(BlockedError, lambda: signed_in(openid, tmp_path)) == {"code": "provider-keys"}


def test_a_code_that_was_used_sends_back_to_the_start(openid: OpenId, tmp_path: Path) -> None:
    signed_in(openid, tmp_path)
    assert refusal(CallError, lambda: signed_in(openid, tmp_path)) == {"code": "sign-in-stale"}


def test_another_verifier_is_not_taken(openid: OpenId, tmp_path: Path) -> None:
    provider = declared(openid)
    query = openid.agreed(flows.begin(tmp_path, provider, departure()))
    told = refusal(CallError, lambda: flows.finish(tmp_path, provider, departure(verifier="w" * 86), query))
    assert told == {"code": "sign-in-stale"}


def test_a_person_who_declines_is_told_so(openid: OpenId, tmp_path: Path) -> None:
    query = {"error": "access_denied", "error_description": "<script>"}
    told = refusal(CallError, lambda: flows.finish(tmp_path, declared(openid), departure(), query))
    assert told == {"code": "sign-in-denied", "says": "access_denied"}


def test_an_answer_of_another_provider_is_refused(openid: OpenId, tmp_path: Path) -> None:
    query = {"code": "code-1", "iss": "https://other.example.com"}
    told = refusal(CallError, lambda: flows.finish(tmp_path, declared(openid), departure(), query))
    assert told == {"code": "sign-in-untrusted", "reason": "issuer"}
    assert "/token" not in openid.asked


def test_a_provider_that_names_itself_always_does(openid: OpenId, tmp_path: Path) -> None:
    openid.about = {"authorization_response_iss_parameter_supported": True}
    told = refusal(CallError, lambda: signed_in(openid, tmp_path))
    assert told == {"code": "sign-in-untrusted", "reason": "issuer"}


def test_a_wrong_secret_is_the_settings_fault(openid: OpenId, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(SECRET_NAME, "wrong")
    told = refusal(BlockedError, lambda: signed_in(openid, tmp_path))
    assert told == {"code": "provider-secret", "says": "invalid_client"}
    assert [one.code for one in checking.wrong(tmp_path, declared(openid))] == ["provider-secret"]


def test_nobody_is_sent_away_without_the_secret(
    openid: OpenId, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(SECRET_NAME)
    with pytest.raises(BlockedError, match="secret-unset"):
        flows.begin(tmp_path, declared(openid), departure())


def test_the_check_finds_nothing_wrong(openid: OpenId, tmp_path: Path) -> None:
    assert checking.wrong(tmp_path, declared(openid)) == ()


def test_a_description_of_another_issuer_is_refused(openid: OpenId, tmp_path: Path) -> None:
    openid.about = {"issuer": "https://evil.example.com"}
    told = refusal(BlockedError, lambda: flows.begin(tmp_path, declared(openid), departure()))
    assert told == {"code": "provider-issuer", "issuer": openid.issuer, "found": "https://evil.example.com"}


@pytest.mark.parametrize("field", ["authorization_endpoint", "token_endpoint", "jwks_uri"])
def test_an_address_that_is_missing_is_named(field: str, openid: OpenId, tmp_path: Path) -> None:
    openid.about = {field: ""}
    told = refusal(BlockedError, lambda: flows.begin(tmp_path, declared(openid), departure()))
    assert told == {"code": "provider-missing", "field": field}


INSECURE = [
    "http://login.example.com/a",
    "javascript:alert(1)",
    "https://user@login.example.com/a",
    "file:///etc/passwd",
]


@pytest.mark.parametrize("url", INSECURE)
def test_an_address_that_is_not_encrypted_is_refused(url: str, openid: OpenId, tmp_path: Path) -> None:
    openid.about = {"authorization_endpoint": url}
    told = refusal(BlockedError, lambda: flows.begin(tmp_path, declared(openid), departure()))
    assert told["code"] == "provider-insecure"


def test_signing_out_of_the_provider_too(openid: OpenId, tmp_path: Path) -> None:
    assert flows.goodbye(tmp_path, declared(openid), "https://sowhat.example.com/") == ""
    openid.about = {"end_session_endpoint": f"{openid.issuer}/end?a=b"}
    other = declared(openid, issuer=openid.issuer, ca="other.pem")
    url = flows.goodbye(tmp_path, other, "https://sowhat.example.com/")
    assert url.startswith(f"{openid.issuer}/end?a=b&client_id=so+what%3F&post_logout_redirect_uri=https%3A%2F%2Fsowhat")
