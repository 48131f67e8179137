"""The page of the responsiveness lab: sees values only, runs nothing."""
