"""Whatever a small table holds, there is an estimate, a reason against one, or a problem with a code."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as some

from sowhat.errors import SowhatError
from sowhat.evidence.did.question import Question
from sowhat.model.estimate import Estimate, NotEstimable
from sowhat.stories.words import words
from sowhat.studies.did import from_file
from tests.studies.conftest import with_roles

ROW = some.tuples(
    some.sampled_from(["1", "2", "3", "4", "5", "6", "7", "客户", ""]),
    some.sampled_from(["1", "2", "3", "4.0"]),
    some.sampled_from(["0", "1", "2.5", "1e9", "-3", "", "NA"]),
)
STARTS = some.dictionaries(some.sampled_from("1234567"), some.sampled_from(["0", "", "2", "3", "9", "inf", "1"]))


@settings(max_examples=60, deadline=None)
@given(rows=some.lists(ROW, min_size=1, max_size=30, unique_by=lambda row: row[:2]), starts=STARTS)
def test_a_small_table_never_crashes(rows: list[tuple[str, str, str]], starts: dict[str, str]) -> None:
    lines = [f"{unit},{period},{y},{starts.get(unit, '0')},c{len(unit)}" for unit, period, y in rows]
    with TemporaryDirectory() as folder:
        path = Path(folder) / "panel.csv"
        path.write_text("\n".join(["unit,period,y,g,cluster", *lines]) + "\n", encoding="utf-8")
        for roles in ([], ["cluster"]):
            assert told(path, roles)


def told(path: Path, roles: list[str]) -> str:
    """The finding or the problem, in words."""
    try:
        found = from_file(path, with_roles(roles), Question())
    except SowhatError as error:
        return "".join(words("zh").say(f"error-{problem.code}", **problem.params) for problem in error.problems)
    assert isinstance(found, Estimate | NotEstimable)
    return str(found.to_json(lambda remark: words("en").say(remark.code, **remark.params)))
