"""A sentence cut into pieces is the sentence again, and its figures know where they stand."""

from __future__ import annotations

import pytest

from sowhat.model.talk import Sentence
from sowhat.render.talks.pieces import addressed, apart, pieces, sources
from tests.render.talks import samples
from tests.render.talks.samples import figure, said


def test_pieces_put_together_are_the_sentence() -> None:
    every = [one for slide in samples.talk(extra=(samples.hostile(),)).slides for one in (slide.title, *slide.points)]
    assert ["".join(piece.text for piece in pieces(one)) for one in every] == [one.text for one in every]


def test_a_figure_inside_strong_words_is_both() -> None:
    five = figure("5", 5, "teams")
    cut = pieces(said("All 5 teams stay.", five, strong="5 teams"))
    assert [(one.text, one.strong, one.figure) for one in cut] == [
        ("All ", False, None),
        ("5", True, five),
        (" teams", True, None),
        (" stay.", False, None),
    ]


def test_figures_that_read_alike_are_found_one_after_the_other() -> None:
    first, second = figure("5", 5, "teams", "/a"), figure("5", 5, "units", "/b")
    cut = pieces(said("5 of 5", first, second))
    assert [one.figure.address for one in cut if one.figure] == ["/a", "/b"]


def test_an_empty_sentence_has_no_pieces() -> None:
    assert pieces(Sentence(text="")) == ()


def test_each_address_is_listed_once_in_the_order_it_is_reached() -> None:
    found = sources(samples.talk())
    assert [one.address for one in found][:3] == [
        samples.CLAIM,
        "/studies/settlement-retention",
        "/value/claims/identity-uptime",
    ]
    assert [one.number for one in found] == list(range(1, len(found) + 1))


@pytest.mark.parametrize("address", ["", "//evil.example", "https://evil.example", "/\\evil.example", "javascript:x"])
def test_only_pages_of_the_application_are_addresses(address: str) -> None:
    assert not addressed(address)


def test_a_script_that_only_repeats_the_slide_is_not_shown_beside_it() -> None:
    slide = samples.talk().slides[0]
    repeated = slide.model_copy(update={"notes": (slide.title, *slide.points)})
    assert (apart(repeated), apart(slide)) == ((), slide.notes)
