"""A talk as the message that goes to one address: worded as that chat draws it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from sowhat.actions.written import written
from sowhat.model.talk import Talk
from sowhat.render.talks.dialects import To
from sowhat.render.talks.message import message
from sowhat.stories.voice import voice

CHATS: dict[str, To] = {
    "feishu": "feishu",
    "lark": "feishu",
    "dingtalk": "dingtalk",
    "wecombot": "wecom",
    "slack": "slack",
}
"""How an address begins, and which chat draws what is sent to it."""


@dataclass(frozen=True, slots=True)
class Text:
    """A message as it is sent."""

    title: str
    body: str


def text_for(root: Path, talk: Talk, address: str, page: str) -> Text:
    """The talk for whoever reads at an address, with the page that shows all of it."""
    workspace = written(root)
    spoken = voice(talk.language, workspace.timezone, workspace.catalog)
    scheme = address.strip().partition(":")[0].casefold()
    site = workspace.alerts.site.rstrip("/")
    body = message(talk, spoken, CHATS.get(scheme, "text"), site)
    more = spoken.say("showcase-message-page", page=f"{site}{page}") if site else ""
    return Text(talk.title, "\n\n".join(filter(None, (body, more))))
