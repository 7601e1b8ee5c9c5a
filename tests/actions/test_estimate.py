"""What a call of `sowhat estimate` may ask, and what it is told when it cannot be served."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from sowhat.actions.estimate import EstimateCall, estimate
from sowhat.errors import CallError
from sowhat.model.estimate import Estimate

CALL = EstimateCall(Path("none.csv"), unit="unit", period="period", outcome="y", first_treated="g")

REFUSED: list[tuple[Mapping[str, object], str]] = [
    ({"design": "association", "control": "not-yet"}, "estimate-option-foreign"),
    ({"design": "protection", "control": "nobody"}, "estimate-bad-choice"),
    ({"design": "protection", "missing": "available-pairs"}, "estimate-bad-choice"),
    ({"design": "protection", "anticipation": -1}, "estimate-bad-anticipation"),
    ({"design": "protection", "stratum": "s"}, "estimate-option-foreign"),
    ({"design": "dib"}, "estimate-bad-choice"),
    ({"unit": None}, "estimate-option-needed"),
    ({"first_treated": None}, "estimate-option-needed"),
    ({"control": "nobody"}, "estimate-bad-choice"),
    ({"inference": "bootstrap"}, "estimate-bad-choice"),
    ({"outcome_kind": "absorbing", "weight": "w"}, "absorbing-options"),
    ({"outcome_kind": "absorbing", "missing": "available-pairs"}, "absorbing-options"),
    ({"missing": "sometimes"}, "estimate-bad-choice"),
    ({"horizon": -1}, "estimate-bad-horizon"),
    ({"outcome_kind": "both"}, "estimate-bad-choice"),
    ({"confidence": 95.0}, "estimate-bad-confidence"),
    ({"anticipation": -1}, "estimate-bad-anticipation"),
]


@pytest.mark.parametrize(("changed", "code"), REFUSED)
def test_what_cannot_be_served_is_refused(changed: Mapping[str, object], code: str) -> None:
    with pytest.raises(CallError) as caught:
        estimate(replace(CALL, **changed))  # type: ignore[arg-type]
    assert caught.value.problems[0].code == code


def test_the_jackknife_needs_deciding_units_above_500(tmp_path: Path) -> None:
    rows = [
        f"{unit},{period},{(unit * 7 + period) % 5},{2 * (unit % 2)}" for unit in range(600) for period in (1, 2, 3)
    ]
    path = tmp_path / "panel.csv"
    path.write_text("\n".join(["unit,period,y,g", *rows]), encoding="utf-8")
    with pytest.raises(CallError, match="inference-needs-clusters"):
        estimate(replace(CALL, table=path, inference="jackknife"))


def test_the_finding_says_what_made_it(tmp_path: Path) -> None:
    rows = [f"{unit},{period},{(unit * 7 + period) % 5},{2 * (unit % 2)}" for unit in range(40) for period in (1, 2, 3)]
    path = tmp_path / "panel.csv"
    path.write_text("\n".join(["unit,period,y,g", *rows]), encoding="utf-8")
    found = estimate(replace(CALL, table=path))
    assert isinstance(found, Estimate)
    assert found.version.startswith("0.")
    assert found.data is not None
    assert (found.data.rows, len(found.data.fingerprint)) == (120, 32)
