"""Which words of a spreadsheet mean which sheet, column and choice of the workbook, in Chinese and English.

Compared without case, spaces, punctuation and what stands in brackets, so that `App ID`, `app_id` and `应用（AppID）`
are one word. A word may mean different columns on different sheets: the sheet decides.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache

from sowhat.workspace.workbook_form import FORMS, SheetForm, SheetKey
from sowhat.workspace.workbook_vocabulary import CHOICES, CUSTOMERS, EXAMPLES, HEADERS, HELP, SHEETS

_BRACKETS = re.compile(r"[(\[【〔<《][^)\]】〕>》]*[)\]】〕>》]")
_NOISE = re.compile(r"[\W_]+")
MOST_WORDS = 4
"""A header of more words is a sentence: only its whole can mean a column."""


@lru_cache(8192)
def plain(word: str) -> str:
    """A word as it is compared."""
    text = unicodedata.normalize("NFKC", word).casefold()
    return _NOISE.sub("", _BRACKETS.sub("", text)) or _NOISE.sub("", text)


@cache
def _headers(sheet: SheetKey) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for key, words in HEADERS[sheet].items():
        for word in (key, *words.split("|")):
            found.setdefault(plain(word), key)
    return found


def column_of(sheet: SheetKey, header: str) -> str:
    """The key of the column that a header names on this sheet, or ''. Of a header in several words (`团队 Team`, two
    header rows) the whole counts first, then its last word, then the others."""
    known = _headers(sheet)
    words = re.split(r"[\s/|]+", header)
    parts = [header, *reversed(words if len(words) <= MOST_WORDS else ())]
    inner = re.findall(r"[(\[（【]([^)\]）】]*)[)\]）】]", header)
    return next((known[name] for part in (*parts, *inner) if (name := plain(part)) in known), "")


@cache
def is_header_word(text: str) -> bool:
    """Whether some sheet has a column of that name."""
    return len(text) <= 60 and any(column_of(form.key, text) for form in FORMS)


@cache
def _sheet_names() -> Mapping[str, SheetKey]:
    return {plain(word): key for key, words in SHEETS.items() for word in (key, *words.split("|"))}


def sheet_named(name: str) -> SheetKey | None:
    """The sheet that a name means; a leading number (`3 应用`, `3.应用`) does not count."""
    known = _sheet_names()
    parts = [name, *re.split(r"[\s/|_\-]+", name)]
    bare = [re.sub(r"^\d+", "", plain(part)) for part in parts]
    return next((known[word] for word in bare if word in known), None)


def choice_of(allowed: tuple[str, ...], text: str) -> str:
    """The allowed code that a word means; the text itself where it means none."""
    wanted = plain(text)
    for code in allowed:
        if wanted == plain(code) or wanted in map(plain, CHOICES.get(code, "").split("|")):
            return code
    return text


@cache
def counts_customers(header: str) -> bool:
    """Whether a header says that its column counts customers."""
    return plain(header) in CUSTOMERS


def form_of(key: SheetKey) -> SheetForm:
    """The sheet's form."""
    return next(form for form in FORMS if form.key == key)


def is_example(text: str) -> bool:
    """Whether a row's first cell says that the row is an example."""
    return text.strip().casefold().startswith(EXAMPLES)


def is_help(text: str) -> bool:
    """Whether a row's first cell says that the row explains the sheet."""
    return text.strip().casefold().startswith(HELP)
