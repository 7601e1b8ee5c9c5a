"""What changed in a week, made by hand: names with digits, small groups, everything once."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

from sowhat.metrics.incidents import share
from sowhat.model.brief import Person, Promise
from sowhat.model.changed import (
    Changed,
    ClaimMoved,
    DemandMoved,
    Going,
    IncidentTold,
    Joined,
    NewService,
    OperationMoved,
    Persuade,
    ServiceMoved,
    Stands,
    Stopped,
    UnknownThing,
)
from sowhat.model.claim import Money, Quantity
from sowhat.model.estimate import Remark
from sowhat.model.feedback import Done, Theme
from sowhat.model.health import Failing
from sowhat.model.language import Language
from sowhat.model.opportunity import EvidenceRow, Mined, NotTold, Opportunity
from sowhat.model.showcase import Gained
from sowhat.model.talk import Audience, TalkKind
from sowhat.model.totals import GradeSum, Sum
from sowhat.model.value import Text
from sowhat.stories.talks.frame import Frame
from sowhat.stories.voice import voice

SINCE, UNTIL = date(2026, 10, 19), date(2026, 10, 25)


def frame(
    kind: TalkKind = "weekly", audience: Audience = "business", language: Language = "en", about: str = ""
) -> Frame:
    """Of a platform with a digit in its name."""
    return Frame(voice(language), kind, audience, "Harbour 2", SINCE, UNTIL, about, "b000001", "1.0")


def quiet(**more: object) -> Changed:
    """Days in which nothing happened, with what is said otherwise."""
    told = {"build": "b000001", "code_version": "1.0", "timezone": "Asia/Shanghai", "today": UNTIL}
    return Changed.model_validate({**told, "since": SINCE, "until": UNTIL, **more})


def money(likely: int, currency: str = "CNY") -> Money:
    """With an interval of a fifth to either side."""
    return Money(value=Decimal(likely), low=Decimal(likely * 4 // 5), high=Decimal(likely * 6 // 5), currency=currency)


def gained(**more: object) -> Gained:
    """A published claim of customers kept."""
    quantity = Quantity(value=296.6, low=198.9, high=394.3, kind="retained")
    told = {"claim": "c000001", "state": "published", "grade": "C", "kind": "create", "study": Text(en="Offer 1")}
    return Gained.model_validate({**told, "quantity": quantity, "money": money(830_000), "teams": 18, **more})


def person() -> Person:
    """Somebody with whom a step is due."""
    return Person(
        partner="team-7",
        person="Chen Bo",
        concern="Fears the 4th system",
        evidence="The figures of 3 teams",
        next="Walk through page 2",
        next_on=date(2026, 10, 28),
        by="Lin",
        day=date(2026, 10, 1),
    )


def promise(**more: object) -> Promise:
    """One that is late."""
    told = {
        "id": "PR-2",
        "number": 2,
        "partner": "team-7",
        "day": date(2026, 9, 1),
        "at": datetime(2026, 9, 1, tzinfo=UTC),
    }
    due = {"due": date(2026, 10, 23), "state": "overdue", "waits": -2, "who": "Lin Yue"}
    return Promise.model_validate({**told, "by": "Lin", "what": "A list of 40x failures", **due, **more})


def service(name: str = "pay-2", **more: object) -> ServiceMoved:
    """A service that fails more and answers later."""
    told = {"calls": 52_500, "before": 40_100, "teams": 12, "teams_before": 11, "p95": 0.25, "p95_before": 0.1}
    errors = {"errors": share(600, 50_000), "errors_before": share(100, 40_000), "slower": True}
    return ServiceMoved.model_validate({"service": name, **told, **errors, **more})


def opportunity(kind: str = "chain") -> Opportunity:
    """Three operations that are always called in a row."""
    row = EvidenceRow(name="chain-callers", amount=8, unit="consumers")
    whose = {"consumers": ("app-1", "app-2"), "teams": ("team-7",), "services": ("pay-2",)}
    seen = {"routes": ("/v1/a", "/v2/b"), "evidence": (row,), "strength": 0.5}
    mined = Mined.model_validate({"kind": kind, "key": kind, **whose, **seen})
    told = NotTold(reasons=(Remark(code="opportunity-worth-none"),))
    return Opportunity(
        id="O-12345678", mined=mined, value=told, test=Remark(code="opportunity-test-twins"), score=0.5, rank=1
    )


def everything() -> Changed:
    """A week in which everything happened."""
    theme = Theme(id="t1", language="en", words=("error", "404"), texts=17, of=40, sentences=(), services=())
    created = Sum(
        kind="create",
        of="realised",
        money=money(826_519),
        parts=2,
        grades=(GradeSum(grade="C", parts=2, money=money(1)),),
    )
    return quiet(
        before_since=date(2026, 10, 12),
        before_until=date(2026, 10, 18),
        joined=(
            Joined(team="team-7", service="pay-2", unit="unit-3", day=SINCE, calls=120, decided="own-choice"),
            Joined(team="team-8", service="pay-2", day=SINCE, calls=40, back=True),
        ),
        stopped=(
            Stopped(team="team-9", service="pay-2", since=SINCE, usual=31),
            Stopped(team="team-4", service="old-1", since=SINCE, usual=90, towards="pay-2", going=True),
        ),
        services=(service(), service("sms-1", p95=None, p95_before=None, slower=False)),
        calls=105_000,
        calls_before=80_200,
        teams=12,
        teams_before=11,
        incidents=(IncidentTold(service="pay-2", id="P1", title="Error 500", opened=SINCE, minutes=42, alerted=False),),
        claims=(
            ClaimMoved(
                claim="c000001",
                service="pay-2",
                study="offer-1",
                told="agreed",
                day=SINCE,
                kind="create",
                state="agreed",
                grade="C",
            ),
        ),
        stands=(Stands(service="pay-2", gained=gained()),),
        sums=(created, created.model_copy(update={"kind": "protect"})),
        due=(promise(),),
        kept=(promise(id="PR-1", state="kept", waits=0),),
        demands=(DemandMoved(id="D-5", title="Top 10 addresses", team="team-7", status="chosen", day=SINCE),),
        new_services=(NewService(service="pay-2", day=SINCE),),
        operations=(
            OperationMoved(service="pay-2", operation="/v2/charges", told="first-call", since="2026-W43"),
            OperationMoved(
                service="pay-2", operation="POST /v1/charges", told="deprecated", instead="POST /v2/charges"
            ),
        ),
        failing=(Failing(service="pay-2", source="web", host="", route="/v1/refunds/{id}", errors=share(14, 1000)),),
        owners={"pay-2": "team-1"},
        going=(
            Going(
                campaign="w000002",
                service="old-1",
                sunset=date(2026, 12, 31),
                towards="pay-2",
                words=Text(en="See v2"),
                teams=3,
            ),
        ),
        opportunities=(opportunity(),),
        acted=((Done(what="Documented all 404s", day=SINCE, by="Lin"), theme),),
        themes=(theme,),
        persuade=Persuade(because="step", team="team-7", person=person()),
        unknown=(
            UnknownThing(code="effect", part=16, whole=18, href="/value"),
            UnknownThing(code="caller", part=1234, whole=10_000, href="/data"),
            UnknownThing(code="way", part=1, whole=2, href="/adoption"),
            UnknownThing(code="incident-times", part=1, whole=3, href="/health"),
            UnknownThing(code="records", href="/data"),
        ),
    )
