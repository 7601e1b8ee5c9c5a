"""Themes as people may read them: words, share, sentences without names, the services that they speak of.

A theme's name comes from its strongest words, so it stays while these do. Statements about a theme keep the words that
it had, and find it again by these (see `feedback.done`) where its name has changed: nothing depends on earlier builds.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sowhat.feedback.hidden import LEAST
from sowhat.feedback.masking import masked
from sowhat.metrics.words import Tongue, people, sentences, tokens, tongue, words_of

NAMED_BY = 3
"""So many of its strongest words name a theme."""
SENTENCES, LONGEST, SHORTEST = 3, 160, 6
TWINS = 0.5
"""Two sentences that share more of their words say the same."""
MENTIONS = 3
"""A theme speaks of a service that so many of its texts name."""


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme of the texts of one language: `texts` of the `of` that belong to any theme."""

    id: str
    language: Tongue
    words: tuple[str, ...]
    texts: int
    of: int
    sentences: tuple[str, ...]
    services: tuple[str, ...]


Group = tuple[Sequence[str], Sequence[int]]
"""Words of a theme, and the texts that belong to it, the most typical first."""
Grouping = Callable[[Sequence[Sequence[str]]], Sequence[Group]]


def themes(
    texts: Sequence[str], names: Mapping[str, str], grouping: Grouping, writers: Sequence[str] = ()
) -> Iterator[Theme]:
    """Themes of each language, the largest first. `names` are what services are called, in lower case; `grouping` gives
    the groups of texts told as words; `writers` say who wrote each text (none: everybody wrote one). A theme of fewer
    than LEAST people is no theme, and a word that fewer wrote may be a name."""
    plain = _whole(texts, writers)
    common = {word for word, n in words_of(_joined(plain)).items() if n >= LEAST} | _words(names)
    tongues: tuple[Tongue, ...] = ("en", "zh")
    for language in tongues:
        own = [(text, writer) for text, writer in plain if tongue(text) == language]
        held = [masked(text, common, people) for text, _ in own]
        told = [tokens(text, language) for text in held]
        groups = [group for group in grouping(told) if group[0] and len({own[at][1] for at in group[1]}) >= LEAST]
        of = sum(len(found) for _, found in groups)
        for words, found in sorted(groups, key=lambda group: (-len(group[1]), tuple(group[0]))):
            mine = [held[at] for at in found]
            yield Theme(
                id=_id(language, words),
                language=language,
                words=tuple(words),
                texts=len(found),
                of=of,
                sentences=_sentences(mine, words, language),
                services=_services(mine, names),
            )


def _whole(texts: Sequence[str], writers: Sequence[str]) -> list[tuple[str, str]]:
    """Texts with their writers in their own order, whatever order they came in."""
    named_ = writers or [str(place) for place in range(len(texts))]
    return sorted((" ".join(text.split()), writer) for text, writer in zip(texts, named_, strict=True))


def _joined(plain: Sequence[tuple[str, str]]) -> list[str]:
    """All that each person wrote."""
    found: dict[str, list[str]] = {}
    for text, writer in plain:
        found.setdefault(writer, []).append(text)
    return ["\n".join(said) for said in found.values()]


def _words(names: Mapping[str, str]) -> set[str]:
    return {word.lower() for name in names for word in (name, *name.replace("-", " ").split())}


def _id(language: Tongue, words: Sequence[str]) -> str:
    digest = hashlib.sha256(" ".join(sorted(words[:NAMED_BY])).encode()).hexdigest()[:8]
    return f"{language}-{digest}"


def _sentences(texts: Sequence[str], words: Sequence[str], language: Tongue) -> tuple[str, ...]:
    """The sentences with most of the theme's words, one of a text, none nearly like another."""
    ranked = []
    for place, text in enumerate(texts):
        best = max(((_about(one, words, language), one) for one in sentences(text)), default=(0.0, ""))
        if best[0] > 0 and SHORTEST <= len(best[1]) <= LONGEST:
            ranked.append((-best[0], place, best[1]))
    found: dict[str, frozenset[str]] = {}
    for _, _, sentence in sorted(ranked):
        said = frozenset(tokens(sentence, language))
        if len(found) < SENTENCES and not any(_twins(said, other) for other in found.values()):
            found[sentence] = said
    return tuple(found)


def _twins(one: frozenset[str], other: frozenset[str]) -> bool:
    return len(one & other) > TWINS * len(one | other)


def _about(sentence: str, words: Sequence[str], language: Tongue) -> float:
    """How much of a theme a sentence says: its words, the strongest counting most."""
    said = set(tokens(sentence, language))
    return sum(1 / (place + 1) for place, word in enumerate(words) if word in said)


def _services(texts: Sequence[str], names: Mapping[str, str]) -> tuple[str, ...]:
    """The services that texts of the theme call by name, the most named first."""
    counted: dict[str, int] = {}
    for text in texts:
        for service in {names[name] for name in names if named(text, name)}:
            counted[service] = counted.get(service, 0) + 1
    enough = [service for service, n in counted.items() if n >= MENTIONS]
    return tuple(sorted(enough, key=lambda service: (-counted[service], service)))


def named(text: str, name: str) -> bool:
    """Whether a text holds a name: as a word of its own, where it is written in Latin letters. Names of one letter are
    none; a dash may be a space."""
    low, wanted = f" {text.lower().replace('-', ' ')} ", name.lower().replace("-", " ")
    at = low.find(wanted) if len(wanted) > 1 else -1
    while at >= 0:
        if not (_latin(wanted[0]) and _latin(low[at - 1])) and not (
            _latin(wanted[-1]) and _latin(low[at + len(wanted)])
        ):
            return True
        at = low.find(wanted, at + 1)
    return False


def _latin(letter: str) -> bool:
    return letter.isascii() and letter.isalnum()
