"""The threads that touch files: sources are opened here, outputs written and published."""
