"""The evidence view by design: which sections it shows, and which design it is and why."""

from __future__ import annotations

from sowhat.model.arm_effects import ByArm
from sowhat.model.estimate import BySeries, BySynthetic, NotEstimable
from sowhat.model.rate_effects import ByAssociation, ByProtection
from sowhat.model.so_what import StudyAnswer
from sowhat.stories import study_arms, study_rates, study_series, study_synthetic
from sowhat.stories.event_study import events_section
from sowhat.stories.evidence import remark
from sowhat.stories.limits import DESIGN
from sowhat.stories.pieces import Note, Notes
from sowhat.stories.shape import Section
from sowhat.stories.voice import Voice


def first_section(voice: Voice, answer: StudyAnswer, api: str) -> Section:
    """What the front door shows of a study: its one drawing."""
    finding = answer.studied.finding
    if not isinstance(finding, NotEstimable):
        match finding.by:
            case ByArm() as by:
                return study_arms.arms_section(voice, answer, finding, by, api, half=True)
            case BySeries() as by:
                return study_series.series_section(voice, answer, finding, by, api, half=True)
            case ByProtection() as by:
                return study_rates.ratio_section(voice, answer, finding, by, api, half=True)
            case ByAssociation() as by:
                return study_rates.strata_section(voice, answer, finding, by, api, half=True)
            case _:
                pass
    return events_section(voice, answer, api)


def sections(voice: Voice, answer: StudyAnswer, api: str) -> tuple[Section, ...]:
    """Everything that a design can show of itself, its main drawing first."""
    finding = answer.studied.finding
    if not isinstance(finding, NotEstimable):
        match finding.by:
            case ByArm() as by:
                return study_arms.sections(voice, answer, finding, by, api)
            case BySeries() as by:
                return study_series.sections(voice, answer, finding, by, api)
            case ByProtection() as by:
                return study_rates.protection(voice, answer, finding, by, api)
            case ByAssociation() as by:
                return study_rates.association(voice, answer, finding, by, api)
            case BySynthetic() as by:
                events = events_section(voice, answer, api, half=False)
                path, *more = study_synthetic.sections(voice, answer, finding, by, api)
                return (path, events, *more)
            case _:
                pass
    return (events_section(voice, answer, api, half=False, banded=True),)


def design_section(voice: Voice, answer: StudyAnswer, api: str) -> Section:
    """Which design answers the question, what it compares, and who chose it and why."""
    finding, asked = answer.studied.finding, answer.studied.study.design
    why = [remark(check.says, voice.words) for check in finding.checks if check.name == DESIGN]
    if not why and (asked != "auto" or finding.design == "did"):
        why = [voice.say("study-design-named", named="no" if asked == "auto" else "yes")]
    notes = (Note(voice.say("study-design-is", design=finding.design)), *(Note(one) for one in why))
    title = voice.say("study-design", design=finding.design)
    return Section("design", title, "", (Notes(notes),), api, half=True)
