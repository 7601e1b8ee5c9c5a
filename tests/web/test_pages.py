"""Pages without a browser: language, addresses, headers, CSV, empty and error pages."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest

from sowhat.errors import Problem, Where, WorkspaceError
from sowhat.model.catalog import Catalog, Service
from sowhat.model.value import Text
from sowhat.model.workspace import Workspace
from sowhat.web.loaders import Loaders
from tests.web import samples
from tests.web.reader import Reader, reader

PAGES = ("/services", "/services/identity", "/teams", "/data")


@pytest.mark.parametrize(
    ("path", "headers", "spoken"),
    [
        ("/data", {}, "en"),
        ("/data", {"Accept-Language": "zh-TW,en;q=0.5"}, "zh-CN"),
        ("/data", {"Accept-Language": "fr,zh;q=0.3,en;q=0.2"}, "zh-CN"),
        ("/data", {"Accept-Language": "de;q=x"}, "en"),
        ("/data", {"Accept-Language": "en", "Cookie": "sowhat_lang=zh"}, "zh-CN"),
        ("/data?lang=en", {"Cookie": "sowhat_lang=zh"}, "en"),
        ("/data?lang=fr", {}, "en"),
    ],
)
def test_the_language_is_the_addresss_then_the_cookies_then_the_browsers(
    path: str, headers: dict[str, str], spoken: str
) -> None:
    assert reader(samples.BANK).get(path, headers=headers).headers["content-language"] == spoken


def test_a_chosen_language_is_remembered() -> None:
    here = reader(samples.BANK)
    here.get("/data?lang=zh")
    assert here.get("/data").headers["content-language"] == "zh-CN"


@pytest.mark.parametrize("path", PAGES)
def test_no_page_has_an_inline_script_or_style(bank: Reader, path: str) -> None:
    text = bank.get(path).text
    assert ("style=" in text, "<style" in text, "<script>" in text, " onclick" in text) == (False,) * 4


@pytest.mark.parametrize("path", [*PAGES, "/nothing", "/api/v1/usage", "/static/nothing"])
def test_every_answer_carries_the_policy(bank: Reader, path: str) -> None:
    headers = bank.get(path).headers
    assert "default-src 'none'" in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"


def test_another_host_is_refused(bank: Reader) -> None:
    assert bank.get("/services", headers={"Host": "evil.example"}).status_code == 400


@pytest.mark.parametrize("path", PAGES)
def test_every_section_shows_the_address_of_its_numbers(bank: Reader, path: str) -> None:
    text = bank.get(path).text
    assert text.count('class="address"') == text.count("<section") > 0
    assert "build b000003" in text


def test_a_page_filters_and_sorts_by_its_address(bank: Reader) -> None:
    text = bank.get("/services?find=i&sort=service").text
    assert text.index(">Identity<") < text.index(">Risk score<")
    assert text.count("<tr hidden>") == 2


def test_a_month_narrows_the_page_and_its_addresses(bank: Reader) -> None:
    text = bank.get("/services?month=2026-09").text
    assert "/api/v1/usage?month=2026-09" in text
    assert "/services.csv?month=2026-09" in text


def test_a_csv_has_the_filter_and_order_of_its_address(bank: Reader) -> None:
    answer = bank.get("/services.csv?find=i&sort=calls")
    names = [line.split(",")[0] for line in answer.text.splitlines()]
    assert names == ["service", "risk-score", "identity", ""]
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"


@pytest.mark.parametrize(
    "path",
    [
        "/services-status.csv",
        "/services/identity/operations.csv",
        "/services/identity/teams.csv",
        "/teams.csv",
        "/teams-units.csv",
        "/data.csv",
        "/data-quarantine.csv",
    ],
)
def test_every_table_can_be_taken_away(bank: Reader, path: str) -> None:
    answer = bank.get(path)
    assert (answer.status_code, len(answer.text.splitlines()) > 1) == (200, True)


@pytest.mark.parametrize("path", PAGES)
def test_every_csv_that_a_page_links_to_exists(bank: Reader, path: str) -> None:
    text = bank.get(path).text
    links = [piece.split('"')[0] for piece in text.split('class="csv" href="')[1:]]
    assert {link: bank.get(link).status_code for link in links} == dict.fromkeys(links, 200)


def test_an_operation_that_looks_like_a_formula_is_quoted(bank: Reader) -> None:
    assert "\r\n'=x," in bank.get("/services/identity/operations.csv").text


@pytest.mark.parametrize(
    ("path", "status"),
    [("/nothing", 404), ("/services/nobody", 404), ("/teams-nothing.csv", 404), ("/static/x.js", 404)],
)
def test_what_does_not_exist_is_a_page_that_says_so(bank: Reader, path: str, status: int) -> None:
    answer = bank.get(path)
    assert (answer.status_code, "<h1>" in answer.text) == (status, True)


def test_an_unknown_service_names_the_nearest_one(bank: Reader) -> None:
    assert "identity" in bank.get("/services/identiti").text


@pytest.mark.parametrize("path", PAGES)
def test_before_a_build_every_page_says_what_fills_it(unbuilt: Reader, path: str) -> None:
    answer = unbuilt.get(path)
    assert (answer.status_code, "sowhat build --workspace" in answer.text) == (503, True)


@pytest.mark.parametrize("path", ["/services", "/teams", "/data"])
def test_a_build_that_read_nothing_is_a_page(path: str) -> None:
    assert reader(samples.NOTHING).get(path).status_code == 200


def test_the_unforeseen_is_a_page_that_takes_the_blame() -> None:
    def broken(root: object, service: str | None = None, month: str | None = None) -> None:
        raise ZeroDivisionError

    answer = reader(samples.broken(broken)).get("/services")
    assert (answer.status_code, "The mistake is ours" in answer.text) == (500, True)


def test_a_mistake_in_the_workspace_is_shown_above_the_numbers() -> None:
    def mistaken(root: object) -> Workspace:
        raise WorkspaceError(Problem("bad-month", Where("sowhat.yaml", 3, 7), {"value": "May"}))

    loaders = Loaders(samples.load_usage, lambda root: samples.data(), mistaken)
    answer = reader(loaders).get("/services")
    assert (answer.status_code, "sowhat.yaml:3:7" in answer.text) == (200, True)


def test_what_people_wrote_is_text_not_markup() -> None:
    hostile = samples.usage().model_copy(update={"services": (samples.service("<script>alert(1)", 5),)})
    loaders = Loaders(lambda root, service=None, month=None: hostile, lambda root: samples.data(), samples.workspace)
    text = reader(loaders).get("/services").text
    assert ("<script>alert" in text, "&lt;script&gt;alert" in text) == (False, True)


def test_static_files_are_kept_for_ever_and_compressed(bank: Reader) -> None:
    style = bank.get("/services").text.split('rel="stylesheet" href="')[1].split('"')[0]
    headers = bank.get(style).headers
    assert ("immutable" in headers["cache-control"], headers["content-encoding"]) == (True, "gzip")


def test_a_page_takes_less_than_a_tenth_of_a_second_of_work(bank: Reader) -> None:
    bank.get("/services/identity")
    taken = []
    for _ in range(20):
        started = time.process_time()
        bank.get("/services/identity")
        taken.append(time.process_time() - started)
    assert sorted(taken)[18] < 0.1


def test_a_page_calls_a_service_as_its_entity_file_does() -> None:
    """What a page says by name where the workspace's own catalog has no title."""
    told = replace(
        samples.BANK, titles=lambda workspace: Catalog(services=(Service(name="identity", title=Text(en="The till")),))
    )
    assert "The till" in reader(told).get("/services", headers={"Accept-Language": "en"}).text
