"""What becomes of a question of the audience: a demand of its team, or feedback that was heard from it."""

from __future__ import annotations

from pathlib import Path

from sowhat.actions import demands, feedback_said
from sowhat.actions.feedback_said import Told
from sowhat.actions.talks import calendar as acts
from sowhat.actions.written import written
from sowhat.errors import CallError, Problem
from sowhat.model.demand import SHORT, Need, NeedProblem
from sowhat.model.showcase_calendar import Asked, Occasion
from sowhat.model.showcase_steps import Became, Turned


def turn(root: Path, id_: str, number: int, into: str, by: str, today: str = "") -> Occasion:
    """Make a question a demand, or feedback of the team that asked; once. A kill between the two statements makes no
    second demand: the same words of the same asker are the same demand. `today`: how the asker lives with the problem
    now, without which there is no demand.

    Raises CallError: `showcase-into`, `showcase-number`, `showcase-of` where feedback needs the team that asked,
    `no-such-occasion`, and what demands and feedback refuse.
    """
    one = acts.find(root, id_)
    acts.numbered_question(one, number)
    asked = next(each for each in one.questions if each.number == number)
    if asked.became is not None:
        return one
    what = _into(into)
    to = _demand(root, asked, by, today) if what == "demand" else _feedback(root, asked, by)
    return acts.take(root, id_, by, lambda now, steps: Turned(number=number, into=what, to=to))


def _into(text: str) -> Became:
    if text == "demand":
        return "demand"
    if text != "feedback":
        raise CallError(Problem("showcase-into", params={"value": text[:40]}))
    return "feedback"


def _demand(root: Path, asked: Asked, by: str, today: str) -> str:
    workspace = written(root)
    catalog, language = workspace.catalog, workspace.language
    team = asked.of if asked.of in {one.name for one in catalog.teams} else None
    unit = asked.of if team is None and asked.of in {one.name for one in catalog.units} else None
    titles = {one.name: one.title for one in catalog.units} | {one.name: one.title for one in catalog.teams}
    whose = titles[asked.of].in_(language) or asked.of if asked.of in titles else ""
    problem = NeedProblem(whose=whose or asked.asker or by, today=today.strip(), words=asked.text)
    need = Need(title=asked.text[:SHORT], asker=asked.asker or by, team=team, unit=unit, problem=problem)
    return demands.ask(root, need, by).id


def _feedback(root: Path, asked: Asked, by: str) -> str:
    if not asked.of:
        raise CallError(Problem("showcase-of", params={"number": asked.number}))
    text = asked.text if not asked.answer else f"{asked.text} / {asked.answer}"
    feedback_said.visited(root, asked.of, Told(by, text))
    return asked.of
