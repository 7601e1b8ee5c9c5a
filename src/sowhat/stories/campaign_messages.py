"""Letters to teams: what changes, by when, what to use instead, and what is left of their own calls."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from sowhat.model.campaign import Affected, CampaignSeen, DueMessage, ExampleRequest, RolledBack, Window
from sowhat.stories import campaign_words as said
from sowhat.stories.alerts import Text
from sowhat.stories.numbers import count
from sowhat.stories.voice import Voice

APPS = 8
"""So many apps are named in a letter; it counts the others."""


def message(voice: Voice, seen: CampaignSeen, team: Affected, due: DueMessage, example: ExampleRequest | None) -> Text:
    """The words of one letter, plain text."""
    terms = seen.campaign.terms
    gone = said.what(voice, terms.service, terms.scope)
    params: dict[str, str | int] = {
        "what": gone,
        "sunset": voice.numbers.day(terms.sunset),
        "days": (terms.sunset - seen.today).days,
    }
    title = voice.say("campaign-letter-title", stage=due.stage, **params)
    lines = [voice.say("simulated-terminal")] if seen.simulated else []
    lines += [voice.say("campaign-letter-dear", team=said.team(voice, due.team)), ""]
    lines.append(_opening(voice, seen, due, params))
    if due.stage != "rolled-back":
        lines += list(_body(voice, seen, team, example))
    lines += ["", voice.say("campaign-letter-by", by=seen.campaign.by, id=seen.campaign.id)]
    return Text(title, "\n".join(lines))


def _opening(voice: Voice, seen: CampaignSeen, due: DueMessage, params: dict[str, str | int]) -> str:
    last = next((one.body for one in reversed(seen.campaign.steps) if isinstance(one.body, RolledBack)), None)
    when = ""
    if due.stage == "brown-out" and due.about:
        start = datetime.fromisoformat(due.about)
        planned = next((one for one in seen.campaign.terms.brown_outs if one.start == start), None)
        when = said.window(voice, planned) if planned else said.moment(voice, start)
    why = last.why if last else ""
    return voice.say("campaign-letter-opening", stage=due.stage, when=when, why=why, **params)


def _body(voice: Voice, seen: CampaignSeen, team: Affected, example: ExampleRequest | None) -> Iterator[str]:
    terms = seen.campaign.terms
    use = said.instead(voice, terms)
    yield voice.say("campaign-letter-instead", use=use) if use else voice.say("campaign-letter-no-instead")
    yield from _calls(voice, team)
    coming: list[Window] = [one.window for one in seen.brown_outs if one.state == "planned"]
    if coming:
        yield voice.say("campaign-letter-windows", windows=voice.say("campaign-comma").join(
            said.window(voice, one) for one in coming))  # fmt: skip
    if example is not None:
        yield from _example(voice, example)


def _calls(voice: Voice, team: Affected) -> Iterator[str]:
    """What is left of the team's calls, app by app."""
    left = [one for one in team.apps if one.left]
    if not left:
        yield voice.say("campaign-letter-none")
        return
    yield voice.say("campaign-letter-calls", calls=voice.numbers.spoken(team.left))
    for one in left[:APPS]:
        name = voice.title(voice.apps, one.app) if one.app else one.consumer
        named = voice.say("campaign-letter-operations", operations=", ".join(one.operations)) if one.operations else ""
        yield voice.say("campaign-letter-app", app=name, calls=count(one.left), operations=named)
    if len(left) > APPS:
        yield voice.say("campaign-letter-more", n=len(left) - APPS)


def _example(voice: Voice, example: ExampleRequest) -> Iterator[str]:
    """A request now and then; what could not be translated says so."""
    yield ""
    yield voice.say("campaign-letter-now", operation=example.operation)
    yield example.before
    if example.instead is None and example.notes:
        yield voice.say("campaign-letter-untranslated")
    elif example.instead is not None:
        yield voice.say("campaign-letter-then")
        yield example.instead
    for note in example.notes:
        yield voice.say("campaign-letter-note", says=said.remark(voice, note))
