"""Clusters without Dask: addresses, arithmetic."""
