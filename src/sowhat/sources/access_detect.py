"""Whether a file is an access log, in which format, and who its consumers seem to be."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from sowhat.model.workspace import AccessLog
from sowhat.sources.contract import Detection, Sample
from sowhat.sources.log_format import COMBINED, COMMON, NAMED, parse
from sowhat.sources.log_pattern import full_pattern

Note = tuple[str, dict[str, str | int | float]]
Match = re.Match[str]

LINES = 1000
"""Lines of the sample that are looked at."""
ENOUGH = 0.25
"""Share of the lines that must have the format; an access log's form is too special to be met by chance."""
GOOD_SHARE = 0.3
"""Share of the lines in which a user or a key must be present to be proposed as the consumer."""
FEW = 20
"""Lines below which nothing is concluded from the mix of user agents."""
KEYS = tuple(
    "api_key apikey api-key key token access_token access_key accesskey app_id appid app_key appkey client_id clientid"  # noqa: SIM905
    " client ak consumer partner_id merchant_id tenant tenant_id".split()
)
HEADERS = (
    "x_api_key api_key apikey x_app_id x_appid x_app_key x_client_id x_consumer_username x_consumer_id x_tenant_id"
)
LEADS = ("", "$host:$server_port ", "$host ")
_TIME = r"\[\d{2}/[A-Z][a-z]{2}/\d{4}:\d{2}:\d{2}:\d{2} [+-]\d{4}\]"
_TRAIL = re.compile(r'"(?:[^"\\]|\\.)*"|[^\s"]+')
_BROWSER = re.compile(r"^(?:Mozilla|Opera)/")
_ADDRESS = r"(?:\d{1,3}(?:\.\d{1,3}){3}|[0-9a-fA-F:]*:[0-9a-fA-F:.]+)"


@dataclass(frozen=True, slots=True)
class Guess:
    """A format and the sampled lines that have it."""

    format: str
    matches: tuple[Match, ...]


def detect(sample: Sample) -> Detection | None:
    """How to read the file if at least ENOUGH of its first lines are in combined or common format, with or without
    the host before them and further fields after them; else None (error logs, JSON, W3C, HAProxy, metrics)."""
    lines = _lines(sample)
    guesses = [_guess(lines, lead, base) for lead in LEADS for base in (COMBINED, COMMON)]
    guesses += [
        guess for guess in (_trailing(lines, lead, base) for lead in LEADS for base in (COMBINED, COMMON)) if guess
    ]
    best = max(guesses, key=lambda guess: len(guess.matches))
    share = len(best.matches) / max(len(lines), 1)
    return _describe(sample, best, lines) if share >= ENOUGH else None


def propose(sample: Sample, format_: str) -> Detection:
    """How to read a file whose format is known: who its consumers seem to be.

    Raises WorkspaceError for an unusable format.
    """
    lines = _lines(sample)
    pattern = re.compile(full_pattern(parse(format_)))
    return _describe(sample, Guess(format_, tuple(m for m in map(pattern.match, lines) if m)), lines)


def _lines(sample: Sample) -> list[str]:
    text = sample.content[: 1 << 20].removeprefix(b"\xef\xbb\xbf").decode(errors="replace")
    return [line.rstrip("\r") for line in text.split("\n")[: LINES + 1] if line.strip()][:LINES]


def _strict(lead: str, base: str) -> str:
    """The full pattern, but with the time and the status shaped, so that nothing else is taken for a log."""
    pattern = full_pattern(parse(lead + base))
    pattern = re.sub(r"\\\[\(\?P<time_local>.*?\*\?\)\\\]", lambda _: f"(?P<time_local>{_TIME})", pattern)
    pattern = re.sub(r"\(\?P<status>[^)]*\)", lambda _: r"(?P<status>[1-5]\d\d|-|000)", pattern)
    pattern = re.sub(r"\(\?P<remote_addr>.*?\)\) ", lambda _: r"(?P<remote_addr>\S+) ", pattern, count=1)
    return pattern


def _guess(lines: Sequence[str], lead: str, base: str) -> Guess:
    pattern = re.compile(_strict(lead, base))
    return Guess(lead + base, tuple(m for m in map(pattern.match, lines) if m))


def _trailing(lines: Sequence[str], lead: str, base: str) -> Guess | None:
    """The base format with the further fields that most of the lines that have any show."""
    pattern = re.compile(_strict(lead, base).removesuffix(r"\s*$") + r"\s+(?P<trail>\S.*)$")
    found = [m for m in map(pattern.match, lines) if m]
    shapes = Counter(_shape(m["trail"]) for m in found)
    if not shapes or "?" in (shape := shapes.most_common(1)[0][0]):
        return None
    fitting = [m for m in found if _shape(m["trail"]) == shape]
    columns = list(zip(*(_TRAIL.findall(m["trail"]) for m in fitting), strict=True))
    format_ = f"{lead}{base} {' '.join(_names(columns))}"
    return Guess(format_, tuple(m for m in map(re.compile(full_pattern(parse(format_))).match, lines) if m))


