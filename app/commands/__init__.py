"""One file a command: parse, call, print. Nothing here knows a widget."""
