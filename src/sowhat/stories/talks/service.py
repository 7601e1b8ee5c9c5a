"""One service for its buyers: what it is for, who uses it, what they gained, what it costs, how to begin."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from itertools import dropwhile

from sowhat.model.changed import Changed, Stands
from sowhat.model.lifecycle import Upkeep
from sowhat.model.service_told import ServiceTold
from sowhat.model.showcase import Gained
from sowhat.model.talk import Audience, Big, Plotted, Sentence, Series, Slide, Talk
from sowhat.stories.talks import figures, gains
from sowhat.stories.talks.frame import Frame
from sowhat.stories.talks.parts import Parts, Tone
from sowhat.stories.talks.teller import Param

PER = 10_000
"""Calls that a cost is told for."""
LEAST = 2
"""Months, or there is no line."""
PARTS: Mapping[Audience, tuple[str, ...]] = {
    "executives": ("purpose", "gained", "users", "cost", "runs", "ask"),
    "business": ("purpose", "users", "gained", "runs", "cost", "begin"),
    "developers": ("purpose", "begin", "runs", "users", "gained", "cost"),
}
"""What each audience is told, in its order."""


def service(frame: Frame, seen: Changed, own: ServiceTold) -> Talk:
    """The story of one service."""
    told = _Service(frame, seen, own)
    parts = told.parts()
    title = frame.voice.say("talk-service-title", service=own.title)
    under = frame.voice.say("talk-service-under", audience=frame.audience, platform=frame.platform)
    return frame.talk(title, under, *(parts[name]() for name in PARTS[frame.audience]))


class _Service(Parts):
    """Its slides."""

    def __init__(self, frame: Frame, seen: Changed, own: ServiceTold) -> None:
        super().__init__(frame, seen)
        self.own, self.page, self.card = own, own.page, own.page.card
        self.at = f"/services/{self.card.service}"
        self.name = self.names.service(self.card.service)

    def parts(self) -> Mapping[str, Callable[[], Slide]]:
        """Every part by its name."""
        return {
            "purpose": self.purpose,
            "users": self.users,
            "gained": self.gained,
            "runs": self.runs,
            "cost": self.cost,
            "begin": self.begin,
            "ask": self.ask,
        }

    def purpose(self) -> Slide:
        """What it is for; that it goes away, where it does."""
        summary = self.card.summary.in_(self.voice.language)
        params: dict[str, Param] = {"service": self.name, "known": "yes" if summary else "no"}
        params["summary"] = self.names.text(summary, self.at)
        cases = [one.in_(self.voice.language) for one in self.card.use_cases]
        points = [*self._going()]
        if cases:
            told = tuple(self.names.text(one, self.at) for one in cases)
            points.append(self.says("talk-service-cases", cases=told))
        return self.slide("purpose", self.tells("talk-service-purpose", params, "service"), points)

    def _going(self) -> Iterator[Sentence]:
        told = self.card.notice
        if told is None:
            return
        day = figures.day(self.voice, told.sunset, f"/lifecycle/campaigns/{told.campaign}") if told.sunset else ""
        yield self.says(
            "talk-service-going",
            day=day,
            dated="yes" if told.sunset else "no",
            instead=self.names.service(told.instead) if told.instead else "",
            known="yes" if told.instead else "no",
        )

    def users(self) -> Slide:
        """Who uses it, how much, month by month."""
        users, address = self.card.users, f"/adoption?service={self.card.service}"
        units = len(users.units) + users.small_units
        params: dict[str, Param] = {
            "service": self.name,
            "teams": self.count(users.teams, "teams", address),
            "units": self.count(units, "units", address),
            "weeks": self.count(users.weeks, "weeks", address),
        }
        slide = self.slide("users", self.tells("talk-service-users", params, "teams"), tuple(self._use(address)))
        return slide.model_copy(update={"chart": self._chart(), "big": self._big(address) if users.teams else None})

    def _use(self, address: str) -> Iterator[Sentence]:
        named = self.card.users.units[:4]
        if named:
            yield self.says("talk-service-units", units=tuple(self.names.unit(one.unit) for one in named))
        seen = self.own.evidence
        if seen is not None and seen.calls is not None and seen.month:
            calls = self.count(seen.calls, "calls", address)
            yield self.says("talk-service-calls", calls=calls, month=figures.month(self.voice, seen.month, address))
        if seen is not None and seen.appeal.eligible and not self.card.notice:
            eligible = self.count(seen.appeal.eligible, "teams", address)
            habitual = self.count(seen.appeal.habitual or 0, "teams", address)
            yield self.says("talk-service-habit", eligible=eligible, habitual=habitual)
        if self.card.users.unnamed:
            yield self.says("talk-service-unnamed")

    def _big(self, address: str) -> Big:
        teams = self.count(self.card.users.teams, "teams", address)
        return Big(figure=teams, label=self.voice.say("talk-service-big"))

    def _chart(self) -> Plotted | None:
        seen = self.own.evidence
        known = [one for one in seen.months if one.whole] if seen else []
        whole = list(dropwhile(lambda one: not one.people, known))
        if len(whole) < LEAST:
            return None
        return Plotted(
            title=self.voice.say("talk-service-chart", service=self.name.text),
            kind="line",
            categories=tuple(self.voice.numbers.month(one.month) for one in whole),
            series=(Series(name=self.voice.say("talk-unit-calls"), values=tuple(float(one.people) for one in whole)),),
            unit=self.voice.say("talk-unit-calls"),
            address=self.at,
        )

    def gained(self) -> Slide:
        """What its users gained, with grade and limits; or that nobody knows, and what would have to come of it."""
        told = self.page.gains
        if not told:
            return self._unknown()
        stands = [Stands(service=self.card.service, gained=one) for one in told]
        lines = [gains.gain(self, one) for one in stands]
        best = told[0]
        limits = self.says("talk-limits", grade=best.grade or "none")
        title = self.says(
            "talk-service-gained",
            service=self.name,
            findings=self.count(len(told), "claims", self.at),
            grade=figures.grade(self.voice, best.grade, f"/value/claims/{best.claim}"),
        )
        teams = self.count(best.teams, "teams", f"/value/claims/{best.claim}")
        whose = self.says("talk-service-gained-whose", teams=teams)
        tone: Tone = "good" if best.grade in ("A", "B") and not best.maybe_nothing else "care"
        slide = self.slide("gained", title, (*self.cut(lines, self.at), limits, whose), tone)
        return slide.model_copy(update={"big": self._kept(best, tone)})

    def _kept(self, one: Gained, tone: Tone) -> Big | None:
        """Customers kept, where that is what was found."""
        found = one.quantity
        if found is None or found.kind != "retained" or one.maybe_nothing or found.value <= 0:
            return None
        figure = figures.customers(self.voice, found.value, f"/value/claims/{one.claim}")
        return Big(figure=figure, label=self.voice.say("talk-service-kept"), grade=one.grade, tone=tone)

    def _unknown(self) -> Slide:
        ahead, address = self.own.ahead, "/studies"
        points = []
        if ahead is not None and ahead.break_even is not None and ahead.cost is not None:
            points.append(
                self.says(
                    "talk-service-break-even",
                    customers=figures.customers(self.voice, ahead.break_even, address),
                    share=figures.share(ahead.share or 0, address),
                    reached="no" if ahead.share is None else "yes",
                    cost=figures.money(self.voice, ahead.cost.value, ahead.cost.currency, address),
                )
            )
        if ahead is not None and ahead.detectable_customers:
            found = figures.customers(self.voice, ahead.detectable_customers, address)
            points.append(self.says("talk-service-detectable", customers=found))
        if not self.card.notice:
            points.append(self.says("talk-service-next"))
        return self.slide("gained", self.says("talk-service-unknown", service=self.name), points, "care")

    def runs(self) -> Slide:
        """How well it runs, and what went wrong."""
        told, address = self.card.standing, f"/health?service={self.card.service}"
        answered = told.answered.share
        params: dict[str, Param] = {
            "service": self.name,
            "state": told.state,
            "share": figures.share(1 - answered, address) if answered is not None else "",
            "measured": "no" if answered is None else "yes",
        }
        points = [
            self.says(
                "talk-service-promise",
                promised=figures.share(one.objective, address),
                kept=figures.share(one.kept, address),
                days=self.count(round(one.window_days), "days", address),
                held="few" if one.few else "yes" if one.kept >= one.objective else "no",
            )
            for one in told.promises[:2]
            if one.kept is not None
        ]
        points.append(
            self.says(
                "talk-service-incidents",
                incidents=self.count(told.incidents, "incidents", address),
                open=self.count(told.open, "incidents", address),
                middle=figures.duration(self.voice, told.recover.seconds if told.recover else 0, address),
                timed="yes" if told.recover else "no",
            )
        )
        return self.slide(
            "runs", self.tells("talk-service-runs", params), points, "care" if told.state == "care" else "plain"
        )

    def cost(self) -> Slide:
        """What it costs to run, a month and by use; no price where nobody set one."""
        costs = self.own.evidence.upkeep if self.own.evidence else ()
        if not costs:
            return self.slide("cost", self.says("talk-service-cost-unknown", service=self.name), (), "care")
        first, address = costs[0], "/value/returns"
        title = self.says(
            "talk-service-cost",
            strong="money",
            service=self.name,
            money=figures.money(self.voice, first.a_month, first.currency, address),
            months=self.count(first.months, "months", address),
        )
        return self.slide("cost", title, tuple(self._costs(first, address)))

    def _costs(self, one: Upkeep, address: str) -> Iterator[Sentence]:
        if one.a_call is not None:
            money = figures.money(self.voice, one.a_call * Decimal(PER), one.currency, address)
            yield self.says("talk-service-cost-call", money=money, calls=self.count(PER, "calls", address))
        if one.unpriced_days:
            yield self.says("talk-service-cost-days", days=self.count(one.unpriced_days, "person-days", address))
        yield self.says("talk-service-cost-who")

    def begin(self) -> Slide:
        """How to begin: the page, a first call, whom to ask."""
        if self.card.notice:
            return self._instead()
        owner, samples = self.card.owner, self.page.samples
        points = [self.says("talk-service-begin-page", service=self.name)]
        if self.frame.audience == "developers":
            points += [
                self.says("talk-service-begin-call", call=figures.name(f"{one.method} {one.path}", self.at))
                for one in sorted(samples, key=lambda one: -one.calls)[:2]
            ]
        if not self.page.described:
            points.append(self.says("talk-service-begin-undescribed"))
        if owner:
            points.append(self.says("talk-service-begin-owner", team=self.names.owner(owner, self.card.service)))
        return self.slide("begin", self.says("talk-service-begin"), points)

    def _instead(self) -> Slide:
        """It goes away: nobody should begin with it."""
        told, owner = self.card.notice, self.card.owner
        instead = self.names.service(told.instead) if told and told.instead else None
        points = [self.says("talk-service-begin-instead", instead=instead)] if instead else []
        words = told.words.in_(self.voice.language) if told else ""
        points += [self.says("talk-service-begin-how", how=self.names.text(words, self.at))] if words else []
        points += (
            [self.says("talk-service-begin-owner", team=self.names.owner(owner, self.card.service))] if owner else []
        )
        return self.slide("begin", self.says("talk-service-begin-not", service=self.name), points, "care")

    def ask(self) -> Slide:
        """What is asked of executives."""
        known = "yes" if any(not one.maybe_nothing for one in self.page.gains) else "no"
        going = "yes" if self.card.notice else "no"
        title = self.says("talk-service-ask", known=known, going=going, service=self.name)
        return self.slide("ask", title, (self.says("talk-service-ask-why", known=known, going=going),))
