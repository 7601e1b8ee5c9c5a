"""Reviews, data classes and replacements as people declare them."""

from __future__ import annotations

from pathlib import Path

import pytest

from sowhat.errors import WorkspaceError
from sowhat.model.governing import DataClass, Holding, ReviewRule
from sowhat.model.value import Text
from sowhat.model.workspace import Workspace
from sowhat.workspace.loading import load

CATALOG = """
teams: [{name: core, contact: 'env:CORE_ROOM'}]
data:
  - {name: contact, title: {en: Contact details, zh: 联系方式}, secrecy: sensitive, owner: core, aliases: [联系信息]}
  - {name: tariffs}
services:
  - name: fax
    type: channel
    summary: {en: Sends faxes, zh: 发传真}
    use_cases: [Send a contract, {zh: 发合同}]
    threshold: 0
    replaced_by: mail
    data: [tariffs, {class: contact, operations: ['GET /fax/{id}']}]
  - {name: mail}
consumers: [{name: app, team: core, purpose: service quality}]
"""


def loaded(root: Path, settings: str = "", catalog: str = CATALOG) -> Workspace:
    (root / "sowhat.yaml").write_text(f"platform: p\nsources: []\n{settings}\n", encoding="utf-8")
    (root / "catalog").mkdir(exist_ok=True)
    (root / "catalog" / "all.yaml").write_text(catalog, encoding="utf-8")
    return load(root)


def codes(root: Path, settings: str = "", catalog: str = CATALOG) -> list[str]:
    with pytest.raises(WorkspaceError) as caught:
        loaded(root, settings, catalog)
    return [problem.code for problem in caught.value.problems]


def test_a_service_says_what_it_is_for_and_what_replaces_it(tmp_path: Path) -> None:
    fax = loaded(tmp_path).catalog.services[0]
    assert (fax.type, fax.summary, fax.replaced_by) == ("channel", Text(en="Sends faxes", zh="发传真"), "mail")
    assert fax.use_cases == (Text(en="Send a contract", zh="Send a contract"), Text(zh="发合同"))


def test_a_threshold_of_nothing_is_one(tmp_path: Path) -> None:
    fax, mail = loaded(tmp_path).catalog.services
    assert (fax.threshold, mail.threshold) == (0, None)


def test_a_service_hands_out_data_by_all_or_some_operations(tmp_path: Path) -> None:
    told = loaded(tmp_path).catalog.services[0].data
    assert told == (Holding(data="tariffs"), Holding(data="contact", operations=("GET /fax/{id}",)))


def test_classes_of_data_have_a_secrecy_and_an_owner(tmp_path: Path) -> None:
    contact, tariffs = loaded(tmp_path).catalog.data
    title = Text(en="Contact details", zh="联系方式")
    assert contact == DataClass(name="contact", title=title, secrecy="sensitive", owner="core", aliases=("联系信息",))
    assert tariffs.secrecy == "internal"


def test_the_address_of_a_team_is_the_name_of_a_variable(tmp_path: Path) -> None:
    assert loaded(tmp_path).catalog.teams[0].contact == "CORE_ROOM"


def test_an_address_that_is_written_down_is_refused_and_not_repeated(tmp_path: Path) -> None:
    wrong = CATALOG.replace("env:CORE_ROOM", "slack://secret")
    with pytest.raises(WorkspaceError) as caught:
        loaded(tmp_path, catalog=wrong)
    assert ([one.code for one in caught.value.problems], "secret" in str(caught.value.problems)) == (
        ["alert-address-in-file"],
        False,
    )


def test_an_app_says_what_it_needs_data_for(tmp_path: Path) -> None:
    assert loaded(tmp_path).catalog.consumers[0].purpose == "service quality"


def test_the_usual_rule_holds_where_nothing_is_written(tmp_path: Path) -> None:
    assert loaded(tmp_path).review == ReviewRule(threshold=400_000, notice_months=6, quiet_days=30)


def test_a_rule_of_ones_own(tmp_path: Path) -> None:
    told = loaded(tmp_path, "review: {threshold: 1000, types: {channel: 50}, notice_months: 3, quiet_days: 60}")
    assert told.review == ReviewRule(threshold=1000, types={"channel": 50}, notice_months=3, quiet_days=60)


def test_policies_are_files(tmp_path: Path) -> None:
    assert loaded(tmp_path, "policies: [policies/*.yaml]").policies == ("policies/*.yaml",)


@pytest.mark.parametrize(
    ("settings", "code"),
    [
        ("review: {notice_months: 61}", "out-of-bounds"),
        ("review: {quiet_days: 0}", "out-of-bounds"),
        ("review: {threshold: many}", "bad-whole"),
        ("review: {types: {channel: -1}}", "bad-whole"),
        ("review: {treshold: 7}", "unknown-key"),
        ("review: 7", "wrong-kind"),
    ],
)
def test_a_rule_that_cannot_be_is_named(tmp_path: Path, settings: str, code: str) -> None:
    assert codes(tmp_path, settings) == [code]


@pytest.mark.parametrize(
    ("right", "wrong", "code"),
    [
        ("replaced_by: mail", "replaced_by: mial", "undeclared"),
        ("[tariffs, ", "[tarifs, ", "undeclared"),
        ("secrecy: sensitive", "secrecy: secret", "bad-choice"),
        ("owner: core", "owner: cor", "undeclared"),
        ("- {name: tariffs}", "- {name: contact}", "name-taken"),
        ("- {name: tariffs}", "- {title: x}", "missing-key"),
        ("threshold: 0", "threshold: few", "bad-whole"),
    ],
)
def test_a_mistake_in_the_catalog_is_named(tmp_path: Path, right: str, wrong: str, code: str) -> None:
    assert right in CATALOG
    assert code in codes(tmp_path, catalog=CATALOG.replace(right, wrong))
