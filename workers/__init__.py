"""The engine: process pool, shared buffers and picture pipeline. Never imports Qt."""
