"""Telling others what was done: events, their way out, and whether they arrived."""
