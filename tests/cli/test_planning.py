"""Objectives, cases, decisions, promises and opportunities, typed in the terminal from beginning to end."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Ran, Sowhat
from tests.conftest import Harbours

PROPOSED = (
    *("okr", "propose", "Customers return", "--period", "2027-Q1", "--platform-team", "team-01"),
    *("--business-team", "team-02", "--key-result", "Weekly return = weekly-return 0.4..0.6"),
)
WRITTEN = ("case", "write", "faster", "--set", "title=Faster refunds", "--set", "who=Buyers who wait")


@pytest.fixture(scope="module")
def place(harbours: Harbours) -> Path:
    """A small built company."""
    return harbours(log_days=2)


def done(ran: Ran) -> str:
    """What a command said, which was carried out."""
    assert (ran.returncode, ran.stderr) == (0, "")
    return ran.stdout


def told(sowhat: Sowhat, place: Path, *arguments: str) -> dict[str, Any]:
    """Its answer for machines, which is nothing but JSON."""
    found: dict[str, Any] = json.loads(done(sowhat(*arguments, "--json", cwd=place)))
    return found


def test_an_objective_is_proposed_accepted_scored_and_written_out(sowhat: Sowhat, place: Path) -> None:
    done(sowhat(*PROPOSED, "--by", "Li", cwd=place))
    for side, who in (("platform", "Li"), ("business", "Wang")):
        done(sowhat("okr", "accept", "OKR-1", "--side", side, "--by", who, cwd=place))
    done(
        sowhat(
            "okr", "prepare", "OKR-1", "--problem", "They leave", "--owner", "Li", "--baseline", "--by", "Li", cwd=place
        )
    )
    sure = ("--confidence", "kr-1=0.6", "--words", "On the way", "--by", "Li")
    done(sowhat("okr", "check-in", "OKR-1", "--side", "platform", *sure, cwd=place))
    assert "Customers return" in done(sowhat("okr", "list", cwd=place))
    assert "0.6" in done(sowhat("okr", "show", "OKR-1", cwd=place))
    seen = told(sowhat, place, "okr", "show", "OKR-1")["objective"]
    assert (len(seen["accepted"]), len(seen["preparation"]["baseline"])) == (2, 1)
    done(sowhat("okr", "export", "scores.csv", "--to", "csv", cwd=place))
    assert "Customers return" in (place / "scores.csv").read_text(encoding="utf-8-sig")
    done(sowhat("okr", "withdraw", "OKR-1", "--why", "The project ended", "--by", "Li", cwd=place))


def test_a_case_is_written_frozen_and_signed_by_two(sowhat: Sowhat, place: Path) -> None:
    done(sowhat(*WRITTEN, "--by", "Li", cwd=place))
    done(sowhat("case", "baseline", "faster", "--metric", "weekly-return", "--by", "Li", cwd=place))
    paper = told(sowhat, place, "case", "show", "faster")["paper"]
    assert (paper["name"], paper["baseline"]["metric"]) == ("faster", "weekly-return")
    assert "Faster refunds" in done(sowhat("case", "show", "faster", cwd=place))
    refused = sowhat("case", "sign", "faster", "--side", "platform", "--by", "Li", cwd=place)
    assert refused.returncode == 2  # half of it is not written yet
    done(sowhat("case", "export", "faster", "--to", "md", cwd=place))


def test_a_decision_is_put_down_and_looked_at_again(sowhat: Sowhat, place: Path) -> None:
    done(
        sowhat(
            "decision", "add", "Build it", "--about", "service:advice", "--instead", "Buy: no", "--by", "Li", cwd=place
        )
    )
    assert "Build it" in done(sowhat("decision", "list", cwd=place))
    done(sowhat("decision", "review", "DEC-1", "--came", "Two teams use it", "--by", "Li", cwd=place))
    assert "Two teams use it" in done(sowhat("decision", "show", "DEC-1", cwd=place))
    assert told(sowhat, place, "decision", "list")["decisions"][0]["reviews"][0]["came"] == "Two teams use it"


def test_a_promise_is_made_and_kept(sowhat: Sowhat, place: Path) -> None:
    promised = ("promise", "add", "team-02", "Show the numbers", "--to", "Wang", "--due", "2030-01-15", "--by", "Li")
    done(sowhat(*promised, cwd=place))
    done(sowhat("promise", "keep", "PR-1", "--says", "Shown on Monday", "--by", "Li", cwd=place))
    assert [one["state"] for one in told(sowhat, place, "promise", "list")["promises"]] == ["kept"]
    assert "Show the numbers" in done(sowhat("promise", "list", cwd=place))


@pytest.mark.parametrize("answer", ["demand", "okrs", "cases", "partners", "opportunities", "priorities"])
def test_every_answer_is_drawn_in_both_languages_and_is_json_for_machines(
    sowhat: Sowhat, place: Path, answer: str
) -> None:
    drawn = [done(sowhat("show", answer, lang=lang, cwd=place)) for lang in ("en", "zh")]
    assert drawn[0] != drawn[1]
    assert told(sowhat, place, "show", answer)


def test_an_opportunity_that_is_none_is_refused(sowhat: Sowhat, place: Path) -> None:
    ran = sowhat("opportunity", "dismiss", "O-00000000", "--why", "No", "--by", "Lin", cwd=place)
    assert (ran.returncode, "O-00000000" in ran.stderr) == (2, True)
