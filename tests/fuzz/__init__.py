"""Broken pictures and odd wishes for the real engine, for as long as one likes (``make fuzz``)."""
