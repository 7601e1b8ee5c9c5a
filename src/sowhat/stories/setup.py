"""What `sowhat init` and `sowhat check` say, line by line."""

from __future__ import annotations

from collections.abc import Iterator

from sowhat.model.setup import Checked, FoundSource, Initiated
from sowhat.stories.numbers import percent, ratio
from sowhat.stories.problems import Explained, explain
from sowhat.stories.words import Words

SERVICES = 10
"""Services that are listed; the files have all of them."""


def initiated(made: Initiated, words: Words) -> Iterator[str]:
    """What was found and written, and what to do next; lines about details begin with two blanks."""
    yield words.say("init-title", name=made.name)
    for source in made.sources:
        yield from _source(source, words)
    zone = {"how": made.timezone_from, "zone": made.timezone, "offset": made.offset}
    yield words.say("init-timezone", **zone)
    yield words.say("init-services", how=made.services_from, count=len(made.services))
    for service in made.services[:SERVICES]:
        yield "  " + words.say("init-service", name=service.name, share=percent(service.share))
    if len(made.services) > SERVICES:
        yield "  …"
    if made.consumers:
        yield words.say("init-consumers", count=made.consumers)
    if made.unknown:
        yield words.say("init-unknown")
    for problem in made.unknown:
        yield "  " + explain(problem, words).says
    yield words.say("init-written", files=", ".join(made.files))
    yield words.say("init-next" if made.sources else "init-next-empty", folder=made.root)


def checked(found: Checked, words: Words) -> tuple[tuple[str, ...], tuple[Explained, ...]]:
    """What the workspace declares, and its warnings in words."""
    counts = {
        "sources": found.sources,
        "services": found.services,
        "units": found.units,
        "teams": found.teams,
        "consumers": found.consumers,
    }
    lines = (
        words.say("checked-title"),
        words.say("checked-counts", **counts),
        words.say("checked-warnings", count=len(found.warnings)),
    )
    return lines, tuple(explain(problem, words) for problem in found.warnings)


def _source(source: FoundSource, words: Words) -> Iterator[str]:
    sure = percent(source.sure)
    yield words.say("init-source", name=source.name, type=source.type, files=source.files, sure=sure)
    for note in source.notes:
        if words.has(f"detect-{note.code}"):
            yield "  " + words.say(f"detect-{note.code}", **note.params)
    if source.records:
        share = percent(ratio(source.attributed, source.records))
        by = ", ".join(source.consumer) or "none"
        yield "  " + words.say("init-consumer", by=by, count=source.consumers, share=share)
