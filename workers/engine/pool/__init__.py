"""Worker processes: how many, what they are doing, how long they may take."""
