"""What is special about each named format."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from sowhat.engine.workbench import Workbench
from sowhat.errors import WorkspaceError
from tests.sources.logs.formats.reading import only, read, reasons, source
from tests.sources.logs.formats.samples import ALB, line

ISTIO = (
    '[2026-03-01T10:05:03.186Z] "GET /a?key=k1 HTTP/1.1" 503 UF upstream_reset_before_response_started{{x}} - '
    '"TLS error: Secret \\"x\\"" 0 91 12 - "-" "curl/8" "req-1" "shop:8000" "-" outbound|8000||shop.default - '
    "10.0.0.9:8000 10.0.0.7:51216 - default"
)
CAPTURED = line("haproxy").replace('0/0 "GET', '0/0 {app-1|curl/8} {1234} "GET')
TCP = "10.1.2.3:5 [01/Mar/2026:10:05:03.186] fe be/s1 0/0/5007 212 -- 0/0/0/0/3 0/0"
HANDSHAKE = "10.1.2.3:5 [01/Mar/2026:10:05:03.186] fe/1: SSL handshake failure (error:0A0000C1)"


def test_a_new_field_at_the_end_of_an_alb_line_changes_nothing(bench: Workbench) -> None:
    text = line("aws-alb")
    counts = read(bench, f'{text}\n{text} TID_1 "x y" "-" "new"\n', source("aws-alb"))
    assert (counts.read, only(bench, "calls")) == (2, (2,))


def test_an_alb_call_that_got_nowhere_has_no_latency(bench: Workbench) -> None:
    read(bench, line("aws-alb").replace("0.086 0.048 0.037 200 200", "0.086 -1 -1 502 -"), source("aws-alb"))
    assert only(bench, "status, bucket, latency_sum") == ("502", None, 0.0)


def test_a_malformed_request_at_an_alb_is_a_call_without_a_path(bench: Workbench) -> None:
    text = line("aws-alb").replace("GET https://api.example.com:443/a HTTP/1.1", "- http://api.example.com:80- -")
    read(bench, text.replace("200 200", "400 -"), source("aws-alb"))
    assert only(bench, "path, status") == ("", "400")


def test_istios_longer_format_is_read_as_envoys(bench: Workbench) -> None:
    read(bench, ISTIO.format(), source("envoy", "query:key"))
    found = only(bench, "path, status, host, consumer, latency_sum, bytes")
    assert found == ("/a", "503", "shop:8000", "k1", 0.012, 91)


def test_where_nothing_was_forwarded_the_address_is_whoever_connected(bench: Workbench) -> None:
    read(bench, ISTIO.format(), source("envoy"))
    assert only(bench, "consumer") == ("10.0.0.7",)


def test_the_first_of_several_forwarded_addresses_is_the_callers(bench: Workbench) -> None:
    read(bench, line("envoy", address="[fd00::5]:443, 10.0.0.1"), source("envoy"))
    assert only(bench, "consumer") == ("fd00::5",)


@pytest.mark.parametrize(
    ("selector", "key"), [("field:captured_1", "app-1"), ("field:captured_2", "curl/8"), ("address", "10.1.2.3")]
)
def test_captured_headers_of_haproxy_can_name_the_consumer(bench: Workbench, selector: str, key: str) -> None:
    read(bench, CAPTURED, source("haproxy", selector))
    assert only(bench, "consumer, status, path") == (key, "200", "/a")


@pytest.mark.parametrize("text", [TCP, HANDSHAKE])
def test_haproxys_connections_are_no_calls(bench: Workbench, text: str) -> None:
    read(bench, f"{line('haproxy')}\n{text}\n", source("haproxy"))
    assert reasons(bench) == ["not-a-request"]


@pytest.mark.parametrize(
    ("timers", "seconds"), [("-1/-1/-1/-1/171", 0.171), ("0/0/1/170/+171", 0.171), ("0/0/1/-1/-1", 0.0)]
)
def test_haproxys_total_counts_and_minus_one_is_unknown(bench: Workbench, timers: str, seconds: float) -> None:
    read(bench, line("haproxy").replace("0/0/1/170/171", timers), source("haproxy"))
    assert only(bench, "latency_sum") == (seconds,)


def test_haproxy_without_an_answer_is_a_call_of_unknown_status(bench: Workbench) -> None:
    text = line("haproxy").replace(" 200 57 ", " -1 0 ").replace("GET /a HTTP/1.1", "<BADREQ>")
    read(bench, text, source("haproxy"))
    assert only(bench, "status, status_class, path") == ("000", "unknown", "")


def test_a_dubbo_call_has_service_method_version_and_no_status(bench: Workbench) -> None:
    read(bench, line("dubbo"), source("dubbo"))
    found = only(bench, "path, version, status, status_class, consumer, bucket")
    assert found == ("/shop/com.acme.OrderService/place", "1.2.0", "000", "unknown", "10.1.2.3", None)


def test_dubbo_3_says_how_long_a_call_took(bench: Workbench) -> None:
    text = line("dubbo").replace("[2026-03-01 10:05:03]", "[2026-03-01 10:05:03.100] -> [2026-03-01 10:05:03.350]")
    read(bench, text, source("dubbo"))
    assert only(bench, "round(latency_sum, 6)") == (0.25,)


@pytest.mark.parametrize(
    "lead", ["INFO|2026-03-01 10:05:03|", "[01/03/26 10:05:03:186 CST] worker-1  INFO a.B: [DUBBO] "]
)
def test_what_a_logger_puts_before_a_dubbo_line_is_skipped(bench: Workbench, lead: str) -> None:
    assert read(bench, lead + line("dubbo"), source("dubbo")).read == 1


def test_arguments_of_a_dubbo_call_are_nowhere(bench: Workbench) -> None:
    good, secret = line("dubbo", agent="13800138000"), line("dubbo", agent="html GET json")
    read(bench, f"{good}\n{secret.replace('2026-03-01', '2026-02-31')}\n", source("dubbo"))
    (excerpt,) = bench.fetch("SELECT excerpt FROM rejected")["excerpt"].to_pylist()
    stored = bench.fetch("SELECT * FROM records").to_pylist()
    assert excerpt.endswith("x…")
    assert "13800138000" not in str(stored)


def test_no_selector_reaches_the_arguments_of_dubbo(bench: Workbench) -> None:
    with pytest.raises(WorkspaceError, match="log-selector"):
        read(bench, line("dubbo"), source("dubbo", "field:args"))


def test_a_call_without_status_or_size_in_traefik_counts(bench: Workbench) -> None:
    read(bench, line("traefik").replace(" 200 57 ", " - - "), source("traefik"))
    assert only(bench, "status, bytes") == ("000", 0)


def _second(path: Path, look: str) -> int:
    """How many lines begin as those of the format, counted without the readers."""
    return len(re.findall(look, path.read_text(encoding="utf-8"), re.MULTILINE))


@pytest.mark.parametrize(
    ("name", "format_", "look", "refused"),
    [
        ("aws-alb", "aws-alb", r"^(?:https?|h2) .*\"(?:GET|POST) ", 0),
        ("envoy", "envoy", r"^\S+ stdout F \[", 6),
        ("haproxy", "haproxy", r"\"GET .*\"$", 3),
        ("traefik-clf", "traefik", r"ms$", 0),
        ("nginx", "combined", r"^[\d.]+ - \S+ \[.*\"$", 5),
        ("apache2", "combined", r"^[\d.]+ - \S+ \[.*\"$", 5),
    ],
)
def test_real_files_agree_with_another_way_of_counting(
    bench: Workbench, real_inputs: Path, name: str, format_: str, look: str, refused: int
) -> None:
    path = real_inputs / f"access_logs/{name}.log"
    counts = read(bench, path.read_bytes(), source(format_), path)
    assert (counts.read, counts.quarantined) == (_second(path, look), refused)


def test_the_alb_sample_has_every_field(bench: Workbench) -> None:
    read(bench, ALB.format(address="10.1.2.3", path="/a?app=x", agent="a"), source("aws-alb", "field:trace_id"))
    assert only(bench, "consumer") == ("Root=1-5833",)
