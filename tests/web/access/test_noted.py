"""What was noted about people, or promised to them, is for those who work with them: on no page of a viewer."""

from __future__ import annotations

from pathlib import Path

import pytest

from sowhat.actions import campaigns, promises
from sowhat.actions.providers.wire import Json
from sowhat.model.brief import Met, Promised
from sowhat.web.app import create
from tests.conftest import Harbours
from tests.web.reader import Reader

PLACES = (
    "/partners",
    "/partners.csv",
    "/partners/credit",
    "/inbox/notices",
    "/showcase",
    "/showcase/talks/weekly",
    "/showcase/talks/weekly?audience=business",
    "/showcase/talks/weekly/file/md",
    "/api/v1/partners",
    "/api/v1/partners/credit",
    "/api/v1/notices",
    "/api/v1/talks/weekly",
)
NOTED = (
    "Wang Wu",
    "a key for the trial",
    "fears a second system",
    "the figures of the others",
    "a walk through the form",
)


@pytest.fixture(scope="module")
def root(harbours: Harbours) -> Path:
    """A company in which something is known of a person."""
    made: Path = harbours(log_days=2)
    today = campaigns.today(made)
    _, what, concern, evidence, step = NOTED
    about: Json = {"partner": "credit", "person": NOTED[0], "day": today}
    promises.promise(made, Promised.model_validate({**about, "what": what, "due": today}), "Li")
    told = {"concern": concern, "evidence": evidence, "next": step, "next_on": today}
    promises.met(made, Met.model_validate({**about, **told}), "Li")
    return made


def shown(root: Path, role: str) -> dict[str, set[str]]:
    """Of what was noted, what stands at each place."""
    reader = Reader(create(root, role=role))  # type: ignore[arg-type]
    texts = {place: reader.get(place).text for place in PLACES}
    return {place: {one for one in NOTED if one in text.replace("\u00a0", " ")} for place, text in texts.items()}


def test_a_viewer_reads_none_of_it(root: Path) -> None:
    assert shown(root, "viewer") == {place: set() for place in PLACES}


def test_whoever_works_with_people_reads_it(root: Path) -> None:
    found = shown(root, "contributor")
    assert found["/partners/credit"] == set(NOTED)
    assert set.union(*(found[place] for place in ("/partners", "/inbox/notices", "/api/v1/talks/weekly"))) == set(NOTED)
