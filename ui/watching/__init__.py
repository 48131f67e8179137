"""The page of a watched folder."""
