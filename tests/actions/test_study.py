"""Studies in a build: computed once, taken over while nothing changes, the same again after a rebuild."""

from __future__ import annotations

import csv
import shutil
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from sowhat.actions import ledger
from sowhat.actions.build import build
from sowhat.actions.reading import latest, reading
from sowhat.actions.study import ran
from sowhat.model.estimate import Estimate, NotEstimable
from sowhat.studies.run import Ran
from tests.actions.conftest import Quiet
from tests.conftest import Harbours
from tests.worlds import World


@pytest.fixture(scope="module")
def harbour(harbours: Harbours) -> Path:
    return harbours()


@pytest.fixture
def copied(harbour: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(harbour, tmp_path / "w", copy_function=shutil.copy2))


def found(root: Path, name: str = "advice-return") -> Ran:
    made = latest(root)
    with reading(root, made) as open_:
        return ran(open_.engine, made)[name]


def test_a_giant_among_twelve_teams_gets_the_small_cluster_interval_that_holds_the_truth(harbour: Path) -> None:
    finding = found(harbour).studied.finding
    assert isinstance(finding, Estimate)
    assert (finding.inference.method, finding.n.clusters) == ("jackknife", 12)
    assert finding.inference.effective_clusters < 12
    assert finding.ci is not None
    assert finding.ci[0] < World().effect < finding.ci[1]


def test_customers_counted_are_those_on_the_rosters_of_teams_that_went_live(harbour: Path) -> None:
    made = found(harbour)
    assert (made.studied.exposed.teams, made.studied.exposed.customers) == (7, 640)
    assert made.retained is not None
    assert made.retained.ci is not None
    assert made.retained.ci[0] < World().retained < made.retained.ci[1]


def test_results_that_were_deleted_come_back_to_the_last_digit(copied: Path) -> None:
    before = found(copied)
    shutil.rmtree(copied / "results")
    again = build(copied, Quiet())
    assert again.changed
    after = found(copied)
    assert after.model_dump(exclude={"studied": {"build"}}) == before.model_dump(exclude={"studied": {"build"}})


def test_nothing_new_reads_and_computes_nothing(copied: Path) -> None:
    assert not build(copied, Quiet()).changed


def test_a_study_is_taken_over_while_its_inputs_stay(copied: Path) -> None:
    (copied / "studies" / "second.yaml").write_text(
        "studies: [{name: second, service: search, outcome: weekly-return, horizon: 2}]\n", encoding="utf-8"
    )
    made = build(copied, Quiet())
    assert made.computed == 2  # the study; opportunities, which leave studied services alone


def test_a_study_of_a_service_that_nobody_went_live_with_says_what_would_help(copied: Path) -> None:
    (copied / "studies" / "second.yaml").write_text(
        "studies: [{name: second, service: checkout, outcome: weekly-return, horizon: 2}]\n", encoding="utf-8"
    )
    build(copied, Quiet())
    finding = found(copied, "second").studied.finding
    assert isinstance(finding, NotEstimable)
    assert "reason-no-go-live" in [reason.code for reason in finding.reasons]
    assert "help-go-live-dates" in [help_.code for help_ in finding.what_would_help]


@pytest.mark.parametrize(
    ("world", "reason", "cure"),
    [
        (World(rosters=False, log_days=2), "reason-no-roster", "help-roster-table"),
        (World(go_lives=False, log_days=2), "reason-no-go-live", "help-go-live-dates"),
    ],
    ids=["no roster", "no go-live"],
)
def test_what_is_missing_is_named(tmp_path: Path, world: World, reason: str, cure: str) -> None:
    build(world.write(tmp_path), Quiet())
    finding = found(tmp_path).studied.finding
    assert isinstance(finding, NotEstimable)
    assert finding.reasons[0].code == reason
    assert cure in [help_.code for help_ in finding.what_would_help]


