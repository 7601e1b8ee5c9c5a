"""Pages on which what people wrote is changed."""
