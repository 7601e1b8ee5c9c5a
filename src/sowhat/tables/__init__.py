"""The contract of each fact and result table: columns, types, keys, meaning."""

from __future__ import annotations

import sys

import pyarrow as pa


class _Absent:
    """An import hook that knows where nothing is: there is no pandas."""

    @staticmethod
    def find_spec(name: str, path: object = None, target: object = None) -> None:
        if name == "pandas":
            raise ImportError(name)


def _convert_without_pandas() -> None:
    """Let Arrow settle that no value is a data frame.

    Its first conversion of Python values looks for pandas and keeps the answer; importing pandas takes as long as all
    else that a command imports. Whoever asks for a data frame still gets one.
    """
    sys.meta_path.insert(0, _Absent)
    try:
        pa.array([0])
    finally:
        sys.meta_path.remove(_Absent)


_convert_without_pandas()
