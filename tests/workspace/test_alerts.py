"""`alerts:` of sowhat.yaml."""

from __future__ import annotations

from datetime import date, time
from pathlib import Path

import pytest

from sowhat.errors import WorkspaceError
from sowhat.model.alert import Address, AlertRule, Mute, Quiet
from sowhat.workspace.loading import load

SOURCES = "sources: [{type: access-log, name: web, paths: x}]\n"


def read(root: Path, alerts: str) -> AlertRule:
    """What a section says."""
    (root / "sowhat.yaml").write_text(f"platform: p\n{SOURCES}alerts: {alerts}\n", encoding="utf-8")
    return load(root).alerts


def test_everything_that_can_be_written(tmp_path: Path) -> None:
    rule = read(
        tmp_path,
        '{to: [env:A, {address: env:B, audience: business}], digest: daily, quiet: "22:00-08:00", lang: zh,'
        " site: 'https://sowhat.example.com/', silence: [{source: web, until: 2026-12-01, why: moving}]}",
    )
    assert rule == AlertRule(
        to=(Address(variable="A"), Address(variable="B", audience="business")),
        silence=(Mute(source="web", until=date(2026, 12, 1), why="moving"),),
        digest="daily",
        quiet=Quiet(start=time(22), end=time(8)),
        lang="zh",
        site="https://sowhat.example.com",
    )


def test_nothing_written_tells_nobody(tmp_path: Path) -> None:
    (tmp_path / "sowhat.yaml").write_text("platform: p\n", encoding="utf-8")
    assert load(tmp_path).alerts == AlertRule()


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("{to: 'feishu://secret-token'}", "alert-address-in-file"),
        ("{to: [{address: 'json://u:secret-token@h'}]}", "alert-address-in-file"),
        ("{silence: [{until: 2026-12-01, why: w}]}", "silence-of-what"),
        ("{silence: [{service: a, source: web, until: 2026-12-01, why: w}]}", "silence-of-what"),
        ("{silence: [{source: web, why: w}]}", "missing-key"),
        ("{silence: [{service: nobody, until: 2026-12-01, why: w}]}", "undeclared"),
        ("{quiet: '22-8'}", "quiet-hours"),
        ("{quiet: '08:00-08:00'}", "quiet-hours"),
        ("{quiet: '25:00-08:00'}", "quiet-hours"),
        ("{site: 'https://user:secret-token@host'}", "alert-site"),
        ("{digest: weekly}", "bad-choice"),
    ],
)
def test_what_is_refused_never_repeats_a_secret(tmp_path: Path, written: str, code: str) -> None:
    with pytest.raises(WorkspaceError) as caught:
        read(tmp_path, written)
    assert code in [one.code for one in caught.value.problems]
    assert "secret-token" not in str(caught.value)
