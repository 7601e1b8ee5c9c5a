"""Alerts in words: both languages, two kinds of readers, and no flood."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from sowhat.model.alert import Address, Alert, Alerts, Audience, Held, Message, Sent
from sowhat.model.catalog import Catalog, Service
from sowhat.model.estimate import Remark
from sowhat.model.language import Language
from sowhat.model.value import Text
from sowhat.stories import alerts as told
from sowhat.stories.voice import Voice, voice

CATALOG = Catalog(services=(Service(name="pay", title=Text(en="Payments", zh="支付")),))
SINCE = datetime(2026, 8, 30, 20, tzinfo=UTC)
PARAMS: dict[str, dict[str, str | int | float]] = {
    "burn": {"service": "pay", "objective": "availability", "speed": 20.04, "hours": 1, "level": 0.999, "days": 1.4},
    "budget": {
        "service": "pay",
        "objective": "availability",
        "level": 0.999,
        "bad": 94,
        "total": 5740,
        "spent": 1.6376,
        "days": 28,
    },
    "incident": {"service": "pay", "n": 2, "days": 3},
    "silent": {"service": "pay", "app": "till", "weeks": 3, "calls": 120.0},
    "late": {"source": "web", "days": 9},
    "broken": {"source": "web", "kind": "jump", "start": "2026-08-29", "end": "2026-08-30"},
}
JARGON = ("error budget", "objective", "availability", "incident", "source", "错误预算", "数据源", "故障", "调用")


def alert(kind: str, severity: str = "soon") -> Alert:
    """One alert of a kind."""
    about = {"source": "web"} if kind in ("late", "broken") else {"service": "pay"}
    says = Remark(code=kind, params=PARAMS[kind])
    given = {"kind": kind, "subject": f"{severity}/x", "severity": severity, "since": SINCE}
    return Alert.model_validate({**given, "says": says, "href": "/health?service=pay", **about})


def speaker(language: Language) -> Voice:
    """A voice in Shanghai, which is a day ahead in the evening."""
    return voice(language, "Asia/Shanghai", CATALOG)


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("kind", PARAMS)
def test_business_readers_read_no_jargon(language: Language, kind: str) -> None:
    said = told.line(speaker(language), alert(kind), "business").lower()
    assert [word for word in JARGON if word in said] == []


@pytest.mark.parametrize("audience", ["developers", "business"])
def test_a_line_says_the_numbers(audience: Audience) -> None:
    said = told.line(speaker("en"), alert("budget"), audience)
    assert all(part in said for part in ("Payments", "99.9%", "94", "5,740", "1.6%", "28"))


def test_a_burning_budget_says_how_long_it_lasts() -> None:
    assert told.line(speaker("en"), alert("burn")) == (
        "Payments: the error budget of availability (99.9%) burns 20 times too fast over the last 1 h;"
        " a whole budget would last 33 hours."
    )


def test_days_are_those_of_the_workspace() -> None:
    said = told.line(speaker("zh"), alert("incident"))
    assert "2026年8月31日" in "".join(said.split())


def test_a_digest_counts_and_tells_the_worst_three_with_their_pages() -> None:
    every = (alert("burn", "urgent"), *(alert("budget") for _ in range(6)), alert("broken", "know"))
    message = Message(address=Address(variable="A"), form="digest", there=every)
    text = told.message(speaker("en"), message, "https://s.example.com")
    assert text.title == "sowhat: 8 things need attention"
    lines = text.body.splitlines()
    assert lines[0] == "1 to act on now, 6 to look at soon, 1 good to know. The worst first:"
    assert [line.rpartition(" ")[2] for line in lines[1:4]] == ["https://s.example.com/health?service=pay"] * 3
    assert lines[4:] == ["… and 5 more."]


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_longest_message_fits_where_least_fits(language: Language) -> None:
    """WeCom takes 2,048 bytes."""
    every = tuple(alert(kind) for kind in PARAMS)
    message = Message(address=Address(variable="A"), form="digest", there=every, over=every)
    text = told.message(speaker(language), message, "https://sowhat.platform.example.com", simulated=True)
    assert len(f"{text.title}\r\n{text.body}".encode()) <= 2048


def test_a_group_names_its_service_and_how_urgent_it_is() -> None:
    message = Message(address=Address(variable="A"), form="group", there=(alert("burn", "urgent"),))
    assert told.message(speaker("zh"), message, "").title == "sowhat：支付 · 请马上处理"


@pytest.mark.parametrize("kind", PARAMS)
def test_what_is_over_is_said_in_a_line(kind: str) -> None:
    message = Message(address=Address(variable="A"), form="over", over=(alert(kind),))
    text = told.message(speaker("en"), message, "")
    assert text.title == "sowhat: 1 matter is over"
    assert text.body.splitlines()[0] == "Over:"
    assert text.body.splitlines()[1].startswith("✓ ")


def test_a_simulated_company_says_so_first() -> None:
    message = Message(address=Address(variable="A"), form="group", there=(alert("late"),))
    text = told.message(speaker("en"), message, "", simulated=True)
    assert text.body.splitlines()[0] == speaker("en").say("simulated-terminal")


def test_check_lists_what_lasts_what_would_be_sent_and_what_is_held() -> None:
    one = alert("late")
    message = Message(address=Address(variable="A"), form="group", there=(one,))
    held = Held(variable="A", alert=alert("budget"), why="quiet")
    seen = Alerts(
        build="b", code_version="c", timezone="UTC", at=SINCE, alerts=(one,), messages=(message,), held=(held,)
    )
    assert told.checked(speaker("en"), seen) == (
        "1 thing calls for attention:",
        "[soon] The source web is late: its last record is 9 days old. /health?service=pay",
        "→ A: “sowhat: web – please look soon” would be sent (1 alert).",
        "A: 1 wait for the end of the quiet hours",
    )


@pytest.mark.parametrize(
    ("outcome", "status", "says"),
    [
        ("told", 200, "A: sent (2 alerts)"),
        ("refused", 500, "A: not sent: the receiver refused it or could not be reached (answer 500) (2 alerts)"),
        ("refused", None, "A: not sent: the receiver refused it or could not be reached (2 alerts)"),
        ("doubtful", None, "A: perhaps sent: the receiver took too long to answer (2 alerts)"),
    ],
)
def test_what_became_of_a_message_is_said(outcome: str, status: int | None, says: str) -> None:
    one = Sent.model_validate({"variable": "A", "form": "group", "alerts": 2, "outcome": outcome, "status": status})
    assert told.sent(speaker("en"), (one,), 1) == (says,)


def test_without_an_address_what_is_old_names_none() -> None:
    held = Held(variable="", alert=alert("late"), why="old")
    seen = Alerts(build="b", code_version="c", timezone="UTC", at=SINCE, held=(held,))
    assert told.checked(speaker("en"), seen)[-1] == "1 too old to be news"
