"""From a file to pixels: opening, refusing, loading. One picture, decoded once."""
