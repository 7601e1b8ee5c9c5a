"""The scene of each example company: right, in both languages, over services that the company has."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest

from sowhat.model.scenario import Scenario
from sowhat.model.value import Text
from sowhat.model.workspace import PlatformKind
from sowhat.simulate import settings
from sowhat.simulate.spec import company
from sowhat.simulate.world import SEED, draw
from sowhat.workspace.loading import load


def scenes(kind: PlatformKind, root: Path) -> tuple[Scenario, ...]:
    """The scenes of a company whose YAML is loaded, its workbook and what rests on it left out."""
    files = settings.files(draw(company(kind), SEED, 0.05), "en")
    files.pop("studies/studies.yaml")
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text.replace("workbooks: [company.xlsx]\n", ""), encoding="utf-8")
    return load(root).scenarios


def texts(scene: Scenario) -> list[Text]:
    """All that is read in it."""
    steps = (*scene.old.steps, *scene.new.steps)
    screens = [step.screen for step in steps if step.screen]
    fields = [text for screen in screens for one in screen.fields for text in (one.label, one.value)]
    told = [scene.title, scene.story, scene.agent, scene.customer, scene.old.title, scene.new.title]
    sources = [one.by for step in steps for one in (step.hand, step.wait) if one]
    return [*told, *(step.words for step in steps), *(one.title for one in screens), *fields, *sources]


@pytest.mark.parametrize("kind", get_args(PlatformKind))
def test_each_company_has_a_scene_in_both_languages(kind: PlatformKind, tmp_path: Path) -> None:
    (scene,) = scenes(kind, tmp_path)
    assert [text for text in texts(scene) if not text.en or not text.zh] == []
