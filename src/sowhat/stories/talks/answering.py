"""The first slides of a talk to those who decide: did it keep one more customer, what is that worth, what is asked."""

from __future__ import annotations

from collections.abc import Sequence

from sowhat.model.claim import ClaimKind, Money
from sowhat.model.estimate import Estimate
from sowhat.model.so_what import StudyAnswer
from sowhat.model.talk import Big, Plotted, Sentence, Series, Slide, Stated
from sowhat.model.totals import Sum, Totals
from sowhat.stories import amounts, sentence
from sowhat.stories.answer import agreed, grade_of, kind, leading
from sowhat.stories.talks import figures
from sowhat.stories.talks.parts import Parts, Tone

LEDGER = "/value/totals"
KINDS: tuple[ClaimKind, ...] = ("create", "protect")


def answer(told: Parts, studies: Sequence[StudyAnswer]) -> Slide:
    """Did it keep one more customer? The study is chosen by its evidence, never by what it found."""
    lead = leading(studies)
    if lead is None:
        title = told.says("talk-answer-no-study", platform=told.names.text(told.frame.platform, "/"))
        cure = told.says("talk-answer-no-study-cure")
        return Slide(id="answer", title=title, points=(cure,), notes=(title, cure), seconds=20, tone="care")
    title, points = headline(told, lead), tuple(_under(told, lead))
    notes = (title, *points[:2], told.says("talk-answer-say"))
    return Slide(id="answer", title=title, big=_big(told, lead), points=points, notes=notes, seconds=30,
                 tone=_tone(lead))  # fmt: skip


def _tone(lead: StudyAnswer) -> Tone:
    return sentence.tone(lead)


def _address(lead: StudyAnswer) -> str:
    return sentence.address(lead.studied.study.name)


def headline(told: Parts, lead: StudyAnswer) -> Sentence:
    """What it did for customers, in a sentence."""
    found, kept, address = kind(lead), agreed(lead), _address(lead)
    service = told.names.service(lead.studied.study.service)
    outcome = told.names.text(sentence.outcome(told.voice, lead.studied), address)
    if found in ("yes", "harm") and kept is not None:
        return told.says(
            f"talk-answer-{found}",
            strong="customers",
            service=service,
            outcome=outcome,
            customers=figures.customers(told.voice, abs(kept.value), address),
            kind=lead.studied.outcome_kind,
            weak="weak" if sentence.is_weak(lead) else "firm",
        )
    if found == "none" and kept is not None:
        most = told.count(amounts.above(kept.high), "customers", address)
        return told.says("talk-answer-none", service=service, most=most)
    return told.says("talk-answer-unknown", service=service, outcome=outcome)


def _big(told: Parts, lead: StudyAnswer) -> Big | None:
    kept = agreed(lead)
    if kept is None or kind(lead) not in ("yes", "harm"):
        return None
    address, letter = _address(lead), grade_of(lead.studied)
    ends = {"low": told.count(kept.low, "customers", address), "high": told.count(kept.high, "customers", address)}
    return Big(
        figure=figures.customers(told.voice, abs(kept.value), address),
        label=told.voice.say("talk-answer-label", kind=lead.studied.outcome_kind, way=kind(lead)),
        note=told.says("talk-answer-note", "", **ends, grade=figures.grade(told.voice, letter, address)),
        tone=_tone(lead),
    )


def _under(told: Parts, lead: StudyAnswer) -> list[Sentence]:
    exposed, address = lead.studied.exposed, _address(lead)
    lines = []
    if isinstance(lead.studied.finding, Estimate) and exposed.customers:
        lines.append(
            told.says(
                "talk-answer-who",
                teams=told.count(exposed.teams, "teams", address),
                reached=figures.customers(told.voice, exposed.customers, address),
                design=lead.studied.finding.design,
            )
        )
    lines += _even(told, lead)
    if lead.claim is not None:
        claim = figures.name(lead.claim.id, f"/value/claims/{lead.claim.id}")
        lines.append(told.says("talk-answer-claim", claim=claim, state=lead.claim.state))
    return lines


