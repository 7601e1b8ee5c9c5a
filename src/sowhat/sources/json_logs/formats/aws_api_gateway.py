"""Amazon API Gateway's access log in JSON.

Its keys are free; these are the ones of the examples in the documentation, which name them as the `$context`
variables behind them. `routeKey` ("GET /pets") is a request.
"""

from sowhat.sources.json_logs.formats.form import JsonFormat

FORMAT = JsonFormat(
    name="aws-api-gateway",
    places={
        "time": ("requestTimeEpoch", "requestTime", "time", "timestamp"),
        "request_uri": ("path", "resourcePath", "routeKey", "resource"),
        "status": ("status", "responseStatus", "statusCode"),
        "body_bytes_sent": ("responseLength", "dataProcessed"),
        "request_time_ms": ("responseLatency", "latency", "integrationLatency", "integration.latency"),
        "host": ("domainName", "host"),
        "http_user_agent": ("userAgent", "identity.userAgent"),
        "remote_addr": ("ip", "sourceIp", "identity.sourceIp"),
        "remote_user": ("user", "identity.user", "principalId", "authorizer.principalId", "caller", "identity.caller"),
    },
    marks=(("requestId", "httpMethod", "status"), ("requestId", "routeKey", "status")),
    headers=("http_{snake}", "{lower}"),
    callers=("field:apiKeyId", "field:identity.apiKeyId", "field:apiKey", "user"),
    reference="https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html",
    documented=("https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-logging-variables.html",),
)
