"""Fewer bad minutes: customer-visible downtime and incidents, as ratios of rates against controls."""
