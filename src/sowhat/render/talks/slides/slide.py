"""One slide drawn: its sentence, what it rests on, and the script behind it."""

from __future__ import annotations

from typing import NamedTuple

from pptx.enum.shapes import MSO_SHAPE
from pptx.shapes.base import BaseShape
from pptx.slide import Slide
from pptx.util import Pt

from sowhat.model.talk import Big, Plotted, Sentence, said_on
from sowhat.model.talk import Slide as Told
from sowhat.render.talks.fit import Box, Measure
from sowhat.render.talks.palette import TONES
from sowhat.render.talks.pieces import addressed
from sowhat.render.talks.places import MARGIN, divided
from sowhat.render.talks.plan import GAP, INDENT, Page
from sowhat.render.talks.slides import chart as charts
from sowhat.render.talks.slides import table as tables
from sowhat.render.talks.slides.drawn import Drawn
from sowhat.render.talks.slides.easel import Easel, feet, frame, placeholder
from sowhat.render.talks.slides.ground import Ground, Holder
from sowhat.render.talks.slides.text import Look, clean, plain
from sowhat.stories.evidence import grade_word

SHRINKS = (60.0, 54.0, 48.0, 44.0, 40.0, 36.0, 32.0, 28.0, 26.0, 24.0, 22.0, 20.0, 18.0, 16.0, 14.0, 13.0, 12.0)
LARGE = (96.0, 88.0, 80.0, 72.0, 66.0, *SHRINKS)


class Spot(NamedTuple):
    """A slide on its layout, with the boxes of its parts."""

    easel: Easel
    ground: Ground
    slide: Slide
    boxes: dict[str, Box]


def cover(easel: Easel) -> None:
    """The first slide: what is told, of which platform, about which days."""
    talk, ground = easel.talk, easel.cover
    slide = easel.deck.slides.add_slide(ground.layout)
    spot = Spot(easel, ground, slide, {})
    _title(spot, plain(talk.title), "")
    under = ground.holders.get("subtitle") or ground.holders.get("points")
    name = "subtitle" if "subtitle" in ground.holders else "points"
    box = under.box if under and name == "subtitle" else ground.area
    mark = easel.voice.say("talk-office-simulated") if talk.simulated else ""
    who = Sentence(text=" · ".join(part for part in (easel.foot, mark) if part), strong=mark)
    if "who" in ground.holders:
        _set(spot, "who", [who], ground.holders["who"].box, Look(15, "soft", strong="warn"))
    texts = [talk.subtitle] if "who" in ground.holders else [talk.subtitle, who.text]
    sizes = _down(under.size if under else 20.0)
    size = easel.measure.size(texts, box, sizes, 0.3) or sizes[-1]
    text = frame(slide, ground, name, box)
    easel.pen.paragraphs(text, [(plain(one), Look(size, "soft" if easel.own else "")) for one in texts])
    _swept(slide)
    _noted(slide, easel.talk.title, easel)


def draw(easel: Easel, page: Page, number: int) -> None:
    """A slide for a page of the talk."""
    ground = easel.ground(page.parts)
    slide = easel.deck.slides.add_slide(ground.layout)
    spot = Spot(easel, ground, slide, dict(divided(ground.area, page.parts)))
    tone = TONES[page.slide.tone]
    title = _continued(easel, page)
    cut = _title(spot, title, tone if tone != "ink" else "create")
    if easel.own:
        _bar(spot, tone)
    if page.figure and page.slide.big:
        _big(spot, page, page.slide.big)
    if page.points:
        _points(spot, page)
    _drawing(spot, page)
    feet(easel, slide, ground, number)
    _swept(slide)
    _noted(slide, _script(easel, page, title if cut else None), easel)


def _continued(easel: Easel, page: Page) -> Sentence:
    """The slide's sentence; the second slide of it says that it is one."""
    title = page.slide.title
    if page.number == 1:
        return title
    text = easel.voice.say("talk-office-more", title=title.text, n=page.number)
    return replace_text(title, text)


def replace_text(said: Sentence, text: str) -> Sentence:
    """The sentence in other words, with those figures and the strong stretch that it still has."""
    kept = tuple(one for one in said.figures if one.text in text)
    return Sentence(text=text, figures=kept, strong=said.strong if said.strong in text else "")


def _down(size: float) -> tuple[float, ...]:
    return (size, *(one for one in SHRINKS if one < size))


