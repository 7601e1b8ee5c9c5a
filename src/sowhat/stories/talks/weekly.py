"""The Monday report: who joined, who stopped, what is due, whom to talk to, what is not known. Short, to be pasted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import TypeVar

from sowhat.model.brief import Promise
from sowhat.model.changed import Changed, IncidentTold, Joined, Persuade, ServiceMoved, Stopped
from sowhat.model.talk import Audience, Sentence, Slide, Talk
from sowhat.stories.talks import figures, gains, unknown
from sowhat.stories.talks.frame import Frame
from sowhat.stories.talks.parts import Parts

SAME = 0.03
"""A smaller change of all calls is none."""
CLAIMS: Mapping[Audience, int] = {"executives": 2, "business": 0, "developers": 0}
"""So many claims that stand are told beside their sum: they are the same every week."""
FEW = 3
"""More teams that began with a service at once are told in one line."""
PARTS: Mapping[Audience, tuple[str, ...]] = {
    "executives": ("value", "joined", "stopped", "promises", "persuade", "unknown"),
    "business": ("joined", "stopped", "promises", "persuade", "value", "unknown"),
    "developers": ("joined", "stopped", "failures", "promises", "persuade", "unknown"),
}
"""What each audience is told after the first line, in its order."""


def weekly(frame: Frame, seen: Changed) -> Talk:
    """The report of one week (or of any days)."""
    told = _Weekly(frame, seen)
    slides = (told.parts()[name]() for name in PARTS[frame.audience])
    title = frame.titled("talk-weekly-title")
    return frame.talk(title, frame.voice.say("talk-weekly-under", audience=frame.audience), told.lead(), *slides)


class _Weekly(Parts):
    """The report's parts."""

    def parts(self) -> Mapping[str, Callable[[], Slide | None]]:
        """Every part by its name; null where there is nothing to say."""
        return {
            "joined": self.joined,
            "stopped": self.stopped,
            "failures": self.failures,
            "promises": self.promises,
            "persuade": self.persuade,
            "value": lambda: gains.standing(self, CLAIMS[self.frame.audience]),
            "unknown": lambda: unknown.slide(self),
        }

    def lead(self) -> Slide:
        """The week in one line, and how much was called."""
        seen = self.seen
        title = self.says(
            "talk-weekly-lead",
            joined=self.count(len({one.team for one in seen.joined}), "teams", "/adoption"),
            stopped=self.count(len({one.team for one in _gone(seen.stopped)}), "teams", "/adoption"),
            due=self.count(len(seen.due), "promises", "/partners"),
            since=figures.day_short(self.voice, seen.since),
            until=figures.day_short(self.voice, seen.until),
        )
        return self.slide("week", title, tuple(self._calls()))

    def _calls(self) -> Iterator[Sentence]:
        seen = self.seen
        if not seen.services:
            yield self.says("talk-weekly-no-calls")
            return
        now = figures.count(self.voice, seen.calls, "calls", "/adoption")
        teams = self.count(seen.teams, "teams", "/adoption")
        if not seen.calls_before:
            yield self.says("talk-weekly-calls-alone", calls=now, teams=teams)
            return
        moved = seen.calls / seen.calls_before - 1
        share = figures.share(abs(moved), "/adoption")
        way = "same" if abs(moved) < SAME else "up" if moved > 0 else "down"
        yield self.says("talk-weekly-calls", calls=now, teams=teams, share=share, way=way)

    def joined(self) -> Slide:
        """Who began, one line a team."""
        teams = len({one.team for one in self.seen.joined})
        many = {name for name, n in Counter(one.service for one in self.seen.joined).items() if n > FEW}
        lines = [self._many(name) for name in sorted(many)]
        rest = [one for one in self.seen.joined if one.service not in many]
        lines += [self._join(team, own) for team, own in _by_team(rest)]
        title = self.says("talk-weekly-joined", teams=self.count(teams, "teams", "/adoption"))
        return self.slide("joined", title, self.cut(lines, "/adoption") if lines else (self._nobody(),))

    def _nobody(self) -> Sentence:
        """That nobody began, or how far that is known."""
        last = self.seen.records_until
        if last is None or last < self.seen.since:
            return self.says("talk-weekly-joined-nobody", records="none", until="")
        records = "whole" if self.seen.until <= last else "part"
        return self.says("talk-weekly-joined-nobody", records=records, until=figures.day_short(self.voice, last))

    def _join(self, team: str, own: Sequence[Joined]) -> Sentence:
        said = {one.decided for one in own}
        decided = own[0].decided if len(said) == 1 else "unknown"
        return self.says(
            "talk-weekly-join",
            team=self.names.team(team),
            services=tuple(self.names.service(one.service) for one in own),
            calls=self.count(sum(one.calls for one in own), "calls", f"/adoption?service={own[0].service}"),
            back="yes" if all(one.back for one in own) else "no",
            way="back" if all(one.back for one in own) else decided,
        )

    def _many(self, service: str) -> Sentence:
        """A service that many teams began with at once, in one line."""
        own = [one for one in self.seen.joined if one.service == service]
        ways, address = {one.decided for one in own}, f"/adoption?service={service}"
        return self.says(
            "talk-weekly-join-many",
            service=self.names.service(service),
            teams=self.count(len(own), "teams", address),
            calls=self.count(sum(one.calls for one in own), "calls", address),
            way=own[0].decided if len(ways) == 1 else "mixed",
        )

    def stopped(self) -> Slide:
        """Who stopped: first those that nobody moved or sent away, then those who moved as planned."""
        lost = [self._stop(team, own) for team, own in _by_team(_gone(self.seen.stopped))]
        moved = [self._move(one) for one in self.seen.stopped if one.going]
        title = self.says(
            "talk-weekly-stopped",
            teams=self.count(len(lost), "teams", "/adoption"),
            moved=self.count(len(moved), "teams", "/lifecycle"),
        )
        return self.slide(
            "stopped",
            title,
            (*self.cut(lost, "/adoption"), *self.cut(moved, "/lifecycle")),
            "care" if lost else "plain",
        )

    def _stop(self, team: str, own: Sequence[Stopped]) -> Sentence:
        usual = self.count(sum(one.usual for one in own), "calls", f"/adoption?service={own[0].service}")
        services = tuple(self.names.service(one.service) for one in own)
        return self.says("talk-weekly-stop", team=self.names.team(team), services=services, usual=usual)

    def _move(self, one: Stopped) -> Sentence:
        team, service = self.names.team(one.team), self.names.service(one.service)
        if one.towards:
            return self.says("talk-weekly-moved", team=team, service=service, towards=self.names.service(one.towards))
        return self.says("talk-weekly-left-going", team=team, service=service)

    def failures(self) -> Slide:
        """What failed more than before, and incidents; for developers."""
        if not (self.seen.services or self.seen.incidents):
            return self.slide("failures", self.says("talk-failures-unknown"), (), "care")
        worse = [self._worse(one) for one in self.seen.services if one.worse]
        told = [self._incident(one) for one in self.seen.incidents]
        title = self.says(
            "talk-weekly-failures",
            services=self.count(len(worse), "services", "/health"),
            incidents=self.count(len(told), "incidents", "/health"),
        )
        lines = (*self.cut(worse, "/health"), *self.cut(told, "/health"))
        return self.slide("failures", title, lines, "care" if lines else "plain")

    def _worse(self, one: ServiceMoved) -> Sentence:
        address, before = f"/health?service={one.service}", one.errors_before
        return self.says(
            "talk-weekly-worse",
            service=self.names.service(one.service),
            share=figures.share(one.errors.share or 0, address),
            before=figures.share((before.share if before else 0) or 0, address),
        )

    def _incident(self, one: IncidentTold) -> Sentence:
        return self.says(
            "talk-weekly-incident",
            service=self.names.service(one.service),
            title=self.names.text(one.title, "/health"),
            minutes=self.count(round(one.minutes or 0), "minutes", "/health"),
            told="yes" if one.minutes else "no",
            titled="yes" if one.title else "no",
        )

    def promises(self) -> Slide:
        """What is due, what is late, what was kept."""
        late = sum(one.state == "overdue" for one in self.seen.due)
        title = self.says(
            "talk-weekly-promises",
            due=self.count(len(self.seen.due), "promises", "/partners"),
            late=self.count(late, "promises", "/partners"),
        )
        due = self.cut([self._due(one) for one in self.seen.due], "/partners")
        kept = self.cut([self._kept(one) for one in self.seen.kept], "/partners")
        return self.slide("promises", title, (*due, *kept), "care" if late else "plain")

    def _due(self, one: Promise) -> Sentence:
        assert one.due is not None
        return self.says(
            "talk-weekly-due",
            what=self.names.text(one.what, f"/partners/{one.partner}"),
            team=self.names.team(one.partner),
            who=self.names.text(one.who, f"/partners/{one.partner}"),
            day=figures.day_short(self.voice, one.due),
            late=self.count(max(-one.waits, 0), "days", f"/partners/{one.partner}"),
        )

    def _kept(self, one: Promise) -> Sentence:
        what = self.names.text(one.what, f"/partners/{one.partner}")
        return self.says("talk-weekly-kept", what=what, team=self.names.team(one.partner))

    def persuade(self) -> Slide:
        """One team to talk to next, or why nobody."""
        one = self.seen.persuade
        if one is None:
            return self.slide("persuade", self.says("talk-weekly-persuade-nobody"), ())
        if one.because == "alike":
            return self.slide("persuade", self._alike(one), (self.says("talk-weekly-persuade-alike-how"),))
        return self._step(one)

    def _alike(self, one: Persuade) -> Sentence:
        return self.says(
            "talk-weekly-persuade-alike",
            strong="team",
            team=self.names.team(one.team),
            service=self.names.service(one.service),
            users=self.count(one.users, "teams", f"/planning/opportunities/{one.opportunity}"),
        )

    def _step(self, one: Persuade) -> Slide:
        """A person is named to executives alone, who may help; others read which team, and what it is about."""
        person, address = one.person, f"/partners/{one.team}"
        assert person is not None
        assert person.next_on is not None
        named = "yes" if self.frame.audience == "executives" else "no"
        title = self.says(
            "talk-weekly-persuade-step",
            strong="team",
            named=named,
            team=self.names.team(one.team),
            person=self.names.text(person.person, address),
            next=self.names.text(person.next, address),
            day=figures.day_short(self.voice, person.next_on, address),
        )
        points = []
        if person.concern and named == "yes":
            points.append(self.says("talk-weekly-persuade-concern", concern=self.names.text(person.concern, address)))
        if person.evidence:
            points.append(self.says("talk-weekly-persuade-show", evidence=self.names.text(person.evidence, address)))
        return self.slide("persuade", title, points)


def _gone(told: Sequence[Stopped]) -> tuple[Stopped, ...]:
    """Those who were not expected to stop."""
    return tuple(one for one in told if not one.going)


Use = TypeVar("Use", Joined, Stopped)


def _by_team(told: Sequence[Use]) -> Iterator[tuple[str, list[Use]]]:
    ordered = sorted(told, key=lambda one: (one.team, one.service))
    return ((team, list(own)) for team, own in groupby(ordered, key=lambda one: one.team))
