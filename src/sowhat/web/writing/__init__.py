"""`/api/v1`, written to: the acts that a program wants, by the functions that forms use."""