def _title(spot: Spot, said: Sentence, strong: str) -> bool:
    """The title as large as fits; whether it had to be cut."""
    easel, holder = spot.easel, spot.ground.title
    if holder is None:
        high = easel.deck.slide_height / 12_700
        holder = Holder(-1, Box(spot.ground.area.x, 0.05 * high, spot.ground.area.w, 0.14 * high), 28.0)
    measure, sizes = Measure(easel.measure.wider, bold=True), _down(holder.size)
    size = measure.size([said.text], holder.box, sizes) or sizes[-1]
    short = measure.cut(said.text, holder.box, size)
    own = Look(size if size != holder.size else None, "", strong=strong)
    shape = spot.slide.shapes.title
    if holder.idx < 0 or shape is None:
        text, own = frame(spot.slide, spot.ground, "", holder.box), Look(size, "ink", bold=True, strong=strong)
    else:
        text = shape.text_frame
    easel.pen.sentence(text.paragraphs[0], replace_text(said, short), own)
    return short != said.text


def _bar(spot: Spot, tone: str) -> None:
    """A short stroke above the title: its colour says good, care or bad before a word is read."""
    y = 28 if spot.boxes else 122
    shape = spot.slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, Pt(MARGIN), Pt(y), Pt(44), Pt(4))
    spot.easel.pen.palette.fill(shape.fill, tone)
    shape.line.fill.background()
    shape.shadow.inherit = False


def _set(spot: Spot, name: str, said: list[Sentence], box: Box, look: Look, gap: float = 0) -> None:
    text = frame(spot.slide, spot.ground, name, box)
    size = look.size or 12.0
    spot.easel.pen.paragraphs(text, [(one, look) for one in said], gap * size)


def _big(spot: Spot, page: Page, big: Big) -> None:
    """The figure, its name close beneath it, then the grade and the note."""
    easel, boxes = spot.easel, spot.boxes
    bold = Measure(easel.measure.wider, bold=True)
    box = boxes["figure"]
    size = bold.size([big.figure.text], box, LARGE if box.w > 500 else SHRINKS) or SHRINKS[-1]
    high = min(box.h, bold.height([big.figure.text], size, box.w) + 0.06 * size)
    boxes["figure"] = Box(box.x, box.y, box.w, high)
    label = bold.size([big.label], boxes["label"], (18.0, 16.0, 15.0, 14.0, 13.0, 12.0, 11.0)) or 11.0
    under = Box(box.x, box.y + high + 2, box.w, boxes["label"].h)
    tall = min(under.h, bold.height([big.label], label, box.w) + 4)
    boxes["label"] = Box(under.x, under.y, under.w, tall)
    moved = boxes["note"].y - (under.y + tall + 6)
    boxes["note"] = Box(box.x, boxes["note"].y - moved, box.w, boxes["note"].h + moved)
    text = frame(spot.slide, spot.ground, "figure", boxes["figure"])
    pen = easel.pen
    pen.run(text.paragraphs[0], bold.cut(big.figure.text, box, size), Look(size, TONES[big.tone], bold=True))
    pen.link(spot.slide, text, big.figure.address)
    short = bold.cut(big.label, under, label)
    _set(spot, "label", [plain(short)], boxes["label"], Look(label, "ink", bold=True))
    _note(spot, page, big)


def _note(spot: Spot, page: Page, big: Big) -> None:
    size = page.note or 14.0
    said: list[tuple[Sentence, Look]] = []
    if big.grade:
        words = f"{big.grade} {grade_word(big.grade, spot.easel.voice.words)}"
        strong = "create" if big.grade in "AB" else "warn" if big.grade == "C" else "soft"
        said.append((plain(words), Look(size, strong, bold=True)))
    if page.note and big.note:
        said.append((big.note, Look(size, "soft", strong="ink")))
    if said:
        spot.easel.pen.paragraphs(frame(spot.slide, spot.ground, "note", spot.boxes["note"]), said, 3)


def _points(spot: Spot, page: Page) -> None:
    look = Look(page.size, "", strong="ink")
    box = spot.boxes["points"]
    if not (spot.easel.own or "points" in spot.ground.holders):
        box = box.inset(INDENT, 0, 0, 0)
    _set(spot, "points", list(page.points), box, look, GAP)


def _drawing(spot: Spot, page: Page) -> None:
    """The chart or the table below its caption."""
    listed = page.slide.table
    if page.chart:
        _chart(spot, page, page.chart)
    elif page.table and listed:
        _caption(spot, listed.title, page, [])
        laid, box = page.table, spot.boxes["table"]
        made = _placed(spot, "table", (len(laid.rows) + 1, len(laid.widths)))
        made.left, made.top, made.width, made.height = (Pt(at) for at in (box.x, box.y, box.w, sum(laid.heights)))
        tables.finish(made.table, laid, listed, spot.easel.pen)
        _described(made, listed.title)
    elif page.said:
        _caption(spot, listed.title if listed else "", page, [])
        _set(spot, "table", [plain(page.said)], spot.boxes["table"], Look(18, "soft"))


