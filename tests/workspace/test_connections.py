"""Which paths name a table of a database, and tokens that stand in the file."""

from __future__ import annotations

from pathlib import Path

import pytest

from sowhat.errors import WorkspaceError
from sowhat.workspace.connections import table_of
from sowhat.workspace.loading import load, read


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("bi:app.calls", ("bi", "app.calls")),
        ("数仓:调用.明细", ("数仓", "调用.明细")),
        ("C:\\calls.csv", None),
        ("C:calls", None),
        ("https://host/calls", None),
        ("s3://bucket/calls", None),
        ("logs/10:00.log", None),
        ("web:access.log", None),
        ("bi:calls*", None),
        ("calls.csv", None),
        ("bi:", None),
    ],
)
def test_paths(path: str, expected: tuple[str, str] | None) -> None:
    assert table_of(path) == expected


def written(root: Path, text: str) -> Path:
    (root / "sowhat.yaml").write_text(f"platform: shop\n{text}", encoding="utf-8")
    return root


@pytest.mark.parametrize("section", ["rosters", "assignments", "costs", "go_lives", "incidents"])
def test_an_unknown_connection_is_named_with_its_place_in_every_section(section: str, tmp_path: Path) -> None:
    columns = {
        "rosters": "{team: t, customer: c}",
        "assignments": "{unit: u, arm: a}",
        "costs": "{month: m, service: s, amount: a}",
        "go_lives": "{team: t, date: d, service: s}",
        "incidents": "{opened: o}",
    }[section]
    more = ", experiment: e" if section == "assignments" else ""
    with pytest.raises(WorkspaceError, match=r"sowhat.yaml:3:\d+ undeclared .*'connection', 'value': 'bi'"):
        load(written(tmp_path, f"{section}:\n  - {{paths: ['bi:x.y'], columns: {columns}{more}}}\n"))


def test_a_tables_place_is_where_its_path_stands(tmp_path: Path) -> None:
    text = "connections: {bi: env:BI}\nrosters:\n  - {paths: [a.csv, 'bi:x.y'], columns: {team: t, customer: c}}\n"
    assert str(read(written(tmp_path, text)).places["table", "bi:x.y"]) == "sowhat.yaml:4:21"


@pytest.mark.parametrize("kind", ["prometheus", "skywalking"])
def test_a_token_in_plain_text_is_refused(kind: str, tmp_path: Path) -> None:
    text = f"sources:\n  - {{type: {kind}, name: s, url: 'http://h', token: abc123}}\n"
    with pytest.raises(WorkspaceError, match=r"sowhat.yaml:3:\d+ token-in-file") as raised:
        load(written(tmp_path, text))
    assert "abc123" not in str(raised.value)
