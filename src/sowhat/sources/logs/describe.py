"""What was found in an access log: its format, how sure that is, and who its consumers seem to be."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from sowhat.model.workspace import AccessLog
from sowhat.sources.contract import Detection, Sample
from sowhat.sources.logs import leads
from sowhat.sources.logs.format import NAMED
from sowhat.sources.logs.formats.registry import NAMES

Note = tuple[str, dict[str, str | int | float]]
Row = Mapping[str, str | None]

LINES = 1000
"""Lines of the sample that are looked at."""
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
_BROWSER = re.compile(r"^(?:Mozilla|Opera)/")
_PORT = re.compile(r"(?<=[.\]\w]):\d+$")


@dataclass(frozen=True, slots=True)
class Guess:
    """A format, and the variables of the sampled lines that have it."""

    format: str
    rows: Sequence[Row]


def sampled(sample: Sample) -> list[str]:
    """The first lines that are not blank, without what syslog or a container runtime wrote before them."""
    return [leads.bare(line) for line in written(sample)]


def written(sample: Sample) -> list[str]:
    """The first lines that are not blank."""
    text = sample.content[: 1 << 20].removeprefix(b"\xef\xbb\xbf").decode(errors="replace")
    return [line.rstrip("\r") for line in text.split("\n")[: LINES + 1] if line.strip()][:LINES]


def describe(sample: Sample, guess: Guess, lines: int, known: Note | None = None) -> Detection:
    """How to read a file of which `lines` lines were looked at; `known` is the note that says what it is."""
    share = len(guess.rows) / max(lines, 1)
    spelled = {text: name for name, text in NAMED.items()}.get(guess.format, guess.format)
    consumer, note = _consumer(guess)
    source = AccessLog(name=_source_name(sample), paths=(str(sample.path),), format=spelled, consumer=(consumer,))
    sure = share * lines / (lines + 1)
    return Detection(source, round(sure, 3), (known or _known(spelled, round(100 * share)), note))


def _known(spelled: str, percent: int) -> Note:
    codes = {"combined": "access-log-combined", "common": "access-log-common"}
    named = "access-log-named" if spelled in NAMES else "access-log-custom"
    return codes.get(spelled, named), {"share": percent, "format": spelled}


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


def _share(guess: Guess, present: Callable[[Row], bool]) -> int:
    return round(100 * sum(map(present, guess.rows)) / max(len(guess.rows), 1))


def _by_user(guess: Guess) -> tuple[str, Note] | None:
    share = _filled(guess, "remote_user")
    return ("user", ("consumer-user", {"share": share})) if share >= 100 * GOOD_SHARE else None


def _filled(guess: Guess, name: str) -> int:
    return _share(guess, lambda row: row.get(name) not in {None, "", "-"})


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


def _has_parameter(key: str, fields: Row) -> bool:
    target = fields.get("request") or fields.get("request_uri") or "?" + (fields.get("args") or "")
    return re.search(rf"[?&;]{re.escape(key)}=[^&;\s]", target) is not None


def _by_agent_or_address(guess: Guess) -> tuple[str, Note]:
    """Programs that name themselves are told apart better by their names than by the address they call from."""
    agents = [row.get("http_user_agent") or "-" for row in guess.rows]
    addresses = {address for row in guess.rows if (address := _address(row))}
    programs = [agent for agent in agents if agent != "-" and not _BROWSER.match(agent)]
    share = round(100 * len(programs) / max(len(agents), 1))
    if share >= 50 and len(set(programs)) > 1 and len(agents) >= FEW:
        return "agent", ("consumer-agent", {"share": share})
    if addresses or not guess.rows:
        return "address", ("consumer-address", {"addresses": len(addresses)})
    return "agent", ("consumer-agent", {"share": share})


def _address(row: Row) -> str:
    """The address of a line, by the first of the names that it has in some format."""
    names = ("remote_addr", "client", "http_x_forwarded_for")
    text = next((value for name in names if (value := row.get(name)) not in {None, "", "-"}), None) or ""
    first = text.split(",")[0].strip()
    return _PORT.sub("", first) if first.count(":") == 1 or "]" in first or row.get("client") else first
