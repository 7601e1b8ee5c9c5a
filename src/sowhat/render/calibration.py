"""The calibration as a page of the docs, and in the terminal."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.text import Text

from sowhat.render.markdown import section as as_markdown
from sowhat.render.terminal import section as in_terminal
from sowhat.stories.calibration import Report
from sowhat.stories.words import Words


def page(report: Report, twin: tuple[str, str]) -> str:
    """Markdown; `twin` is the name of the other language and its file."""
    language, file = twin
    return "\n\n".join((f"# {report.title}", f"[{language}]({file})", *report.lede, *_sections(report))) + "\n"


def _sections(report: Report) -> Iterator[str]:
    for one in report.sections:
        yield from (part for part in as_markdown(one) if part)


def terminal(report: Report, words: Words) -> RenderableType:
    """What failed, and the tables."""
    _, run, answer = report.lede
    shown = [one for one in report.sections if one.id == "failed" or not one.id.startswith(("simulated", "promised"))]
    parts = [part for one in shown for part in in_terminal(one, words, wide=False)]
    return Group(Text(answer, style="bold"), Text(run, style="dim"), *parts)
