"""A workbook's cells as the texts that the readers of YAML take: names without spaces, ISO days, codes for words."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from functools import lru_cache

from sowhat.workspace import written
from sowhat.workspace.nodes import Items, Node, Scalar
from sowhat.workspace.reader import is_name
from sowhat.workspace.routes import is_method
from sowhat.workspace.workbook_form import Column
from sowhat.workspace.workbook_sheets import Cell
from sowhat.workspace.workbook_words import choice_of, plain

_PARTS = re.compile(r"[,，、;；\n]+")
_ROUTE_PARTS = re.compile(r"[,，、;；\s]+")
_SPACES = re.compile(r"[\s/\\|]+")
_FORBIDDEN = re.compile(r"[^\w.\-]+")
_PERIODS = re.compile(r"(?:个?(?:月|周|期|天|季度)|\s*(?:months?|weeks?|periods?|days?|quarters?))$", re.IGNORECASE)
_MONEY = {
    "CNY": "人民币 元 rmb 人民币元 yuan 万元",
    "USD": "美元 美金 dollar dollars",
    "EUR": "欧元 euro euros",
    "HKD": "港币 港元",
    "JPY": "日元",
    "GBP": "英镑",
    "SGD": "新加坡元 新币",
    "TWD": "新台币 台币",
}
_SIGNS = {
    "$": ("USD", "HKD", "SGD", "TWD"),
    "USD": ("USD",),
    "€": ("EUR",),
    "£": ("GBP",),
    "¥": ("CNY", "JPY"),
    "CNY": ("CNY",),
    "RMB": ("CNY",),
    "人民币": ("CNY",),
    "元": ("CNY",),
}
"""Which currencies a sign beside an amount can mean; 元 is also how a Hong Kong or Taiwan dollar is written, so that
it says nothing certain where the workspace counts in one of those."""
_ZONES = {
    "Asia/Shanghai": (
        "北京时间 中国标准时间 中国 北京 上海 东八区 utc8 utc08 utc0800 gmt8 beijing china shanghai cst prc"
    ),
    "UTC": "utc 世界时 格林尼治时间 gmt utc0 z",
}


@lru_cache(8192)
def name_of(text: str) -> str:
    """The name made from a text: spaces and slashes become `-`, what a name cannot hold is dropped; '' if nothing is
    left."""
    joined = _SPACES.sub("-", unicodedata.normalize("NFKC", text).strip())
    name = re.sub(r"-{2,}", "-", _FORBIDDEN.sub("", joined)).lstrip("-.").rstrip("-")[:63]
    return name if is_name(name) else ""


@dataclass(slots=True)
class Names:
    """Names of one workbook: of spellings that differ in case only, the first counts."""

    _first: dict[tuple[str, str], str] = field(default_factory=dict)

    def of(self, kind: str, text: str) -> str:
        """The name of a thing of a kind."""
        name = name_of(text)
        return self._first.setdefault((kind, name.casefold()), name)


def parts(cell: Cell, column: Column) -> tuple[str, ...]:
    """The texts of a cell that holds several."""
    divider = _ROUTE_PARTS if column.key == "routes" else _PARTS
    found = tuple(dict.fromkeys(part.strip() for part in divider.split(cell.text) if part.strip()))
    if column.key == "routes" and any(not is_method(part) for part in found):
        return tuple(part for part in found if not is_method(part))
    return found


def scalar(cell: Cell, text: str | None = None) -> Scalar:
    """A value where a cell stands."""
    return Scalar(cell.where, cell.text if text is None else text, empty=False)


def items(nodes: list[Node], cell: Cell) -> Items:
    """A list where a cell stands."""
    return Items(cell.where, tuple(nodes), 1 + len(nodes))


def node(cell: Cell, column: Column) -> Node:
    """A cell's value; what cannot be read stays as it was typed, so that its reader refuses it by its cell."""
    if column.kind in ("texts", "names"):
        return items([scalar(cell, part) for part in parts(cell, column)], cell)
    return scalar(cell, _canonical(cell.text, column) or cell.text)


def _canonical(text: str, column: Column) -> str:
    if column.kind == "choice":
        return choice_of(column.choices, text)
    if column.kind == "day":
        found = written.day(text)
        return found.isoformat() if found else ""
    if column.kind == "currency":
        return _coded(text, _MONEY) or text.upper()
    if column.kind == "zone":
        return _coded(text, _ZONES)
    if column.kind in ("number", "whole"):
        amount = written.number(text if column.kind == "number" else _PERIODS.sub("", text))
        return "" if amount is None else format(amount.normalize() if amount else amount.copy_abs(), "f")
    return text


def _coded(text: str, words: dict[str, str]) -> str:
    return next((code for code, known in words.items() if plain(text) in known.split()), "")


def money(cell: Cell, column: Column, currency: str) -> Node:
    """An amount in a currency; one with another currency's sign stays as it was typed, so that it is refused."""
    return scalar(cell) if foreign(cell.text, currency) else node(cell, column)


def foreign(text: str, currency: str) -> bool:
    """Whether an amount carries the sign of another currency."""
    signed = unicodedata.normalize("NFKC", text).upper()
    return any(sign in signed and currency not in meant for sign, meant in _SIGNS.items())


def in_yuan(text: str) -> bool:
    """Whether an amount is written with 元 and no sign that says whose."""
    return "元" in text


def currency_of(cell: Cell) -> str:
    """The code of the currency that a cell names."""
    return _coded(cell.text, _MONEY) or cell.text.upper()
