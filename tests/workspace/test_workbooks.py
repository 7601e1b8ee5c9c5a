"""A workspace that refers to a workbook: the same values and the same validation as YAML, by sheet and cell."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sowhat import workspace
from sowhat.actions.check import check
from sowhat.actions.written import written
from sowhat.errors import Problem, WorkspaceError
from sowhat.model.catalog import BusinessUnit, Key, Membership, Product
from sowhat.model.cost import CostTable
from sowhat.model.study import GoLive, OutcomeTable, Price, RosterTable
from sowhat.model.value import Span, Text
from sowhat.stories.problems import explain
from sowhat.stories.words import words
from sowhat.workspace.workbook_form import FORMS
from tests.workspace.books import Rows, book

SETTINGS = "platform: p\nworkbooks: [company.xlsx]\n"
COMPANY: dict[str, Rows] = {
    "平台": [["平台名称", "类型", "时区", "币种", "人天单价"], ["蓝海 平台", "开放平台", "北京时间", "美元", "2,400"]],
    "服务": [
        ["服务", "标题", "负责团队", "路径", "上线日期", "状态"],
        ["统一 结账", "结账", "支付 中台", "/api/pay, /pay", "2026年3月1日", "production"],
        ["统一 结账", "", "", "/v2/pay", "", ""],
    ],
    "应用": [
        ["应用", "AppID", "团队", "事业部", "产品", "开始", "结束"],
        ["收银台", "k1，k2", "渠道/一组", "零售 银行", "手机银行", "", ""],
        ["收银台", "k3", "渠道/一组", "零售 银行", "", "", ""],
        ["风控", "k9", "风控组", "零售 银行", "", "", "2026-04-01"],
        ["风控", "k9", "风控组", "对公", "", "2026-04-01", ""],
    ],
    "上线": [["服务", "团队", "上线日期", "决定方式"], ["统一 结账", "渠道/一组", "2026/7/1", "自主选择"]],
    "指标": [
        ["指标", "对象", "周期", "好的方向", "分母数的是", "单价", "单价下限", "单价上限", "来源"],
        ["客户留存", "团队", "月", "越高越好", "客户数", "120", 100, "0.015万", "财务"],
    ],
    "结果": [["指标", "团队", "月份", "分子", "分母"], ["客户留存", "直销", "2026-06", 90, 100]],
    "客户名单": [["团队", "客户编号"], ["电销", "C1"]],
    "成本": [["服务", "月份", "人天"], ["统一 结账", "2026-06", 12]],
    "问题": [
        ["服务", "指标", "期限", "登记日期", "和谁比"],
        ["统一 结账", "客户留存", "3个月", "2026.7.2", "从未使用"],
    ],
}
Read = Callable[..., workspace.Reading]
Wrong = Callable[..., list[tuple[str, str]]]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """The reading of a workspace with these settings and a workbook with these sheets."""

    def reading(settings: str = SETTINGS, **sheets: Rows) -> workspace.Reading:
        (tmp_path / "sowhat.yaml").write_text(settings, encoding="utf-8")
        book(tmp_path / "company.xlsx", **sheets)
        return workspace.read(tmp_path)

    return reading


@pytest.fixture
def wrong(read: Read) -> Wrong:
    """The codes of the problems of such a workspace, and where they are."""

    def problems(settings: str = SETTINGS, **sheets: Rows) -> list[tuple[str, str]]:
        with pytest.raises(WorkspaceError) as caught:
            read(settings, **sheets)
        return [(problem.code, _where(problem)) for problem in caught.value.problems]

    return problems


def _where(problem: Problem) -> str:
    return str(problem.where).removeprefix("company.xlsx:")


def test_a_filled_in_workbook_has_no_gap(read: Read) -> None:
    found = read(**COMPANY)
    assert found.gaps == ()
    assert [sheet.form for sheet in found.workbooks[0].sheets if not sheet.form] == []


def test_services_with_their_routes_and_owner(read: Read) -> None:
    [service] = read(**COMPANY).workspace.catalog.services
    assert (service.name, service.title.zh, service.owner) == ("统一-结账", "结账", "支付-中台")
    assert [route.path for route in service.routes] == ["/api/pay", "/pay", "/v2/pay"]
    assert (service.live_from, service.lifecycle) == (date(2026, 3, 1), "production")


def test_several_rows_of_an_app_are_its_keys_and_memberships(read: Read) -> None:
    till, risk = read(**COMPANY).workspace.catalog.consumers
    assert (till.keys, till.product) == ((Key(raw="k1"), Key(raw="k2"), Key(raw="k3")), "手机银行")
    assert till.teams == (Membership(of="渠道-一组"),)
    assert (risk.keys, risk.teams) == ((Key(raw="k9"),), (Membership(of="风控组"),))


def test_teams_units_and_products_follow(read: Read) -> None:
    catalog = read(**COMPANY).workspace.catalog
    assert [team.name for team in catalog.teams] == ["支付-中台", "渠道-一组", "风控组", "电销", "直销"]
    assert catalog.teams[2].units == (
        Membership(of="零售-银行", span=Span(to=date(2026, 4, 1))),
        Membership(of="对公", span=Span(from_=date(2026, 4, 1))),
    )
    assert catalog.units[0] == BusinessUnit(name="零售-银行", title=Text(en="零售 银行", zh="零售 银行"))
    assert catalog.products == (Product(name="手机银行"),)


def test_a_key_that_moves_to_another_app_is_dated(read: Read) -> None:
    rows = [
        ["应用", "AppID", "团队", "起", "止"],
        ["旧", "k", "甲", "", "2026-04-01"],
        ["新", "k", "乙", "2026-04-01", ""],
    ]
    old, new = read(应用=rows).workspace.catalog.consumers
    assert (old.keys[0].span.to, new.keys[0].span.from_) == (date(2026, 4, 1), date(2026, 4, 1))


def test_what_the_business_wrote(read: Read) -> None:
    found = read(**COMPANY).workspace
    price = Price(amount=Decimal(120), low=Decimal(100), high=Decimal(150), currency="USD", source="财务")
    [outcome], [study] = found.outcomes, found.studies
    assert isinstance(outcome, OutcomeTable)
    assert (outcome.unit, outcome.every, outcome.sheet, outcome.paths) == (
        "team",
        "month",
        "@results",
        ("company.xlsx",),
    )
    assert outcome.columns.model_dump(exclude_none=True) == {
        **{"unit": "unit", "period": "period", "metric": "outcome"},
        **{"numerator": "numerator", "denominator": "denominator"},
    }
    assert (outcome.price, outcome.counts, study.price) == (price, "customers", price)
    assert found.go_lives == (
        GoLive(service="统一-结账", team="渠道-一组", day=date(2026, 7, 1), decided="own-choice"),
    )
    assert (study.name, study.horizon, study.registered, study.control) == (
        *("统一-结账-客户留存", 3, date(2026, 7, 2), "never"),
    )
    assert [type(table) for table in (*found.costs, *found.rosters)] == [CostTable, RosterTable]


def test_the_platform_sheet_fills_what_the_settings_leave_out(read: Read) -> None:
    found = read(**COMPANY).workspace
    assert (found.platform.kind, found.platform.title.zh) == ("open", "蓝海 平台")
    assert (found.timezone, found.currency, found.day_rate) == ("Asia/Shanghai", "USD", Decimal(2400))


def test_settings_win_over_the_platform_sheet_and_that_is_said(read: Read) -> None:
    found = read(SETTINGS + "currency: CNY\nday_rate: 1000\n", **COMPANY)
    assert (found.workspace.currency, found.workspace.day_rate) == ("CNY", Decimal(1000))
    assert [(gap.code, gap.params["key"]) for gap in found.gaps] == [
        *(("workbook-setting", "currency"), ("workbook-setting", "day_rate"))
    ]


def test_results_alone_declare_their_outcome_and_say_how_it_was_taken(read: Read) -> None:
    rows = [["指标", "团队", "2026Q1", "2026Q2"], ["复购", "甲", 0.2, 0.3]]
    found = read(结果=rows)
    assert [(one.name, one.unit, one.every) for one in found.workspace.outcomes] == [("复购", "team", "quarter")]
    assert [(gap.code, _where(gap)) for gap in found.gaps] == [("workbook-outcome-undeclared", "结果:A2")]


def test_one_odd_period_does_not_hide_how_long_the_others_are(read: Read) -> None:
    rows = [
        ["指标", "团队", "周期", "数值"],
        ["活跃", "甲", "2026-W38", 1],
        ["活跃", "甲", "下周", 1],
        ["活跃", "***", "2026-W39", 1],
    ]
    found = read(结果=rows)
    assert (found.workspace.outcomes[0].every, [team.name for team in found.workspace.catalog.teams]) == (
        "week",
        ["甲"],
    )
    assert ("workbook-value-unreadable", "结果:C3") in [(gap.code, _where(gap)) for gap in found.gaps]


def test_a_price_without_bounds_is_taken_and_said(read: Read) -> None:
    found = read(指标=[["指标", "单价"], ["留存", 10]])
    assert found.workspace.outcomes[0].price == Price(
        amount=Decimal(10), low=Decimal(10), high=Decimal(10), currency="CNY"
    )
    assert [(gap.code, _where(gap)) for gap in found.gaps] == [("workbook-price-exact", "指标:B2")]


WRONG: dict[str, tuple[dict[str, Rows], list[tuple[str, str]]]] = {
    "an ambiguous day": (
        {"上线": [["服务", "团队", "日期"], ["统一 结账", "甲", "7/1/2026"]]},
        [("bad-day", "上线:C2")],
    ),
    "an unknown choice": (
        {"上线": [["服务", "团队", "日期", "方式"], ["统一 结账", "甲", "2026-07-01", "随缘"]]},
        [("bad-choice", "上线:D2")],
    ),
    "a service that nobody declares": (
        {"上线": [["服务", "团队", "日期"], ["结账", "甲", "2026-07-01"]]},
        [("undeclared", "上线:A2")],
    ),
    "a name of which nothing is left": ({"应用": [["应用", "团队"], ["***", "甲"]]}, [("bad-name", "应用:A2")]),
    "a team of which nothing is left": (
        {"应用": [["应用", "团队", "事业部"], ["a", "***", "零售"]]},
        [("bad-name", "应用:B2")],
    ),
    "a price that is none": ({"指标": [["指标", "单价"], ["留存", "面议"]]}, [("bad-amount", "指标:B2")]),
    "a day rate in another currency than the workspace's": (
        {"平台": [["平台名称", "人天单价"], ["p", "$800"]]},
        [("bad-amount", "平台:B2")],
    ),
    "a price in 元 where that may be another dollar": (
        {"平台": [["平台名称", "币种"], ["p", "港币"]], "指标": [["指标", "单价"], ["留存", "5000元"]]},
        [("bad-amount", "指标:B2")],
    ),
    "three letters that are no currency": (
        {"平台": [["平台名称", "币种"], ["p", "TBA"]]},
        [("bad-currency", "平台:B2")],
    ),
    "a price in another currency": ({"指标": [["指标", "单价"], ["留存", "$1,200"]]}, [("bad-amount", "指标:B2")]),
    "a bound in another currency": (
        {"指标": [["指标", "单价", "单价下限", "单价上限"], ["留存", 120, 100, "€150"]]},
        [("bad-amount", "指标:D2")],
    ),
    "a person-day in another currency": (
        {"平台": [["平台名称", "币种", "人天单价"], ["p", "人民币", "$800"]]},
        [("bad-amount", "平台:C2")],
    ),
    "a price below zero": ({"指标": [["指标", "单价"], ["留存", -5]]}, [("bad-amount", "指标:B2")]),
    "a person-day below zero": ({"平台": [["平台名称", "人天单价"], ["p", "-2,000"]]}, [("bad-amount", "平台:B2")]),
    "bounds in disorder": (
        {"指标": [["指标", "单价", "单价下限", "单价上限"], ["留存", 1, 2, 3]]},
        [("price-order", "指标:B2")],
    ),
    "one key of two apps": (
        {"应用": [["应用", "AppID", "团队"], ["a", "k", "甲"], ["b", "k", "甲"]]},
        [("key-claimed-twice", "应用:B3")],
    ),
    "two teams of one app": (
        {"应用": [["应用", "AppID", "团队"], ["a", "k", "甲"], ["a", "k", "乙"]]},
        [("memberships-overlap", "应用:C3")],
    ),
    "an outcome twice": ({"指标": [["指标", "周期"], ["留存", "月"], ["留存", "周"]]}, [("name-taken", "指标:A3")]),
    "a title that differs": (
        {"服务": [["服务", "标题", "路径"], ["统一 结账", "a", "/x"], ["统一 结账", "b", "/y"]]},
        [("workbook-row-differs", "服务:B3")],
    ),
    "a time zone of nowhere": (
        {"平台": [["平台名称", "时区"], ["p", "火星"]]},
        [("unknown-timezone", "平台:B2")],
    ),
}


@pytest.mark.parametrize("case", WRONG)
def test_a_mistake_is_named_by_its_cell_as_yaml_would(wrong: Wrong, case: str) -> None:
    sheets, wanted = WRONG[case]
    assert wrong(**{"服务": COMPANY["服务"], **sheets}) == wanted


def test_two_time_zones_are_an_error(wrong: Wrong) -> None:
    assert wrong(SETTINGS + "timezone: UTC\n", **COMPANY) == [("workbook-timezone", "平台:C2")]


def test_a_workbook_that_is_not_there_is_said_where_it_is_named(wrong: Wrong) -> None:
    found = wrong("platform: p\nworkbooks: [other.xlsx]\n", **COMPANY)
    assert found == [("workbook-missing", "sowhat.yaml:2:13")]


def test_what_yaml_declares_too_is_taken_twice(read: Read, tmp_path: Path) -> None:
    (tmp_path / "catalog").mkdir()
    (tmp_path / "catalog" / "a.yaml").write_text(
        "teams: [{name: 渠道-一组}]\nservices: [{name: 统一-结账}]", encoding="utf-8"
    )
    with pytest.raises(WorkspaceError, match="name-taken") as caught:
        read(**COMPANY)
    assert [problem.params["kind"] for problem in caught.value.problems] == ["service"]


def test_a_folder_of_csv_files_is_a_workbook_too(tmp_path: Path) -> None:
    (tmp_path / "sowhat.yaml").write_text("platform: p\nworkbooks: ['*.csv']\n", encoding="utf-8")
    (tmp_path / "应用.csv").write_bytes("应用,AppID,团队\n收银台,k1,渠道\n".encode("gb18030"))
    (tmp_path / "结果.csv").write_bytes("指标,团队,月份,数值\n留存,渠道,2026年7月,九成\n".encode("gb18030"))
    found = workspace.read(tmp_path)
    assert [team.name for team in found.workspace.catalog.teams] == ["渠道"]
    assert ("workbook-value-unreadable", "结果.csv:结果:D2") in [(gap.code, str(gap.where)) for gap in found.gaps]


def test_check_shows_the_gaps_as_warnings(tmp_path: Path) -> None:
    (tmp_path / "sowhat.yaml").write_text(SETTINGS, encoding="utf-8")
    book(tmp_path / "company.xlsx", 服务=[["服务", "路径"], ["", "/x"]])
    assert ("workbook-cell-missing", "服务:A2") in [(one.code, _where(one)) for one in check(tmp_path).warnings]


def test_pages_read_a_workbook_anew_after_it_changed(tmp_path: Path) -> None:
    (tmp_path / "sowhat.yaml").write_text(SETTINGS, encoding="utf-8")
    book(tmp_path / "company.xlsx", 服务=[["服务", "路径"], ["a", "/a"]])
    first = written(tmp_path)
    book(tmp_path / "company.xlsx", 服务=[["服务", "路径"], ["a", "/a"], ["b", "/b"]])
    assert (len(first.catalog.services), len(written(tmp_path).catalog.services)) == (1, 2)


def test_settings_of_issue_four_are_read_and_written_back(read: Read, tmp_path: Path) -> None:
    found = read(SETTINGS + "day_rate: 1200.50\nsimulated: truth.json\n").workspace
    texts = workspace.write(found, workspace.Comments(words={"workbooks": "The workbook."}))
    assert "# The workbook.\nworkbooks: [company.xlsx]\n" in texts["sowhat.yaml"]
    assert sorted(texts) == [".gitignore", "sowhat.yaml"]
    (tmp_path / "sowhat.yaml").write_text(texts["sowhat.yaml"], encoding="utf-8")
    assert workspace.load(tmp_path) == found


CELLS = st.sampled_from(
    ["甲", "甲 乙", "k", "", "2026-07-01", "7/1/2026", "1.2万", "***", "待定", "周", "自主选择", "/pay"]
)
SHEETS = st.fixed_dictionaries(
    {form.key: st.lists(st.tuples(*[CELLS | st.text(max_size=4)] * len(form.columns)), max_size=4) for form in FORMS}
)


@settings(max_examples=80, deadline=None)
@given(SHEETS)
def test_whatever_is_filled_in_is_a_workspace_or_problems_with_cells(
    tmp_path_factory: pytest.TempPathFactory, sheets: dict[str, list[tuple[str, ...]]]
) -> None:
    root = tmp_path_factory.mktemp("company")
    (root / "sowhat.yaml").write_text(SETTINGS, encoding="utf-8")
    filled: dict[str, Rows] = {form.key: [[column.key for column in form.columns], *sheets[form.key]] for form in FORMS}
    book(root / "company.xlsx", **filled)
    try:
        problems = workspace.read(root).gaps
    except WorkspaceError as error:
        problems = error.problems
    assert all(problem.where and problem.where.sheet for problem in problems)


def test_routes_in_a_cell_may_have_methods_and_hosts(read: Read) -> None:
    rows = [["服务", "路径"], ["支付", "GET /pay\nPOST /pay, https://api.example.com/v2/pay/:id"]]
    [service] = read(服务=rows).workspace.catalog.services
    assert [(route.path, route.host) for route in service.routes] == [
        ("/pay", None),
        ("/v2/pay/{id}", "api.example.com"),
    ]


def test_a_day_rate_in_the_workspace_s_own_currency(read: Read) -> None:
    rows = [["平台名称", "人天单价"], ["p", "￥2,400元"]]
    assert read(平台=rows).workspace.day_rate == Decimal(2400)


FACTS: dict[str, tuple[dict[str, Rows], tuple[str, str]]] = {
    "costs of a service that nobody declares": (
        {"服务": [["服务", "路径"], ["支付", "/pay"]], "成本": [["服务", "月份", "金额"], ["支忖", "2026-06", 5]]},
        ("workbook-cost-service", "A2"),
    ),
    "costs in 元 of a workspace in another dollar": (
        {"平台": [["平台名称", "币种"], ["p", "HKD"]], "成本": [["服务", "月份", "金额"], ["a", "2026-06", "5000元"]]},
        ("workbook-cost-yuan", "C2"),
    ),
    "a membership that ends before it begins": (
        {"客户名单": [["团队", "客户编号", "起", "止"], ["电销", "C1", "2026-06-01", "2026-05-01"]]},
        ("workbook-span-empty", "D2"),
    ),
}


@pytest.mark.parametrize("case", FACTS)
def test_facts_that_the_rest_contradicts_are_gaps(read: Read, case: str) -> None:
    sheets, told = FACTS[case]
    found = [gap for gap in read(**sheets).gaps if gap.code == told[0]]
    assert [gap.where and gap.where.cell for gap in found] == [told[1]]
    assert all(explain(gap, words(language)).cure for gap in found for language in ("zh", "en"))


def test_a_copied_sheet_is_one_problem(wrong: Wrong) -> None:
    assert wrong(**COMPANY, **{"应用 (2)": COMPANY["应用"]}) == [("workbook-copy", "应用 (2)")]


def test_a_sheet_of_other_apps_is_no_copy(read: Read) -> None:
    more = [COMPANY["应用"][0], ["网银", "k7", "电销", "零售 银行", "", "", ""]]
    assert len(read(**COMPANY, **{"应用 (2)": more}).workspace.catalog.consumers) == 3


def test_a_copied_workbook_is_one_problem(tmp_path: Path) -> None:
    (tmp_path / "sowhat.yaml").write_text("platform: p\nworkbooks: ['*.xlsx']\n", encoding="utf-8")
    for name in ("company.xlsx", "company-old.xlsx"):
        book(tmp_path / name, **COMPANY)
    with pytest.raises(WorkspaceError) as caught:
        workspace.read(tmp_path)
    assert [(one.code, one.params["value"]) for one in caught.value.problems] == [("workbook-copy", "company-old.xlsx")]
    assert explain(caught.value.problems[0], words("zh")).cure


@pytest.mark.parametrize(("yaml", "named"), [("", True), ("services: [{name: pay, routes: [/pay]}]\n", False)])
def test_an_empty_sheet_is_no_gap_where_its_entries_stand_elsewhere(tmp_path: Path, yaml: str, named: bool) -> None:
    (tmp_path / "sowhat.yaml").write_text(SETTINGS, encoding="utf-8")
    (tmp_path / "catalog").mkdir()
    (tmp_path / "catalog" / "services.yaml").write_text(yaml, encoding="utf-8")
    book(tmp_path / "company.xlsx", **{"服务": COMPANY["服务"][:1]})
    empty = [gap.params["sheet"] for gap in workspace.read(tmp_path).gaps if gap.code == "workbook-sheet-empty"]
    assert ("services" in empty) == named
