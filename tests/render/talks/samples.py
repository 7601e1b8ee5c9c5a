"""Talks made by hand, in both languages: every kind of slide, much text, long tables, what nobody should write."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from sowhat.model.estimate import Grade
from sowhat.model.language import Language
from sowhat.model.talk import Big, Listed, Plotted, Sentence, Series, Slide, Stated, Talk, Unit
from sowhat.stories.voice import Voice, voice

CLAIM = "/value/claims/settlement-retention"
HOSTILE = (
    "<script>window.planted=1</script> @all <!channel> <at id=all></at> [win](https://evil.example) **x** #1 *y* `z`"
)


def figure(text: str, value: Decimal | str | int, unit: Unit, address: str = CLAIM) -> Stated:
    """A figure as a sentence states it."""
    exact = value if isinstance(value, str) else Decimal(value)
    return Stated(text=text, value=exact, unit=unit, address=address, currency="CNY" if unit == "money" else "")


def said(text: str, *figures: Stated, strong: str = "") -> Sentence:
    """A sentence with its figures."""
    return Sentence(text=text, figures=figures, strong=strong)


def speaker(language: Language = "en") -> Voice:
    """Who says it."""
    return voice(language)


def talk(language: Language = "en", rows: int = 6, extra: tuple[Slide, ...] = ()) -> Talk:
    """A talk of a bank's platform with a slide of each kind, its table `rows` long."""
    made = _chinese(rows) if language == "zh" else _english(rows)
    return made.model_copy(update={"slides": (*made.slides, *extra)})


def hostile() -> Slide:
    """What people write who want to break out."""
    return Slide(
        id="team-<b>\"'",
        title=said(f"A team wrote: {HOSTILE}", strong="<script>"),
        points=(said(f"{HOSTILE}\n- a line of its own\n# a heading"), said("1. not a list")),
        table=Listed(title="A | B", heads=("|", "<i>"), rows=((said("a|b"), said("=1+1")),)),
        notes=(said(HOSTILE),),
    )


def long_slide(language: Language = "en") -> Slide:
    """More words than anybody should put on a slide."""
    text = LONG[language]
    points = tuple(said(text * (1 + i % 2)) for i in range(6))
    return Slide(id="long", title=said(text), points=points, notes=points, seconds=90)


LONG: dict[Language, str] = {
    "en": "Retail moved its last three jobs to the settlement service, and nobody who banks with us had to wait. ",
    "zh": "零售把最后三个夜间批处理任务迁到了结算服务，没有一位客户因此等待，客服电话也没有增多。",
}


def _table(title: str, heads: tuple[str, ...], names: tuple[str, str, str], rows: int) -> Listed:
    def row(i: int) -> tuple[Sentence, ...]:
        calls = f"{(rows - i) * 1234:,}"
        return (
            said(f"{names[i % 3]} {i + 1}", figure(f"{names[i % 3]} {i + 1}", names[i % 3], "name", "")),
            said(calls, figure(calls, (rows - i) * 1234, "calls", "/adoption")),
            said(f"{min(99, 40 + i)}%", figure(f"{min(99, 40 + i)}%", Decimal(40 + i) / 100, "share", "/adoption")),
        )

    return Listed(title=title, heads=heads, rows=tuple(row(i) for i in range(rows)), numbers=(1, 2))


