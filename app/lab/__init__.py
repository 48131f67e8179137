"""The responsiveness lab: the same pictures through five strategies, measured side by side."""
