"""Alibaba Cloud API Gateway's access log as it lies in SLS (and is shipped from there to OSS): times in GMT."""

from sowhat.sources.json_logs.formats.form import JsonFormat

FORMAT = JsonFormat(
    name="aliyun-api-gateway",
    places={
        "time": ("requestHandleTime", "__time__"),
        "request_uri": ("path",),
        "args": ("requestQueryString",),
        "status": ("statusCode",),
        "body_bytes_sent": ("responseSize",),
        "request_time_ms": ("totalLatency", "serviceLatency"),
        "host": ("domain",),
        "http_user_agent": ("requestHeaders.User-Agent", "requestHeaders.user-agent"),
        "remote_addr": ("clientIp",),
        "remote_user": ("appName", "appId", "consumerAppKey"),
    },
    marks=(("apiUid", "statusCode", "path"),),
    headers=("requestHeaders.{title}", "requestHeaders.{lower}"),
    callers=("field:appId", "field:consumerAppKey", "user"),
    zone="UTC",
    reference="https://help.aliyun.com/zh/sls/api-gateway",
    documented=("https://www.alibabacloud.com/help/en/sls/api-gateway",),
)
