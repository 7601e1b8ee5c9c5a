"""Everything that can be found, as it stands: titles in both languages, and where each stands. Customers, keys of
consumers and names of people are not among it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from urllib.parse import quote, urlencode

from sowhat.actions import campaigns, case_papers, decisions, demands, ledger, okrs, opportunities
from sowhat.actions.partners import catalog, partners_of
from sowhat.actions.talks import calendar
from sowhat.actions.written import written
from sowhat.errors import SowhatError
from sowhat.ledger.life import CLOSED
from sowhat.ledger.waits import waits
from sowhat.model.catalog import BusinessUnit, Catalog, Consumer, Product, Service, Team
from sowhat.model.dictionary import METRICS
from sowhat.model.found import Entry, EntryKind
from sowhat.model.opportunity import OpportunitiesSeen
from sowhat.model.value import Text
from sowhat.model.workspace import Workspace
from sowhat.stories import campaign_words, decision_words, defined, opportunity_words, search, showcase_words
from sowhat.stories.voice import Voice, voice

LONG = 160
"""Characters of a title that was written as a text; the rest is left out."""
Say = Callable[[Voice], str]


@dataclass(frozen=True, slots=True)
class Told:
    """A workspace, its catalog with entity files, and a voice in each language."""

    root: Path
    workspace: Workspace
    catalog: Catalog
    english: Voice
    chinese: Voice

    def both(self, say: Say) -> Text:
        """The same said in both languages."""
        return Text(en=say(self.english), zh=say(self.chinese))

    def service(self, name: str | None) -> Text:
        """What a service is called; empty for none."""
        return self.both(lambda one: one.title(one.services, name)) if name else Text()

    def team(self, name: str | None) -> Text:
        """What a team is called; empty for none."""
        return self.both(lambda one: one.title(one.teams, name)) if name else Text()


def told(root: Path) -> Told:
    """What every noun needs. Raises WorkspaceError."""
    workspace, known = written(root), catalog(root)
    return Told(root, workspace, known, *(voice(tag, workspace.timezone, known) for tag in ("en", "zh")))


def everything(root: Path) -> tuple[Entry, ...]:
    """Every entry. What cannot be read while nothing was built is left out; raises WorkspaceError."""
    here = told(root)
    found: list[Entry] = []
    for gather in (_known, _named, _metrics, _studies, _claims, _okrs, _demands, _cases, _decisions, _campaigns):
        found += gather(here)
    for gather in (_opportunities, _showcases, _written):
        found += _unless_missing(gather, here)
    return tuple(found)


def _unless_missing(gather: Callable[[Told], Iterable[Entry]], here: Told) -> tuple[Entry, ...]:
    try:
        return tuple(gather(here))
    except SowhatError:
        return ()


def _known(here: Told) -> Iterator[Entry]:
    """Pages, things to do, and talks."""
    kinds: tuple[tuple[EntryKind, tuple[search.Known, ...]], ...] = (("page", search.PAGES), ("action", search.ACTS))
    for kind, group in kinds:
        for one in group:
            yield Entry(
                kind=kind,
                id=one.key,
                title=_titled(here, one.title),
                address=one.address,
                also=_also(here, one.key),
                does=one.does,
            )
    for name in search.TALKS:
        title = here.both(lambda one, name=name: one.say("showcase-talk", kind=name))  # type: ignore[misc]
        yield Entry(kind="talk", id=name, title=title, address=f"/showcase/talks/{name}")


def _titled(here: Told, message: str) -> Text:
    return here.both(lambda one: one.say(message))


def _also(here: Told, key: str) -> tuple[str, ...]:
    said = here.both(lambda one: one.say(f"search-also-{key}"))
    return (said.en, said.zh)


def _named(here: Told) -> Iterator[Entry]:
    """Services, teams, units, products and apps of the catalog."""
    day = campaigns.today(here.root)
    briefs = {(one.kind, one.name): one.id for one in partners_of(here.catalog, day)}
    for one in here.catalog.services:
        yield _service(here, one)
    for team in here.catalog.teams:
        yield _placed("team", team, briefs.get(("team", team.name)))
    for unit in here.catalog.units:
        yield _placed("unit", unit, briefs.get(("unit", unit.name)))
    for product in here.catalog.products:
        yield _placed("product", product, None)
    for app in here.catalog.consumers:
        yield _app(here, app, day)


def _service(here: Told, one: Service) -> Entry:
    uses = [text for case in one.use_cases for text in (case.en, case.zh)]
    own = here.team(one.owner)
    also = (one.summary.en, one.summary.zh, *uses, *one.aliases, own.en, own.zh, one.type)
    return Entry(
        kind="service",
        id=one.name,
        title=_title(one.title, one.name),
        address=f"/services/{quote(one.name, safe='')}",
        detail=own,
        also=tuple(filter(None, also)),
        over=one.lifecycle in ("retired", "deprecated") or one.replaced_by is not None,
    )


def _placed(kind: EntryKind, one: Team | BusinessUnit | Product, brief: str | None) -> Entry:
    """Its brief where it has one, else the chain that is narrowed to it."""
    address = f"/partners/{quote(brief, safe='')}" if brief else f"/ecosystem?{urlencode([(kind, one.name)])}"
    return Entry(kind=kind, id=one.name, title=_title(one.title, one.name), address=address)


def _app(here: Told, one: Consumer, day: date) -> Entry:
    team = here.team(next((link.of for link in one.teams if link.span.holds(day)), None))
    return Entry(
        kind="app",
        id=one.name,
        title=_title(one.title, one.name),
        address=f"/ecosystem?{urlencode({'app': one.name})}",
        detail=team,
        also=tuple(filter(None, (one.purpose, team.en, team.zh))),
    )


def _metrics(here: Told) -> Iterator[Entry]:
    for one in METRICS:
        means = _titled(here, f"metric-{one.name}-means")
        yield Entry(
            kind="metric",
            id=one.name,
            title=_titled(here, f"metric-{one.name}"),
            address=defined.address(one.name),
            also=(means.en, means.zh),
        )


def _studies(here: Told) -> Iterator[Entry]:
    outcomes = {one.name: one.title for one in here.workspace.outcomes}
    for one in here.workspace.studies:
        service, outcome = here.service(one.service), outcomes.get(one.outcome, Text())
        yield Entry(
            kind="study",
            id=one.name,
            title=_title(one.title, one.name),
            address=f"/studies/{quote(one.name, safe='')}",
            detail=service,
            also=tuple(filter(None, (service.en, service.zh, outcome.en, outcome.zh, one.outcome))),
        )


def _claims(here: Told) -> Iterator[Entry]:
    for one in ledger.book(here.root).claims:
        study, service = _title(one.study.title, one.study.name), here.service(one.study.service)
        address = f"/value/claims/{quote(one.id, safe='')}"
        title = here.both(lambda said: said.say("search-claim", claim=one.id, title=study.in_(said.language)))  # noqa: B023
        over = one.state in CLOSED
        yield Entry(
            kind="claim",
            id=one.id,
            title=title,
            address=address,
            detail=service,
            also=tuple(filter(None, (service.en, service.zh, one.state))),
            over=over,
        )
        if not over and waits(one).what not in ("", "nothing"):
            yield Entry(
                kind="action",
                id=f"sign-{one.id}",
                title=here.both(lambda said: said.say("search-sign", claim=one.id)),  # noqa: B023
                address=f"{address}/sign",
                detail=study,
                does=f"{address}/sign",
            )


def _okrs(here: Told) -> Iterator[Entry]:
    for one in okrs.held(here.root):
        teams = [here.team(name) for name in (one.terms.platform_team, one.terms.business_team)]
        results = [each.title for each in one.terms.key_results]
        yield Entry(
            kind="okr",
            id=one.id,
            title=_title(one.terms.title, one.id),
            address=f"/planning/okrs/{quote(one.id, safe='')}",
            detail=Text(en=one.terms.period.name, zh=one.terms.period.name),
            also=tuple(text for each in (*teams, *results) for text in (each.en, each.zh) if text),
            over=one.withdrawn,
        )


def _demands(here: Told) -> Iterator[Entry]:
    for one in demands.held(here.root).values():
        of, service = here.team(one.team), here.service(one.service)
        also = (of.en, of.zh, service.en, service.zh, one.solution)
        yield Entry(
            kind="demand",
            id=one.id,
            title=_written_text(one.title),
            address=f"/planning/demand/{quote(one.id, safe='')}",
            detail=of,
            also=tuple(filter(None, also)),
            over=one.status in ("declined", "done"),
        )


def _cases(here: Told) -> Iterator[Entry]:
    for one in case_papers.held(here.root):
        name = one.paper.name
        title = one.case.title if one.case else Text()
        service = here.service(one.case.service if one.case else "")
        yield Entry(
            kind="case",
            id=name,
            title=_title(title, name),
            address=f"/planning/cases/{quote(name, safe='')}",
            detail=service,
            also=tuple(filter(None, (service.en, service.zh))),
        )


def _decisions(here: Told) -> Iterator[Entry]:
    for one in decisions.held(here.root, campaigns.today(here.root)):
        about = tuple(each.name for each in one.about)
        yield Entry(
            kind="decision",
            id=one.id,
            title=_written_text(one.what),
            address=decision_words.address(one.id),
            detail=Text(en=one.day.isoformat(), zh=one.day.isoformat()),
            also=tuple(filter(None, (one.why, *about))),
            over=one.state == "undone",
        )


def _campaigns(here: Told) -> Iterator[Entry]:
    for one in campaigns.held(here.root):
        terms = one.terms
        yield Entry(
            kind="campaign",
            id=one.id,
            title=here.both(
                lambda said: said.say(
                    "search-campaign",
                    what=campaign_words.what(said, terms.service, terms.scope),  # noqa: B023
                )
            ),
            address=campaign_words.address(one.id),
            detail=Text(en=terms.sunset.isoformat(), zh=terms.sunset.isoformat()),
            also=(terms.service,),
        )


def _opportunities(here: Told) -> Iterator[Entry]:
    apps = {one.name for one in here.catalog.consumers}
    seen = opportunities.for_viewers(opportunities.opportunities(here.root), apps)
    for one in seen.opportunities:
        yield Entry(
            kind="opportunity",
            id=one.id,
            title=here.both(_mined(seen, one.id)),
            address=opportunity_words.address(one.id),
            also=tuple(
                text for name in one.mined.services for each in (here.service(name),) for text in (each.en, each.zh)
            ),
            over=one.dismissed is not None,
        )


def _mined(seen: OpportunitiesSeen, id_: str) -> Say:
    mined = next(one.mined for one in seen.opportunities if one.id == id_)
    return lambda said: opportunity_words.title(said, seen, mined)


def _showcases(here: Told) -> Iterator[Entry]:
    for one in calendar.calendar(here.root).occasions:
        yield Entry(
            kind="showcase",
            id=one.id,
            title=here.both(lambda said: showcase_words.dated(said, one)),  # noqa: B023
            address=showcase_words.address(one.id),
            also=(one.slot.day.isoformat(),),
            over=one.state in ("off", "held"),
        )


def _written(here: Told) -> Iterator[Entry]:
    """Scenes, pillars and sources."""
    for scene in here.workspace.scenarios:
        service = here.service(scene.service)
        address = f"/showcase/scenarios/{quote(scene.name, safe='')}"
        title = _title(scene.title, scene.name)
        yield Entry(kind="scenario", id=scene.name, title=title, address=address, also=(service.en, service.zh))
    for pillar in here.workspace.pillars:
        yield Entry(kind="pillar", id=pillar.name, title=_title(pillar.title, pillar.name), address="/planning")
    for source in here.workspace.sources:
        address = f"/data?{urlencode({'find': source.name})}#sources"
        detail = Text(en=source.type, zh=source.type)
        yield Entry(
            kind="source",
            id=source.name,
            title=Text(en=source.name, zh=source.name),
            address=address,
            detail=detail,
            also=(source.type,),
        )


def _title(title: Text, name: str) -> Text:
    """Both languages, by the name where there is no title."""
    return Text(en=title.en or title.zh or name, zh=title.zh or title.en or name)


def _written_text(text: str) -> Text:
    short = text if len(text) <= LONG else f"{text[:LONG].rstrip()}…"
    return Text(en=short, zh=short)
