"""A talk as a deck of our own: opened again, it says what the talk says, natively and editably."""

from __future__ import annotations

from io import BytesIO

import pytest
from pptx import Presentation
from pptx.enum.dml import MSO_THEME_COLOR
from pptx.enum.shapes import PP_PLACEHOLDER as PH
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.presentation import Presentation as Deck
from pptx.slide import Slide as Drawn

from sowhat.model.talk import Listed, Slide, Talk
from sowhat.render.talks.fit import Box, Measure
from sowhat.render.talks.pptx import pptx
from sowhat.render.talks.tables import ACROSS, laid
from tests.render.talks.office_samples import estimates, table
from tests.render.talks.samples import HOSTILE, figure, hostile, said, speaker, talk

HOME = "https://sowhat.example"


def deck(told: Talk, home: str | None = None) -> Deck:
    """The deck of a talk, opened again."""
    return Presentation(BytesIO(pptx(told, speaker(told.language), home=home)))


def one(slide: Slide, home: str | None = None) -> Drawn:
    """The slide of a talk that has only this one."""
    return deck(talk("en").model_copy(update={"slides": (slide,)}), home).slides[1]


def texts(slide: Drawn) -> str:
    """Everything that is read on a slide."""
    return "\n".join(shape.text_frame.text for shape in slide.shapes if shape.has_text_frame).replace("\xa0", " ")


@pytest.fixture(scope="module")
def english() -> Deck:
    return deck(talk("en"))


@pytest.fixture(scope="module")
def chinese() -> Deck:
    return deck(talk("zh"))


def test_the_same_talk_gives_the_same_bytes() -> None:
    assert pptx(talk("zh"), speaker("zh")) == pptx(talk("zh"), speaker("zh"))


def test_slides_are_wide(english: Deck) -> None:
    assert round(english.slide_width / english.slide_height, 3) == 1.778


def test_titles_are_the_sentences(english: Deck) -> None:
    told = [slide.title.text for slide in talk("en").slides]
    assert [slide.shapes.title.text_frame.text for slide in english.slides][1:] == told


def test_each_way_of_dividing_a_slide_is_a_layout_with_a_title(english: Deck) -> None:
    kinds = [{one.placeholder_format.type for one in layout.placeholders} for layout in english.slide_layouts]
    assert [bool(kind & {PH.TITLE, PH.CENTER_TITLE}) for kind in kinds] == [True] * 13


def test_layouts_are_named_in_the_talks_language(chinese: Deck) -> None:
    assert chinese.slide_layouts[0].name == "封面"


def test_nothing_asks_to_be_clicked(english: Deck) -> None:
    empty = [
        shape.name
        for slide in english.slides
        for shape in slide.placeholders
        if shape.has_text_frame and not shape.text_frame.text.strip()
    ]
    assert empty == []


def test_the_strong_stretch_is_coloured_by_the_slides_tone(english: Deck) -> None:
    (run,) = [run for run in english.slides[1].shapes.title.text_frame.paragraphs[0].runs if run.font.bold]
    assert (run.text, run.font.color.theme_color.name) == ("1,240 customers", "ACCENT_1")


def test_the_figure_stands_with_its_grade_in_a_word(english: Deck) -> None:
    assert {"1,240 customers", "customers kept this quarter"} <= set(texts(english.slides[1]).split("\n"))
    assert "B compared" in texts(english.slides[1])


def test_the_script_is_the_notes_with_its_seconds(english: Deck) -> None:
    notes = english.slides[1].notes_slide.notes_text_frame.text.replace("\xa0", " ")
    assert notes.startswith("About 40 s spoken\nAsk me whether the platform kept one more customer.")


def test_addresses_stand_in_the_notes(english: Deck) -> None:
    notes = english.slides[1].notes_slide.notes_text_frame.text
    assert "1,240 customers: /value/claims/settlement-retention" in notes


def test_without_an_address_of_the_application_nothing_is_a_link(english: Deck) -> None:
    assert [rel for slide in english.slides for rel in slide.part.rels.values() if rel.is_external] == []


def test_figures_are_links_where_the_application_is_known() -> None:
    shown = one(Slide(id="a", title=said("It kept 1,240.", figure("1,240", 1240, "customers"))), home=HOME)
    (run,) = [run for run in shown.shapes.title.text_frame.paragraphs[0].runs if run.hyperlink.address]
    assert (run.text, run.hyperlink.address) == ("1,240", f"{HOME}/value/claims/settlement-retention")


def test_an_address_of_another_host_is_no_link() -> None:
    away = figure("1,240", 1240, "customers", "//evil.example/x")
    shown = one(Slide(id="a", title=said("It kept 1,240.", away)), home=HOME)
    assert [rel for rel in shown.part.rels.values() if rel.is_external] == []


def test_runs_are_told_their_language(chinese: Deck) -> None:
    runs = chinese.slides[1].shapes.title.text_frame._txBody.iter("{*}rPr")
    assert {run.get("lang") for run in runs} == {"zh-CN"}


