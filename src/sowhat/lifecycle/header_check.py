"""What is wrong with the headers by which an answer announces its end: RFC 9745 (`Deprecation`), RFC 8594 (`Sunset`).

A header that an older draft knew (`Deprecation: true`, or an HTTP date) is named as such. HTTP dates: RFC 9110 5.6.7.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

from sowhat.errors import Param
from sowhat.model.estimate import Remark
from sowhat.model.header import HeaderCheck

_DATE = re.compile(r"@(-?\d{1,15})(?:\s*;.*)?")
_FIXED = re.compile(r"(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT")
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTH = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer of `address`: its status, its headers as they came, and the relations of its links with their
    targets."""

    address: str
    status: int
    headers: Sequence[tuple[str, str]]
    links: Mapping[str, str] = field(default_factory=dict)

    def named(self, name: str) -> tuple[str, ...]:
        """The values of all headers of a name."""
        return tuple(value.strip() for key, value in self.headers if key.lower() == name)


@dataclass(slots=True)
class _Found:
    wrong: list[Remark] = field(default_factory=list)
    weak: list[Remark] = field(default_factory=list)
    told: list[Remark] = field(default_factory=list)

    def say(self, kind: list[Remark], code: str, **params: Param) -> None:
        kind.append(Remark(code=code, params=params))


def check(answer: Answer, now: datetime, notice_months: int) -> HeaderCheck:
    """The headers of one answer, judged at `now`; `notice_months` is what a reader may expect at least."""
    found = _Found()
    deprecated = _deprecated(answer.named("deprecation"), found)
    sunset = _sunset(answer.named("sunset"), found)
    if not answer.named("deprecation") and not answer.named("sunset"):
        found.say(found.told, "headers-none")
    elif not answer.named("deprecation"):
        found.say(found.weak, "headers-no-deprecation")
    elif not answer.named("sunset"):
        found.say(found.weak, "headers-no-sunset")
    _order(deprecated, sunset, found, notice_months)
    if sunset is not None and sunset < now and answer.status < 400:
        found.say(found.weak, "headers-outlived", day=sunset.date().isoformat(), status=answer.status)
    if deprecated is not None and deprecated > now:
        found.say(found.told, "headers-announced", day=deprecated.date().isoformat())
    _links(answer, found)
    return HeaderCheck(
        address=answer.address,
        status=answer.status,
        deprecated=deprecated,
        sunset=sunset,
        links=dict(answer.links),
        wrong=tuple(found.wrong),
        weak=tuple(found.weak),
        told=tuple(found.told),
    )


def _deprecated(written: tuple[str, ...], found: _Found) -> datetime | None:
    """RFC 9745 2.1: one structured date."""
    if len(written) > 1:
        found.say(found.wrong, "headers-twice", name="Deprecation", count=len(written))
    if not written:
        return None
    told = _DATE.fullmatch(written[0])
    if told is None:
        found.say(found.wrong, f"headers-deprecation-{_form(written[0])}", value=written[0][:100])
        return _lenient(written[0])
    return _moment(int(told[1]))


def _form(text: str) -> str:
    """What kind of mistake a value is."""
    if text.lower() in ("true", "?1"):
        return "true"
    if re.fullmatch(r"-?\d{1,15}", text):
        return "bare"
    return "date" if _lenient(text) is not None else "unread"


def _moment(seconds: int) -> datetime | None:
    try:
        return datetime.fromtimestamp(seconds, UTC)
    except (OverflowError, ValueError, OSError):
        return None


def _lenient(text: str) -> datetime | None:
    """What a wrong value means, where it can be told."""
    if re.fullmatch(r"-?\d{1,15}", text):
        return _moment(int(text))
    try:
        read = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError, OverflowError):
        try:
            read = datetime.fromisoformat(text)
        except ValueError:
            return None
    return read.astimezone(UTC) if read.tzinfo else read.replace(tzinfo=UTC)


def _sunset(written: tuple[str, ...], found: _Found) -> datetime | None:
    """RFC 8594 3: one HTTP date; of the three forms of RFC 9110 5.6.7 only the first may be written."""
    if len(written) > 1:
        found.say(found.wrong, "headers-twice", name="Sunset", count=len(written))
    if not written:
        return None
    read = _lenient(written[0])
    if read is None:
        found.say(found.wrong, "headers-sunset-unread", value=written[0][:100])
        return None
    if not _FIXED.fullmatch(written[0]):
        found.say(found.wrong, "headers-sunset-form", value=written[0][:100])
    elif written[0][:3] != _DAYS[read.weekday()]:
        found.say(found.wrong, "headers-weekday", value=written[0], day=_DAYS[read.weekday()])
    return read


def _order(deprecated: datetime | None, sunset: datetime | None, found: _Found, months: int) -> None:
    """RFC 9745 4: the end does not come before the announcement; and a reader needs time."""
    if deprecated is None or sunset is None:
        return
    told: dict[str, Param] = {"sunset": sunset.date().isoformat(), "deprecated": deprecated.date().isoformat()}
    if sunset < deprecated:
        found.say(found.wrong, "headers-order", **told)
    elif sunset - deprecated < months * _MONTH:
        found.say(found.weak, "headers-short", days=(sunset - deprecated).days, months=months)


def _links(answer: Answer, found: _Found) -> None:
    """RFC 9745 3: where a reader learns what to do."""
    if not answer.named("deprecation") and not answer.named("sunset"):
        return
    if not {"deprecation", "sunset"} & answer.links.keys():
        found.say(found.weak, "headers-no-link")
    if not {"successor-version", "alternate"} & answer.links.keys():
        found.say(found.told, "headers-no-successor")


def good(checks: Iterable[HeaderCheck]) -> bool:
    """Whether nothing is wrong with any."""
    return all(one.good for one in checks)
