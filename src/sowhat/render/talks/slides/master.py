"""Our own master: paper, ink, hairlines; a real layout for each way of dividing a slide, with placeholders to edit."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from io import BytesIO
from pathlib import Path
from string import Template
from typing import NamedTuple
from xml.sax.saxutils import escape

from sowhat.render.talks.fit import Box
from sowhat.render.talks.places import AREA, FOOT, MARGIN, PAGE, TITLE, WIDTH, Part, divided
from sowhat.render.theme import tokens
from sowhat.stories.words import Words

FILES = Path(__file__).parent / "xml"
LATIN, CHINESE = "Arial", "Microsoft YaHei"
EMU = 12_700
COVER = Box(MARGIN, 132, WIDTH - 2 * MARGIN, 158)
UNDER = Box(MARGIN, 316, WIDTH - 2 * MARGIN, 84)
WHO = Box(MARGIN, 428, WIDTH - 2 * MARGIN, 44)
SAID = Box(MARGIN, 150, WIDTH - 2 * MARGIN, 260)
"""A sentence that stands alone on its slide."""
INDEXES: Mapping[str, int] = {
    **{"figure": 21, "label": 22, "note": 23, "points": 24, "caption": 25, "chart": 26, "table": 27},
    **{"subtitle": 1, "who": 28, "foot": 11, "page": 12},
}
"""The index of each placeholder, the same in every layout."""
PARTS: tuple[tuple[Part, ...], ...] = (
    *(("points",), ("figure",), ("figure", "points")),
    *(("chart",), ("points", "chart"), ("figure", "chart"), ("figure", "points", "chart")),
    *(("table",), ("points", "table"), ("figure", "table"), ("figure", "points", "table")),
)
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
LAYOUT_TYPE = "application/vnd.openxmlformats-officedocument.presentationml.slideLayout+xml"


class Text(NamedTuple):
    """How a placeholder's text looks before anybody changes it."""

    size: float
    paint: str = "tx1"
    bold: bool = False
    align: str = "l"
    anchor: str = "t"


LOOKS: Mapping[str, Text] = {
    "figure": Text(60, bold=True),
    "label": Text(18, bold=True),
    "note": Text(15, "tx2"),
    "caption": Text(14, bold=True),
    "chart": Text(14, "tx2"),
    "table": Text(14, "tx2"),
    "subtitle": Text(22, "tx2"),
    "who": Text(15, "tx2", anchor="b"),
    "foot": Text(11, "faint", anchor="ctr"),
    "page": Text(11, "faint", align="r", anchor="ctr"),
}
TYPES = {"chart": "chart", "table": "tbl", "subtitle": "subTitle", "foot": "ftr", "page": "sldNum"}


def layout_name(words: Words, parts: Iterable[Part]) -> str:
    """What a layout is called in the program that opens the deck."""
    named = [words.say(f"talk-office-part-{part}") for part in parts]
    return words.say("talk-office-layout", parts=" + ".join(named))


@cache
def master(words: Words) -> bytes:
    """A deck without slides, with our master and its layouts, named in the language of `words`."""
    drawn = dict(_layouts(words))
    files = {
        "[Content_Types].xml": _filled("types", layouts=_typed(drawn)),
        "_rels/.rels": _related([("officeDocument", "ppt/presentation.xml")]),
        "ppt/presentation.xml": _filled("presentation"),
        "ppt/_rels/presentation.xml.rels": _related(
            [("slideMaster", "slideMasters/slideMaster1.xml"), ("theme", "theme/theme1.xml")]
        ),
        "ppt/theme/theme1.xml": _theme(),
        "ppt/slideMasters/slideMaster1.xml": _master(words, len(drawn)),
        "ppt/slideMasters/_rels/slideMaster1.xml.rels": _related(
            [*(("slideLayout", f"../slideLayouts/{name}") for name in drawn), ("theme", "../theme/theme1.xml")]
        ),
    }
    for name, layout in drawn.items():
        files[f"ppt/slideLayouts/{name}"] = layout
        files[f"ppt/slideLayouts/_rels/{name}.rels"] = _related([("slideMaster", "../slideMasters/slideMaster1.xml")])
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as book:
        for path, text in files.items():
            book.writestr(path, text)
    return stream.getvalue()


def _layouts(words: Words) -> Iterator[tuple[str, str]]:
    """Each layout's file and text: the cover, a sentence alone, and one for each way of dividing a slide."""
    bar = _rule(90, Box(MARGIN, 300, 64, 0), 50_800, "accent1")
    cover = [_title(words, COVER, 40, "ctrTitle"), _placed(words, "subtitle", UNDER), _placed(words, "who", WHO), bar]
    yield "slideLayout1.xml", _layout(words.say("talk-office-layout-cover"), cover, ' type="title"')
    alone = [_title(words, SAID, 40), *_feet(words)]
    yield "slideLayout2.xml", _layout(words.say("talk-office-layout-sentence"), alone, ' type="titleOnly"')
    for number, parts in enumerate(PARTS, 3):
        boxes = divided(AREA, parts)
        shapes = [_title(words, TITLE, 28), *(_placed(words, name, box) for name, box in boxes.items()), *_feet(words)]
        yield f"slideLayout{number}.xml", _layout(layout_name(words, parts), shapes)


