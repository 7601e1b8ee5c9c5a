"""A workbook's sheets as the nodes that YAML would have, so that one set of readers validates both.

Sheets of declarations are read row by row; several rows of one app are its keys and memberships. What nobody has to
write down follows: teams from apps, owners, go-lives, results and rosters, units and products from apps.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from sowhat.errors import Problem, Where
from sowhat.workspace.nodes import Fields, Items, Node, Scalar
from sowhat.workspace.workbook_sheets import Cell, Row, Sheet
from sowhat.workspace.workbook_values import Names, currency_of, foreign, items, money, name_of, node, parts, scalar
from sowhat.workspace.workbook_words import form_of

_APPS = form_of("apps")
Told = dict[str, Node]
"""A mapping in the making."""


@dataclass(slots=True)
class Declared:
    """What a workbook declares: entries by section as YAML has them, and what is derived by kind and name."""

    sections: dict[str, list[Node]] = field(default_factory=dict)
    derived: dict[tuple[str, str], Fields] = field(default_factory=dict)
    platform: dict[str, Node] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    rate: Cell | None = None
    """The day rate where no cell beside it names its currency."""

    def platform_in(self, currency: str) -> Mapping[str, Node]:
        """What it says of the platform of a workspace that counts in a currency: a day rate with another one's sign
        stays as it was typed, so that it is refused."""
        if self.rate is None or not foreign(self.rate.text, currency):
            return self.platform
        return {**self.platform, "day_rate": scalar(self.rate)}

    def add(self, section: str, where: Where, told: Mapping[str, Node]) -> None:
        """An entry of a section."""
        self.sections.setdefault(section, []).append(fields(where, told))


def fields(where: Where, told: Mapping[str, Node]) -> Fields:
    """A mapping at a place."""
    pairs = tuple((Scalar(where, key, empty=False), value) for key, value in told.items())
    return Fields(where, pairs, 1 + sum(1 + value.size for value in told.values()))


class Reading:
    """Reads the rows of a workbook's sheets; `names` is shared with those who read its facts."""

    def __init__(self, names: Names) -> None:
        self.names = names
        self.found = Declared()

    def rows(self, sheet: Sheet) -> None:
        """Take the rows of a sheet that declares something."""
        read = {
            "platform": self._platform,
            "services": self._services,
            "apps": self._apps,
            "go_lives": self._go_lives,
            "questions": self._questions,
        }.get(sheet.form.key)
        if read is not None:
            read(sheet)

    def name(self, kind: str, cell: Cell) -> Scalar:
        """A name in a cell; a text that no name can be made of stays, and is refused."""
        return scalar(cell, self.names.of(kind, cell.text) or cell.text)

    def derive(self, kind: str, cell: Cell) -> Scalar:
        """A name that counts as declared by being used."""
        name = self.name(kind, cell)
        if name_of(cell.text):
            self.found.derived.setdefault((kind, name.text), self.entry(kind, cell))
        return name

    def entry(self, kind: str, cell: Cell) -> Fields:
        """What is declared of a thing by its name alone."""
        return fields(cell.where, self._titled(self.name(kind, cell), cell))

    def _titled(self, name: Scalar, cell: Cell) -> Told:
        """A name and, where it had to be changed, the text as typed for people to see."""
        title: Told = {"title": scalar(cell)} if cell.text != name.text else {}
        return {"name": name, **title}

    def plain(self, sheet: Sheet, row: Row, *keys: str) -> Told:
        """Cells that are values of their own."""
        return {key: node(row.cells[key], sheet.form.column(key)) for key in keys if key in row.cells}

    def _platform(self, sheet: Sheet) -> None:
        for row in sheet.rows:
            told = {"title": scalar(row.cells["name"])} | self.plain(
                sheet, row, "title", "kind", "timezone", "currency", "day_rate"
            )
            if {"currency", "day_rate"} <= row.cells.keys():
                own = currency_of(row.cells["currency"])
                told["day_rate"] = money(row.cells["day_rate"], sheet.form.column("day_rate"), own)
            elif "day_rate" in row.cells:
                self.found.rate = self.found.rate or row.cells["day_rate"]
            for key, value in told.items():
                self.found.platform.setdefault(key, value)

    def _services(self, sheet: Sheet) -> None:
        for rows in self._grouped(sheet, "service", "service"):
            told = self._head(sheet, rows, "service", "service", "title", "lifecycle", "live_from")
            if "live_from" in told:
                told["live"] = told.pop("live_from")
            if owner := self._only(sheet, rows, "owner"):
                told["owner"] = self.derive("team", owner)
            routes: list[Node] = [route for row in rows for route in self._each(sheet, row, "routes")]
            self._listed(told, "routes", routes)
            self.found.add("services", rows[0].where, told)

    def _go_lives(self, sheet: Sheet) -> None:
        for row in sheet.rows:
            told: Told = {
                "service": self.name("service", row.cells["service"]),
                "team": self.derive("team", row.cells["team"]),
                **self.plain(sheet, row, "date", "decided"),
            }
            self.found.add("go_lives", row.where, told)

    def _questions(self, sheet: Sheet) -> None:
        taken: set[str] = set()
        for row in sheet.rows:
            service = self.name("service", row.cells["service"])
            outcome = self.name("outcome", row.cells["outcome"])
            told = self.plain(sheet, row, "title", "horizon", "registered", "control")
            name = f"{service.text}-{outcome.text}"[:56]
            if name in taken:
                name = f"{name}-{row.text('horizon')}"
            taken.add(name)
            head: Told = {"name": scalar(row.cells["service"], name), "service": service, "outcome": outcome}
            self.found.add("studies", row.where, head | told)

    def _apps(self, sheet: Sheet) -> None:
        groups = list(self._grouped(sheet, "app", "consumer"))
        shared = _shared(sheet, groups)
        homes: dict[str, list[Row]] = {}
        for rows in groups:
            told = self._head(sheet, rows, "app", "consumer")
            if product := self._only(sheet, rows, "product"):
                told["product"] = self.derive("product", product)
            self._listed(told, "team", self._teams(rows))
            self._listed(told, "keys", self._keys(sheet, rows, shared))
            self.found.add("consumers", rows[0].where, told)
            for row in rows:
                self._home(sheet, row, homes)
        for team, rows in homes.items():
            self._units(team, rows)

    def _home(self, sheet: Sheet, row: Row, homes: dict[str, list[Row]]) -> None:
        """Remember which unit a row says its team is in."""
        if "unit" in row.cells and "team" in row.cells:
            homes.setdefault(self.name("team", row.cells["team"]).text, []).append(row)
        elif "unit" in row.cells:
            sheet.gap("workbook-unit-without-team", row.cells["unit"].where, value=row.text("unit"))

    def _units(self, team: str, rows: list[Row]) -> None:
        """A team's units: one for good where there is one, else as dated as the rows are."""
        units = {self.derive("unit", row.cells["unit"]).text: row for row in rows}
        if len(units) == 1:
            links: list[Node] = [self.name("unit", rows[0].cells["unit"])]
        else:
            links = [link for row in rows for link in self._membership(row, "unit", "unit")]
        told: Told = {}
        self._listed(told, "unit", links)
        known = self.found.derived.get(("team", team))
        if known is None:
            return
        self.found.derived["team", team] = fields(known.where, {key.text: value for key, value in known.pairs} | told)

    def _teams(self, rows: list[Row]) -> list[Node]:
        """The teams of an app: one for as long as its rows say together, several as each is dated."""
        links = [link for row in rows for link in self._membership(row, "team", "team")]
        mine = [row for row in rows if "team" in row.cells]
        if len({self.name("team", row.cells["team"]).text for row in mine}) != 1:
            return links
        of, span = self.name("team", mine[0].cells["team"]), _covering(mine)
        return [fields(of.where, {"of": of, **span}) if span else of]

    def _membership(self, row: Row, column: str, kind: str) -> Iterator[Node]:
        """The link upwards of a row, with its dates."""
        if column in row.cells:
            of = self.derive(kind, row.cells[column])
            span = _span(row)
            yield fields(of.where, {"of": of, **span}) if span else of

    def _keys(self, sheet: Sheet, rows: list[Row], shared: frozenset[str]) -> list[Node]:
        """The keys of an app; one that other apps have too, at other times, holds as its row is dated."""
        found: list[Node] = []
        for row in rows:
            for key in self._each(sheet, row, "keys"):
                span = _span(row) if key.text in shared else {}
                found.append(fields(key.where, {"key": key, **span}) if span else key)
        return found

    def _each(self, sheet: Sheet, row: Row, column: str) -> Iterator[Scalar]:
        if column in row.cells:
            cell = row.cells[column]
            yield from (scalar(cell, part) for part in parts(cell, sheet.form.column(column)))

    def _grouped(self, sheet: Sheet, column: str, kind: str) -> Iterator[list[Row]]:
        """Rows of one name together, in the order of first rows."""
        groups: dict[str, list[Row]] = {}
        for row in sheet.rows:
            groups.setdefault(self.name(kind, row.cells[column]).text, []).append(row)
        yield from groups.values()

    def _head(self, sheet: Sheet, rows: list[Row], column: str, kind: str, *more: str) -> Told:
        """Name, title and what else a group of rows says once."""
        told = self._titled(self.name(kind, rows[0].cells[column]), rows[0].cells[column])
        for key in more:
            if cell := self._only(sheet, rows, key):
                told[key] = node(cell, sheet.form.column(key))
        return told

    def _only(self, sheet: Sheet, rows: list[Row], key: str) -> Cell | None:
        """What the rows of one thing say in a column: the first of them counts, another one is a problem."""
        said = [row.cells[key] for row in rows if key in row.cells]
        for other in said[1:]:
            if other.text != said[0].text:
                params = {"value": other.text[:60], "other": said[0].text[:60], "first": said[0].where.cell or ""}
                self.found.problems.append(Problem("workbook-row-differs", other.where, params))
        return said[0] if said else None

    @staticmethod
    def _listed(told: Told, key: str, nodes: list[Node]) -> None:
        """A list without repetitions, if there is anything in it."""
        once: dict[object, Node] = {}
        for one in nodes:
            once.setdefault(_meaning(one), one)
        if once:
            first = next(iter(once.values()))
            told[key] = items(list(once.values()), Cell("", first.where))


