"""How each place writes a message: what is strong, what a heading is, what must not reach it, how long it may be.

People's words go in as words. No chat offers one escape that holds both in its interface and when a person pastes,
so that what would act there is written with its full-width twin, which acts nowhere: `＠all`, `＜!channel＞`.
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

To = Literal["feishu", "dingtalk", "wecom", "slack", "word", "text"]


@dataclass(frozen=True, slots=True)
class Dialect:
    """One place. `strong` and `heading` hold `#` for the words; `limit` counts bytes or characters (0: none)."""

    strong: str
    heading: str
    title: str
    item: str
    limit: int = 0
    counted: Literal["bytes", "characters"] = "bytes"
    entities: bool = False
    markup: bool = True

    def size(self, text: str) -> int:
        """How much of the limit a text takes."""
        return len(text.encode()) if self.counted == "bytes" else len(text)

    def plain(self, text: str) -> str:
        """What people wrote, on one line and inert."""
        said = inert(text) if self.markup else one_line(text)
        return html.escape(said, quote=False) if self.entities else said


DIALECTS: Mapping[str, Dialect] = {
    "feishu": Dialect("**#**", "**#**", "**#**", "- #", 18_000),
    "dingtalk": Dialect("**#**", "#### #", "### #", "- #", 18_000),
    "wecom": Dialect("**#**", "**#**", "### #", "- #", 4_096),
    "slack": Dialect("*#*", "*#*", "*#*", "• #", 3_000, "characters", entities=True),
    "text": Dialect("#", "#", "#", "- #", markup=False),
}
"""Feishu: `lark_md`, a bot's request may have 20 KB; DingTalk: 20,000 bytes; 18,000 bytes of words leave both room for
the envelope. WeCom: 4,096 bytes of markdown. Slack: `mrkdwn`, 3,000 characters a block."""

_WIDE = {code: code + 0xFEE0 for code in range(0x21, 0x7F)}
"""Each sign's full-width twin."""
_ACTS = {ord(sign): _WIDE[ord(sign)] for sign in "*`~<>[]@\\"}
_EDGE = re.compile(r"(?<![^\W_])_+|_+(?![^\W_])")
"""Low lines at a word's edge begin or end slanted words; those inside `risk_score` do not."""
_LINK = re.compile(r"(?i)\b([a-z][a-z0-9+.-]*):(?=//)|\b(mailto|tel|javascript|data):")
_WEB = re.compile(r"(?i)\bwww\.")
_LEADS = re.compile(r"^(#+|[-+=](?=\s)|\d{1,9}[.)](?=\s)|\|)")


def one_line(text: str) -> str:
    """A line without characters that turn, hide or end it."""
    unseen = (c for c in text if unicodedata.category(c) not in {"Cf", "Co"})
    kept = "".join(" " if unicodedata.category(c) in {"Cc", "Zl", "Zp"} else c for c in unseen)
    return " ".join(kept.split())


def inert(text: str) -> str:
    """The same words, of which no chat makes a mention, a link, a picture, or a shape of its own."""
    said = one_line(text).translate(_ACTS)
    said = _EDGE.sub(lambda found: "＿" * len(found[0]), said)
    said = _LINK.sub(lambda found: f"{found[1] or found[2]}：", said)
    said = _WEB.sub("www．", said)
    return _LEADS.sub(lambda found: found[0].translate(_WIDE), said)
