"""Pure numbers in, values out: what adopting did, with what confidence, or why that cannot be said."""
