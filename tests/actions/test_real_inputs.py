"""Every real file: read as what it is, or refused for a reason. A file that is new in the folder has to be listed."""

from __future__ import annotations

from pathlib import Path

import pytest

from sowhat.actions.init import InitOptions, init
from sowhat.errors import SowhatError
from sowhat.workspace.loading import load

READ = {
    "access_logs/apache-combined-10k.log": "access-log combined",
    "access_logs/apache2.log": "access-log combined",
    "access_logs/aws-alb.log": "access-log aws-alb",
    "access_logs/caddy-json.log": "access-log caddy",
    "access_logs/envoy.log": "access-log envoy",
    "access_logs/haproxy.log": "access-log haproxy",
    "access_logs/nginx.log": "access-log combined",
    "access_logs/traefik-clf.log": "access-log traefik",
    "access_logs/traefik-json.log": "access-log traefik-json",
    "access_logs/w3c-0.log": "access-log w3c",
    "access_logs/w3c-1.log": "access-log w3c",
    "access_logs/w3c-2.log": "access-log w3c",
    "access_logs/w3c-3.log": "access-log w3c",
    "adoption/home_assistant_50_days.csv.gz": "table",
    "adoption/pypi_downloads_2018_2022.csv.gz": "table",
    "calls/genai_platform_requests.csv": "table",
    "catalogs/artist-lookup-component.yaml": "backstage",
    "catalogs/backstage_demo_catalog-info.yaml": "backstage",
    "catalogs/catalog-info-teams.yaml": "backstage",
    "catalogs/catalog-info.yaml": "backstage",
    "catalogs/packages__cli__catalog-info.yaml": "backstage",
    "catalogs/plugins__shared-react__catalog-info.yaml": "backstage",
    "catalogs/plugins__web-terminal__catalog-info.yaml": "backstage",
    "delivery/change_lead_time__cicd_deployment_commits.csv": "deliveries devlake-deployments",
    "delivery/change_lead_time__project_pr_metrics.csv": "deliveries devlake-pull-requests",
    "focus/focus_sample_1.0.csv": "costs focus",
    "incidents/pagerduty_incidents_raw.csv": "incidents pagerduty",
    "openapi/CheckoutService-v67.yaml": "openapi",
    "openapi/CheckoutService-v70.yaml": "openapi",
    "openapi/CheckoutService-v71.yaml": "openapi",
    "openapi/twilio_api_v2010_2020-12-01.json": "openapi",
    "openslo/OpenSLO__examples__budgeting-method__occurences-slo.yaml": "openslo",
    "openslo/OpenSLO__examples__budgeting-method__ratio-timeslices.yaml": "openslo",
    "openslo/sloth__examples__openslo-getting-started.yml": "openslo",
    "otlp/otlp_proto_trace.json": "otlp",
    "surveys/cncf_CNCF_GitOps_Microsurvey.csv": "surveys survey",
    "surveys/cncf_Cloud_Native_Survey_2019.csv": "surveys survey",
}
"""What `init` makes of each file."""
REFUSED = (
    *("otlp/otlp_proto_events.json", "otlp/otlp_proto_logs.json", "otlp/otlp_proto_metrics.json"),
    *("outcomes/mpdta.csv", "outcomes/telco_churn.csv"),
    "delivery/change_lead_time__project_mapping.csv",
    *("delivery/change_lead_time__pull_request_commits.csv", "delivery/change_lead_time__pull_requests.csv"),
)
"""What says nothing on its own, or nothing that a workspace is made from: it is named, and nothing is made."""


def test_every_file_of_the_folder_is_listed(real_inputs: Path) -> None:
    present = {path.relative_to(real_inputs).as_posix() for path in real_inputs.rglob("*") if path.is_file()}
    assert present - {"SOURCES.md"} == {*READ, *REFUSED}


@pytest.mark.parametrize("name", READ)
def test_a_real_file_is_known_for_what_it_is(tmp_path: Path, real_inputs: Path, name: str) -> None:
    init(tmp_path / "w", [real_inputs / name], InitOptions())
    made = load(tmp_path / "w")
    found = [f"{one.type} {getattr(one, 'format', '')}".strip() for one in made.sources]
    found += [f"{one.kind} {one.format}" for one in made.records] + [f"costs {one.format}" for one in made.costs]
    assert found == [READ[name]]


@pytest.mark.parametrize("name", REFUSED)
def test_a_file_that_is_no_source_is_named_and_nothing_is_made(tmp_path: Path, real_inputs: Path, name: str) -> None:
    with pytest.raises(SowhatError) as refused:
        init(tmp_path / "w", [real_inputs / name], InitOptions())
    assert [problem.where.path for problem in refused.value.problems if problem.where] == [str(real_inputs / name)]
    assert not (tmp_path / "w").exists()
