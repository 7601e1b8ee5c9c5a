"""sowhat: what a platform did for the customers behind it."""
