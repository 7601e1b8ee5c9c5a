"""`sowhat lifecycle campaign`, as a user runs it."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from sowhat.actions.build import build
from tests.actions import campaign_company as company
from tests.actions.conftest import Quiet

Sowhat = Callable[..., CompletedProcess[str]]


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A simulated company whose records end on Sunday of the seventh week."""
    root = company.write(tmp_path_factory.mktemp("shop") / "shop", weeks=7, settings="simulated: truth.json\n")
    (root / "truth.json").write_text("{}", encoding="utf-8")
    build(root, Quiet())
    return root


def test_a_campaign_from_opening_to_giving_up(sowhat: Sowhat, shop: Path) -> None:
    """One process a step, as a person takes them."""

    def run(*words: str, lang: str = "en") -> CompletedProcess[str]:
        return sowhat("lifecycle", "campaign", *words, "--workspace", str(shop), lang=lang)

    end = (company.SUNSET + timedelta(days=30)).isoformat()
    opened = run("open", "fax", "--sunset", end, "--replaced-by", "mail", "--why", "nobody faxes", "--by", "Li")
    assert (opened.returncode, opened.stderr) == (0, "")
    assert "Campaign w000001 is open: Fax ends on" in opened.stdout
    given = run("notice", "w000001", "--by", "Li", lang="zh")
    assert "卡片组：下线通知：没有地址" in given.stdout
    assert "总账组：下线通知：变量为空" in given.stdout
    assert json.loads(run("show", "w000001", "--json").stdout)["row"]["stage"] == "opened"
    assert "Noted for w000001: Cards: notice: told by hand." in run("told", "w000001", "cards", "--by", "Li").stdout
    assert "Cards" in run("show", "w000001").stdout
    assert "Noted" in run("brown-out", "w000001", "--start", "2026-03-18T10:00", "--hours", "2", "--by", "Li").stdout
    early = run("finish", "w000001", "--by", "Li")
    assert (early.returncode, "within the last 14 days" in early.stderr) == (2, True)
    assert "Given up." in run("cancel", "w000001", "--why", "it stays", "--by", "Li").stdout
    assert json.loads(run("list", "--json").stdout)["campaigns"][0]["stage"] == "cancelled"


def test_short_notice_names_its_cure(sowhat: Sowhat, shop: Path) -> None:
    words = ("open", "mail", "--sunset", "2026-03-20", "--why", "no mail", "--by", "Li", "--workspace", str(shop))
    done = sowhat("lifecycle", "campaign", *words, lang="en")
    assert (done.returncode, "--agreed" in done.stderr) == (2, True)
