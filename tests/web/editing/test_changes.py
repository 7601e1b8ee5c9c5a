"""Changing what people wrote in forms: what is shown is what is there, and only what was changed is written."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Mapping
from pathlib import Path

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sowhat.model.workspace import Workspace
from sowhat.render.entry_sheet import workbook
from sowhat.web.app import create
from sowhat.workspace.loading import load
from sowhat.workspace.raw_cells import raw_sheets
from tests.web.visitor import Visitor

SETTINGS = """# Our platform
platform: harbour
timezone: Asia/Shanghai   # where we are
outcomes:
- name: back
  paths: business/back.csv
  columns: {unit: customer, period: week, value: active}
  price: {amount: 10, low: 5, high: 20, currency: CNY}
pillars:
# what we are after
- {name: stay, metric: back, target: 0.6, by: '2027-06-30'}
alerts: {to: env:HOOK, digest: daily}
connections: {bi: "postgresql://reader:hush@db/bi"}
studies:
- {name: pay-back, service: pay, outcome: back, horizon: 8}
"""
SERVICES = """services:
# the first
- name: pay   # keep this
  title: {en: Pay, zh: 支付}
  routes: [/pay, {path: /p, host: h.example}]
  owner: core
  data: [cards]
- name: tags
  routes: [/tags]
"""
TEAMS = """units: [{name: retail}]
teams:
- {name: core, unit: [{of: retail, from: 2026-01-01}]}
consumers:
- name: shop
  team: core
  keys:
  - k1
  - {key: k2, from: 2026-03-01}
data:
- {name: cards, secrecy: sensitive}
"""
FIELD = re.compile(r"<(input|textarea|select|button)\b([^>]*)>(?:\n?(.*?)</\1>)?", re.DOTALL)
NAMED = re.compile(r'(\w[\w-]*)="([^"]*)"')
ENTRIES = {
    "services": ("catalog/services.yaml", 2),
    "teams": ("catalog/teams.yaml", 1),
    "units": ("catalog/teams.yaml", 1),
    "consumers": ("catalog/teams.yaml", 1),
    "data": ("catalog/teams.yaml", 1),
    "outcomes": ("sowhat.yaml", 1),
    "pillars": ("sowhat.yaml", 1),
    "studies": ("sowhat.yaml", 1),
    "alerts": ("sowhat.yaml", 1),
    "basics": ("sowhat.yaml", 1),
    "platform": ("sowhat.yaml", 1),
}


def fill(root: Path, newline: str = "\n") -> Path:
    """A small workspace."""
    for name, text in (("sowhat.yaml", SETTINGS), ("catalog/services.yaml", SERVICES), ("catalog/teams.yaml", TEAMS)):
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.replace("\n", newline).encode())
    return root


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A small workspace."""
    return fill(tmp_path / "bank")


@pytest.fixture
def visitor(root: Path) -> Visitor:
    """Somebody who may change it."""
    return Visitor(create(root))


def typed(page: httpx.Response, number: int = 0) -> dict[str, str]:
    """What a browser would send of a form as it stands."""
    assert page.status_code in (200, 409, 422, 503), page.text
    forms = re.findall(r"<form\b(.*?)</form>", page.text, re.DOTALL)
    found: dict[str, str] = {}
    mine = [form for form in forms if "/settings/" in form.split(">", 1)[0]]
    for tag, attributes, inside in FIELD.findall(mine[number]):
        told = dict(NAMED.findall(attributes))
        if tag == "button" or told.get("type") == "checkbox" or "name" not in told:
            continue
        if tag == "select":
            chosen = re.search(r'<option value="([^"]*)" selected', inside)
            found[told["name"]] = html.unescape(chosen[1] if chosen else "")
        elif tag == "textarea":
            found[told["name"]] = html.unescape(inside).replace("\n", "\r\n")
        else:
            found[told["name"]] = html.unescape(told.get("value", ""))
    return found


def form(visitor: Visitor, part: str, at: int = 0) -> dict[str, str]:
    """The form of an entry as it stands."""
    return typed(visitor.get(f"/settings/{part}/entry?file={ENTRIES[part][0]}&doc=0&at={at}"))


def written(visitor: Visitor, part: str, fields: Mapping[str, str]) -> httpx.Response:
    """Look at a change, and write it."""
    seen = visitor.post(f"/settings/{part}/entry", {**fields, "do": "preview"})
    assert seen.status_code == 200, seen.text
    return visitor.post(f"/settings/{part}/write", typed(seen))


