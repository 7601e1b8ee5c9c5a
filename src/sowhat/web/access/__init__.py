"""Who may come in: the door before every page, signing in, accounts, and what administrators see of it."""
