"""A talk's table as PowerPoint's own: hairlines between rows, numbers to the right, nothing boxed in."""

from __future__ import annotations

from pptx.enum.text import MSO_ANCHOR
from pptx.oxml import parse_xml
from pptx.table import Table, _Cell
from pptx.util import Pt

from sowhat.model.talk import Listed, Sentence
from sowhat.render.talks.slides.text import Look, Pen, plain
from sowhat.render.talks.tables import ACROSS, DOWN, Laid

A = "http://schemas.openxmlformats.org/drawingml/2006/main"
BARE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
"""The table style without fills and lines."""


def finish(table: Table, laid: Laid, listed: Listed, pen: Pen) -> None:
    """Fill a table of as many rows and columns as `laid` has, with its head."""
    style = next(table._tbl.iter(f"{{{A}}}tableStyleId"))
    style.text = BARE
    table.horz_banding, table.first_row = False, True
    for column, width in zip(table.columns, laid.widths, strict=True):
        column.width = Pt(width)
    for row, height in zip(table.rows, laid.heights, strict=True):
        row.height = Pt(height)
    heads = tuple(plain(head) for head in listed.heads)
    for number, cells in enumerate((heads, *laid.rows)):
        for column in range(len(heads)):
            said = cells[column] if column < len(cells) else plain("")
            right = column in listed.numbers
            _fill(table.cell(number, column), said, _look(laid, number, column), pen, right=right)
            _edges(table.cell(number, column), pen, head=not number)
            if laid.heights[number] <= 1.5 * laid.size + 2 * DOWN:
                table.cell(number, column).vertical_anchor = MSO_ANCHOR.MIDDLE


def _look(laid: Laid, number: int, column: int) -> Look:
    if not number:
        return Look(laid.size, "soft", bold=True)
    return Look(laid.size, "ink", bold=column == 0, strong="create")


def _fill(cell: _Cell, said: Sentence, look: Look, pen: Pen, *, right: bool) -> None:
    cell.margin_left = cell.margin_right = Pt(ACROSS)
    cell.margin_top = cell.margin_bottom = Pt(DOWN)
    cell.fill.background()
    paragraph = cell.text_frame.paragraphs[0]
    pen.sentence(paragraph, said, look)
    properties = paragraph._p.get_or_add_pPr()
    if right:
        properties.set("algn", "r")


def _edges(cell: _Cell, pen: Pen, *, head: bool) -> None:
    """A hairline below; a stronger one below the head."""
    properties = cell._tc.get_or_add_tcPr()
    width, colour = (12_700, "edge") if head else (6_350, "line")
    paint = f'<a:solidFill><a:srgbClr val="{pen.palette.hex(colour)}"/></a:solidFill>'
    none = "".join(f'<a:{side} xmlns:a="{A}" w="0"><a:noFill/></a:{side}>|' for side in ("lnL", "lnR", "lnT"))
    line = f'<a:lnB xmlns:a="{A}" w="{width}">{paint}</a:lnB>'
    for place, text in enumerate((*none.strip("|").split("|"), line)):
        properties.insert(place, parse_xml(text))
