"""From a log file to a first answer: what a newcomer says is kept beside the files that wait, and applied to them."""
