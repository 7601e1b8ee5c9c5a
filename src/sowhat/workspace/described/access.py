"""Keys of `access`: name, what it takes, its default, whether it must be written."""

from __future__ import annotations

from sowhat.model.access import Access, DingTalk, Feishu, Ldap, Limits, Oidc, WeCom
from sowhat.workspace.described.keys import Key, Section, inside, must

USUAL = Access()
PROVIDERS = ("oidc", "feishu", "dingtalk", "wecom", "ldap")
ROLES = "viewer, contributor, approver, admin"
SECRET = "env:VARIABLE, or file:PATH"


def may(name: str, takes: str = "text", default: object = "") -> Key:
    """A key that can be left out."""
    return Key(name, takes, str(default))


def provider(kind: str, *rows: Key) -> Section:
    """The keys of a provider."""
    return (must("name"), must("kind", kind), may("title", "text, or {zh: …, en: …}"), may("ca", "path"), *rows)


def office(kind: str, model: type[Feishu | DingTalk | WeCom], *rows: Key) -> Section:
    """The keys of an office suite."""
    own = (must("client_id"), must("client_secret", SECRET))
    sites = tuple(may(name, "address", model.model_fields[name].default) for name in ("sign_in", "api"))
    return provider(kind, *own, *sites, *rows)


def field(name: str) -> Key:
    """An attribute, or a search, of a directory."""
    return may(name, "text", Ldap.model_fields[name].default)


SECTIONS: dict[str, Section] = {
    "access": (
        may("address", "address"),
        inside("tls", "access-tls-files"),
        may("trusted_proxies", "list"),
        inside("providers", "|".join(PROVIDERS), "list"),
        inside("roles", "access-roles-of"),
        may("default_role", ROLES),
        may("ask"),
        may("session_hours", "number", USUAL.session_hours),
        may("idle_hours", "number", USUAL.idle_hours),
        may("trail", "number", USUAL.trail),
        inside("limits", "access-limits-of"),
    ),
    "access-tls-files": (must("certificate", "path"), must("key", "path")),
    "access-roles-of": tuple(inside(role, "access-grant") for role in ROLES.split(", ")),
    "access-grant": (may("groups", "list"), may("people", "list")),
    "access-limits-of": tuple(may(name, "number", field.default) for name, field in Limits.model_fields.items()),
    "oidc": provider(
        "oidc",
        must("issuer", "address"),
        must("client_id"),
        may("client_secret", SECRET),
        may("scopes", "list", ", ".join(Oidc.model_fields["scopes"].default)),
        may("groups", "text", Oidc.model_fields["groups"].default),
    ),
    "feishu": office("feishu", Feishu),
    "dingtalk": office("dingtalk", DingTalk, may("old_api", "address", DingTalk.model_fields["old_api"].default)),
    "wecom": office("wecom", WeCom, must("agent")),
    "ldap": provider(
        "ldap",
        must("address", "ldaps://…, or ldap://…"),
        must("base"),
        field("filter"),
        may("bind"),
        may("bind_password", SECRET),
        may("start_tls", "true, false", "false"),
        *(field(name) for name in ("id", "display", "email", "group_base", "group_filter", "group")),
    ),
}
