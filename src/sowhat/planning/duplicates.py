"""Which demands may be the same: how alike their words are, in Chinese and in English.

Words are weighed by how few demands have them (tf-idf, Spärck Jones 1972) and compared by the cosine of the angle
between them (Salton 1975). A word of one language never meets its translation, but names of things in Latin letters
meet in both. A guess for people, who decide.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from math import log, sqrt

from sowhat.metrics.words import tokens, tongue
from sowhat.model.demand import Alike, Demand, Need

NEAR = 0.3
"""From here on two demands are shown as perhaps the same."""
MOST = 3
COMMON = 2
"""Words that two demands have in common at least."""
TITLE = 2
"""A word of the title counts so many times."""
_LATIN = re.compile(r"[a-z][a-z0-9]{2,}")
Vector = Mapping[str, float]


def words(told: Need | Demand) -> Counter[str]:
    """The words of a demand; the user's own words and the solution in mind are part of it."""
    problem = told.problem
    found: Counter[str] = Counter()
    for text, times in (
        (told.title, TITLE),
        *((one, 1) for one in (problem.whose, problem.today, problem.words, told.solution, *told.scenarios)),
    ):
        for word in _words(text):
            found[word] += times
    return found


def _words(text: str) -> Sequence[str]:
    spoken = tongue(text)
    if spoken is None:
        return ()
    own = tokens(text, spoken)
    return own if spoken == "en" else [*own, *(one for one in _LATIN.findall(text.lower()) if one not in own)]


def alike(told: Need | Demand, others: Sequence[Demand]) -> tuple[Alike, ...]:
    """Those of `others` that may be the same, the most alike first. One that goes on as another one is left out."""
    rest = [one for one in others if one.merged is None and not (isinstance(told, Demand) and one.id == told.id)]
    return _nearest(words(told), {one.id: words(one) for one in rest}, {one.id: one for one in rest})


def pairs(demands: Sequence[Demand]) -> dict[str, tuple[Alike, ...]]:
    """For each demand the ones that may be the same; those without any are left out."""
    kept = {one.id: one for one in demands if one.merged is None}
    bags = {id_: words(one) for id_, one in kept.items()}
    told = {
        id_: _nearest(bag, {other: bags[other] for other in bags if other != id_}, kept) for id_, bag in bags.items()
    }
    return {id_: found for id_, found in told.items() if found}


def _nearest(bag: Counter[str], others: Mapping[str, Counter[str]], known: Mapping[str, Demand]) -> tuple[Alike, ...]:
    weights = _weights([bag, *others.values()])
    own = _vector(bag, weights)
    found = []
    for id_, other in others.items():
        common = bag.keys() & other.keys()
        share = _cosine(own, _vector(other, weights)) if len(common) >= COMMON else 0.0
        if share >= NEAR:
            shown = tuple(sorted(common, key=lambda word: (-weights[word], word))[:5])
            one = known[id_]
            found.append(Alike(id=id_, title=one.title, status=one.status, share=round(share, 3), words=shown))
    return tuple(sorted(found, key=lambda one: (-one.share, one.id))[:MOST])


def _weights(bags: Sequence[Counter[str]]) -> Mapping[str, float]:
    """The rarer, the heavier (smoothed, so that a word of all of them still counts a little)."""
    seen = Counter(word for bag in bags for word in bag)
    return {word: log((1 + len(bags)) / (1 + n)) + 1 for word, n in seen.items()}


def _vector(bag: Counter[str], weights: Mapping[str, float]) -> Vector:
    return {word: (1 + log(n)) * weights[word] for word, n in bag.items()}


def _cosine(first: Vector, second: Vector) -> float:
    dot = sum(amount * second.get(word, 0.0) for word, amount in first.items())
    size = sqrt(sum(x * x for x in first.values())) * sqrt(sum(x * x for x in second.values()))
    return dot / size if size else 0.0
