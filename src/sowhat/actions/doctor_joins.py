"""Whether the customers of one table are those of another: match rates each way, masked and hashed keys."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sowhat.actions.doctor_figures import Business, Pair
from sowhat.actions.doctor_kinds import More, item
from sowhat.actions.doctor_shapes import Shape
from sowhat.actions.doctor_workspace import ROSTERS, TOUCHES, Written, customer_columns
from sowhat.errors import Param
from sowhat.model.diagnosis import FEW_CUSTOMERS, Column, Item, ItemCode, Join, Side

APART = 0.01
"""Below this share in both directions two large lists are not of the same keys, and are refused as a join."""
LARGE = 30
"""Keys from which on a list is large."""
PARTLY = 0.8
"""Below this share a join loses more than a fifth."""
MASKED = 0.5
"""Share of masked keys from which on a column cannot be joined: several customers look alike."""

APART_CODES: Mapping[str, ItemCode] = {"orders": "buyers-apart", "grants": "people-apart"}
"""What it is called where the records name others than the lists of customers."""


def items(seen: Written, known: Business | None, shapes: tuple[Shape, ...]) -> Iterator[Item]:
    """Everything that keeps customers from being followed."""
    masked = [shape for shape in shapes if shape.masked >= MASKED]
    for shape in masked:
        more = More("blocks" if shape.at.table != TOUCHES else "weakens")
        subject = f"{shape.at.file}/{shape.at.column}"
        yield item("customers-masked", subject, more, file=shape.at.file, column=shape.at.column, share=shape.masked)
    if known is None:
        return
    columns = customer_columns(seen)
    hashed = {shape.at: shape.hashed >= MASKED for shape in shapes}
    hidden = {shape.at for shape in masked}
    for pair in known.pairs:
        at = [columns.get(name) for name in (pair.left, pair.right)]
        if at[0] and at[1] and not {at[0], at[1]} & hidden:
            yield from _joined(pair, _join(pair, at[0], at[1], known), hashed)


def _join(pair: Pair, left: Column, right: Column, known: Business) -> Join:
    collisions = known.several if ROSTERS in (pair.left, pair.right) else None
    small = _is_small(pair)
    return Join(
        left=_side(left, pair.lefts, None if small else pair.both),
        right=_side(right, pair.rights, None if small else pair.both),
        collisions=None if collisions is None or 0 < collisions < FEW_CUSTOMERS else collisions,
    )


def _is_small(pair: Pair) -> bool:
    """Whether how many meet would tell of a small group on either side: each side's keys and the other's figure give
    its own."""
    groups = (pair.lefts, pair.rights, pair.both, pair.lefts - pair.both, pair.rights - pair.both)
    return any(0 < n < FEW_CUSTOMERS for n in groups)


def _side(at: Column, keys: int, both: int | None) -> Side:
    """What may be shown of a side: no figure from which a small group could be told."""
    share = None if both is None or not keys else both / keys
    return Side(at=at, keys=None if 0 < keys < FEW_CUSTOMERS else keys, matched=both, share=share)


def _joined(pair: Pair, join: Join, hashed: Mapping[Column, bool]) -> Iterator[Item]:
    if not pair.lefts or not pair.rights:
        return
    there, back = pair.both / pair.lefts, pair.both / pair.rights
    large = min(pair.lefts, pair.rights) >= LARGE
    told = {"file": join.left.at.file, "other": join.right.at.file}
    subject = f"{pair.left}/{pair.right}"
    if large and max(there, back) < APART:
        kinds = (hashed.get(join.left.at, False), hashed.get(join.right.at, False))
        kind = "both" if all(kinds) else "one" if any(kinds) else "plain"
        if pair.left in APART_CODES:
            yield item(APART_CODES[pair.left], subject, More(join=join), kind=kind, **told)
            return
        more = More("weakens" if pair.left == TOUCHES else None, join)
        yield item("customers-apart", subject, more, kind=kind, **told)
        return
    if pair.left in APART_CODES:
        return  # not every customer buys, and not everybody has a grant
    lost = pair.lefts - pair.both if pair.left == TOUCHES else max(pair.lefts, pair.rights) - pair.both
    worst = there if pair.left == TOUCHES else min(there, back)
    if worst < PARTLY and lost >= FEW_CUSTOMERS and not (pair.left == TOUCHES and pair.right != ROSTERS):
        share: dict[str, Param] = {} if _is_small(pair) else {"share": worst}
        yield item("customers-partly", subject, More(join=join), kind="told" if share else "hidden", **share, **told)
