"""The SQL of queries. Each shape of a query is compiled once in a process: that takes Ibis longer than DuckDB needs to
answer about a small company, and every page and every build asks the same again of other files and other rows."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable, Mapping
from threading import Lock

import ibis.expr.types as ir
from ibis.common.graph import Node
from ibis.expr import operations

SHAPES = 500
"""Shapes that are kept: those of a build, of all pages and of a study's questions are some hundred."""
LARGEST = 1_000
"""Operations up to which a shape is kept, so that all of them are some ten megabytes: those of a build have a hundred,
and a query with thousands lists what is seldom asked again."""

Part = Hashable
Compile = Callable[[ir.Table], str]


class Compiled:
    """SQL by the shape of its query. What differs between two queries of one shape are the names and the rows of the
    tables that they bring along, and the connection; names are put in place."""

    def __init__(self, shapes: int = SHAPES) -> None:
        self._shapes = shapes
        self._lock = Lock()
        self._known: OrderedDict[Part, tuple[str, tuple[str, ...]]] = OrderedDict()

    def sql(self, query: ir.Table, compile_: Compile) -> tuple[str, tuple[operations.InMemoryTable, ...]]:
        """The SQL of a query, from `compile_` where its shape is new; and the tables that it brings along."""
        shape, tables = _shape(query.op())
        if len(shape) > LARGEST:
            return compile_(query), tables
        names = tuple(table.name for table in tables)
        with self._lock:
            known = self._known.get(shape)
            if known is not None:
                self._known.move_to_end(shape)
        if known is None:
            known = (compile_(query), names)
            self._keep(shape, known)
        text, before = known
        for old, new in zip(before, names, strict=True):
            text = text.replace(f'"{old}"', f'"{new}"')  # made by Ibis of 26 random characters each
        return text, tables

    def _keep(self, shape: Part, known: tuple[str, tuple[str, ...]]) -> None:
        with self._lock:
            self._known[shape] = known
            while len(self._known) > self._shapes:
                self._known.popitem(last=False)


def _shape(query: Node) -> tuple[tuple[Part, ...], tuple[operations.InMemoryTable, ...]]:
    """All operations of a query, each with its arguments, operations by their place; and its tables in memory."""
    places = {query: 0}
    order = [query]

    def part(value: object) -> Part:
        if isinstance(value, Node):
            at = places.setdefault(value, len(order))
            if at == len(order):
                order.append(value)
            return at
        if isinstance(value, tuple):
            return tuple(map(part, value))
        if isinstance(value, Mapping):
            return tuple((name, part(each)) for name, each in value.items())
        return (type(value), repr(value)) if isinstance(value, int | float) else value

    told = tuple((type(node), *map(part, _arguments(node))) for node in order)  # `order` grows as it is read
    return told, tuple(node for node in order if isinstance(node, operations.InMemoryTable))


def _arguments(node: Node) -> tuple[object, ...]:
    """What sets an operation apart from others of its kind, whatever connection it is asked on."""
    match node:
        case operations.Literal():
            return type(node.value), repr(node.value), node.dtype  # 1, 1.0 and True are equal, and not the same SQL
        case operations.InMemoryTable():
            return (node.schema,)
        case operations.DatabaseTable():
            return node.name, node.schema, node.namespace
        case operations.SelfReference():
            return (node.parent,)
        case _:
            return tuple(node.__args__)
