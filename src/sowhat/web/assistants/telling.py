"""The answer of a question in words: what the page says first."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from sowhat.actions.briefs import for_viewers
from sowhat.actions.ecosystem_asked import Asked
from sowhat.model.ecosystem import Membership
from sowhat.stories import (
    adoption,
    brief,
    claim_page,
    claims_list,
    compliance,
    data,
    demand,
    demands,
    doctor,
    ecosystem,
    feedback,
    health,
    lifecycle,
    lifecycle_review,
    okrs,
    opportunities,
    partners,
    priorities,
    returns,
    service,
    so_what,
    studies,
    study,
    totals,
    usage,
    value,
)
from sowhat.stories.doctor import DoctorStory
from sowhat.stories.shape import Story
from sowhat.web.assistants.questions import Given
from sowhat.web.frame import Visit
from sowhat.web.opportunities import seen_by

Told = Story | DoctorStory
Tell = Callable[[Visit, Given], Told]


def told(name: str, here: Visit, given: Given) -> Told | None:
    """The story that a question's page tells; null where it tells none. Raises SowhatError as its loaders do."""
    tell = TELL.get(name)
    return tell(here, given) if tell else None


def lines(story: Told) -> Iterator[str]:
    """The answer, what qualifies it, and its figures with their notes."""
    yield "".join(part.text for part in story.answer)
    yield story.under
    for one in () if isinstance(story, DoctorStory) else story.figures:
        yield " ".join(filter(None, (f"{one.label}:", one.value, one.note)))


def _name(given: Given, name: str) -> str | None:
    return str(given[name]) if given.get(name) else None


def _seated(given: Given) -> Membership:
    return "now" if given.get("membership") == "now" else "then"


def _so_what(here: Visit, _: Given) -> Told:
    return so_what.so_what(here.voice, here.site.loaders.so_what(here.site.root))


def _usage(here: Visit, given: Given) -> Told:
    name, month = _name(given, "service"), _name(given, "month")
    seen = here.site.loaders.usage(here.site.root, name, month)
    return service.service(here.voice, seen, name, month) if name else usage.services(here.voice, seen, month)


def _adoption(here: Visit, given: Given) -> Told:
    name = _name(given, "service")
    return adoption.told(here.voice, here.site.loaders.adoption(here.site.root, name, _seated(given)), name)


def _health(here: Visit, given: Given) -> Told:
    name = _name(given, "service")
    return health.health(here.voice, here.site.loaders.health(here.site.root, name), name)


def _ecosystem(here: Visit, given: Given) -> Told:
    service_, unit, app, team, product = (_name(given, name) for name in ("service", "unit", "app", "team", "product"))
    asked = Asked(service_, unit, _seated(given), app, team, product)
    return ecosystem.ecosystem(here.voice, here.site.loaders.ecosystem(here.site.root, asked))


def _study(here: Visit, given: Given) -> Told:
    seen = here.site.loaders.so_what(here.site.root)
    return study.study(here.voice, seen, study.find(seen, str(given["study"])))


def _claim(here: Visit, given: Given) -> Told:
    return claim_page.claim(here.voice, here.site.loaders.pedigree(here.site.root, str(given["claim"])))


def _lifecycle(here: Visit, given: Given) -> Told:
    name = _name(given, "service")
    seen = here.site.loaders.lifecycle(here.site.root, name)
    return lifecycle_review.review(here.voice, seen, seen.reviews[0]) if name else lifecycle.lifecycle(here.voice, seen)


def _demands(here: Visit, given: Given) -> Told:
    name, load = _name(given, "demand"), here.site.loaders
    if name:
        return demand.demand(here.voice, load.demand(here.site.root, name))
    return demands.demands(here.voice, load.demands(here.site.root))


def _priorities(here: Visit, given: Given) -> Told:
    return priorities.priorities(here.voice, here.site.loaders.priorities(here.site.root, _name(given, "period")))


def _brief(here: Visit, given: Given) -> Told:
    seen = here.site.loaders.brief(here.site.root, str(given["team"]))
    return brief.brief(here.voice, for_viewers(seen) if here.person.role == "viewer" else seen)


def _compliance(here: Visit, given: Given) -> Told:
    return compliance.compliance(here.voice, here.site.loaders.compliance(here.site.root, _name(given, "period")))


TELL: Mapping[str, Tell] = {
    "so_what": _so_what,
    "usage": _usage,
    "adoption": _adoption,
    "health": _health,
    "ecosystem": _ecosystem,
    "effects": lambda here, _: studies.studies(here.voice, here.site.loaders.so_what(here.site.root)),
    "study": _study,
    "value": lambda here, _: value.value(here.voice, here.site.loaders.value(here.site.root)),
    "claims": lambda here, _: claims_list.ledger(here.voice, here.site.loaders.book(here.site.root)),
    "claim": _claim,
    "totals": lambda here, _: totals.totals(here.voice, here.site.loaders.totals(here.site.root)),
    "returns": lambda here, _: returns.returns(here.voice, here.site.loaders.roi(here.site.root)),
    "lifecycle": _lifecycle,
    "okrs": lambda here, _: okrs.okrs(here.voice, here.site.loaders.okrs(here.site.root)),
    "demands": _demands,
    "opportunities": lambda here, _: opportunities.opportunities(here.voice, seen_by(here.request, here.site)),
    "priorities": _priorities,
    "partners": lambda here, _: partners.partners(here.voice, here.site.loaders.partners(here.site.root)),
    "brief": _brief,
    "feedback": lambda here, _: feedback.feedback(here.voice, here.site.loaders.feedback(here.site.root)),
    "compliance": _compliance,
    "doctor": lambda here, _: doctor.doctor(here.voice, here.site.loaders.doctor(here.site.root)),
    "data": lambda here, _: data.data(here.voice, here.site.loaders.data(here.site.root)),
}
"""Questions whose page is a story."""
