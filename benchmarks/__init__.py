"""Measures Dropmill against other converters; nothing in the program imports it."""

import os

# What is measured starts as people start it: with what Python has compiled before, whatever this
# shell says.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
