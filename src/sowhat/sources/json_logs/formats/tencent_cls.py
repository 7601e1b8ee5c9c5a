"""Access logs in Tencent Cloud CLS exported as JSON: CLB's layer 7, and API Gateway's service log.

The export may wrap the fields in one object of their own (`content`, `__CONTENT__`).
"""

from sowhat.sources.json_logs.formats.form import JsonFormat

_INSIDE = ("content", "__CONTENT__")


def _or_inside(*names: str) -> tuple[str, ...]:
    return (*names, *(f"{outer}.{name}" for outer in _INSIDE for name in names))


FORMAT = JsonFormat(
    name="tencent-cls",
    places={
        "time": (*_or_inside("time_local", "req_start_time"), "__TIMESTAMP__", "timestamp", "time"),
        "request_uri": _or_inside("request", "uri"),
        "status": _or_inside("status", "rsp_st"),
        "body_bytes_sent": _or_inside("bytes_sent", "rsp_len"),
        "request_time": _or_inside("request_time", "req_t"),
        "host": _or_inside("http_host", "server_name"),
        "http_user_agent": _or_inside("http_user_agent"),
        "remote_addr": _or_inside("remote_addr", "cip"),
        "remote_user": _or_inside("remote_user"),
    },
    marks=tuple(
        (f"{outer}{one}",) for outer in ("", *(f"{o}." for o in _INSIDE)) for one in ("stgw_request_id", "rsp_st")
    ),
    headers=("http_{snake}", *(f"{outer}.http_{{snake}}" for outer in _INSIDE)),
    callers=("user",),
    reference="https://cloud.tencent.com/document/product/214/41379",
    documented=("https://www.tencentcloud.com/document/product/214/35063",),
)