def contents(root: Path) -> dict[str, bytes]:
    """Every file of the workspace."""
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*.yaml")}


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("part", ENTRIES)
def test_what_is_not_changed_stays_byte_for_byte(part: str, newline: str, tmp_path: Path) -> None:
    root = fill(tmp_path / "bank", newline)
    visitor, before = Visitor(create(root)), contents(root)
    for at in range(ENTRIES[part][1]):
        seen = visitor.post(f"/settings/{part}/entry", {**form(visitor, part, at), "do": "preview"})
        assert "Nothing would change" in seen.text
    assert contents(root) == before


CHANGES: dict[str, tuple[str, str, Callable[[Workspace], object]]] = {
    "services": ("f.lifecycle", "beta", lambda found: found.catalog.services[0].lifecycle),
    "teams": ("f.title.en", "Core", lambda found: found.catalog.teams[0].title.en),
    "consumers": ("f.purpose", "care", lambda found: found.catalog.consumers[0].purpose),
    "data": ("f.secrecy", "internal", lambda found: found.catalog.data[0].secrecy),
    "outcomes": ("f.price.high", "30", lambda found: str(found.outcomes[0].price and found.outcomes[0].price.high)),
    "pillars": ("f.target", "0.7", lambda found: str(found.pillars[0].target)),
    "studies": ("f.horizon", "9", lambda found: str(found.studies[0].horizon)),
    "alerts": ("f.digest", "each", lambda found: found.alerts.digest),
    "basics": ("f.timezone", "Asia/Tokyo", lambda found: found.timezone),
}


@pytest.mark.parametrize("part", CHANGES)
def test_one_value_changes_its_own_lines(part: str, root: Path, visitor: Visitor) -> None:
    name, new, read = CHANGES[part]
    before = contents(root)
    assert written(visitor, part, {**form(visitor, part), name: new}).status_code == 303
    after = contents(root)
    changed = [file for file in before if before[file] != after[file]]
    assert changed == [ENTRIES[part][0]]
    old, now = (side[changed[0]].decode().splitlines() for side in (before, after))
    assert sum(line not in now for line in old) <= 1
    assert sum(line not in old for line in now) == 1
    assert read(load(root)) == new


ODD = [
    "yes",
    "1e3",
    ": ",
    "# no",
    "a\nb",
    "!!python/object:os.system",
    "{",
    "null",
    "<script>",
    "x" * 10_000,
    "支付：#",
]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(new=st.one_of(st.sampled_from(ODD), st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1)))
def test_any_text_comes_back_as_it_was(new: str, root: Path, visitor: Visitor) -> None:
    fill(root)
    assert written(visitor, "services", {**form(visitor, "services"), "f.summary.en": new}).status_code == 303
    assert load(root).catalog.services[0].summary.en == new
    assert form(visitor, "services")["f.summary.en"].replace("\r\n", "\n") == new


def test_a_service_is_added_with_its_routes(root: Path, visitor: Visitor) -> None:
    blank = typed(visitor.get("/settings/services/entry"))
    more = visitor.post("/settings/services/entry", {**blank, "f.name": "loan", "do": "more:f.routes"})
    fields = typed(more)
    assert fields["f.name"] == "loan"
    answer = written(visitor, "services", {**fields, "f.routes.0.path": "/loan"})
    assert answer.headers["location"] == "/settings/services?said=written&build=yes"
    assert "Build now" in visitor.get(answer.headers["location"]).text
    assert (root / "catalog/services.yaml").read_text("utf-8") == SERVICES + "- name: loan\n  routes: [/loan]\n"


def test_an_entry_of_a_part_that_nobody_wrote_begins_it(root: Path, visitor: Visitor) -> None:
    blank = typed(visitor.get("/settings/products/entry"))
    written(visitor, "products", {**blank, "f.name": "card"})
    assert (root / "catalog/products.yaml").read_text("utf-8") == "products:\n- name: card\n"


def test_an_entry_is_removed_with_its_lines_alone(root: Path, visitor: Visitor) -> None:
    page = visitor.get("/settings/services/entry?file=catalog/services.yaml&doc=0&at=1")
    assert written(visitor, "services", typed(page, 2)).status_code == 303
    assert (root / "catalog/services.yaml").read_text("utf-8") == SERVICES.removesuffix(
        "- name: tags\n  routes: [/tags]\n"
    )


def test_a_mistake_is_told_before_anything_is_written(root: Path, visitor: Visitor) -> None:
    before = contents(root)
    seen = visitor.post("/settings/services/entry", {**form(visitor, "services"), "f.owner": "cor", "do": "preview"})
    assert seen.status_code == 422
    assert "cannot be written yet" in seen.text
    assert "cor" in seen.text
    assert "Write it" not in seen.text
    refused = visitor.post("/settings/services/write", {**form(visitor, "services"), "f.owner": "cor"})
    assert refused.status_code == 422
    assert contents(root) == before


