"""What a search shows: pages and things to do by their names, finds in one language, and the page of an answer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sowhat.model.found import EntryKind, Found, Hit
from sowhat.stories.numbers import count
from sowhat.stories.voice import Voice

PAGE, API = "/search", "/api/v1/search"


@dataclass(frozen=True, slots=True)
class Known:
    """A page or something to do: `key` of its words (`search-also-KEY`), where it is, the message of its title, and the
    address that it is sent to, if it is."""

    key: str
    address: str
    title: str
    does: str = ""


PAGES: tuple[Known, ...] = (
    Known("so-what", "/", "so-what-page"),
    Known("services", "/services", "services-page"),
    Known("catalogue", "/catalogue", "catalogue-page"),
    Known("adoption", "/adoption", "adoption-page"),
    Known("health", "/health", "health-page"),
    Known("alerts", "/alerts", "alerts-page"),
    Known("ecosystem", "/ecosystem", "ecosystem-page"),
    Known("teams", "/teams", "teams-page"),
    Known("value", "/value", "value-page"),
    Known("totals", "/value/totals", "totals-page"),
    Known("ledger", "/value/ledger", "ledger-page"),
    Known("prices", "/value/prices", "prices-page"),
    Known("returns", "/value/returns", "value-tab-returns"),
    Known("funding", "/value/funding", "funding-page"),
    Known("milestones", "/value/milestones", "value-tab-milestones"),
    Known("case", "/value/case", "value-tab-case"),
    Known("studies", "/studies", "studies-page"),
    Known("rollout", "/studies/plan", "rollout-page"),
    Known("planning", "/planning", "planning-page"),
    Known("opportunities", "/planning/opportunities", "planning-tab-opportunities"),
    Known("demand", "/planning/demand", "demand-page"),
    Known("priorities", "/planning/priorities", "prio-page"),
    Known("cases", "/planning/cases", "planning-tab-cases"),
    Known("okrs", "/planning/okrs", "planning-tab-okrs"),
    Known("decisions", "/planning/decisions", "decision-page"),
    Known("partners", "/partners", "partners-page"),
    Known("showcase", "/showcase", "showcase-page"),
    Known("calendar", "/showcase/calendar", "showcase-calendar"),
    Known("scenarios", "/showcase/scenarios", "scenario-page"),
    Known("prototypes", "/showcase/prototypes", "prototypes-page"),
    Known("rehearsal", "/showcase/rehearsal", "pitch-page"),
    Known("lifecycle", "/lifecycle", "lifecycle-page"),
    Known("campaigns", "/lifecycle/campaigns", "campaign-page"),
    Known("feedback", "/feedback", "feedback-page"),
    Known("compliance", "/compliance", "compliance-page"),
    Known("data", "/data", "data-page"),
    Known("doctor", "/doctor", "doctor-page"),
    Known("dictionary", "/dictionary", "dictionary-page"),
    Known("truth", "/truth", "truth-page"),
    Known("search", PAGE, "search-page"),
)
ACTS: tuple[Known, ...] = (
    Known("ask", "/planning/demand/new", "search-act-ask", "/planning/demand"),
    Known("import", "/planning/demand/import", "search-act-import", "/planning/demand/import"),
    Known("propose", "/planning/okrs/new", "search-act-propose", "/planning/okrs"),
    Known("decide", "/planning/decisions/new", "search-act-decide", "/planning/decisions"),
    Known("campaign", "/lifecycle/campaigns/new", "search-act-campaign", "/lifecycle/campaigns"),
    Known("price", "/value/prices", "search-act-price", "/value/prices"),
    Known("possible", "/ecosystem/possible", "search-act-possible", "/ecosystem/possible"),
    Known("upload", "/data/upload", "search-act-upload", "/data/upload"),
    Known("build", "/building?again=1", "search-act-build", "/building"),
    Known("rehearse", "/showcase/rehearsal", "search-act-rehearse"),
    Known("export-ledger", "/value/ledger.xlsx", "search-act-export-ledger"),
    Known("export-okrs", "/planning/okrs/sheet.xlsx", "search-act-export-okrs"),
    Known("chinese", "?lang=zh", "search-act-chinese"),
    Known("english", "?lang=en", "search-act-english"),
)
"""What can be done from the search; an address that begins with `?` changes the page on which one is."""
TALKS = ("weekly", "developers", "stakeholders", "quarter", "platform-review", "budget")


@dataclass(frozen=True, slots=True)
class HitGroup:
    """Finds of one kind, under its name."""

    kind: str
    title: str
    hits: tuple[Hit, ...]


@dataclass(frozen=True, slots=True)
class FoundStory:
    """The page of an answer: its heading, what to try where there is nothing, finds in order, kinds to narrow to."""

    title: str
    question: str
    answer: str
    under: str
    groups: tuple[HitGroup, ...]
    kinds: tuple[tuple[str, str, int], ...]


def kind(voice: Voice, name: EntryKind | str) -> str:
    """What kind of thing it is."""
    return voice.say("search-kind", kind=name)


def found(voice: Voice, seen: Found) -> FoundStory:
    """The page of an answer."""
    return FoundStory(
        title=voice.say("search-page"),
        question=voice.say("search-question"),
        answer=_answer(voice, seen),
        under=_under(voice, seen),
        groups=grouped(voice, seen.hits),
        kinds=tuple((name, kind(voice, name), n) for name, n in seen.kinds.items()),
    )


def grouped(voice: Voice, hits: Sequence[Hit]) -> tuple[HitGroup, ...]:
    """Finds by kind, the kind of the best find first."""
    held: dict[str, list[Hit]] = {}
    for one in hits:
        held.setdefault(one.kind, []).append(one)
    return tuple(HitGroup(name, kind(voice, name), tuple(own)) for name, own in held.items())


def _answer(voice: Voice, seen: Found) -> str:
    if not seen.query:
        return voice.say("search-answer-empty")
    if not seen.total:
        return voice.say("search-answer-none", query=seen.query)
    return voice.say("search-answer", query=seen.query, found_n=seen.total, found=count(seen.total))


def _under(voice: Voice, seen: Found) -> str:
    if seen.query and not seen.total:
        return voice.say("search-under-none")
    return voice.say("search-under-some") if seen.matched == "some" else voice.say("search-under")
