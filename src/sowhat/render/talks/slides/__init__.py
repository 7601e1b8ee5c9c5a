"""Slides in PowerPoint's form: the master, what stands on a slide, and company masters."""
