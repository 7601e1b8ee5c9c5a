"""When services are reviewed, which data they hand out, what replaces them: as people declare it."""

from __future__ import annotations

from typing import cast, get_args

from sowhat.model.governing import DataClass, Holding, ReviewRule, Secrecy
from sowhat.workspace.amounts import filled, whole
from sowhat.workspace.nodes import Fields, Node
from sowhat.workspace.reader import Reader

REVIEW = ("threshold", "types", "notice_months", "quiet_days")
DATA = ("name", "title", "secrecy", "owner", "aliases")
SERVICE = ("type", "summary", "use_cases", "threshold", "replaced_by", "data", "pillar")
MOST_NOTICE, MOST_QUIET = 60, 366


def review(reader: Reader, node: Node | None) -> ReviewRule:
    """The thresholds and the notice; the usual ones where nothing is written."""
    if node is None:
        return ReviewRule()
    found = reader.fields(node, REVIEW)
    types = {}
    if "types" in found:
        pairs = found["types"].pairs if isinstance(found["types"], Fields) else ()
        kinds = [key.text for key, _ in pairs]
        types = {kind: whole(reader, value, kind) for kind, value in reader.fields(found["types"], kinds).items()}
    rule = ReviewRule()
    return ReviewRule(
        threshold=_whole(reader, found.get("threshold"), "threshold", rule.threshold),
        types={kind: value for kind, value in types.items() if value is not None},
        notice_months=_up_to(reader, found.get("notice_months"), ("notice_months", 0, MOST_NOTICE), rule.notice_months),
        quiet_days=_up_to(reader, found.get("quiet_days"), ("quiet_days", 1, MOST_QUIET), rule.quiet_days),
    )


def data_class(reader: Reader, node: Node) -> DataClass | None:
    """One entry of `data` in the catalog."""
    found = reader.fields(node, DATA)
    name = reader.declares(found, "data") if reader.required(found, node, "name") else None
    if name is None:
        return None
    secrecy = reader.choice(found.get("secrecy"), get_args(Secrecy), "internal")
    return DataClass(
        name=name,
        title=reader.title(found.get("title")),
        secrecy=cast(Secrecy, secrecy),
        owner=reader.mentions(found.get("owner"), "team"),
        aliases=reader.listed(found.get("aliases"), lambda alias: filled(reader, alias, "aliases")),
    )


def holding(reader: Reader, node: Node) -> Holding | None:
    """A class of data that a service hands out: its name alone, or with the operations that do."""
    if not isinstance(node, Fields):
        name = reader.mentions(node, "data")
        return Holding(data=name) if name else None
    found = reader.fields(node, ("class", "operations"))
    name = reader.mentions(found["class"], "data") if reader.required(found, node, "class") else None
    operations = reader.listed(found.get("operations"), lambda one: filled(reader, one, "operations"))
    return Holding(data=name, operations=operations) if name else None


def threshold(reader: Reader, node: Node | None) -> int | None:
    """A service's own threshold."""
    return whole(reader, node, "threshold") if node is not None else None


def _whole(reader: Reader, node: Node | None, key: str, default: int) -> int:
    found = whole(reader, node, key) if node is not None else None
    return default if found is None else found


def _up_to(reader: Reader, node: Node | None, key: tuple[str, int, int], default: int) -> int:
    """A whole number between two bounds."""
    name, least, most = key
    value = _whole(reader, node, name, default)
    if least <= value <= most:
        return value
    if node is not None:
        reader.report("out-of-bounds", node.where, key=name, value=value, least=least, most=most)
    return default
