"""The three-minute rule: a pitch is measured, held against its five parts, and advised line by line."""
