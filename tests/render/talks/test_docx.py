"""A talk as a document: opened again, it has its sentences as headings and text, its tables, pictures and addresses."""

from __future__ import annotations

from io import BytesIO

import docx as office
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from docx.shared import Mm

from sowhat.model.talk import Slide, Talk
from sowhat.render.talks.docx import docx
from tests.render.talks.office_samples import table
from tests.render.talks.samples import HOSTILE, hostile, said, speaker, talk


def opened(told: Talk, home: str | None = None) -> Document:
    return office.Document(BytesIO(docx(told, speaker(told.language), home=home)))


def texts(document: Document) -> str:
    return "\n".join(paragraph.text for paragraph in document.paragraphs)


@pytest.fixture(scope="module")
def english() -> Document:
    return opened(talk("en"))


def test_the_same_talk_gives_the_same_bytes() -> None:
    assert docx(talk("zh"), speaker("zh")) == docx(talk("zh"), speaker("zh"))


def test_paper_is_a4(english: Document) -> None:
    section = english.sections[0]
    assert [round((side or 0) / Mm(1)) for side in (section.page_width, section.page_height)] == [210, 297]


def test_each_slides_sentence_is_a_heading(english: Document) -> None:
    heads = [one.text for one in english.paragraphs if one.style and one.style.name == "Heading 1"]
    assert heads[-1] == "Where each figure comes from"
    assert len(heads) == len(talk("en").slides) + 1


def test_the_script_is_left_out(english: Document) -> None:
    assert "Ask me whether" not in texts(english)


def test_a_figure_bears_the_number_of_its_source(english: Document) -> None:
    assert "Yes: the platform kept 1,240 customers1 who would have left." in texts(english)


def test_addresses_are_listed_at_the_end(english: Document) -> None:
    assert "1\t/value/claims/settlement-retention  1,240 customers" in texts(english)


def test_figures_lead_to_the_application_where_it_is_known() -> None:
    home = "https://sowhat.example"
    document = opened(talk("en"), home)
    assert f"{home}/value/claims/settlement-retention" in {rel._target for rel in document.part.rels.values()}


def test_tables_repeat_their_head_and_break_no_row() -> None:
    rows = opened(talk("en").model_copy(update={"slides": (Slide(id="a", title=said("A"), table=table("en", 3, 60)),)}))
    (one,) = rows.tables
    assert [bool(row._tr.findall(".//{*}tblHeader")) for row in one.rows] == [True, *[False] * 60]
    assert all(row._tr.findall(".//{*}cantSplit") for row in one.rows)


def test_charts_are_pictures_with_words(english: Document) -> None:
    pictures = [shape._inline.docPr.get("descr") or "" for shape in english.inline_shapes]
    assert pictures[0].startswith("From the week they adopt, customers stay longer")


@pytest.mark.parametrize("style", ["Normal", "Title", "Heading 1", "Heading 2", "List Bullet", "Footer"])
def test_chinese_has_a_font_in_every_style(style: str) -> None:
    fonts = opened(talk("zh")).styles[style].element.find(".//{*}rFonts")
    assert fonts.get("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}eastAsia") == "Microsoft YaHei"


def test_what_people_wrote_stays_text() -> None:
    document = opened(talk("en", extra=(hostile(),)))
    assert HOSTILE in texts(document)


def test_a_simulated_company_is_called_so_on_every_page(english: Document) -> None:
    assert "simulated company" in english.sections[0].footer.paragraphs[0].text


def test_latin_words_are_english_in_chinese_too_so_that_they_break_at_their_spaces() -> None:
    styles = opened(talk("zh")).styles.element
    found = {(one.get(qn("w:val")), one.get(qn("w:eastAsia"))) for one in styles.iter(qn("w:lang"))}
    assert found == {("en-US", "zh-CN")}
