"""What waits for a person, as a message: plain text with the addresses of pages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sowhat.model.inbox import Inbox, Told
from sowhat.stories.inbox import PAGE, line
from sowhat.stories.voice import Voice

LISTED = 12


def message(voice: Voice, seen: Inbox, site: str) -> tuple[str, str]:
    """Title and body; `site` stands before the addresses of pages."""
    n = len(seen.tasks)
    lines = [voice.say("simulated-terminal")] if seen.simulated else []
    for one in seen.tasks[:LISTED]:
        told = line(voice, one, seen.today)
        lines.append(voice.say("inbox-message-line", text=told.text, when=told.when, page=f"{site}{told.href}"))
    if n > LISTED:
        lines.append(voice.say("inbox-message-more", n=n - LISTED, page=f"{site}{PAGE}"))
    return voice.say("inbox-message-title", n=n), "\n".join(lines)


def sent(voice: Voice, done: Sequence[Told]) -> Iterator[str]:
    """What became of each message."""
    if not done:
        yield voice.say("inbox-sent-nobody")
    for one in done:
        yield voice.say("inbox-sent", outcome=one.outcome, variable=one.variable, n=one.n)
