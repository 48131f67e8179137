"""What the README promises is tried, not only written."""

import re
import subprocess
import sys
from pathlib import Path

from PIL import Image

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_script_converts_a_photo(tmp_path: Path) -> None:
    (script,) = re.findall(r"```python\n(.*?)```", README, flags=re.DOTALL)
    Image.new("RGB", (2000, 1000), "teal").save(tmp_path / "photo.jpg")

    subprocess.run(
        [sys.executable, "-c", script], cwd=tmp_path, check=True, timeout=60, capture_output=True
    )

    with Image.open(tmp_path / "photo.webp") as converted:
        assert converted.size == (1600, 800)


def test_every_link_into_the_project_leads_somewhere() -> None:
    texts = [path.read_text(encoding="utf-8") for path in ROOT.glob("*.md")]
    targets = {target for text in texts for target in re.findall(r"\]\(([^)#:]+)\)", text)}

    assert {target for target in targets if not (ROOT / target).exists()} == set()


def test_every_file_that_the_architecture_names_is_there() -> None:
    text = (ROOT / "docs" / "ARCHITECTURE.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`((?:app|ui|workers|resources|tests|benchmarks|docs)/[\w./]*)`", text))

    assert len(named) > 20
    assert {name for name in named if not (ROOT / name).exists()} == set()


def test_every_test_that_the_faults_name_is_there() -> None:
    text = (ROOT / "docs" / "faults.md").read_text(encoding="utf-8")
    rows = [line.split(" | ")[-1] for line in text.splitlines() if line.startswith("| ")]
    named = {name for row in rows for name in re.findall(r"`([a-z_]+)`", row)}
    there = {path.stem.removeprefix("test_") for path in (ROOT / "tests").rglob("test_*.py")}

    assert len(named) > 20
    assert named - there == set()
