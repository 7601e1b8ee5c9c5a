"""Who may come in: where people sign in, what their groups may do, and what is remembered of them."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal, get_args

from pydantic import Field

from sowhat.model.person import Person, Role
from sowhat.model.value import Name, Text, Value

ProviderKind = Literal["oidc", "feishu", "dingtalk", "wecom", "ldap"]
PROVIDER_KINDS: tuple[ProviderKind, ...] = get_args(ProviderKind)
Scope = Literal["read", "write", "receive", "admin"]
SCOPES: tuple[Scope, ...] = get_args(Scope)
"""What a token is for: to read; to read and write; to send telemetry to /v1/; to do what an administrator does."""
HERE = "machine"
"""Who makes a token on this machine itself: no provider may be called so."""


class Secret(Value):
    """Where a secret lies, never the secret: an environment variable, or a file (relative to the workspace)."""

    kept: Literal["env", "file"]
    name: str


class _Provider(Value):
    """What every place to sign in has. `ca` is a file of certificates that are trusted besides the system's."""

    name: Name
    title: Text = Text()
    ca: str = ""


class Oidc(_Provider):
    """OpenID Connect. `groups` is the claim that holds them; `issuer` is where /.well-known/ is found."""

    kind: Literal["oidc"] = "oidc"
    issuer: str
    client_id: str
    client_secret: Secret | None = None
    scopes: tuple[str, ...] = ("openid", "profile", "email")
    groups: str = "groups"


class _Office(_Provider):
    """An office suite: `client_id` is what it calls an app id or a corp id; `sign_in` and `api` are base addresses,
    another than its own for an installation of one's own."""

    client_id: str
    client_secret: Secret
    sign_in: str
    api: str


class Feishu(_Office):
    """Feishu (Lark): `client_id` is the App ID."""

    kind: Literal["feishu"] = "feishu"
    sign_in: str = "https://accounts.feishu.cn"
    api: str = "https://open.feishu.cn"


class DingTalk(_Office):
    """DingTalk: `api` is the new interface, `old_api` the one that still has departments."""

    kind: Literal["dingtalk"] = "dingtalk"
    sign_in: str = "https://login.dingtalk.com"
    api: str = "https://api.dingtalk.com"
    old_api: str = "https://oapi.dingtalk.com"


class WeCom(_Office):
    """WeCom: `client_id` is the corp id, `agent` the application's AgentId."""

    kind: Literal["wecom"] = "wecom"
    agent: str
    sign_in: str = "https://login.work.weixin.qq.com"
    api: str = "https://qyapi.weixin.qq.com"


class Ldap(_Provider):
    """A directory. `{user}` in `filter` is what was typed, `{dn}` and `{user}` in `group_filter` the person found.

    `id`, `display`, `email` and `group` name the attributes of a person, and of a group. Without `bind` the search is
    anonymous. `start_tls` asks for TLS on an ldap:// address.
    """

    kind: Literal["ldap"] = "ldap"
    address: str
    base: str
    filter: str = "(uid={user})"
    bind: str = ""
    bind_password: Secret | None = None
    start_tls: bool = False
    id: str = "uid"
    display: str = "cn"
    email: str = "mail"
    group_base: str = ""
    group_filter: str = "(member={dn})"
    group: str = "cn"


Provider = Annotated[Oidc | Feishu | DingTalk | WeCom | Ldap, Field(discriminator="kind")]


class Identity(Value):
    """Who a provider says somebody is. `id` is the provider's own and never changes; `name` is what people read.
    `email` is empty unless the provider vouches for it: roles are given by it."""

    id: str
    name: str
    email: str = ""
    groups: tuple[str, ...] = ()


class Tls(Value):
    """Files with the certificate (and its chain) and its key, as PEM."""

    certificate: str
    key: str


class Grant(Value):
    """Who has a role: whoever is in one of the groups, and people by email address or id (`provider/id`). Where there
    are several providers a group and an address say whose they are: `provider/group`."""

    role: Role
    groups: tuple[str, ...] = ()
    people: tuple[str, ...] = ()


