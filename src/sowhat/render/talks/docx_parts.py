"""A document's styles, fields, links and lines, in the words of the format."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.table import _Cell, _Row
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from sowhat.render.theme import tokens

LATIN, CHINESE = "Arial", "Microsoft YaHei"


class Look(NamedTuple):
    """Size in points, colour, weight, room above and below."""

    size: float
    colour: str
    bold: bool
    above: float
    below: float


STYLES: Mapping[str, Look] = {
    "Normal": Look(11, "ink", False, 0, 6),
    "Title": Look(26, "ink", True, 0, 4),
    "Subtitle": Look(13, "soft", False, 0, 4),
    "Heading 1": Look(16, "ink", True, 22, 8),
    "Heading 2": Look(12, "ink", True, 12, 2),
    "List Bullet": Look(11, "ink", False, 0, 5),
    "Header": Look(9, "faint", False, 0, 0),
    "Footer": Look(9, "faint", False, 0, 0),
}


def laid_out(document: Document) -> None:
    """A4, its margins, and the styles that a document is made of. Latin words are English in Chinese documents too:
    as Chinese they would break after any letter."""
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(25)
    section.top_margin, section.bottom_margin = Mm(24), Mm(22)
    for name in STYLES:
        _style(document.styles[name], STYLES[name])
    for given in document.styles.element.iter(qn("w:lang")):
        given.set(qn("w:val"), "en-US")
        given.set(qn("w:eastAsia"), "zh-CN")


def _style(style: ParagraphStyle, look: Look) -> None:
    style.font.size, style.font.bold, style.font.italic = Pt(look.size), look.bold, False
    style.font.color.rgb = RGBColor.from_string(tokens("light")[look.colour][1:].upper())
    style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(look.above), Pt(look.below)
    style.paragraph_format.line_spacing = 1.15 if look.size > 12 else 1.3
    properties = style.element.get_or_add_rPr()
    for old in [*properties.findall(qn("w:rFonts")), *properties.findall(qn("w:spacing"))]:
        properties.remove(old)
    fonts = OxmlElement("w:rFonts")
    for kind, face in (("ascii", LATIN), ("hAnsi", LATIN), ("cs", LATIN), ("eastAsia", CHINESE)):
        fonts.set(qn(f"w:{kind}"), face)
    properties.insert(0, fonts)
    for border in style.element.iter(qn("w:pBdr")):
        border.getparent().remove(border)
        break


def painted(run: Run, colour: str) -> Run:
    """A run in a token's colour."""
    run.font.color.rgb = RGBColor.from_string(tokens("light")[colour][1:].upper())
    return run


def field(paragraph: Paragraph, code: str) -> None:
    """A field that the program fills in, such as the page's number."""
    for kind, text in (("begin", ""), ("", code), ("end", "")):
        run = paragraph.add_run()
        if kind:
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
        else:
            mark = OxmlElement("w:instrText")
            mark.text = text
        run._r.append(mark)


def linked(paragraph: Paragraph, run: Run, target: str) -> None:
    """Make the run a link: to a bookmark (`#name`) or an address."""
    link = OxmlElement("w:hyperlink")
    if target.startswith("#"):
        link.set(qn("w:anchor"), target[1:])
    else:
        link.set(qn("r:id"), paragraph.part.relate_to(target, RT.HYPERLINK, is_external=True))
    run._r.addprevious(link)
    link.append(run._r)


def bookmarked(paragraph: Paragraph, name: str, number: int) -> None:
    """A place that links lead to."""
    for tag in ("bookmarkStart", "bookmarkEnd"):
        mark = OxmlElement(f"w:{tag}")
        mark.set(qn("w:id"), str(number))
        if tag == "bookmarkStart":
            mark.set(qn("w:name"), name)
            paragraph._p.insert(1 if paragraph._p.pPr is not None else 0, mark)
        else:
            paragraph._p.append(mark)


def ruled(cell: _Cell, *, head: bool) -> None:
    """A hairline below a cell; a stronger one below the head."""
    properties = cell._tc.get_or_add_tcPr()
    borders = OxmlElement("w:tcBorders")
    bottom = OxmlElement("w:bottom")
    for key, value in (("val", "single"), ("sz", "8" if head else "4"), ("space", "0")):
        bottom.set(qn(f"w:{key}"), value)
    bottom.set(qn("w:color"), tokens("light")["edge" if head else "line"][1:].upper())
    borders.append(bottom)
    properties.append(borders)


def repeated(row: _Row, *, head: bool) -> None:
    """A row that is never broken; the head stands on every page again."""
    properties = row._tr.get_or_add_trPr()
    for tag in ("cantSplit", "tblHeader") if head else ("cantSplit",):
        properties.append(OxmlElement(f"w:{tag}"))