def _english(rows: int) -> Talk:
    kept, low, high = (
        figure("1,240 customers", 1240, "customers"),
        figure("890", 890, "customers"),
        figure("1,590", 1590, "customers"),
    )
    grade: Grade = "B"
    months = ("May", "Jun", "Jul", "Aug", "Sep")
    return Talk(
        kind="stakeholders",
        audience="executives",
        language="en",
        title="What the platform did for customers",
        subtitle="Third quarter of 2026, for the executive committee",
        platform="Blue Harbour Open Platform",
        since=date(2026, 7, 1),
        until=date(2026, 9, 30),
        build="b-20260930-01",
        code_version="0.1.0",
        simulated=True,
        slides=(
            Slide(
                id="answer",
                title=said(
                    "Yes: the platform kept 1,240 customers who would have left.", kept, strong="1,240 customers"
                ),
                big=Big(
                    figure=kept,
                    label="customers kept this quarter",
                    note=said("Between 890 and 1,590, with 95 in 100 certainty.", low, high),
                    grade=grade,
                    tone="good",
                ),
                chart=Plotted(
                    title="From the week they adopt, customers stay longer",
                    kind="line",
                    categories=tuple(f"{i:+d}" for i in range(-8, 9) if i),
                    series=(
                        Series(
                            name="adopting teams",
                            values=(0.0, 0.1, -0.1, 0, 0, 0.1, 0, 0, 0.4, 0.8, 1.1, 1.4, 1.6, 1.7, 1.8, 1.9),
                            lows=(-0.3,) * 8 + (0.1, 0.5, 0.8, 1.0, 1.2, 1.3, 1.3, 1.3),
                            highs=(0.3,) * 8 + (0.7, 1.1, 1.5, 1.8, 2.0, 2.1, 2.3, 2.5),
                        ),
                    ),
                    unit="difference in weekly retention, percentage points, by week from go-live",
                    address="/studies/settlement-retention",
                ),
                notes=(
                    said("Ask me whether the platform kept one more customer. It kept 1,240 customers.", kept),
                    said("We compared teams that had adopted with teams that had not yet."),
                ),
                seconds=40,
                tone="good",
            ),
            Slide(
                id="money",
                title=said(
                    "It created ¥780,000 and protected ¥200,000.",
                    figure("¥780,000", 780000, "money"),
                    figure("¥200,000", 200000, "money", "/value/claims/identity-uptime"),
                    strong="¥780,000",
                ),
                points=(
                    said("New value: customers who stay and pay. Finance has confirmed it.", strong="New value"),
                    said(
                        "Protected value: 212 minutes of downtime avoided.",
                        figure("212 minutes", 212, "minutes", "/health"),
                        strong="Protected value",
                    ),
                ),
                chart=Plotted(
                    title="Both kinds of value, month by month",
                    kind="bar",
                    categories=months,
                    series=(
                        Series(name="created", values=(110000, 150000, 210000, 260000, 310000)),
                        Series(name="protected", values=(90000, 20000, None, 60000, 120000)),
                    ),
                    unit="CNY, realised",
                ),
                notes=(said("Created and protected money are never added up."),),
                seconds=30,
                tone="good",
            ),
            Slide(
                id="teams",
                title=said(
                    "Five business units now use it by their own choice.", figure("Five", 5, "units", "/adoption")
                ),
                chart=Plotted(
                    title="Share of eligible teams with a habit",
                    kind="bar",
                    categories=("Retail Banking", "Consumer Credit and Cards", "Wealth", "Payments", "Insurance"),
                    series=(
                        Series(
                            name="habit",
                            values=(0.86, 0.61, 0.34, 0.92, 0.05),
                            lows=(0.8, 0.5, 0.2, 0.88, 0.0),
                            highs=(0.9, 0.7, 0.5, 0.95, 0.1),
                        ),
                    ),
                    unit="share of eligible teams",
                    shares=True,
                ),
                points=(said("Nobody ordered them to.", strong="Nobody"),),
                notes=(said("Five units, by choice."),),
            ),
            Slide(
                id="services",
                title=said("The services that moved most"),
                table=_table(
                    "Calls by service", ("Service", "Calls", "Habit"), ("checkout", "identity", "risk score"), rows
                ),
                notes=(said("Read the first row only."),),
            ),
            Slide(
                id="doubt",
                title=said("What we do not know yet: whether Wealth follows.", strong="do not know yet"),
                points=(
                    said(
                        "Six teams are too few to see a change under 4 points.",
                        figure("Six", 6, "teams"),
                        figure("4 points", Decimal("0.04"), "points"),
                    ),
                    said("Two credit teams changed prices in the same weeks; without them the answer is smaller."),
                ),
                notes=(said("Say this slowly."),),
                tone="care",
            ),
            Slide(
                id="ask",
                title=said("One thing to decide: let Wealth draw lots for its order.", strong="draw lots"),
                big=Big(figure=figure("30 days", 30, "days", "/studies/plan"), label="until it is fixed", tone="care"),
                notes=(said("Stop talking, and wait for the answer."),),
            ),
            Slide(
                id="service-lines",
                title=said("Calls grow in every service."),
                chart=Plotted(
                    title="Calls a month",
                    kind="line",
                    categories=("2026-05", "2026-06", "2026-07", "2026-08", "2026-09"),
                    series=(
                        Series(name="settlement", values=(1200000, 1500000, 1700000, 1900000, 2400000)),
                        Series(name="identity", values=(2100000, 2150000, None, 2250000, 2300000)),
                        Series(name="address", values=(310000, 300000, 290000, 300000, 310000)),
                    ),
                    unit="calls",
                ),
                notes=(),
            ),
        ),
    )  # fmt: skip


