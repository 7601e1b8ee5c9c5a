"""What all values share: frozen, strict about unknown names, equal by content."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, PlainSerializer, StringConstraints, WithJsonSchema

from sowhat.model.language import Language

Name = Annotated[str, StringConstraints(pattern=r"^[\w][\w.\-]{0,62}$")]
"""An entity's name, unique among its kind: letters of any script, digits, `.`, `_`, `-`; at most 63."""


def _plain(at: datetime) -> datetime:
    return at if at.tzinfo is None else at.astimezone(UTC).replace(tzinfo=None)


def _zulu(at: datetime) -> str:
    return f"{at.isoformat()}Z"


Utc = Annotated[datetime, AfterValidator(_plain), PlainSerializer(_zulu, return_type=str, when_used="json")]
"""A moment in UTC as tables hold it, without a zone; JSON says the zone (RFC 3339), so that nobody takes it for local
time."""


LocalTime = Annotated[
    time,
    PlainSerializer(lambda at: f"{at:%H:%M}", return_type=str, when_used="json"),
    WithJsonSchema({"type": "string", "pattern": "^[0-2][0-9]:[0-5][0-9]"}),
]
"""A time of day on the clock of the workspace, `15:00`. It has no zone, as an RFC 3339 time must have."""


class Value(BaseModel):
    """A frozen value; an unknown field is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Text(Value):
    """A title or sentence that people wrote, in one language or in both."""

    en: str = ""
    zh: str = ""

    def in_(self, language: Language) -> str:
        """The text in `language`, else in the other one."""
        first, second = (self.zh, self.en) if language == "zh" else (self.en, self.zh)
        return first or second


class Span(Value):
    """When something holds: from a day (inclusive) to a day (exclusive); `None` is open."""

    from_: date | None = None
    to: date | None = None

    def holds(self, day: date) -> bool:
        """Whether `day` lies in the span."""
        return (self.from_ is None or self.from_ <= day) and (self.to is None or day < self.to)
