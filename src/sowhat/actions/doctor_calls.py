"""What the telemetry of a build lacks."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

from sowhat.actions.data_breaks import LATE
from sowhat.actions.doctor_figures import Figures
from sowhat.actions.doctor_kinds import More, item, listed
from sowhat.actions.doctor_workspace import Written
from sowhat.model.data import SourceData
from sowhat.model.diagnosis import Item

RECEIVED = frozenset({"otlp", "cloud-events"})
"""Sources that need no file, since they are sent to; servers that are asked have said why, if nothing came."""
BROKE = ("jump", "stale", "gap")
"""Breaks that somebody should be asked about; a dip came back."""
SET_ASIDE, SET_ASIDE_BLOCKS = 0.01, 0.5
"""Shares of a source's lines that could not be read: what the rest says is in doubt, or says nothing."""
REPEATED = 0.001
"""Share of a source's records that repeat another one and were kept."""
OVERLAP = 0.8
"""Share of the smaller source's calls that another counts alike, hour by hour."""
OVERLAP_CALLS = 100
"""Fewer calls agree by chance."""
WITHOUT_KEY, WITHOUT_KEY_BLOCKS = 0.05, 0.5
"""Shares of calls without a consumer key that weaken, and that block, what is said about who calls."""
UNKNOWN_KEYS = 0.05
"""Share of calls by keys that nobody declared."""
UNCLAIMED = 0.05
"""Share of calls that no service claims."""
TOP = 5


def items(seen: Written, known: Figures, now: datetime) -> Iterator[Item]:
    """Everything that the calls lack. `now` has a zone."""
    for source in known.data.sources:
        yield from _source(source, now)
    yield from _broken(known)
    yield from _one_line(known)
    yield from _overlaps(known)
    yield from _keys(seen, known)
    yield from _services(seen, known)


def _source(source: SourceData, now: datetime) -> Iterator[Item]:
    if not source.lines and not source.files and source.type in RECEIVED:
        yield item("source-empty", source.source, source=source.source, pattern=source.type)
    if source.last is not None and now - source.last.replace(tzinfo=UTC) > LATE[source.rhythm or "day"]:
        days = (now - source.last.replace(tzinfo=UTC)).days
        yield item("source-stale", source.source, source=source.source, day=source.last.date().isoformat(), days=days)
    if source.lines and source.quarantined / source.lines >= SET_ASIDE:
        share = source.quarantined / source.lines
        more = More("blocks" if share >= SET_ASIDE_BLOCKS else None)
        yield item("set-aside", source.source, more, source=source.source, n=source.quarantined, share=share)
    kept = source.duplicates_choice == "keep"
    if kept and source.read and source.duplicates / source.read >= REPEATED:
        share = source.duplicates / source.read
        yield item("repeated", source.source, source=source.source, n=source.duplicates, share=share)
    calls, keyed = source.attribution.calls, source.attribution.consumer
    if keyed and calls and (calls - keyed) / calls >= WITHOUT_KEY:
        share = (calls - keyed) / calls
        more = More("blocks" if share >= WITHOUT_KEY_BLOCKS else None)
        yield item("no-key", source.source, more, source=source.source, share=share, kind=source.type)


def _broken(known: Figures) -> Iterator[Item]:
    """The latest break of each source that needs an explanation."""
    latest = {one.source: one for one in known.data.breaks if one.kind in BROKE}
    for source, one in latest.items():
        n = sum(other.source == source and other.kind in BROKE for other in known.data.breaks)
        told = {"source": source, "kind": one.kind, "first": one.start.isoformat(), "last": one.end.isoformat()}
        yield item("source-broke", source, More(), n=n, of=one.series, **told)


def _one_line(known: Figures) -> Iterator[Item]:
    """The mapping that would carry most calls further."""
    best = known.data.help
    if best is not None:
        told = {"source": best.subject, "kind": best.step, "file": best.file, "names": best.yaml}
        yield item("one-line", "", More(), n=best.calls, share=best.share, **told)


def _overlaps(known: Figures) -> Iterator[Item]:
    calls = {source.source: source.attribution.calls for source in known.data.sources}
    for one in known.overlaps:
        smaller = min(calls.get(one.one, 0), calls.get(one.two, 0))
        if smaller >= OVERLAP_CALLS and one.same / smaller >= OVERLAP:
            share = min(1.0, one.same / smaller)
            yield item("overlap", f"{one.one}+{one.two}", source=one.one, other=one.two, share=share)


def _keys(seen: Written, known: Figures) -> Iterator[Item]:
    calls = known.data.attribution.calls
    share = known.unknown.calls / calls if calls else 0.0
    declared = any(one.keys for one in seen.workspace.catalog.consumers) or seen.backstage
    if declared and share >= UNKNOWN_KEYS:
        top = "; ".join(f"{key}… → {route}" for key, route in known.unknown.top)
        yield item("keys-unknown", n=known.unknown.keys, share=share, names=top)
    silent = listed([one.name for one in seen.workspace.catalog.consumers if one.keys and one.name not in known.apps])
    if silent.n and calls:
        yield item("keys-silent", n=silent.n, of=len(seen.workspace.catalog.consumers), names=silent.names)


def _services(seen: Written, known: Figures) -> Iterator[Item]:
    calls = known.data.attribution.calls
    unclaimed = calls - known.data.attribution.service
    if calls and unclaimed / calls >= UNCLAIMED and any(one.service for one in known.usage.services):
        yield item("calls-unclaimed", n=unclaimed, share=unclaimed / calls, names=_unclaimed(known))
    used = {one.service for one in known.usage.services}
    idle = [name for name in known.services if name not in used]
    routed = _routed(seen, known)
    silent = listed([name for name in idle if name in routed])
    if silent.n and calls:
        yield item("services-silent", n=silent.n, names=silent.names)
    bare = listed([name for name in idle if name not in routed])
    if bare.n:
        more = More(None if any(used) else "blocks")
        yield item("services-unrouted", "", more, n=bare.n, names=bare.names, other=_unclaimed(known), **_paths(known))


def _unclaimed(known: Figures) -> str:
    """The paths that no service claims, those with most calls first."""
    routes = dict.fromkeys(one.route for one in known.usage.operations if one.service is None)
    return listed(list(routes)[: TOP + 1]).names


def _paths(known: Figures) -> dict[str, str]:
    return {"kind": "paths" if _unclaimed(known) else "none"}


def _routed(seen: Written, known: Figures) -> frozenset[str]:
    """The services whose calls could be told by their paths; of one that only Backstage declares the facts say so."""
    own = seen.workspace.catalog.services
    elsewhere = set(known.services) - {one.name for one in own}
    if known.business is not None:
        elsewhere &= set(known.business.routed)
    return frozenset({one.name for one in own if one.routes} | elsewhere)
