"""A refund on the telephone as people write it, and what is made of it."""

from __future__ import annotations

from pathlib import Path

from sowhat.model.scenario import Scenario
from sowhat.planning.scenarios import Quick, Speeds
from sowhat.workspace.nodes import documents
from sowhat.workspace.reader import Reader
from sowhat.workspace.scenarios import scenario

REFUND = """name: refund-call
title: {en: A refund, zh: 退款}
story: {en: A customer calls because her money has not come back., zh: 客户来电：退款没到账。}
service: pay
customer: {en: Ms Chen, zh: 陈女士}
people: {low: 20, likely: 24, high: 30, stated_by: Wang}
frequency: {low: 30, likely: 50, high: 80, stated_by: Wang}
old:
  steps:
  - who: customer
    words: {en: Where is my money?, zh: 我的钱呢？}
    hand: {low: 8, likely: 10, high: 12, measured_by: Li, on: 2026-09-14, times: 10}
  - who: agent
    words: {en: I will call you back., zh: 我给您回电。}
    screen: {title: E-mail, fields: [{label: To, value: Back office}], result: No answer yet, tone: bad}
    wait: {low: 600, likely: 900, high: 1200, agent: free, stated_by: Li}
  - who: agent
    words: {en: It left us on Monday., zh: 周一已转出。}
    hand: {low: 40, likely: 50, high: 60, measured_by: Li, times: 10}
new:
  title: {en: See it at once, zh: 当场看到}
  steps:
  - who: agent
    words: {en: It left us on Monday., zh: 周一已转出。}
    screen: {title: Transfer, result: On its way, tone: good}
    calls: [{service: pay, route: '/transfers/{id}', times: 2}]
    hand: {low: 15, likely: 20, high: 25, measured_by: Li, times: 10}
"""
QUICK: Speeds = {("pay", "/transfers/{id}"): Quick(0.1, 0.2, 0.5, 4_000, "2026-09")}


def told(text: str = REFUND) -> Scenario:
    """A scenario of one file; nothing in it is wrong."""
    nodes, problems = documents("scenarios/refund.yaml", text.encode())
    reader = Reader()
    found = scenario(reader, nodes[0])
    assert [*problems, *reader.problems] == []
    assert found is not None
    return found


def workspace(root: Path, text: str = REFUND) -> Path:
    """A workspace with the service of the scene, and the scene."""
    for name, content in {
        "sowhat.yaml": "platform: p\n",
        "catalog/all.yaml": "services: [{name: pay, routes: [/transfers]}]\n",
        "scenarios/refund.yaml": text,
    }.items():
        (root / name).parent.mkdir(exist_ok=True)
        (root / name).write_text(content, encoding="utf-8")
    return root