def _placed(spot: Spot, name: str, size: tuple[int, int]) -> BaseShape:
    holder = placeholder(spot.slide, spot.ground.holders.get(name))
    if holder is not None:
        return holder.insert_table(*size)
    box = spot.boxes[name]
    return spot.slide.shapes.add_table(*size, *(Pt(at) for at in (box.x, box.y, box.w, box.h)))


def _chart(spot: Spot, page: Page, chart: Plotted) -> None:
    whole = page.slide.chart or chart
    box = spot.boxes["chart"]
    drawn = Drawn(chart, whole, box, page.slide.tone, spot.easel.voice.numbers)
    several = len(chart.series) > 1 and not drawn.named
    names = [(one.name, shade) for one, shade in zip(chart.series, drawn.shades, strict=True)] if several else []
    _caption(spot, chart.title, page, names, chart.unit)
    holder = placeholder(spot.slide, spot.ground.holders.get("chart"))
    if holder is not None:
        made = holder.insert_chart(drawn.kind, drawn.data())
    else:
        made = spot.slide.shapes.add_chart(drawn.kind, *(Pt(at) for at in (box.x, box.y, box.w, box.h)), drawn.data())
    charts.finish(made.chart, drawn, spot.easel.pen)
    _described(made, f"{chart.title} ({chart.unit})" if chart.unit else chart.title)


def _described(made: BaseShape, text: str) -> None:
    """What a screen reader says of it."""
    next(made.element.iter("{*}cNvPr")).set("descr", clean(text))


def _caption(spot: Spot, title: str, page: Page, names: list[tuple[str, str]], unit: str = "") -> None:
    """The question that the drawing answers, its unit, and the names of series in their colours."""
    box, pen = spot.boxes["caption"], spot.easel.pen
    bold = Measure(spot.easel.measure.wider, bold=True)
    said = "" if title == page.slide.title.text else title
    under = " · ".join(part for part in (unit, *(name for name, _ in names)) if part)
    line = box.inset(0, 0, 0, box.h * (0.5 if under else 0.1))
    size = bold.size([said], line, (14.0, 13.0, 12.0, 11.0)) or 11.0
    if not (said or under):
        return
    text = frame(spot.slide, spot.ground, "caption", box)
    paragraph = text.paragraphs[0]
    if said:
        pen.run(paragraph, bold.cut(said, line, size), Look(size, "ink", bold=True))
        paragraph = text.add_paragraph() if under else paragraph
    small = bold.size([under], Box(0, 0, box.w, box.h * 0.5), (12.0, 11.0, 10.0, 9.0)) or 9.0
    if unit:
        pen.run(paragraph, unit, Look(small, "soft", bold=False))
    for name, shade in names:
        pen.run(paragraph, "   ■ ", Look(small, shade, bold=False))
        pen.run(paragraph, name, Look(small, "soft", bold=False))


def _swept(slide: Slide) -> None:
    """Placeholders that nothing was put into ask to be clicked: take them out."""
    for one in list(slide.placeholders):
        if one.has_text_frame and not one.text_frame.text.strip():
            one.element.getparent().remove(one.element)


def _script(easel: Easel, page: Page, whole: Sentence | None) -> str:
    """What is said, how long it takes, and where each figure of the slide is shown; once, on its first page."""
    if page.number > 1:
        return ""
    say, slide = easel.voice.say, page.slide
    time = easel.voice.numbers.duration(slide.seconds)
    lines = [say("talk-office-seconds", time=time), *(said.text for said in slide.notes)]
    if whole is not None:
        lines += ["", say("talk-office-whole", text=slide.title.text)]
    where = _addresses(slide, easel)
    return "\n".join([*lines, *(["", say("talk-form-sources"), *where] if where else [])])


def _addresses(slide: Told, easel: Easel) -> list[str]:
    found: dict[str, None] = {}
    figures = [(one.text, one.address) for said in said_on(slide) for one in said.figures]
    if slide.chart:
        figures.append((slide.chart.title, slide.chart.address))
    for figure, address in figures:
        if addressed(address):
            where = f"{(easel.pen.home or '').rstrip('/')}{address}"
            found[easel.voice.say("talk-office-address", figure=figure, where=where)] = None
    return list(found)


def _noted(slide: Slide, script: str, easel: Easel) -> None:
    """The notes, where the notes' master has a place for them."""
    text = slide.notes_slide.notes_text_frame if script else None
    if text is None:
        return
    for number, line in enumerate(script.split("\n")):
        paragraph = text.paragraphs[0] if not number else text.add_paragraph()
        easel.pen.run(paragraph, line, Look())
