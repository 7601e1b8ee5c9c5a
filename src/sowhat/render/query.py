"""A query as SQL to read and run, and its request as Markdown."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence

from sowhat.model.language import Language
from sowhat.model.query import QueryStep, StudyQuery
from sowhat.stories.query import Part, Request, comments, request
from sowhat.stories.voice import voice
from sowhat.stories.words import LANGUAGES, words


def sql(steps: Sequence[QueryStep], comments: Mapping[str, str]) -> str:
    """One statement, each step below a line that says what it does; ends with a semicolon and a line break."""
    named = [f"-- {comments[step.name]}\n{step.name} AS (\n  {step.sql}\n)" for step in steps[:-1]]
    last = steps[-1]
    return "\n".join((f"-- {comments['']}", "WITH", ",\n".join(named), f"-- {comments[last.name]}", f"{last.sql};", ""))


def markdown(told: Request) -> str:
    """The page; ends with one line break."""
    parts = (piece for part in told.parts for piece in _part(part))
    return "\n\n".join((f"# {told.title}", told.says, *parts)) + "\n"


def _part(part: Part) -> Iterator[str]:
    yield f"## {part.title}"
    yield from part.says
    if part.table:
        yield _table(part.table)
    if part.items:
        yield "\n".join(f"- {item}" for item in part.items)
    if part.code:
        yield f"```sh\n{part.code}\n```"


def _table(rows: Sequence[Sequence[str]]) -> str:
    lines = ["| " + " | ".join(cell.replace("|", "\\|") for cell in row) + " |" for row in rows]
    return "\n".join((lines[0], "|" + "---|" * len(rows[0]), *lines[1:]))


def files(asked: StudyQuery, language: Language) -> dict[str, str]:
    """The query with its comments in one language, and the request in all of them, by file name."""
    texts = {f"{asked.study}.sql": _sql(asked, language)}
    return texts | {f"{asked.study}-request.{tag}.md": _request(asked, tag) for tag in LANGUAGES}


def page(asked: StudyQuery, language: Language, as_json: bool = False) -> str:
    """The request with the query below it; or everything in both languages as JSON."""
    if as_json:
        worded = {"sql": _sql(asked, language), "request": {tag: _request(asked, tag) for tag in LANGUAGES}}
        return json.dumps({**asked.model_dump(mode="json"), **worded}, ensure_ascii=False, indent=2)
    return f"{_request(asked, language)}\n```sql\n{_sql(asked, language)}```\n"


def _sql(asked: StudyQuery, language: Language) -> str:
    return sql(asked.steps, comments(words(language), asked))


def _request(asked: StudyQuery, language: Language) -> str:
    return markdown(request(voice(language), asked))
