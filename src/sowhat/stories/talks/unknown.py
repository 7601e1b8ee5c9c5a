"""What is not known yet: a slide like the others."""

from __future__ import annotations

from sowhat.model.changed import UnknownThing
from sowhat.model.talk import Sentence, Slide, Unit
from sowhat.stories.talks import figures
from sowhat.stories.talks.parts import Parts

UNITS: dict[str, Unit] = {"effect": "services", "way": "count", "incident-times": "incidents"}


def slide(told: Parts) -> Slide | None:
    """The gaps, each with what it does not mean; null where there is none."""
    if not told.seen.unknown:
        return None
    lines = [gap(told, one) for one in told.seen.unknown]
    return told.slide("unknown", told.says("talk-unknown"), told.cut(lines, "/data"), "care")


def gap(told: Parts, one: UnknownThing) -> Sentence:
    """One gap."""
    if one.code == "records":
        return told.says("talk-unknown-records")
    if one.code in ("caller", "route"):
        return told.says(f"talk-unknown-{one.code}", share=figures.share(one.part / one.whole, one.href))
    unit = UNITS[one.code]
    part, whole = (told.count(n, unit, one.href) for n in (one.part, one.whole))
    return told.says(f"talk-unknown-{one.code}", part=part, whole=whole)
