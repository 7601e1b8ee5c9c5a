"""The only bridge from tables to evidence: a study becomes a query, its moments, and a finding."""
