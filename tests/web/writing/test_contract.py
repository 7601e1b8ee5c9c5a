"""What can be written keeps what the description promises: each act alone, and one after the other along its links."""

from __future__ import annotations

import shutil
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis.stateful import run_state_machine_as_test
from schemathesis.specs.openapi.checks import positive_data_acceptance

from sowhat.web.app import create
from tests.web.writing import shop
from tests.web.writing.asking import DEMAND, NEED, get, send
from tests.web.writing.test_writes import ACTS

READS = "/api/v1/(demand|claims|feedback|adoption|jobs|webhooks)"
QUICK = settings(
    max_examples=12,
    stateful_step_count=5,
    deadline=None,
    database=None,
    derandomize=True,
    suppress_health_check=list(HealthCheck),
    phases=(Phase.generate,),
)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("shop")
    shop.make(root)
    return root


@pytest.fixture
def api(built: Path, tmp_path: Path) -> Any:  # noqa: ANN401 - the tool gives its schema no name
    root = shutil.copytree(built, tmp_path / "shop")
    return schemathesis.openapi.from_asgi("/api/v1/openapi.json", create(root, hosts=("*",)))


@pytest.mark.parametrize("path", [path for path, _ in ACTS])
def test_every_act_answers_as_described(api: Any, path: str) -> None:  # noqa: ANN401
    shaped = path.replace("D-1", "{demand}").replace("c000001", "{claim}")

    @settings(QUICK, max_examples=15)
    @given(case=api[f"/api/v1{shaped}"]["POST"].as_strategy())
    def run(case: schemathesis.Case[Any]) -> None:
        case.call_and_validate(excluded_checks=[positive_data_acceptance])

    run()


def test_acts_one_after_the_other_keep_what_is_described(api: Any) -> None:  # noqa: ANN401
    made: Counter[str] = Counter()

    class Machine(api.include(path_regex=READS).as_state_machine()):  # type: ignore[misc]
        def validate_response(self, response: Any, case: Any, **more: Any) -> None:  # noqa: ANN401
            made[f"{case.method} {response.status_code // 100}xx"] += 1
            case.validate_response(response, excluded_checks=[positive_data_acceptance])

    run_state_machine_as_test(Machine, settings=QUICK)
    assert made["GET 2xx"] > 0
    assert made["POST 2xx"] > 0


def test_every_act_links_to_where_it_is_read(built: Path) -> None:
    told = create(built).openapi()
    ids = {one["get"].get("operationId") for one in told["paths"].values() if "get" in one}
    posts = {path: one["post"] for path, one in told["paths"].items() if "post" in one}
    assert len(posts) == 9
    for path, one in posts.items():
        links = one["responses"]["201"].get("links", {})
        assert {each["operationId"] for each in links.values()} <= ids, path
        assert links or path.endswith("/again")
        assert "Idempotency-Key" in {each["name"] for each in one["parameters"]}, path


def test_a_link_leads_to_what_was_made(built: Path, tmp_path: Path) -> None:
    app = create(Path(shutil.copytree(built, tmp_path / "shop")))
    answer = send(app, "/demand", {**DEMAND, "problem": NEED, "sure": True})
    assert get(app, f"/api/v1/demand/{answer.json()['demand']['id']}").json() == answer.json()
