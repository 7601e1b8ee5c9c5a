"""What a path tells: words that two paths share, and who asks for such a path without meaning it."""

from __future__ import annotations

import re

import ibis.expr.types as ir

HOSTILE = (
    r"(?:^|/)(?:wp-|wordpress|wp/|xmlrpc\.php|phpmyadmin|pma/|myadmin|mysql|adminer|administrator(?:/|$)|admin\.php"
    r"|fckeditor|ckeditor/|cgi-bin|cgi/|\.env|\.git|\.svn|\.aws|\.ssh|\.ds_store|\.htaccess|\.htpasswd|vendor/phpunit"
    r"|solr/admin|manager/html|jmx-console|actuator/|hnap1|boaform|setup\.cgi|shell|webdav|autodiscover|owa/|ecp/"
    r"|user/register$|node/add|index\.php\?|eval-stdin|config\.json$|server-status$|telescope/|_ignition|remote/login"
    r"|nmaplowercheck|sdk$|evox/|struts|\.well-known/security\.txt|trackback$)"
)
"""Doors that scanners try, whether or not such software was ever there."""
BROKEN = r"%22|%3c|%3e|%27|%5c|%7b|%2b%2b|\+\+\+|\.\./|%2e%2e|<|>|\"|'|;|\*|\?\?|&quo|\$\{|:/"
"""Marks of a torn link, spam or an injection."""
AUTOMATIC = (
    r"(?:^|/)(?:favicon\.ico|robots\.txt|sitemap[^/]*\.xml(?:\.gz)?|apple-touch-icon[^/]*|browserconfig\.xml"
    r"|crossdomain\.xml|ads\.txt|humans\.txt|clientaccesspolicy\.xml|service-worker\.js|manifest\.json"
    r"|\.well-known/[^/]+)$"
)
"""What browsers and phones ask for by themselves."""
ASSETS = r"\.(?:css|js|mjs|map|png|jpe?g|gif|svg|ico|webp|avif|woff2?|ttf|eot|otf)$"
"""Parts of a page: a browser calls them together because the page says so."""
TECHNOLOGY = (
    "php",
    "asp",
    "aspx",
    "jsp",
    "jspx",
    "cgi",
    "dll",
    "cfm",
    "pl",
    "action",
    "do",
    "exe",
    "bak",
    "sql",
    "old",
)
"""Endings that name what a server runs; one that a source never answered is a guess."""
_ENDING = r"\.([a-z0-9]{1,6})$"
EXPORTS = (
    r"(?:^|[/_.-])(?:exports?|downloads?|extracts?|dumps?|bulk|csv|xlsx?|reports?|backup|spreadsheets?)(?:[/_.-]|$)"
    r"|(?:Export|Download|Extract|Dump|Report)(?:[A-Z/]|$)|\x{5bfc}\x{51fa}|\x{4e0b}\x{8f7d}|\x{62a5}\x{8868}"
)
"""Routes that hand out much at once; at the end the Chinese words for export, download and report."""
_WORDS = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+|[^\W\d_A-Za-z]+")
_VERSION = re.compile(
    r"^(?:v[0-9]+(?:[._][0-9]+)*|[0-9]{4}-[0-9]{2}-[0-9]{2}|api|apis|rest|open|internal|private)$", re.I
)
_HOLE = re.compile(r"\{[^{}/]*\}")
COMMON = frozenset(
    ["get", "list", "query", "search", "find", "all", "id", "data", "info", "detail", "status", "health", "login"]
).union(["create", "update", "delete", "add", "new", "item", "config", "version", "ping", "test", "token", "page"])
"""Words that almost any API has."""


def ending(route: ir.StringValue) -> ir.StringValue:
    """The ending of a route (`php`), empty where it has none."""
    return route.lower().re_extract(_ENDING, 1).fill_null("")


def asked_on_purpose(route: ir.StringValue) -> ir.BooleanValue:
    """Whether a path is none that scanners, torn links and browsers by themselves ask for."""
    lower = route.lower()
    return ~(lower.re_search(HOSTILE) | lower.re_search(BROKEN) | lower.re_search(AUTOMATIC))


def words(path: str) -> frozenset[str]:
    """The words of a path, singular as far as an `s` tells, without versions and parameters."""
    segments = [one for one in _HOLE.sub("", path).split("/") if one and not _VERSION.match(one)]
    return frozenset(_singular(word.lower()) for one in segments for word in _WORDS.findall(one))


def telling(path: str) -> frozenset[str]:
    """The words of a path that few other APIs have."""
    return words(path) - COMMON


def dice(one: frozenset[str], other: frozenset[str]) -> float:
    """How many words two paths share, 0 to 1; 0 where both have none."""
    total = len(one) + len(other)
    return 2 * len(one & other) / total if total else 0.0


def _singular(word: str) -> str:
    if len(word) <= 3 or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if len(word) > 4 and word.endswith("ies"):
        return f"{word[:-3]}y"
    return word[:-2] if word.endswith(("sses", "xes", "ches", "uses")) else word[:-1]
