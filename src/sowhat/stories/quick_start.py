"""A first call to a service in three languages that its readers know: curl, Python, JavaScript.

Code is the same in every language of the page. Secrets come from the environment, never from the text.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, cast
from urllib.parse import parse_qsl, quote, urlencode

from pydantic import JsonValue

from sowhat.model.showcase import Sample

Tongue = Literal["curl", "python", "javascript"]
TONGUES: tuple[Tongue, ...] = ("curl", "python", "javascript")
PLACEHOLDER = "https://gateway.example"
"""Stands where nobody said where a service answers."""
KEY, TOKEN, USER, PASSWORD = "API_KEY", "API_TOKEN", "API_USER", "API_PASSWORD"
_PLAIN = ("get", "post", "put", "patch", "delete", "head", "options")
_BODYLESS = ("GET", "HEAD", "DELETE", "OPTIONS")
_SAFE = re.compile(r"[\w@%+=:,./-]+", re.ASCII)
_TAME = re.compile(r"[\w@%+=:,./?& -]*", re.ASCII)
"""Texts that a shell leaves alone: bare, and between double quotes."""


@dataclass(frozen=True, slots=True)
class Snippet:
    """Code in one language."""

    tongue: Tongue
    code: str


def snippets(one: Sample) -> tuple[Snippet, ...]:
    """The same request in each language."""
    return tuple(Snippet(tongue, _WRITTEN[tongue](one)) for tongue in TONGUES)


def url(one: Sample) -> str:
    """Where it goes, its query included, secrets left out."""
    query = urlencode(one.query)
    return f"{one.host or PLACEHOLDER}{one.path}" + (f"?{query}" if query else "")


def variables(one: Sample) -> tuple[str, ...]:
    """The environment variables that have to be set first."""
    found: list[str] = []
    for carrier, _ in one.secrets:
        found += {"bearer": [TOKEN], "basic": [USER, PASSWORD]}.get(carrier, [KEY])
    return tuple(dict.fromkeys(found))


def _secret_headers(one: Sample, told: Callable[[str, str], str]) -> dict[str, str]:
    """Headers that carry a secret; `told` joins what stands before it and the name of its variable."""
    found: dict[str, str] = {}
    for carrier, name in one.secrets:
        if carrier == "header":
            found[name] = told("", KEY)
        elif carrier == "bearer":
            found["Authorization"] = told("Bearer ", TOKEN)
        elif carrier == "cookie":
            found["Cookie"] = told(f"{name}=", KEY)
    return found


def _in_query(one: Sample) -> list[str]:
    return [name for carrier, name in one.secrets if carrier == "query"]


def _basic(one: Sample) -> bool:
    return any(carrier == "basic" for carrier, _ in one.secrets)


def _headers(one: Sample) -> dict[str, str]:
    return dict(one.headers) | ({"Content-Type": one.media} if one.body else {})


def curl(one: Sample) -> str:
    """For a shell."""
    return " \\\n  ".join(_curl(one))


def _curl(one: Sample) -> Iterator[str]:
    address = _quoted(url(one))
    for name in _in_query(one):
        mark = "&" if one.query else "?"
        address = _varied(f"{url(one)}{mark}{quote(name, safe='')}=", KEY)
    default = "POST" if one.body else "GET"
    method = "-I " if one.method == "HEAD" else "" if one.method == default else f"-X {one.method} "
    yield f"curl {method}{address}"
    for name, value in _headers(one).items():
        yield f"-H {_quoted(f'{name}: {value}', always=True)}"
    for name, told in _secret_headers(one, lambda before, variable: f"{before}\0{variable}").items():
        before, _, variable = told.partition("\0")
        yield f"-H {_varied(f'{name}: {before}', variable)}"
    if _basic(one):
        yield f'-u "${USER}:${PASSWORD}"'
    if one.body:
        yield f"--data-raw {_quoted(_indented(one), always=True)}"


def _varied(text: str, variable: str) -> str:
    """A word of a shell that ends in the value of a variable."""
    return f'"{text}${variable}"' if _TAME.fullmatch(text) else f'{_quoted(text, always=True)}"${variable}"'


def _quoted(text: str, *, always: bool = False) -> str:
    """A word of a shell."""
    if not always and _SAFE.fullmatch(text):
        return text
    return "'" + text.replace("'", "'\\''") + "'"


def python(one: Sample) -> str:
    """For Python with httpx; requests takes the same arguments."""
    lines = [*(["import os", ""] if variables(one) else []), "import httpx", ""]
    verb = one.method.lower()
    short = verb in _PLAIN and not (one.body and one.method in _BODYLESS)
    lines += [f"answer = httpx.{verb}(" if short else f"answer = httpx.request(\n    {_text(one.method)},"]
    lines += [f"    {part}," for part in _arguments(one)]
    return "\n".join([*lines, ")", "answer.raise_for_status()", "print(answer.text)"])


def _arguments(one: Sample) -> Iterator[str]:
    yield _text(f"{one.host or PLACEHOLDER}{one.path}")
    env = _environment
    query = [(name, _text(value)) for name, value in one.query]
    query += [(name, env("", KEY)) for name in _in_query(one)]
    if query:
        pairs = ", ".join(f"({_text(name)}, {value})" for name, value in query)
        yield f"params=[{pairs}]"
    headers = {name: _text(value) for name, value in _headers(one).items() if not _implied(one, name, value)}
    headers |= _secret_headers(one, env)
    if headers:
        inside = "".join(f"\n        {_text(name)}: {value}," for name, value in headers.items())
        yield f"headers={{{inside}\n    }}"
    if _basic(one):
        yield f"auth=({env('', USER)}, {env('', PASSWORD)})"
    if one.body:
        yield _sent(one)


def _environment(before: str, variable: str) -> str:
    found = f'os.environ["{variable}"]'
    return f"{_text(before)} + {found}" if before else found


def _implied(one: Sample, name: str, value: str) -> bool:
    """Whether httpx writes the header itself."""
    return name == "Content-Type" and (value == "application/json" or _form(one))


def _form(one: Sample) -> bool:
    return one.media == "application/x-www-form-urlencoded"


def _sent(one: Sample) -> str:
    if _form(one):
        return f"data={_literal(dict(parse_qsl(one.body, keep_blank_values=True)), 4)}"
    value = _json(one)
    return f"content={_text(one.body)}" if value is None else f"json={_literal(value, 4)}"


def _json(one: Sample) -> JsonValue:
    """The body as a value; null where it is not JSON."""
    if "json" not in one.media:
        return None
    return cast(JsonValue, json.loads(one.body))


def _indented(one: Sample) -> str:
    value = _json(one)
    return one.body if value is None else _pretty(value)


_WORDS = {True: "True", False: "False", None: "None"}


def _literal(value: JsonValue, indent: int) -> str:
    """A value as Python writes it, a line an entry."""
    pad = " " * (indent + 4)
    match value:
        case dict() if value:
            inside = "".join(f"{pad}{_text(name)}: {_literal(one, indent + 4)},\n" for name, one in value.items())
            return "{\n" + inside + " " * indent + "}"
        case list() if value:
            inside = "".join(f"{pad}{_literal(one, indent + 4)},\n" for one in value)
            return "[\n" + inside + " " * indent + "]"
        case bool() | None:
            return _WORDS[value]
        case str():
            return _text(value)
        case _:
            return json.dumps(value)


def _pretty(value: JsonValue) -> str:
    """JSON over several lines; what no page can carry is escaped."""
    told = json.dumps(value, ensure_ascii=False, indent=2)
    return told if _sayable(told) else json.dumps(value, indent=2)


def _sayable(text: str) -> bool:
    return all(each.isprintable() or each == "\n" for each in text)


def _text(text: str) -> str:
    """A text literal of Python."""
    return f'"{"".join(map(_letter, text))}"'


def _letter(one: str) -> str:
    if one in '\\"':
        return f"\\{one}"
    if one.isprintable():
        return one
    return f"\\u{ord(one):04x}" if ord(one) < 1 << 16 else f"\\U{ord(one):08x}"


def _script(text: str) -> str:
    """A text literal of JavaScript."""
    return json.dumps(text, ensure_ascii=not text.isprintable())


def javascript(one: Sample) -> str:
    """For JavaScript: fetch of Node 18, Deno, Bun, or a page whose address the service allows."""
    lines = [f"const answer = await fetch({_address(one)}, {{", f"  method: {_script(one.method)},"]
    headers = {name: _script(value) for name, value in _headers(one).items()}
    headers |= _secret_headers(one, _process)
    if _basic(one):
        pair = f'{_process("", USER)} + ":" + {_process("", PASSWORD)}'
        headers["Authorization"] = f'"Basic " + btoa({pair})'
    if headers:
        inside = "".join(f"\n    {_script(name)}: {value}," for name, value in headers.items())
        lines.append(f"  headers: {{{inside}\n  }},")
    if one.body and one.method not in ("GET", "HEAD"):
        lines.append(f"  body: {_script_body(one)},")
    lines += ["});", "if (!answer.ok) throw new Error(`${answer.status}`);", "console.log(await answer.text());"]
    return "\n".join(lines)


def _address(one: Sample) -> str:
    parts = [_script(url(one))]
    for name in _in_query(one):
        mark = "&" if "?" in "".join(parts) else "?"
        parts += [_script(f"{mark}{name}="), f"encodeURIComponent({_process('', KEY)})"]
    return " + ".join(parts)


def _process(before: str, variable: str) -> str:
    return f"{_script(before)} + process.env.{variable}" if before else f"process.env.{variable}"


def _script_body(one: Sample) -> str:
    value = _json(one)
    if value is None:
        return _script(one.body)
    inside = _pretty(value).replace("\n", "\n  ")
    return f"JSON.stringify({inside})"


_WRITTEN: Mapping[Tongue, Callable[[Sample], str]] = {"curl": curl, "python": python, "javascript": javascript}
