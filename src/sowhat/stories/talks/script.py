"""What is spoken while the showcase is shown. Slides keep every figure; by ear only a few are remembered, so the script
says the one about customers early and again before the ask, and the lesser ones in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from sowhat.model.demand import Demand
from sowhat.model.ecosystem import Ecosystem, ServiceReach
from sowhat.model.estimate import Estimate
from sowhat.model.so_what import StudyAnswer
from sowhat.model.talk import Sentence, Slide, Stated
from sowhat.model.totals import Totals
from sowhat.stories.answer import agreed, kind, leading
from sowhat.stories.talks import answering, asks, figures
from sowhat.stories.talks.parts import Parts

SEVERAL = 2
"""Built once for so many business units, and each of them is spared building it."""


@dataclass(frozen=True, slots=True)
class Heard:
    """What is spoken of."""

    studies: tuple[StudyAnswer, ...]
    totals: Totals
    ecosystem: Ecosystem
    ways: Mapping[str, int]
    """How teams came to use something, by how many; `unknown` where nobody said."""
    doing: tuple[Demand, ...]
    open: asks.Open


class Script:
    """Slide by slide, what is said to them."""

    def __init__(self, told: Parts, heard: Heard) -> None:
        self.told, self.heard, self.says = told, heard, told.says
        self.lead = leading(heard.studies)
        self._spoken: Mapping[str, Callable[[Slide], Iterator[Sentence]]] = {
            "answer": self._answer,
            "money": self._money,
            "evidence": self._evidence,
            "reach": self._reach,
            "possible": self._possible,
            "next": self._next,
            "unknown": self._unknown,
            "ask": self._ask,
        }

    def of(self, slide: Slide) -> Slide:
        """The slide with its script; one of another name is read aloud as it stands."""
        found = self._spoken.get(slide.id)
        return slide if found is None else slide.model_copy(update={"notes": tuple(found(slide))})

    def _answer(self, slide: Slide) -> Iterator[Sentence]:
        yield slide.title
        if self.lead is None:
            yield from slide.points[:1]
        elif not self._known(self.lead):
            yield self.says("talk-script-not-nothing")
        else:
            yield from self._compared(self.lead)

    def _known(self, lead: StudyAnswer) -> bool:
        """Whether there is a number to remember."""
        return agreed(lead) is not None and kind(lead) in ("yes", "harm", "none")

    def _compared(self, lead: StudyAnswer) -> Iterator[Sentence]:
        if isinstance(lead.studied.finding, Estimate):
            yield self.says("talk-script-compared", design=lead.studied.finding.design)
        kept, needed = agreed(lead), lead.ahead.break_even
        if kind(lead) == "yes" and kept is not None and needed is not None:
            pays = "sure" if kept.low >= needed else "may" if kept.value >= needed else "not"
            yield self.says("talk-script-pays", pays=pays)

    def _money(self, slide: Slide) -> Iterator[Sentence]:
        yield slide.title
        sums = [one for each in answering.KINDS if (one := answering.sum_of(self.heard.totals, each))]
        if not sums:
            yield from slide.notes[-1:]
            return
        nothing = any(one.money.low <= 0 for one in sums)
        both = "both" if len(sums) > 1 else "one"
        yield self.says("talk-script-range", nothing="yes" if nothing else "no", known=both)

    def _evidence(self, slide: Slide) -> Iterator[Sentence]:
        yield from (slide.title, slide.notes[1])
        lead = self.lead
        if lead is None or not isinstance(lead.studied.finding, Estimate):
            return
        if lead.claim is not None:
            yield self.says("talk-script-signed", state=lead.claim.state)
        counts = Counter(one.verdict for one in lead.studied.finding.checks)
        if counts:
            left = "doubts" if counts["weak"] + counts["fail"] else "unsure" if counts["unknown"] else "none"
            yield self.says("talk-script-doubts", left=left)

    def _reach(self, slide: Slide) -> Iterator[Sentence]:
        yield slide.title
        silent, whole = self.heard.ways.get("unknown", 0), sum(self.heard.ways.values())
        if silent:
            yield self.says("talk-script-chosen", much=_much(silent, whole))

    def _possible(self, slide: Slide) -> Iterator[Sentence]:
        eco = self.heard.ecosystem
        if eco.possible:
            yield self.says("talk-script-possible")
            yield slide.points[0]
        else:
            yield slide.title
            yield from () if eco.proposals else slide.points[:1]
        if eco.proposals:
            yield self.says("talk-script-proposals")

    def _next(self, slide: Slide) -> Iterator[Sentence]:
        if not self.heard.doing:
            yield slide.title
        else:
            yield self.says("talk-script-next")
            yield slide.points[0]
        if len(self.heard.doing) > 1:
            yield self.says("talk-script-next-more")
        yield from self._going()

    def _going(self) -> Iterator[Sentence]:
        for one in self.told.seen.going[:1]:
            address = f"/lifecycle/campaigns/{one.campaign}"
            towards: Stated | str = self.told.names.service(one.towards) if one.towards else ""
            yield self.says(
                "talk-script-going",
                service=self.told.names.service(one.service),
                day=figures.day(self.told.voice, one.sunset, address),
                towards=towards,
                known="yes" if one.towards else "no",
                called="yes" if one.teams else "no",
            )

    def _unknown(self, slide: Slide) -> Iterator[Sentence]:
        yield slide.title
        for one in self.told.seen.unknown[:1]:
            yield self.says("talk-script-unknown", code=one.code, much=_much(one.part, one.whole))

    def _ask(self, slide: Slide) -> Iterator[Sentence]:
        yield from self._why()
        yield from self._again()
        waiting = sum(1 for _ in asks.lines(self.told, self.heard.open))
        if not waiting:
            yield from (slide.title, *slide.points)
            return
        yield self.says("talk-script-ask")
        yield slide.points[0]
        if waiting > 1:
            yield self.says("talk-script-ask-more")
        yield self.says("talk-ask-say")

    def _why(self) -> Iterator[Sentence]:
        """Why it has to be the platform: what is there once, and how many use it. Silent where that is one alone."""
        found = self._shared()
        if found is not None and len(found.units) >= SEVERAL:
            units = self.told.count(len(found.units), "units", "/ecosystem")
            yield self.says("talk-script-why", service=self.told.names.service(found.service), units=units)

    def _shared(self) -> ServiceReach | None:
        """The service that the talk is about; the widest one where that did harm, or is of one unit alone."""
        about = self.lead.studied.study.service if self.lead else ""
        harm = self.lead is not None and kind(self.lead) == "harm"
        found = [one for one in self.heard.ecosystem.services if not (harm and one.service == about)]
        own = (one for one in found if one.service == about and len(one.units) >= SEVERAL)
        return next(own, max(found, key=lambda one: len(one.units), default=None))

    def _again(self) -> Iterator[Sentence]:
        if self.lead is not None and self._known(self.lead):
            yield self.says("talk-script-again")
            yield answering.headline(self.told, self.lead)


def _much(part: int, whole: int) -> str:
    """A share in a word."""
    return "all" if part >= whole else "most" if 2 * part > whole else "some"
