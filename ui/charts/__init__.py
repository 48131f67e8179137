"""Charts of processor load: samples, geometry, painting."""