def test_a_mistake_elsewhere_does_not_stop_a_change(root: Path, visitor: Visitor) -> None:
    path = root / "catalog/teams.yaml"
    path.write_text(TEAMS.replace("secrecy: sensitive", "secrecy: secret"), encoding="utf-8")
    seen = visitor.post(
        "/settings/services/entry", {**form(visitor, "services"), "f.lifecycle": "beta", "do": "preview"}
    )
    assert "Wrong already" in seen.text
    assert visitor.post("/settings/services/write", typed(seen)).status_code == 303


def test_two_changes_that_meet_lose_nothing(root: Path, visitor: Visitor) -> None:
    mine = {**form(visitor, "services"), "f.lifecycle": "beta"}
    path = root / "catalog/services.yaml"
    path.write_text(SERVICES.replace("owner: core", "owner: core\n  type: desk"), encoding="utf-8")
    met = visitor.post("/settings/services/write", mine)
    assert met.status_code == 409
    assert "beta" in met.text
    assert "type: desk" in met.text
    again = visitor.post("/settings/services/entry", {**typed(met), "do": "preview"})
    assert visitor.post("/settings/services/write", typed(again)).status_code == 303
    assert "lifecycle: beta" in path.read_text("utf-8")


def test_an_entry_can_be_written_as_text_with_its_remarks(root: Path, visitor: Visitor) -> None:
    page = visitor.get("/settings/services/entry?file=catalog/services.yaml&doc=0&at=0")
    fields = typed(page, 1)
    assert fields["text"].startswith("name: pay   # keep this\r\ntitle:")
    assert "Nothing would change" in visitor.post("/settings/services/entry", {**fields, "do": "preview"}).text
    written(visitor, "services", {**fields, "text": fields["text"] + "\r\n# ours\r\ntype: desk"})
    text = (root / "catalog/services.yaml").read_text("utf-8")
    assert "  data: [cards]\n  # ours\n  type: desk\n- name: tags" in text


def test_a_whole_file_is_changed_as_text(root: Path, visitor: Visitor) -> None:
    fields = typed(visitor.get("/settings/file?file=sowhat.yaml"))
    assert "hush" not in fields["text"]
    assert "Nothing would change" in visitor.post("/settings/file/entry", {**fields, "do": "preview"}).text
    changed = {**fields, "text": fields["text"].replace("harbour", "haven")}
    seen = visitor.post("/settings/file/entry", {**changed, "do": "preview"})
    assert visitor.post("/settings/file/write", typed(seen)).status_code == 303
    assert (root / "sowhat.yaml").read_text("utf-8") == SETTINGS.replace("harbour", "haven")


def test_passwords_are_never_shown_and_stay(root: Path, visitor: Visitor) -> None:
    for page in ("/settings/basics/entry?file=sowhat.yaml", "/settings/file?file=sowhat.yaml", "/settings"):
        assert "hush" not in visitor.get(page).text
    written(visitor, "basics", {**form(visitor, "basics"), "f.connections.0.k": "warehouse"})
    assert "warehouse: postgresql" not in (root / "sowhat.yaml").read_text("utf-8")
    assert load(root).connections == {"warehouse": "postgresql://reader:hush@db/bi"}


def test_what_a_form_cannot_show_stays_and_is_said(root: Path, visitor: Visitor) -> None:
    path = root / "catalog/services.yaml"
    path.write_text(SERVICES.replace("owner: core", "owner: core\n  lifecycle: {odd: [1]}"), encoding="utf-8")
    page = visitor.get("/settings/services/entry?file=catalog/services.yaml&doc=0&at=0")
    assert "cannot show" in page.text
    seen = visitor.post("/settings/services/entry", {**typed(page), "f.type": "desk", "do": "preview"})
    assert "lifecycle: {odd: [1]}" in html.unescape(seen.text)


def test_an_anchor_is_kept_and_not_changed_alone(root: Path, visitor: Visitor) -> None:
    path = root / "catalog/services.yaml"
    path.write_text("services:\n- {name: a, lifecycle: &s beta}\n- {name: b, lifecycle: *s}\n", encoding="utf-8")
    answer = visitor.post(
        "/settings/services/entry", {**form(visitor, "services"), "f.lifecycle": "x", "do": "preview"}
    )
    assert answer.status_code == 422
    assert "anchor" in answer.text
    assert written(visitor, "services", {**form(visitor, "services"), "f.type": "t"}).status_code == 303
    assert "&s beta" in path.read_text("utf-8")


