"""The rule by which finds are ordered, each part of it for itself."""

from __future__ import annotations

from sowhat.actions.search.index import Index, index
from sowhat.model.found import Entry, EntryKind
from sowhat.model.value import Text


def entry(id_: str, en: str, zh: str = "", kind: EntryKind = "service", **more: object) -> Entry:
    title = Text(en=en, zh=zh or en)
    return Entry.model_validate(
        {"kind": kind, "id": id_, "title": title.model_dump(), "address": f"/services/{id_}", **more}
    )


def found(made: Index, asked: str) -> list[str]:
    return [one.entry.id for one in made.find(asked)[1]]


def of(*entries: Entry) -> Index:
    return index(entries, {"service": "Service 服务", "claim": "Claim 结论"})


def test_the_title_itself_is_first() -> None:
    made = of(entry("a", "Cards and loans"), entry("b", "Cards"), entry("c", "Credit cards"))
    assert found(made, "cards")[0] == "b"


def test_the_id_itself_is_first() -> None:
    made = of(entry("a", "About c000003"), entry("c000003", "Something", kind="claim"))
    assert found(made, "C000003") == ["c000003", "a"]


def test_a_title_that_begins_so_comes_before_one_that_holds_it() -> None:
    assert found(of(entry("a", "New card"), entry("b", "Card stop service")), "card") == ["b", "a"]


def test_a_word_of_the_title_comes_before_one_beside_it() -> None:
    made = of(entry("a", "Letters", also=("branch",)), entry("b", "Find a branch nearby"))
    assert found(made, "branch") == ["b", "a"]


def test_the_shorter_title_comes_first_among_equals() -> None:
    assert found(of(entry("a", "Old branch finder tool"), entry("b", "Old branch")), "branch") == ["b", "a"]


def test_what_is_over_comes_after_its_like() -> None:
    assert found(of(entry("a", "Cards a", over=True), entry("b", "Cards b")), "cards") == ["b", "a"]


def test_equal_finds_are_ordered_by_kind() -> None:
    assert found(of(entry("x", "Cards", kind="claim"), entry("y", "Cards")), "cards") == ["y", "x"]


def test_all_words_have_to_be_there_where_they_are_anywhere() -> None:
    made = of(entry("a", "Card stop"), entry("b", "Card"), entry("c", "Stop"))
    assert (made.find("card stop")[0], found(made, "stop card")) == ("all", ["a"])


def test_where_no_entry_holds_every_word_the_rare_one_counts_more() -> None:
    made = of(entry("a", "Card one"), entry("b", "Card two"), entry("c", "Loan"))
    assert (made.find("card loan")[0], found(made, "card loan")) == ("some", ["c", "a", "b"])


def test_one_wrong_letter_finds_it_after_what_is_right() -> None:
    made = of(entry("wealth", "Wealth"), entry("health", "Health"))
    assert found(made, "health") == ["health", "wealth"]
    assert found(made, "haelth")[0] == "health"


def test_two_wrong_letters_find_a_long_word_and_no_short_one() -> None:
    made = of(entry("a", "Identification"), entry("b", "Fax"))
    assert (found(made, "identifcatoin"), found(made, "fox")) == (["a"], [])


def test_a_word_of_three_letters_may_lack_its_fourth_where_it_is_none_itself() -> None:
    assert found(of(entry("a", "Debt")), "dbt") == ["a"]
    assert found(of(entry("a", "Play"), entry("b", "Pay")), "pay") == ["b"]


def test_a_number_holds_no_mistake() -> None:
    assert found(of(entry("c000003", "Something")), "c000004") == []


def test_chinese_is_found_anywhere_in_a_text() -> None:
    made = of(entry("a", "Accounts", "账户服务"), entry("b", "Old accounts", "旧账户"), entry("c", "Pay", "支付"))
    assert found(made, "账户") == ["a", "b"]
    assert found(made, "户账") == []


def test_both_languages_find_the_same() -> None:
    made = of(entry("a", "Accounts", "账户服务"))
    assert found(made, "accounts") == found(made, "账户服务") == ["a"]


def test_a_kind_is_a_word_too() -> None:
    made = of(entry("a", "Cards"), entry("b", "Cards effect", kind="claim"))
    assert found(made, "claim cards") == found(made, "结论 cards") == ["b"]


def test_nothing_is_found_by_nothing() -> None:
    made = of(entry("a", "Cards"))
    assert made.find(" … ") == ("none", ())
    assert made.find("zzzz") == ("none", ())


def test_the_beginning_of_the_last_word_is_enough() -> None:
    assert found(of(entry("a", "Branch finder")), "branch f") == ["a"]