def _even(told: Parts, lead: StudyAnswer) -> list[Sentence]:
    """What it must keep to pay for itself: a break-even, labelled as one."""
    ahead, address = lead.ahead, _address(lead)
    if ahead.break_even is None:
        return []
    needed, pays = figures.customers(told.voice, ahead.break_even, address), _pays(lead, ahead.break_even)
    if ahead.share is None:
        return [told.says("talk-answer-even-plain", needed=needed, pays=pays)]
    return [told.says("talk-answer-even", needed=needed, share=figures.share(ahead.share, address), pays=pays)]


def _pays(lead: StudyAnswer, needed: float) -> str:
    """Whether what it kept covers its cost: surely, by the estimate alone, or not."""
    kept = agreed(lead)
    if kept is None or kept.value < needed:
        return "not"
    return "sure" if kept.low >= needed else "may"


def sum_of(totals: Totals, kind_: ClaimKind) -> Sum | None:
    """The realised total of a kind: nulls and losses included, no customer twice."""
    return next((one for one in totals.sums if (one.kind, one.of) == (kind_, "realised")), None)


def money(told: Parts, totals: Totals, seconds: int = 30) -> Slide:
    """What came of it in money: created and protected apart, declared beside them, and what is not counted."""
    sums = _sums(totals)
    title = _money_title(told, sums)
    lines = [_sum(told, one) for one in sums.values()]
    spoken = tuple(lines)
    lines += [told.says("talk-money-declared", value=_whole(told, one)) for one in totals.declared]
    if totals.naive is not None and totals.naive.above > 0 and sums:
        lines.append(told.says("talk-money-naive", value=_whole(told, totals.naive.money)))
    lines += _left(told, totals)
    say = told.says("talk-money-say", known="yes" if sums else "no")
    return Slide(id="money", title=title, points=tuple(lines), chart=_chart(told, sums), notes=(title, *spoken, say),
                 seconds=seconds, tone="plain" if sums else "care")  # fmt: skip


def _sums(totals: Totals) -> dict[ClaimKind, Sum]:
    found = ((kind_, sum_of(totals, kind_)) for kind_ in KINDS)
    return {kind_: one for kind_, one in found if one is not None}


def _money_title(told: Parts, sums: dict[ClaimKind, Sum]) -> Sentence:
    if not sums:
        return told.says("talk-money-none")
    params: dict[str, Stated | str] = {"create": "", "protect": ""}
    params |= {kind_: _whole(told, one.money) for kind_, one in sums.items()}
    known = "both" if len(sums) == len(KINDS) else next(iter(sums))
    return told.says("talk-money-title", "", known=known, **params)


def _whole(told: Parts, one: Money) -> Stated:
    return figures.money(told.voice, one.value, one.currency, LEDGER)


def ends(told: Parts, one: Money, address: str = LEDGER) -> dict[str, Stated]:
    """An amount with the ends of its interval."""
    return {
        name: figures.money(told.voice, amount, one.currency, address)
        for name, amount in (("value", one.value), ("low", one.low), ("high", one.high))
    }


def _sum(told: Parts, one: Sum) -> Sentence:
    grades = tuple(figures.grade(told.voice, each.grade, LEDGER) for each in one.grades)
    parts = told.count(one.parts, "claims", LEDGER)
    return told.says(f"talk-money-{one.kind}", "", **ends(told, one.money), grades=grades, parts=parts)


def _left(told: Parts, totals: Totals) -> list[Sentence]:
    left = [one for one in totals.uncounted if one.why.code == "left-not-estimable"]
    return [told.says("talk-money-left", n=told.count(len(left), "claims", "/studies"))] if left else []


def _chart(told: Parts, sums: dict[ClaimKind, Sum]) -> Plotted | None:
    if not sums:
        return None
    found = [one.money for one in sums.values()]
    series = Series(
        name=told.voice.say("talk-money-so-far"),
        values=tuple(float(one.value) for one in found),
        lows=tuple(float(one.low) for one in found),
        highs=tuple(float(one.high) for one in found),
        means=tuple(sums),
    )
    return Plotted(
        title=told.voice.say("talk-money-chart"),
        kind="bar",
        categories=tuple(told.voice.say("talk-money-kind", kind=kind_) for kind_ in sums),
        series=(series,),
        unit=told.voice.say("talk-money-unit", currency=found[0].currency),
        address=LEDGER,
    )
