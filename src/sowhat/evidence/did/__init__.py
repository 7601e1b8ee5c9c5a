"""Staggered adoption: group-time effects from cohort moments, and every reason to doubt them."""
