"""What the people of an example company asked for, agreed and promised, as `companies/planning/` says it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Literal

from ruamel.yaml import YAML

from sowhat.model.demand import DemandStatus
from sowhat.model.value import Name, Text, Value
from sowhat.model.workspace import PlatformKind


class Wish(Value):
    """Something that a team asked for: how they live with it, a customer's own words, how far it came by the end of
    the records, and why it was declined."""

    stage: DemandStatus
    team: Name
    title: Text
    today: Text
    words: Text
    why: Text = Text()


class Wishes(Value):
    """Of one company. `people`: what its customers are called; `crafts`: who speaks for design and for data; `texts`:
    what people of all companies wrote."""

    people: Text
    crafts: Mapping[Literal["design", "data"], Text]
    demands: tuple[Wish, ...]
    texts: Mapping[str, Text]


@cache
def wishes(kind: PlatformKind) -> Wishes:
    """What people of a company said."""
    folder, reader = files("sowhat.simulate") / "companies" / "planning", YAML(typ="safe")
    own, shared = (reader.load((folder / f"{name}.yaml").read_text("utf-8")) for name in (kind, "shared"))
    told = {name: own[name] for name in ("people", "crafts", "demands")}
    return Wishes.model_validate({**told, **shared})
