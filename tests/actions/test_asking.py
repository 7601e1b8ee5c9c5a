"""Asking the business side about a claim: who asked whom, when, what became of it, and asking twice."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from sowhat.actions import asking, instant, ledger, pedigree, signing
from sowhat.actions.asking import Asker
from sowhat.actions.messenger import Delivery
from sowhat.actions.places import DECISIONS
from sowhat.errors import CallError
from sowhat.model.alert import Outcome
from sowhat.model.signature import Signer
from tests.conftest import Harbours

STUDY, ONE = "advice-return", "c000001"
LI = Signer(name="Li Na", role="business", team="retail")
CHEN = Asker("Chen")
ALERTS = """alerts:
  to: [{address: env:RETAIL_CHAT, audience: business}, {address: env:OPS_CHAT}]
"""
SITE = "  site: https://sowhat.example.com/\n"
NOW = datetime(2030, 3, 4, 9, tzinfo=UTC)


@pytest.fixture(scope="module")
def harbour(harbours: Harbours) -> Path:
    root = harbours(log_days=2)
    ledger.register(root, STUDY)
    ledger.claim(root, STUDY, by=Signer(name="Chen", role="platform"))
    path = root / "sowhat.yaml"
    path.write_text(path.read_text(encoding="utf-8") + ALERTS + SITE, encoding="utf-8")
    return root


@pytest.fixture
def copied(harbour: Path, tmp_path: Path) -> Path:
    root = tmp_path / "w"
    root.mkdir()
    for name in ("catalog", "studies", "business", "results"):
        shutil.copytree(harbour / name, root / name)
    for path in (harbour / "sowhat.yaml", *harbour.glob(f"{DECISIONS}*")):
        shutil.copy2(path, root / path.name)
    return root


class Post:
    """Messages that were sent, and what becomes of them."""

    def __init__(self, outcome: Outcome = "told", meanwhile: Callable[[], object] = int) -> None:
        self.sent: list[tuple[str, str, str]] = []
        self.outcome, self.meanwhile = outcome, meanwhile

    def __call__(self, variable: str, title: str, body: str) -> Delivery:
        self.sent.append((variable, title, body))
        self.meanwhile()
        return Delivery(self.outcome, 200)


def test_the_business_is_asked_with_the_page_where_it_answers(copied: Path) -> None:
    post = Post()
    [sent] = asking.ask(copied, ONE, CHEN, post)
    [(variable, title, body)] = post.sent
    assert (variable, sent.outcome) == ("RETAIL_CHAT", "told")
    assert ONE in title
    assert f"https://sowhat.example.com/value/claims/{ONE}/sign" in body
    assert ledger.show(copied, ONE).signatures == ()


def test_an_asking_is_kept_with_who_whom_when_and_what_became_of_it(copied: Path) -> None:
    with instant.simulated(NOW):
        asking.ask(copied, ONE, Asker(" Chen  Bo "), Post("refused"))
    [kept] = asking.askings(copied, ONE)
    assert (kept.by, kept.variable, kept.at, kept.outcome) == ("Chen Bo", "RETAIL_CHAT", NOW, "refused")


def test_a_message_is_noted_before_it_is_sent(copied: Path) -> None:
    seen: list[object] = []
    asking.ask(copied, ONE, CHEN, Post(meanwhile=lambda: seen.extend(asking.askings(copied, ONE))))
    assert [getattr(one, "outcome", "") for one in seen] == [None]


def test_the_record_is_on_the_claim(copied: Path) -> None:
    asking.ask(copied, ONE, CHEN, Post())
    kept = asking.askings(copied, ONE)
    assert (pedigree.pedigree(copied, ONE).asked, asking.show(copied, ONE).asked) == (kept, kept)


def test_within_a_day_nobody_is_asked_twice(copied: Path) -> None:
    post = Post()
    asking.ask(copied, ONE, CHEN, post)
    with pytest.raises(CallError, match="asked-already"):
        asking.ask(copied, ONE, Asker("Wang"), post)
    assert len(post.sent) == 1


def test_a_day_later_it_may_be_asked_again(copied: Path) -> None:
    with instant.simulated(NOW):
        asking.ask(copied, ONE, CHEN, Post())
    with instant.simulated(NOW + timedelta(days=1)):
        asking.ask(copied, ONE, CHEN, Post())
    assert len(asking.askings(copied, ONE)) == 2


def test_whoever_means_to_asks_again(copied: Path) -> None:
    asking.ask(copied, ONE, CHEN, Post())
    asking.ask(copied, ONE, Asker("Chen", again=True), Post())
    assert len(asking.askings(copied, ONE)) == 2


@pytest.mark.parametrize("outcome", ["refused", "unset", "unreadable"])
def test_what_nobody_can_have_read_is_sent_again(copied: Path, outcome: Outcome) -> None:
    asking.ask(copied, ONE, CHEN, Post(outcome))
    [sent] = asking.ask(copied, ONE, CHEN, Post())
    assert sent.outcome == "told"


def test_a_form_that_comes_in_twice_asks_once(copied: Path) -> None:
    post = Post()
    for _ in range(2):
        asking.ask(copied, ONE, Asker("Chen", again=True, seen=0), post)
    assert (len(post.sent), len(asking.askings(copied, ONE))) == (1, 1)


def test_asking_by_hand_is_noted_and_sends_nothing(copied: Path) -> None:
    made = asking.by_hand(copied, ONE, "Li Na", CHEN)
    assert made is not None
    assert (made.whom, made.outcome, made.variable) == ("Li Na", "by-hand", "")


def test_after_a_talk_no_message_follows_within_the_day(copied: Path) -> None:
    asking.by_hand(copied, ONE, "Li Na", CHEN)
    with pytest.raises(CallError, match="asked-already"):
        asking.ask(copied, ONE, CHEN, Post())


@pytest.mark.parametrize(("whom", "by", "code"), [("", "Chen", "asked-nobody"), ("Li Na", " ", "asked-by-nobody")])
def test_a_talk_is_between_two_people(copied: Path, whom: str, by: str, code: str) -> None:
    with pytest.raises(CallError, match=code):
        asking.by_hand(copied, ONE, whom, Asker(by))


@pytest.mark.parametrize(("text", "code"), [("", "ask-no-address"), (ALERTS, "ask-no-site")])
def test_nobody_is_sent_to_without_an_address_and_a_page(copied: Path, text: str, code: str) -> None:
    path = copied / "sowhat.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace(ALERTS + SITE, text), encoding="utf-8")
    with pytest.raises(CallError, match=code):
        asking.ask(copied, ONE, CHEN, Post())
    assert asking.askings(copied, ONE) == ()


def test_a_claim_that_was_taken_back_is_not_asked_about(copied: Path) -> None:
    ledger.retract(copied, ONE, "INC-204")
    with pytest.raises(CallError, match="ask-closed"):
        asking.by_hand(copied, ONE, "Li Na", CHEN)


def test_asking_signs_nothing_and_an_answer_comes_after_it(copied: Path) -> None:
    asking.by_hand(copied, ONE, "Li Na", CHEN)
    assert ledger.show(copied, ONE).state == "evidenced"
    made = signing.sign(copied, ONE, LI, "agree")
    assert made.signatures[0].at >= asking.askings(copied, ONE)[0].at
