"""Words that the pages of business cases share."""

from __future__ import annotations

from decimal import Decimal
from urllib.parse import quote

from sowhat.model.case_paper import Paper
from sowhat.model.estimate import Remark
from sowhat.model.measured import MeasuredIn
from sowhat.model.value import Text
from sowhat.model.workspace import Workspace
from sowhat.stories import amounts
from sowhat.stories.numbers import NOTHING, percent
from sowhat.stories.voice import Voice

API = "/api/v1/cases"
PAGE = "/planning/cases"


def address(name: str) -> str:
    """The page of a case."""
    return f"{PAGE}/{quote(name, safe='')}"


def named(voice: Voice, paper: Paper) -> str:
    """What a case is called."""
    return paper.about.title.in_(voice.language) or paper.name


def said(voice: Voice, text: Text) -> str:
    """What people wrote, else that nobody did."""
    return text.in_(voice.language) or voice.say("case-paper-unsaid")


def remark(voice: Voice, one: Remark) -> str:
    """A reason, in words."""
    return voice.say(one.code, **one.params)


def amount(voice: Voice, value: Decimal, measured_in: MeasuredIn | None, currency: str) -> str:
    """A metric's value with its unit."""
    if measured_in == "share":
        return percent(float(value))
    if measured_in == "money":
        return amounts.money(voice, value, currency)
    number = amounts.number(float(value))
    return number if measured_in in (None, "own") else voice.say("case-paper-amount", of=measured_in, n=number)


def money(voice: Voice, value: Decimal | None, currency: str) -> str:
    """Money; a dash where nobody knows."""
    return NOTHING if value is None else amounts.money(voice, value, currency)


def month(voice: Voice, text: str) -> str:
    """A month such as `2026-09`; what people wrote otherwise stays."""
    try:
        return voice.numbers.month(text)
    except (ValueError, IndexError):
        return text


def metric(voice: Voice, workspace: Workspace, name: str) -> str:
    """What an outcome, or a measure of the platform, is called."""
    outcome = next((one for one in workspace.outcomes if one.name == name), None)
    if outcome is not None:
        return outcome.title.in_(voice.language) or name
    return voice.say("case-measure", what=name)
