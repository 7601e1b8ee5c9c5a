"""Clean paths → routes: first the templates that a source declares, then those of described operations, then by looks.

Templates are tables: those with holes at the same places are one shape, a path is written once as each shape that has
its length and its first segment, and the engine joins the result. So thousands of templates cost little more than ten.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

import pyarrow as pa

from sowhat.engine.workbench import Workbench
from sowhat.sources import routes
from sowhat.sources.sql import literal

_HOLE = re.compile(r"\{([^{}/]*)\}")
_SHAPES = pa.schema(
    [
        ("shape", pa.int32()),
        ("segments", pa.int32()),
        ("head", pa.string()),
        *((name, pa.list_(pa.string())) for name in ("befores", "afters")),
    ]
)
_SHAPED = pa.schema([("shape", pa.int32()), *((name, pa.string()) for name in ("key", "template", "rank"))])
Shape = tuple[tuple[str, str] | None, ...]


@dataclass(frozen=True, slots=True)
class Templates:
    """`own` are a source's, in the order in which they count; of `shared` a literal segment beats a variable one."""

    own: tuple[str, ...] = ()
    shared: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.own or self.shared)


def folded(bench: Workbench, relation: str, templates: Templates) -> str:
    """SQL: id and route of each row of `relation` (id, tidy), `tidy` being a clean path.

    Raises WorkspaceError `route-template` for a template that does not start with `/` or whose braces do not match.
    """
    if not templates:
        return f"SELECT id, {routes.fold('tidy')} AS route FROM {relation}"
    if not bench.made_for("route_shapes", templates):
        _make(bench, templates)
    found = " UNION ALL ".join(
        [_by_shape(relation, heads=True), _by_shape(relation, heads=False), *_loose(relation, templates)]
    )
    return (
        f"SELECT id, coalesce(template, {routes.fold('tidy')}) AS route FROM {relation} LEFT JOIN "
        f"(SELECT id, arg_min(template, rank) AS template FROM ({found}) GROUP BY id) USING (id)"
    )


def _by_shape(relation: str, *, heads: bool) -> str:
    """SQL: the templates that a path has once its segments are blanked where a shape has a hole."""
    blank = (
        "list_transform(parts, lambda s, i: CASE WHEN befores[i] IS NULL THEN s "
        "WHEN length(s) > length(befores[i]) + length(afters[i]) AND starts_with(s, befores[i]) "
        "AND suffix(s, afters[i]) THEN befores[i] || '{}' || afters[i] ELSE chr(0) END)"
    )
    same = "AND head = parts[2]" if heads else "AND head IS NULL"
    return (
        f"SELECT id, template, rank FROM (SELECT id, shape, array_to_string({blank}, '/') AS key FROM "
        f"(SELECT id, split(tidy, '/') AS parts FROM {relation}) JOIN route_shapes ON segments = len(parts) {same}) "
        "JOIN route_keys USING (shape, key)"
    )


def _loose(relation: str, templates: Templates) -> Iterable[str]:
    """SQL for templates of no fixed shape (`{rest*}`, two holes in one segment), one by one."""
    for rank, template in _ranked(templates):
        if _shape(template) is None:
            start = literal(template[: template.find("{")])
            pattern = literal(routes.template_pattern(template))
            yield (
                f"SELECT id, {literal(template)}, {literal(rank)} FROM {relation} "
                f"WHERE starts_with(tidy, {start}) AND regexp_full_match(tidy, {pattern})"
            )


def _make(bench: Workbench, templates: Templates) -> None:
    numbers: dict[tuple[Shape, str | None], int] = {}
    keys: dict[tuple[int, str], tuple[str, str]] = {}
    for rank, template in _ranked(templates):
        routes.template_pattern(template)
        shape = _shape(template)
        if shape is not None:
            parts = template.split("/")
            head = parts[1] if len(parts) > 1 and shape[1] is None else None
            number = numbers.setdefault((shape, head), len(numbers))
            keys.setdefault((number, _key(parts, shape)), (template, rank))
    shapes = [
        {"shape": number, "segments": len(shape), "head": head, **_sides(shape)}
        for (shape, head), number in numbers.items()
    ]
    shaped = [{"shape": n, "key": key, "template": one, "rank": rank} for (n, key), (one, rank) in keys.items()]
    for name, rows, schema in (("route_shapes", shapes, _SHAPES), ("route_keys", shaped, _SHAPED)):
        with bench.lent("told_templates", pa.Table.from_pylist(rows, schema)):
            bench.run(f"CREATE OR REPLACE TEMP TABLE {name} AS SELECT * FROM told_templates")


def _ranked(templates: Templates) -> Iterable[tuple[str, str]]:
    """Each template with a text that sorts as it counts."""
    for number, template in enumerate(templates.own):
        yield f"0{number:09d}", template.rstrip("/") or "/"
    for template in templates.shared:
        yield "1" + "".join(_weight(part) for part in template.split("/")), template.rstrip("/") or "/"


def _weight(part: str) -> str:
    """A literal segment before one with a variable in it, that before one that is all variable, the rest last."""
    if "{" not in part:
        return "0"
    return "3" if "*}" in part else "2" if _HOLE.fullmatch(part) else "1"


def _shape(template: str) -> Shape | None:
    """What stands before and after the hole of each segment; None for a template that has no fixed shape."""
    segments = template.split("/")
    holes = [_HOLE.findall(part) for part in segments]
    if any(len(found) > 1 or (found and found[0].endswith("*")) for found in holes):
        return None
    return tuple((part.partition("{")[0], part.rpartition("}")[2]) if "{" in part else None for part in segments)


def _key(parts: list[str], shape: Shape) -> str:
    return "/".join(
        part if hole is None else f"{hole[0]}{{}}{hole[1]}" for part, hole in zip(parts, shape, strict=True)
    )


def _sides(shape: Shape) -> dict[str, list[str | None]]:
    return {
        "befores": [hole[0] if hole else None for hole in shape],
        "afters": [hole[1] if hole else None for hole in shape],
    }
