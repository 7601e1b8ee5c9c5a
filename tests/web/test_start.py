"""A folder becomes a workspace in the browser: what comes in, what is refused, what is shown."""

from __future__ import annotations

import json
import re
import threading
import time
from io import BytesIO
from pathlib import Path

import pytest
from xlsxwriter import Workbook

from sowhat.actions.init import InitOptions, init
from sowhat.actions.jobs import Jobs
from sowhat.render.workbook import workbook
from sowhat.stories.words import words
from sowhat.web.app import create
from sowhat.web.desk import Desk
from sowhat.web.uploads import Bounds
from sowhat.workspace.loading import load
from tests.web.visitor import OWN, Visitor

LINE = '10.0.0.{n} - shop [01/Nov/2026:10:00:{n:02d} +0800] "GET /api/pay/{n} HTTP/1.1" 200 12 "-" "curl/8"\n'
LOG = "".join(LINE.format(n=n) for n in range(1, 40)).encode()
SCRIPT = "<script>alert(1)</script>"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder that does not exist yet."""
    return tmp_path / "bank"


@pytest.fixture
def visitor(folder: Path) -> Visitor:
    """Somebody who opens it."""
    return Visitor(create(folder))


def book(**rows: list[dict[str, object]]) -> bytes:
    """A workbook with these rows."""
    return workbook(words("en"), rows)  # type: ignore[arg-type]


def staged(visitor: Visitor, *files: tuple[str, bytes], **fields: str) -> str:
    """Upload files; the address of the preview."""
    answer = visitor.send("/start/files", files, fields)
    assert answer.status_code == 303, answer.text
    return answer.headers["location"]


def leftovers(folder: Path) -> list[Path]:
    """Staging areas that still lie there."""
    return list(folder.glob(".staging-*"))


def test_the_front_door_of_an_empty_folder_takes_files(visitor: Visitor, folder: Path) -> None:
    page = visitor.get("/")
    assert (page.status_code, 'type="file"' in page.text, folder.exists()) == (200, True, False)


def test_every_other_page_leads_to_the_front_door(visitor: Visitor) -> None:
    assert visitor.get("/services").headers["location"] == "/"


def test_the_api_of_an_empty_folder_says_what_is_missing(visitor: Visitor) -> None:
    answer = visitor.get("/api/v1/usage")
    assert (answer.status_code, answer.json()["code"]) == (503, "no-build")


def test_the_template_is_the_workbook_in_the_readers_language(visitor: Visitor) -> None:
    assert visitor.get("/start/workbook.xlsx?lang=zh").content == workbook(words("zh"))


def test_a_log_is_shown_as_understood_before_anything_is_used(visitor: Visitor, folder: Path) -> None:
    page = visitor.get(staged(visitor, ("access.log", LOG)))
    assert "39 calls of its beginning were read." in page.text
    assert not (folder / "sowhat.yaml").exists()


def test_a_time_zone_of_the_workbook_is_no_guess(visitor: Visitor) -> None:
    rows: list[dict[str, object]] = [{"name": "Acme", "timezone": "Asia/Tokyo"}]
    page = visitor.get(staged(visitor, ("access.log", LOG), ("company.xlsx", book(platform=rows))))
    assert "Time zone Asia/Tokyo, as the workbook says" in page.text


def test_used_files_become_the_workspace_and_are_built(visitor: Visitor, folder: Path) -> None:
    preview = staged(visitor, ("access.log", LOG))
    assert visitor.post(f"{preview}/use").headers["location"] == "/building"
    assert (folder / "data" / "access.log").read_bytes() == LOG
    assert finished(visitor)["state"] == "done"
    assert (visitor.get("/building").headers["location"], leftovers(folder)) == ("/", [])


def finished(visitor: Visitor) -> dict[str, object]:
    """The job, once it is over."""
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        job: dict[str, object] = visitor.get("/api/v1/jobs/latest").json()
        if job["state"] in ("done", "failed", "stopped"):
            return job
        time.sleep(0.1)
    raise AssertionError(f"the build did not end: {job}")


def test_the_name_and_kind_that_were_chosen_are_kept(visitor: Visitor, folder: Path) -> None:
    preview = staged(visitor, ("access.log", LOG), name="Payments", kind="open")
    visitor.send(f"{preview}/files", [("other.log", LOG)])
    visitor.post(f"{preview}/use")
    assert "kind: open" in (folder / "sowhat.yaml").read_text("utf-8")
    assert "Payments" in (folder / "sowhat.yaml").read_text("utf-8")


def test_a_file_that_nobody_understands_is_named_and_stays(visitor: Visitor) -> None:
    page = visitor.get(staged(visitor, ("notes.txt", b"\x00\x01\x02")))
    assert "notes.txt is not text." in page.text
    assert "Use this" not in page.text


def test_a_mended_file_replaces_the_one_of_its_name(visitor: Visitor) -> None:
    preview = staged(visitor, ("access.log", b"\x00\x01"))
    visitor.send(f"{preview}/files", [("access.log", LOG)])
    page = visitor.get(preview).text
    assert ("Use this" in page, page.count('class="name">access')) == (True, 1)


def test_two_files_of_one_name_in_one_upload_are_both_kept(visitor: Visitor) -> None:
    page = visitor.get(staged(visitor, ("a/access.log", LOG), ("b/access.log", LOG[:500]))).text
    assert ("access.log<" in page, "access-2.log<" in page) == (True, True)


def test_an_empty_file_is_left_out_and_named(visitor: Visitor) -> None:
    answer = visitor.send("/start/files", [("access.log", LOG), ("empty.log", b"")])
    assert (answer.status_code, "empty.log is empty." in answer.text) == (422, True)
    assert "39 calls of its beginning were read." in answer.text


def test_no_file_at_all_is_said(visitor: Visitor, folder: Path) -> None:
    answer = visitor.send("/start/files", [("", b"")])
    assert (answer.status_code, "No file came in." in answer.text) == (422, True)
    assert leftovers(folder) == []


@pytest.mark.parametrize("name", ["../../etc/passwd.log", "..\\..\\passwd.log", "/etc/passwd.log", "....//passwd.log"])
def test_a_path_in_a_name_leads_nowhere_else(visitor: Visitor, folder: Path, name: str) -> None:
    staged(visitor, (name, LOG))
    [area] = leftovers(folder)
    assert [path.name for path in area.rglob("*.log")] == ["passwd.log"]


def test_nothing_from_a_file_is_markup(visitor: Visitor) -> None:
    apps: list[dict[str, object]] = [{"app": SCRIPT, "keys": ("k",), "team": SCRIPT, "unit": "retail"}]
    platform: list[dict[str, object]] = [{"name": SCRIPT, "title": SCRIPT}]
    content = book(apps=apps, platform=platform)
    page = visitor.get(staged(visitor, (f"x{SCRIPT}.log", LOG), (f"{SCRIPT}.xlsx", content), (f"{SCRIPT}.bin", b"\0")))
    assert (page.status_code, "<script>" in page.text) == (200, False)


def test_removing_the_last_file_starts_again(visitor: Visitor, folder: Path) -> None:
    preview = staged(visitor, ("access.log", LOG))
    assert visitor.post(f"{preview}/remove", {"name": "access.log"}).headers["location"] == "/"
    assert leftovers(folder) == []


def test_starting_again_throws_the_files_away(visitor: Visitor, folder: Path) -> None:
    preview = staged(visitor, ("access.log", LOG))
    assert visitor.post(f"{preview}/discard").headers["location"] == "/"
    assert (leftovers(folder), visitor.get(preview).status_code) == ([], 404)


def test_what_was_not_understood_cannot_be_used(visitor: Visitor, folder: Path) -> None:
    preview = staged(visitor, ("notes.txt", b"\x00"))
    answer = visitor.post(f"{preview}/use")
    assert (answer.status_code, (folder / "sowhat.yaml").exists()) == (422, False)


def test_a_second_workspace_in_the_same_folder_is_refused(visitor: Visitor) -> None:
    first, second = (staged(visitor, ("access.log", LOG)) for _ in range(2))
    visitor.post(f"{first}/use")
    assert "There is already a sowhat.yaml" in visitor.post(f"{second}/use").text


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Origin": "http://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://localhost:9"},
        {**OWN, "Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Sec-Fetch-Site": "none"},
    ],
)
def test_only_our_own_pages_may_post(visitor: Visitor, headers: dict[str, str]) -> None:
    answer = visitor.post("/start/0123456789abcdef/use", headers=headers)
    assert (answer.status_code, "did not come from a page of sowhat" in answer.text) == (403, True)


@pytest.mark.parametrize("token", ["wrong", "ключ"])
def test_a_form_of_another_process_is_refused(visitor: Visitor, folder: Path, token: str) -> None:
    answer = visitor.send("/start/files", [("access.log", LOG)], token=token)
    assert (answer.status_code, folder.exists()) == (403, False)


def test_a_small_form_without_the_token_is_refused(visitor: Visitor, folder: Path) -> None:
    preview = staged(visitor, ("access.log", LOG))
    answer = visitor.post(f"{preview}/discard", {"token": ""})
    assert (answer.status_code, len(leftovers(folder))) == (403, 1)


@pytest.mark.parametrize(
    ("bounds", "says"),
    [
        (Bounds(file=100), "access.log is larger than 100 B"),
        (Bounds(total=3000), "larger than 2.93 kB"),
        (Bounds(files=1), "more than 1 files"),
    ],
)
def test_an_upload_beyond_its_bounds_leaves_nothing(folder: Path, bounds: Bounds, says: str) -> None:
    app = create(folder)
    app.state.desk = Desk(Jobs(folder), bounds)
    answer = Visitor(app).send("/start/files", [("access.log", LOG), ("b.log", LOG)])
    assert (answer.status_code, says in answer.text, leftovers(folder)) == (422, True, [])


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("text/plain", b"hello"),
        ("multipart/form-data", b"hello"),
        ("multipart/form-data; boundary=x", b"no boundary here"),
        ("multipart/form-data; boundary=x", b'--x\r\nContent-Disposition: form-data; name="files"; filename="a"\r\n'),
    ],
)
def test_what_is_no_form_is_refused(visitor: Visitor, kind: str, body: bytes) -> None:
    answer = visitor.raw("/start/files", body, {**OWN, "Content-Type": kind})
    assert answer.status_code in (403, 422)


def test_the_progress_as_json_names_no_job_at_first(visitor: Visitor) -> None:
    assert json.loads(visitor.get("/api/v1/jobs/latest").text)["state"] == "none"


@pytest.fixture
def standing(folder: Path, tmp_path: Path) -> Visitor:
    """Somebody at a workspace with a log and a workbook."""
    (folder / "data").mkdir(parents=True)
    (folder / "data" / "access.log").write_bytes(LOG)
    init(folder, [folder / "data" / "access.log"], InitOptions(name="bank"))
    return Visitor(create(folder))


SERVICES: list[dict[str, object]] = [{"service": "pay", "routes": ("/api/pay",)}]


def uploaded(visitor: Visitor, *files: tuple[str, bytes]) -> str:
    """Upload to a workspace that stands; the address of what would change."""
    answer = visitor.send("/data/upload/files", files, token=visitor.token("/data/upload"))
    assert answer.status_code == 303, answer.text
    return answer.headers["location"]


def test_one_more_log_goes_to_the_source_that_reads_it(standing: Visitor, folder: Path) -> None:
    preview = uploaded(standing, ("access.log.1", LOG.replace(b"01/Nov", b"02/Nov")))
    assert "Would be added as data/access.log.1" in standing.get(preview).text
    standing.post(f"{preview}/use", {"token": standing.token(preview)})
    assert (folder / "data" / "access.log.1").exists()


def test_a_log_that_grew_replaces_itself(standing: Visitor) -> None:
    assert "Would replace data/access.log" in standing.get(uploaded(standing, ("access.log", LOG + LOG))).text


def test_another_log_of_the_same_name_is_put_beside(standing: Visitor) -> None:
    other = LOG.replace(b"01/Nov", b"03/Nov")
    assert "Would be added as data/access.log-2" in standing.get(uploaded(standing, ("access.log", other))).text


def test_throwing_an_update_away_leaves_the_workspace_alone(standing: Visitor, folder: Path) -> None:
    preview = uploaded(standing, ("access.log.1", LOG))
    standing.post(f"{preview}/discard", {"token": standing.token(preview)})
    assert (leftovers(folder), (folder / "data" / "access.log.1").exists()) == ([], False)


def test_a_workbook_where_there_was_none_is_named_in_the_settings(standing: Visitor, folder: Path) -> None:
    apps: list[dict[str, object]] = [{"app": "shop", "keys": ("shop",), "team": "retail-team", "unit": "retail"}]
    preview = uploaded(standing, ("company.xlsx", book(apps=apps)))
    assert "named under “workbooks” in sowhat.yaml" in standing.get(preview).text
    standing.post(f"{preview}/use", {"token": standing.token(preview)})
    assert load(folder).workbooks == ("data/company.xlsx",)


def sheet(name: str, *rows: tuple[str, ...]) -> bytes:
    """A workbook of one sheet, as somebody types it."""
    stream = BytesIO()
    with Workbook(stream) as made:
        page = made.add_worksheet(name)
        for number, row in enumerate(rows):
            page.write_row(number, 0, row)
    return stream.getvalue()


@pytest.fixture
def booked(folder: Path) -> Visitor:
    """Somebody at a workspace with a log and a workbook that names a service."""
    (folder / "data").mkdir(parents=True)
    (folder / "data" / "access.log").write_bytes(LOG)
    (folder / "data" / "company.xlsx").write_bytes(book(services=SERVICES))
    init(folder, [folder / "data" / "access.log", folder / "data" / "company.xlsx"], InitOptions(name="bank"))
    return Visitor(create(folder))


def test_a_newer_workbook_is_shown_beside_the_one_that_stands(booked: Visitor) -> None:
    newer = book(services=[*SERVICES, {"service": "risk", "routes": ("/api/risk",)}])
    page = booked.get(uploaded(booked, ("company (2).xlsx", newer))).text
    assert "Would replace data/company.xlsx" in page
    assert re.search(r">Services</th>.*?>1</td>\s*<td[^>]*>2</td>", page, re.DOTALL)


def test_the_workbook_that_stood_is_kept(booked: Visitor, folder: Path) -> None:
    before = (folder / "data" / "company.xlsx").read_bytes()
    preview = uploaded(booked, ("company.xlsx", book(services=[{"service": "risk", "routes": ("/api/risk",)}])))
    booked.post(f"{preview}/use", {"token": booked.token(preview)})
    assert (folder / "data" / ".company.xlsx.bak").read_bytes() == before
    assert [service.name for service in load(folder).catalog.services] == ["risk"]


def test_a_workbook_that_would_break_the_workspace_is_told_by_cell(booked: Visitor, folder: Path) -> None:
    wrong = sheet("Go-lives", ("Service", "Team", "Date"), ("pay", "retail", "sometime"))
    before = (folder / "data" / "company.xlsx").read_bytes()
    page = booked.get(uploaded(booked, ("company.xlsx", wrong))).text
    assert "company.xlsx:Go-lives:C2" in page
    assert "Take over and build" not in page
    assert (folder / "data" / "company.xlsx").read_bytes() == before


def test_what_is_no_workbook_is_said_of_a_file_that_ends_like_one(booked: Visitor) -> None:
    page = booked.get(uploaded(booked, ("company.xlsx", b"PK\x03\x04 broken"))).text
    assert "Take over and build" not in page
    assert "company.xlsx: workbook" in page


def test_a_log_of_another_name_gets_one_that_the_only_source_of_its_form_reads(standing: Visitor) -> None:
    page = standing.get(uploaded(standing, ("december.log", LOG))).text
    assert "Would be added as data/access.log-december.log" in page


def test_a_log_of_another_form_changes_nothing(standing: Visitor) -> None:
    common = b'10.0.0.1 - - [01/Nov/2026:10:00:00 +0800] "GET / HTTP/1.1" 200 1\n' * 40
    page = standing.get(uploaded(standing, ("strange.log", common))).text
    assert ("No source of this workspace" in page, "Take over and build" in page) == (True, False)


def test_while_the_first_build_runs_pages_lead_to_its_progress(standing: Visitor, folder: Path) -> None:
    go = threading.Event()

    def slow(root: Path, id_: str, worker: str, stop: threading.Event) -> None:
        del root, id_, worker, stop
        go.wait(30)

    standing.app.state.desk = Desk(Jobs(folder, slow))
    standing.app.state.desk.jobs.build()
    during = standing.get("/services").headers.get("location")
    go.set()
    standing.app.state.desk.jobs.close()
    assert during == "/building"
