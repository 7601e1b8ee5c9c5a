"""What syslog and container runtimes put before a line: it goes, whatever the format is, and only where it is one."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from sowhat.engine.workbench import Workbench
from sowhat.sources.contract import prepare
from sowhat.sources.logs import leads
from tests.sources.logs.formats.reading import only, read, reasons, source
from tests.sources.logs.formats.samples import LINES, line

LEADS = {
    "nginx": "<190>Mar  1 10:05:03 edge-1 nginx: ",
    "nginx without host": "<190>Mar 11 10:05:03 nginx: ",
    "file": "Mar  1 10:05:03 edge-1 haproxy[712]: ",
    "rsyslog": "2026-03-01T10:05:03.186+08:00 edge-1 haproxy[712]: ",
    "rfc5424": "<134>1 2026-03-01T10:05:03.186Z edge-1 haproxy 712 - - ",
    "rfc5424 data": r'<134>1 2026-03-01T10:05:03Z edge-1 haproxy 712 ID4 [a@1 k="v\]"][b@1 k="w x"] ',
    "rfc5424 mark": "<134>1 - - - - - - \ufeff",
    "framed": "214 <134>1 2026-03-01T10:05:03.186Z edge-1 haproxy 712 - - ",
    "kubernetes": "2026-03-01T10:05:03.186325218+01:00 stdout F ",
}
PLAIN = [name for name in LINES if name not in {"w3c", "aws-cloudfront"}]


@pytest.fixture
def bench() -> Iterator[Workbench]:
    with Workbench() as bench:
        prepare(bench)
        yield bench


@pytest.mark.parametrize("name", [*PLAIN, "dubbo"])
@pytest.mark.parametrize("lead", LEADS.values(), ids=LEADS)
def test_a_wrapped_line_is_read_as_the_bare_one(bench: Workbench, name: str, lead: str) -> None:
    read(bench, lead + line(name) + "\n", source(name))
    path = "/shop/com.acme.OrderService/place" if name == "dubbo" else "/a"
    assert only(bench, "path, consumer") == (path, "10.1.2.3")


@pytest.mark.parametrize("lead", LEADS.values(), ids=LEADS)
def test_the_detectors_see_through_a_lead(lead: str) -> None:
    assert leads.bare(lead + line("combined")) == line("combined")


def test_wrapped_and_bare_lines_may_stand_side_by_side(bench: Workbench) -> None:
    text = "".join(f"{lead}{line('combined')}\n" for lead in ["", *LEADS.values(), "", ""])
    assert read(bench, text, source("combined")).read == len(LEADS) + 3


def test_a_wrapped_line_after_a_thousand_bare_ones_is_read(bench: Workbench) -> None:
    text = f"{line('combined')}\n" * 1000 + LEADS["nginx"] + line("combined")
    assert read(bench, text, source("combined")).read == 1001


def test_a_format_of_ones_own_that_begins_like_a_lead_is_left_alone(bench: Workbench) -> None:
    own = source("$time_iso8601 $host $tag: $remote_addr $request_uri $status", "address")
    read(bench, "2026-03-01T10:05:03+00:00 api.example.com web: 10.1.2.3 /a 200\n", own)
    assert only(bench, "host, consumer") == ("api.example.com", "10.1.2.3")


def test_other_programs_lines_in_a_syslog_file_are_quarantined(bench: Workbench) -> None:
    read(bench, f"{LEADS['file']}{line('haproxy')}\nMar  1 10:05:03 edge-1 sshd[1]: closed\n", source("haproxy"))
    assert reasons(bench) == ["too-few-fields"]
