"""Frozen values shared by every layer. Standard library only; no behaviour beyond validation."""
