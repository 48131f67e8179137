"""Widgets and Qt models. Sees Qt and workers.contract, nothing else of workers."""