def test_chinese_has_a_font_in_the_theme(chinese: Deck) -> None:
    theme = chinese.slide_master.part.part_related_by(RT.THEME).blob.decode()
    assert '<a:ea typeface="Microsoft YaHei"/>' in theme


def test_charts_are_native_and_hold_the_values() -> None:
    shown = one(Slide(id="a", title=said("Bars"), chart=estimates("en")))
    (chart,) = [shape.chart for shape in shown.shapes if shape.has_chart]
    assert (tuple(chart.plots[0].categories), tuple(chart.plots[0].series[0].values)) == (
        estimates("en").categories,
        estimates("en").series[0].values,
    )


def test_intervals_are_error_bars() -> None:
    shown = one(Slide(id="a", title=said("Bars"), chart=estimates("en")))
    (chart,) = [shape.chart for shape in shown.shapes if shape.has_chart]
    (bars,) = chart._chartSpace.iter("{*}errBars")
    assert [[float(v.text) for v in side.iter("{*}v")] for side in bars if side.tag.endswith(("plus", "minus"))] == [
        [350.0] * 5,
        [350.0] * 5,
    ]


def test_zero_is_on_the_axis_of_every_chart(english: Deck) -> None:
    charts = [shape.chart for slide in english.slides for shape in slide.shapes if shape.has_chart]
    ends = [(chart.value_axis.minimum_scale, chart.value_axis.maximum_scale) for chart in charts]
    assert [low <= 0 <= high for low, high in ends] == [True] * len(charts) != []


def test_no_chart_has_a_legend(english: Deck) -> None:
    assert [c.chart.has_legend for slide in english.slides for c in slide.shapes if c.has_chart] == [False] * 4


def test_tables_are_native_with_their_head_on_each_page() -> None:
    told = talk("en").model_copy(update={"slides": (Slide(id="a", title=said("Rows"), table=table("en", 3, 40)),)})
    tables = [shape.table for slide in deck(told).slides for shape in slide.shapes if shape.has_table]
    assert {one.cell(0, 1).text_frame.text for one in tables} == {"customers kept this quarter"}
    assert sum(len(one.rows) - 1 for one in tables) == 40


def test_a_second_slide_says_that_it_is_one() -> None:
    told = talk("zh").model_copy(update={"slides": (Slide(id="a", title=said("清单"), table=table("zh", 3, 20)),)})
    assert [slide.shapes.title.text_frame.text for slide in deck(told).slides][1:] == ["清单", "清单（2）"]


def test_drawings_have_words_for_those_who_do_not_see_them(english: Deck) -> None:
    drawn = [s for slide in english.slides for s in slide.shapes if s.has_chart or s.has_table]
    assert all(next(shape.element.iter("{*}cNvPr")).get("descr") for shape in drawn)


def test_every_slides_foot_names_platform_days_and_page(english: Deck) -> None:
    foot = texts(english.slides[3])
    assert "Blue Harbour Open Platform · 1 Jul 2026 – 30 Sep 2026 · simulated company" in foot
    assert "\n4" in foot


def test_a_real_company_is_not_called_simulated() -> None:
    assert "simulated" not in texts(deck(talk("en").model_copy(update={"simulated": False})).slides[1])


def test_what_people_wrote_stays_text() -> None:
    assert HOSTILE in texts(one(hostile())).replace("\n", " ")


def test_characters_that_no_file_can_hold_are_left_out() -> None:
    assert "ab" in texts(one(Slide(id="a", title=said("a\x00\x1b\ufffeb"))))


def test_a_title_that_had_to_be_cut_stands_whole_in_the_notes() -> None:
    text = "Retail moved its jobs and nobody had to wait. " * 30
    notes = one(Slide(id="a", title=said(text), points=(said("Why"),))).notes_slide.notes_text_frame.text
    assert text in notes


def test_properties_are_the_talks_and_name_no_clock(english: Deck) -> None:
    said_ = english.core_properties
    assert (said_.title, said_.modified.date()) == ("What the platform did for customers", talk("en").until)


def test_a_value_kept_has_the_colour_of_protection() -> None:
    chart = estimates("en", 2)
    bars = chart.series[0].model_copy(update={"means": ("create", "protect")})
    shown = one(Slide(id="a", title=said("Bars"), chart=chart.model_copy(update={"series": (bars,)})))
    (drawn,) = [shape.chart for shape in shown.shapes if shape.has_chart]
    points = drawn.plots[0].series[0].points
    assert [points[n].format.fill.fore_color.theme_color for n in range(2)] == [
        MSO_THEME_COLOR.ACCENT_1,
        MSO_THEME_COLOR.ACCENT_2,
    ]


def test_a_number_in_a_table_never_breaks() -> None:
    long = "Something that takes a whole line of its own and then some more"
    rows = tuple((said(long), said("¥40.8 万"), said(long), said(long)) for _ in range(5))
    (one_,) = laid(
        Listed(title="t", heads=("a", "b", "c", "d"), rows=rows, numbers=(1,)), Box(0, 0, 560, 400), Measure()
    )
    assert Measure(bold=True).width("¥40.8 万") * one_.size + 2 * ACROSS <= one_.widths[1]
