from __future__ import annotations

import logging
from pathlib import Path

import pytest

from app.settings import Settings, load_settings, save_settings
from app.settings_saver import SettingsSaver


def test_the_last_of_many_changes_is_on_the_disk_in_the_end(tmp_path: Path) -> None:
    file = tmp_path / "new" / "settings.json"
    saver = SettingsSaver(file)
    for count in range(1, 200):
        saver.save(Settings(workers=count))
    saver.close()
    assert load_settings(file).settings == Settings(workers=199)
    assert list(file.parent.iterdir()) == [file]


def test_nothing_changed_nothing_written(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    save_settings(Settings(workers=3), file)
    before = file.stat()
    SettingsSaver(file).close()
    assert file.stat().st_mtime_ns == before.st_mtime_ns


def test_a_file_that_cannot_be_written_is_told_to_the_log(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "settings.json").mkdir()
    saver = SettingsSaver(tmp_path / "settings.json")
    with caplog.at_level(logging.WARNING):
        saver.save(Settings(workers=3))
        saver.close()
    assert "the settings could not be saved" in caplog.text
