"""A company's own master: its layouts are used, whatever they are called; what is broken or has macros is refused."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from functools import cache
from io import BytesIO

import pytest
from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.enum.shapes import PP_PLACEHOLDER as PH
from pptx.presentation import Presentation as Deck
from pptx.util import Inches

from sowhat.errors import CallError
from sowhat.render.talks.docx import docx
from sowhat.render.talks.pptx import pptx
from tests.render.talks.samples import speaker, talk


def company(change: Callable[[Deck], object] = lambda deck: None) -> bytes:
    """A master in the program's own format, changed by hand."""
    made = Presentation()
    change(made)
    stream = BytesIO()
    made.save(stream)
    return stream.getvalue()


def only(*names: str) -> Callable[[Deck], None]:
    """Leaves the layouts of these names."""

    def change(deck: Deck) -> None:
        for layout in [one for one in deck.slide_layouts if one.name not in names]:
            deck.slide_layouts.remove(layout)

    return change


def examples(deck: Deck) -> None:
    """Puts example slides in: text with notes, a chart."""
    slide = deck.slides.add_slide(deck.slide_layouts[1])
    slide.shapes.title.text = "Lorem ipsum"
    slide.notes_slide.notes_text_frame.text = "dolor"
    data = CategoryChartData()
    data.categories = ["sit"]
    data.add_series("amet", [1])
    drawn = deck.slides.add_slide(deck.slide_layouts[5]).shapes
    drawn.add_chart(XL_CHART_TYPE.PIE, 0, 0, Inches(2), Inches(2), data)


def renamed(deck: Deck) -> None:
    """Calls every layout and placeholder something else."""
    for number, layout in enumerate(deck.slide_layouts):
        layout.name = f"版式 {number}"
        for shape in layout.placeholders:
            shape.name = f"框 {shape.shape_id}"


def repacked(master: bytes, change: Callable[[str, bytes], bytes]) -> bytes:
    """The package with its files changed."""
    stream = BytesIO()
    with zipfile.ZipFile(BytesIO(master)) as old, zipfile.ZipFile(stream, "w") as new:
        for name in old.namelist():
            new.writestr(name, change(name, old.read(name)))
    return stream.getvalue()


@cache
def drawn(master: bytes) -> Deck:
    """The deck on that master, opened again."""
    return Presentation(BytesIO(pptx(talk("en"), speaker("en"), master)))


def titles(deck: Deck) -> list[str]:
    """Of each slide, what stands in its title's placeholder."""
    return [slide.shapes.title.text_frame.text if slide.shapes.title else "" for slide in deck.slides]


TOLD = [talk("en").title, *(slide.title.text for slide in talk("en").slides)]


def test_example_slides_are_taken_out() -> None:
    assert titles(drawn(company(examples))) == TOLD


def test_example_slides_leave_nothing_behind() -> None:
    with zipfile.ZipFile(BytesIO(pptx(talk("en"), speaker("en"), company(examples)))) as book:
        assert not any(b"Lorem" in book.read(name) for name in book.namelist())


def test_titles_stand_in_their_placeholder_whatever_it_is_called() -> None:
    assert titles(drawn(company(renamed))) == TOLD


def test_points_stand_in_the_body_placeholder() -> None:
    body = next(one for one in drawn(company()).slides[5].placeholders if one.placeholder_format.idx == 1)
    assert body.text_frame.text.startswith("Six teams are too few")


def test_the_cover_is_the_companys_title_slide() -> None:
    kinds = [one.placeholder_format.type for one in drawn(company()).slides[0].placeholders]
    assert kinds == [PH.CENTER_TITLE, PH.SUBTITLE]


def test_the_companys_footer_says_platform_and_simulated() -> None:
    foot = next(one for one in drawn(company()).slides[2].placeholders if one.placeholder_format.type == PH.FOOTER)
    assert "simulated company" in foot.text_frame.text


@pytest.mark.parametrize("names", [("Title Only",), ("Two Content", "Vertical Title and Text"), ("Title Slide",)])
def test_a_master_without_the_wanted_layout_gives_the_nearest(names: tuple[str, ...]) -> None:
    assert titles(drawn(company(only(*names)))) == TOLD


def test_a_master_with_a_blank_layout_alone_gets_its_titles_as_text() -> None:
    slides = drawn(company(only("Blank"))).slides
    said = [[shape.text_frame.text for shape in slide.shapes if shape.has_text_frame] for slide in slides]
    assert [title in one for title, one in zip(TOLD, said, strict=True)] == [True] * len(TOLD)


@pytest.mark.parametrize("names", [(), ("Blank",), ("Title Only",), ("Two Content",)])
def test_nothing_leaves_the_slide(names: tuple[str, ...]) -> None:
    deck = drawn(company(only(*names) if names else lambda _: None))
    boxes = [shape for slide in deck.slides for shape in slide.shapes]
    inside = [
        box.left >= 0 and box.top >= 0 and box.left + box.width <= deck.slide_width + 9
        and box.top + box.height <= deck.slide_height + 9 for box in boxes
    ]  # fmt: skip
    assert all(inside)


def test_words_are_light_on_a_dark_master() -> None:
    def dark(deck: Deck) -> None:
        colours = deck.slide_master.element.find(".//{*}clrMap")
        for name, value in {"bg1": "dk1", "tx1": "lt1"}.items():
            colours.set(name, value)

    (run,) = [run for run in drawn(company(dark)).slides[1].shapes.title.text_frame.paragraphs[0].runs if run.font.bold]
    assert str(run.font.color.rgb) == "5CC79B"


def test_a_template_is_taken_too() -> None:
    template = repacked(
        company(),
        lambda name, content: (
            content.replace(b"presentation.main+xml", b"template.main+xml")
            if name == "[Content_Types].xml"
            else content
        ),
    )
    assert titles(drawn(template)) == TOLD


def refused(master: bytes) -> str:
    """Why a master is refused."""
    with pytest.raises(CallError) as caught:
        pptx(talk("en"), speaker("en"), master)
    (problem,) = caught.value.problems
    assert problem.code == "talk-master"
    return str(problem.params["why"])


def test_macros_are_refused() -> None:
    stream = BytesIO(company())
    with zipfile.ZipFile(stream, "a") as book:
        book.writestr("ppt/vbaProject.bin", b"x")
    assert refused(stream.getvalue()) == "macros"


def test_a_macro_type_is_refused() -> None:
    kind = b"application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"
    macro = b"application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml"
    assert refused(repacked(company(), lambda _, content: content.replace(kind, macro))) == "macros"


@pytest.mark.parametrize("broken", [b"", b"no package", company()[:5000], b"PK\x05\x06" + b"\x00" * 18])
def test_what_is_broken_is_refused(broken: bytes) -> None:
    assert refused(broken) == "broken"


def test_a_layout_that_cannot_be_read_is_refused() -> None:
    assert refused(repacked(company(), lambda n, c: c[:300] if "slideLayout2.xml" in n and "rels" not in n else c)) == (
        "broken"
    )


def test_another_programs_package_is_refused() -> None:
    assert refused(docx(talk("en"), speaker("en"))) == "broken"


def test_a_master_without_layouts_is_refused() -> None:
    assert refused(company(only())) == "empty"
