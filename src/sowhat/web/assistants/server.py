"""The protocol: tools, resources and prompts of one workspace for one person."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from importlib.metadata import version
from typing import Any, TypeVar

import mcp_types as types
from fastapi import FastAPI
from mcp.server.context import ServerRequestContext
from mcp.server.lowlevel import Server
from mcp.shared.exceptions import MCPError
from pydantic import JsonValue
from starlette.concurrency import run_in_threadpool

from sowhat.errors import CallError, Problem, SowhatError
from sowhat.model.language import Language
from sowhat.model.person import Person, may
from sowhat.stories.problems import explain
from sowhat.stories.words import LANGUAGES, Words, words
from sowhat.web.assistants import shelf
from sowhat.web.assistants.answering import Asked, answer, refused
from sowhat.web.assistants.asking import Asker, Refusal
from sowhat.web.assistants.questions import ASKED, QUESTIONS, Argument, Question
from sowhat.web.assistants.stating import DEEDS, DONE, Deed, stated
from sowhat.web.assistants.taking import taken

Context = ServerRequestContext[Any]
Row = dict[str, JsonValue]
T = TypeVar("T")
OBJECT: dict[str, Any] = {"type": "object"}
ANSWER: dict[str, Any] = {
    "type": "object",
    "properties": {"simulated": {"type": "boolean"}, "grade": {"type": ["object", "null"]}, "problem": OBJECT},
    "oneOf": [
        {
            "required": [
                *("says", "basis", "units", "grade", "doubts", "not_estimable"),
                *("address", "build", "simulated", "whole", "answer"),
            ]
        },
        {"required": ["problem"]},
    ],
}
"""Every answer, or why there is none."""
DONE_SHAPE: dict[str, Any] = {
    "type": "object",
    "oneOf": [{"required": ["stated"]}, {"required": ["problem"]}],
}


@dataclass(frozen=True, slots=True)
class Desk:
    """Who asks what: `writes` says whether anything may be put down, `site` where the pages are served."""

    app: FastAPI
    person: Person
    language: Language
    site: str
    writes: bool = False

    @property
    def asker(self) -> Asker:
        """Who asks the API."""
        return Asker(self.app, self.person)

    @property
    def spoken(self) -> Words:
        """The words of descriptions and of what is refused before a language is known."""
        return words(self.language)

    def language_of(self, given: object) -> Language:
        """The language that a call asks for, else the workspace's."""
        return next((one for one in LANGUAGES if one == given), self.language)

    async def call(self, name: str, given: dict[str, Any]) -> types.CallToolResult:
        """Answer a call; what is wrong with it is an answer too."""
        language = self.language_of(given.get("language"))
        try:
            return _result(await self._called(name, given, language))
        except SowhatError as error:
            one = explain(error.problems[0], words(language))
            return _result(refused(one.code, one.says, one.cure, one.where))

    async def _called(self, name: str, given: dict[str, Any], language: Language) -> Row:
        if name in ASKED:
            return await self._answered(ASKED[name], given, language)
        if name not in DONE:
            known = ", ".join(one.name for one in self.questions())
            raise CallError(Problem("assistant-tool", params={"value": name[:60], "known": known}))
        if not self.writes:
            raise CallError(Problem("assistant-read-only"))
        fields = taken(DONE[name].known, given)
        root = self.app.state.site.root
        done = await run_in_threadpool(stated, DONE[name], root, fields, self.person)
        return {**done, **({"page": self.site + str(done["page"])} if "page" in done else {})}

    async def _answered(self, question: Question, given: dict[str, Any], language: Language) -> Row:
        said = taken(question.known, given)
        address = question.address(said)
        found = await self.asker.get(address, language)
        if isinstance(found, Refusal):
            return refused(found.code, found.says, found.cure, found.where)
        asked = Asked(question, said, language, self.site)
        return await run_in_threadpool(lambda: answer(self.asker.visit(address, language), asked, found))

    def questions(self) -> list[Question]:
        """What this person's role may ask."""
        return [one for one in QUESTIONS if may(self.person.role, one.role)]

    def tools(self) -> list[types.Tool]:
        """What can be called."""
        asked = [_tool(self.spoken, one, ANSWER, reads=True) for one in self.questions()]
        return [*asked, *(_tool(self.spoken, one, DONE_SHAPE, reads=False) for one in DEEDS if self.writes)]


