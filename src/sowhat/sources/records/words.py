"""What the words of people and tools mean, as SQL: severities, who found it, how it ended, what became of it.

Each function takes SQL of a trimmed text (null: nothing told) and gives SQL of a code; a word that nobody knows gives
what nobody told gives, '' or `unknown`.
"""

from __future__ import annotations

from collections.abc import Mapping

from sowhat.sources.sql import literal, words

SEVERITIES = {
    "critical": "critical fatal blocker disaster emergency crit 致命 灾难 紧急 阻塞 重大 特别重大 特大 极高 一级"
    " ⅰ级 i级",
    "high": "high major serious severe error important 高 较高 严重 重要 较大 二级 ⅱ级 ii级",
    "medium": "medium moderate normal average warning warn 中 中等 一般 普通 三级 ⅲ级 iii级",
    "low": "low minor trivial info informational information note notice prompt advice none 低 较低 轻微 次要 提示 建议"
    " 优化 四级 ⅳ级 iv级 五级",
}
_GRADES = {"critical": "01", "high": "2", "medium": "3", "low": "45"}
"""P0 to P5, S0 to S5, SEV0 to SEV5, 1 to 4: 0 and 1 are both the worst."""
_GRADE = r"(?:p|s|sev|severity|priority|prio|level|lv|级别|等级)?([0-5])(?:[^0-9.].*)?"
FOUND_BY = {
    "people": "内部|员工|人工|值班|研发|开发|运维|测试|业务|people|internal|employee|staff|manual|engineer|developer|"
    "on.?call|tester|operator|website|mobile",
    "customer": "客户|用户|客诉|投诉|客服|商家|customer|client|user|support|complaint|ticket",
    "alert": "监控|告警|报警|自动|系统|拨测|alert|monitor|alarm|integration|automat|system|probe|synthetic|api",
}
"""Patterns, tried in this order: 内部用户 is one of ours."""
RESULTS = {
    "success": "success succeeded succeed successful ok pass passed done complete completed finished yes true 成功 通过"
    " 完成 已完成 正常 达标 合格 符合预期 是",
    "failure": "failure failed fail error errored broken timeout timedout rollback rolledback reverted no false 失败"
    " 未通过 不通过 不达标 未达标 不合格 异常 错误 回滚 已回滚 超时 不符合预期 否",
}
STATUSES = {
    "open": "open opened new active todo inprogress reopened confirmed triage triaged detected existing 打开 新建 激活"
    " 未修复 待修复 未解决 处理中 修复中 待处理 已确认 重新打开",
    "fixed": "fixed closed resolved done remediated mitigated absent verified patched 已修复 修复 已解决 已关闭 关闭"
    " 已完成 已处理 已验证",
    "suppressed": "suppressed ignored dismissed accepted riskaccepted falsepositive wontfix muted waived 已忽略 忽略 "
    " 误报 接受风险 风险接受 不修复 豁免 已豁免",
}
_PRODUCTION = "production prod prd live online release 生产 生产环境 线上 线上环境 正式 正式环境 现网"


def severity(text: str) -> str:
    """SQL: critical, high, medium, low or ''."""
    grade = f"regexp_extract({_folded(text)}, {literal(_GRADE)}, 1)"
    graded = " ".join(
        f"WHEN {grade} IN ({words(tuple(digits))}) AND regexp_full_match({_folded(text)}, {literal(_GRADE)}) "
        f"THEN {literal(code)}"
        for code, digits in _GRADES.items()
    )
    return f"CASE {_cases(text, SEVERITIES)} {graded} ELSE '' END"


def scored(text: str) -> str:
    """SQL: the severity of a CVSS score (version 3.1, section 5), null where the text is none."""
    score = f"TRY_CAST(CASE WHEN regexp_full_match({text}, '[0-9]{{1,2}}([.][0-9]+)?') THEN {text} END AS DOUBLE)"
    return (
        f"CASE WHEN {score} > 10 THEN NULL WHEN {score} >= 9 THEN 'critical' WHEN {score} >= 7 THEN 'high' "
        f"WHEN {score} >= 4 THEN 'medium' WHEN {score} > 0 THEN 'low' WHEN {score} = 0 THEN '' END"
    )


def found_by(text: str) -> str:
    """SQL: alert, people, customer or unknown."""
    cases = " ".join(
        f"WHEN regexp_matches(lower({text}), {literal(pattern)}) THEN {literal(code)}"
        for code, pattern in FOUND_BY.items()
    )
    return f"CASE {cases} ELSE 'unknown' END"


def result(text: str) -> str:
    """SQL: success, failure or unknown."""
    return f"CASE {_cases(text, RESULTS)} ELSE 'unknown' END"


def status(text: str, closed: str) -> str:
    """SQL: open, fixed or suppressed; what nobody told is fixed where `closed` is a day, else open."""
    return f"CASE {_cases(text, STATUSES)} WHEN {closed} IS NOT NULL THEN 'fixed' ELSE 'open' END"


def environment(text: str) -> str:
    """SQL: `production` in its usual spellings, any other in lower case, '' for none."""
    known = words(tuple(_PRODUCTION.split()))
    return f"CASE WHEN lower({text}) IN ({known}) THEN 'production' ELSE coalesce(lower({text}), '') END"


def minutes(text: str) -> str:
    """SQL: a number of minutes, with or without the unit's name behind it."""
    return f"any_number(regexp_replace({text}, ' *(分钟|分|minutes?|mins?)$', '', 'i'))"


def _cases(text: str, meanings: Mapping[str, str]) -> str:
    return " ".join(
        f"WHEN {_folded(text)} IN ({words(tuple(known.split()))}) THEN {literal(code)}"
        for code, known in meanings.items()
    )


def _folded(text: str) -> str:
    """SQL: lower case without blanks, hyphens and underscores."""
    return f"regexp_replace(lower({text}), '[ _\\-]+', '', 'g')"
