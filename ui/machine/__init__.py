"""The machine view: what cores, workers and memory are doing, and what holds things up."""
