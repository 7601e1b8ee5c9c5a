"""The comments of a new workspace, in its language."""

from __future__ import annotations

from collections.abc import Sequence

from sowhat.actions.init_zone import Zone
from sowhat.model.setup import FoundService, FoundSource, ServicesFrom
from sowhat.stories.numbers import percent
from sowhat.stories.words import Words
from sowhat.workspace import Comments

_PLACES = ("sowhat", "platform", "language", "currency", "workbooks", "simulated", "sources", "units", "teams")


def comments(
    words: Words,
    zone: Zone,
    sources: Sequence[FoundSource],
    services: tuple[ServicesFrom, Sequence[FoundService]],
    consumers: dict[str, tuple[int, float]],
) -> Comments:
    """Everything that the files say beside the values; `consumers` are calls and share by name."""
    how, found = services
    general = {place: words.say(f"workspace-comment-{place}") for place in _PLACES}
    general["timezone"] = _zone(words, zone)
    general["services"] = words.say("workspace-comment-services", how=how)
    general["consumers"] = words.say("workspace-comment-consumers", how="proposed" if consumers else "none")
    return Comments(
        words=general,
        sources={source.name: _source(words, source) for source in sources},
        services={one.name: _share(words, one.calls, one.share) for one in found if one.calls},
        consumers={name: _share(words, calls, share) for name, (calls, share) in consumers.items()},
    )


def _zone(words: Words, zone: Zone) -> str:
    if zone.how == "workbook":
        return words.say("workspace-comment-timezone-workbook")
    return words.say("workspace-comment-timezone", how=zone.how, offset=zone.offset)


def _share(words: Words, calls: int, share: float) -> str:
    return words.say("workspace-comment-share", share=percent(share), calls=calls)


def _source(words: Words, source: FoundSource) -> str:
    lines = [words.say("workspace-comment-source", files=source.files, sure=percent(source.sure))]
    lines += [words.say(f"detect-{n.code}", **n.params) for n in source.notes if words.has(f"detect-{n.code}")]
    if source.records or source.quarantined:
        sample = {"records": source.records, "quarantined": source.quarantined, "consumers": source.consumers}
        lines.append(words.say("workspace-comment-sample", **sample))
    return "\n".join(lines)
