"""A period's report, to be attested: what was declared, granted and observed, the differences, and who says so."""

from __future__ import annotations

from sowhat.model.compliance import Attestation, Compliance
from sowhat.stories import compliance as page
from sowhat.stories import compliance_cells as cells
from sowhat.stories import compliance_lists as lists
from sowhat.stories import compliance_policies as tried
from sowhat.stories.pieces import Note, Notes
from sowhat.stories.shape import Section, Story
from sowhat.stories.voice import Voice


def report(voice: Voice, seen: Compliance, made: Attestation | None = None) -> Story:
    """All of a period in one document; a draft where nobody attested it."""
    return Story(
        page="compliance",
        title=voice.say("compliance-report", period=cells.period(voice, seen.period)),
        question=voice.say("compliance-report", period=cells.period(voice, seen.period)),
        answer=page.answer(voice, seen),
        under=page.under(voice, seen),
        figures=page.figures(voice, seen) if seen.classes else (),
        sections=(
            signed_section(voice, seen, made),
            page.classes_section(voice, seen),
            page.units_section(voice, seen, viewer=False),
            lists.wrong_section(voice, seen, full=True),
            lists.unsure_section(voice, seen, full=True),
            lists.unused_section(voice, seen),
            lists.unmatched_section(voice, seen),
            tried.rules_section(voice, seen),
            tried.tests_section(voice, seen),
        ),
        tone=page.tone(seen),
        build=seen.build,
        code_version=seen.code_version,
    )


def signed_section(voice: Voice, seen: Compliance, made: Attestation | None) -> Section:
    """Who attests, when, and what stands for the numbers."""
    title = voice.say("compliance-signed-title")
    api = cells.api(seen)
    if made is None:
        return Section("signed", title, "", (Notes((Note(voice.say("compliance-draft"), "", "care"),)),), api)
    told = voice.say(
        "compliance-signed", by=made.by, at=voice.numbers.moment(made.at), period=cells.period(voice, made.period)
    )
    detail = voice.say("compliance-signed-detail", build=made.build, version=made.code_version, digest=made.digest)
    return Section("signed", title, "", (Notes((Note(told, detail),)),), api)
