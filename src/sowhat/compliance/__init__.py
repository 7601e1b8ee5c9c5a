"""Who may see which data, who did, and the difference."""
