"""The window's controllers: the only place that knows engine and widgets. Everything Qt in app."""
