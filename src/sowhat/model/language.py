"""The languages that everything is said in. Apart from other values, so that saying something loads nothing else."""

from __future__ import annotations

from typing import Literal

Language = Literal["zh", "en"]
