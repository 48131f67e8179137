"""Measures Dropmill against other converters; nothing in the program imports it."""
