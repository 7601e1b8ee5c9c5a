"""Take out of a sentence what tells who said it: addresses, numbers, and names that are not known as anything else."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection

MASK = "…"
_PLAIN = re.compile(
    r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?:https?://|www\.)\S+|@[\w\-]+|\b(?=\w*\d\w*\d)[\w\-]*\d[\w\-.]*|\d{2,}[\d\- ]*"
)
_WORD = re.compile(r"[A-Za-z][A-Za-z'’\-]*")
_STARTS = re.compile(r"(?:^|[.!?。！？:：;；\n]\s*)[\"'“”(（]*$")
_TITLED = re.compile(
    r"[\u4e00-\u9fff]{1,3}(?=(?:先生|女士|经理|总监|老师|同学|主管|工程师))|[老小阿][\u4e00-\u9fff](?=[说做帮给很，。！]|$)"
)
_POLITE = re.compile(
    r"\b(Mr|Mrs|Ms|Dr|[Tt]hanks to|[Tt]hank you|[Tt]hank|[Aa]sk(?:ed)?|[Hh]i|[Hh]ello|[Dd]ear)(\.?\s+)"
    r"(?!the\b|you\b|for\b|to\b|your\b|all\b|a\b|it\b|us\b|them\b|everyone\b)[A-Za-z]+(?:\s+[A-Z][a-z]+)?"
)
Names = Callable[[str], Collection[str]]


def masked(text: str, known: Collection[str], names: Names) -> str:
    """The sentence without e-mail addresses, links, mentions, numbers of two digits and more, and names of people.

    `known` are words in lower case that many people wrote, or that name services: only these stay when they are
    written like a name. `names` finds names of people in Chinese. What nobody could know for a name (a first name in
    small letters) stays: a person should still read before passing on.
    """
    plain = _POLITE.sub(rf"\1\2{MASK}", _PLAIN.sub(MASK, text))
    for name in sorted({*names(plain), *_TITLED.findall(plain)}, key=lambda one: (-len(one), one)):
        if name and name.lower() not in known:
            plain = plain.replace(name, MASK)
    spoken = _WORD.sub(lambda found: _word(found, plain, known), plain)
    return re.sub(rf"{MASK}(?:\s*{MASK})+", MASK, spoken)


def _word(found: re.Match[str], text: str, known: Collection[str]) -> str:
    """A word in capitals inside a sentence is a name unless many people write it; at a sentence's start it may be
    any word, and is a name where a further one follows it."""
    word = found.group()
    if not word[0].isupper() or word.lower() in known or word in ("I", "I'm", "I’m", "I'd", "I've", "I’ve", "OK"):
        return word
    begins = bool(_STARTS.search(text[: found.start()]))
    follows = re.match(r"\s+[A-Z][a-z]+", text[found.end() :])
    return word if begins and not follows else MASK
