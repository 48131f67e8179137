"""Before and after of one picture: the pane, what it shows, and how it is looked at."""
