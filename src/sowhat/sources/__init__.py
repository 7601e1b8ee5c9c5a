"""What platforms emit: one file a source, each with `detect(sample)` and `read(slice)`."""
