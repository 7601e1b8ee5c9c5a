"""The settings page names every key that the workspace accepts, and no other."""

from __future__ import annotations

from pathlib import Path

import pytest

from sowhat.errors import WorkspaceError
from sowhat.model.record import RECORDS
from sowhat.workspace.loading import load
from tools.settings import SECTIONS

STRANGER = "zzz: 1"
NAMED = "name: a"


def of_source(kind: str, more: str = STRANGER) -> tuple[str, str]:
    """A source of one type, and what else is written in it."""
    return "sowhat.yaml", f"platform: p\nsources: [{{type: {kind}, {NAMED}, {more}}}]\n"


PLACES: dict[str, tuple[str, str]] = {
    "workspace": ("sowhat.yaml", f"platform: p\n{STRANGER}\n"),
    "platform": ("sowhat.yaml", f"platform: {{name: p, {STRANGER}}}\n"),
    "access-log": ("sowhat.yaml", f"platform: p\nsources: [{{type: access-log, {NAMED}, paths: x, {STRANGER}}}]\n"),
    "table": (
        "sowhat.yaml",
        f"platform: p\nsources: [{{type: table, {NAMED}, paths: x, columns: {{time: t, route: r}}, {STRANGER}}}]\n",
    ),
    "columns": (
        "sowhat.yaml",
        f"platform: p\nsources: [{{type: table, {NAMED}, paths: x, columns: {{time: t, route: r, {STRANGER}}}}}]\n",
    ),
    "backstage": ("sowhat.yaml", f"platform: p\nsources: [{{type: backstage, {NAMED}, paths: x, {STRANGER}}}]\n"),
    **{kind: of_source(kind) for kind in ("otlp", "cloud-events", "prometheus", "skywalking", "openapi", "openslo")},
    "labels": of_source("prometheus", f"url: u, labels: {{{STRANGER}}}"),
    **{kind: ("sowhat.yaml", f"platform: p\n{kind}: [{{paths: x, {STRANGER}}}]\n") for kind in RECORDS},
    **{
        f"{kind}-columns": ("sowhat.yaml", f"platform: p\n{kind}: [{{paths: x, columns: {{{STRANGER}}}}}]\n")
        for kind in RECORDS
    },
    "health": ("sowhat.yaml", f"platform: p\nhealth: {{{STRANGER}}}\n"),
    "weights": ("sowhat.yaml", f"platform: p\nhealth: {{weights: {{{STRANGER}}}}}\n"),
    "slo": ("catalog/a.yaml", f"services: [{{{NAMED}, slo: {{availability: 0.9, {STRANGER}}}}}]\n"),
    "latency-slo": (
        "catalog/a.yaml",
        f"services: [{{{NAMED}, slo: {{latency: {{under: 1, share: 0.9, {STRANGER}}}}}}}]\n",
    ),
    "alerts": ("sowhat.yaml", f"platform: p\nalerts: {{{STRANGER}}}\n"),
    "webhook": ("sowhat.yaml", f"platform: p\nwebhooks: [{{{NAMED}, {STRANGER}}}]\n"),
    "alert-address": ("sowhat.yaml", f"platform: p\nalerts: {{to: [{{address: env:A, {STRANGER}}}]}}\n"),
    "alert-silence": ("sowhat.yaml", f"platform: p\nalerts: {{silence: [{{{STRANGER}}}]}}\n"),
    "access": ("sowhat.yaml", f"platform: p\naccess: {{{STRANGER}}}\n"),
    "access-tls-files": ("sowhat.yaml", f"platform: p\naccess: {{tls: {{{STRANGER}}}}}\n"),
    "access-roles-of": ("sowhat.yaml", f"platform: p\naccess: {{roles: {{{STRANGER}}}}}\n"),
    "access-grant": ("sowhat.yaml", f"platform: p\naccess: {{roles: {{admin: {{{STRANGER}}}}}}}\n"),
    "access-limits-of": ("sowhat.yaml", f"platform: p\naccess: {{limits: {{{STRANGER}}}}}\n"),
    **{
        kind: ("sowhat.yaml", f"platform: p\naccess: {{providers: [{{kind: {kind}, {STRANGER}}}]}}\n")
        for kind in ("oidc", "feishu", "dingtalk", "wecom", "ldap")
    },
    "drafting": ("sowhat.yaml", f"platform: p\ndrafting: {{{STRANGER}}}\n"),
    "showcases": ("sowhat.yaml", f"platform: p\nshowcases: {{{STRANGER}}}\n"),
    "showcase": ("sowhat.yaml", f"platform: p\nshowcases: {{developers: {{{STRANGER}}}}}\n"),
    "showcase-blocked": ("sowhat.yaml", f"platform: p\nshowcases: {{blocked: [{{{STRANGER}}}]}}\n"),
    "feedback": ("sowhat.yaml", f"platform: p\nfeedback: {{{STRANGER}}}\n"),
    "shared-costs": ("sowhat.yaml", f"platform: p\nshared_costs: {{{STRANGER}}}\n"),
    "catalog": ("catalog/a.yaml", f"{STRANGER}\n"),
    "service": ("catalog/a.yaml", f"services: [{{{NAMED}, {STRANGER}}}]\n"),
    "route": ("catalog/a.yaml", f"services: [{{{NAMED}, routes: [{{path: /x, {STRANGER}}}]}}]\n"),
    "unit": ("catalog/a.yaml", f"units: [{{{NAMED}, {STRANGER}}}]\n"),
    "team": ("catalog/a.yaml", f"teams: [{{{NAMED}, {STRANGER}}}]\n"),
    "membership": (
        "catalog/a.yaml",
        f"units: [{{name: u}}]\nteams: [{{{NAMED}, unit: [{{of: u, {STRANGER}}}]}}]\n",
    ),
    "consumer": ("catalog/a.yaml", f"consumers: [{{{NAMED}, {STRANGER}}}]\n"),
    "key": ("catalog/a.yaml", f"consumers: [{{{NAMED}, keys: [{{key: k, {STRANGER}}}]}}]\n"),
    "product": ("catalog/a.yaml", f"products: [{{{NAMED}, {STRANGER}}}]\n"),
    "cost": ("sowhat.yaml", f"platform: p\ncosts: [{{{STRANGER}}}]\n"),
    "cost-columns": ("sowhat.yaml", f"platform: p\ncosts: [{{columns: {{{STRANGER}}}}}]\n"),
    "outcome": ("sowhat.yaml", f"platform: p\noutcomes: [{{{NAMED}, {STRANGER}}}]\n"),
    "outcome-columns": ("sowhat.yaml", f"platform: p\noutcomes: [{{{NAMED}, columns: {{{STRANGER}}}}}]\n"),
    "go-live-table": ("sowhat.yaml", f"platform: p\ngo_lives: [{{paths: x, {STRANGER}}}]\n"),
    "go-live-columns": ("sowhat.yaml", f"platform: p\ngo_lives: [{{paths: x, columns: {{{STRANGER}}}}}]\n"),
    "go-live": ("sowhat.yaml", f"platform: p\ngo_lives: [{{{STRANGER}}}]\n"),
    "roster": ("sowhat.yaml", f"platform: p\nrosters: [{{{STRANGER}}}]\n"),
    "roster-columns": ("sowhat.yaml", f"platform: p\nrosters: [{{columns: {{{STRANGER}}}}}]\n"),
    "assignment": ("sowhat.yaml", f"platform: p\nassignments: [{{{STRANGER}}}]\n"),
    "assignment-columns": ("sowhat.yaml", f"platform: p\nassignments: [{{columns: {{{STRANGER}}}}}]\n"),
    "study": ("studies/a.yaml", f"studies: [{{{STRANGER}}}]\n"),
    "price": ("studies/a.yaml", f"studies: [{{price: {{{STRANGER}}}}}]\n"),
    "window": ("studies/a.yaml", f"studies: [{{window: {{{STRANGER}}}}}]\n"),
    "review": ("sowhat.yaml", f"platform: p\nreview: {{{STRANGER}}}\n"),
    "pillar": ("sowhat.yaml", f"platform: p\npillars: [{{{STRANGER}}}]\n"),
    "capacity": ("sowhat.yaml", f"platform: p\ncapacity: [{{{STRANGER}}}]\n"),
    "data": ("catalog/a.yaml", f"data: [{{{NAMED}, {STRANGER}}}]\n"),
    "holding": ("catalog/a.yaml", f"services: [{{{NAMED}, data: [{{class: d, {STRANGER}}}]}}]\n"),
    "allocation": ("sowhat.yaml", f"platform: p\nallocations: [{{{STRANGER}}}]\n"),
}


def accepted(folder: Path, section: str) -> set[str]:
    """The keys that the error about an unknown one offers."""
    (folder / "catalog").mkdir()
    (folder / "studies").mkdir()
    (folder / "sowhat.yaml").write_text("platform: p\n", encoding="utf-8")
    place, text = PLACES[section]
    (folder / place).write_text(text, encoding="utf-8")
    with pytest.raises(WorkspaceError, match="unknown-key") as caught:
        load(folder)
    problem = next(one for one in caught.value.problems if one.code == "unknown-key")
    return set(str(problem.params["allowed"]).split(", "))


@pytest.mark.parametrize("section", SECTIONS)
def test_the_page_names_exactly_the_keys_that_are_accepted(section: str, tmp_path: Path) -> None:
    assert {key.name for key in SECTIONS[section]} == accepted(tmp_path, section)
