"""Talks drawn: slides, documents, pages, messages, calendars. No decisions."""
