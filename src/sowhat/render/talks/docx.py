"""A talk as a document for people who read: headings, sentences, tables, charts as pictures, addresses at its end."""

from __future__ import annotations

from datetime import datetime, time
from io import BytesIO

from docx import Document as new
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from sowhat.model.talk import Big, Listed, Plotted, Sentence, Slide, Stated, Talk
from sowhat.render.talks import docx_parts as parts
from sowhat.render.talks.fit import Box, Measure
from sowhat.render.talks.packed import stamped
from sowhat.render.talks.palette import TONES
from sowhat.render.talks.pictures import picture
from sowhat.render.talks.pieces import pieces
from sowhat.render.talks.slides.text import clean
from sowhat.render.talks.tables import laid
from sowhat.render.talks.view import View
from sowhat.stories.voice import Voice

WIDE, TALL = 453.0, 1e9
"""The room for a table on A4, in points; its pages are the program's to break."""
NOTED = ("name", "day", "month", "week", "grade")
"""Figures that lead to their source and bear no number of it in print."""


def docx(talk: Talk, voice: Voice, *, home: str | None = None) -> bytes:
    """The document; the same talk gives the same bytes. The script is left out: who reads needs no speaker.

    `home` begins the addresses of figures where readers reach the web application; null: figures lead to the list of
    addresses at the end.
    """
    document = new()
    writer = _Writer(document, View(talk, voice, home))
    parts.laid_out(document)
    writer.front()
    for slide in talk.slides:
        writer.slide(slide)
    writer.sources()
    _told(document, talk)
    stream = BytesIO()
    document.save(stream)
    return stamped(stream.getvalue(), talk.until)


def _told(document: Document, talk: Talk) -> None:
    properties = document.core_properties
    properties.title, properties.subject, properties.author = talk.title, talk.subtitle, talk.platform
    properties.last_modified_by = talk.platform
    properties.comments = properties.keywords = properties.category = ""
    properties.created = properties.modified = datetime.combine(talk.until, time())
    properties.language = "zh-CN" if talk.language == "zh" else "en-US"
    properties.revision = 1


