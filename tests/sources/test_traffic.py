"""Who calls: people, bots and probes."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from sowhat.engine.workbench import Workbench
from sowhat.sources.traffic import traffic


@pytest.fixture(scope="module")
def bench() -> Iterator[Workbench]:
    with Workbench() as bench:
        yield bench


def kind(bench: Workbench, agent: str | None, path: str = "/a") -> object:
    (row,) = bench.fetch(
        f"SELECT {traffic('agent', 'path')} AS kind FROM (SELECT ? AS agent, ? AS path)", [agent, path]
    ).to_pylist()
    return row["kind"]


@pytest.mark.parametrize(
    "agent",
    [
        "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
        "Mozilla/5.0 (compatible; bingbot/2.0)",
        "Mozilla/5.0 (compatible; Baiduspider/2.0; +http://www.baidu.com/search/spider.html)",
        "Mozilla/5.0 (compatible; Bytespider)",
        "Mozilla/5.0 (compatible; YandexBot/3.0)",
        "Mozilla/5.0 (compatible; Yahoo! Slurp)",
        "Sogou web spider/4.0",
        "GPTBot/1.1",
        "facebookexternalhit/1.1",
        "FeedBurner/1.0",
        "Feedly/1.0",
        "masscan/1.0",
        "Mozilla/5.00 (Nikto/2.1.5)",
    ],
)
def test_crawlers_feeds_and_scanners_are_bots(bench: Workbench, agent: str) -> None:
    assert kind(bench, agent) == "bot"


@pytest.mark.parametrize(
    "agent",
    [
        "Mozilla/5.0 (Linux; Android 10; CUBOT P40) AppleWebKit/537.36 Chrome/99 Mobile Safari/537.36",
        "Mozilla/5.0 (Linux; Android 11; CUBOT_NOTE 20) AppleWebKit/537.36",
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Firefox/120.0",
        "curl/8.5.0",
        "python-requests/2.31",
        "Go-http-client/1.1",
        "okhttp/4.12",
        "Apache-HttpClient/4.5 (Java/17)",
        "robotics-shop/2.0",
        "Abbott-Portal/1.0",
        "-",
        "",
        None,
    ],
)
def test_browsers_and_programs_are_people(bench: Workbench, agent: str | None) -> None:
    assert kind(bench, agent) == "people"


@pytest.mark.parametrize(
    "agent",
    ["kube-probe/1.29", "ELB-HealthChecker/2.0", "GoogleHC/1.0", "Prometheus/2.50", "Pingdom.com_bot_version_1.4",
     "Mozilla/5.0+(compatible; UptimeRobot/2.0; http://www.uptimerobot.com/)", "StatusCake", "Blackbox Exporter/0.24"],
)  # fmt: skip
def test_monitors_are_probes_though_some_call_themselves_bots(bench: Workbench, agent: str) -> None:
    assert kind(bench, agent) == "probe"


@pytest.mark.parametrize(
    ("agent", "path", "expected"),
    [
        ("curl/8", "/healthz", "probe"),
        (None, "/api/v1/readyz", "probe"),
        ("Go-http-client/1.1", "/ping/", "probe"),
        ("Mozilla/5.0 Firefox/1", "/health", "people"),
        ("curl/8", "/healthy-recipes", "people"),
        ("curl/8", "/shipping", "people"),
    ],
)
def test_a_health_path_is_a_probe_unless_a_browser_asks(
    bench: Workbench, agent: str | None, path: str, expected: str
) -> None:
    assert kind(bench, agent, path) == expected
