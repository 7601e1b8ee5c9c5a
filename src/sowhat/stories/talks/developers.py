"""The fortnightly showcase for developers: use, speed, failures, what is new, what goes, whom to thank, what to try."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sowhat.model.changed import Changed, Going, IncidentTold, Joined, OperationMoved, ServiceMoved
from sowhat.model.feedback import Done, Theme
from sowhat.model.opportunity import Opportunity, OpportunityKind
from sowhat.model.talk import Listed, Plotted, Sentence, Series, Slide, Stated, Talk
from sowhat.stories.talks import figures, unknown
from sowhat.stories.talks.frame import Frame
from sowhat.stories.talks.parts import SHOWN, Parts

ROWS, BARS = 8, 6
"""Services in the table, and in the chart."""
TRIED: tuple[OpportunityKind, ...] = ("failures", "polling", "chain", "twins", "export", "alike")
"""Kinds of opportunities that a developer can do something about."""
MOST = 0.95
"""The share of calls whose time is told."""
WEEKS = 4
"""Whole weeks over which operations that fail are compared (actions.health_answer)."""
WORDS = 4
"""So many words of a theme are read."""


def developers(frame: Frame, seen: Changed) -> Talk:
    """The showcase of a fortnight (or of any days)."""
    told = _Developers(frame, seen)
    title = frame.titled("talk-developers-title")
    under = frame.voice.say("talk-developers-under")
    slides = (told.lead(), told.new(), told.speed(), told.failures(), told.going(), told.thanks())
    return frame.talk(title, under, *slides, told.tries(), told.feedback(), unknown.slide(told))


class _Developers(Parts):
    """Its slides."""

    def lead(self) -> Slide:
        """How much was called, by how many, and whether it ran."""
        seen = self.seen
        title = self.tells(
            "talk-developers-lead",
            {
                **self.days(),
                "calls": self.count(seen.calls, "calls", "/adoption"),
                "teams": self.count(seen.teams, "teams", "/adoption"),
                "known": "yes" if seen.services else "no",
            },
            "calls",
        )
        points = (self._ran(),) if seen.services else ()
        slide = self.slide("lead", title, points)
        return slide.model_copy(update={"chart": self._chart(), "notes": (*slide.notes, *self._spoken())})

    def _ran(self) -> Sentence:
        seen = self.seen
        return self.says(
            "talk-developers-ran",
            timed="yes" if self._timed() else "no",
            faster=self.count(sum(one.faster for one in seen.services), "services", "/health"),
            slower=self.count(sum(one.slower for one in seen.services), "services", "/health"),
            worse=self.count(sum(one.worse for one in seen.services), "services", "/health"),
            incidents=self.count(len(seen.incidents), "incidents", "/health"),
        )

    def _spoken(self) -> Iterator[Sentence]:
        if self.seen.services:
            yield self.says("talk-developers-lead-notes", service=self.names.service(self.seen.services[0].service))

    def _chart(self) -> Plotted | None:
        shown = self.seen.services[:BARS]
        if not shown:
            return None
        now = Series(name=self.voice.say("talk-now"), values=tuple(float(one.calls) for one in shown))
        then = tuple(None if one.before is None else float(one.before) for one in shown)
        before = (Series(name=self.voice.say("talk-before"), values=then),) if any(then) else ()
        return Plotted(
            title=self.voice.say("talk-developers-chart"),
            kind="bar",
            categories=tuple(self.names.service(one.service).text for one in shown),
            series=(*before, now),
            unit=self.voice.say("talk-unit-calls"),
            address="/adoption",
        )

    def new(self) -> Slide:
        """Services that went live, operations that came or were called first, teams that joined."""
        seen = self.seen
        live = [
            self.says(
                "talk-developers-live",
                service=self.names.service(one.service),
                day=figures.day_short(self.voice, one.day, f"/services/{one.service}"),
            )
            for one in seen.new_services
        ]
        first = [one for one in seen.operations if one.told in ("new", "first-call")]
        title = self.says(
            "talk-developers-new",
            services=self.count(len(live), "services", "/services"),
            operations=self.count(len(first), "routes", "/services"),
            teams=self.count(len({one.team for one in seen.joined}), "teams", "/adoption"),
        )
        lines = (*live, *self._operations(first), *self._joined(seen.joined))
        return self.slide("new", title, lines)

    def _operations(self, told: Iterable[OperationMoved]) -> tuple[Sentence, ...]:
        """A line a service."""
        own: dict[str, list[OperationMoved]] = {}
        for one in told:
            own.setdefault(one.service, []).append(one)
        lines = [self._operation(service, moved) for service, moved in own.items()]
        return self.cut(lines, "/services")

    def _operation(self, service: str, own: list[OperationMoved]) -> Sentence:
        address = f"/services/{service}"
        return self.says(
            "talk-developers-operations",
            service=self.names.service(service),
            operations=tuple(figures.name(one.operation, address) for one in own[:3]),
            more=self.count(max(len(own) - 3, 0), "routes", address),
            told="first" if all(one.told == "first-call" for one in own) else "new",
        )

    def _joined(self, joined: Iterable[Joined]) -> tuple[Sentence, ...]:
        own: dict[str, list[Joined]] = {}
        for one in joined:
            own.setdefault(one.service, []).append(one)
        lines = [
            self.says(
                "talk-developers-joined",
                service=self.names.service(service),
                teams=tuple(self.names.team(one.team) for one in teams[:3]),
                count=self.count(len(teams), "teams", f"/adoption?service={service}"),
                many="yes" if len(teams) > 3 else "no",
            )
            for service, teams in sorted(own.items(), key=lambda pair: (-len(pair[1]), pair[0]))
        ]
        return self.cut(lines, "/adoption")

    def speed(self) -> Slide | None:
        """What got faster, what got slower, service by service."""
        timed = self._timed()
        if not timed:
            return self.slide("speed", self.says("talk-developers-speed-unknown"), (), "care")
        changed = [one for one in timed if one.faster or one.slower]
        lines = [self._speed(one) for one in changed]
        title = self.says(
            "talk-developers-speed",
            faster=self.count(sum(one.faster for one in timed), "services", "/health"),
            slower=self.count(sum(one.slower for one in timed), "services", "/health"),
            timed=self.count(len(timed), "services", "/health"),
        )
        untimed = len(self.seen.services) - len(timed)
        if untimed:
            lines.append(self.says("talk-developers-untimed", services=self.count(untimed, "services", "/data")))
        slide = self.slide("speed", title, lines, "care" if any(one.slower for one in timed) else "plain")
        shown = [*changed, *(one for one in timed if one not in changed)][:ROWS]
        return slide.model_copy(update={"table": self._table(shown)})

    def _timed(self) -> list[ServiceMoved]:
        """Services whose times are known of both stretches."""
        return [one for one in self.seen.services if one.p95 is not None and one.p95_before is not None]

    def _speed(self, one: ServiceMoved) -> Sentence:
        now, before = self._seconds(one)
        way = "faster" if one.faster else "slower"
        service = self.names.service(one.service)
        most = figures.share(MOST, f"/health?service={one.service}")
        return self.says("talk-developers-moved", service=service, now=now, before=before, way=way, most=most)

    def _seconds(self, one: ServiceMoved) -> tuple[Stated, Stated]:
        address = f"/health?service={one.service}"
        return (
            figures.duration(self.voice, one.p95 or 0, address),
            figures.duration(self.voice, one.p95_before or 0, address),
        )

    def _table(self, shown: Iterable[ServiceMoved]) -> Listed:
        heads = tuple(
            self.voice.say("talk-developers-head", what=what) for what in ("service", "before", "now", "failed")
        )
        return Listed(
            title=self.voice.say("talk-developers-table"),
            heads=heads,
            rows=tuple(self._row(one) for one in shown),
            numbers=(1, 2, 3),
        )

    def _row(self, one: ServiceMoved) -> tuple[Sentence, ...]:
        now, before = self._seconds(one)
        failed = figures.share(one.errors.share or 0, f"/health?service={one.service}")
        return tuple(map(self.frame.teller.line, (self.names.service(one.service), before, now, failed)))

    def failures(self) -> Slide:
        """What failed more, or less, than before; incidents, and who noticed them first; where it fails most."""
        seen = self.seen
        if not (seen.services or seen.incidents):
            return self.slide("failures", self.says("talk-failures-unknown"), (), "care")
        moved = [self._errors(one) for one in seen.services if one.worse or one.better]
        told = [self._incident(one) for one in seen.incidents]
        most = [
            self.says(
                "talk-developers-failing",
                service=self.names.service(one.service),
                route=figures.name(one.route, f"/health?service={one.service}"),
                share=figures.share(one.errors.share or 0, f"/health?service={one.service}"),
                weeks=self.count(WEEKS, "weeks", "/health"),
            )
            for one in seen.failing[:1]
        ]
        title = self.says(
            "talk-developers-failures",
            worse=self.count(sum(one.worse for one in seen.services), "services", "/health"),
            incidents=self.count(len(told), "incidents", "/health"),
        )
        bad = bool(told) or any(one.worse for one in seen.services)
        lines = (*self.cut(moved, "/health"), *self.cut(told, "/health"), *most)
        return self.slide("failures", title, lines, "care" if bad else "plain")

    def _errors(self, one: ServiceMoved) -> Sentence:
        address, before = f"/health?service={one.service}", one.errors_before
        return self.says(
            "talk-developers-errors",
            service=self.names.service(one.service),
            now=figures.share(one.errors.share or 0, address),
            before=figures.share((before.share if before else 0) or 0, address),
            way="worse" if one.worse else "better",
        )

    def _incident(self, one: IncidentTold) -> Sentence:
        address = "/health"
        return self.says(
            "talk-developers-incident",
            service=self.names.service(one.service),
            what=self.names.text(one.title, address),
            day=figures.day_short(self.voice, one.opened, address),
            minutes=self.count(round(one.minutes or 0), "minutes", address),
            titled="yes" if one.title else "no",
            told="yes" if one.minutes else "no",
            by="unknown" if one.alerted is None else "alert" if one.alerted else "people",
            over="yes" if one.resolved else "no",
        )

    def going(self) -> Slide:
        """What goes away, until when, and what to do."""
        old = [self._old(one) for one in self.seen.operations if one.told in ("deprecated", "removed")]
        lines = [self._going(one) for one in sorted(self.seen.going, key=lambda one: one.sunset)]
        number = self.count(len(lines) + len(old), "count", "/lifecycle/campaigns")
        title = self.says("talk-developers-going", going=number)
        points = (*self.cut(lines, "/lifecycle/campaigns"), *self.cut(old, "/services"))
        return self.slide("going", title, points, "care" if points else "plain")

    def _going(self, one: Going) -> Sentence:
        address, words = f"/lifecycle/campaigns/{one.campaign}", one.words.in_(self.voice.language)
        return self.says(
            "talk-developers-goes",
            service=self.names.service(one.service),
            day=figures.day(self.voice, one.sunset, address),
            towards=self.names.service(one.towards) if one.towards else "",
            instead="service" if one.towards else "none",
            how=self.names.text(words, address),
            told="yes" if words else "no",
            teams=self.count(one.teams or 0, "teams", address),
            known="no" if one.teams is None else "yes",
        )

    def _old(self, one: OperationMoved) -> Sentence:
        address = f"/services/{one.service}"
        return self.says(
            "talk-developers-old",
            service=self.names.service(one.service),
            operation=figures.name(one.operation, address),
            instead=figures.name(one.instead, address),
            known="yes" if one.instead else "no",
            told=one.told,
        )

    def thanks(self) -> Slide | None:
        """Credit by name of team: for what got better, for asking, for trying first."""
        lines = [*self._better(), *self._asked(), *self._chose()]
        if not lines:
            return None
        return self.slide("thanks", self.says("talk-developers-thanks"), self.cut(lines, "/partners"), "good")

    def _better(self) -> Iterator[Sentence]:
        for one in self.seen.services:
            owner = self.seen.owners.get(one.service)
            if owner and (one.better or one.faster):
                way = "faster" if one.faster else "better"
                params = {"team": self.names.owner(owner, one.service), "service": self.names.service(one.service)}
                yield self.tells("talk-developers-thanks-owner", {**params, "way": way})

    def _asked(self) -> Iterator[Sentence]:
        for one in self.seen.demands:
            if one.team and one.status != "declined":
                what = self.names.text(one.title, f"/planning/demand/{one.id}")
                team = self.names.team(one.team)
                yield self.says("talk-developers-thanks-asked", team=team, what=what, status=one.status)

    def _chose(self) -> Iterator[Sentence]:
        """Those who chose it themselves, a line a service."""
        own: dict[str, list[str]] = {}
        for one in self.seen.joined:
            if one.decided == "own-choice" and not one.back:
                own.setdefault(one.service, []).append(one.team)
        for service, teams in own.items():
            told, more = teams[:SHOWN], max(len(teams) - SHOWN, 0)
            yield self.says(
                "talk-developers-thanks-chose",
                teams=tuple(self.names.team(team) for team in told),
                more=self.count(more, "teams", f"/adoption?service={service}"),
                service=self.names.service(service),
            )

    def tries(self) -> Slide:
        """What to try next: what records suggest, the best first."""
        told = [one for one in self.seen.opportunities if one.mined.kind in TRIED]
        lines = [self._try(one) for one in told]
        title = self.says("talk-developers-try", n=self.count(len(lines), "count", "/planning/opportunities"))
        return self.slide("try", title, self.cut(lines, "/planning/opportunities"))

    def _try(self, one: Opportunity) -> Sentence:
        mined, address = one.mined, f"/planning/opportunities/{one.id}"
        services = tuple(self.names.service(name) for name in mined.services[:3])
        who = len(mined.teams) if mined.kind == "alike" else len(mined.consumers)
        return self.says(
            "talk-developers-try-one",
            kind=mined.kind,
            services=services,
            routes=tuple(figures.name(route, address) for route in mined.routes[:3]),
            who=self.count(who, "teams" if mined.kind == "alike" else "apps", address),
        )

    def feedback(self) -> Slide | None:
        """What people said and what was done; and what was heard and waits."""
        acted = [self._acted(one, theme) for one, theme in self.seen.acted]
        heard = [self._heard(one) for one in self.seen.themes if one.language == self.voice.language][:2]
        if not acted and not heard:
            return None
        number = self.count(len(acted), "count", "/feedback")
        return self.slide("feedback", self.says("talk-developers-feedback", n=number), (*acted, *heard))

    def _acted(self, one: Done, theme: Theme | None) -> Sentence:
        words = theme.words[:WORDS] if theme else one.about[:WORDS]
        return self.says(
            "talk-developers-acted",
            what=self.names.text(one.what, "/feedback"),
            about=tuple(figures.name(word, "/feedback") for word in words),
            known="yes" if words else "no",
        )

    def _heard(self, one: Theme) -> Sentence:
        words = tuple(figures.name(word, "/feedback") for word in one.words[:WORDS])
        texts = self.count(one.texts, "answers", "/feedback")
        return self.says("talk-developers-heard", about=words, texts=texts)
