"""The gallery: every component in every state, from sample values."""
