"""Words about partners: who they are, figures with their units, risks, questions, promises."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import get_args
from urllib.parse import quote

from sowhat.model.brief import OutcomeLine, Partner, Person, Promise, PromiseState, Question, Risk, UseLine
from sowhat.model.measured import Measured
from sowhat.model.opportunity import Likely, Worth
from sowhat.model.pillar import Measure
from sowhat.model.value import Text
from sowhat.stories import amounts
from sowhat.stories.numbers import NOTHING, percent
from sowhat.stories.pieces import Tone
from sowhat.stories.voice import Voice

PAGE, API = "/partners", "/api/v1/partners"
TONES: dict[PromiseState, Tone] = {"overdue": "care", "soon": "care", "kept": "good"}


def address(id_: str) -> str:
    """The page of a partner."""
    return f"{PAGE}/{quote(id_, safe=':')}"


def partner(voice: Voice, one: Partner) -> str:
    """What a partner is called."""
    return voice.title(voice.units if one.kind == "unit" else voice.teams, one.name)


def service(voice: Voice, name: str) -> str:
    """What a service is called."""
    return voice.title(voice.services, name)


def services(voice: Voice, names: str | tuple[str, ...]) -> str:
    """What services are called, one after the other."""
    known = names.split(",") if isinstance(names, str) else names
    return voice.say("brief-comma").join(service(voice, name) for name in known if name)


def value(voice: Voice, one: Measured, x: Decimal | None, *, share: bool = False) -> str:
    """A figure of a metric with its unit."""
    if x is None:
        return NOTHING
    if share or one.measured_in == "share":
        return percent(float(x))
    if one.measured_in == "money":
        return amounts.money(voice, x, one.currency)
    return voice.say("brief-measured", n=amounts.number(float(x)), unit=one.measured_in)


def measure(voice: Voice, name: str) -> str:
    """What a metric is called that the platform measures itself; any other one by its name."""
    return voice.say("brief-measure", what=name) if name in get_args(Measure) else name


def metric(voice: Voice, one: OutcomeLine) -> str:
    """What an outcome is called."""
    return one.title.in_(voice.language) or one.metric


def back(voice: Voice, one: OutcomeLine) -> str:
    """How long before the other figure lies."""
    return voice.say("brief-back", n=one.back) if one.back else ""


def decided(voice: Voice, one: UseLine) -> str:
    """How its use was decided; unknown is said as that."""
    return voice.say("adoption-way", way=one.decided) if one.decided else NOTHING


def worth(voice: Voice, one: Worth) -> str:
    """What opportunities like it brought a month; or that nothing tells it."""
    if not isinstance(one, Likely):
        return voice.say("brief-worth-none")
    low, high = (amounts.money(voice, at, one.currency) for at in (one.low, one.high))
    return voice.say("brief-worth", low=low, high=high)


def risk(voice: Voice, one: Risk) -> str:
    """A risk in a sentence."""
    told = {name: str(value) for name, value in one.params.items()}
    day = voice.numbers.day(one.on) if one.on else ""
    if one.code == "campaign":
        towards = service(voice, told["towards"]) if told["towards"] else ""
        kinds = {"whole": told["whole"], "known": "yes" if towards else "no"}
        return voice.say(
            "brief-risk-campaign", service=service(voice, told["service"]), day=day, towards=towards, **kinds
        )
    if one.code == "deprecated":
        towards = service(voice, told["towards"]) if told["towards"] else ""
        known = "yes" if towards else "no"
        return voice.say("brief-risk-deprecated", service=service(voice, told["service"]), towards=towards, known=known)
    if one.code == "budget":
        spent = percent(float(told["spent"]))
        over = "yes" if float(told["spent"]) > 1 else "no"
        return voice.say("brief-risk-budget", service=service(voice, told["service"]), spent=spent, over=over)
    if one.code == "grant":
        return voice.say("brief-risk-grant", data=voice.title(voice.data, told["data"]), day=day)
    missing = voice.say("brief-comma").join(missing_word(voice, each) for each in told["missing"].split(","))
    return voice.say("brief-risk-preparation", title=titled(voice, told), day=day, missing=missing)


def titled(voice: Voice, told: Mapping[str, str]) -> str:
    """A title that came in both languages."""
    return Text(en=told["title"], zh=told.get("title_zh", "")).in_(voice.language)


def missing_word(voice: Voice, what: str) -> str:
    """A part of a preparation that is missing."""
    return voice.say("brief-missing", what=what)


def question(voice: Voice, one: Question) -> str:
    """A question as it is asked."""
    told = {name: str(value) for name, value in one.params.items()}
    match one.code:
        case "claim-waiting":
            return voice.say("brief-ask-claim", service=service(voice, told["service"]))
        case "preparation-due":
            return voice.say("brief-ask-preparation", title=titled(voice, told), missing=told["missing"])
        case "demand-no-problem":
            return voice.say("brief-ask-demand", title=told["title"], missing=told["missing"])
        case "possible-unconfirmed":
            named = services(voice, told["services"]) or voice.title(voice.data, told["data"])
            return voice.say("brief-ask-possible", what=named)
        case "adoption-unexplained":
            return voice.say("brief-ask-adoption", service=service(voice, told["service"]))
        case _:
            return voice.say(f"brief-ask-{one.code}")


def because(voice: Voice, one: Question) -> str:
    """Why it is asked now."""
    told = {name: str(value) for name, value in one.params.items()}
    return voice.say(
        "brief-because", code=one.code, what=told.get("claim") or told.get("demand") or told.get("okr", "")
    )


def due(voice: Voice, one: Promise) -> str:
    """When a promise is due, or how it ended."""
    if one.ended is not None:
        return voice.say("brief-promise-ended", state=one.state, day=voice.numbers.day(one.ended))
    return when(voice, one.state, one.waits if one.due else None, voice.numbers.day(one.due) if one.due else "")


def when(voice: Voice, state: PromiseState, waits: int | None, day: str) -> str:
    """A day that lies ahead, or is past."""
    if waits is None:
        return voice.say("brief-no-day")
    return voice.say("brief-due", state=state, day=day, n=abs(waits))


def next_step(voice: Voice, one: Person) -> str:
    """The next step with a person, and its day."""
    if not one.next:
        return NOTHING
    day = voice.numbers.day(one.next_on) if one.next_on else ""
    return voice.say(
        "brief-next",
        next=one.next,
        known="yes" if day else "no",
        day=day,
        late="yes" if one.state == "overdue" else "no",
    )
