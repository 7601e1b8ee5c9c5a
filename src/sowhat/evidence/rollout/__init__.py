"""Roll-outs that can be measured: blocks, lots, dates, and what they could show."""
