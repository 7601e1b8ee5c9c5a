"""Everything of a built company is found, by whom it may be found."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sowhat.actions import demands, ledger
from sowhat.actions.search.find import Asked, entries, find, kind_of
from sowhat.actions.search.words import plain
from sowhat.errors import CallError
from sowhat.model.demand import Need, NeedProblem
from sowhat.model.found import Found
from sowhat.model.language import Language
from sowhat.model.signature import Signer
from sowhat.stories.words import LANGUAGES
from tests.conftest import Harbours

STUDY = "advice-return"


@pytest.fixture(scope="module")
def root(harbours: Harbours) -> Path:
    made = harbours(log_days=2)
    ledger.register(made, STUDY)
    ledger.claim(made, STUDY, by=Signer(name="Chen", role="platform"))
    return made


def first(seen: Found) -> tuple[str, str]:
    return seen.hits[0].kind, seen.hits[0].id


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_title_finds_what_it_is_the_title_of(root: Path, language: Language) -> None:
    titles = {(one.kind, one.id): [plain(one.title.in_(tag)) for tag in LANGUAGES] for one in entries(root)}
    asked = {key: both[LANGUAGES.index(language)] for key, both in titles.items()}
    best = {key: find(root, Asked(title)).hits[:1] for key, title in asked.items()}
    lost = [key for key, hits in best.items() if not any(asked[key] in titles[(hit.kind, hit.id)] for hit in hits)]
    assert lost == []


def test_a_claim_is_found_by_its_number_and_so_is_its_signing(root: Path) -> None:
    assert first(find(root, Asked("c000001"))) == ("claim", "c000001")
    assert first(find(root, Asked("sign claim c000001"))) == ("action", "sign-c000001")


def test_who_may_not_sign_does_not_find_the_signing(root: Path) -> None:
    seen = find(root, Asked("sign claim c000001"), lambda method, path: method == "GET")
    assert "action" not in seen.kinds


def test_who_may_not_see_a_page_does_not_find_it(root: Path) -> None:
    seen = find(root, Asked("campaigns"), lambda method, path: not path.startswith("/lifecycle/campaigns"))
    assert all(not hit.address.startswith("/lifecycle/campaigns") for hit in seen.hits)


def test_what_was_just_asked_for_is_found(root: Path) -> None:
    assert find(root, Asked("zebra crossing")).total == 0
    problem = NeedProblem(whose="walkers", today="they wait", often="daily", words="I wait")
    need = Need(title="A zebra crossing", asker="Somebody Important", problem=problem)
    made = demands.ask(root, need, "Somebody Important")
    assert first(find(root, Asked("zebra crossing"))) == ("demand", made.id)
    assert find(root, Asked("Somebody Important")).matched != "all"


def test_an_answer_comes_in_parts(root: Path) -> None:
    whole = find(root, Asked("service", limit=100))
    parts = [find(root, Asked("service", offset=at, limit=3)).hits for at in (0, 3)]
    assert [*parts[0], *parts[1]] == list(whole.hits[:6])


def test_without_words_all_of_a_kind_are_listed(root: Path) -> None:
    seen = find(root, Asked("", kind="service", limit=100))
    assert seen.total == len(seen.hits) == sum(one.kind == "service" for one in entries(root))
    assert find(root, Asked("")).total == 0


def test_titles_are_in_the_readers_language(root: Path) -> None:
    by_language = [find(root, Asked("health", tag, kind="page")).hits[0].title for tag in LANGUAGES]
    assert by_language == ["健康", "Health"]


def test_no_key_of_a_consumer_is_in_it(root: Path) -> None:
    text = json.dumps([one.model_dump() for one in entries(root)], ensure_ascii=False)
    assert "pseudonym" not in text


def test_a_kind_that_is_none_is_refused() -> None:
    assert kind_of("") is None
    with pytest.raises(CallError, match="no-such-kind"):
        kind_of("planet")
