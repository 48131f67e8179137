"""Files that keep a limit, found by encoding several times."""
