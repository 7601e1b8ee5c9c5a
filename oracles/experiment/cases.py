"""Rows of experiments that the oracle and the tests make alike: whole numbers and simple fractions, no random draws."""

from __future__ import annotations

CASES = ("mean", "shifted", "ratio", "covariate", "uneven")


def rows(case: str) -> list[dict[str, float | str]]:
    """unit, arm (a is the baseline), y, d, x: one row a unit."""
    shift = 1e6 if case == "shifted" else 0.0
    count = 300 if case == "uneven" else 400
    made: list[dict[str, float | str]] = []
    for unit in range(count):
        arm = "b" if unit % (5 if case == "uneven" else 2) else "a"
        x = (unit * 37 % 101) / 10
        noise = (unit * 53 % 97) / 20 - 2.4
        d = 1 + unit * 29 % 7
        y = (0.6 * x + noise + (0.4 if arm == "b" else 0.0)) * (d if case == "ratio" else 1) + shift
        made.append({"unit": unit, "arm": arm, "y": y, "d": d, "x": x})
    return made