class _Writer:
    """Writes into one document."""

    def __init__(self, document: Document, view: View) -> None:
        self.document, self.view = document, view
        self.say = view.voice.say

    def front(self) -> None:
        """The title, what is told about, and what stands on every page."""
        talk, view = self.view.talk, self.view
        self._plain("Title", talk.title)
        self._plain("Subtitle", talk.subtitle)
        days = self.say(
            "talk-office-foot", platform=talk.platform, since=view.day(talk.since), until=view.day(talk.until)
        )
        about = self._plain("Normal", "")
        parts.painted(about.add_run(clean(days)), "soft")
        foot = self.document.sections[0].footer.paragraphs[0]
        foot.add_run(clean(f"{days}  ·  "))
        if talk.simulated:
            mark = self._plain("Normal", "")
            parts.painted(mark.add_run(self.say("simulated-mark")), "warn").bold = True
            parts.painted(foot.add_run(f"{self.say('talk-office-simulated')}  ·  "), "warn")
        parts.field(foot, "PAGE")

    def slide(self, slide: Slide) -> None:
        """A section: its sentence as the heading, then what it rests on."""
        tone = TONES[slide.tone]
        self._said(self.document.add_paragraph(style="Heading 1"), slide.title, "create" if tone == "ink" else tone)
        if slide.big:
            self._big(slide.big)
        for point in slide.points:
            self._said(self.document.add_paragraph(style="List Bullet"), point)
        if slide.chart:
            self._chart(slide, slide.chart)
        if slide.table:
            self._table(slide.table)

    def sources(self) -> None:
        """Where each figure is shown and explained, numbered as in the text."""
        if not self.view.sources:
            return
        self._plain("Heading 1", self.say("talk-form-sources"))
        self._plain("Normal", self.say("talk-form-sources-lede"))
        for source in self.view.sources:
            line = self.document.add_paragraph(style="Normal")
            line.paragraph_format.left_indent, line.paragraph_format.first_line_indent = Mm(9), Mm(-9)
            line.add_run(f"{source.number}\t").bold = True
            line.paragraph_format.tab_stops.add_tab_stop(Mm(9))
            run = line.add_run(clean(f"{(self.view.home or '').rstrip('/')}{source.address}"))
            if self.view.home is not None:
                parts.linked(line, run, self.view.link_to(source.address))
            parts.painted(line.add_run(clean(f"  {' · '.join(source.texts[:12])}")), "soft")
            parts.bookmarked(line, f"source-{source.number}", source.number)

    def _plain(self, style: str, text: str) -> Paragraph:
        return self.document.add_paragraph(clean(text), style=style)

    def _said(self, paragraph: Paragraph, said: Sentence, strong: str = "") -> None:
        """A sentence: its strong stretch bold, its figures linked, the number of their source after them."""
        cut = pieces(said)
        for place, one in enumerate(cut):
            run = paragraph.add_run(clean(one.text))
            if one.strong:
                run.bold = True
                if strong:
                    parts.painted(run, strong)
            if one.figure is None:
                continue
            later = [piece.figure for piece in cut[place + 1 :] if piece.figure]
            self._lead(paragraph, run, one.figure)
            if self._numbered(one.figure) and not any(one.figure.address == other.address for other in later):
                self._number(paragraph, one.figure)

    def _numbered(self, figure: Stated) -> bool:
        return figure.unit not in NOTED and self.view.number(figure) > 0

    def _number(self, paragraph: Paragraph, figure: Stated) -> None:
        run = parts.painted(paragraph.add_run(str(self.view.number(figure))), "faint")
        run.font.superscript, run.bold = True, False
        parts.linked(paragraph, run, f"#source-{self.view.number(figure)}")

    def _lead(self, paragraph: Paragraph, run: Run, figure: Stated) -> None:
        if target := self.view.link(figure):
            parts.linked(paragraph, run, target)

    def _big(self, big: Big) -> None:
        line = self.document.add_paragraph(style="Normal")
        line.paragraph_format.space_after, line.paragraph_format.keep_with_next = Pt(0), True
        run = parts.painted(line.add_run(clean(big.figure.text)), TONES[big.tone])
        run.font.size, run.bold = Pt(34), True
        self._lead(line, run, big.figure)
        label = self._plain("Normal", "")
        label.add_run(clean(big.label)).bold = True
        if big.grade:
            label.add_run("  ")
            parts.painted(label.add_run(f"{big.grade} {self.view.grade(big.grade)}"), "soft").bold = True
        if self._numbered(big.figure):
            self._number(label, big.figure)
        if big.note:
            self._said(self.document.add_paragraph(style="Normal"), big.note)

    def _caption(self, title: str, unit: str = "", address: str = "") -> None:
        caption = self.document.add_paragraph(style="Heading 2")
        caption.paragraph_format.keep_with_next = True
        caption.add_run(clean(title))
        if self.view.number_at(address):
            self._number(caption, Stated(text=title, value="", unit="name", address=address))
        if unit:
            line = self._plain("Normal", "")
            line.paragraph_format.keep_with_next = True
            parts.painted(line.add_run(clean(unit)), "soft").font.size = Pt(9.5)

    def _chart(self, slide: Slide, chart: Plotted) -> None:
        self._caption(chart.title, chart.unit, chart.address)
        holder = self.document.add_paragraph(style="Normal")
        shape = holder.add_run().add_picture(BytesIO(picture(self.view.talk, self.view.voice, slide)), width=Mm(160))
        shape._inline.docPr.set("descr", clean(f"{chart.title} ({chart.unit})" if chart.unit else chart.title))

    def _table(self, listed: Listed) -> None:
        self._caption(listed.title)
        if not listed.rows:
            self._plain("Normal", listed.empty)
            return
        widths = laid(listed, Box(0, 0, WIDE, TALL), Measure())[0].widths
        table = self.document.add_table(rows=len(listed.rows) + 1, cols=len(listed.heads))
        table.autofit = False
        heads = tuple(Sentence(text=head) for head in listed.heads)
        for number, (row, said) in enumerate(zip(table.rows, (heads, *listed.rows), strict=True)):
            parts.repeated(row, head=not number)
            for column, (cell, width) in enumerate(zip(row.cells, widths, strict=True)):
                cell.width = Pt(width)
                parts.ruled(cell, head=not number)
                self._cell(cell.paragraphs[0], said[column] if column < len(said) else None, number, column)
                if column in listed.numbers:
                    cell.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT
        self._plain("Normal", "").paragraph_format.space_after = Pt(4)

    def _cell(self, paragraph: Paragraph, said: Sentence | None, row: int, column: int) -> None:
        paragraph.paragraph_format.space_after = paragraph.paragraph_format.space_before = Pt(2.5)
        if said is None:
            return
        for piece in pieces(said):
            run = paragraph.add_run(clean(piece.text))
            run.font.size = Pt(9.5)
            if not row:
                parts.painted(run, "soft").bold = True
            elif piece.strong or column == 0:
                run.bold = True
            if piece.figure:
                self._lead(paragraph, run, piece.figure)
