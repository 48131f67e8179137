"""Animations, one frame at a time: read, and written. Never more than a few frames in memory."""
