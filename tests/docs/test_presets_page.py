"""The page of presets: its example is one, and every built-in preset is on it."""

from __future__ import annotations

import re
from pathlib import Path

from app.batch.built_in_presets import BUILT_IN_PRESETS
from app.batch.preset_file import preset_text, read_preset

_PAGE = (Path(__file__).parents[2] / "docs/presets.md").read_text(encoding="utf-8")


def test_the_example_is_a_preset_as_it_would_be_written(tmp_path: Path) -> None:
    (example,) = re.findall(r"```json\n(.*?)```", _PAGE, re.DOTALL)
    file = tmp_path / "shop.json"
    file.write_text(example, encoding="utf-8")
    preset = read_preset(file)
    assert len(preset.recipes) == 3
    assert preset_text(preset) == example


def test_every_built_in_preset_is_on_it() -> None:
    assert [each.name for each in BUILT_IN_PRESETS if f"| {each.name} |" not in _PAGE] == []
