"""Who tells: sentences whose figures keep their addresses."""

from __future__ import annotations

from dataclasses import dataclass

from sowhat.model.talk import Sentence, Stated
from sowhat.stories.voice import Voice
from sowhat.stories.words import Said


@dataclass(frozen=True, slots=True)
class Teller:
    """Says messages of a voice as sentences."""

    voice: Voice

    def says(self, id_: str, /, strong: str = "", **params: Stated | Said) -> Sentence:
        """The message `id_`. A figure fills its placeholder with its text, and `<name>_n` with its number, for plurals
        and choices. `strong` names the figure or text that the eye should find first.

        Raises UnknownWords as Words.say.
        """
        told: dict[str, Said] = {}
        for name, param in params.items():
            told[name] = param.text if isinstance(param, Stated) else param
            if isinstance(param, Stated) and not isinstance(param.value, str):
                told[f"{name}_n"] = float(param.value)
        text = self.voice.say(id_, **told)
        found = [param for param in params.values() if isinstance(param, Stated) and param.text in text]
        figures = sorted(found, key=lambda one: text.index(one.text))
        return Sentence(text=text, figures=tuple(figures), strong=str(told[strong]) if strong else "")

    def plain(self, text: str) -> Sentence:
        """What people wrote themselves."""
        return Sentence(text=text)

    def line(self, figure: Stated) -> Sentence:
        """A figure alone, as in a table's cell."""
        return Sentence(text=figure.text, figures=(figure,))