@pytest.mark.parametrize("file", ["../other.yaml", "/etc/passwd", "lake/x.yaml", ".git/config"])
def test_other_files_are_no_business_of_forms(file: str, visitor: Visitor) -> None:
    assert visitor.get(f"/settings/file?file={file}").status_code == 404
    assert visitor.post("/settings/file/write", {"file": file, "digest": "new", "text": "a: 1"}).status_code == 404
    fields = {**form(visitor, "services"), "file": file, "digest": "new", "at": ""}
    assert visitor.post("/settings/services/write", fields).status_code in (404, 422)


def test_a_link_is_not_written(root: Path, visitor: Visitor, tmp_path: Path) -> None:
    real = tmp_path / "elsewhere.yaml"
    (root / "catalog/services.yaml").rename(real)
    (root / "catalog/services.yaml").symlink_to(real)
    assert visitor.get("/settings/file?file=catalog/services.yaml").status_code == 422
    assert real.read_text("utf-8") == SERVICES


def test_a_file_that_may_not_be_written_says_so(root: Path, visitor: Visitor) -> None:
    fields = {**form(visitor, "services"), "f.lifecycle": "beta"}
    (root / "catalog/services.yaml").chmod(0o444)
    answer = visitor.post("/settings/services/write", fields)
    assert answer.status_code == 503
    assert "cannot be written" in answer.text
    assert (root / "catalog/services.yaml").read_text("utf-8") == SERVICES


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (SERVICES.replace("支付", "银行").encode("gb18030"), "UTF-8"),
        (SERVICES.replace("  owner: core", "  owner: core\n  owner: core").encode(), "owner"),
    ],
)
def test_a_file_that_cannot_be_read_says_why(content: bytes, says: str, root: Path, visitor: Visitor) -> None:
    (root / "catalog/services.yaml").write_bytes(content)
    assert says in visitor.get("/settings/services").text
    assert says in visitor.get("/settings/file?file=catalog/services.yaml").text


def test_a_reader_may_not_change_anything(root: Path) -> None:
    reader = Visitor(create(root, role="contributor"))
    assert reader.get("/settings").status_code == 403
    assert reader.post("/settings/services/write", {"token": "x"}).status_code == 403


SHEETS = {"services": "service", "teams": "team", "consumers": "consumer", "outcomes": "outcome", "pillars": "pillar"}


def fetched(visitor: Visitor, part: str) -> bytes:
    """The sheet of a part."""
    answer = visitor.get(f"/settings/{part}/sheet.xlsx?file={ENTRIES[part][0]}&as={SHEETS[part]}")
    assert answer.status_code == 200, answer.text
    return answer.content


def sent(visitor: Visitor, part: str, content: bytes) -> httpx.Response:
    """A sheet that comes back, as the page's form sends it."""
    fields = {"sheet": f"{SHEETS[part]} {ENTRIES[part][0]}"}
    return visitor.send(f"/settings/{part}/sheet", [("s.xlsx", content)], fields, visitor.token(f"/settings/{part}"))


@pytest.mark.parametrize("part", SHEETS)
def test_a_sheet_that_comes_back_as_it_was_changes_nothing(part: str, root: Path, visitor: Visitor) -> None:
    before = contents(root)
    assert "Nothing would change" in sent(visitor, part, fetched(visitor, part)).text
    assert contents(root) == before


def test_a_changed_sheet_is_looked_at_and_written(root: Path, visitor: Visitor) -> None:
    rows = [list(row) for row in raw_sheets(fetched(visitor, "services"), "s")[0].rows]
    head = rows[0]
    rows[1][head.index("lifecycle")] = "=1+1"
    rows.append(["" if title != "name" else "loan" for title in head])
    seen = sent(visitor, "services", workbook([(title, "") for title in head], rows[1:]))
    assert seen.status_code == 200
    assert "1 entry comes to Services" in seen.text
    assert visitor.post("/settings/file/write", typed(seen)).status_code == 303
    added = SERVICES.replace("data: [cards]", 'data: [cards]\n  lifecycle: "=1+1"') + "- name: loan\n"
    assert (root / "catalog/services.yaml").read_text("utf-8") == added


def test_what_is_no_sheet_of_ours_is_refused(root: Path, visitor: Visitor) -> None:
    assert "cannot be used" in sent(visitor, "services", workbook([("name", "")], [["x"]])).text
    assert sent(visitor, "services", b"no book").status_code == 422
