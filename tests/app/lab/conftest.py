from __future__ import annotations

from pathlib import Path

import pytest

from app.lab.strategies.camera import write_camera_pictures


@pytest.fixture(scope="session")
def pictures(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Small pictures, made as the lab makes its large ones."""
    return write_camera_pictures(tmp_path_factory.mktemp("lab"), count=3, size=(240, 180))
