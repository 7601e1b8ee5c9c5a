"""A stub of SkyWalking's query protocol (metadata v2, metrics v3) over minutes that a test makes up."""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta, timezone
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

ZONE = timezone(timedelta(hours=8))
MOST_POINTS = 500
_ASKED = re.compile(r'(m\d+): execExpression\(expression: "(\w+)", entity: \$(e\d+), duration: \$duration\)')
Minutes = dict[datetime, tuple[int, int, int]]
"""By minute, UTC: calls, the share of good ones in ten thousandths, and the mean time in milliseconds."""


@dataclass
class Oap:
    """Services with their endpoints; '' is the service itself."""

    services: dict[str, dict[str, Minutes]]
    tokens: list[str] = field(default_factory=list)
    asked: int = 0
    fail: int = 0
    """How many of the next questions are answered with 503."""

    def answer(self, question: dict[str, dict[str, object]]) -> dict[str, object]:
        text, said = str(question["query"]), question["variables"]
        self.asked += 1
        if "getTimeInfo" in text:
            return {"data": {"getTimeInfo": {"timezone": "+0800"}}}
        if "listServices" in text:
            found = self.services if said["layer"] == "GENERAL" else {}
            return {"data": {"listServices": [{"id": f"id-{name}", "name": name} for name in found]}}
        if "findEndpoint" in text:
            names = [name for name in self.services[str(said["id"]).removeprefix("id-")] if name]
            return {"data": {"findEndpoint": [{"id": name, "name": name} for name in names]}}
        if "execExpression" in text:
            return {"data": {alias: self._values(metric, said[entity], said["duration"])  # type: ignore[arg-type]
                             for alias, metric, entity in _ASKED.findall(text)}}  # fmt: skip
        return {"errors": [{"message": "no such field"}], "data": None}

    def _values(self, metric: str, entity: dict[str, str], duration: dict[str, str]) -> dict[str, object]:
        start, end = (_moment(duration[key]) for key in ("start", "end"))
        points = int((end - start) / timedelta(minutes=1)) + 1
        if points > MOST_POINTS or duration["step"] != "MINUTE":
            return {"error": "Duration data error", "results": []}
        minutes = self.services[entity["serviceName"]][entity.get("endpointName", "")]
        which = ("cpm", "sla", "resp_time").index(metric.partition("_")[2])
        times = [start + timedelta(minutes=n) for n in range(points)]
        values = [{"id": str(int(at.timestamp() * 1000)), "value": _text(minutes.get(at), which)} for at in times]
        return {"error": None, "results": [{"metric": {"labels": []}, "values": values}]}


def _text(found: tuple[int, int, int] | None, which: int) -> str | None:
    return None if found is None else str(found[which])


def _moment(text: str) -> datetime:
    return datetime.strptime(text, "%Y-%m-%d %H%M").replace(tzinfo=ZONE).astimezone(UTC)


@contextmanager
def skywalking(oap: Oap) -> Iterator[str]:
    """The stub on loopback; its address."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            oap.tokens.append(self.headers.get("Authorization", ""))
            oap.fail -= 1
            status, said = (503, {}) if oap.fail >= 0 else (200, oap.answer(json.loads(body)))
            content = json.dumps(said).encode()
            self.send_response(200 if self.path == "/graphql" and status == 200 else status if status != 200 else 404)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, format: str, *args: object) -> None:
            """Says nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
