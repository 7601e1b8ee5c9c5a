"""A talk's chart as PowerPoint's own: its numbers can be edited, its labels stand on the data, zero is on its axis."""

from __future__ import annotations

from lxml import etree
from pptx.chart.chart import Chart
from pptx.chart.series import _BaseCategorySeries
from pptx.dml.chtfmt import ChartFormat
from pptx.enum.chart import XL_MARKER_STYLE, XL_TICK_LABEL_POSITION, XL_TICK_MARK
from pptx.oxml import parse_xml
from pptx.util import Pt

from sowhat.render.talks import plots
from sowhat.render.talks.slides.drawn import Drawn
from sowhat.render.talks.slides.labels import A, C, Type, labels, plotted, whiskers
from sowhat.render.talks.slides.text import Pen

SLANT = "-2700000"
"""Half a right angle, in the words of the format."""
DOTS = 26
"""So many values of a line still get a dot each."""


def finish(chart: Chart, drawn: Drawn, pen: Pen) -> None:
    """Style a chart that PowerPoint's defaults drew."""
    chart.has_legend = chart.has_title = False
    chart.font.size = Pt(plots.TYPE)
    pen.palette.font(chart.font, "soft")
    _language(chart, pen)
    _values(chart, drawn, pen)
    _categories(chart, drawn, pen)
    _series(chart, drawn, pen)
    area = next(chart._chartSpace.iter(f"{{{C}}}plotArea"))
    for old in area.findall(f"{{{C}}}layout"):
        area.remove(old)
    area.insert(0, plotted(drawn.place, inner=drawn.labelled and not drawn.line))


def _language(chart: Chart, pen: Pen) -> None:
    for properties in chart._chartSpace.iter(f"{{{A}}}defRPr"):
        properties.set("lang", pen.tag)
        for tag, face in (("latin", "+mn-lt"), ("ea", "+mn-ea")):
            etree.SubElement(properties, f"{{{A}}}{tag}").set("typeface", face)


def _values(chart: Chart, drawn: Drawn, pen: Pen) -> None:
    """The axis of values: with its numbers and lines only where the data do not carry theirs."""
    axis, (low, high, step) = chart.value_axis, drawn.span
    axis.minimum_scale, axis.maximum_scale, axis.major_unit = low, high, step
    axis.major_tick_mark = XL_TICK_MARK.NONE
    axis.format.line.fill.background()
    bare = drawn.labelled and not drawn.line
    axis.has_major_gridlines = not bare
    if bare:
        axis.visible = False
        return
    pen.palette.fill(axis.major_gridlines.format.line.fill, "line")
    axis.major_gridlines.format.line.width = Pt(0.75)
    axis.tick_labels.number_format, axis.tick_labels.number_format_is_linked = drawn.form, False


def _categories(chart: Chart, drawn: Drawn, pen: Pen) -> None:
    """The axis of names, through zero, its names outside of the plot."""
    axis = chart.category_axis
    axis.major_tick_mark = XL_TICK_MARK.NONE
    axis.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    axis.format.line.width = Pt(0.75)
    pen.palette.fill(axis.format.line.fill, "edge")
    axis.reverse_order = drawn.lying
    axis.tick_labels.font.size = Pt(plots.TYPE)
    pen.palette.font(axis.tick_labels.font, "soft")
    element = axis._element
    body = next(element.iter(f"{{{A}}}bodyPr"))
    if drawn.slanted or drawn.skip == 1:
        body.set("rot", SLANT if drawn.slanted else "0")
        body.set("vert", "horz")
    for tag in ("tickLblSkip", "tickMarkSkip") if drawn.skip > 1 else ():
        before = element.find(f"{{{C}}}noMultiLvlLbl")
        before.addprevious(parse_xml(f'<c:{tag} xmlns:c="{C}" val="{drawn.skip}"/>'))


def _series(chart: Chart, drawn: Drawn, pen: Pen) -> None:
    plot = chart.plots[0]
    if not drawn.line:
        plot.gap_width, plot.overlap = max(45, 240 - 40 * len(drawn.chart.categories)), -8
    for at, (series, one, shade) in enumerate(zip(plot.series, drawn.chart.series, drawn.shades, strict=True)):
        spreads = [plots.spread(one, n) for n in range(len(one.values))]
        if drawn.line:
            _line(series, shade, pen, dots=len(one.values) <= DOTS)
        else:
            _bar(series.format, shade, pen, doubted=any(spreads))
            for place, means in enumerate(one.means):
                if means != "plain":
                    _bar(series.points[place].format, means, pen, doubted=any(spreads))
            series.invert_if_negative = False
        named = "soft" if shade == "bar" else shade
        type_ = Type(drawn.form, pen.palette.xml(named if drawn.line else "ink"), pen.tag, drawn.line)
        names = next(series._element.iter(f"{{{C}}}cat"), None)
        if names is not None and (shown := drawn.labels(at)):
            names.addprevious(labels(shown, type_))
        if names is not None and any(spreads):
            names.addprevious(whiskers(spreads, pen.palette.xml("ink"), along=drawn.line))


def _line(series: _BaseCategorySeries, shade: str, pen: Pen, *, dots: bool) -> None:
    series.smooth = False
    series.format.line.width = Pt(2.25)
    pen.palette.fill(series.format.line.fill, shade)
    series.marker.style, series.marker.size = XL_MARKER_STYLE.CIRCLE if dots else XL_MARKER_STYLE.NONE, 6
    pen.palette.fill(series.marker.format.fill, shade)
    series.marker.format.line.fill.background()


def _bar(form: ChartFormat, shade: str, pen: Pen, *, doubted: bool) -> None:
    """A bar; paler under its interval, which has to be seen on it."""
    pen.palette.fill(form.fill, shade)
    if doubted:
        for colour in form._element.spPr.iter(f"{{{A}}}schemeClr", f"{{{A}}}srgbClr"):
            etree.SubElement(colour, f"{{{A}}}alpha").set("val", "50000")
