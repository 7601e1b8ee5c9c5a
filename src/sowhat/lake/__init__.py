"""The only place that writes facts and results."""
