"""Makes the packaging scripts importable: programs beside the project, not a package of it."""

import sys
from pathlib import Path

for name in ("setup", "bundle", "linux", "windows", "macos", "release"):
    sys.path.insert(0, str(Path(__file__).parents[2] / "packaging" / name))
