"""Locks a worker down after warm-up. Pure ctypes; each layer is optional and says if it is on."""
