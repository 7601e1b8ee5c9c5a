"""First calls in three languages: what is written is what the description asks for, and no text breaks out of it."""

from __future__ import annotations

import json
import shlex

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sowhat.model.showcase import Sample
from sowhat.stories.quick_start import PLACEHOLDER, curl, javascript, python, snippets, variables

POST = Sample(
    operation="send",
    method="POST",
    path="/v1/messages",
    host="https://api.example.com",
    query=(("dry", "yes"),),
    headers=(("X-Trace", "a b"),),
    secrets=(("header", "X-App-Key"),),
    body='{"to": "+86", "parts": [1, null, true], "note": "it\'s"}',
    media="application/json",
)
GET = Sample(operation="read", method="GET", path="/v1/messages/1")
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


class Recorder:
    """Stands where httpx does while a snippet runs, and keeps what it was called with."""

    def __init__(self) -> None:
        self.calls: list[tuple[str, tuple[object, ...], dict[str, object]]] = []

    def __getattr__(self, name: str) -> object:
        def call(*args: object, **named: object) -> Recorder:
            self.calls.append((name, args, named))
            return self

        return call

    text = ""


def ran(code: str, **environment: str) -> tuple[str, tuple[object, ...], dict[str, object]]:
    """What a Python snippet calls httpx with."""
    found, body = Recorder(), code.replace("import httpx\n", "").replace("import os\n", "")
    scope = {"httpx": found, "os": type("os", (), {"environ": environment}), "print": lambda *_: None}
    exec(compile(body, "snippet", "exec"), scope)
    return found.calls[0]


def test_a_shell_reads_the_words_that_were_meant() -> None:
    words = shlex.split(curl(POST).replace("\\\n", ""))
    assert words[:2] == ["curl", "https://api.example.com/v1/messages?dry=yes"]
    assert words[2:8] == ["-H", "X-Trace: a b", "-H", "Content-Type: application/json", "-H", "X-App-Key: $API_KEY"]
    assert json.loads(words[-1]) == json.loads(POST.body)


def test_python_sends_the_same() -> None:
    verb, args, named = ran(python(POST), API_KEY="s")
    assert (verb, args) == ("post", ("https://api.example.com/v1/messages",))
    assert named == {
        "params": [("dry", "yes")],
        "headers": {"X-Trace": "a b", "X-App-Key": "s"},
        "json": json.loads(POST.body),
    }


def test_where_nobody_said_the_address_a_stand_in_is_told() -> None:
    assert all(PLACEHOLDER in one.code for one in snippets(GET))


@pytest.mark.parametrize(
    ("carrier", "names", "written"),
    [
        ("bearer", ("API_TOKEN",), "Bearer $API_TOKEN"),
        ("basic", ("API_USER", "API_PASSWORD"), "-u"),
        ("query", ("API_KEY",), "?key=$API_KEY"),
        ("cookie", ("API_KEY",), "Cookie: key=$API_KEY"),
        ("header", ("API_KEY",), "key: $API_KEY"),
    ],
)
def test_secrets_come_from_the_environment(carrier: str, names: tuple[str, ...], written: str) -> None:
    one = GET.model_copy(update={"secrets": ((carrier, "key"),)})
    assert variables(one) == names
    assert written in curl(one)
    assert all(name in code for name in names for code in (python(one), javascript(one)))


def test_a_form_is_sent_as_a_form() -> None:
    one = GET.model_copy(update={"method": "POST", "body": "a=1&b=x+y", "media": "application/x-www-form-urlencoded"})
    assert ran(python(one))[2] == {"data": {"a": "1", "b": "x y"}}
    assert shlex.split(curl(one).replace("\\\n", ""))[-1] == "a=1&b=x+y"


def test_a_body_where_httpx_takes_none_goes_through_request() -> None:
    one = POST.model_copy(update={"method": "DELETE"})
    verb, args, named = ran(python(one), API_KEY="s")
    assert (verb, args[0], named["json"]) == ("request", "DELETE", json.loads(POST.body))


@given(JSON)
def test_any_body_arrives_as_it_is(body: object) -> None:
    one = POST.model_copy(update={"body": json.dumps(body)})
    sent = ran(python(one), API_KEY="s")[2]
    assert (json.loads(str(sent["content"])) if body is None else sent["json"]) == body
    assert json.loads(shlex.split(curl(one).replace("\\\n", ""))[-1]) == body


@given(st.text(st.characters(blacklist_categories=["Cs"], blacklist_characters="\0"), min_size=1))
def test_no_header_breaks_out_of_its_quotes(text: str) -> None:
    one = GET.model_copy(update={"headers": (("X-A", text),), "secrets": (("header", text),)})
    named = ran(python(one), API_KEY="s")[2]["headers"]
    assert isinstance(named, dict)
    assert set(named.values()) <= {text, "s"}
    words = shlex.split(curl(one).replace(" \\\n  ", " "))
    assert f"X-A: {text}" in words
    assert f"{text}: $API_KEY" in words
