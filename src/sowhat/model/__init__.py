"""The nouns, as frozen values."""
