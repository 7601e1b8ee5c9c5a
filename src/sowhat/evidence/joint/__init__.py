"""Several services, one outcome: the joint effect, its parts, other causes, and shrinkage for ranking."""
