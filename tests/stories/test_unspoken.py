"""No string that a person could read lies outside the catalogues."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

from tests.stories import catalogues

CHINESE = re.compile(r"[\u4e00-\u9fff]")
WORDS = re.compile(r"[A-Za-z’']{2,}(?:[,:]? [A-Za-z’']{1,}){2,}")
SENTENCE = re.compile(r"\b(the|a|an|is|are|was|be|not|no|of|to|in|on|for|with|and|or|it|this|that|has|have|cannot)\b")
MACHINE = re.compile(
    r"\b(SELECT|INSERT|CREATE|COPY|WITH|SET|FROM|WHERE|AS|THEN|WHEN|END|ELSE|CAST|USING|JOIN|BETWEEN|VARCHAR|GROUP|ORDER)\b"
    r"|default-src|\blambda \w+:|\[\{|\[[^]]*\]\+|\(\?|=="
)
VOCABULARY = {
    "actions/health_service.py",
    "metrics/stop_words.py",
    "metrics/onboarding.py",
    "sources/apis/exports.py",
    "sources/records/approval_form.py",
    "sources/records/detect.py",
    "sources/records/grants.py",
    "sources/records/incidents.py",
    "sources/records/orders.py",
    "sources/records/pagerduty.py",
    "sources/records/people_detect.py",
    "sources/records/staff_directory.py",
    "sources/records/survey.py",
    "sources/records/survey_layout.py",
    "sources/records/surveys.py",
    "sources/records/tapd.py",
    "sources/records/wjx.py",
    "sources/records/words.py",
    "sources/records/zentao.py",
    "sources/tables/column_words.py",
    "sources/tables/cost_table.py",
    "sources/tables/counted_table.py",
    "sources/tables/detect.py",
    "sources/tables/focus.py",
    "sources/tables/go_live_table.py",
    "sources/tables/money.py",
    "sources/tables/numbers.py",
    "sources/tables/periods.py",
    "studies/arm_words.py",
    "studies/periods.py",
    "studies/reading_calendar.py",
    "studies/written.py",
    "workspace/described/access.py",
    "workspace/described/keys.py",
    "workspace/described/sections.py",
    "workspace/described/sources.py",
    "workspace/editing/fields.py",
    "workspace/nodes.py",
    "workspace/workbook_sheets.py",
    "workspace/workbook_values.py",
    "workspace/workbook_vocabulary.py",
    "workspace/written.py",
}
"""Words of other people's files, to be recognised: nobody is shown them."""
PROGRAMMERS = {
    "ValueError",
    "TypeError",
    "RuntimeError",
    "AssertionError",
    "KeyError",
    "NotImplementedError",
    "UnknownWords",
}
MACHINE_CALLS = {"compile", "match", "search", "sub", "fullmatch", "debug", "info", "warning", "error", "exception"}
MACHINE_ARGUMENTS = {"comment", "doc", "meaning"}


def test_no_python_string_holds_chinese() -> None:
    found = [f"{path}:{line} {text[:40]}" for path, line, text in strings() if CHINESE.search(text)]
    assert found == []


def test_no_python_string_is_a_sentence() -> None:
    found = [f"{path}:{line} {text[:60]}" for path, line, text in strings() if _reads(text)]
    assert found == []


def test_no_template_holds_words_of_its_own() -> None:
    found = [
        f"{path.name}: {text}"
        for path in sorted((catalogues.SOURCE / "render" / "templates").glob("*.html"))
        for text in _Texts.of(path)
        if text not in ("sowhat", "sowhat demo")
    ]
    assert found == []


def test_no_script_holds_words_of_its_own() -> None:
    script = (catalogues.SOURCE / "render" / "static" / "app.js").read_text(encoding="utf-8")
    code = "\n".join(line for line in script.splitlines() if not line.lstrip().startswith("//"))
    assert [text for text in re.findall(r'"([^"\n]*)"', code) if CHINESE.search(text) or WORDS.search(text)] == []


def _reads(text: str) -> bool:
    return bool(WORDS.search(text) and SENTENCE.search(text)) and not MACHINE.search(text)


def strings() -> Iterator[tuple[str, int, str]]:
    """Every string of the package that is no docstring, no programmer's error, no pattern, no log line."""
    for path in sorted(catalogues.SOURCE.rglob("*.py")):
        if "migrations" in path.parts or path.relative_to(catalogues.SOURCE).as_posix() in VOCABULARY:
            continue
        skipped = {id(node) for skip in ast.walk(catalogues.tree(path)) for node in _apart(skip)}
        for node in ast.walk(catalogues.tree(path)):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in skipped:
                yield str(path.relative_to(catalogues.SOURCE)), node.lineno, node.value


def _apart(node: ast.AST) -> Iterator[ast.AST]:
    """The strings below a node that nobody but a programmer reads."""
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        yield node.value
    if isinstance(node, ast.Call) and _name(node.func) in PROGRAMMERS | MACHINE_CALLS:
        for argument in node.args:
            yield from ast.walk(argument)
    if isinstance(node, ast.keyword) and node.arg in MACHINE_ARGUMENTS:
        yield from ast.walk(node.value)
    if isinstance(node, ast.arg | ast.AnnAssign) and node.annotation:
        yield from ast.walk(node.annotation)


def _name(node: ast.expr) -> str:
    return str(getattr(node, "id", getattr(node, "attr", "")))


class _Texts(HTMLParser):
    """Text nodes and spoken attributes of a template, without what Jinja prints."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    @classmethod
    def of(cls, path: Path) -> list[str]:
        parser = cls()
        parser.feed(re.sub(r"{{.*?}}|{%.*?%}|{#.*?#}", " ", path.read_text(encoding="utf-8"), flags=re.DOTALL))
        return parser.found

    def handle_data(self, data: str) -> None:
        if re.search(r"[A-Za-z\u4e00-\u9fff]{2,}", data):
            self.found.append(data.strip())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        spoken = {"aria-label", "title", "placeholder", "alt"}
        self.found += [value for name, value in attrs if name in spoken and value and value.strip()]
