"""Tests of the picture pipeline."""