def _result(row: Row) -> types.CallToolResult:
    text = types.TextContent(type="text", text=json.dumps(row, ensure_ascii=False))
    return types.CallToolResult(content=[text], structured_content=row, is_error="problem" in row)


def _tool(spoken: Words, one: Question | Deed, shape: dict[str, Any], *, reads: bool) -> types.Tool:
    marked = "mcp-marked" if reads else "mcp-stated"
    rows = one.known.values()
    return types.Tool(
        name=one.name,
        title=spoken.say("mcp-title", tool=one.name),
        description="\n\n".join((spoken.say("mcp-tool", tool=one.name), spoken.say(marked))),
        input_schema={
            "type": "object",
            "properties": {each.name: _property(spoken, each) for each in rows},
            "required": [each.name for each in rows if each.required],
            "additionalProperties": False,
        },
        output_schema=shape,
        annotations=types.ToolAnnotations(
            read_only_hint=reads, destructive_hint=False, idempotent_hint=True, open_world_hint=False
        ),
    )


def _property(spoken: Words, one: Argument) -> dict[str, object]:
    return {**one.schema(), "description": spoken.say("mcp-argument", name=one.name)}


def server(desk: Desk) -> Server[Any]:
    """The server of a desk."""

    async def list_tools(_: Context, __: types.PaginatedRequestParams | None) -> types.ListToolsResult:
        return types.ListToolsResult(tools=desk.tools())

    async def call_tool(_: Context, asked: types.CallToolRequestParams) -> types.CallToolResult:
        return await desk.call(asked.name, asked.arguments or {})

    async def list_resources(_: Context, __: types.PaginatedRequestParams | None) -> types.ListResourcesResult:
        return types.ListResourcesResult(resources=shelf.resources(desk.spoken))

    async def list_templates(_: Context, __: types.PaginatedRequestParams | None) -> types.ListResourceTemplatesResult:
        return types.ListResourceTemplatesResult(resource_templates=shelf.templates(desk.spoken))

    async def read_resource(_: Context, asked: types.ReadResourceRequestParams) -> types.ReadResourceResult:
        found = await _worded(desk, run_in_threadpool(shelf.read, str(asked.uri), desk.language))
        return types.ReadResourceResult(contents=[found])

    async def list_prompts(_: Context, __: types.PaginatedRequestParams | None) -> types.ListPromptsResult:
        return types.ListPromptsResult(prompts=shelf.prompts(desk.spoken))

    async def get_prompt(_: Context, asked: types.GetPromptRequestParams) -> types.GetPromptResult:
        return await _worded(desk, shelf.prompt(desk.asker, asked.name, asked.arguments or {}, desk.language))

    made: Callable[..., Server[Any]] = Server
    return made(
        "sowhat",
        version=version("sowhat"),
        title=desk.spoken.say("mcp-server-title"),
        instructions=desk.spoken.say("mcp-instructions"),
        on_list_tools=list_tools,
        on_call_tool=call_tool,
        on_list_resources=list_resources,
        on_list_resource_templates=list_templates,
        on_read_resource=read_resource,
        on_list_prompts=list_prompts,
        on_get_prompt=get_prompt,
    )


async def _worded(desk: Desk, wanted: Awaitable[T]) -> T:
    """What was wanted; a refusal becomes an error of the protocol, in words."""
    try:
        return await wanted
    except SowhatError as error:
        one = explain(error.problems[0], desk.spoken)
        raise MCPError(types.INVALID_PARAMS, f"{one.says} {one.cure}") from error
