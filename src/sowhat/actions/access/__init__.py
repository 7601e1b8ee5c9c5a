"""Who may come in, and what is remembered of them."""
