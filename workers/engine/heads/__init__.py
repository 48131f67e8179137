"""What the first bytes of an output tell, one file for each format that is written."""
