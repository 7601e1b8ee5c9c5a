"""API descriptions whole: operations with parameters, messages and credentials, one `Api` for each file.

The first reading (`openapi`) takes what every build needs of thousands of operations; this one is for comparing
versions, writing requests, translating them and showing what an API is for.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import cast
from urllib.parse import urlsplit

from sowhat.model.api import Api, ApiOperation, Carrier, Credential, Parameter, Place, Schema
from sowhat.sources.apis.examples import Exemplified
from sowhat.sources.apis.exports import as_openapi
from sowhat.sources.apis.files import Library, Part
from sowhat.sources.apis.instead import replacements
from sowhat.sources.apis.operations import METHODS, Reading
from sowhat.sources.apis.shapes import LONGEST, Shapes
from sowhat.sources.apis.typed import plain_value, typed
from sowhat.sources.tables.names import name_of

MOST_OPERATIONS = 5_000
MOST_PARAMETERS = 200
_JSON = "application/json"
_FORM = "application/x-www-form-urlencoded"
_PLACES = ("path", "query", "header", "cookie")


def describe(paths: Sequence[Path], service: str | None = None, base: str | None = None) -> tuple[Api, ...]:
    """Every description that can be read, in the order given; `service` and `base` as for the catalog. Never raises for
    what is in a file: `openapi.read` tells the problems."""
    found = [described(path, service, base)[0] for path in paths]
    return tuple(one for one in found if one)


def described(path: Path, service: str | None = None, base: str | None = None) -> tuple[Api | None, tuple[Path, ...]]:
    """One description, None where it is none, and every file that was read for it."""
    library = Library(path.resolve().parent)
    return _described(library, path, service, base), library.files


def _described(library: Library, path: Path, service: str | None, base: str | None) -> Api | None:
    root = Part(path.resolve(), as_openapi(library.load(path.resolve())))
    if not (root.get("openapi").text or root.get("swagger").text):
        return None
    library.adopt(root)
    info = root.get("info")
    title = info.get("title").text or path.stem
    named = service or name_of(title, otherwise="api")
    reading = Reading(library, named, base)
    return Api(
        service=named,
        title=title,
        version=info.get("version").text,
        summary=info.get("summary").text or _line(info.get("description").text),
        base=reading.base_of(root),
        operations=tuple(islice(_Whole(library, reading, Shapes(library), root).operations(), MOST_OPERATIONS)),
        file=path.name,
        server=_server(root),
    )


def _server(root: Part) -> str:
    """Scheme and host of the first address that is whole; 2.0 writes them apart."""
    urls = [one.get("url").text for one in root.get("servers").items]
    if host := root.get("host").text:
        schemes = [one.text for one in root.get("schemes").items]
        urls.append(f"{'https' if 'https' in schemes or not schemes else schemes[0]}://{host}")
    return next((found for url in urls if (found := _origin(url))), "")


def _origin(url: str) -> str:
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    whole = parts.scheme in ("http", "https") and parts.netloc and "{" not in parts.netloc
    return f"{parts.scheme}://{parts.netloc}" if whole else ""


def _line(text: str) -> str:
    """The first sentence of a text, as one line."""
    first = text.strip().partition("\n")[0]
    end = min((at + 1 for mark in (". ", "。") if (at := first.find(mark)) >= 0), default=len(first))
    return first[:end][:300].rstrip()


@dataclass(frozen=True, slots=True)
class _Whole:
    """One description as it is read whole."""

    library: Library
    reading: Reading
    shapes: Shapes
    root: Part

    def operations(self) -> Iterator[ApiOperation]:
        """In the order written."""
        for path, written in self.root.get("paths").fields:
            template = "" if path.startswith("x-") else self.reading.template(path, self.root.file)
            item = self.library.follow(written)
            for method in METHODS:
                one = item.get(method)
                if template and isinstance(one.value, dict):
                    base = self.reading.base_of(self.root, item, one)
                    yield self._operation(
                        replace(_EMPTY, method=method.upper(), path=base + template, base=base), item, one
                    )

    def _operation(self, start: ApiOperation, item: Part, one: Part) -> ApiOperation:
        held = self._parameters(item, one)
        deprecated = one.get("deprecated").true
        told = (one.get("summary").text, one.get("description").text, one.get("x-deprecatedMessage").text)
        media, body, needed = self._body(one, held)
        answers = {status: self._answer(written) for status, written in one.get("responses").fields}
        shown = Exemplified(self.library)
        return replace(
            start,
            id=one.get("operationId").text,
            title=one.get("summary").text,
            deprecated=deprecated,
            instead=replacements(*told) if deprecated else (),
            parameters=tuple(self._parameter(part) for part in held if part.get("in").text not in ("body", "formData")),
            body=body,
            body_required=needed,
            media=media,
            answers=answers,
            ways=self._ways(one),
            description=one.get("description").text[:LONGEST],
            tags=tuple(tag.text for tag in one.get("tags").items),
            examples=shown.of(self.library.follow(one.get("requestBody")), media, body),
            messages=shown.messages(one.get("responses"), answers, _preferred),
        )

    def _parameters(self, item: Part, one: Part) -> list[Part]:
        """Those of the path that the operation does not write anew, and its own."""
        found: dict[tuple[str, str], Part] = {}
        for written in (*item.get("parameters").items, *one.get("parameters").items):
            part = self.library.follow(written)
            found[part.get("in").text, part.get("name").text] = part
        return list(found.values())[:MOST_PARAMETERS]

    def _parameter(self, part: Part) -> Parameter:
        """2.0 writes the schema of a parameter into the parameter itself."""
        written = part.get("schema") if isinstance(part.get("schema").value, dict) else self._content(part)[1]
        shape = self.shapes.of(written if isinstance(written.value, dict) else part) or Schema()
        example = part.get("example").value
        place = part.get("in").text
        return Parameter(
            name=part.get("name").text,
            place=cast(Place, place) if place in _PLACES else "query",
            required=part.get("required").true or place == "path",
            deprecated=part.get("deprecated").true or shape.deprecated,
            schema_=shape if example is None else replace(shape, example=typed(plain_value(example), shape)),
            description=part.get("description").text[:LONGEST] or shape.description,
            instead=replacements(part.get("description").text) if part.get("deprecated").true else shape.instead,
        )

    def _body(self, one: Part, held: Sequence[Part]) -> tuple[str, Schema | None, bool]:
        """Media type, shape, and whether it is needed; 2.0 writes a body or a form among the parameters."""
        message = self.library.follow(one.get("requestBody"))
        if message.get("content").fields:
            media, schema = self._content(message)
            return media, self._exemplified(message, media, self.shapes.of(schema)), message.get("required").true
        consumed = [part.text for part in (one.get("consumes").items or self.root.get("consumes").items)]
        for part in held:
            if part.get("in").text == "body":
                return _preferred(consumed) or _JSON, self.shapes.of(part.get("schema")), part.get("required").true
        form = [part for part in held if part.get("in").text == "formData"]
        if not form:
            return "", None, False
        required = tuple(part.get("name").text for part in form if part.get("required").true)
        fields = {part.get("name").text: self.shapes.of(part) or Schema() for part in form}
        media = next((kind for kind in consumed if "form" in kind), _FORM)
        return media, Schema(types=("object",), properties=fields, required=required), bool(required)

    def _exemplified(self, message: Part, media: str, shape: Schema | None) -> Schema | None:
        """With the example that is written beside the schema."""
        held = message.get("content").get(media)
        example = held.get("example").value
        if example is None and held.get("examples").fields:
            example = self.library.follow(held.get("examples").fields[0][1]).get("value").value
        if shape is None or example is None:
            return shape
        return replace(shape, example=typed(plain_value(example), shape))

    def _content(self, message: Part) -> tuple[str, Part]:
        """The media type to write in, and its schema."""
        kinds = dict(message.get("content").fields)
        media = _preferred(list(kinds))
        return (media, kinds[media].get("schema")) if media else ("", Part(message.file, None))

    def _answer(self, written: Part) -> Schema | None:
        answer = self.library.follow(written)
        direct = answer.get("schema")
        return self.shapes.of(direct if isinstance(direct.value, dict) else self._content(answer)[1])

    def _ways(self, one: Part) -> tuple[tuple[Credential, ...], ...]:
        """Those that the operation takes, else those that all take; one whose scheme is unknown is left out."""
        ways = (
            one.get("security").items
            if isinstance(one.get("security").value, list)
            else self.root.get("security").items
        )
        held = (self.root.get("components").get("securitySchemes"), self.root.get("securityDefinitions"))
        schemes = {name: self.library.follow(written) for part in held for name, written in part.fields}
        found = [[_credential(schemes[name]) for name, _ in way.fields if name in schemes] for way in ways[:20]]
        return tuple(tuple(one for one in way if one) for way in found)


_EMPTY = ApiOperation(method="", path="")


def _preferred(kinds: Sequence[str]) -> str:
    """JSON before a form before the rest."""

    def rank(kind: str) -> int:
        return 0 if kind.partition(";")[0].strip() == _JSON else 1 if "json" in kind else 2 if "form" in kind else 3

    return min(kinds, key=rank, default="")


def _credential(scheme: Part) -> Credential | None:
    kind, place = scheme.get("type").text, scheme.get("in").text
    if kind == "apiKey" and place in ("header", "query", "cookie"):
        return Credential(cast(Carrier, place), scheme.get("name").text)
    if kind == "basic" or (kind == "http" and scheme.get("scheme").text.lower() == "basic"):
        return Credential("basic", "Authorization")
    if kind in ("http", "oauth2", "openIdConnect"):
        return Credential("bearer", "Authorization")
    return None
