"""Planning: what to do next, for whom, and together with whom."""
