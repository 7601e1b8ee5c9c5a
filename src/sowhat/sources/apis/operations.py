"""The operations of one API description, their paths as a gateway sees them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from sowhat.errors import Problem, Where
from sowhat.model.catalog import Operation
from sowhat.sources.apis.fields import DeprecatedFields
from sowhat.sources.apis.files import Library, Part

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")
MOST_OPERATIONS = 20_000
_HOLE = re.compile(r"\{([^{}/]*)\}")


@dataclass(frozen=True, slots=True)
class Reading:
    """How one description is read: the service it belongs to, and what stands before its paths where that was said."""

    library: Library
    service: str
    base: str | None

    def operations(self, root: Part) -> Iterator[Operation]:
        """In the order written."""
        fields, version = DeprecatedFields(self.library), root.get("info").get("version").text
        for path, written in root.get("paths").fields:
            if path.startswith("x-"):
                continue
            template = self.template(path, root.file)
            item = self.library.follow(written)
            for method in METHODS:
                one = item.get(method)
                if isinstance(one.value, dict) and template:
                    yield Operation(
                        service=self.service,
                        method=method.upper(),
                        path=self.base_of(root, item, one) + template,
                        id=one.get("operationId").text,
                        title=one.get("summary").text,
                        version=version,
                        deprecated=one.get("deprecated").true,
                        deprecated_fields=fields.of(one, item.get("parameters")),
                    )

    def base_of(self, *levels: Part) -> str:
        """What stands before a path: the nearest `servers`, or `basePath`; without a slash at its end."""
        if self.base is not None:
            return "/" + self.base.strip("/") if self.base.strip("/") else ""
        for level in reversed(levels):
            if level.get("servers").items:
                return _path(level.get("servers").items[0])
        return "/" + found if (found := levels[0].get("basePath").text.strip("/")) else ""

    def template(self, path: str, file: object) -> str:
        """A path as a template; '' and a problem where it is none."""
        text = re.split("[?#]", path, maxsplit=1)[0].rstrip("/")
        if path.startswith("/") and not set("{}") & set(_HOLE.sub("", text)):
            return text or "/"
        self.library.problems.append(Problem("openapi-path", Where(str(file)), {"value": path[:200]}))
        return ""


def _path(server: Part) -> str:
    """The path of a server's address, its variables at their defaults; one without a default stays a variable."""
    variables = server.get("variables")

    def value(hole: re.Match[str]) -> str:
        return variables.get(hole[1]).get("default").text or hole[0]

    url = _HOLE.sub(value, server.get("url").text)
    try:
        path = urlsplit(url).path
    except ValueError:
        return ""
    if path.startswith("{"):  # the whole address up to the path is one variable: nothing says what it is
        path = path.partition("/")[2]
    parts = [part for part in path.split("/") if part not in ("", ".", "..")]
    return "/" + "/".join(parts) if parts and not set("{}") & set(_HOLE.sub("", path)) else ""
