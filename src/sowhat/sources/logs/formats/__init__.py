"""Named access-log formats, one file each."""
