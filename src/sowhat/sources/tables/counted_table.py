"""Is a file a table of counts: how often each thing was used, on a day or in a month, one row a thing?

Downloads, installations, page views: use that somebody else has counted already. Names and contents must agree; a day,
a thing and a whole number are needed, and nobody is told apart.
"""

from __future__ import annotations

from collections.abc import Callable

from sowhat.model.workspace import CallTable, Columns
from sowhat.sources.contract import Detection, Sample
from sowhat.sources.tables import column_words as known
from sowhat.sources.tables.column_profile import Profile, profiles
from sowhat.sources.tables.detect import COUNTS, DAY, Note, source_name

THINGS = frozenset(
    (
        *"project package integration module feature product app service api page event name".split(),  # noqa: SIM905
        *("项目", "功能", "产品", "应用", "服务", "接口", "页面"),
    )
)
SURE = 0.6


def detect(sample: Sample) -> Detection | None:
    """How to read a table of counts; None for other files."""
    columns = profiles(sample)
    time, thing = _first(columns, _is_time), _first(columns, _is_thing)
    count, version = _first(columns, _is_count), _first(columns, _is_version)
    if time is None or thing is None or count is None:
        return None
    source = CallTable(
        name=source_name(sample),
        paths=(str(sample.path),),
        columns=Columns(
            time=time.name, route=(thing.name,), count=count.name, version=version.name if version else None
        ),
    )
    told = {"table-time": time, "table-route": thing, "table-count": count}
    notes = [_note(code, one) for code, one in told.items()]
    return Detection(source, SURE, (*notes, ("table-no-consumer", {})))


def _note(code: str, column: Profile) -> Note:
    return code, {"column": column.name, "sure": round(100 * SURE)}


def _first(columns: tuple[Profile, ...], fits: Callable[[Profile], bool]) -> Profile | None:
    return next(filter(fits, columns), None)


def _is_time(column: Profile) -> bool:
    return column.distinct > 0 and bool(column.values) and all(DAY.fullmatch(value) for value in column.values)


def _is_thing(column: Profile) -> bool:
    text = not column.mostly(column.numbers) and not column.mostly(column.times)
    return bool(column.words & THINGS) and text and column.distinct > 1


def _is_count(column: Profile) -> bool:
    return bool(column.words & COUNTS) and column.mostly(column.numbers) and column.distinct > 1


def _is_version(column: Profile) -> bool:
    return bool(column.words & known.VERSION)