def _shape(trail: str) -> str:
    """`q` for each quoted and `u` for each bare field; `?` where something else is left."""
    left = _TRAIL.sub("", trail).strip()
    return "?" if left else "".join("q" if token[0] == '"' else "u" for token in _TRAIL.findall(trail))


def _names(columns: Sequence[tuple[str, ...]]) -> list[str]:
    named: list[str] = []
    for number, values in enumerate(columns, start=1):
        quoted = values[0].startswith('"')
        name = _name([value.strip('"') for value in values], number, named)
        named.append(f'"${name}"' if quoted else f"${name}")
    return named


def _name(values: Sequence[str], number: int, taken: Sequence[str]) -> str:
    shapes = (
        ("request_time", r"\d+\.\d{3}|\d+ms"),
        ("upstream_response_time", r"\d+\.\d{3}|\d+ms|-"),
        ("http_x_forwarded_for", rf"-|{_ADDRESS}(?:, ?{_ADDRESS})*"),
    )
    for name, pattern in shapes:
        seen = any(name in other for other in taken)
        if not seen and all(re.fullmatch(pattern, v) for v in values) and set(values) != {"-"}:
            return name
    return f"extra_{number}"


def _describe(sample: Sample, guess: Guess, lines: Sequence[str]) -> Detection:
    share = len(guess.matches) / max(len(lines), 1)
    spelled = {text: name for name, text in NAMED.items()}.get(guess.format, guess.format)
    consumer, note = _consumer(guess)
    source = AccessLog(name=_source_name(sample), paths=(str(sample.path),), format=spelled, consumer=(consumer,))
    percent = round(100 * share)
    codes = {"combined": "access-log-combined", "common": "access-log-common"}
    known: Note = (codes.get(spelled, "access-log-custom"), {"share": percent, "format": spelled})
    sure = share * len(lines) / (len(lines) + 1)
    return Detection(source, round(sure, 3), (known, note))


def _source_name(sample: Sample) -> str:
    stem = sample.path.name.split(".")[0]
    name = re.sub(r"[^\w.\-]+", "-", stem).strip("-.")[:63]
    return name or "access-log"


def _consumer(guess: Guess) -> tuple[str, Note]:
    """The selector to propose, and the note that says why and how sure."""
    for find in (_by_user, _by_header, _by_query):
        found = find(guess)
        if found:
            return found
    return _by_agent_or_address(guess)


def _share(guess: Guess, present: Callable[[Match], bool]) -> int:
    return round(100 * sum(map(present, guess.matches)) / max(len(guess.matches), 1))


def _by_user(guess: Guess) -> tuple[str, Note] | None:
    share = _filled(guess, "remote_user")
    return ("user", ("consumer-user", {"share": share})) if share >= 100 * GOOD_SHARE else None


def _filled(guess: Guess, name: str) -> int:
    return _share(guess, lambda m: m.groupdict().get(name) not in {None, "", "-"})


def _by_header(guess: Guess) -> tuple[str, Note] | None:
    names = [name for name in HEADERS.split() if _filled(guess, f"http_{name}") >= 100 * GOOD_SHARE]
    if not names:
        return None
    header = names[0].replace("_", "-")
    return f"header:{header}", ("consumer-header", {"share": _filled(guess, f"http_{names[0]}"), "name": header})


def _by_query(guess: Guess) -> tuple[str, Note] | None:
    shares = {key: _share(guess, partial(_has_parameter, key)) for key in KEYS}
    key = max(KEYS, key=lambda k: shares[k])
    if shares[key] < 100 * GOOD_SHARE:
        return None
    return f"query:{key}", ("consumer-query", {"share": shares[key], "name": key})


def _has_parameter(key: str, match: Match) -> bool:
    fields = match.groupdict()
    target = fields.get("request") or fields.get("request_uri") or "?" + (fields.get("args") or "")
    return re.search(rf"[?&;]{re.escape(key)}=[^&;\s]", target) is not None


def _by_agent_or_address(guess: Guess) -> tuple[str, Note]:
    """Programs that name themselves are told apart better by their names than by the address they call from."""
    groups = guess.matches[0].groupdict() if guess.matches else {}
    agents = [m.groupdict().get("http_user_agent") or "-" for m in guess.matches]
    programs = [agent for agent in agents if agent != "-" and not _BROWSER.match(agent)]
    share = round(100 * len(programs) / max(len(agents), 1))
    if share >= 50 and len(set(programs)) > 1 and len(agents) >= FEW:
        return "agent", ("consumer-agent", {"share": share})
    if "remote_addr" in groups or not groups:
        return "address", ("consumer-address", {"addresses": len({m["remote_addr"] for m in guess.matches})})
    return "agent", ("consumer-agent", {"share": share})
