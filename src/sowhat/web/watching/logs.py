"""Logs as lines of text or of JSON, on the error stream: one a request, and whatever went wrong with its request."""

from __future__ import annotations

import json
import logging
import sys
from contextvars import ContextVar
from datetime import UTC, datetime
from typing import Literal, cast, get_args

from sowhat.errors import CallError, Problem

Form = Literal["off", "text", "json"]
REQUEST: ContextVar[str] = ContextVar("request", default="")
"""The id of the request that is being answered."""
LOGGER = "sowhat.requests"
_ENDS = {code: f"\\u{code:04x}" for code in (0x7F, *range(0x80, 0xA0), 0x2028, 0x2029)}
"""What some readers take for the end of a line, or obey, though JSON may hold it as it is."""
_OURS = ("sowhat", "uvicorn", "uvicorn.error")


class AsJson(logging.Formatter):
    """One JSON object a line, with stable keys; whatever is logged has no way to begin another line."""

    def format(self, record: logging.LogRecord) -> str:
        """time, level, logger, message, request, then what the record carries, then the trace of an error."""
        told: dict[str, object] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
        }
        if request := getattr(record, "request", "") or REQUEST.get():
            told["request"] = request
        told |= getattr(record, "told", {})
        if record.exc_info:
            told["trace"] = self.formatException(record.exc_info)
        return json.dumps(told, ensure_ascii=False, default=str).translate(_ENDS)


class AsText(logging.Formatter):
    """The same for people: key=value after the message. A trace is set in: an error's own text may hold what somebody
    sent, and must not look like another line."""

    def format(self, record: logging.LogRecord) -> str:
        """One line, and a trace below it."""
        at = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
        told: dict[str, object] = getattr(record, "told", {})
        parts = " ".join(f"{key}={_plain(value)}" for key, value in told.items())
        line = f"{at} {record.levelname.lower()} {_plain(record.getMessage())} {parts}".rstrip()
        if not record.exc_info:
            return line
        trace = self.formatException(record.exc_info).splitlines()
        return "\n".join((line, *(f"    {_plain(part)}" for part in trace)))


def known(text: str) -> Form:
    """A form by its name. Raises CallError `no-such-log`."""
    found = next((form for form in get_args(Form) if form == text), None)
    if found is None:
        raise CallError(Problem("no-such-log", params={"value": text[:40], "known": ", ".join(get_args(Form))}))
    return cast(Form, found)


def start(form: Form) -> None:
    """Log in this form from now on; `off` leaves warnings and errors, as text."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(AsJson() if form == "json" else AsText())
    for name in _OURS:
        logger = logging.getLogger(name)
        logger.handlers, logger.propagate = [handler], False
        logger.setLevel(logging.WARNING)
    if form != "off":
        logging.getLogger(LOGGER).setLevel(logging.INFO)


def _plain(value: object) -> str:
    """Without anything that ends a line or moves a cursor."""
    text = str(value)
    return text if text.isprintable() else ascii(text)
