"""How fields are called, and texts of a description as they are quoted: as written, never translated."""

from __future__ import annotations

import re

from sowhat.model.api import Schema
from sowhat.model.prototype import Label, Quoted
from sowhat.stories.prototypes.kinds import said_kind, words_of
from sowhat.stories.words import Words

_HAN = re.compile(r"[\u3400-\u9fff]")
_LINK = re.compile(r"!?\[([^\]\n]{0,400})\]\([^)\n]{0,1000}\)")
_TAG = re.compile(r"</?[A-Za-z][^<>]{0,400}>")
_MARKS = re.compile(r"[*_`]{1,3}(?=\S)|(?<=\S)[*_`]{1,3}(?!\w)|^#{1,6}\s+|^>\s?", re.MULTILINE)
_GAPS = re.compile(r"\s+")
_END = re.compile(r"(?<=[.!?])\s|(?<=[。！？])")
_SHORT = frozenset(
    ("id", "ids", "ip", "qr", "os", "cpu", "pin", "ssn", "iso", "ios", "sku", "sdk", "mcc", "vat", "url")
)
ACRONYMS = _SHORT | {
    "url",
    "uri",
    "sid",
    "api",
    "sms",
    "mms",
    "psp",
    "iban",
    "bic",
    "cvc",
    "cvv",
    "html",
    "json",
    "xml",
}
SHORT = 24
"""Chinese characters of a description that can stand for a name."""
LONGEST = 280
HELP = 150


def humanised(name: str) -> str:
    """`returnUrl` → `Return URL`, `account_sid` → `Account SID`; a name without letters as it is."""
    parts = [_word(one) for one in words_of(name)]
    if not parts:
        return name
    first = parts[0] if any(one.isupper() for one in parts[0][1:]) else parts[0][:1].upper() + parts[0][1:]
    return " ".join((first, *parts[1:]))


def _word(part: str) -> str:
    if part.lower() in ACRONYMS:
        return part.upper() if part.lower() != "ids" else "IDs"
    return part if len(part) > 1 and part.isupper() and len(part) <= 4 else part.lower()


def quoted(text: str, longest: int = LONGEST) -> Quoted:
    """A text of the description as one line, without its marks."""
    plain = text if "<" not in text else _TAG.sub(" ", text)
    line = _GAPS.sub(" ", _MARKS.sub("", _LINK.sub(r"\1", plain))).strip()
    if len(line) > longest:
        line = _shortened(line, longest)
    return Quoted(text=line, lang="" if not line else "zh" if _HAN.search(line) else "en")


def _shortened(line: str, longest: int) -> str:
    """Whole sentences as far as they go, else cut."""
    kept = ""
    for sentence in _END.split(line):
        if len(kept) + len(sentence) + 1 > longest:
            break
        kept = f"{kept} {sentence}".strip() if not _HAN.search(sentence) else kept + sentence
    return kept or line[: longest - 1].rstrip() + "…"


def label(words: Words, name: str, shape: Schema) -> Label:
    """A field's name for people. In Chinese a Chinese title or short description names it; else its kind does, and its
    own name stands beside as code. In English its title, else its name as words."""
    titled = shape.title if " " in shape.title.strip() or _HAN.search(shape.title) else ""
    if words.language == "zh":
        own = next((one for one in (titled, name, _first(shape.description)) if _HAN.search(one)), "")
        if own and len(own) <= SHORT:
            return Label(text=own, code=humanised(name) if own != name else "")
        return Label(text=words.say("prototype-kind", kind=said_kind(shape, name)), code=humanised(name))
    usable = titled if titled and len(titled) <= 60 and not _HAN.search(titled) else ""
    return Label(text=usable or humanised(name))


def titled(words: Words, title: str, otherwise: str, generic: str) -> Label:
    """The name of an operation or an API: its title where that is in the reader's language; in Chinese an English one
    stands as code beside what it generally does."""
    said = quoted(title, 80).text or otherwise
    if words.language == "zh" and not _HAN.search(said):
        return Label(text=generic, code=said)
    return Label(text=said)


def helped(words: Words, shape: Schema, own: str, described: str = "") -> Quoted:
    """The description as help, unless the label says it already."""
    found = quoted(described or shape.description, HELP)
    return Quoted() if found.text.rstrip(".。") == own.rstrip(".。") else found


def _first(text: str) -> str:
    """The first clause of a description."""
    return re.split(r"[,.;:，。；：（(\n]", text.strip(), maxsplit=1)[0].strip()
