"""A simulated company's truth beside what was found: verdicts, files that cannot be used, and no way back."""

from __future__ import annotations

import ast
import json
import shutil
from pathlib import Path

import pytest

from sowhat.actions import truth
from sowhat.actions.build import build
from sowhat.actions.so_what import effects, standing
from sowhat.errors import CallError, WorkspaceError
from sowhat.model.compared import TruthVerdict
from sowhat.model.so_what import StudyAnswer
from sowhat.model.truth import TrueEffect, Truth
from tests.actions.conftest import Quiet
from tests.web import so_what_samples as front
from tests.worlds import World

WORLD = World(sizes=(30,) * 16, starts=(*[6] * 4, *[9] * 4, *[None] * 8), weeks=14, log_days=14)
TRUTH = {"kind": "internal", "seed": 0, "story": {"en": "A harbour."}}
KNOWS = {"simulate", "actions/truth.py", "actions/demo.py", "stories/truth.py", "render/terminal_truth.py"}
KNOWS |= {"stories/truth_needs.py", "actions/truth_opportunities.py"}
KNOWS |= {"stories/truth_fates.py", "web/truth.py", "web/loaders.py", "model/compared.py", "cli/show.py"}
"""Rooms and modules that may know of a truth."""


def known(effect: float, retained: float | None = None) -> TrueEffect:
    return TrueEffect(study="settlement-retention", effect=effect, retained=retained)


@pytest.mark.parametrize(
    ("answer", "effect", "retained", "verdict"),
    [
        (front.YES, 0.02, 1300, "holds"),
        (front.YES, 0.02, 1600, "missed"),
        (front.YES, 0.0, 0, "false-claim"),
        (front.HARM, 0.0, 0, "false-claim"),
        (front.NONE, 0.0, 0, "not-claimed"),
        (front.UNKNOWN, 0.0, 0, "not-claimed"),
        (front.RELATED, 0.0, 0, "not-claimed"),
        (front.RELATED, 0.02, 1300, "related"),
        (front.REFUSAL, 0.0, 0, "not-estimable"),
        (front.REFUSAL, 0.02, 1300, "not-estimable"),
        (None, 0.02, 1300, "not-built"),
    ],
)
def test_a_verdict_follows_from_what_is_true_and_what_was_said(
    answer: StudyAnswer | None, effect: float, retained: float, verdict: TruthVerdict
) -> None:
    assert truth.compare(known(effect, retained), answer).verdict == verdict


def test_an_interval_that_holds_the_truth_without_an_answer_is_left_open() -> None:
    kept = front.UNKNOWN.retained
    assert kept is not None
    assert truth.compare(known(0.01, (kept.low + kept.high) / 2), front.UNKNOWN).verdict == "unsure"


def test_an_interval_that_misses_the_truth_is_wrong_even_without_an_answer() -> None:
    kept = front.UNKNOWN.retained
    assert kept is not None
    assert truth.compare(known(0.9, kept.high + 1), front.UNKNOWN).verdict == "missed"


def test_without_customers_the_effect_at_the_horizon_is_compared() -> None:
    found = truth.compare(known(0.02), front.YES)
    assert (found.scale, found.true) == ("effect", 0.02)
    assert found.found is not None
    assert found.found.low <= found.found.value <= found.found.high


def test_where_nothing_was_found_what_is_true_is_told_in_customers() -> None:
    found = truth.compare(known(0.02, 1300), front.REFUSAL)
    assert (found.scale, found.true, found.found) == ("customers", 1300, None)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A folder that says it is simulated."""
    (tmp_path / "sowhat.yaml").write_text("platform: shop\nsimulated: truth.json\n", encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("{", "truth-not-json"),
        ('{"kind": "internal", "seed": 1}', "truth-missing"),
        (json.dumps({**TRUTH, "seed": "soon"}), "truth-wrong"),
        (json.dumps({**TRUTH, "extra": 1}), "truth-wrong"),
    ],
)
def test_a_bad_file_is_a_problem_of_the_workspace(place: Path, content: str, code: str) -> None:
    (place / "truth.json").write_text(content, encoding="utf-8")
    with pytest.raises(WorkspaceError, match=code):
        truth.read(place)


def test_a_file_that_is_not_there_is_named(place: Path) -> None:
    with pytest.raises(WorkspaceError, match=r"truth\.json truth-unreadable"):
        truth.read(place)


def test_a_real_company_has_no_truth(tmp_path: Path) -> None:
    (tmp_path / "sowhat.yaml").write_text("platform: shop\n", encoding="utf-8")
    with pytest.raises(CallError, match="not-simulated"):
        truth.read(tmp_path)


@pytest.fixture(scope="module")
def harbour(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A company that nobody calls simulated, built."""
    root = WORLD.write(tmp_path_factory.mktemp("real"))
    build(root, Quiet())
    return root


def test_what_is_found_is_the_same_with_a_truth_that_lies(harbour: Path, tmp_path: Path) -> None:
    built = shutil.ignore_patterns("lake", "results", "decisions.db*")
    root = Path(shutil.copytree(harbour, tmp_path / "lying", ignore=built))
    lie = {**TRUTH, "effects": [{"study": "advice-return", "effect": 99.0, "retained": 99999}]}
    (root / "truth.json").write_text(json.dumps(lie), encoding="utf-8")
    with (root / "sowhat.yaml").open("a", encoding="utf-8") as file:
        file.write("simulated: truth.json\n")
    build(root, Quiet())
    assert found_in(root) == found_in(harbour)


def found_in(root: Path) -> list[object]:
    """What every study found, without the names of the build and the code."""
    seen = [one.model_dump() for one in effects(root).effects]
    for one in seen:
        del one["studied"]["build"], one["studied"]["code_version"], one["studied"]["finding"]["version"]
    return list(seen)


def test_a_build_is_compared_with_the_truth(harbour: Path) -> None:
    told = {**TRUTH, "effects": [{"study": "advice-return", "effect": WORLD.effect, "retained": WORLD.retained}]}
    [one] = truth.judge(Truth.model_validate(told), standing(harbour)).compared
    assert one.answer is not None
    assert one.answer.retained is not None
    assert one.found == one.answer.retained
    assert one.true == pytest.approx(WORLD.retained)


def test_pages_show_the_last_build_when_the_yaml_is_broken(harbour: Path, tmp_path: Path) -> None:
    whole = standing(harbour)
    settings = harbour / "sowhat.yaml"
    kept = settings.read_text(encoding="utf-8")
    try:
        settings.write_text("platform: [", encoding="utf-8")
        broken = standing(harbour)
    finally:
        settings.write_text(kept, encoding="utf-8")
    assert (broken.build, broken.studies) == (whole.build, whole.studies)


def imports(path: Path) -> set[str]:
    """The modules that a module names."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    nodes = [node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    return {str(node.module) for node in nodes} | {f"{node.module}.{one.name}" for node in nodes for one in node.names}


def test_nothing_that_estimates_knows_of_a_truth() -> None:
    source = Path(truth.__file__).parents[1]
    secret = {"sowhat.model.truth", "sowhat.model.compared", "sowhat.actions.truth", "sowhat.stories.truth"}
    found = {str(path.relative_to(source)) for path in source.rglob("*.py") if imports(path) & secret}
    assert {name for name in found if name not in KNOWS and name.split("/")[0] not in KNOWS} == set()
    assert "actions/truth.py" in found
