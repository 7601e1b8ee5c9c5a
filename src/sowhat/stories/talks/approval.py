"""The pack for a project's approval: the problem in a user's words, the case with its ranges, what else could be done,
what is tested first, what a study could show, what it costs, and who signs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from urllib.parse import quote

from sowhat.model.case import ASSUMPTIONS, Assumption, AssumptionName, CaseSeen
from sowhat.model.case_paper import Alternative, PaperSeen, TrialSeen
from sowhat.model.changed import Changed
from sowhat.model.claim import Money
from sowhat.model.demand import Demand
from sowhat.model.talk import Audience, Big, Listed, Sentence, Slide, Stated, Talk
from sowhat.model.value import Text
from sowhat.stories import amounts
from sowhat.stories.talks import figures
from sowhat.stories.talks.frame import Frame
from sowhat.stories.talks.parts import Parts
from sowhat.stories.talks.teller import Param

PARTS: Mapping[Audience, tuple[str, ...]] = {
    "executives": ("problem", "change", "worth", "cost", "alternatives", "test", "power", "unknown", "sign"),
    "business": ("problem", "change", "worth", "test", "alternatives", "cost", "unknown", "sign"),
    "developers": ("problem", "change", "test", "power", "cost", "unknown", "sign"),
}
SIDES = ("platform", "business")
NEARLY = 0.995
"""So large a share of the draws is told as nearly all: no forecast is certain."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What is asked for (`demand`), and its case; one of them may not be there. `currency` is the workspace's."""

    changed: Changed
    demand: Demand | None
    paper: PaperSeen | None
    currency: str


def approval(frame: Frame, seen: Facts) -> Talk:
    """The pack about a demand or a business case."""
    told = _Approval(frame, seen)
    made: Mapping[str, Callable[[], Slide | None]] = {
        "problem": told.problem,
        "change": told.change,
        "worth": told.worth,
        "cost": told.cost,
        "alternatives": told.alternatives,
        "test": told.test,
        "power": told.power,
        "unknown": told.unknown,
        "sign": told.sign,
    }
    title = frame.voice.say("talk-approval-title", what=told.title)
    under = frame.voice.say("talk-approval-under", audience=frame.audience)
    return frame.talk(title, under, *(made[name]() for name in PARTS[frame.audience]))


