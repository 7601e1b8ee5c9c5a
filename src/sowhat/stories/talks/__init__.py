"""Talks: who is told what, in which words; the guard of their figures."""
