"""A spark: a run of numbers as a small line, made on the server."""

from __future__ import annotations

from collections.abc import Sequence

WIDTH, HEIGHT, MARGIN = 84, 22, 3


def points(run: Sequence[float | None]) -> str:
    """The points of a polyline in a box of WIDTH by HEIGHT, zero at its foot; empty for fewer than two numbers."""
    known = [(i, value) for i, value in enumerate(run) if value is not None]
    if len(known) < 2:
        return ""
    top = max(value for _, value in known) or 1.0
    step = (WIDTH - 2 * MARGIN) / (len(run) - 1)
    return " ".join(f"{MARGIN + i * step:.1f},{_y(value, top):.1f}" for i, value in known)


def _y(value: float, top: float) -> float:
    return HEIGHT - MARGIN - value / top * (HEIGHT - 2 * MARGIN)


def last_point(run: Sequence[float | None]) -> tuple[str, str]:
    """Where the last number lies."""
    x, y = points(run).rsplit(" ", 1)[-1].split(",")
    return x, y


BLOCKS = "▁▂▃▄▅▆▇█"


def blocks(run: Sequence[float | None]) -> str:
    """The same in characters, for a terminal; a gap where nothing is known."""
    known = [value for value in run if value is not None]
    top = max(known, default=0.0) or 1.0
    return "".join(" " if value is None else BLOCKS[round(value / top * (len(BLOCKS) - 1))] for value in run)
