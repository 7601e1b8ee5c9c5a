"""Whether a file's lines are JSON objects of calls, in which format, and who its consumers and customers seem to be.

Looked at are places and the look of values there: objects of another kind (traces, events, descriptions of APIs) have
no time, target and status of a call beside each other.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from sowhat.sources.contract import Detection, Sample
from sowhat.sources.json_logs.formats import FORMATS
from sowhat.sources.json_logs.formats.form import NEEDED, STATUS, TARGET, TIME, UNITS, JsonFormat
from sowhat.sources.logs.describe import HEADERS, KEYS, Guess, describe, sampled

Note = tuple[str, dict[str, str | int | float]]
Object = Mapping[str, object]

ENOUGH = 0.25
"""Share of the lines that must be calls of the format."""
PRESENT = 0.3
"""Share of the calls that must have a value for its place to be proposed."""
SURE = 0.96
"""How sure a format is at least whose keys no table has by chance."""
CAP = 0.75
"""How sure a format of one's own can be at most, unless it is spelled as nginx does: it may be a table of calls."""
UNCLEAR = (
    *("latency", "duration", "elapsed", "cost", "rt", "took", "response_time", "responseTime", "process_time", "time"),
    *("elapsed_time", "elapsedTime", "cost_time", "costTime", "latencies.request", "request_duration", "use_time"),
)
"""Names of durations that do not tell their unit."""
CUSTOMERS = (
    *("customer_id", "customerId", "customer", "customer_no", "customerNo", "cust_id", "custId", "member_id"),
    *("memberId", "openid", "open_id", "openId", "end_user_id", "endUserId", "buyer_id", "buyerId", "uid"),
)
_NGINX = {
    *("time_iso8601", "time_local", "msec", "request_uri", "request", "uri", "body_bytes_sent", "bytes_sent"),
    *("request_time", "upstream_response_time", "http_user_agent", "http_host", "remote_addr", "remote_user", "status"),
}
_LOOKS = {
    TIME: r"\[?(\d{4}[-/]\d\d?[-/]\d\d?([T ]\d.*)?|\d\d/[A-Z][a-z]{2}/\d{4}:.*|(19|20)\d{12}"
    r"|\d{10}(\d{3}){0,3}(\.\d*)?)\]?",
    TARGET: r"/\S*|https?://\S+|[A-Z]{3,8} \S.*",
    STATUS: r"[1-5]\d\d(\.0+)?|000|0|-",
}


@dataclass(frozen=True, slots=True)
class Fit:
    """A format, the places that overrule its own, and the objects that have it."""

    format: JsonFormat
    fields: Mapping[str, str]
    objects: Sequence[Object]
    notes: tuple[Note, ...] = ()


def detect(sample: Sample) -> Detection | None:
    """How to read the file if at least ENOUGH of its first lines are objects of calls; else None."""
    lines = sampled(sample)
    objects = list(_objects(lines))
    if not objects or len(objects) < ENOUGH * len(lines):
        return None
    fits = [Fit(f, {}, [o for o in objects if _is(f, o)]) for f in FORMATS.values() if f.marks]
    fit: Fit | None = max(fits, key=lambda one: len(one.objects))
    if fit is None or len(fit.objects) < ENOUGH * len(lines):
        fit = _own(objects, len(lines))
    return _described(sample, fit, len(lines)) if fit else None


def at(value: Object, place: str) -> str | None:
    """The text of the scalar at a place, as the reader finds it; None where it is absent, empty or `-`."""
    found = value[place] if place in value else _deep(value, place.split("."))
    if isinstance(found, list):
        found = found[0] if found else None
    if found is None or isinstance(found, dict | list):
        return None
    text = json.dumps(found) if isinstance(found, bool) else str(found)
    return None if text in {"", "-"} else text


def _deep(value: object, names: Sequence[str]) -> object:
    for name in names:
        if isinstance(value, dict):
            value = value.get(name)
        elif isinstance(value, list) and name.isdigit() and int(name) < len(value):
            value = value[int(name)]
        else:
            return None
    return value


def _objects(lines: Sequence[str]) -> Iterator[Object]:
    for line in lines:
        text = line.strip().rstrip(",")
        if text[:1] not in {"{", "["}:
            continue
        try:
            value = json.loads(text)
        except (ValueError, RecursionError):
            continue
        only = value[0] if isinstance(value, list) and len(value) == 1 else value
        if isinstance(only, dict):
            yield only


def _first(value: Object, places: Sequence[str]) -> str | None:
    return next((text for place in places if (text := at(value, place))), None)


def _is(format_: JsonFormat, value: Object) -> bool:
    """Whether an object has a format's marks and all that a call needs."""
    if not any(all(at(value, place) for place in marks) for marks in format_.marks):
        return False
    status = _first(value, format_.places[STATUS])
    needed = all(_first(value, format_.places[name]) for name in (TIME, TARGET))
    return needed and status is not None and re.fullmatch(_LOOKS[STATUS], status) is not None


