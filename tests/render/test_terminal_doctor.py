"""What is missing, in eighty columns."""

from __future__ import annotations

import io

from rich.console import Console

from sowhat.actions.doctor_kinds import item
from sowhat.model.diagnosis import Diagnosis, Period
from sowhat.model.value import Text
from sowhat.render.terminal_doctor import doctor
from sowhat.stories import doctor as story
from sowhat.stories.voice import voice

SEEN = Diagnosis(
    build=None,
    code_version=None,
    platform=Text(en="x", zh="x"),
    looked=("keys",),
    period=Period(),
    items=(item("customers-apart", "a/b", kind="one", file="business/rosters.csv", other="business/kept.csv"),),
)


def test_a_long_chinese_line_is_folded_and_not_cut() -> None:
    said, out = voice("zh"), io.StringIO()
    Console(file=out, width=80).print(doctor(story.doctor(said, SEEN), said))
    assert "…" not in out.getvalue()
    assert max(map(len, out.getvalue().splitlines())) <= 80
