"""A built company's partners: who they are, what each brief tells, what was promised."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from sowhat.actions import brief_story, briefs, campaigns, ledger, promises
from sowhat.errors import CallError
from sowhat.model.signature import Signer
from tests.conftest import Harbours

STUDY = "advice-return"


@pytest.fixture(scope="module")
def root(harbours: Harbours) -> Path:
    made = harbours(log_days=2)
    ledger.register(made, STUDY)
    ledger.claim(made, STUDY, by=Signer(name="Chen", role="platform"))
    return made


@pytest.fixture(scope="module")
def team(root: Path) -> str:
    """A team that the claim counts."""
    population = ledger.book(root).claims[0].population
    assert population is not None
    return population.teams[0]


def test_partners_are_units_and_teams_that_own_no_service(root: Path) -> None:
    rows = briefs.briefs(root).partners
    units = {one.partner.name for one in rows if one.partner.kind == "unit"}
    assert units == {"retail", "credit", "wealth"}
    assert len(rows) - len(units) == 12


def test_a_claim_that_waits_for_them_is_the_first_question(root: Path, team: str) -> None:
    one = briefs.brief(root, team)
    [claim] = one.gave
    assert (claim.gained.claim, claim.ours, claim.waits) == ("c000001", 1, True)
    assert one.questions[0].code == "claim-waiting"
    assert len(one.questions) == 3


def test_use_is_that_of_the_team_and_its_unit(root: Path, team: str) -> None:
    own = briefs.brief(root, team)
    whole = briefs.brief(root, own.partner.unit)
    assert own.uses
    for use in own.uses:
        of_unit = next(one.calls for one in whole.uses if one.service == use.service)
        assert 0 < use.calls <= of_unit


def test_what_is_not_recorded_is_said_to_be_missing(root: Path, team: str) -> None:
    assert {"pillar", "okrs", "demand"} <= set(briefs.brief(root, team).quiet)


def test_customers_of_the_unit_in_their_own_metric(root: Path, team: str) -> None:
    [line] = briefs.brief(root, team).outcomes
    assert (line.metric, line.few, line.share) == ("weekly-return", False, True)


def test_a_promise_sent_twice_is_one_and_is_kept_once(root: Path, team: str) -> None:
    due = (campaigns.today(root) + timedelta(days=3)).isoformat()
    said = {"what": "Show  the numbers", "person": "Wang", "due": due}
    first, again = (promises.promise(root, promises.typed(team, said), "Li") for _ in range(2))
    assert (first.id, first.what, first.state) == (again.id, "Show the numbers", "soon")
    kept, twice = (promises.keep(root, first.id, "shown", "Li") for _ in range(2))
    assert (kept.state, twice) == ("kept", kept)
    with pytest.raises(CallError, match="promise-over"):
        promises.close(root, first.id, "no need", "Li")


def test_a_persons_line_holds_their_promises_and_the_next_step(root: Path) -> None:
    promises.promise(root, promises.typed("credit", {"what": "call back", "person": "Zhao"}), "Li")
    promises.promise(root, promises.typed("credit", {"what": "send the list"}), "Li")
    said = {"person": "Zhao", "concern": "calls at night", "next": "visit", "next_on": "2020-01-01"}
    for _ in range(2):
        promises.met(root, promises.typed_person("credit", said), "Li")
    one = briefs.brief(root, "credit")
    assert [(each.person, each.state) for each in one.people] == [("Zhao", "overdue")]
    assert [each.what for each in one.people[0].promises] == ["call back"]
    assert [each.what for each in one.promises] == ["send the list"]
    assert briefs.briefs(root).partners[0].partner.id == "credit"


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ({"what": ""}, "promise-lacks"),
        ({"what": "x", "due": "2020-01-01"}, "promise-past"),
        ({"what": "x", "due": "soon"}, "promise-day"),
        ({"what": "x" * 1001}, "promise-long"),
    ],
)
def test_what_is_no_promise_is_refused(root: Path, said: dict[str, str], code: str) -> None:
    with pytest.raises(CallError, match=code):
        promises.promise(root, promises.typed("credit", said), "Li")


def test_nobody_is_no_partner(root: Path) -> None:
    with pytest.raises(CallError, match="no-such-partner"):
        briefs.brief(root, "platform")


@pytest.mark.parametrize(("language", "word"), [("en", "Three questions"), ("zh", "三个问题")])
@pytest.mark.parametrize("form", ["md", "html"])
def test_it_is_told_in_both_languages_and_forms(root: Path, team: str, language: str, word: str, form: str) -> None:
    assert word in brief_story.tell(root, team, language, form)  # type: ignore[arg-type]


def test_other_forms_are_refused(root: Path, team: str) -> None:
    with pytest.raises(CallError, match="brief-form"):
        brief_story.tell(root, team, "en", "docx")
