"""Starts a frozen worker. Its name is that of the window's entry script on purpose; see there."""

from __future__ import annotations

import sys

from workers.__main__ import main

if __name__ == "__main__":
    main(sys.argv[1:])
