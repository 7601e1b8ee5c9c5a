"""Access logs in Alibaba Cloud SLS, as shipped to OSS in JSON: layer-7 load balancers, and ingress controllers."""

from sowhat.sources.json_logs.formats.form import JsonFormat

FORMAT = JsonFormat(
    name="aliyun-sls",
    places={
        "time": ("time", "__time__"),
        "request_uri": ("request_uri", "url", "request"),
        "status": ("status",),
        "body_bytes_sent": ("body_bytes_sent",),
        "request_time": ("request_time", "upstream_response_time"),
        "host": ("http_host", "host"),
        "http_user_agent": ("http_user_agent", "user_agent", "user-agent"),
        "remote_addr": ("client_ip", "remote_addr", "ip"),
        "remote_user": ("remote_user",),
    },
    marks=(("__time__", "status"), ("slbid", "request_uri"), ("__topic__", "request_uri")),
    headers=("http_{snake}", "{lower}", "{snake}"),
    callers=("user",),
    reference="https://help.aliyun.com/zh/sls/slb",
    documented=("https://help.aliyun.com/zh/sls/json-format",),
)
