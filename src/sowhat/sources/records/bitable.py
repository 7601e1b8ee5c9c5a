"""Records of a Feishu Bitable (多维表格) as its API gives them, as JSON lines that any mapping of columns can read.

The answer of "list records" or "search records" (open.feishu.cn, bitable/v1/apps/…/tables/…/records): `data.items`,
each with `record_id` and `fields`, pages one after the other. Cells are rich: texts in pieces, people, links, numbers,
instants in milliseconds, choices, formulas that wrap another cell. Each becomes a text, a number or several texts with
commas between; `FIELD.id`, `FIELD.email` and `FIELD.link` beside it say more of people, records and links.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping

from sowhat.sources.records.documents import decoded, items, text
from sowhat.sources.records.json_values import UNREADABLE

LOOK = 1 << 16
_LISTS = re.compile(rb'"items"\s*:\s*\[')
_FIELDS = re.compile(rb'"(?:fields|record_id)"\s*:')
_SHOWN = ("text", "name", "full_address", "address", "file_name")
_BESIDE = ("id", "email", "link", "en_name")
_SPACE = re.compile(r"[\s,]*")
_DEEP = 8
Plain = str | int | float | bool


def looks(beginning: bytes) -> bool:
    """Whether a file begins like such an answer."""
    return bool(beginning.lstrip()[:1] in (b"{", b"[") and _LISTS.search(beginning) and _FIELDS.search(beginning))


def lines(content: bytes) -> bytes | None:
    """The records as JSON lines, one a record in the order of the file; None where the content is none of these."""
    found: list[str] = []
    try:
        for record in _records(decoded(content)):
            if record is None:
                return None
            found.append(json.dumps(record, ensure_ascii=False))
    except UNREADABLE:
        return None
    return "".join(f"{line}\n" for line in found).encode("utf-8", "replace") if found else None


def _records(content: str) -> Iterator[dict[str, Plain] | None]:
    """Each record's cells; None for what belongs to no such answer."""
    for page in _pages(content):
        data = page.get("data", page) if isinstance(page, dict) else None
        told = data.get("items") if isinstance(data, Mapping) else None
        if told is not None and not isinstance(told, list):
            yield None
        for item in items(told):
            fields = item.get("fields")
            yield _record(item, fields) if isinstance(fields, Mapping) else None


def _pages(content: str) -> Iterator[object]:
    """The answers in a file: one after the other, or the elements of one array."""
    decoder, at = json.JSONDecoder(), 0
    while rest := _SPACE.match(content, at):
        at = rest.end()
        if at >= len(content):
            return
        page, at = decoder.raw_decode(content, at)
        yield from page if isinstance(page, list) else (page,)


def _record(item: Mapping[str, object], fields: Mapping[str, object]) -> dict[str, Plain]:
    row: dict[str, Plain] = {}
    for name, cell in fields.items():
        row[name] = shown(cell)
        row |= {f"{name}.{key}": told for key in _BESIDE if (told := _joined(cell, key, _DEEP))}
    return {"record_id": text(item.get("record_id")), **row}


def shown(cell: object, deep: int = _DEEP) -> Plain:
    """What a cell shows: a text, a number or a tick as it is, the parts of a list with commas between them, pieces of
    one text put together."""
    if isinstance(cell, bool | int | float | str):
        return cell
    if not deep:
        return ""
    if isinstance(cell, list):
        pieces = [text(shown(part, deep - 1)) for part in cell]
        whole = all(isinstance(part, Mapping) and "text" in part and "link_record_ids" not in part for part in cell)
        if len(cell) == 1:
            return shown(cell[0], deep - 1)
        return ("" if whole else ", ").join(filter(None, pieces))
    return _of_object(cell, deep) if isinstance(cell, Mapping) else ""


def _of_object(cell: Mapping[str, object], deep: int) -> Plain:
    if "value" in cell:
        return shown(cell["value"], deep - 1)
    if isinstance(ids := cell.get("link_record_ids"), list) and ids:
        return shown(ids, deep - 1)
    return next((told for key in _SHOWN if (told := text(cell.get(key)))), "")


def _joined(cell: object, key: str, deep: int) -> str:
    """The members `key` of the objects in a cell."""
    if isinstance(cell, Mapping):
        return _joined(cell["value"], key, deep - 1) if "value" in cell and deep else text(cell.get(key))
    parts = [_joined(part, key, deep - 1) for part in cell] if isinstance(cell, list) and deep else []
    return ", ".join(filter(None, parts))
