"""The mark of a simulated company: found whatever else is wrong, and on everything that leaves."""

from __future__ import annotations

from pathlib import Path

import pytest

from sowhat.actions.build import build
from sowhat.actions.ledger import book
from sowhat.actions.ledger_verify import verify
from sowhat.actions.show import data, usage
from sowhat.actions.simulated import is_simulated
from sowhat.actions.story import Wanted, draw
from sowhat.model.language import Language
from tests.actions.conftest import Quiet, Shop, line
from tests.web import samples
from tests.web import so_what_samples as front

MARK = {"en": "Simulated company", "zh": "模拟公司"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("platform: shop\nsimulated: truth.json\n", True),
        ("{platform: shop, simulated: truth.json}", True),
        ("platform: [\nsimulated: 'truth.json' # made\n", True),
        ("platform: shop\n", False),
        ("platform: shop\nsimulated:\n", False),
        ("platform: shop\nsimulated: ''\n", False),
        ("platform: {simulated: truth.json}\n", False),
        ("", False),
    ],
)
def test_the_mark_is_read_even_where_the_yaml_is_broken(tmp_path: Path, text: str, found: bool) -> None:
    (tmp_path / "sowhat.yaml").write_text(text, encoding="utf-8")
    assert is_simulated(tmp_path) == found


def test_without_a_workspace_nothing_is_simulated(tmp_path: Path) -> None:
    assert not is_simulated(tmp_path)


@pytest.mark.parametrize("simulated", [True, False])
def test_every_answer_carries_the_mark(shop: Shop, simulated: bool) -> None:
    root = shop(line("ann", "/a", 1))
    build(root, Quiet())
    if simulated:
        with (root / "sowhat.yaml").open("a", encoding="utf-8") as file:
            file.write("simulated: truth.json\n")
    marks = (usage(root).simulated, data(root).simulated, book(root).simulated, verify(root).simulated)
    assert marks == (simulated,) * 4


@pytest.mark.parametrize("form", ["md", "html"])
@pytest.mark.parametrize("language", ["en", "zh"])
def test_an_exported_story_begins_with_the_mark(form: str, language: Language) -> None:
    seen = front.EACH["yes"].model_copy(update={"simulated": True})
    wanted = Wanted("executives", language, form)
    text = draw(samples.workspace(Path()), seen, None, (wanted, "executives"))
    body = text.partition("<body")[2] or text
    assert 0 <= body.find(MARK[language]) < body.find("1,240")


@pytest.mark.parametrize("form", ["md", "html"])
def test_the_story_of_a_real_company_has_no_mark(form: str) -> None:
    text = draw(samples.workspace(Path()), front.EACH["yes"], None, (Wanted("executives", "en", form), "executives"))
    assert MARK["en"] not in text