def _own(objects: Sequence[Object], lines: int) -> Fit | None:
    """Lines of one's own: the place of each variable where most objects have a value of its look."""
    base = FORMATS["json"]
    fields: dict[str, str] = {}
    for name in (*NEEDED, *(one for one in base.places if one not in NEEDED)):
        found = _place(objects, base.places[name], _LOOKS.get(name, ".+"), fields.values())
        if found:
            fields[name] = found
        elif name in NEEDED:
            return None
    calls = [one for one in objects if all(at(one, fields[name]) for name in NEEDED)]
    if len(calls) < ENOUGH * lines:
        return None
    if fields.keys() & UNITS.keys():
        return Fit(base, fields, calls)
    timed, notes = _duration(calls, tuple(fields.values()))
    return Fit(base, fields | timed, calls, notes)


def _place(objects: Sequence[Object], places: Sequence[str], look: str, taken: Iterable[str]) -> str | None:
    """The first place at which at least PRESENT of the objects have such a value."""
    pattern, used = re.compile(look), set(taken)
    for place in places:
        held = sum(1 for one in objects if (text := at(one, place)) and pattern.fullmatch(text))
        if place not in used and held >= PRESENT * len(objects):
            return place
    return None


def _duration(calls: Sequence[Object], taken: Sequence[str]) -> tuple[dict[str, str], tuple[Note, ...]]:
    """The place of a duration whose name does not tell the unit, and a note of the unit that its size suggests."""
    place = _place(calls, UNCLEAR, r"\d+(\.\d+)?", taken)
    if place is None:
        return {}, ()
    texts = [text for one in calls if (text := at(one, place)) and re.fullmatch(r"\d+(\.\d+)?", text)]
    middle = median(float(text) for text in texts)
    whole = all(text.isdigit() for text in texts)
    unit = "ns" if middle >= 1e6 else "ms" if middle >= 20 or whole else "s"
    name = "request_time" if unit == "s" else f"request_time_{unit}"
    return {name: place}, (("json-unit-guessed", {"place": place, "unit": unit}),)


def _described(sample: Sample, fit: Fit, lines: int) -> Detection:
    """The detection of a fit: its consumer is who signed in, else a key, else as in any access log."""
    share = round(100 * len(fit.objects) / lines)
    known: Note = ("access-log-json", {"share": share, "format": fit.format.name})
    rows = [_row(fit, one) for one in fit.objects]
    found = describe(sample, Guess(fit.format.name, tuple(rows)), lines, known)
    caller, notes = _caller(fit) or (None, found.notes[1:])
    customer, more = _customer(fit, caller)
    changes: dict[str, object] = {"fields": dict(fit.fields), "customer": customer}
    if caller:
        changes["consumer"] = (caller,)
    source = found.source.model_copy(update=changes)
    spelled = len(_NGINX.intersection(fit.fields.values())) >= 3
    sure = max(found.sure, SURE) if fit.format.marks or spelled else min(found.sure, CAP)
    return Detection(source, sure, (known, *notes, *more, *fit.notes))


def _places(fit: Fit, name: str) -> tuple[str, ...]:
    if fit.fields:
        return (fit.fields[name],) if name in fit.fields else ()
    return fit.format.places.get(name, ())


def _row(fit: Fit, value: Object) -> dict[str, str | None]:
    names = (TARGET, STATUS, "http_user_agent", "remote_addr", "remote_user", "host")
    row = {name: _first(value, places) for name in names if (places := _places(fit, name))}
    headers = {f"http_{name}": _first(value, fit.format.header(name)) for name in HEADERS.split()}
    return row | {name: text for name, text in headers.items() if text}


def _caller(fit: Fit) -> tuple[str, tuple[Note, ...]] | None:
    """The first selector of the format, or key at the top of the objects, that enough calls have."""
    for selector in fit.format.callers:
        places = _places(fit, "remote_user") if selector == "user" else (selector.removeprefix("field:"),)
        share = _share(fit, places)
        if share >= 100 * PRESENT:
            name = next(place for place in places if _share(fit, (place,)))
            return selector, (("consumer-field", {"share": share, "name": name}),)
    wanted = {_plain(key) for key in KEYS}
    keys = dict.fromkeys(key for one in fit.objects[:20] for key in one if _plain(key) in wanted)
    best = max(keys, key=lambda key: _share(fit, (key,)), default=None)
    if best is None or (share := _share(fit, (best,))) < 100 * PRESENT:
        return None
    return f"field:{best}", (("consumer-field", {"share": share, "name": best}),)


def _customer(fit: Fit, consumer: str | None) -> tuple[tuple[str, ...], tuple[Note, ...]]:
    place = next((one for one in CUSTOMERS if _share(fit, (one,)) >= 100 * PRESENT), None)
    if place is None or consumer == f"field:{place}":
        return (), ()
    return (f"field:{place}",), (("customer-field", {"share": _share(fit, (place,)), "name": place}),)


def _share(fit: Fit, places: Sequence[str]) -> int:
    return round(100 * sum(_first(one, places) is not None for one in fit.objects) / len(fit.objects))


def _plain(key: str) -> str:
    return re.sub(r"[\W_]", "", key.lower())
