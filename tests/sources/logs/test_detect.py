"""Detection: which files are access logs, and who their consumers seem to be."""

from __future__ import annotations

from pathlib import Path

import pytest

from sowhat.model.workspace import AccessLog
from sowhat.sources.contract import Detection, Sample
from sowhat.sources.logs.detect import detect, propose
from sowhat.sources.logs.format import COMBINED

LINE = '{addr} - {user} [01/Mar/2025:10:05:03 +0000] "GET /a{query} HTTP/1.1" 200 12 "-" "{agent}"'


def sample(text: str, name: str = "access.log") -> Sample:
    return Sample(Path(name), text.encode())


def lines(**changes: str) -> str:
    fields = {"addr": "1.2.3.4", "user": "-", "query": "", "agent": "Mozilla/5.0"} | changes
    return "".join(LINE.format(**{k: v.format(n=n) for k, v in fields.items()}) + "\n" for n in range(30))


def found(text: str) -> tuple[Detection, AccessLog]:
    detection = detect(sample(text))
    assert detection is not None
    assert isinstance(detection.source, AccessLog)
    return detection, detection.source


@pytest.mark.parametrize(
    ("name", "format_"),
    [
        *(("aws-alb", "aws-alb"), ("envoy", "envoy"), ("haproxy", "haproxy"), ("traefik-clf", "traefik")),
        *((f"w3c-{n}", "w3c") for n in range(4)),
    ],
)
def test_other_servers_logs_are_recognised(real_inputs: Path, name: str, format_: str) -> None:
    path = real_inputs / f"access_logs/{name}.log"
    assert found(path.read_text(encoding="utf-8"))[1].format == format_


@pytest.mark.parametrize("name", ["caddy-json", "traefik-json"])
def test_json_is_no_text_format(real_inputs: Path, name: str) -> None:
    path = real_inputs / f"access_logs/{name}.log"
    assert detect(Sample(path, path.read_bytes())) is None


def test_a_line_that_repeats_its_separators_without_end_is_looked_at_in_no_time() -> None:
    """A pattern that backtracks over each of them would take hours."""
    hostile = "10.1.2.3:5 [01/Mar/2026:10:05:03.186] fe " + "/" * 16_000 + "\n"
    assert detect(sample(hostile * 40)) is None


@pytest.mark.parametrize("name", ["calls/genai_platform_requests.csv", "outcomes/mpdta.csv"])
def test_tables_are_refused(real_inputs: Path, name: str) -> None:
    assert detect(Sample(Path(name), (real_inputs / name).read_bytes()[: 1 << 16])) is None


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n\n",
        '2021/12/01 13:53:33 [error] 31#31: *46 "x" is not found, request: "GET / HTTP/1.1"\n',
        '[Thu Oct 13 12:24:49.880562 2022] [auth_basic:error] [pid 10] [client 1.2.3.4:5] AH01618: "GET / HTTP/1.1"\n',
        'http_requests_total{code="200"} 1027 1395066363000\n',
        '{"time":"01/Mar/2025:10:05:03 +0000","request":"GET / HTTP/1.1","status":200}\n',
        "\x00\xff" * 40,
    ],
)
def test_what_is_no_access_log_is_refused(text: str) -> None:
    assert detect(sample(text)) is None


def test_the_real_log_is_combined_and_sure(real_inputs: Path) -> None:
    path = real_inputs / "access_logs/apache-combined-10k.log"
    detection = detect(Sample(path, path.read_bytes()[: 1 << 20]))
    assert detection is not None
    assert detection.sure > 0.99
    assert detection.source == AccessLog(
        name="apache-combined-10k", paths=(str(path),), format="combined", consumer=("address",)
    )


@pytest.mark.parametrize(
    ("before", "after", "format_"),
    [
        ("", ' "-" "x"', "combined"),
        ("", "", "common"),
        ("h.cn ", ' "-" "x"', f"$host {COMBINED}"),
        ("h.cn:80 ", ' "-" "x"', f"$host:$server_port {COMBINED}"),
        ("", ' "-" "x" 0.123', f"{COMBINED} $request_time"),
        ("", ' "-" "x" "9.9.9.9, 1.1.1.1"', f'{COMBINED} "$http_x_forwarded_for"'),
        ("", ' "-" "x" abc 0.123 0.120', f"{COMBINED} $extra_1 $request_time $upstream_response_time"),
    ],
)
def test_formats_are_told_apart(before: str, after: str, format_: str) -> None:
    line = f'{before}1.2.3.4 - - [01/Mar/2025:10:05:03 +0000] "GET / HTTP/1.1" 200 12{after}\n'
    assert found(line * 5)[1].format == format_


@pytest.mark.parametrize(
    ("changes", "consumer", "note"),
    [
        ({"user": "u{n}"}, "user", "consumer-user"),
        ({"query": "?x=1&api_key=k{n}"}, "query:api_key", "consumer-query"),
        ({"agent": "shop-client/{n}"}, "agent", "consumer-agent"),
        ({"addr": "1.2.3.{n}"}, "address", "consumer-address"),
    ],
)
def test_the_consumer_is_proposed_with_a_note(changes: dict[str, str], consumer: str, note: str) -> None:
    detection, source = found(lines(**changes))
    assert (source.consumer, detection.notes[1][0]) == ((consumer,), note)


def test_a_key_header_of_a_known_format_is_proposed() -> None:
    line = '1.2.3.4 [01/Mar/2025:10:05:03 +0000] "GET / HTTP/1.1" 200 "k1"\n'
    detection = propose(sample(line * 3), '$remote_addr [$time_local] "$request" $status "$http_x_api_key"')
    assert isinstance(detection.source, AccessLog)
    assert detection.source.consumer == ("header:x-api-key",)


@pytest.mark.parametrize(("file", "name"), [("访问 日志.log.1.gz", "访问-日志"), ("...log", "access-log")])
def test_the_source_is_named_after_the_file(file: str, name: str) -> None:
    detection = detect(sample(lines(), file))
    assert detection is not None
    assert detection.source.name == name
