"""Needs that telemetry shows before anybody asks: each miner reads facts or results and answers with `Mined`.

A miner is a module with `mine(scene: Scene) -> tuple[Mined, ...]` (metrics/mining/scene.py); one line in
actions/derive_opportunities.MINERS names it with the facts that it needs: where one of them was never recorded it is
not asked, and the page says so.
"""
