"""A folder as a batch's inputs: what lands there, once it is complete."""
