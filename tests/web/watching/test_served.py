"""A real Prometheus watches a sowhat that is really served, and its logs are read line by line."""

from __future__ import annotations

import json
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import httpx
import pytest

from sowhat.actions.access import people, tokens
from sowhat.actions.access.tokens import Wanted
from tests.servers.engines import program
from tests.web.access.served import PATIENT, client, free, served

SETTINGS = """platform: shop
access:
  address: http://localhost:{port}
  default_role: viewer
  providers: [{{name: corp, kind: oidc, issuer: "https://id.example.com", client_id: x}}]
"""
WATCHING = """global: {{scrape_interval: 1s, scrape_timeout: 1s}}
scrape_configs:
  - job_name: sowhat
    authorization: {{credentials: {secret}}}
    static_configs: [{{targets: ["localhost:{port}"]}}]
  - job_name: stranger
    static_configs: [{{targets: ["localhost:{port}"]}}]
"""


class Shop(NamedTuple):
    """A served workspace with a token that may read."""

    url: str
    root: Path
    log: Path
    secret: str

    def get(self, path: str) -> httpx.Response:
        """What a program with the token is answered."""
        with client(self.url) as asking:
            return asking.get(path, headers={"Authorization": f"Bearer {self.secret}"})


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shop]:
    """A shop before which people sign in, logged as JSON."""
    root, port = tmp_path_factory.mktemp("watched") / "shop", free()
    root.mkdir()
    (root / "sowhat.yaml").write_text(SETTINGS.format(port=port), encoding="utf-8")
    secret, log = tokens.machine(root, Wanted("prometheus", ("read",))).secret, root.parent / "log"
    with served(root, port, "--log", "json", log=log) as url:
        yield Shop(url, root, log, secret)


def soon(look: Callable[[], object]) -> object:
    """What is found once there is something; nothing if it does not come."""
    deadline = time.monotonic() + PATIENT
    while not (found := look()) and time.monotonic() < deadline:
        time.sleep(0.2)
    return found


@contextmanager
def prometheus(shop: Shop, folder: Path) -> Iterator[Callable[[str], list[tuple[dict[str, str], float]]]]:
    """A server that watches the shop with its token, and as a stranger; asks it a query."""
    own = free()
    text = WATCHING.format(secret=shop.secret, port=shop.url.rpartition(":")[2])
    (folder / "prometheus.yml").write_text(text, encoding="utf-8")
    where = [f"--config.file={folder / 'prometheus.yml'}", f"--storage.tsdb.path={folder / 'data'}"]
    command = [program("prometheus"), *where, f"--web.listen-address=127.0.0.1:{own}"]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def query(text: str) -> list[tuple[dict[str, str], float]]:
        try:
            told = httpx.get(f"http://127.0.0.1:{own}/api/v1/query", params={"query": text}, trust_env=False).json()
        except httpx.TransportError:
            return []
        return [(one["metric"], float(one["value"][1])) for one in told.get("data", {}).get("result", [])]

    try:
        yield query
    finally:
        process.terminate()
        process.wait(timeout=PATIENT)


def test_prometheus_counts_what_was_asked_and_a_stranger_is_kept_out(shop: Shop, tmp_path: Path) -> None:
    for _ in range(7):
        assert shop.get("/doctor").status_code < 500
    asked = 'sum(sowhat_requests_total{job="sowhat",method="GET",route="/doctor"})'
    with prometheus(shop, tmp_path) as query:
        assert soon(lambda: query(asked)) == [({}, 7.0)]
        ups = soon(lambda: len(found := query("up")) == 2 and found)
        assert {labels["job"]: up for labels, up in ups} == {"sowhat": 1.0, "stranger": 0.0}  # type: ignore[attr-defined]
        ready = query('sowhat_ready{job="sowhat"}')
    assert {labels["part"]: value for labels, value in ready} == dict.fromkeys(
        ("workspace", "decisions", "results", "spool"), 1.0
    )


def test_what_prometheus_reads_is_written_as_it_wants_it(shop: Shop) -> None:
    command = [program("promtool"), "check", "metrics"]
    checked = subprocess.run(command, input=shop.get("/metrics").text, capture_output=True, text=True, check=False)
    assert (checked.returncode, checked.stdout, checked.stderr) == (0, "", "")


def test_every_line_of_the_log_is_one_object_and_has_the_id_of_the_answer_and_of_the_trail(shop: Shop) -> None:
    answers = [shop.get(path) for path in ("/inbox", "/api/v1/nothing", "/account?q=a%0Ab", "/%0a%22%7b")]
    ids = {answer.headers["x-request-id"] for answer in answers}

    def logged() -> dict[str, dict[str, object]]:
        lines = shop.log.read_bytes().decode().splitlines()
        every = [json.loads(line) for line in lines]
        return {one["request"]: one for one in every if one["logger"] == "sowhat.requests"}

    assert soon(lambda: ids <= set(logged()))
    found = logged()
    assert [found[answer.headers["x-request-id"]]["status"] for answer in answers] == [
        answer.status_code for answer in answers
    ]
    assert soon(lambda: ids <= {one.id for one in people.trail(shop.root, 1000)})
    trail = {one.id: one for one in people.trail(shop.root, 1000)}
    assert {trail[id_].person for id_ in ids} == {"machine/prometheus"}
    assert {id_: trail[id_].status for id_ in ids} == {id_: found[id_]["status"] for id_ in ids}
