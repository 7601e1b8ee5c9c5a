"""JSON access logs that are known by name: one file a format."""

from __future__ import annotations

from collections.abc import Mapping

from sowhat.sources.json_logs.formats import (
    aliyun_api_gateway,
    aliyun_sls,
    apisix,
    aws_api_gateway,
    caddy,
    kong,
    own,
    tencent_cls,
    traefik,
)
from sowhat.sources.json_logs.formats.form import JsonFormat

_ALL = (
    traefik.FORMAT,
    caddy.FORMAT,
    kong.FORMAT,
    apisix.FORMAT,
    aws_api_gateway.FORMAT,
    aliyun_api_gateway.FORMAT,
    aliyun_sls.FORMAT,
    tencent_cls.FORMAT,
    own.FORMAT,
)
FORMATS: Mapping[str, JsonFormat] = {format_.name: format_ for format_ in _ALL}
"""By the name that a workspace writes under `format`."""
