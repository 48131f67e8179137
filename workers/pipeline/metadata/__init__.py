"""What a file tells beside its pixels: read from a source, and cut down for a result."""
