"""Sentences as runs of a slide: the strong stretch coloured, figures linked, every run told its language."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from pptx.oxml import parse_xml
from pptx.slide import Slide
from pptx.text.text import TextFrame, _Paragraph, _Run

from sowhat.model.language import Language
from sowhat.model.talk import Sentence
from sowhat.render.talks.palette import Palette
from sowhat.render.talks.pieces import Piece, addressed, pieces

_UNWRITABLE = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")
_KEPT_COLOUR = (
    '<a:extLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
    '<a:ext uri="{A12FA001-AC4F-418D-AE19-62706E023703}"><ahyp:hlinkClr '
    'xmlns:ahyp="http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor" val="tx"/></a:ext></a:extLst>'
)
"""A link keeps its text's colour."""


@dataclass(frozen=True, slots=True)
class Look:
    """How a text is set; null and empty: as its placeholder says."""

    size: float | None = None
    paint: str = ""
    bold: bool | None = None
    strong: str = ""
    """The colour of the strong stretch; empty: bold alone."""


@dataclass(frozen=True, slots=True)
class Pen:
    """Writes in one language and palette; `home` is the address of the web application, null if nobody knows it."""

    palette: Palette
    language: Language
    home: str | None = None

    @property
    def tag(self) -> str:
        """The language as office documents name it."""
        return "zh-CN" if self.language == "zh" else "en-US"

    def paragraphs(self, frame: TextFrame, said: Iterable[tuple[Sentence, Look]], gap: float = 0) -> None:
        """Sentences below each other, with `gap` points between them."""
        for number, (sentence, look) in enumerate(said):
            paragraph = frame.paragraphs[0] if not number else frame.add_paragraph()
            if number and gap:
                paragraph.space_before = int(gap * 12_700)
            self.sentence(paragraph, sentence, look)

    def sentence(self, paragraph: _Paragraph, said: Sentence, look: Look) -> None:
        """A sentence in runs."""
        for piece in pieces(said):
            self._piece(paragraph, piece, look)

    def run(self, paragraph: _Paragraph, text: str, look: Look) -> _Run:
        """One stretch of text."""
        run = paragraph.add_run()
        run.text = clean(text)
        properties = run.font._element
        properties.set("lang", self.tag)
        if self.language == "zh":
            properties.set("altLang", "en-US")
        if look.size:
            run.font.size = int(look.size * 100) * 127
        if look.bold is not None:
            run.font.bold = look.bold
        if look.paint:
            self.palette.font(run.font, look.paint)
        return run

    def link(self, slide: Slide, text: TextFrame, address: str) -> None:
        """Make the whole shape of a text a link: large words are not underlined."""
        if self.home is not None and addressed(address):
            shape = next(one for one in slide.shapes if one.has_text_frame and one.element.txBody is text._txBody)
            shape.click_action.hyperlink.address = f"{self.home.rstrip('/')}{address}"

    def _piece(self, paragraph: _Paragraph, piece: Piece, look: Look) -> None:
        own = look
        if piece.strong:
            own = Look(look.size, look.strong or look.paint, bold=True)
        run = self.run(paragraph, piece.text, own)
        if self.home is not None and piece.figure and addressed(piece.figure.address):
            run.hyperlink.address = f"{self.home.rstrip('/')}{piece.figure.address}"
            run.font._element.hlinkClick.append(parse_xml(_KEPT_COLOUR))


def clean(text: str) -> str:
    """The text without what an XML document cannot hold; a line's end is a space."""
    return _UNWRITABLE.sub("", text.replace("\r\n", " ").replace("\n", " "))


def plain(text: str) -> Sentence:
    """A text without figures of its own."""
    return Sentence(text=text)
