"""Small worlds with a known truth, drawn again and again, on which estimates are calibrated."""
