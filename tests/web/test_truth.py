"""A simulated company is marked wherever it is shown, and its truth is one click away."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from sowhat.actions.truth import judge
from sowhat.errors import CallError, DataError, Problem, Where, WorkspaceError
from sowhat.model.compared import Judged
from sowhat.model.truth import Planted, TrueEffect, Truth
from sowhat.model.value import Text
from sowhat.model.workspace import Workspace
from sowhat.stories.truth import as_json
from sowhat.web.loaders import Loaders
from tests.web import samples
from tests.web import so_what_samples as front
from tests.web.reader import MEASURED, Reader, reader

EVIDENCE = "/studies/settlement-retention"
PAGES = ["/", EVIDENCE, "/services", "/services/settlement-v2", "/teams", "/data", "/truth", "/nowhere"]
LATE = front.answer(front.REFUSED, None, asked=front.study("risk-late", "risk-score"))
SEEN = front.so_what(front.YES, LATE, front.OTHER)
TRUTH = Truth(
    kind="internal",
    seed=20261,
    story=Text(en="A bank whose settlement keeps customers.", zh="一家靠结算留住客户的银行。"),
    effects=(
        TrueEffect(
            study="settlement-retention",
            effect=0.008,
            retained=1310,
            note=Text(en="Every customer of a live team stays a little longer.", zh="接入团队的客户都多留一阵。"),
        ),
        TrueEffect(study="identity-retention", effect=0.0, retained=0),
        TrueEffect(study="risk-late", effect=0.01, retained=80),
    ),
    planted=(
        Planted(what=Text(en="A team that left.", zh="一个离开的团队。"), href="/services/identity"),
        Planted(what=Text(en="Lines that cannot be read.", zh="读不出来的行。"), href="logs/access.log"),
    ),
)


def workspace(root: Path) -> Workspace:
    """The bank, simulated."""
    return samples.workspace(root).model_copy(update={"simulated": "truth.json"})


def truth(root: Path) -> Judged:
    """Its truth beside what was found."""
    return judge(TRUTH, SEEN)


SITE = replace(front.loaders(SEEN), workspace=workspace, truth=truth)


@pytest.fixture(scope="module")
def site() -> Reader:
    """A simulated bank."""
    return reader(SITE)


@pytest.mark.parametrize(("language", "says"), [("en", "Simulated company"), ("zh", "模拟公司")])
@pytest.mark.parametrize("path", PAGES)
def test_every_page_is_marked(site: Reader, path: str, language: str, says: str) -> None:
    text = site.get(f"{path}?lang={language}").text
    assert text.count('class="simulated"') == 1
    assert says in text.partition('class="simulated"')[2].partition("</p>")[0]


@pytest.mark.parametrize("path", PAGES)
def test_the_truth_is_one_click_away(site: Reader, path: str) -> None:
    mark = site.get(path).text.partition('class="simulated"')[2].partition("</p>")[0]
    assert ('<a href="/truth">' in mark) == (path != "/truth")


@pytest.mark.parametrize("path", ["/", EVIDENCE, "/services"])
def test_a_real_company_has_no_mark_and_no_fold(path: str) -> None:
    text = reader(front.SITES["yes"]).get(path).text
    assert ('class="simulated"' in text, "/truth" in text, '<details class="fold">' in text) == (False,) * 3


@pytest.mark.parametrize("path", ["/truth", "/api/v1/truth"])
def test_the_truth_of_a_real_company_is_missing(path: str) -> None:
    def unknown(root: Path) -> Judged:
        raise CallError(Problem("not-simulated", params={"root": str(root)}))

    assert reader(replace(front.SITES["yes"], truth=unknown)).get(path).status_code == 404


def test_a_bad_file_is_said_with_its_place() -> None:
    def bad(root: Path) -> Judged:
        raise WorkspaceError(Problem("truth-missing", Where("truth.json"), {"key": "story"}))

    answer = reader(replace(SITE, truth=bad)).get("/truth?lang=en")
    assert (answer.status_code, "truth.json" in answer.text, "“story”" in answer.text) == (422, True, True)


def test_the_evidence_stands_when_the_truth_cannot_be_read() -> None:
    def bad(root: Path) -> Judged:
        raise WorkspaceError(Problem("truth-not-json", Where("truth.json")))

    answer = reader(replace(SITE, truth=bad)).get(EVIDENCE)
    assert (answer.status_code, '<details class="fold">' in answer.text) == (200, False)


def test_the_evidence_folds_the_truth_of_its_study(site: Reader) -> None:
    fold = site.get(f"{EVIDENCE}?lang=en").text.partition('<details class="fold">')[2].partition("</details>")[0]
    assert ("Show what is true" in fold, "keeps 1,310 customers" in fold, "true: 1,310" in fold) == (True,) * 3


def test_the_page_says_the_verdicts_in_words(site: Reader) -> None:
    text = site.get("/truth?lang=en").text
    verdicts = ("The interval holds what is true.", "The data could not tell, and sowhat said so.")
    assert [text.count(said) for said in verdicts] == [1, 1]


@pytest.mark.parametrize("path", ["/truth", EVIDENCE])
def test_every_link_leads_somewhere(site: Reader, path: str) -> None:
    text = site.get(f"{path}?lang=en").text
    links = {piece.split('"')[0].replace("&amp;", "&") for piece in text.split('href="')[1:]}
    here = sorted(
        link for link in links if link.startswith("/") and not link.startswith(("/static/", "/value", *MEASURED))
    )
    assert {link: site.get(link).status_code for link in here} == dict.fromkeys(here, 200)


@pytest.mark.parametrize("path", ["/truth", EVIDENCE])
def test_every_section_shows_the_address_of_its_numbers(site: Reader, path: str) -> None:
    text = site.get(path).text
    assert text.count('<p class="address">') == text.count("<section") > 2


def test_the_api_says_the_same(site: Reader) -> None:
    answer = site.get("/api/v1/truth")
    assert json.loads(answer.text) == as_json(judge(TRUTH, SEEN))


@pytest.mark.parametrize(("loaders", "name"), [(SITE, "simulated-teams.csv"), (samples.BANK, '"teams.csv')])
def test_a_file_carries_the_mark_in_its_name(loaders: Loaders, name: str) -> None:
    assert name in reader(loaders).get("/teams.csv").headers["content-disposition"]


@pytest.mark.parametrize("simulated", [True, False])
def test_a_broken_yaml_takes_no_mark_away(simulated: bool) -> None:
    def broken(root: Path) -> Workspace:
        raise WorkspaceError(Problem("missing-key", Where("sowhat.yaml", 1, 1), {"key": "platform"}))

    answer = reader(replace(SITE, workspace=broken, simulated=lambda root: simulated)).get("/?lang=en")
    assert (answer.status_code, 'class="simulated"' in answer.text) == (200, simulated)
    assert 'class="notice"' in answer.text


def test_before_a_build_the_page_says_which_command_comes_next() -> None:
    def unbuilt(root: Path) -> Judged:
        raise DataError(Problem("no-build", params={"root": str(root)}))

    answer = reader(replace(SITE, truth=unbuilt)).get("/truth")
    assert (answer.status_code, "sowhat build --workspace" in answer.text) == (503, True)
