"""Who tells: sentences whose figures keep their addresses."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from sowhat.model.talk import Sentence, Stated
from sowhat.stories.voice import Voice
from sowhat.stories.words import CLOSE, OPEN, Said, closed

_MARKS = 0xE100
"""Private-use marks from here on number the figures of a sentence while it is formatted; never shown."""
_SEEN = re.compile(rf"{OPEN}([\ue100-\ue1ff])")
_MARKED = re.compile(rf"{OPEN}[\ue100-\ue1ff]|{CLOSE}")
_BEFORE = re.compile(rf"([\u4e00-\u9fff]{CLOSE}?)({OPEN}[\ue100-\ue1ff])(?=[A-Za-z0-9¥$€£<−])")
_AFTER = re.compile(rf"(?<=[A-Za-z0-9%])({CLOSE})(?={OPEN}?[\ue100-\ue1ff]?[\u4e00-\u9fff])")

Param = Stated | tuple[Stated, ...] | Said
"""What fills a placeholder: a figure, a list of figures, or a word or number that nobody reads as one."""


@dataclass(frozen=True, slots=True)
class Teller:
    """Says messages of a voice as sentences."""

    voice: Voice

    def says(self, id_: str, /, strong: str = "", **params: Param) -> Sentence:
        """The message `id_`. A figure fills its placeholder with its text, and `<name>_n` with its number, for plurals
        and choices; several figures are read as a list, and `<name>_n` is how many they are. `strong` names the figure
        or text that the eye should find first.

        Figures come in the order in which they are read, one that is read twice twice: so that a search for each after
        the one before finds where it stands.

        Raises UnknownWords as Words.say.
        """
        return self.tells(id_, params, strong)

    def tells(self, id_: str, params: Mapping[str, Param], strong: str = "") -> Sentence:
        """The same, where parameters were put together before."""
        known = tuple(one for param in params.values() for one in _figures(param))
        marked = self.voice.say(id_, **self._told(params, marked=True))
        text = self._plain(marked)
        figures = tuple(known[ord(mark) - _MARKS] for mark in _SEEN.findall(marked))
        return Sentence(text=text, figures=figures, strong=str(self._text(params[strong])) if strong else "")

    def _plain(self, marked: str) -> str:
        """What is read of a text with marks: in Chinese, a Latin name or number stands apart from the characters
        around it, and two of these stand together."""
        if self.voice.language == "en":
            return _MARKED.sub("", marked)
        apart = _AFTER.sub(r"\1 ", _BEFORE.sub(r"\1 \2", marked))
        return closed(_MARKED.sub("", apart))

    def _told(self, params: Mapping[str, Param], *, marked: bool = False) -> dict[str, Said]:
        """What fills the placeholders; where `marked`, each figure with the mark of its place among all of them."""
        told: dict[str, Said] = {}
        at = 0
        for name, param in params.items():
            told[name] = self._text(param, at if marked else None)
            at += len(_figures(param))
            if (number := _number(param)) is not None:
                told[f"{name}_n"] = number
        return told

    def _text(self, param: Param, at: int | None = None) -> Said:
        """What is read; from the mark `at` on, where it is marked."""
        if isinstance(param, str | int | float):
            return param
        texts = [one.text for one in _figures(param)]
        if at is not None:
            texts = [f"{OPEN}{chr(_MARKS + at + step)}{text}{CLOSE}" for step, text in enumerate(texts)]
        return self._list(texts)

    def _list(self, texts: list[str]) -> str:
        """`a, b and c`."""
        if len(texts) < 2:
            return "".join(texts)
        return self.voice.say("talk-comma").join(texts[:-1]) + self.voice.say("talk-and") + texts[-1]

    def plain(self, text: str) -> Sentence:
        """What people wrote themselves."""
        return Sentence(text=text)

    def line(self, figure: Stated) -> Sentence:
        """A figure alone, as in a table's cell."""
        return Sentence(text=figure.text, figures=(figure,))


def _figures(param: Param) -> tuple[Stated, ...]:
    if isinstance(param, Stated):
        return (param,)
    return param if isinstance(param, tuple) else ()


def _number(param: Param) -> float | None:
    """What a plural or a choice goes by: a figure's number, how many figures there are; none of a text."""
    if isinstance(param, tuple):
        return len(param)
    return float(param.value) if isinstance(param, Stated) and not isinstance(param.value, str) else None