def _layout(name: str, shapes: Iterable[str], type_: str = "") -> str:
    return _filled("layout", name=escape(name, {'"': "&quot;"}), shapes="\n".join(shapes), type=type_)


def _master(words: Words, count: int) -> str:
    lang = "zh-CN" if words.language == "zh" else "en-US"
    hair = _rule(91, Box(MARGIN, 492, WIDTH - 2 * MARGIN, 0), 9_525, "line")
    shapes = [_title(words, TITLE, 28), _placed(words, "points", AREA, "body"), *_feet(words), hair]
    levels = "".join(
        _filled("level", level=n, left=304_800 * n, hanging=304_800, size=int(100 * size))
        for n, size in enumerate((20, 18, 16, 14, 14), 1)
    )
    ids = "".join(f'<p:sldLayoutId id="{2147483648 + n}" r:id="rId{n}"/>' for n in range(1, count + 1))
    return _filled("master", shapes="\n".join(shapes), layouts=ids, levels=levels, lang=lang)


def _feet(words: Words) -> list[str]:
    return [_placed(words, "foot", FOOT), _placed(words, "page", PAGE)]


def _title(words: Words, box: Box, size: float, type_: str = "title") -> str:
    style = _style(Text(size, bold=True))
    anchor = "b" if type_ == "ctrTitle" else "t"
    return _shape((2, words.say("talk-office-part-title"), f'type="{type_}"'), box, style, anchor)


def _placed(words: Words, name: str, box: Box, type_: str = "") -> str:
    """A placeholder by its name, where `box` is; the points take the master's own style."""
    look = LOOKS.get(name)
    kind = type_ or TYPES.get(name, "body")
    idx = INDEXES[name] if not type_ else 1
    quarter = ' sz="quarter"' if name not in ("points", "subtitle") else ""
    head = (idx + 2, words.say(f"talk-office-part-{name}"), f'type="{kind}"{quarter} idx="{idx}"')
    return _shape(head, box, _style(look) if look else "", look.anchor if look else "t", field=name == "page")


def _shape(head: tuple[int, str, str], box: Box, style: str, anchor: str, *, field: bool = False) -> str:
    id_, name, ph = head
    said = escape(name)
    content = f"<a:r><a:t>{said}</a:t></a:r>"
    if field:
        content = '<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:t>‹#›</a:t></a:fld>'
    if 'type="ftr"' in ph:
        content = ""
    place = {"x": box.x, "y": box.y, "w": box.w, "h": box.h}
    where = {key: int(EMU * at) for key, at in place.items()}
    named = escape(name, {'"': "&quot;"})
    return _filled("placeholder", id=id_, name=named, ph=ph, anchor=anchor, style=style, content=content, **where)


def _style(look: Text) -> str:
    return _filled("style", align=look.align, size=int(100 * look.size), bold=int(look.bold), paint=_paint(look.paint))


def _rule(id_: int, box: Box, thick: int, paint: str) -> str:
    where = {"x": int(EMU * box.x), "y": int(EMU * box.y), "w": int(EMU * box.w), "h": 0}
    return _filled("rule", id=id_, thick=thick, paint=_paint(paint), **where)


def _paint(name: str) -> str:
    """A colour of the theme by its name there, or one of ours by its token."""
    colours = tokens("light")
    return f'srgbClr val="{colours[name][1:]}"' if name in colours else f'schemeClr val="{name}"'


def _theme() -> str:
    colours = {name.replace("-", "_"): value[1:] for name, value in tokens("light").items()}
    return _filled("theme", name="sowhat", latin=LATIN, chinese=CHINESE, **colours)


def _typed(drawn: Iterable[str]) -> str:
    return "".join(f'<Override PartName="/ppt/slideLayouts/{name}" ContentType="{LAYOUT_TYPE}"/>' for name in drawn)


def _related(targets: Iterable[tuple[str, str]]) -> str:
    rows = (
        f'<Relationship Id="rId{n}" Type="{RELATION}/{kind}" Target="{target}"/>'
        for n, (kind, target) in enumerate(targets, 1)
    )
    return _filled("relations", relations="".join(rows))


def _filled(file: str, /, **values: object) -> str:
    """A file of the master with its `$places` filled."""
    return Template((FILES / f"{file}.xml").read_text(encoding="utf-8").strip()).substitute(values)
