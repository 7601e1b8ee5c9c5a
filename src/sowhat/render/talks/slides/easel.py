"""What slides are drawn on: a deck with its layouts, the pen, and the words at every slide's foot."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from copy import deepcopy
from dataclasses import dataclass
from io import BytesIO

from pptx import Presentation
from pptx.presentation import Presentation as Deck
from pptx.shapes.base import BaseShape
from pptx.slide import Slide
from pptx.text.text import TextFrame
from pptx.util import Pt

from sowhat.model.talk import Talk
from sowhat.render.talks.fit import Box, Measure
from sowhat.render.talks.palette import Palette
from sowhat.render.talks.places import AREA, FOOT, PAGE, TITLE, Part, divided
from sowhat.render.talks.plan import Room
from sowhat.render.talks.slides import master as ours
from sowhat.render.talks.slides.company import grounds, opened, suspected
from sowhat.render.talks.slides.ground import Ground, Holder
from sowhat.render.talks.slides.shade import palette
from sowhat.render.talks.slides.text import Look, Pen
from sowhat.stories.voice import Voice

WIDER = 1.25
"""A company's font, or the one that stands in where it is missing, may be so much wider than the usual one."""


@dataclass(frozen=True)
class Easel:
    """A deck without slides, and how to draw on it. `sentence` is for a title that stands alone."""

    deck: Deck
    talk: Talk
    voice: Voice
    pen: Pen
    cover: Ground
    sentence: Ground
    grounds: Mapping[frozenset[Part], Ground]
    own: bool
    measure: Measure

    @property
    def room(self) -> Room:
        """What its slides leave for content."""
        return Room(next(iter(self.grounds.values())).area, self.measure)

    def ground(self, parts: frozenset[Part]) -> Ground:
        """The layout for a slide of these parts."""
        return self.grounds[parts] if parts else self.sentence

    @property
    def foot(self) -> str:
        """Platform and days."""
        day = self.voice.numbers.day
        since, until = day(self.talk.since), day(self.talk.until)
        return self.voice.say("talk-office-foot", platform=self.talk.platform, since=since, until=until)


def easel(talk: Talk, voice: Voice, master: bytes | None, home: str | None) -> Easel:
    """Our own deck, or the company's."""
    if master is None:
        return _own(talk, voice, home)
    deck = opened(master)
    with suspected():
        cover, content = grounds(deck)
        pen = Pen(palette(content.layout), talk.language, home)
    every = {frozenset(parts): content for parts in ours.PARTS}
    return Easel(deck, talk, voice, pen, cover, content, every, own=False, measure=Measure(WIDER))


def _own(talk: Talk, voice: Voice, home: str | None) -> Easel:
    deck = Presentation(BytesIO(ours.master(voice.words)))
    cover, sentence, *layouts = deck.slide_layouts
    feet = {"foot": FOOT, "page": PAGE}
    over = Ground(cover, Holder(0, ours.COVER, 40), AREA, _held({"subtitle": ours.UNDER, "who": ours.WHO}))
    alone = Ground(sentence, Holder(0, ours.SAID, 40), AREA, _held(feet))
    every = {
        frozenset(parts): Ground(layout, Holder(0, TITLE, 28), AREA, _held({**divided(AREA, parts), **feet}))
        for layout, parts in zip(layouts, ours.PARTS, strict=True)
    }
    pen = Pen(Palette(), talk.language, home)
    return Easel(deck, talk, voice, pen, over, alone, every, own=True, measure=Measure())


def _held(boxes: Mapping[str, Box]) -> dict[str, Holder]:
    return {
        name: Holder(ours.INDEXES[name], box, ours.LOOKS[name].size if name in ours.LOOKS else 20)
        for name, box in boxes.items()
    }


def frame(slide: Slide, ground: Ground, name: str, box: Box) -> TextFrame:
    """Where the text of that name goes: its placeholder, moved to `box`, or a text box where the layout has none."""
    holder = ground.holders.get(name)
    found = placeholder(slide, holder)
    if holder is None or found is None:
        made = slide.shapes.add_textbox(*(Pt(at) for at in (box.x, box.y, box.w, box.h))).text_frame
        made.word_wrap = True
        _flush(made)
        return made
    if holder.box != box:
        found.left, found.top, found.width, found.height = (Pt(at) for at in (box.x, box.y, box.w, box.h))
        _flush(found.text_frame)
    return found.text_frame


def _flush(text: TextFrame) -> None:
    text.margin_left = text.margin_right = text.margin_top = text.margin_bottom = 0


def placeholder(slide: Slide, holder: Holder | None) -> BaseShape | None:
    """The slide's placeholder of that index."""
    if holder is None:
        return None
    return next((one for one in slide.placeholders if one.placeholder_format.idx == holder.idx), None)


def feet(easel_: Easel, slide: Slide, ground: Ground, number: int) -> None:
    """The platform, its days, whether it is simulated, and the page; as text where the layout has no place for it."""
    holder = ground.holders.get("foot")
    box, size = (holder.box, min(holder.size, 12.0)) if holder else (_bottom(easel_, ground), 10.0)
    mark = easel_.voice.say("talk-office-simulated") if easel_.talk.simulated else ""
    sizes = [size, *(step for step in (10.0, 9.0, 8.0) if step < size)]
    tried = [(text, step) for text in (easel_.foot, easel_.talk.platform) for step in sizes]
    fitting = (pair for pair in tried if _one_line(easel_, [pair[0], mark], box, pair[1]))
    said, size = next(fitting, ("", sizes[-1]))
    text = _cloned(slide, ground, holder, box)
    paragraph = text.paragraphs[0]
    paragraph.clear()
    pen, look = easel_.pen, Look(size, "faint")
    pen.run(paragraph, said, look)
    if mark:
        pen.run(paragraph, " · " if said else "", look)
        pen.run(paragraph, mark, Look(size, "warn", bold=True))
    if page := ground.holders.get("page"):
        _numbered(_cloned(slide, ground, page, page.box), number)


def _one_line(easel_: Easel, texts: Iterable[str], box: Box, size: float) -> bool:
    return Measure(easel_.measure.wider, bold=True).width(" · ".join(texts)) * size <= box.w


def _bottom(easel_: Easel, ground: Ground) -> Box:
    high = easel_.deck.slide_height / 12_700
    return Box(ground.area.x, high - 20, ground.area.w * 0.8, 14)


def _cloned(slide: Slide, ground: Ground, holder: Holder | None, box: Box) -> TextFrame:
    """The layout's foot, which a new slide does not have of itself."""
    if holder is None:
        return frame(slide, ground, "", box)
    source = next(one for one in ground.layout.placeholders if one.placeholder_format.idx == holder.idx)
    element = deepcopy(source.element)
    for place in list(element.spPr):
        element.spPr.remove(place)
    slide.shapes.element.append(element)
    element.nvSpPr.cNvPr.set("id", str(max(one.shape_id for one in slide.shapes) + 1))
    made = placeholder(slide, holder)
    assert made is not None
    return made.text_frame


def _numbered(text: TextFrame, number: int) -> None:
    for field in text._txBody.iter("{*}fld"):
        for shown in field.iter("{*}t"):
            shown.text = str(number)
