"""SQL that somebody else runs on rows that may not leave, and whose answer is a study's moments."""