class Limits(Value):
    """How many requests within a minute: of one person, of one address that nobody signed in from, attempts to sign in
    from one address; and how many bytes a request to the API may bring."""

    person: int = 1200
    address: int = 600
    sign_in: int = 10
    body: int = 8 << 20


class Access(Value):
    """Who may come in, and by which address; nobody has to sign in where it is not declared.

    `address` is where readers reach these pages. `trusted_proxies` are networks (CIDR) whose word about the reader's
    address, scheme and host is taken. `default_role` is the role of whoever is in no group named here; without one they
    are refused, and told to ask `ask`. A session ends `session_hours` after sign-in, and after `idle_hours` unused.
    `trail` is for how many days it is kept who saw and did what.
    """

    address: str = ""
    tls: Tls | None = None
    trusted_proxies: tuple[str, ...] = ()
    providers: tuple[Provider, ...] = ()
    roles: tuple[Grant, ...] = ()
    default_role: Role | None = None
    ask: str = ""
    session_hours: int = 12
    idle_hours: int = 4
    trail: int = 180
    limits: Limits = Limits()

    @property
    def on(self) -> bool:
        """Whether somebody can sign in at all."""
        return bool(self.providers)

    def whose(self, written: str) -> tuple[str, str]:
        """The provider that a group or a person is named at, and what it is called there. Without a provider before
        it, it is the only one's; where there are several it is nobody's: any of them could give something that name."""
        names = [one.name for one in self.providers]
        head, slash, rest = written.partition("/")
        if slash and head in names:
            return head, rest
        return (names[0] if len(names) == 1 else ""), written


class Session(Value):
    """A browser in which somebody signed in. `id` is the SHA-256 of what its cookie holds."""

    id: str
    person: str
    provider: str
    identity: Identity
    created_at: datetime
    seen_at: datetime
    ends_at: datetime


class Token(Value):
    """What a program shows instead of signing in. Of the secret only its SHA-256 is kept.

    `person` is whose token it is, as `Person.id`; `provider` is empty for one that was made on this machine, which has
    the role `role` at most, and the role of its owner otherwise.
    """

    id: str
    name: str
    person: str
    provider: str
    identity: Identity
    role: Role
    scopes: tuple[Scope, ...]
    created_at: datetime
    ends_at: datetime | None = None
    used_at: datetime | None = None
    revoked_at: datetime | None = None

    def good(self, at: datetime) -> bool:
        """Whether it still opens anything."""
        return self.revoked_at is None and (self.ends_at is None or at < self.ends_at)


class Footprint(Value):
    """One line of the trail: who asked for what, and what was answered."""

    id: str
    at: datetime
    person: str
    name: str
    role: str
    method: str
    path: str
    status: int


class PersonSeen(Value):
    """Somebody who is signed in, with all their sessions. Without a role they may nothing any more."""

    id: str
    name: str
    email: str
    provider: str
    groups: tuple[str, ...]
    role: Role | None
    sessions: int
    since: datetime
    seen_at: datetime


class TokenSeen(Value):
    """A token as administrators see it; `role` is what it may now, none where nothing. Its secret is never told."""

    id: str
    name: str
    person: str
    owner: str
    role: Role | None
    scopes: tuple[Scope, ...]
    good: bool
    created_at: datetime
    ends_at: datetime | None
    used_at: datetime | None
    revoked_at: datetime | None

    @classmethod
    def of(cls, token: Token, at: datetime, person: Person | None) -> TokenSeen:
        """What is seen of a token at a moment."""
        shared = token.model_dump(include={"id", "name", "person", "scopes", "created_at"})
        ends = token.model_dump(include={"ends_at", "used_at", "revoked_at"})
        role = person.role if person else None
        return cls(**shared, **ends, owner=token.identity.name, role=role, good=token.good(at) and role is not None)


class AccessSeen(Value):
    """Who is signed in, which tokens there are, and the newest lines of the trail; `lines` are kept in all, for `days`
    days. `on`: people have to sign in."""

    at: datetime
    timezone: str
    on: bool
    days: int
    people: tuple[PersonSeen, ...] = ()
    tokens: tuple[TokenSeen, ...] = ()
    trail: tuple[Footprint, ...] = ()
    lines: int = 0
