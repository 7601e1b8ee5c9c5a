"""Words by which columns and statuses tell what they are, in English and Chinese."""

from __future__ import annotations

import re

from sowhat.model.workspace import LatencyUnit, StatusClass


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


TIME = _set("time timestamp ts date datetime created create gmt at started start when occurred 时间 日期 时刻")
LATER = _set("end ended finish finished modified updated update expires expired due 结束 更新 修改")
"""Times that are not when a call began."""
CONSUMER = _set(
    "consumer caller client app application appid appkey apikey key tenant group groupid org account accesskey"
    " 应用 调用方 租户 消费方 客户端 接入方"
)
USER = _set("user userid username 用户")
CUSTOMER = _set("customer customerid cust uid member buyer openid 会员 客户 顾客 买家")
STATUS = _set("status code result state outcome success succeeded ret retcode errcode 状态 结果 返回码 状态码")
LATENCY = _set("latency duration elapsed exec took rt rtt cost response processing spent 耗时 时延 延迟 响应时间 用时")
BYTES = _set("bytes 字节 流量")
AGENT = _set("agent useragent ua")
HOST = _set("host hostname domain 域名 主机")
FAR = _set("client remote peer forwarded upstream downstream backend origin addr ip")
"""Words of hosts and addresses other than the one that was asked."""
PLACE = _set("addr address ip port host hostname")
VERSION = _set("version ver apiversion 版本")
ADDRESS = _set("path url uri 路径 地址")
ROUTE = _set(
    "path url uri api service endpoint operation op action interface resource route predict model function method"
    " scene feature command rpc topic 接口 服务 方法 功能 模型 场景 操作 路径"
)
OTHER = _set(
    "cost price billing billed invoice currency charge amount installations downloads rank respondent survey commit"
    " deployment pull incident tenure churn gender 金额 价格 账单 费用 订单 问卷"
)
"""Words of tables whose rows are something else than calls."""
VERBS = _set("GET POST PUT PATCH DELETE HEAD OPTIONS")

UNITS: dict[str, LatencyUnit] = {
    **dict.fromkeys(("s", "sec", "secs", "second", "seconds", "秒"), "s"),
    **dict.fromkeys(("ms", "msec", "milli", "millis", "millisecond", "milliseconds", "毫秒"), "ms"),
    **dict.fromkeys(("us", "usec", "micro", "micros", "microsecond", "microseconds", "微秒"), "us"),
    **dict.fromkeys(("ns", "nsec", "nano", "nanos", "nanosecond", "nanoseconds", "纳秒"), "ns"),
}
STATUSES: dict[str, StatusClass] = {
    **dict.fromkeys(
        _set(
            "ok okay success succeed succeeded successful complete completed done finished pass passed true yes 0"
            " 成功 完成 已完成 正常 通过"
        ),
        "ok",
    ),
    **dict.fromkeys(
        _set(
            "fail failed failure error errored exception timeout timed_out unavailable internal_error aborted false no"
            " 失败 错误 异常 超时"
        ),
        "server_error",
    ),
    **dict.fromkeys(
        _set(
            "invalid rejected reject denied deny forbidden unauthorized unauthorised not_found bad_request client_error"
            " cancelled canceled 拒绝 无效 未授权 参数错误 取消 已取消"
        ),
        "client_error",
    ),
    **dict.fromkeys(
        _set("limited throttled throttle rate_limited ratelimited too_many_requests quota_exceeded 限流 被限流"),
        "throttled",
    ),
}
_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[^\W\d_A-Za-z]+")


def tokens(name: str) -> frozenset[str]:
    """The words of a column's name, in lower case: `groupId`, `group_id` and `GROUP-ID` have the same two. A Chinese
    name gives itself and every known word in it."""
    parts = {part.lower() for part in _WORD.findall(name)}
    known = TIME | CONSUMER | USER | CUSTOMER | STATUS | LATENCY | BYTES | HOST | VERSION | ROUTE | OTHER | UNITS.keys()
    within = {word for word in known if not word.isascii() and word in name}
    return frozenset(parts | within | {name.lower()})


def status_class(word: str) -> StatusClass | None:
    """The class that a status word commonly has; None for words of a platform's own."""
    return STATUSES.get(re.sub(r"[\s-]+", "_", word.strip().lower()))
