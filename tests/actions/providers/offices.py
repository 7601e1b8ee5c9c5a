"""Feishu, DingTalk and WeCom as their documents describe them: each looks closely at what it is asked, and answers a
wrong question with the code that it has for it."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from urllib.parse import parse_qsl, urlsplit

from tests.actions.providers.stub import Asked, Told

SECRET, CODE, BACK = "s3cret-of-the-app", "c0de", "https://sowhat.example.com/sign-in/p/callback"
Said = dict[str, object]


@dataclass
class Office:
    """What the three have in common: a code that is good once, tokens by number, answers that a test puts in place."""

    used: bool = False
    expired: bool = False
    tokens: int = 0
    asked: list[str] = field(default_factory=list)
    instead: dict[str, Told] = field(default_factory=dict)
    dropped: int = 0
    """Tokens up to this number are not taken any more."""

    @property
    def paths(self) -> Mapping[str, Callable[[Asked], Told]]:
        raise NotImplementedError

    def answer(self, asked: Asked) -> Told:
        self.asked.append(asked.path)
        if asked.path in self.instead:
            return self.instead[asked.path]
        found = self.paths.get(asked.path)
        return found(asked) if found else Told({"path": asked.path}, 404)

    def good(self, code: object) -> bool:
        """Whether a code is the one that was given, not too old and not used."""
        good = code == CODE and not self.used and not self.expired
        self.used = True
        return good

    def next_token(self) -> str:
        self.tokens += 1
        return f"app-{self.tokens}"

    def taken(self, token: str | None) -> bool:
        return token == f"app-{self.tokens}" and self.tokens > self.dropped


@dataclass
class FeishuOffice(Office):
    challenge: str = ""
    person: Said = field(default_factory=lambda: {
        "union_id": "on_1", "open_id": "ou_1", "name": "李明", "email": "own@example.com",
        "enterprise_email": "li@corp.example.com", "tenant_key": "t1",
    })  # fmt: skip
    user: Said = field(default_factory=lambda: {
        "union_id": "on_1", "department_ids": ["od-pay", "0"],
        "status": {"is_frozen": False, "is_resigned": False, "is_activated": True, "is_exited": False},
    })  # fmt: skip

    def agreed(self, url: str) -> dict[str, str]:
        parts = urlsplit(url)
        asked = dict(parse_qsl(parts.query))
        assert parts.path == "/open-apis/authen/v1/authorize"
        assert asked.keys() == {
            *("client_id", "response_type", "redirect_uri", "state"),
            *("code_challenge", "code_challenge_method"),
        }
        assert (asked["client_id"], asked["response_type"]) == ("cli_1", "code")
        assert (asked["redirect_uri"], asked["code_challenge_method"]) == (BACK, "S256")
        self.challenge = asked["code_challenge"]
        return {"code": CODE, "state": asked["state"]}

    @property
    def paths(self) -> Mapping[str, Callable[[Asked], Told]]:
        return {
            "/open-apis/authen/v2/oauth/token": self._token,
            "/open-apis/authen/v1/user_info": self._info,
            "/open-apis/auth/v3/tenant_access_token/internal": self._tenant,
            "/open-apis/contact/v3/users/on_1": self._user,
            "/open-apis/contact/v3/departments/od-pay": lambda asked: self._open(
                asked, {"department": {"open_department_id": "od-pay", "name": "支付组"}}
            ),
            "/open-apis/contact/v3/departments/parent": self._parents,
        }

    def _token(self, asked: Asked) -> Told:
        body = asked.json
        made = base64.urlsafe_b64encode(hashlib.sha256(str(body["code_verifier"]).encode()).digest()).rstrip(b"=")
        if body["client_secret"] != SECRET or body["client_id"] != "cli_1":
            return Told({"code": 20002, "error": "invalid_client", "error_description": "secret"}, 400)
        if self.expired:
            return Told({"code": 20004, "error": "invalid_grant"}, 400)
        if not self.good(body["code"]):
            return Told({"code": 20003, "error": "invalid_grant"}, 400)
        if made.decode() != self.challenge:
            return Told({"code": 20049, "error": "invalid_grant"}, 400)
        assert (body["grant_type"], body["redirect_uri"]) == ("authorization_code", BACK)
        return Told({"code": 0, "access_token": "u-1", "expires_in": 7200, "token_type": "Bearer", "scope": ""})

    def _info(self, asked: Asked) -> Told:
        if asked.headers["authorization"] != "Bearer u-1":
            return Told({"code": 20005, "msg": "invalid access token"}, 401)
        return Told({"code": 0, "msg": "success", "data": self.person})

    def _tenant(self, asked: Asked) -> Told:
        if asked.json != {"app_id": "cli_1", "app_secret": SECRET}:
            return Told({"code": 10014, "msg": "app secret invalid"})
        return Told({"code": 0, "msg": "ok", "tenant_access_token": self.next_token(), "expire": 7200})

    def _user(self, asked: Asked) -> Told:
        assert asked.query == {"user_id_type": "union_id", "department_id_type": "open_department_id"}
        return self._open(asked, {"user": self.user})

    def _parents(self, asked: Asked) -> Told:
        assert asked.query["department_id"] == "od-pay"
        above = [{"open_department_id": "od-platform", "name": "平台部"}]
        return self._open(asked, {"has_more": False, "items": above})

    def _open(self, asked: Asked, data: Said) -> Told:
        if not self.taken(asked.headers["authorization"].removeprefix("Bearer ")):
            return Told({"code": 99991663, "msg": "Invalid access token for authorization."}, 400)
        return Told({"code": 0, "msg": "success", "data": data})


@dataclass
class DingTalkOffice(Office):
    member: Said = field(default_factory=lambda: {"contact_type": 0, "userid": "manager4220"})
    person: Said = field(default_factory=lambda: {
        "userid": "manager4220", "unionid": "union-1", "name": "李明", "email": "own@example.com",
        "org_email": "li@corp.example.com", "dept_id_list": [12],
        "role_list": [{"id": 7, "name": "审批人", "group_name": "默认"}],
    })  # fmt: skip

    def agreed(self, url: str) -> dict[str, str]:
        parts = urlsplit(url)
        asked = dict(parse_qsl(parts.query))
        assert parts.path == "/oauth2/auth"
        state = asked.pop("state")
        assert asked == {
            "redirect_uri": BACK,
            "response_type": "code",
            "client_id": "ding1",
            "scope": "openid",
            "prompt": "consent",
        }
        return {"authCode": CODE, "code": CODE, "state": state}

    @property
    def paths(self) -> Mapping[str, Callable[[Asked], Told]]:
        return {
            "/v1.0/oauth2/userAccessToken": self._user_token,
            "/v1.0/contact/users/me": self._me,
            "/v1.0/oauth2/accessToken": self._app,
            "/topapi/user/getbyunionid": lambda asked: self._old(asked, {"unionid": "union-1"}, self.member),
            "/topapi/v2/user/get": lambda asked: self._old(asked, {"userid": "manager4220"}, self.person),
            "/topapi/v2/department/listparentbyuser": lambda asked: self._old(
                asked, {"userid": "manager4220"}, {"parent_list": [{"parent_dept_id_list": [12, 3, 1]}]}
            ),
            "/topapi/v2/department/get": self._department,
        }

    def _user_token(self, asked: Asked) -> Told:
        body = asked.json
        assert body.keys() == {"clientId", "clientSecret", "code", "grantType"}
        assert body["grantType"] == "authorization_code"
        if (body["clientId"], body["clientSecret"]) != ("ding1", SECRET):
            return Told({"code": "invalidClientIdOrSecret", "message": "no", "requestid": "r"}, 400)
        if not self.good(body["code"]):
            return Told({"code": "invalidParameter.authCode.notFound", "message": "no", "requestid": "r"}, 400)
        return Told({"accessToken": "user-1", "refreshToken": "r", "expireIn": 7200, "corpId": "corp1"})

    def _me(self, asked: Asked) -> Told:
        if asked.headers.get("x-acs-dingtalk-access-token") != "user-1":
            return Told({"code": "InvalidAuthentication", "message": "no"}, 400)
        return Told({"nick": "小明", "unionId": "union-1", "openId": "o", "email": "own@example.com"})

    def _app(self, asked: Asked) -> Told:
        if asked.json != {"appKey": "ding1", "appSecret": SECRET}:
            return Told({"code": "invalidClientIdOrSecret", "message": "no"}, 400)
        return Told({"accessToken": self.next_token(), "expireIn": 7200})

    def _department(self, asked: Asked) -> Told:
        one = asked.json["dept_id"]
        names = {12: "支付组", 3: "平台部", 1: "示例公司"}
        assert isinstance(one, int)
        return self._old(asked, {"dept_id": one}, {"dept_id": one, "name": names[one]})

    def _old(self, asked: Asked, expected: Said, result: Said) -> Told:
        assert asked.method == "POST"
        if not self.taken(asked.query.get("access_token")):
            return Told({"errcode": 40014, "errmsg": "不合法的access_token"})
        assert asked.json == expected
        return Told({"errcode": 0, "errmsg": "ok", "result": result, "request_id": "r"})


@dataclass
class WeComOffice(Office):
    who: Said = field(default_factory=lambda: {"userid": "LiMing"})
    person: Said = field(default_factory=lambda: {
        "userid": "LiMing", "name": "李明", "department": [12], "main_department": 12, "status": 1,
        "email": "own@example.com", "biz_mail": "li@corp.example.com",
    })  # fmt: skip

    def agreed(self, url: str) -> dict[str, str]:
        parts = urlsplit(url)
        asked = dict(parse_qsl(parts.query))
        assert parts.path == "/wwlogin/sso/login"
        state = asked.pop("state")
        assert asked == {"login_type": "CorpApp", "appid": "ww1", "agentid": "1000002", "redirect_uri": BACK}
        return {"code": CODE, "state": state, "appid": "ww1"}

    @property
    def paths(self) -> Mapping[str, Callable[[Asked], Told]]:
        return {
            "/cgi-bin/gettoken": self._app,
            "/cgi-bin/auth/getuserinfo": self._who,
            "/cgi-bin/user/get": lambda asked: self._open(asked, {"userid": "LiMing"}, self.person),
            "/cgi-bin/department/get": self._department,
            "/cgi-bin/tag/list": lambda asked: self._open(
                asked, {}, {"taglist": [{"tagid": 5, "tagname": "审批人"}, {"tagid": 6, "tagname": "旁人"}]}
            ),
            "/cgi-bin/tag/get": self._tag,
        }

    def _app(self, asked: Asked) -> Told:
        if asked.query != {"corpid": "ww1", "corpsecret": SECRET}:
            return Told({"errcode": 40001, "errmsg": "invalid credential"})
        return Told({"errcode": 0, "errmsg": "ok", "access_token": self.next_token(), "expires_in": 7200})

    def _who(self, asked: Asked) -> Told:
        if self.taken(asked.query.get("access_token")) and not self.good(asked.query.get("code")):
            return Told({"errcode": 40029, "errmsg": "invalid code"})
        return self._open(asked, {"code": CODE}, self.who)

    def _department(self, asked: Asked) -> Told:
        places = {"12": {"id": 12, "name": "支付组", "parentid": 3}, "3": {"id": 3, "name": "平台部", "parentid": 1}}
        found = places.get(asked.query["id"])
        if found is None:
            return Told({"errcode": 60011, "errmsg": "no privilege to access/modify contact/party/agent"})
        return self._open(asked, {"id": asked.query["id"]}, {"department": found})

    def _tag(self, asked: Asked) -> Told:
        tag = asked.query["tagid"]
        users = {"5": [{"userid": "LiMing", "name": "李明"}], "6": [{"userid": "Other"}]}[tag]
        return self._open(asked, {"tagid": tag}, {"tagname": "t", "userlist": users, "partylist": []})

    def _open(self, asked: Asked, expected: Mapping[str, str], said: Said) -> Told:
        assert asked.method == "GET"
        query = dict(asked.query)
        if not self.taken(query.pop("access_token", None)):
            return Told({"errcode": 42001, "errmsg": "access_token expired"})
        assert query == expected
        return Told({"errcode": 0, "errmsg": "ok", **said})
