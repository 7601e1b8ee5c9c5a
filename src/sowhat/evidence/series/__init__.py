"""One interrupted series."""