class _Approval(Parts):
    """The parts of the pack."""

    def __init__(self, frame: Frame, seen: Facts) -> None:
        super().__init__(frame, seen.changed)
        self.facts, self.paper = seen, seen.paper
        self.page = _page(seen)

    @property
    def title(self) -> str:
        """What it is called."""
        if self.paper is not None:
            paper = self.paper.paper
            return paper.about.title.in_(self.voice.language) or paper.name
        return self.facts.demand.title if self.facts.demand else ""

    def text(self, text: Text | str) -> Stated | str:
        """What people wrote, with its address; '' where nobody wrote anything."""
        said = text if isinstance(text, str) else text.in_(self.voice.language)
        return self.names.text(said, self.page) if said else ""

    def problem(self) -> Slide:
        """The problem before any solution, in the words of who has it."""
        demand = self.facts.demand
        words = self.text(demand.problem.words) if demand else ""
        if demand is None or not words:
            title, cure = self.says("talk-approval-no-problem"), self.says("talk-approval-no-problem-cure")
            return Slide(id="problem", title=title, points=(cure,), notes=(title, cure), seconds=15, tone="care")
        told = demand.problem
        title = self.says("talk-approval-problem", words=words)
        lines = [self.says("talk-approval-whose", whose=self.text(told.whose), often=told.often or "unknown")]
        if told.today:
            lines.append(self.says("talk-approval-today", today=self.text(told.today)))
        sides = [one.side for one in demand.agreements if one.says == "agrees"]
        lines.append(self.says("talk-approval-agreed", n=self.count(len(sides), "count", self.page)))
        return Slide(id="problem", title=title, points=tuple(lines), notes=(title, *lines), seconds=20)

    def change(self) -> Slide | None:
        """Whose life changes, how, and how many they are."""
        if self.paper is None:
            return None
        paper = self.paper.paper
        change = self.text(paper.hypothesis.change)
        if not change:
            return None
        title = self.says("talk-approval-change", change=change)
        lines = []
        if who := self.text(paper.hypothesis.who):
            lines.append(self.says("talk-approval-who", who=who))
        if why := self.text(paper.hypothesis.why):
            lines.append(self.says("talk-approval-why", why=why))
        lines += self._customers()
        return Slide(id="change", title=title, points=tuple(lines), notes=(title, *lines), seconds=20)

    def _customers(self) -> Iterator[Sentence]:
        assert self.paper is not None
        counted, known = self.paper.paper.customers.counted, self.paper.customers.count
        if counted is not None:
            source = self.text(self.paper.paper.customers.source)
            found = figures.customers(self.voice, counted, self.page)
            yield self.says("talk-approval-counted", customers=found, source=source, told="yes" if source else "no")
        if known is not None:
            found = figures.customers(self.voice, known, self.page)
            yield self.says("talk-approval-known", customers=found, of=self.paper.customers.source or "all")

    def worth(self) -> Slide:
        """What would be left over, with its range: a forecast, never value."""
        worked = self.paper.worked if self.paper else None
        if worked is None:
            return self._estimates()
        net = worked.net
        title = self.says("talk-approval-worth", net=self._money(net.value, net.currency),
                          months=self.count(worked.case.months, "months", self.page))  # fmt: skip
        lines = [
            self._range(worked),
            self._payback(worked),
            self.says("talk-approval-forecast"),
        ]
        label = self.voice.say("talk-approval-label")
        big = Big(figure=self._money(net.value, net.currency), label=label, note=lines[0], tone="care")
        return Slide(id="worth", title=title, big=big, points=tuple(lines[1:]), table=self._assumptions(worked),
                     notes=(title, *lines), seconds=25)  # fmt: skip

    def _range(self, worked: CaseSeen) -> Sentence:
        every = "all" if worked.gain > NEARLY else "some"
        gain = figures.share(worked.gain, self.page)
        params: dict[str, Param] = {**self._ends(worked.net), "gain": gain, "draws": every}
        return self.tells("talk-approval-range", params)

    def _estimates(self) -> Slide:
        """Without a case: what was estimated of the demand, if anything."""
        told = self.facts.demand.estimates if self.facts.demand else None
        lines = []
        if told is not None and told.reach is not None:
            ends = {name: self.count(float(x), "count", self.page) for name, x in _three(told.reach)}
            lines.append(self.tells("talk-approval-estimate-reach", ends))
        if told is not None and told.value is not None:
            money = {name: self._money(x, self.facts.currency) for name, x in _three(told.value)}
            lines.append(self.tells("talk-approval-estimate-value", money))
        title = self.says("talk-approval-no-case", known="some" if lines else "none")
        return Slide(id="worth", title=title, points=tuple(lines), notes=(title, *lines), seconds=20, tone="care")

    def _money(self, amount: Decimal, currency: str) -> Stated:
        return figures.money(self.voice, amount, currency, self.page)

    def _ends(self, one: Money) -> dict[str, Stated]:
        return {"low": self._money(one.low, one.currency), "high": self._money(one.high, one.currency)}

    def _payback(self, worked: CaseSeen) -> Sentence:
        found = worked.payback
        if found.months is None or found.low is None:
            return self.says("talk-approval-no-payback", chance=figures.share(found.chance, self.page))
        high: Stated | str = self.count(found.high, "months", self.page) if found.high is not None else ""
        return self.says(
            "talk-approval-payback",
            months=self.count(found.months, "months", self.page),
            low=self.count(found.low, "months", self.page),
            high=high,
            ended="yes" if high else "no",
        )

    def _assumptions(self, worked: CaseSeen) -> Listed:
        at_ = ("what", "low", "likely", "high", "from")
        heads = tuple(self.voice.say("talk-approval-assumption-head", at=at) for at in at_)
        rows = tuple(self._assumption(worked, name) for name in ASSUMPTIONS)
        return Listed(title=self.voice.say("talk-approval-assumptions"), heads=heads, rows=rows, numbers=(1, 2, 3))

    def _assumption(self, worked: CaseSeen, name: AssumptionName) -> tuple[Sentence, ...]:
        one, line = worked.case.assumption(name), self.frame.teller.line
        source = self.text(one.source)
        said = line(source) if isinstance(source, Stated) else self.says("talk-approval-no-source")
        values = [line(self._believed(name, x, worked.case.currency)) for _, x in _three(one)]
        return self.says("case-assumption", what=name), *values, said

    def _believed(self, name: AssumptionName, x: Decimal, currency: str) -> Stated:
        """A number in its own unit."""
        if name in ("price", "build", "run"):
            return self._money(x, currency)
        if name == "effect":
            shares = self.paper is not None and self.paper.power.share
            if shares:
                return figures.points(self.voice, float(x), self.page)
            return Stated(text=amounts.number(float(x)), value=x, unit="factor", address=self.page)
        if name == "ramp":
            text = self.voice.say("talk-approval-months", n=int(x) if x == int(x) else amounts.number(float(x)))
            return Stated(text=text, value=x, unit="months", address=self.page)
        return self.count(float(x), "count", self.page)

    def cost(self) -> Slide:
        """What it costs to build and to run: person-days and money, each as it was stated."""
        worked = self.paper.worked if self.paper else None
        lines = [*self._days()]
        if worked is not None:
            whole = worked.cost
            ends = {**self._ends(whole), "value": self._money(whole.value, whole.currency)}
            months = self.count(worked.case.months, "months", self.page)
            title = self.tells("talk-approval-cost", {**ends, "months": months})
        else:
            title = self.says("talk-approval-no-cost", known="some" if lines else "none")
        return Slide(id="cost", title=title, points=tuple(lines), notes=(title, *lines), seconds=15,
                     tone="plain" if worked else "care")  # fmt: skip

    def _days(self) -> Iterator[Sentence]:
        if self.paper is not None:
            told = self.paper.paper.cost
            for kind, days, money in (
                ("build", told.build_days, self.paper.days.build),
                ("run", told.run_days, self.paper.days.run),
            ):
                if days is not None:
                    currency = self.paper.days.currency or self.facts.currency
                    amount: Stated | str = self._money(money, currency) if money is not None else ""
                    found = self._person_days(days)
                    yield self.says("talk-approval-days", kind=kind, days=found, amount=amount,
                                    priced="yes" if amount else "no")  # fmt: skip
        elif self.facts.demand is not None:
            for one in self.facts.demand.estimates.effort:
                ends = {name: self._person_days(x) for name, x in _three(one.days)}
                yield self.tells("talk-approval-effort", {"team": self.names.team(one.team), **ends})

    def _person_days(self, days: Decimal) -> Stated:
        return Stated(text=amounts.number(float(days)), value=days, unit="person-days", address=self.page)

    def alternatives(self) -> Slide | None:
        """What else could be done; doing nothing is one of them."""
        if self.paper is None:
            return None
        told = [one for one in self.paper.paper.alternatives.each if _said(one)]
        title = self.says("talk-approval-alternatives", n=self.count(len(told), "count", self.page))
        heads = tuple(self.voice.say("talk-approval-alternative-head", at=at) for at in ("what", "cost", "lacks"))
        table = Listed(title=self.voice.say("talk-approval-alternative-table"), heads=heads,
                       rows=tuple(self._alternative(one) for one in told))  # fmt: skip
        say = self.says("talk-approval-alternatives-say", n=self.count(len(told), "count", self.page))
        return Slide(id="alternatives", title=title, table=table if told else None, notes=(title, say), seconds=20,
                     tone="plain" if told else "care")  # fmt: skip

    def _alternative(self, one: Alternative) -> tuple[Sentence, ...]:
        assert self.paper is not None
        currency = self.paper.worked.case.currency if self.paper.worked else self.facts.currency
        low: Stated | str = self._money(one.low, currency) if one.low is not None else ""
        high: Stated | str = self._money(one.high, currency) if one.high is not None else ""
        known = "no" if not low or not high else "one" if one.low == one.high else "yes"
        lacks, says = self.text(one.lacks), self.text(one.says)
        return (
            self.says("talk-approval-alternative", name=one.name, says=says, told="yes" if says else "no"),
            self.says("talk-approval-alternative-cost", low=low, high=high, known=known),
            self.says("talk-approval-lacks", lacks=lacks, told="yes" if lacks else "no"),
        )

    def test(self) -> Slide:
        """What is tested first, by whom, by when, and what would stop it."""
        trials = self.paper.trials if self.paper else ()
        planned = [one for one in trials if one.trial is not None]
        first = trials[0] if trials else None
        if first is None:
            title, cure = self.says("talk-approval-no-test"), self.says("talk-approval-no-test-cure")
            return Slide(id="test", title=title, points=(cure,), notes=(title, cure), seconds=15, tone="care")
        what = self.voice.say("case-assumption", what=first.name)
        title = self.says("talk-approval-test", what=what, decides="yes" if first.decides else "no")
        lines = [line for one in planned for line in self._trial(one)]
        if not planned:
            lines = [self.says("talk-approval-no-test-cure")]
        return Slide(id="test", title=title, points=tuple(lines), notes=(title, *lines), seconds=20,
                     tone="plain" if planned else "care")  # fmt: skip

    def _trial(self, one: TrialSeen) -> Iterator[Sentence]:
        assert one.trial is not None
        day: Stated | str = figures.day(self.voice, one.trial.by, self.page) if one.trial.by else ""
        who = self.text(one.trial.who)
        how = self.text(one.trial.how)
        if how:
            yield self.says("talk-approval-how", how=how)
        dated = "both" if day and who else "day" if day else "who" if who else "none"
        yield self.says("talk-approval-by", who=who, day=day, dated=dated)
        if passes := self.text(one.trial.passes):
            yield self.says("talk-approval-passes", passes=passes)
        if one.result is not None:
            yield self.says("talk-approval-result", result=one.result.result, says=self.text(one.result.says))

    def power(self) -> Slide | None:
        """What a study could show at all: before anybody hopes."""
        if self.paper is None:
            return None
        told = self.paper.power
        if told.detectable is None:
            title, cure = self.says("talk-approval-no-power"), self.says("talk-approval-no-power-cure")
            return Slide(id="power", title=title, points=(cure,), notes=(title, cure), seconds=15, tone="care")
        enough = "unknown" if told.enough is None else "yes" if told.enough else "no"
        title = self.says("talk-approval-power", enough=enough)
        source = told.source or "formula"
        lines = [self.says("talk-approval-detectable", effect=self._effect(told.detectable), source=source)]
        if told.expected is not None:
            lines.append(self.says("talk-approval-expected", effect=self._effect(told.expected)))
        if told.grade is not None:
            lines.append(self.says("talk-approval-grade", grade=figures.grade(self.voice, told.grade, self.page)))
        if enough == "no":
            lines.append(self.says("talk-approval-power-cure"))
        return Slide(id="power", title=title, points=tuple(lines), notes=(title, *lines), seconds=20,
                     tone="good" if enough == "yes" else "care")  # fmt: skip

    def _effect(self, x: float) -> Stated:
        assert self.paper is not None
        if self.paper.power.share:
            return figures.points(self.voice, x, self.page)
        return Stated(text=amounts.number(x, signed=True), value=figures.exact(x), unit="factor", address=self.page)

    def unknown(self) -> Slide:
        """What nobody knows yet: parts that lack, estimates that lack, obstacles nobody tested."""
        lines = [*self._lacks()]
        title = self.says("talk-approval-unknown", n=self.count(len(lines), "count", self.page))
        return Slide(id="unknown", title=title, points=tuple(lines), notes=(title, *lines), seconds=15,
                     tone="care" if lines else "plain")  # fmt: skip

    def _lacks(self) -> Iterator[Sentence]:
        if self.paper is None:
            yield self.says("talk-approval-lacks-case")
        elif self.paper.lacks:
            words = [self.voice.say("talk-approval-part", part=one) for one in self.paper.lacks]
            parts = tuple(figures.name(one, self.page) for one in words)
            yield self.says("talk-approval-lacks-parts", parts=parts)
        untested = [one for one in (self.paper.trials if self.paper else ()) if one.result is None]
        if untested:
            yield self.says("talk-approval-untested", n=self.count(len(untested), "count", self.page))
        demand = self.facts.demand
        for one in demand.obstacles if demand else ():
            if one.result is None:
                yield self.says("talk-approval-obstacle", what=self.text(one.text), test=self.text(one.test))

    def sign(self) -> Slide:
        """What is asked, and whose word stands under it."""
        signed = [one.side for one in self.paper.signatures if one.stands] if self.paper else []
        title = self.says("talk-approval-ask", n=self.count(len(signed), "count", self.page))
        lines = []
        for one in self.paper.signatures if self.paper else ():
            day, by = figures.day(self.voice, one.at.date(), self.page), self.text(one.by)
            stands = "yes" if one.stands else "no"
            lines.append(self.says("talk-approval-signed", side=one.side, by=by, day=day, stands=stands))
        lines += [self.says("talk-approval-unsigned", side=side) for side in SIDES if self.paper and side not in signed]
        lines += self._asks()
        return Slide(id="ask", title=title, points=tuple(lines), notes=(title, *lines), seconds=20)

    def _asks(self) -> Iterator[Sentence]:
        worked = self.paper.worked if self.paper else None
        if worked is not None:
            build = worked.case.build
            yield self.tells(
                "talk-approval-ask-build",
                {
                    "amount": self._money(build.likely, worked.case.currency),
                    "high": self._money(build.high, worked.case.currency),
                },
            )
            return
        yield self.says("talk-approval-ask-case")


def _three(one: Assumption) -> tuple[tuple[str, Decimal], ...]:
    return ("low", one.low), ("likely", one.likely), ("high", one.high)


def _said(one: Alternative) -> bool:
    return any((one.says.en, one.says.zh, one.lacks.en, one.lacks.zh)) or one.low is not None


def _page(seen: Facts) -> str:
    if seen.paper is not None:
        return f"/planning/cases/{quote(seen.paper.paper.name, safe='')}"
    return f"/planning/demand/{quote(seen.demand.id, safe='')}" if seen.demand else "/planning"
