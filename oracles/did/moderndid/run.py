"""moderndid, an implementation of its own (MIT); it needs Python 3.12."""

from __future__ import annotations

import sys
from pathlib import Path

import moderndid

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from cases import TYPES, Answer, Case, answer, number, panel, rows

CONTROL = {"never": "nevertreated", "not-yet": "notyettreated"}


def moderndid_case(case: Case) -> Answer:
    """One case by moderndid."""
    fit = moderndid.att_gt(
        panel(str(case["data"])),
        yname="y",
        tname="year",
        idname="unit",
        gname="g",
        xformla="~ big" if "stratum" in case else None,
        weightsname=case.get("weight"),
        clustervars=[case["cluster"]] if "cluster" in case else None,
        est_method="reg",
        control_group=CONTROL[str(case["control"])],
        anticipation=case["anticipation"],
        base_period=case["base"],
        boot=False,
        cband=False,
    )
    out: Answer = {"group_time": rows(fit.groups, fit.times, fit.att_gt, fit.se_gt)}
    for kind in TYPES:
        got = moderndid.aggte(fit, type=kind, boot=False, cband=False)
        each = [] if kind == "simple" else rows(got.event_times, got.att_by_event, got.se_by_event)
        out[kind] = {"overall": [number(got.overall_att), number(got.overall_se)], "each": each}
    return out


if __name__ == "__main__":
    answer(moderndid_case)
