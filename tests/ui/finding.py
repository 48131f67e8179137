"""Finding the parts of a widget."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QObject

Kind = TypeVar("Kind", bound=QObject)


def child(parent: QObject, kind: type[Kind]) -> Kind:
    """The first part of that kind; fails if there is none."""
    found = parent.findChild(kind)
    assert found is not None, f"no {kind.__name__}"
    return found
