"""The whole program, through its own entry point, with real worker processes."""