@pytest.mark.parametrize(
    ("stamped", "verdict"),
    [(date(2026, 3, 30), "pass"), (date(2026, 6, 1), "weak"), (None, "unknown")],
    ids=["before", "after", "never"],
)
def test_a_stamp_counts_only_before_the_first_go_live(tmp_path: Path, stamped: date | None, verdict: str) -> None:
    root = World(log_days=2).write(tmp_path)
    if stamped is not None:
        ledger.stamp(root, {"advice-return": (stamped, None)})
    build(root, Quiet())
    finding = found(tmp_path).studied.finding
    assert [check.verdict for check in finding.checks if check.name == "registered"] == [verdict]


ABSORBING = "    kind: absorbing\n    good: down\n"


def churned(root: Path) -> None:
    """Replace the outcome by one that happens once: each customer leaves in the first week without activity after
    the fifth."""
    path = root / "business" / "weekly_return.csv"
    with path.open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    gone: set[str] = set()
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(("customer", "week", "active"))
        for row in rows:
            if row["customer"] not in gone:
                leaves = row["active"] == "0" and int(row["customer"][-1]) % 3 == 0 and row["week"] >= "2026-04-06"
                gone |= {row["customer"]} if leaves else set()
                writer.writerow((row["customer"], row["week"], int(leaves)))


def test_an_outcome_that_ends_for_good_is_told_as_those_still_there(tmp_path: Path) -> None:
    root = World(log_days=2).write(tmp_path)
    churned(root)
    settings = root / "sowhat.yaml"
    text = settings.read_text(encoding="utf-8").replace("    kind: state\n", ABSORBING)
    settings.write_text(text, encoding="utf-8")
    build(root, Quiet())
    made = found(root)
    assert isinstance(made.studied.finding, Estimate)
    assert (made.studied.outcome_kind, made.studied.outcome_good) == ("absorbing", "up")
    assert made.retained is not None
    assert made.retained.units == pytest.approx(made.studied.exposed.customers)


@pytest.fixture(scope="module")
def lora(real_inputs: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real GenAI platform; the outcome is whether a caller was active in a week, exposure its own first LoRA."""
    root = tmp_path_factory.mktemp("genai")
    requests = real_inputs / "calls" / "genai_platform_requests.csv"
    (root / "catalog").mkdir()
    (root / "sowhat.yaml").write_text(GENAI.replace("{requests}", str(requests)), encoding="utf-8")
    (root / "catalog" / "services.yaml").write_text(SERVICES, encoding="utf-8")
    _weekly(requests, root / "weekly.csv")
    build(root, Quiet())
    return root


GENAI = """platform: genai
sources:
  - name: requests
    type: table
    paths: ["{requests}"]
    columns: {time: gmt_create, route: [predict_type, num_lora], consumer: groupId, customer: groupId}
outcomes:
  - {name: active, every: week, paths: [weekly.csv], columns: {unit: groupId, period: week, value: active}}
studies:
  - {name: lora-return, service: lora, outcome: active, horizon: 1}
"""
SERVICES = (
    "services: [{name: lora, routes: ["
    + ", ".join(f"{kind}/{n}" for kind in ("TXT_2_IMG", "IMG_2_IMG") for n in (1, 2, 3, 4, 6))
    + "]}]\n"
)


def _weekly(requests: Path, path: Path) -> None:
    with requests.open(encoding="utf-8") as file:
        seen = {(row["groupId"], _week(row["gmt_create"])) for row in csv.DictReader(file)}
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(("groupId", "week", "active"))
        writer.writerows((group, week, 1) for group, week in sorted(seen))


def _week(text: str) -> str:
    at = datetime.fromisoformat(text).replace(tzinfo=UTC)
    return date.fromisocalendar(at.isocalendar().year, at.isocalendar().week, 1).isoformat()


def test_first_use_of_lora_is_no_exposure_and_graded_so(lora: Path) -> None:
    finding = found(lora, "lora-return").studied.finding
    assert isinstance(finding, Estimate)
    assert finding.grade == "D"
    assert [check.verdict for check in finding.checks if check.name == "exposure"] == ["fail"]
