"""A showcase in a real browser, in Chinese: from its agenda to what follows, and no words are lost on the way."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from sowhat.actions.talks import drafts
from sowhat.actions.talks.asked import Asked
from sowhat.model.talk import Talk
from tests.conftest import Harbours
from tests.web import showcase_samples
from tests.web.looked import wrong_with
from tests.web.test_campaign_browser import served
from tests.web.test_planning_browser import fill, follow, whole
from tests.web.watched import Watched

LI = "李娜"


def test_a_showcase_is_prepared_worded_sent_and_followed_up(
    browser: Browser, harbours: Harbours, monkeypatch: pytest.MonkeyPatch
) -> None:
    counted = iter(("42", "44"))

    def talk(root: Path, asked: Asked) -> Talk:
        return showcase_samples.talk(next(counted))

    monkeypatch.setattr(drafts, "talk", talk)
    context = browser.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce", locale="zh-CN")
    context.set_default_timeout(30_000)
    with served(harbours(log_days=2)) as site:
        watched = Watched(context.new_page())
        watched.page.goto(f"{site}/showcase/calendar")
        follow(watched.page, "#section-ahead tbody th a")
        _is_prepared(watched)
        _is_sent(watched)
    context.close()


def _is_prepared(watched: Watched) -> None:
    """Agenda, draft, a person's words, and the draft made anew below them."""
    page = watched.page
    fill(page, "form.act-item", what="退款一步完成", presenter="陈博", minutes="20", by=LI)
    expect(page.locator("#section-agenda")).to_contain_text("退款一步完成")
    fill(page, "form.act-draft", by=LI)
    fill(page, "form.act-edit", title="各团队都离不开我们", by=LI)
    fill(page, "form.act-draft", by=LI)
    expect(page.locator("#section-edits")).to_contain_text("里面的数字都还成立")
    follow(page, "#draft a[href$='/draft']")
    expect(page.locator("article.talk h2").first).to_have_text("各团队都离不开我们")
    assert wrong_with(page) == []
    follow(page, ".talk-ways > a")


def _is_sent(watched: Watched) -> None:
    """Sent by hand; a question of the audience, and what follows from it."""
    page = watched.page
    fill(page, "form.act-hand", how="群聊", people="40", by=LI)
    expect(page.locator("#section-sent")).to_contain_text("40")
    fill(page, "form.act-ask", text="什么时候能用？", owner="陈博", by=LI)
    expect(page.locator("#section-questions")).to_contain_text("什么时候能用？")
    fill(page, "form.act-follow", what="到团队坐半天", who="陈博", by=LI)
    expect(page.locator("#section-follow-ups")).to_contain_text("到团队坐半天")
    follow(page, "#section-sent tbody th a")
    assert wrong_with(page) == []
    with page.expect_navigation():
        page.go_back()
    whole(watched, "showcase")
