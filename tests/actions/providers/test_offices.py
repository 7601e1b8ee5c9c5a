"""Signing in by Feishu, DingTalk and WeCom: the same tests for each, against a server that looks closely."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from sowhat.actions.providers import checking, flows
from sowhat.errors import BlockedError, CallError, SowhatError
from sowhat.model.access import DingTalk, Feishu, Identity, Secret, WeCom
from tests.actions.providers.conftest import SECRET_NAME, departure
from tests.actions.providers.offices import SECRET, DingTalkOffice, FeishuOffice, Office, WeComOffice
from tests.actions.providers.stub import Told, serving

Declared = Feishu | DingTalk | WeCom
Known = FeishuOffice | DingTalkOffice | WeComOffice
KINDS: dict[str, type[Known]] = {"feishu": FeishuOffice, "dingtalk": DingTalkOffice, "wecom": WeComOffice}
IDS = {"feishu": "cli_1", "dingtalk": "ding1", "wecom": "ww1"}
SAYS = {"feishu": "on_1", "dingtalk": "union-1", "wecom": "liming"}


@pytest.fixture(params=KINDS)
def kind(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def office(kind: str, monkeypatch: pytest.MonkeyPatch) -> Known:
    monkeypatch.setenv(SECRET_NAME, SECRET)
    return KINDS[kind]()


@pytest.fixture
def provider(kind: str, office: Office) -> Iterator[Declared]:
    with serving(office.answer) as url:
        yield declared(kind, url)


def declared(kind: str, url: str) -> Declared:
    secret = Secret(kept="env", name=SECRET_NAME)
    if kind == "feishu":
        return Feishu(name="p", client_id="cli_1", client_secret=secret, sign_in=url, api=url)
    if kind == "dingtalk":
        return DingTalk(name="p", client_id="ding1", client_secret=secret, sign_in=url, api=url, old_api=url)
    return WeCom(name="p", client_id="ww1", client_secret=secret, sign_in=url, api=url, agent="1000002")


def signed_in(root: Path, office: Known, provider: Declared) -> Identity:
    leaving = departure()
    query = office.agreed(flows.begin(root, provider, leaving))
    return flows.finish(root, provider, leaving, query)


def refusal(kind: type[SowhatError], root: Path, office: Known, provider: Declared) -> str:
    with pytest.raises(kind) as caught:
        signed_in(root, office, provider)
    assert SECRET not in str(caught.value)
    return caught.value.problems[0].code


GROUPS = {
    "feishu": ("od-pay", "支付组", "od-platform", "平台部"),
    "dingtalk": ("12", "支付组", "3", "平台部", "1", "示例公司", "role:7", "role:审批人"),
    "wecom": ("12", "支付组", "3", "平台部", "1", "tag:5", "tag:审批人"),
}


def test_somebody_of_the_company_signs_in(kind: str, office: Known, provider: Declared, tmp_path: Path) -> None:
    found = signed_in(tmp_path, office, provider)
    assert found == Identity(id=SAYS[kind], name="李明", email="li@corp.example.com", groups=GROUPS[kind])


def test_the_next_person_needs_no_new_token_of_the_application(
    office: Known, provider: Declared, tmp_path: Path
) -> None:
    signed_in(tmp_path, office, provider)
    office.used = False
    signed_in(tmp_path, office, provider)
    assert office.tokens == 1


def test_a_token_that_is_not_taken_any_more_is_asked_for_anew(
    office: Known, provider: Declared, tmp_path: Path
) -> None:
    signed_in(tmp_path, office, provider)
    office.used, office.dropped = False, 1
    signed_in(tmp_path, office, provider)
    assert office.tokens == 2


def test_a_code_that_was_used_sends_back_to_the_start(office: Known, provider: Declared, tmp_path: Path) -> None:
    signed_in(tmp_path, office, provider)
    assert refusal(CallError, tmp_path, office, provider) == "sign-in-stale"


def test_a_code_that_is_too_old_sends_back_to_the_start(office: Known, provider: Declared, tmp_path: Path) -> None:
    office.expired = True
    assert refusal(CallError, tmp_path, office, provider) == "sign-in-stale"


def test_no_code_at_all_sends_back_to_the_start(provider: Declared, tmp_path: Path) -> None:
    with pytest.raises(CallError, match="sign-in-stale"):
        flows.finish(tmp_path, provider, departure(), {"state": "s" * 43})


def test_somebody_who_declines_is_told_so(provider: Declared, tmp_path: Path) -> None:
    with pytest.raises(CallError, match=r"sign-in-denied .*access_denied"):
        flows.finish(tmp_path, provider, departure(), {"error": "access_denied"})


def test_a_wrong_secret_is_the_settings_fault(
    office: Known, provider: Declared, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(SECRET_NAME, "wrong")
    assert refusal(BlockedError, tmp_path, office, provider) == "provider-secret"
    assert [one.code for one in checking.wrong(tmp_path, provider)] == ["provider-secret"]


def test_the_check_finds_nothing_wrong(provider: Declared, tmp_path: Path) -> None:
    assert checking.wrong(tmp_path, provider) == ()


OUTSIDERS: list[tuple[str, dict[str, Told]]] = [
    ("feishu", {"/open-apis/authen/v2/oauth/token": Told({"code": 20010, "error": "access_denied"}, 400)}),
    ("feishu", {"/open-apis/contact/v3/users/on_1": Told({"code": 41050, "msg": "no user authority error"}, 400)}),
    ("dingtalk", {"/topapi/user/getbyunionid": Told({"errcode": 60121, "errmsg": "找不到该用户"})}),
    ("dingtalk", {"/topapi/user/getbyunionid": Told({"errcode": 0, "result": {"contact_type": 1, "userid": "x"}})}),
    ("wecom", {"/cgi-bin/auth/getuserinfo": Told({"errcode": 0, "openid": "o", "external_userid": "e"})}),
    ("wecom", {"/cgi-bin/auth/getuserinfo": Told({"errcode": 0, "userid": "wwOther/LiMing"})}),
    ("wecom", {"/cgi-bin/user/get": Told({"errcode": 60111, "errmsg": "userid not found"})}),
]


@pytest.mark.parametrize(("kind", "answers"), OUTSIDERS)
def test_somebody_of_another_company_stays_outside(
    answers: dict[str, Told], office: Known, provider: Declared, tmp_path: Path
) -> None:
    office.instead = answers
    assert refusal(CallError, tmp_path, office, provider) == "sign-in-outsider"


@pytest.mark.parametrize("kind", ["feishu"])
@pytest.mark.parametrize("gone", ["is_frozen", "is_resigned", "is_exited"])
def test_somebody_who_left_stays_outside(gone: str, office: FeishuOffice, provider: Declared, tmp_path: Path) -> None:
    office.user["status"] = {gone: True}
    assert refusal(CallError, tmp_path, office, provider) == "sign-in-inactive"


@pytest.mark.parametrize("kind", ["feishu"])
def test_a_department_that_is_not_seen_is_known_by_its_id(
    office: FeishuOffice, provider: Declared, tmp_path: Path
) -> None:
    hidden = Told({"code": 40004, "msg": "no dept authority error"}, 403)
    office.instead = {f"/open-apis/contact/v3/departments/{one}": hidden for one in ("od-pay", "parent")}
    assert signed_in(tmp_path, office, provider).groups == ("od-pay",)


@pytest.mark.parametrize("kind", ["wecom"])
@pytest.mark.parametrize("status", [2, 4, 5])
def test_a_member_who_is_not_active_stays_outside(
    status: int, office: WeComOffice, provider: Declared, tmp_path: Path
) -> None:
    office.person["status"] = status
    assert refusal(CallError, tmp_path, office, provider) == "sign-in-inactive"


@pytest.mark.parametrize("kind", ["dingtalk"])
def test_the_record_of_another_person_is_refused(office: DingTalkOffice, provider: Declared, tmp_path: Path) -> None:
    office.person["unionid"] = "union-2"
    assert refusal(CallError, tmp_path, office, provider) == "sign-in-untrusted"


MISSING: list[tuple[str, dict[str, Told]]] = [
    ("feishu", {"/open-apis/authen/v2/oauth/token": Told({"code": 0})}),
    ("feishu", {"/open-apis/authen/v1/user_info": Told({"code": 0, "data": {"name": "李明"}})}),
    ("feishu", {"/open-apis/authen/v1/user_info": Told({"code": 0})}),
    ("feishu", {"/open-apis/auth/v3/tenant_access_token/internal": Told({"code": 0, "expire": 7200})}),
    ("dingtalk", {"/v1.0/oauth2/userAccessToken": Told({"expireIn": 7200})}),
    ("dingtalk", {"/v1.0/contact/users/me": Told({"nick": "小明"})}),
    ("dingtalk", {"/topapi/user/getbyunionid": Told({"errcode": 0})}),
    ("wecom", {"/cgi-bin/gettoken": Told({"errcode": 0})}),
    ("wecom", {"/cgi-bin/user/get": Told({"errcode": 0, "userid": "LiMing"})}),
]


@pytest.mark.parametrize(("kind", "answers"), MISSING)
def test_a_field_that_is_missing_is_named(
    answers: dict[str, Told], office: Known, provider: Declared, tmp_path: Path
) -> None:
    office.instead = answers
    assert refusal(BlockedError, tmp_path, office, provider) == "provider-missing"


REFUSED: list[tuple[str, str, dict[str, Told]]] = [
    ("feishu", "provider-permission", {"/open-apis/contact/v3/users/on_1": Told({"code": 99991672}, 400)}),
    ("feishu", "provider-refused", {"/open-apis/authen/v1/user_info": Told({"code": 20005, "msg": "u-1"}, 401)}),
    ("feishu", "provider-refused", {"/open-apis/authen/v1/user_info": Told({"msg": "?"}, 403)}),
    ("dingtalk", "provider-permission", {"/topapi/v2/user/get": Told({"errcode": 88, "sub_code": "60011"})}),
    ("dingtalk", "provider-refused", {"/topapi/v2/user/get": Told({"errcode": -7, "errmsg": "app-1"})}),
    ("dingtalk", "provider-refused", {"/v1.0/contact/users/me": Told({"code": "Odd", "message": "user-1"}, 400)}),
    ("wecom", "provider-permission", {"/cgi-bin/user/get": Told({"errcode": 48002, "errmsg": "api forbidden"})}),
    ("wecom", "provider-trusted-ip", {"/cgi-bin/auth/getuserinfo": Told({"errcode": 60020, "errmsg": "from ip"})}),
    ("wecom", "provider-trusted-domain", {"/cgi-bin/auth/getuserinfo": Told({"errcode": 50001, "errmsg": "url"})}),
    ("wecom", "provider-refused", {"/cgi-bin/user/get": Told({"errcode": -7, "errmsg": "app-1"})}),
    ("wecom", "provider-refused", {"/cgi-bin/user/get": Told({"userid": "LiMing", "name": "李明"})}),
]


@pytest.mark.parametrize(("kind", "code", "answers"), REFUSED)
def test_an_error_in_an_answer_is_an_error(
    code: str, answers: dict[str, Told], office: Known, provider: Declared, tmp_path: Path
) -> None:
    office.instead = answers
    assert refusal(BlockedError, tmp_path, office, provider) == code


def test_a_page_that_is_not_encrypted_is_not_gone_to(kind: str, office: Known, tmp_path: Path) -> None:
    provider = declared(kind, "http://open.example.com")
    with pytest.raises(BlockedError, match="provider-insecure"):
        flows.begin(tmp_path, provider, departure())
