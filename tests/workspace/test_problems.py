"""Each mistake that people make is named with its line, its column, its value and the nearest thing meant."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from sowhat import workspace
from sowhat.errors import Problem, WorkspaceError
from sowhat.stories.problems import explain
from sowhat.stories.words import words
from sowhat.workspace import nodes

Write = Callable[..., Path]
Wrong = Callable[..., list[Problem]]
P = "platform: p\n"
LOG = P + "sources:\n  - name: a\n    type: access-log\n    paths: [x.log]\n"
TABLE = P + "sources:\n  - name: a\n    type: table\n    paths: [x.csv]\n"

SETTINGS = {
    "unknown key": (P + "timezon: UTC", "unknown-key", 2, 1, "timezone"),
    "unknown key of a source": (LOG + "    consumers: user", "unknown-key", 6, 5, "consumer"),
    "unknown key of the platform": ("platform: {name: p, knd: open}", "unknown-key", 1, 21, "kind"),
    "wrong kind of platform": ("platform: {name: p, kind: Open!}", "bad-choice", 1, 27, "open"),
    "language": (P + "language: zh-CN", "bad-choice", 2, 11, "zh"),
    "time zone": (P + "timezone: Asia/Shangai", "unknown-timezone", 2, 11, "Asia/Shanghai"),
    "time zone by its city": (P + "timezone: shanghai", "unknown-timezone", 2, 11, "Asia/Shanghai"),
    "time zone of a source": (LOG + "    timezone: utc", "unknown-timezone", 6, 15, "UTC"),
    "currency": (P + "currency: cny", "bad-currency", 2, 11, "CNY"),
    "type of a source": (P + "sources: [{name: a, type: access_log, paths: [x]}]", "bad-choice", 2, 27, "access-log"),
    "log format": (LOG + "    format: combine", "bad-choice", 6, 13, "combined"),
    "consumer of a log": (LOG + "    consumer: [adress]", "bad-choice", 6, 16, "address"),
    "header without a colon": (LOG + "    consumer: [headr:X]", "bad-choice", 6, 16, "header:X"),
    "latency unit": (TABLE + "    columns: {time: t, route: r}\n    latency_unit: msec", "bad-choice", 7, 19, "ms"),
    "duplicates": (TABLE + "    columns: {time: t, route: r}\n    duplicates: kep", "bad-choice", 7, 17, "keep"),
    "status class": (TABLE + "    columns: {time: t, route: r}\n    statuses: {A: okay}", "bad-choice", 7, 19, "ok"),
    "column role": (TABLE + "    columns: {time: t, route: r, latncy: l}", "unknown-key", 6, 34, "latency"),
}
CATALOG = {
    "undeclared owner": (
        "teams: [{name: payments}]\nservices: [{name: s, owner: paymnts}]",
        "undeclared",
        2,
        29,
        "payments",
    ),
    "undeclared team": ("teams: [{name: pay}]\nconsumers: [{name: c, team: pai}]", "undeclared", 2, 29, "pay"),
    "undeclared unit": (
        "units: [{name: retail}]\nteams: [{name: t, unit: {of: retial}}]",
        "undeclared",
        2,
        30,
        "retail",
    ),
    "undeclared source": ("services: [{name: s, routes: [{path: /a, source: gat}]}]", "undeclared", 1, 50, ""),
    "unknown section": ("service: []", "unknown-key", 1, 1, "services"),
    "unknown key of a service": ("services: [{name: s, route: /x}]", "unknown-key", 1, 22, "routes"),
}
PLAIN = {
    "missing platform": ("language: zh", "missing-key", 1, 1, {"key": "platform"}),
    "nothing at all": ("", "missing-key", 1, 1, {"key": "platform"}),
    "platform without name": ("platform: {kind: open}", "missing-key", 1, 11, {"key": "name"}),
    "source without type": (P + "sources: [{name: a}]", "missing-key", 2, 11, {"key": "type"}),
    "source without paths": (
        P + "sources: [{name: a, type: table, columns: {time: t, route: r}}]",
        "missing-key",
        2,
        11,
        {"key": "paths"},
    ),
    "table without columns": (TABLE, "missing-key", 3, 5, {"key": "columns"}),
    "columns without route": (TABLE + "    columns: {time: t}", "missing-key", 6, 14, {"key": "route"}),
    "empty path": (P + "sources: [{name: a, type: backstage, paths: ['']}]", "empty-text", 2, 46, {"key": "paths"}),
    "text for a mapping": (P + "sources: [gateway]", "wrong-kind", 2, 11, {"wanted": "mapping", "found": "text"}),
    "mapping for a list": (P + "sources: {name: a}", "wrong-kind", 2, 10, {"wanted": "list", "found": "mapping"}),
    "list for a text": (P + "timezone: [UTC]", "wrong-kind", 2, 11, {"wanted": "text", "found": "list"}),
    "a name with a blank": ("platform: blue ocean", "bad-name", 1, 11, {"value": "blue ocean"}),
    "a key twice": (P + "language: zh\nlanguage: en", "duplicate-key", 3, 1, {"key": "language", "first": 2}),
    "a list as a key": (P + "? [a]\n: b", "key-not-word", 2, 3, {}),
    "a tag": (P + "language: !lang zh", "yaml-tag", 2, 11, {"value": "!lang"}),
    "a second document": (P + "---\nlanguage: zh", "one-document", 3, 1, {}),
    "tab": ("platform:\n\tname: p", "yaml-syntax", 2, 1, {"kind": "tab"}),
    "colon in a value": (P + "language: zh: en", "yaml-syntax", 2, 13, {"kind": "colon"}),
    "open quote": (P + "language: 'zh", "yaml-syntax", 2, 14, {"kind": "quote"}),
    "open bracket": (P + "sources: [a", "yaml-syntax", 2, 12, {"kind": "bracket"}),
    "indent": ("platform:\n    name: p\n  kind: open", "yaml-syntax", 3, 3, {"kind": "indent"}),
    "odd first character": (P + "language: @zh", "yaml-syntax", 2, 11, {"kind": "start"}),
    "bad escape": (P + 'language: "\\q"', "yaml-syntax", 2, 13, {"kind": "escape"}),
    "character out of range": (P + 'language: "\\UFFFFFFFF"', "yaml-syntax", 1, 1, {"kind": "other"}),
    "missing anchor": (P + "language: *zh", "yaml-syntax", 2, 11, {"kind": "alias", "near": "*zh"}),
    "an anchor inside itself": ("platform: &p [*p]", "yaml-syntax", 1, 15, {"kind": "alias"}),
    "control character": (P + "language: z\x01h", "yaml-syntax", 2, 12, {"kind": "control", "near": "U+0001"}),
    "GBK": ("platform: 蓝海".encode("gbk"), "not-utf8", 1, 11, {"guess": "GB18030"}),
    "UTF-16": ("platform: p".encode("utf-16"), "not-utf8", 1, 1, {"guess": "UTF-16"}),
    "too deep": ("platform: " + "[" * 60, "yaml-deep", 1, 50, {"limit": nodes.MAX_DEPTH}),
}
LINKS = {
    "a name twice": ("teams: [{name: t}, {name: t}]", "name-taken", 27, {"first": "catalog/a.yaml:1:16"}),
    "an empty span": (
        "services: [{name: s, routes: [{path: /a, from: 2026-02-01, to: 2026-02-01}]}]",
        "span-empty",
        64,
        {"start": "2026-02-01", "end": "2026-02-01"},
    ),
    "no day": (
        "services: [{name: s, routes: [{path: /a, from: 2026-02-30}]}]",
        "bad-day",
        48,
        {"value": "2026-02-30"},
    ),
    "a key twice at once": (
        "consumers: [{name: a, keys: k}, {name: b, keys: [{key: k, from: 2026-01-01}]}]",
        "key-claimed-twice",
        56,
        {"value": "k", "holder": "b", "other": "a", "first": "catalog/a.yaml:1:29"},
    ),
    "two units at once": (
        "units: [{name: u}, {name: v}]\nteams: [{name: t, unit: [{of: u, to: 2026-02-01}, {of: v, from: 2026-01-31}]}]",
        "memberships-overlap",
        56,
        {"value": "t", "holder": "v", "other": "u"},
    ),
    "a route twice at once": (
        "services: [{name: a, routes: /x}, {name: b, routes: /x/}]",
        "route-claimed-twice",
        53,
        {"value": "/x", "holder": "b", "other": "a"},
    ),
    "key and pseudonym": (
        "consumers: [{name: a, keys: [{key: k, pseudonym: p}]}]",
        "key-or-pseudonym",
        30,
        {},
    ),
    "an empty key": ("consumers: [{name: a, keys: ['']}]", "empty-text", 30, {"key": "key"}),
    "an entry without name": ("services: [{title: x}]", "missing-key", 12, {"key": "name"}),
}


@pytest.mark.parametrize(("text", "code", "line", "column", "near"), SETTINGS.values(), ids=SETTINGS)
def test_sowhat_yaml_with_the_nearest(wrong: Wrong, text: str, code: str, line: int, column: int, near: str) -> None:
    (problem,) = wrong(text)
    assert (problem.code, str(problem.where)) == (code, f"sowhat.yaml:{line}:{column}")
    assert problem.params["nearest"] == near


@pytest.mark.parametrize(("text", "code", "line", "column", "near"), CATALOG.values(), ids=CATALOG)
def test_catalog_with_the_nearest(wrong: Wrong, text: str, code: str, line: int, column: int, near: str) -> None:
    (problem,) = wrong(a=text)
    assert (problem.code, str(problem.where)) == (code, f"catalog/a.yaml:{line}:{column}")
    assert problem.params["nearest"] == near


@pytest.mark.parametrize(("text", "code", "line", "column", "params"), PLAIN.values(), ids=PLAIN)
def test_sowhat_yaml(
    wrong: Wrong, text: str | bytes, code: str, line: int, column: int, params: dict[str, str | int]
) -> None:
    problem = wrong(text)[0]
    assert (problem.code, str(problem.where)) == (code, f"sowhat.yaml:{line}:{column}")
    assert params.items() <= problem.params.items()


@pytest.mark.parametrize(("text", "code", "column", "params"), LINKS.values(), ids=LINKS)
def test_catalog(wrong: Wrong, text: str, code: str, column: int, params: dict[str, str]) -> None:
    (problem,) = wrong(a=text)
    line = text.count("\n") + 1
    assert (problem.code, str(problem.where)) == (code, f"catalog/a.yaml:{line}:{column}")
    assert params.items() <= problem.params.items()


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_problem_has_words(wrong: Wrong, language: str) -> None:
    settings = [case[0] for case in (*SETTINGS.values(), *PLAIN.values())]
    catalogs = [case[0] for case in (*CATALOG.values(), *LINKS.values())]
    problems = [*(p for text in settings for p in wrong(text)), *(p for text in catalogs for p in wrong(a=text))]
    spoken = words("zh" if language == "zh" else "en")
    assert all(explain(problem, spoken).cure for problem in problems)


def test_spans_that_touch_do_not_overlap(folder: Write) -> None:
    text = "consumers:\n- {name: a, keys: {key: k, to: 2026-02-01}}\n- {name: b, keys: {key: k, from: 2026-02-01}}"
    assert len(workspace.load(folder(a=text)).catalog.consumers) == 2


def test_a_route_may_repeat_on_another_host_or_source(folder: Write) -> None:
    text = "services:\n- {name: a, routes: [/x, {path: /x, host: h}]}\n- {name: b, routes: {path: /x, host: i}}"
    assert len(workspace.load(folder(a=text)).catalog.services) == 2


def test_all_problems_come_at_once_from_top_to_bottom(wrong: Wrong) -> None:
    found = wrong("platform: p\nlanguag: zh\ntimezone: x\n", a="units: [{nam: u}]\nteams: x", b="foo: 1")
    assert [str(problem.where) for problem in found] == [
        "sowhat.yaml:2:1",
        "sowhat.yaml:3:11",
        "catalog/a.yaml:1:9",
        "catalog/a.yaml:1:10",
        "catalog/a.yaml:2:8",
        "catalog/b.yaml:1:1",
    ]


def test_what_an_unreadable_file_may_declare_is_not_called_undeclared(wrong: Wrong) -> None:
    found = wrong(a="teams: [", b="services: [{name: s, owner: t}]")
    assert [problem.code for problem in found] == ["yaml-syntax"]


def test_a_bomb_of_aliases_is_refused_quickly(wrong: Wrong) -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12)]
    (problem,) = wrong("\n".join(lines))
    assert (problem.code, problem.params) == ("yaml-large", {"limit": nodes.MAX_NODES})


def test_a_large_file_is_refused_unread(folder: Write) -> None:
    with pytest.raises(WorkspaceError) as caught:
        workspace.load(folder(b"#" * (nodes.MAX_BYTES + 1)))
    assert caught.value.problems == (Problem("file-large", caught.value.problems[0].where, {"limit": 4}),)


def test_a_catalog_file_that_cannot_be_opened_is_named(folder: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    root = folder(a="teams: []")
    read = Path.read_bytes

    def refuse(path: Path) -> bytes:
        if path.name == "a.yaml":
            raise PermissionError(13, "Permission denied")
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(WorkspaceError) as caught:
        workspace.load(root)
    (problem,) = caught.value.problems
    assert (problem.code, str(problem.where)) == ("workspace-file-unreadable", "catalog/a.yaml")
