"""Where a page is: its path and what was asked of it, so that every variation of it has an address."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from urllib.parse import quote, urlencode

from sowhat.stories.pieces import Table
from sowhat.stories.sentence import address as study_address
from sowhat.stories.table import Asked, order_of

WHAT_IF = ("room.", "must.", "without.")
"""How parameters begin that a reader tries out: a team's days, a demand that must be done, one that is left out."""


ONLY = "only."
"""How parameters begin that choose the rows of a table by what a column shows: `only.team`, `units.only.team`."""
DIGITS = 6


@dataclass(frozen=True, slots=True)
class Place:
    """A path and its query parameters. `main` is the table whose parameters carry no prefix."""

    path: str
    params: Mapping[str, str] = field(default_factory=dict)
    main: str = ""

    def with_(self, **changes: str | None) -> str:
        """The address with some parameters changed; an empty or absent one is left out."""
        return address(self.path, {**self.params, **changes})

    def name(self, table: str, what: str) -> str:
        """The parameter `find` or `sort` of a table: bare for the main one, else `table.sort`."""
        return what if table == self.main else f"{table}.{what}"

    def asked(self, table: str) -> Asked:
        """What the address asks of a table."""
        begun = self.name(table, ONLY)
        only = {name.removeprefix(begun): text for name, text in self.params.items() if name.startswith(begun)}
        page = self.params.get(self.name(table, "page"), "")
        return Asked(
            self.params.get(self.name(table, "find"), ""),
            self.params.get(self.name(table, "sort"), ""),
            only,
            int(page) if page.isdecimal() and len(page) < DIGITS else 1,
        )

    def sorted_by(self, table: Table, key: str) -> str:
        """The address of the page with a table sorted by a column: the largest first, then the smallest."""
        order = order_of(table, self.asked(table.id))
        kinds = {column.key: column.kind for column in table.columns}
        first, second = (key, f"-{key}") if kinds[key] == "text" else (f"-{key}", key)
        wanted = second if order.sort == first else first
        return self.with_(**{self.name(table.id, "sort"): wanted, self.name(table.id, "page"): None}) + f"#{table.id}"

    def paged(self, table: str, page: int) -> str:
        """The address of the page with another page of a table."""
        return self.with_(**{self.name(table, "page"): str(page) if page > 1 else None}) + f"#{table}"

    def csv(self, table: str) -> str:
        """The address of a table as CSV, with the same filter and order.

        Below a list page come names that people chose, so its other tables are not addressed below it.
        """
        joint = "-" if self.main else "/"
        path = f"{self.path}.csv" if table == self.main else f"{self.path}{joint}{table}.csv"
        kept = {
            name: self.params.get(name)
            for name in ("month", "period", "service", "app", "team", "unit", "product", "as", "type", "q")
        } | {what: self.params.get(self.name(table, what)) for what in ("find", "sort")}
        kept |= {name: told for name, told in self.params.items() if name.startswith(WHAT_IF)}
        kept |= {f"{ONLY}{key}": text for key, text in self.asked(table).only.items()}
        return address(path, kept)

    def at_table(self, table: str) -> Place:
        """The place of a table's own address, where its parameters carry no prefix."""
        return replace(self, main=table)


def address(path: str, params: Mapping[str, str | None]) -> str:
    """A path with the parameters that say something."""
    said = {name: value for name, value in params.items() if value}
    return f"{path}?{urlencode(said)}" if said else path


def service_address(name: str) -> str:
    """The page of a service."""
    return f"/services/{quote(name, safe='')}"


def health_address(name: str) -> str:
    """The health of one service."""
    return address("/health", {"service": name})


def adoption_address(name: str) -> str:
    """The adoption of one service."""
    return address("/adoption", {"service": name})


def own_address(href: str) -> str:
    """A page of ours, by its address."""
    return href


def case_address(name: str) -> str:
    """The page of a business case that was put down."""
    return address("/value/case", {"case": name})


def claim_address(id_: str) -> str:
    """The page of one claim."""
    return f"/value/claims/{quote(id_, safe='')}"


def catalogue_address(name: str) -> str:
    """The page that presents one service."""
    return f"/catalogue/{quote(name, safe='')}"


def review_address(name: str) -> str:
    """The review of one service."""
    return f"/lifecycle/{quote(name, safe='')}"


LINKED = {
    "adoption": adoption_address,
    "case": case_address,
    "catalogue": catalogue_address,
    "claim": claim_address,
    "health": health_address,
    "page": own_address,
    "review": review_address,
    "service": service_address,
    "study": study_address,
}
"""What a table's first cells lead to."""
