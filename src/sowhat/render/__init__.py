"""Stories drawn: as pages, charts, tables, terminal output. Nothing is decided or worded here."""
