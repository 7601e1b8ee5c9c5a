"""Words about demands: where one stands, what comes next and who does it, and each step in a sentence."""

from __future__ import annotations

from datetime import date
from urllib.parse import quote

from sowhat.model.demand import (
    Agreed,
    Asked,
    Demand,
    DemandBody,
    DemandStatus,
    Judged,
    Linked,
    Merged,
    NextStep,
    Raised,
    Tested,
)
from sowhat.stories.pieces import Tone
from sowhat.stories.sentence import address as study_address
from sowhat.stories.voice import Voice

PAGE, API = "/planning/demand", "/api/v1/demand"
PLACES = {
    "opportunity": "/planning/opportunities/{}",
    "case": "/planning/cases/{}",
    "okr": "/planning/okrs/{}",
    "claim": "/value/claims/{}",
    "decision": "/planning/decisions/{}",
}
TONES: dict[DemandStatus, Tone] = {"done": "good", "weighed": "care"}


def address(id_: str) -> str:
    """The page on which whoever asked follows a demand."""
    return f"{PAGE}/{quote(id_, safe='')}"


def linked_address(what: str, name: str) -> str:
    """Where what it became part of can be read."""
    return study_address(name) if what == "study" else PLACES[what].format(quote(name, safe=""))


def status(voice: Voice, one: DemandStatus) -> str:
    """Where it stands, in a word."""
    return voice.say("demand-status", status=one)


def listed(voice: Voice, family: str, codes: str) -> str:
    """Closed words, separated by commas, as people read them: `demand-FAMILY` is the message."""
    comma = voice.say("demand-comma")
    return comma.join(voice.say(f"demand-{family}", what=code) for code in codes.split(",") if code)


def next_(voice: Voice, step: NextStep) -> str:
    """What has to happen next, as a sentence."""
    told = dict(step.what.params)
    if "missing" in told:
        family = "estimate-part" if step.what.code == "demand-next-estimate" else "field"
        told["missing"] = listed(voice, family, str(told["missing"]))
    if "sides" in told:
        told["sides"] = listed(voice, "side", str(told["sides"]))
    if "side" in told:
        told["side"] = listed(voice, "side", str(told["side"]))
    if told.get("day"):
        told["day"] = voice.numbers.day(date.fromisoformat(str(told["day"])))
        told["dated"] = "yes"
    elif "day" in told:
        told["dated"] = "no"
    return voice.say(step.what.code, **told)


def who(voice: Voice, step: NextStep) -> str:
    """Who has to do it: by name where one is known."""
    return step.person or voice.say("demand-who", who=step.who)


def asked_by(voice: Voice, one: Demand) -> str:
    """`Li Lei, Cards`."""
    team = voice.title(voice.teams, one.team) if one.team else ""
    return voice.say("demand-asked-by", asker=one.asker, team=team, known="yes" if team else "no")


def service(voice: Voice, one: Demand) -> str:
    """The service that is meant, by its title; empty where none is."""
    return voice.title(voice.services, one.service) if one.service else ""


def step(voice: Voice, body: DemandBody) -> str:
    """A step in a sentence."""
    match body:
        case Asked():
            return voice.say("demand-step-asked", came=body.came)
        case Agreed():
            side = voice.say("demand-side", what=body.side)
            return voice.say("demand-step-agreed", side=side, says=body.says, why=body.why)
        case Raised():
            return voice.say("demand-step-raised", text=body.text)
        case Tested():
            return voice.say("demand-step-tested", number=body.obstacle, result=body.result, found=body.found)
    return _later(voice, body)


def _later(voice: Voice, body: DemandBody) -> str:
    match body:
        case Linked():
            what = voice.say("demand-link", what=body.what)
            return voice.say("demand-step-linked", what=what, to=body.to or "", gone="no" if body.to else "yes")
        case Merged():
            return voice.say("demand-step-merged", into=body.into or "", gone="no" if body.into else "yes")
        case Judged():
            return voice.say("demand-step-judged", verdict=body.verdict, why=body.why, told="yes" if body.why else "no")
    return voice.say("demand-step-plain", step=body.step)
