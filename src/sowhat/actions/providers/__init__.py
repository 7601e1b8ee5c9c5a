"""The places where people sign in, one module a kind; `flows` is what the rest of the program calls."""
