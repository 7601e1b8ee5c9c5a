"""Numbers and names on a chart's data, and the intervals of its values, in the words of the format."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from xml.sax.saxutils import quoteattr

from lxml import etree
from pptx.oxml import parse_xml

from sowhat.render.talks.plots import TYPE

C = "http://schemas.openxmlformats.org/drawingml/2006/chart"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"

UNLED = (
    '<c:extLst><c:ext uri="{CE6537A1-D6FC-4f65-9D91-7224C49458BB}" '
    'xmlns:c15="http://schemas.microsoft.com/office/drawing/2012/chart"><c15:showLeaderLines val="0"/></c:ext>'
    "</c:extLst>"
)
"""No line from a label to its value: a label stands beside it."""


@dataclass(frozen=True, slots=True)
class Label:
    """A number beside one value: on which side (`outEnd`, `r`, `t`), moved by shares of the chart, perhaps named."""

    at: int
    side: str
    right: float = 0
    down: float = 0
    named: bool = False


@dataclass(frozen=True, slots=True)
class Type:
    """How labels are set: the format of their numbers, their colour, their language, their weight."""

    form: str
    paint: str
    tag: str
    bold: bool = False


def labels(shown: tuple[Label, ...], type_: Type) -> etree._Element:
    """The labels of a series: those given, and none at its other values."""
    each = "".join(_label(one, type_) for one in shown)
    return parse_xml(f'<c:dLbls xmlns:c="{C}" xmlns:a="{A}">{each}{_shows(on=False)}{UNLED}</c:dLbls>')


def _label(one: Label, type_: Type) -> str:
    moved = f'<c:manualLayout><c:x val="{one.right:.5f}"/><c:y val="{one.down:.5f}"/></c:manualLayout>'
    layout = f"<c:layout>{moved if one.right or one.down else ''}</c:layout>"
    face = '<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/>'
    text = (
        f'<c:txPr><a:bodyPr wrap="none" lIns="38100" tIns="19050" rIns="38100" bIns="19050"/><a:lstStyle/><a:p><a:pPr>'
        f'<a:defRPr sz="{int(TYPE * 100)}" b="{int(type_.bold)}">{type_.paint}{face}</a:defRPr></a:pPr>'
        f'<a:endParaRPr lang="{type_.tag}"/></a:p></c:txPr>'
    )
    return (
        f'<c:dLbl><c:idx val="{one.at}"/>{layout}<c:numFmt formatCode={quoteattr(type_.form)} sourceLinked="0"/>'
        f'<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>{text}<c:dLblPos val="{one.side}"/>'
        f"{_shows(on=True, named=one.named)}</c:dLbl>"
    )


def _shows(*, on: bool, named: bool = False) -> str:
    told = {"LegendKey": False, "Val": on, "CatName": False, "SerName": named, "Percent": False, "BubbleSize": False}
    shown = "".join(f'<c:show{name} val="{int(there)}"/>' for name, there in told.items())
    return shown + ("<c:separator> </c:separator>" if named else "")


def whiskers(spreads: list[tuple[float, float] | None], paint: str, *, along: bool) -> etree._Element:
    """How far each value's interval goes below and above it, as error bars; `along`: of a line."""
    way = '<c:errDir val="y"/>' if along else ""
    ends = "".join(
        f"<c:{tag}>{''.join(_literal(spreads, side))}</c:{tag}>" for tag, side in (("plus", 1), ("minus", 0))
    )
    return parse_xml(
        f'<c:errBars xmlns:c="{C}" xmlns:a="{A}">{way}<c:errBarType val="both"/><c:errValType val="cust"/>'
        f'<c:noEndCap val="0"/>{ends}<c:spPr><a:ln w="15875">{paint}</a:ln></c:spPr></c:errBars>'
    )


def _literal(spreads: list[tuple[float, float] | None], side: int) -> Iterator[str]:
    yield f'<c:numLit><c:formatCode>General</c:formatCode><c:ptCount val="{len(spreads)}"/>'
    for at, ends in enumerate(spreads):
        if ends:
            yield f'<c:pt idx="{at}"><c:v>{ends[side]!r}</c:v></c:pt>'
    yield "</c:numLit>"


def plotted(place: tuple[float, float, float, float], *, inner: bool) -> etree._Element:
    """Where the plot stands, in shares of the chart; inner: its axes' labels stand outside of it."""
    values = "".join(f'<c:{tag} val="{at:.5f}"/>' for tag, at in zip("xywh", place, strict=True))
    return parse_xml(
        f'<c:layout xmlns:c="{C}"><c:manualLayout><c:layoutTarget val="{"inner" if inner else "outer"}"/>'
        f'<c:xMode val="edge"/><c:yMode val="edge"/>{values}</c:manualLayout></c:layout>'
    )
