"""What goes out compressed, and what never does."""

from __future__ import annotations

import gzip

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from sowhat.web.compressing import LEAST, Compressing
from tests.web.reader import Reader

LONG = "a page " * LEAST
FORM = f'{LONG}<input type="hidden" name="token" value="secret">'


def page(request: Request) -> Response:
    """What the address asks for."""
    bodies = {"long": LONG, "short": "a", "form": FORM, "packed": "x" * 2000}
    name = request.path_params["name"]
    headers = {"ETag": '"abc"'} | ({"Content-Encoding": "br"} if name == "packed" else {})
    if name == "stream":
        return StreamingResponse(iter([LONG, LONG]), media_type="text/plain")
    kind = "image/png" if name == "image" else "text/html"
    return Response(bodies.get(name, LONG), media_type=kind, headers=headers)


@pytest.fixture(scope="module")
def client() -> TestClient:
    """Asks an application of such pages."""
    return TestClient(Compressing(Starlette(routes=[Route("/{name}", page)])), headers={"Accept-Encoding": "identity"})


def coding(client: TestClient, name: str, accepted: str) -> str:
    with client.stream("GET", f"/{name}", headers={"Accept-Encoding": accepted}) as answer:
        return str(answer.headers.get("content-encoding", ""))


@pytest.mark.parametrize("accepted", ["gzip", "gzip, br", "br;q=1.0, gzip;q=0.5", "*"])
def test_a_long_page_is_compressed_for_who_takes_it(client: TestClient, accepted: str) -> None:
    assert coding(client, "long", accepted) == "gzip"


@pytest.mark.parametrize("accepted", ["", "identity", "br", "gzip;q=0", "gzip; q=0.0"])
def test_who_does_not_take_it_gets_it_as_it_is(client: TestClient, accepted: str) -> None:
    assert coding(client, "long", accepted) == ""


@pytest.mark.parametrize("name", ["short", "form", "image", "stream"])
def test_these_go_out_as_they_are(client: TestClient, name: str) -> None:
    assert coding(client, name, "gzip") == ""


def test_what_is_compressed_is_not_compressed_again(client: TestClient) -> None:
    with client.stream("GET", "/packed", headers={"Accept-Encoding": "gzip"}) as answer:
        assert answer.headers["content-encoding"] == "br"


def test_the_page_is_whole_and_its_tag_is_of_both_forms(client: TestClient) -> None:
    with client.stream("GET", "/long", headers={"Accept-Encoding": "gzip"}) as answer:
        packed = b"".join(answer.iter_raw())
        head = answer.headers
    assert gzip.decompress(packed).decode() == LONG
    assert (head["content-length"], head["etag"], head["vary"]) == (str(len(packed)), 'W/"abc"', "Accept-Encoding")


def test_no_page_with_a_form_of_ours_is_compressed(bank: Reader) -> None:
    plain = bank.get("/data/upload", headers={"Accept-Encoding": "gzip"})
    page = bank.get("/services", headers={"Accept-Encoding": "gzip"})
    codings = (plain.headers.get("content-encoding"), page.headers.get("content-encoding"))
    assert (b'name="token"' in plain.content, codings) == (True, (None, "gzip"))
