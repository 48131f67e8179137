"""Past one machine: the engine's protocol over Dask, with an engine of our own on every node."""
