"""A scene as one file, and as Markdown."""

from __future__ import annotations

import re

from sowhat.model.talk import Sentence, Stated
from sowhat.render.page import Frame
from sowhat.render.place import Place
from sowhat.render.scenario import document, runs
from sowhat.render.scenario_markdown import markdown
from sowhat.stories.scenario import scenario
from sowhat.stories.voice import voice
from tests.web.scenario_samples import SEEN

EN = voice("en")


def stated(text: str) -> Stated:
    """A figure."""
    return Stated(text=text, value=text, unit="name", address=f"/{text}")


def test_a_file_needs_nothing_else() -> None:
    text = document(Frame(EN, Place("/"), "Blue Ocean", (), ()), scenario(EN, SEEN))
    assert not re.search(r'(href|src)="(/|http)', text)
    assert '<script type="module">// Plays two lanes' in text
    assert "<code>/value/claims/c000001</code>" in text


def test_a_sentence_is_cut_at_its_figures_in_order() -> None:
    one = Sentence(text="1 of 11, then 1", figures=(stated("1"), stated("11"), stated("1")), strong="11")
    assert [(run.text, run.figure is not None, run.strong) for run in runs(one)] == [
        ("1", True, False),
        (" of ", False, False),
        ("11", True, True),
        (", then ", False, False),
        ("1", True, False),
    ]


def test_markdown_is_a_storyboard_with_addresses() -> None:
    text = markdown(scenario(EN, SEEN), EN, "Invented").replace("\N{NO-BREAK SPACE}", " ")
    assert text.startswith(
        "> Invented\n\nA customer calls because her money has not come back.\n\n# Ms Chen is done **15"
    )
    assert "  - [E-mail] To: Back office · **No answer yet**" in text
    assert "[297 customers](/value/claims/c000001)" in text
