"""The API serves what `--json` prints."""

from __future__ import annotations

from tests.web import samples
from tests.web.reader import Reader, reader


def test_usage_is_the_value_as_json(bank: Reader) -> None:
    assert bank.get("/api/v1/usage").text == samples.usage().model_dump_json(indent=2)


def test_usage_is_narrowed(bank: Reader) -> None:
    narrowed = samples.usage("identity", "2026-09").model_dump_json(indent=2)
    assert bank.get("/api/v1/usage?service=identity&month=2026-09").text == narrowed


def test_data_is_the_value_as_json(bank: Reader) -> None:
    assert bank.get("/api/v1/data").text == samples.data().model_dump_json(indent=2)


def test_what_the_reader_has_is_not_sent_again(bank: Reader) -> None:
    tag = bank.get("/api/v1/usage").headers["etag"]
    again = bank.get("/api/v1/usage", headers={"If-None-Match": tag})
    assert (again.status_code, again.content) == (304, b"")


def test_an_unknown_service_is_a_problem_with_a_cure(bank: Reader) -> None:
    answer = bank.get("/api/v1/usage?service=identiti")
    assert answer.headers["content-type"] == "application/problem+json"
    assert (answer.status_code, answer.json()["code"]) == (404, "no-such-service")
    assert "identity" in answer.json()["detail"]


def test_a_problem_speaks_the_readers_language(bank: Reader) -> None:
    answer = bank.get("/api/v1/usage?service=x", headers={"Accept-Language": "zh-CN,zh;q=0.9"})
    assert answer.json()["title"].startswith("没有")


def test_a_month_that_is_none_is_refused(bank: Reader) -> None:
    answer = bank.get("/api/v1/usage?month=2026-13")
    assert (answer.status_code, answer.json()["code"], answer.json()["where"]) == (422, "invalid-parameter", "month")


def test_no_such_address_is_a_problem(bank: Reader) -> None:
    assert bank.get("/api/v1/nothing").json()["code"] == "http-404"


def test_before_a_build_there_is_no_answer_yet(unbuilt: Reader) -> None:
    answer = unbuilt.get("/api/v1/usage")
    assert (answer.status_code, answer.json()["code"]) == (503, "no-build")


def test_the_unforeseen_is_a_problem_too() -> None:
    def broken(root: object, service: str | None = None, month: str | None = None) -> None:
        raise ZeroDivisionError

    answer = reader(samples.broken(broken)).get("/api/v1/usage")
    assert (answer.status_code, answer.json()["code"]) == (500, "unforeseen")


def test_the_description_names_every_answer(bank: Reader) -> None:
    paths = bank.get("/api/v1/openapi.json").json()["paths"]
    assert set(paths) == {
        "/api/v1/usage",
        "/api/v1/data",
        "/api/v1/so-what",
        "/api/v1/effects",
        "/api/v1/inbox",
        "/api/v1/jobs",
        "/api/v1/jobs/latest",
        "/api/v1/jobs/{job}",
        "/api/v1/notices",
        "/api/v1/truth",
        "/api/v1/doctor",
        "/api/v1/studies/{name}/moments",
        "/api/v1/studies/{name}/plan",
        "/api/v1/value",
        "/api/v1/cases/{name}",
        "/api/v1/cases/{name}/paper",
        "/api/v1/claims/{claim}",
        "/api/v1/catalogue",
        "/api/v1/catalogue/{service}",
        "/api/v1/access",
        "/api/v1/compliance",
        "/api/v1/campaigns",
        "/api/v1/decisions",
        "/api/v1/search",
        "/api/v1/views",
        "/api/v1/decisions/{decision}",
        "/api/v1/demand",
        "/api/v1/demand/{demand}",
        "/api/v1/partners",
        "/api/v1/prototypes",
        "/api/v1/partners/{team}",
        "/api/v1/campaigns/{campaign}",
        "/api/v1/lifecycle",
        "/api/v1/okrs",
        "/api/v1/okrs/{okr}",
        "/api/v1/planning",
        "/api/v1/opportunities",
        "/api/v1/opportunities/{opportunity}",
        "/api/v1/priorities",
        "/api/v1/rehearsals",
        "/api/v1/scenarios",
        "/api/v1/scenarios/{name}",
        "/api/v1/lifecycle/{service}",
        "/api/v1/showcases",
        "/api/v1/showcases/{occasion}",
        "/api/v1/talks/{kind}",
        "/api/v1/demand/{demand}/agreements",
        "/api/v1/claims/{claim}/signatures",
        "/api/v1/claims/{claim}/askings",
        "/api/v1/feedback/visits",
        "/api/v1/feedback/done",
        "/api/v1/adoption/decided",
        "/api/v1/webhooks",
        "/api/v1/webhooks/again",
        *(f"/api/v1/{area}" for area in ("adoption", "alerts", "dictionary", "ecosystem", "feedback", "health")),
        *(f"/api/v1/{area}" for area in ("totals", "roi", "funding", "milestones", "cases", "claims", "prices")),
    }


def test_it_is_alive(bank: Reader) -> None:
    assert bank.get("/healthz").text == "ok"
