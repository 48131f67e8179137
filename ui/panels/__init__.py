"""Parts of the main window, each a widget of its own."""
