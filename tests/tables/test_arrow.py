"""Arrow does without pandas until somebody wants a data frame."""

from __future__ import annotations

import subprocess
import sys

CONVERT = """
import sys
import sowhat.tables
import pyarrow as pa
rows = pa.Table.from_pylist([{"calls": 1}])
print("pandas" in sys.modules, rows.to_pandas()["calls"].sum())
"""


def test_values_are_converted_without_pandas_and_data_frames_still_made() -> None:
    said = subprocess.run([sys.executable, "-c", CONVERT], capture_output=True, text=True, check=True).stdout
    assert said.split() == ["False", "1"]
