"""csdid: R's `did` in Python (MIT)."""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
from csdid.att_gt import ATTgt

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from cases import TYPES, Answer, Case, answer, number, panel, rows

CONTROL = {"never": "nevertreated", "not-yet": "notyettreated"}


def csdid_case(case: Case) -> Answer:
    """One case by csdid: R's `did`, in Python."""
    fit = ATTgt(
        yname="y",
        tname="year",
        idname="unit",
        gname="g",
        data=panel(str(case["data"])),
        control_group=CONTROL[str(case["control"])],
        xformla="y~big" if "stratum" in case else None,
        clustervar=case.get("cluster"),
        weights_name=case.get("weight"),
        anticipation=case["anticipation"],
    ).fit(est_method="reg", base_period=case["base"], bstrap=False)
    out: Answer = {"group_time": rows(fit.results["group"], fit.results["year"], fit.results["att"], fit.results["se"])}
    for kind in TYPES:
        got = fit.aggte(typec=kind, bstrap=False, cband=False).atte
        each = [] if kind == "simple" else rows(got["egt"], got["att_egt"], np.ravel(got["se_egt"]))
        out[kind] = {"overall": [number(got["overall_att"]), number(got["overall_se"])], "each": each}
    return out


if __name__ == "__main__":
    answer(csdid_case)