def _chinese(rows: int) -> Talk:
    kept = figure("1,240 位客户", 1240, "customers")
    return Talk(
        kind="stakeholders",
        audience="business",
        language="zh",
        title="平台为客户做了什么",
        subtitle="2026 年第三季度 · 业务展示会",
        platform="蓝海开放平台",
        since=date(2026, 7, 1),
        until=date(2026, 9, 30),
        build="b-20260930-01",
        code_version="0.1.0",
        simulated=True,
        slides=(
            Slide(
                id="answer",
                title=said("能。平台本季度多留住了 1,240 位客户，他们本会离开。", kept, strong="1,240 位客户"),
                big=Big(
                    figure=kept,
                    label="本季度多留住的客户",
                    note=said("95% 的把握在 890 到 1,590 之间。"),
                    grade="B",
                    tone="good",
                ),
                chart=Plotted(
                    title="接入的那一周起，客户开始留得更久",
                    kind="line",
                    categories=tuple(f"{i} 周" for i in range(1, 9)),
                    series=(
                        Series(
                            name="接入团队",
                            values=(0.4, 0.8, 1.1, 1.4, 1.6, 1.7, 1.8, 1.9),
                            lows=(0.1, 0.5, 0.8, 1.0, 1.2, 1.3, 1.3, 1.3),
                            highs=(0.7, 1.1, 1.5, 1.8, 2.0, 2.1, 2.3, 2.5),
                        ),
                    ),
                    unit="周留存之差，百分点",
                    address="/studies/settlement-retention",
                ),
                notes=(
                    said("先回答那句话：能多留住一个客户吗？能，多留住了 1,240 位客户。", kept),
                    said("我们比的是已经接入的团队和还没接入的团队。"),
                ),
                seconds=40,
                tone="good",
            ),
            Slide(
                id="money",
                title=said("创造了 ¥78 万，守住了 ¥20 万。", figure("¥78 万", 780000, "money"), strong="¥78 万"),
                points=(
                    said("创造的新价值：多留下来的客户继续付费，财务已确认。", strong="创造的新价值"),
                    said("守住的已有价值：少停机 212 分钟。", figure("212 分钟", 212, "minutes", "/health")),
                ),
                chart=Plotted(
                    title="每月创造与守住的价值",
                    kind="bar",
                    categories=("5 月", "6 月", "7 月", "8 月", "9 月"),
                    series=(
                        Series(name="创造", values=(110000, 150000, 210000, 260000, 310000)),
                        Series(name="守住", values=(90000, 20000, None, 60000, 120000)),
                    ),
                    unit="人民币元，已实现",
                ),
                notes=(said("创造和守住的钱，从不相加。"),),
                tone="good",
            ),
            Slide(
                id="teams",
                title=said("五个业务单元自愿接入，没有人要求他们。"),
                chart=Plotted(
                    title="已成习惯的团队占比",
                    kind="bar",
                    categories=("零售银行", "消费信贷与信用卡中心", "理财", "支付", "保险代销与养老金"),
                    series=(Series(name="习惯", values=(0.86, 0.61, 0.34, 0.92, 0.05)),),
                    unit="占有资格团队的比例",
                    shares=True,
                ),
                notes=(said("五个单元，都是自己选的。"),),
            ),
            Slide(
                id="services",
                title=said("变化最大的服务"),
                table=_table("各服务调用量", ("服务", "调用次数", "习惯使用率"), ("结算", "身份", "风控评分"), rows),
                notes=(said("只念第一行。"),),
            ),
            Slide(
                id="doubt",
                title=said("还不知道的：理财会不会跟上。", strong="还不知道"),
                points=(said("六个团队太少，四个百分点以下的变化看不出来。"), said("信贷有两个团队同期调了价。")),
                notes=(said("这一页慢慢讲。"),),
                tone="care",
            ),
            Slide(
                id="ask",
                title=said("请今天定一件事：让理财抽签决定接入次序。", strong="抽签"),
                big=Big(figure=figure("30 天", 30, "days", "/studies/plan"), label="后次序就定死了", tone="care"),
                notes=(said("说完停下，等一个答复。"),),
            ),
        ),
    )
