"""How the business side was asked, in words."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from sowhat.ledger.waits import Waiting
from sowhat.model.agreeing import Asking
from sowhat.model.signature import Signature
from sowhat.stories import claim_asked, claim_words
from sowhat.stories.voice import voice
from tests.web.claim_samples import AT, LI, ONE, WU

SENT = Asking(number=3, at=AT, by="Chen Bo", variable="RETAIL_CHAT", outcome="told")
LATER = datetime(2026, 9, 25, tzinfo=UTC)


@pytest.mark.parametrize(
    ("lang", "text", "detail"),
    [
        (
            "en",
            "Chen Bo asked the business at RETAIL_CHAT on 24 Sep 2026, 02:00: the message arrived.",
            "No answer yet: silence is not consent.",
        ),
        (
            "zh",
            "2026 年 9 月 24 日 02:00，Chen Bo 通过 RETAIL_CHAT 请业务表态：消息已送达。",
            "还没有答复；不回复不算同意。",
        ),
    ],
)
def test_an_asking_without_an_answer(lang: str, text: str, detail: str) -> None:
    [note] = claim_asked.notes(voice("zh" if lang == "zh" else "en"), ONE, (SENT,))
    assert (note.text.replace("\u00a0", " "), note.detail, note.tone) == (text, detail, "care")


def test_a_talk_is_told_with_both_names() -> None:
    hand = SENT.model_copy(update={"variable": "", "whom": "Li Na", "outcome": "by-hand"})
    [note] = claim_asked.notes(voice("en"), ONE, (hand,))
    assert note.text.startswith("Chen Bo asked Li Na in person")


@pytest.mark.parametrize(("signer", "says", "answered"), [(LI, "agree", True), (WU, "disagree", False)])
def test_only_the_business_answers(signer: object, says: str, answered: bool) -> None:
    made = Signature.model_validate({"number": 9, "at": LATER, "signer": signer, "says": says})
    one = ONE.model_copy(update={"signatures": (made,)})
    [note] = claim_asked.notes(voice("en"), one, (SENT,))
    assert (note.detail == "The business has answered since.") is answered


@pytest.mark.parametrize("outcome", ["refused", "unset", "unreadable"])
def test_what_nobody_can_have_read_is_no_silence(outcome: str) -> None:
    [note] = claim_asked.notes(voice("en"), ONE, (SENT.model_copy(update={"outcome": outcome}),))
    assert note.detail == "Nobody can have read it; ask again."


@pytest.mark.parametrize(
    ("name", "says"), [("Song Jia", "等 Song Jia（业务）解决异议"), ("宋佳", "等宋佳（业务）解决异议")]
)
def test_a_space_stands_between_chinese_and_latin_alone(name: str, says: str) -> None:
    told = Waiting("settlement", "business", names=(name,))
    assert claim_words.waiting(voice("zh"), told) == says
