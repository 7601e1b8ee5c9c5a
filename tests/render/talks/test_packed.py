"""Packages without a clock: the same content, the same bytes, in the workbooks inside too."""

from __future__ import annotations

import zipfile
from datetime import date
from io import BytesIO

from sowhat.render.talks.packed import stamped

DAY = date(2026, 9, 30)
CORE = b'<x><dcterms:created xsi:type="dcterms:W3CDTF">%s</dcterms:created></x>'


def package(at: tuple[int, int, int, int, int, int], **files: bytes) -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as book:
        for name, content in files.items():
            book.writestr(zipfile.ZipInfo(name, at), content)
    return stream.getvalue()


def test_two_hours_of_making_give_the_same_bytes() -> None:
    early, late = (package((2026, 1, 1, hour, 0, 0), a=b"a") for hour in (1, 2))
    assert stamped(early, DAY) == stamped(late, DAY)


def test_an_embedded_workbooks_clock_is_the_talks_day() -> None:
    made = [package((2026, 1, 1, 1, 0, 0), **{"docProps/core.xml": CORE % at}) for at in (b"2026-01-01", b"2026-02-02")]
    outer = [stamped(package((2026, 1, 1, 1, 0, 0), **{"e/b.xlsx": inner}), DAY) for inner in made]
    assert outer[0] == outer[1]


def test_nothing_else_is_changed() -> None:
    with zipfile.ZipFile(BytesIO(stamped(package((2026, 1, 1, 1, 0, 0), a=b"a", b=b"b"), DAY))) as book:
        assert [book.read(name) for name in book.namelist()] == [b"a", b"b"]


def test_a_day_before_packages_could_tell_days_is_their_first() -> None:
    with zipfile.ZipFile(BytesIO(stamped(package((2026, 1, 1, 1, 0, 0), a=b"a"), date(1970, 1, 1)))) as book:
        assert book.infolist()[0].date_time[:3] == (1980, 1, 1)
