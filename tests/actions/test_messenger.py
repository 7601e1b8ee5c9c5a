"""Messages through apprise to a real receiver on loopback: what arrives, and what is known of their fate."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest
from apprise.plugins.dingtalk import NotifyDingTalk
from apprise.plugins.feishu import NotifyFeishu
from apprise.plugins.slack import NotifySlack
from apprise.plugins.wecombot import NotifyWeComBot

from sowhat.actions.messenger import Delivery, deliver
from tests.actions.receiver import Receiver, receiving

TOKEN = "abcdef0123456789abcdef"


@pytest.fixture
def receiver(monkeypatch: pytest.MonkeyPatch) -> Iterator[Receiver]:
    """A receiver to which the bots of Feishu, DingTalk, WeCom and Slack lead."""
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with receiving() as one:
        at = f"http://127.0.0.1:{one.port}"
        monkeypatch.setattr(NotifyFeishu, "notify_url", at + "/feishu/{token}")
        monkeypatch.setattr(NotifyDingTalk, "notify_url", at + "/dingtalk?access_token={token}")
        monkeypatch.setattr(NotifyWeComBot, "notify_url", at + "/wecom?key={key}")
        monkeypatch.setattr(NotifySlack, "webhook_url", at + "/slack")
        yield one


def sent(monkeypatch: pytest.MonkeyPatch, url: str) -> Delivery:
    """A message to an address."""
    monkeypatch.setenv("SOWHAT_TO", url)
    return deliver("SOWHAT_TO", "sowhat：支付", "• 第一行\n• second")


def test_a_webhook_gets_title_and_body(receiver: Receiver, monkeypatch: pytest.MonkeyPatch) -> None:
    assert sent(monkeypatch, f"json://127.0.0.1:{receiver.port}/hook") == Delivery("told", 200)
    [body] = receiver.bodies
    assert (body["title"], body["message"]) == ("sowhat：支付", "• 第一行\n• second")


def test_feishu_gets_a_text_with_the_title_in_it(receiver: Receiver, monkeypatch: pytest.MonkeyPatch) -> None:
    receiver.body = b'{"code": 0, "msg": "success"}'
    assert sent(monkeypatch, f"feishu://{TOKEN}/").outcome == "told"
    [(path, body)] = receiver.got
    assert path == f"/feishu/{TOKEN}"
    assert body["msg_type"] == "text"
    assert body["content"]["text"].split() == ["sowhat：支付", "•", "第一行", "•", "second"]


def test_dingtalk_gets_the_title_and_the_text(receiver: Receiver, monkeypatch: pytest.MonkeyPatch) -> None:
    receiver.body = b'{"errcode": 0, "errmsg": "ok"}'
    assert sent(monkeypatch, f"dingtalk://{TOKEN}/").outcome == "told"
    [(path, body)] = receiver.got
    assert path.startswith(f"/dingtalk?access_token={TOKEN}")
    assert "支付" in str(body)
    assert "第一行" in str(body)


def test_wecom_gets_a_text(receiver: Receiver, monkeypatch: pytest.MonkeyPatch) -> None:
    receiver.body = b'{"errcode": 0, "errmsg": "ok"}'
    assert sent(monkeypatch, f"wecombot://{TOKEN}/").outcome == "told"
    [(path, body)] = receiver.got
    assert path == f"/wecom?key={TOKEN}"
    assert body["text"]["content"].startswith("sowhat：支付")


def test_slack_gets_a_message(receiver: Receiver, monkeypatch: pytest.MonkeyPatch) -> None:
    url = "slack://T1JJ3T3L2/A1BRTD4JD/TIiajkdnlazkcOXrIdevi7/"
    assert sent(monkeypatch, url).outcome == "told"
    [(path, body)] = receiver.got
    assert path.startswith("/slack/T1JJ3T3L2/")
    assert "第一行" in str(body)


@pytest.mark.parametrize(
    ("url", "answer", "number"),
    [
        (f"wecombot://{TOKEN}/", b'{"errcode": 93000, "errmsg": "invalid webhook url"}', 93000),
        (f"dingtalk://{TOKEN}/", b'{"errcode": 310000, "errmsg": "keywords not in content"}', 310000),
        (f"feishu://{TOKEN}/", b'{"code": 19024, "msg": "Key Words Not Found"}', 19024),
    ],
)
def test_a_bot_that_refuses_with_200_is_told_as_not_sent(
    receiver: Receiver, monkeypatch: pytest.MonkeyPatch, url: str, answer: bytes, number: int
) -> None:
    receiver.body = answer
    assert sent(monkeypatch, url) == Delivery("refused", number)


def test_an_answer_of_500_is_told_as_not_sent(receiver: Receiver, monkeypatch: pytest.MonkeyPatch) -> None:
    receiver.status = 500
    assert sent(monkeypatch, f"json://127.0.0.1:{receiver.port}") == Delivery("refused", 500)


def test_no_answer_in_time_is_doubtful(receiver: Receiver, monkeypatch: pytest.MonkeyPatch) -> None:
    receiver.pause = 1.0
    assert sent(monkeypatch, f"json://127.0.0.1:{receiver.port}?rto=0.2") == Delivery("doubtful")


def test_nobody_listening_is_not_sent(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    assert sent(monkeypatch, f"json://127.0.0.1:{port}") == Delivery("refused")


def test_what_is_no_address_is_unreadable(monkeypatch: pytest.MonkeyPatch) -> None:
    assert sent(monkeypatch, "somewhere") == Delivery("unreadable")


def test_a_variable_that_is_not_set_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOWHAT_TO", raising=False)
    assert deliver("SOWHAT_TO", "t", "b") == Delivery("unset")


@pytest.mark.parametrize("url", ["feishu://not a token!secret", "json://127.0.0.1:1/secret-path"])
def test_no_part_of_an_address_is_logged(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, url: str
) -> None:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with caplog.at_level("DEBUG", logger="apprise"):
        sent(monkeypatch, url)
    assert "secret" not in caplog.text


def mailed(server: socket.socket, lines: list[str]) -> None:
    """Take one mail in the words of SMTP."""
    connection, _ = server.accept()
    with connection, connection.makefile("rwb") as stream:
        data = False
        stream.write(b"220 here\r\n")
        stream.flush()
        while line := stream.readline():
            lines.append(line.decode().rstrip())
            if data and lines[-1] != ".":
                continue
            starts = lines[-1].upper() == "DATA"
            data, answer = starts, b"354 go\r\n" if starts else b"250 ok\r\n"
            stream.write(answer)
            stream.flush()
            if lines[-1].upper() == "QUIT":
                return


def test_a_mail_goes_through_a_plain_server(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    lines: list[str] = []
    with socket.create_server(("127.0.0.1", 0)) as server:
        thread = Thread(target=mailed, args=(server, lines), daemon=True)
        thread.start()
        port = server.getsockname()[1]
        url = f"mailto://127.0.0.1:{port}?from=platform@example.com&to=team@example.com&mode=insecure"
        assert sent(monkeypatch, url) == Delivery("told")
        thread.join(5)
    assert any(line.upper().startswith("RCPT TO:<TEAM@EXAMPLE.COM>") for line in lines)
