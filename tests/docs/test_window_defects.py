"""Every defect in the list has a test, and the test is there."""

from __future__ import annotations

import re
from pathlib import Path

_ROOT = Path(__file__).parents[2]
_ROW = re.compile(r"^\|[^|]*\|.*\|$", re.M)
_NAME = re.compile(r"`(test_\w+)`")


def test_every_defect_names_a_test_that_exists() -> None:
    page = (_ROOT / "docs" / "window-defects.md").read_text(encoding="utf-8")
    rows = [row for row in _ROW.findall(page) if "---" not in row and "what was wrong" not in row]
    assert len(rows) > 40
    assert [row for row in rows if not _NAME.search(row)] == []
    sources = [file.read_text(encoding="utf-8") for file in (_ROOT / "tests").rglob("test_*.py")]
    known = set(re.findall(r"^\s*def (test_\w+)\(", "\n".join(sources), re.M))
    assert set(_NAME.findall(page)) - known == set()
