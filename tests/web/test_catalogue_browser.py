"""A service's page in a real browser: tabs without a script, snippets that run against a server on loopback."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.parse import parse_qsl, urlsplit

import pytest
from playwright.sync_api import Browser

from sowhat.model.showcase import Sample
from sowhat.stories.quick_start import KEY, curl, javascript, python
from sowhat.web.loaders import Loaders
from tests.web.test_catalogue import SITE
from tests.web.test_so_what_browser import faults
from tests.web.watched import Looks, Scheme

PAGE = "/catalogue/settlement-v2"
ENVIRONMENT = {KEY: "s3cret$`\"'"}


class Heard:
    """A server that keeps what it was asked, and lets pages of other addresses ask."""

    def __init__(self) -> None:
        heard = self
        self.asked: list[tuple[str, str, dict[str, str], str]] = []

        class Handler(BaseHTTPRequestHandler):
            def answer(self) -> None:
                body = self.rfile.read(int(self.headers.get("Content-Length") or 0)).decode()
                if self.command != "OPTIONS":
                    named = {name.lower(): value for name, value in self.headers.items()}
                    heard.asked.append((self.command, self.path, named, body))
                self.send_response(200)
                for name in ("Origin", "Headers", "Methods"):
                    self.send_header(f"Access-Control-Allow-{name}", "*")
                self.end_headers()
                self.wfile.write(b"{}")

            do_GET = do_POST = do_DELETE = do_OPTIONS = answer

            def log_message(self, *_: object) -> None:
                return

        self.server = HTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self.server.server_port}"


@pytest.fixture
def heard() -> Iterator[Heard]:
    made = Heard()
    thread = threading.Thread(target=made.server.serve_forever, daemon=True)
    thread.start()
    yield made
    made.server.shutdown()
    thread.join(10)
    made.server.server_close()


def sample(address: str) -> Sample:
    return Sample(
        operation="settle",
        method="POST",
        path="/v2/settlements/a%20b",
        host=address,
        query=(("dry", "yes & no"),),
        headers=(("X-Trace", "t 1"),),
        secrets=(("header", "X-App-Key"),),
        body='{"bill": "it\'s \\"2\\"", "amount": 100, "express": true, "note": null, "字": "😀"}',
        media="application/json",
    )


def with_curl(code: str, browser: Browser) -> None:
    if shutil.which("curl") is None:
        pytest.skip("no curl: install Debian's package")
    subprocess.run(["sh", "-c", code.replace("curl ", "curl -sS ", 1)], check=True, env={**os.environ, **ENVIRONMENT})


def with_python(code: str, browser: Browser) -> None:
    subprocess.run([sys.executable, "-c", code], check=True, env={**os.environ, **ENVIRONMENT}, capture_output=True)


def with_javascript(code: str, browser: Browser) -> None:
    page = browser.new_page()
    run = "([code, env]) => new (async () => {}).constructor('process', code)({env})"
    page.evaluate(run, [code, ENVIRONMENT])
    page.close()


@pytest.mark.parametrize(
    ("written", "run"),
    [(curl, with_curl), (python, with_python), (javascript, with_javascript)],
    ids=["curl", "python", "javascript"],
)
def test_a_snippet_sends_what_the_description_says(
    heard: Heard, browser: Browser, written: Callable[[Sample], str], run: Callable[[str, Browser], None]
) -> None:
    one = sample(heard.address)
    run(written(one), browser)
    [(method, path, headers, body)] = heard.asked
    parts = urlsplit(path)
    assert (method, parts.path, parse_qsl(parts.query)) == ("POST", one.path, list(one.query))
    assert json.loads(body) == json.loads(one.body)
    assert headers["content-type"].startswith("application/json")
    assert (headers["x-trace"], headers["x-app-key"]) == ("t 1", ENVIRONMENT[KEY])


def test_the_tabs_of_the_quick_start_need_no_script(browser: Browser, serving: Callable[[Loaders], str]) -> None:
    context = browser.new_context(java_script_enabled=False, locale="en")
    page = context.new_page()
    page.goto(serving(SITE) + PAGE)
    assert page.locator("#code-curl").is_visible()
    page.get_by_text("Python", exact=True).click()
    assert page.locator("#code-python").is_visible()
    assert not page.locator("#code-curl").is_visible()
    assert not page.locator("button[data-copy]").first.is_visible()
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", ["/catalogue", PAGE, "/catalogue/address-book"])
def test_pages_are_whole_wide_and_on_a_phone(
    looks: Looks, serving: Callable[[Loaders], str], path: str, scheme: Scheme
) -> None:
    assert faults(looks.page(scheme), serving(SITE) + path) == []
