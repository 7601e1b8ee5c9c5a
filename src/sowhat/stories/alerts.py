"""Alerts as messages: what is wrong, since when, and the page that shows it, for developers and business readers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sowhat.model.alert import SEVERITIES, Alert, Alerts, Audience, Message, Sent
from sowhat.model.workspace import Platform
from sowhat.stories.numbers import percent
from sowhat.stories.voice import Voice

TOLD = 3
"""A message tells so many alerts; it counts the others."""


@dataclass(frozen=True, slots=True)
class Text:
    """A message as it is sent: plain text."""

    title: str
    body: str


def message(voice: Voice, told: Message, site: str, *, simulated: bool = False) -> Text:
    """The words of a message; `site` stands before the addresses of pages."""
    counts = Counter(one.severity for one in told.there)
    every = told.there or told.over
    title = voice.say(
        "alert-title",
        form=told.form if told.there else "over",
        about=_about(voice, every[0]),
        severity=every[0].severity,
        n=len(every),
    )
    lines = [voice.say("simulated-terminal")] if simulated else []
    if told.form == "digest" and told.there:
        lines.append(voice.say("alert-counts", **{name: counts[name] for name in SEVERITIES}))
    lines += _listed(voice, told.there, told.address.audience, site)
    if told.over:
        lines += [voice.say("alert-over"), *_ended(voice, told.over)]
    return Text(title, "\n".join(lines))


def trial(voice: Voice, platform: Platform) -> Text:
    """A message that only says that messages arrive."""
    name = platform.title.in_(voice.language) or platform.name
    return Text(voice.say("alert-test-title"), voice.say("alert-test-body", platform=name))


def _listed(voice: Voice, alerts: Sequence[Alert], audience: Audience, site: str) -> Iterator[str]:
    for one in alerts[:TOLD]:
        yield voice.say("alert-item", says=line(voice, one, audience), page=f"{site}{one.href}")
    yield from _more(voice, alerts)


def _ended(voice: Voice, alerts: Sequence[Alert]) -> Iterator[str]:
    for one in alerts[:TOLD]:
        yield voice.say("alert-ended", says=voice.say(f"alert-about-{one.says.code}", **_params(voice, one)))
    yield from _more(voice, alerts)


def _more(voice: Voice, alerts: Sequence[Alert]) -> Iterator[str]:
    if len(alerts) > TOLD:
        yield voice.say("alert-more", n=len(alerts) - TOLD)


def line(voice: Voice, alert: Alert, audience: Audience = "developers") -> str:
    """What is wrong, in one or two sentences."""
    form = "plain" if audience == "business" else "line"
    return voice.say(f"alert-{form}-{alert.says.code}", **_params(voice, alert))


def _about(voice: Voice, alert: Alert) -> str:
    """The service or source that it is about."""
    return voice.title(voice.services, alert.service) or alert.source or alert.subject


def _params(voice: Voice, alert: Alert) -> dict[str, str | int | float]:
    """The alert's parameters as people say them; each sentence takes what it needs."""
    said: dict[str, str | int | float] = dict(alert.says.params)
    for name in ("start", "end"):
        if name in said:
            said[name] = voice.numbers.day(date.fromisoformat(str(said[name])))
    if "level" in said:
        said["level"] = level(float(said["level"]))
    if alert.says.code == "burn":
        said["left"] = voice.numbers.age(timedelta(days=float(said["days"])))
        said["speed"] = f"{float(said['speed']):.3g}"
    if alert.says.code == "budget":
        bad, total = int(said["bad"]), int(said["total"])
        said |= {"failed": percent(bad / total) if total else "", "bad": voice.numbers.spoken(bad)}
        said |= {"total": voice.numbers.spoken(total), "spent": f"{float(said['spent']):.3g}"}
    if "calls" in said:
        said["calls"] = voice.numbers.spoken(round(float(said["calls"])))
    if alert.service:
        said["service"] = voice.title(voice.services, alert.service)
    since = voice.numbers.day(voice.numbers.local(alert.since).date()) if alert.since else ""
    return {**said, "since": since}


def level(share: float) -> str:
    """An objective with all its nines."""
    return f"{share * 100:.10g}%"


def checked(voice: Voice, seen: Alerts) -> tuple[str, ...]:
    """What `sowhat alerts check` prints: what lasts, what would be sent, what is held back."""
    fresh = [one for one in seen.alerts if one.fresh]
    lines = [voice.say("alerts-lasting", n=len(fresh))]
    for one in fresh:
        severity = voice.say("alert-severity", severity=one.severity)
        lines.append(voice.say("alerts-row", severity=severity, says=line(voice, one), page=one.href))
    for told in seen.messages:
        title = message(voice, told, "").title
        n = len(told.there) + len(told.over)
        lines.append(voice.say("alerts-would", variable=told.address.variable, title=title, n=n))
    held = Counter((one.variable, one.why) for one in seen.held)
    for (variable, why), n in sorted(held.items()):
        told_why = "old-nobody" if why == "old" and not variable else why
        lines.append(voice.say("alerts-held", variable=variable, why=told_why, n=n))
    return tuple(lines)


def sent(voice: Voice, done: Sequence[Sent], addresses: int) -> tuple[str, ...]:
    """What `sowhat alerts send` and `test` print; addresses are named by their variables only."""
    if not addresses:
        return (voice.say("alerts-nobody"),)
    if not done:
        return (voice.say("alerts-none"),)
    return tuple(
        voice.say("alerts-sent", variable=one.variable, outcome=one.outcome, status=one.status or 0, n=one.alerts)
        for one in done
    )
