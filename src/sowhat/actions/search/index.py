"""The index of everything that can be found, and the rule by which finds are ordered.

A word of the query is found in an entry where it is a word of it, begins one, or is one with a mistake (one from four
letters on, two from eight; one of three letters may lack its fourth); a Chinese word where it stands anywhere. Each is
worth the place that it was found in (WEIGHTS) times how well it fits (FITS). An entry's score is

    100  where the whole query is its title or its id,
  +  40  where the title begins with the query,
  +  30  where the title is the query but for mistakes,
  +  20  × the mean worth of the query's words,
  +  10  × the share of the title's letters that the query makes up,
  −   5  where it is over.

Entries that hold every word come first, and alone; where there are none, those that hold some, by how rare the words
are. Equal scores: by kind (KINDS), the shorter title, the id.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from math import log

from sowhat.actions.search import words
from sowhat.model.found import KINDS, Entry, EntryKind, Matched

WEIGHTS = {"title": 1.0, "id": 1.0, "detail": 0.5, "also": 0.5}
FITS = {"whole": 1.0, "begins": 0.8, "mistaken": 0.5}
WHOLE, BEGINS, NEAR, WORDS, COVERS, OVER = 100.0, 40.0, 30.0, 20.0, 10.0, 5.0
SHORTEST = 2
"""Letters from which a word counts that only begins another one; the last one that is being typed may be one."""
Worth = dict[int, float]


@dataclass(frozen=True, slots=True)
class Scored:
    """An entry and what it scored."""

    entry: Entry
    score: float


@dataclass(slots=True)
class Index:
    """Entries by their words. Build it with `index`."""

    entries: tuple[Entry, ...]
    titles: list[tuple[str, ...]] = field(default_factory=list)
    """The two titles and the id of each, plain."""
    texts: list[tuple[tuple[float, str], ...]] = field(default_factory=list)
    held: dict[str, Worth] = field(default_factory=dict)
    """Under each key, which entries hold it and what the best place of it is worth."""
    sorted: list[str] = field(default_factory=list)
    near: dict[str, list[str]] = field(default_factory=dict)

    def find(self, asked: str) -> tuple[Matched, tuple[Scored, ...]]:
        """What goes by the words, the best first."""
        plain, said = words.plain(asked), words.spoken(asked)
        if not said:
            return "none", ()
        each = [self._worth(word) for word in said]
        every = set.intersection(*(set(one) for one in each))
        if every:
            scored = [Scored(self.entries[i], self._score(i, plain, each)) for i in every]
            return "all", tuple(sorted(scored, key=_order))
        rarity = [log(1 + len(self.entries) / len(one)) if one else 0.0 for one in each]
        some = {i for one in each for i in one}
        parts = [Scored(self.entries[i], _partly(i, each, rarity)) for i in some]
        return ("some" if parts else "none"), tuple(sorted(parts, key=_order))

    def every(self, kind: EntryKind) -> tuple[Scored, ...]:
        """All of a kind, what is over last; acts in the order in which they are offered."""
        found = [Scored(one, -OVER * one.over) for one in self.entries if one.kind == kind]
        return tuple(sorted(found, key=lambda one: -one.score))

    def _worth(self, word: str) -> Worth:
        if words.is_han(word):
            return self._standing(word)
        found: Worth = {}
        for known, fit in self._alike(word):
            for i, weight in self.held[known].items():
                found[i] = max(found.get(i, 0.0), weight * fit)
        return found

    def _standing(self, word: str) -> Worth:
        """Entries in whose texts a Chinese word stands."""
        filed = [self.held.get(key, {}) for key in words.keys(word)]
        among = set.intersection(*(set(one) for one in filed))
        found = {i: max((weight for weight, text in self.texts[i] if word in text), default=0.0) for i in among}
        return {i: worth for i, worth in found.items() if worth}

    def _alike(self, word: str) -> Iterator[tuple[str, float]]:
        """Words of the index that a word may mean, and how well."""
        if word in self.held:
            yield word, FITS["whole"]
        if len(word) >= SHORTEST or word.isalpha():
            for known in self._beginning(word):
                yield known, FITS["begins"] + (FITS["whole"] - FITS["begins"]) * len(word) / len(known) / 2
        may = words.mistakes(word) or (len(word) == words.TYPO_FROM - 1 and word.isalpha() and word not in self.held)
        for known in self._mistaken(word, int(may)) if may else ():
            yield known, FITS["mistaken"]

    def _beginning(self, word: str) -> Iterator[str]:
        at = bisect_left(self.sorted, word)
        while at < len(self.sorted) and self.sorted[at].startswith(word):
            if self.sorted[at] != word:
                yield self.sorted[at]
            at += 1

    def _mistaken(self, word: str, may: int) -> Iterator[str]:
        """Words at most `may` mistakes away: those that share a shortened form are looked at."""
        forms = _forms(word, may)
        for known in {known for form in forms for known in self.near.get(form, ())}:
            if known != word and words.distance(word, known) <= min(may, words.mistakes(known)):
                yield known

    def _score(self, i: int, plain: str, each: Sequence[Worth]) -> float:
        entry, titles = self.entries[i], self.titles[i]
        score = WORDS * sum(one[i] for one in each) / len(each)
        if plain in titles:
            score += WHOLE
        if any(title.startswith(plain) for title in titles):
            score += BEGINS
        elif (may := words.mistakes(plain.replace(" ", ""))) and any(_near(plain, one, may) for one in titles):
            score += NEAR
        score += COVERS * max((min(1.0, len(plain) / len(title)) for title in titles if title), default=0.0)
        return score - OVER * entry.over


def index(entries: Iterable[Entry], kinds: Mapping[str, str]) -> Index:
    """The index of entries; `kinds` are words for each kind, under which its entries are found too."""
    made = Index(tuple(entries))
    for i, entry in enumerate(made.entries):
        texts = tuple(_texts(entry, kinds.get(entry.kind, "")))
        made.titles.append(tuple(words.plain(one) for one in (entry.title.en, entry.title.zh, entry.id)))
        made.texts.append(texts)
        for weight, text in texts:
            for key in {key for run in text.split() for key in words.keys(run)}:
                known = made.held.setdefault(key, {})
                known[i] = max(known.get(i, 0.0), weight)
    made.sorted = sorted(word for word in made.held if not words.is_han(word))
    for word in made.sorted:
        for form in _forms(word, words.mistakes(word)) if words.mistakes(word) else ():
            made.near.setdefault(form, []).append(word)
    return made


def _texts(entry: Entry, kind: str) -> Iterator[tuple[float, str]]:
    for weight, text in (
        *((WEIGHTS["title"], one) for one in (entry.title.en, entry.title.zh)),
        (WEIGHTS["id"], entry.id),
        *((WEIGHTS["detail"], one) for one in (entry.detail.en, entry.detail.zh)),
        *((WEIGHTS["also"], one) for one in (*entry.also, kind)),
    ):
        if text:
            yield weight, words.plain(text)


def _forms(word: str, may: int) -> set[str]:
    """The word with up to `may` of its letters left out."""
    forms = {word}
    for _ in range(may):
        forms |= {shorter for one in forms for shorter in words.shortened(one)}
    return forms


def _near(plain: str, title: str, may: int) -> bool:
    return abs(len(plain) - len(title)) <= may and words.distance(plain, title) <= may


def _partly(i: int, each: Sequence[Worth], rarity: Sequence[float]) -> float:
    return sum(one.get(i, 0.0) * rare for one, rare in zip(each, rarity, strict=True))


def _order(one: Scored) -> tuple[float, int, int, str]:
    return -round(one.score, 6), KINDS.index(one.entry.kind), len(one.entry.title.en), one.entry.id
