"""What waits for a person, and what became different since they looked last."""