def _span(row: Row) -> Told:
    """The dates of a row."""
    return {key: node(row.cells[key], _APPS.column(key)) for key in ("from", "to") if key in row.cells}


def _covering(rows: list[Row]) -> Told:
    """The dates of several rows as one span: open where one of them is."""
    first = {"from": min, "to": max}
    spans = [_span(row) for row in rows]
    told: Told = {}
    for key, of in first.items():
        dates = [one[key] for one in spans if key in one]
        if len(dates) == len(rows):
            told[key] = of(dates, key=lambda value: value.text if isinstance(value, Scalar) else "")
    return told


def _shared(sheet: Sheet, groups: list[list[Row]]) -> frozenset[str]:
    """Keys that several apps have."""
    column = sheet.form.column("keys")
    each = [{key for row in rows if "keys" in row.cells for key in parts(row.cells["keys"], column)} for rows in groups]
    seen: set[str] = set()
    twice: set[str] = set()
    for keys in each:
        twice |= seen & keys
        seen |= keys
    return frozenset(twice)


def _meaning(one: Node) -> object:
    """What a node says, wherever it stands."""
    if isinstance(one, Scalar):
        return one.text
    if isinstance(one, Items):
        return tuple(map(_meaning, one.nodes))
    return tuple((key.text, _meaning(value)) for key, value in one.pairs)
