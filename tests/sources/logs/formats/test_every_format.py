"""What holds for every named text format: how one line is read, and what becomes of odd ones."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sowhat.engine.workbench import Workbench
from sowhat.errors import DataError
from sowhat.model.source import LOG_FORMATS
from sowhat.sources.json_logs.formats import FORMATS
from sowhat.sources.logs.formats.registry import NAMES
from tests.sources.logs.formats.reading import only, read, reasons, source
from tests.sources.logs.formats.samples import LINES, line

ALL = [*LINES, "dubbo"]
TIMED = [name for name in LINES if name != "combined"]
QUOTED = ["aws-alb", "envoy", "traefik", "combined"]


def test_every_format_that_the_model_names_has_a_reader() -> None:
    assert {*NAMES, *FORMATS} == set(LOG_FORMATS)


@pytest.mark.parametrize("name", LINES)
def test_a_line_is_read(bench: Workbench, name: str) -> None:
    read(bench, line(name), source(name))
    found = only(bench, "path, status, status_class, traffic, hour, consumer, calls, bytes")
    assert found == ("/a", "200", "ok", "people", datetime(2026, 3, 1, 10), "10.1.2.3", 1, 57)


@pytest.mark.parametrize("name", TIMED)
def test_durations_are_in_seconds(bench: Workbench, name: str) -> None:
    read(bench, line(name), source(name))
    assert only(bench, "latency_sum")[0] == pytest.approx(0.171)


@pytest.mark.parametrize("name", [name for name in LINES if name not in {"haproxy", "traefik", "combined"}])
def test_the_host_is_read_where_the_format_has_it(bench: Workbench, name: str) -> None:
    read(bench, line(name), source(name))
    assert only(bench, "host") == ("api.example.com",)


@pytest.mark.parametrize("name", ALL)
@pytest.mark.parametrize("address", ["::1", "2001:db8::a:b", "fe80::1:2:3:4"])
def test_an_address_of_ipv6_stays_whole(bench: Workbench, name: str, address: str) -> None:
    read(bench, line(name, address=address), source(name))
    assert only(bench, "consumer") == (address,)


@pytest.mark.parametrize("name", LINES)
@pytest.mark.parametrize("path", ["/订单/🙂", "/%E8%AE%A2", r"/a\x22b", "/a'b;c=1", "/a|b^c", "/{a}"])
def test_odd_paths_are_read_whole(bench: Workbench, name: str, path: str) -> None:
    read(bench, line(name, path=path), source(name))
    assert only(bench, "path") == (path,)


@pytest.mark.parametrize("name", LINES)
def test_a_url_of_a_megabyte_is_read(bench: Workbench, name: str) -> None:
    read(bench, line(name, path="/" + "a" * (1 << 20)), source(name))
    assert only(bench, "length(path), calls") == (1 + (1 << 20), 1)


@pytest.mark.parametrize("name", QUOTED)
@pytest.mark.parametrize("agent", [r"a \"quoted\" name", r"ends \\", "名字 🙂", ""])
def test_escapes_in_the_user_agent_do_not_end_it(bench: Workbench, name: str, agent: str) -> None:
    counts = read(bench, line(name, agent=agent), source(name, "agent"))
    assert (counts.read, counts.quarantined) == (1, 0)


@pytest.mark.parametrize("name", [*QUOTED, "haproxy"])
def test_an_unclosed_quote_is_quarantined_alone(bench: Workbench, name: str) -> None:
    whole = line(name)
    cut = whole[: whole.index(" HTTP/1.1")]
    counts = read(bench, f"{whole}\n{cut}\n{whole}\n", source(name))
    assert (counts.read, reasons(bench)) == (2, ["unclosed-quote"])


@pytest.mark.parametrize("name", ["w3c", "aws-cloudfront"])
def test_an_unclosed_quote_between_headed_fields_is_quarantined_alone(bench: Workbench, name: str) -> None:
    *header, whole = line(name).split("\n")
    counts = read(bench, "\n".join([*header, whole, whole.replace("/a", '"/a'), whole]), source(name))
    assert (counts.read, reasons(bench)) == (2, ["unclosed-quote"])


@pytest.mark.parametrize("name", ALL)
def test_a_line_that_was_cut_off_is_quarantined(bench: Workbench, name: str) -> None:
    whole = line(name)
    cut = whole.split("\n")[-1][:40]
    counts = read(bench, f"{whole}\n{cut}\n", source(name))
    assert (counts.read, counts.quarantined) == (1, 1)


@pytest.mark.parametrize("name", [name for name in LINES if name != "combined"])
def test_an_impossible_status_is_quarantined_with_its_reason(bench: Workbench, name: str) -> None:
    *header, whole = line(name).split("\n")
    wrong = whole.replace("\t200\t", "\t2x2\t").replace(" 200 ", " 2x2 ", 1)
    read(bench, "\n".join([*header, whole, wrong]), source(name))
    assert reasons(bench) == ["bad-status"]


@pytest.mark.parametrize("name", ALL)
def test_an_impossible_day_is_quarantined_with_its_reason(bench: Workbench, name: str) -> None:
    *header, whole = line(name).split("\n")
    wrong = whole.replace("2026-03-01", "2026-02-31").replace("01/Mar", "31/Feb")
    read(bench, "\n".join([*header, whole, wrong]), source(name))
    assert reasons(bench) == ["bad-time"]


@pytest.mark.parametrize("name", ALL)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    cuts=st.lists(st.tuples(st.integers(0, 400), st.binary(max_size=4)), min_size=1, max_size=4),
)
def test_whatever_is_done_to_a_line_it_is_read_or_quarantined(
    bench: Workbench, name: str, cuts: list[tuple[int, bytes]]
) -> None:
    content = line(name).encode()
    for at, more in cuts:
        content = content[:at] + more + content[at + len(more) :]
    lines = len([one for one in content.split(b"\n") if one.strip() and not one.startswith(b"#")])
    with suppress(DataError):  # a header that no longer names a call
        counts = read(bench, content, source(name))
        assert counts.read + counts.quarantined == lines
