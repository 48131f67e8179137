"""What is remembered of batches: how they stand, so that they can go on, and what came of them."""
