"""Themes of free text: TF-IDF weights of words, factored into non-negative parts (Lee and Seung, Nature 401, 1999).

Imported where texts wait only: the library takes seconds to load. Nothing is drawn by lot (the start is the singular
value decomposition, and texts come in their own order), so equal texts give equal themes.
"""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

import numpy as np
import numpy.typing as npt
from sklearn.decomposition import NMF
from sklearn.exceptions import ConvergenceWarning
from sklearn.feature_extraction.text import TfidfVectorizer

FEWEST = 20
"""With fewer texts there is nothing to group."""
PER_THEME, MOST = 8, 10
WORDS = 8
SEED = 0
LOUDEST = 0.6
"""A word in more than so many of the texts tells none of them apart."""


@dataclass(frozen=True, slots=True)
class Topic:
    """Words that stand together, the strongest first, and the texts (by number) that are most about them, the most
    typical first."""

    words: tuple[str, ...]
    texts: tuple[int, ...]


def how_many(texts: int) -> int:
    """The number of themes that so many texts are parted into: √(texts / 8), rounded, from 2 to 10."""
    return max(2, min(MOST, round(sqrt(texts / PER_THEME))))


def topics(told: Sequence[Sequence[str]]) -> tuple[Topic, ...]:
    """The themes of texts given as words; none while there are fewer than FEWEST. A text belongs to the theme that
    weighs most in it, and to none where no theme does."""
    if len(told) < FEWEST:
        return ()
    counter = TfidfVectorizer(analyzer=list, min_df=2, max_df=LOUDEST, sublinear_tf=True)
    try:
        weights = counter.fit_transform([list(one) for one in told])
    except ValueError:  # no word stands in two texts
        return ()
    names = counter.get_feature_names_out()
    parts = min(how_many(len(told)), len(names), len(told) - 1)
    if parts < 2:
        return ()
    model = NMF(parts, init="nndsvda", random_state=SEED, max_iter=600, tol=1e-5)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ConvergenceWarning)
        of_texts = model.fit_transform(weights)
    return tuple(_topics(of_texts, model.components_, [str(name) for name in names]))


def _topics(of_texts: npt.NDArray[np.float64], of_words: npt.NDArray[np.float64], names: list[str]) -> list[Topic]:
    scaled = of_texts * of_words.sum(axis=1)
    mine = scaled.argmax(axis=1)
    some = scaled.max(axis=1) > 0
    found = []
    for part in range(of_words.shape[0]):
        strongest = sorted(range(len(names)), key=lambda at: (-round(float(of_words[part, at]), 9), names[at]))
        words = tuple(names[at] for at in strongest[:WORDS] if of_words[part, at] > 0)
        held = [at for at in range(len(mine)) if some[at] and mine[at] == part]
        held.sort(key=lambda at: (-round(float(scaled[at, part]), 9), at))
        found.append(Topic(words, tuple(held)))
    return found
