"""Makes the setup scripts importable: they are programs beside the project, not a package of it."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "packaging" / "setup"))
