"""The dictionary of measures in words: what each means, its formula, where it is from, and its query."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from pydantic import JsonValue

from sowhat.model.dictionary import Defined
from sowhat.stories.pieces import Note, Notes
from sowhat.stories.shape import Section, Story
from sowhat.stories.voice import Voice

API = "/api/v1/dictionary"


def dictionary(voice: Voice, measures: Sequence[Defined]) -> Story:
    """Every measure under its area."""
    return Story(
        page="dictionary",
        title=voice.say("dictionary-page"),
        question=voice.say("dictionary-question"),
        answer=voice.phrase("dictionary-answer", "measures", measures=len(measures)),
        under=voice.say("dictionary-under"),
        sections=tuple(_section(voice, area, tuple(held)) for area, held in groupby(measures, lambda one: one.area)),
    )


def as_json(voice: Voice, measures: Sequence[Defined]) -> list[dict[str, JsonValue]]:
    """The same for machines, worded in one language."""
    return [
        {
            **one.model_dump(mode="json"),
            "title": voice.say(f"metric-{one.name}"),
            **{part: voice.say(f"metric-{one.name}-{part}") for part in ("means", "formula", "source")},
        }
        for one in measures
    ]


def _section(voice: Voice, area: str, measures: Sequence[Defined]) -> Section:
    title = voice.say(f"dictionary-area-{area}")
    return Section(area, title, "", (Notes(tuple(_note(voice, one) for one in measures)),), API)


def _note(voice: Voice, one: Defined) -> Note:
    says = {part: voice.say(f"metric-{one.name}-{part}") for part in ("means", "formula", "source")}
    text = voice.say("dictionary-entry", name=voice.say(f"metric-{one.name}"), means=says["means"])
    code = "dictionary-code" if one.table else "dictionary-code-stated"
    made = voice.say(code, path=one.path, **({"table": one.table} if one.table else {}))
    detail = voice.sentences(voice.say("dictionary-detail", formula=says["formula"], source=says["source"]), made)
    query = ((one.table, one.query),) if one.query else ()
    fold = voice.say("dictionary-query") if query else ""
    return Note(text, detail, examples=query, fold=fold, id=f"metric-{one.name}")
