from __future__ import annotations

import json
from pathlib import Path
from types import SimpleNamespace

import msgspec
import pytest

from app.batch.stored import known_keys, migrated
from app.settings import (
    MIGRATIONS,
    SCHEMA_VERSION,
    LoadedSettings,
    Settings,
    load_settings,
    save_settings,
)
from workers.contract import declared
from workers.contract.destination import Collision, Destination
from workers.contract.encoders import Avif, Jpeg, WebP
from workers.contract.metadata import Keep, Metadata
from workers.contract.naming import Naming
from workers.contract.recipe import Recipe
from workers.contract.resize import Fit, Resize
from workers.contract.scheme import Scheme

EVERYTHING = Settings(
    recipes=(
        Recipe(
            resize=Resize(width=8, fit=Fit.COVER, without_enlargement=False),
            encoder=WebP(quality=1, effort=0, lossless=True, alpha_quality=3),
            metadata=Metadata(keep=Keep.NONE),
        ),
    ),
    destination=Destination(directory=Path("ü/\udcff"), collision=Collision.SKIP),
    start_on_drop=False,
    workers=3,
)


SEVERAL = Settings(
    recipes=(Recipe(resize=Resize(width=480)), Recipe(encoder=Avif()), Recipe(encoder=Jpeg()))
)
DARK = Settings(scheme=Scheme.DARK)
NAMED = Settings(destination=Destination(naming=Naming(template="{date}", prefix="a ")))


@pytest.mark.parametrize("settings", [Settings(), EVERYTHING, SEVERAL, NAMED, DARK])
def test_settings_come_back_as_they_were_saved(tmp_path: Path, settings: Settings) -> None:
    file = tmp_path / "config/settings.json"
    save_settings(settings, file)
    assert load_settings(file) == LoadedSettings(settings)
    assert [path.name for path in file.parent.iterdir()] == ["settings.json"]


def test_whoever_has_no_file_yet_sees_where_results_go_before_any_is_written(
    tmp_path: Path,
) -> None:
    first = LoadedSettings(Settings(start_on_drop=False), is_first=True)
    assert load_settings(tmp_path / "settings.json") == first


def test_unknown_keys_are_ignored_and_missing_ones_are_defaults(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    file.write_text(
        json.dumps(
            {
                "schema_version": 9,
                "novelty": [1],
                "recipes": [
                    {"encoder": {"format": "webp", "quality": 5, "tune": 1}, "mood": 1},
                    {"encoder": {"format": "avif", "tune": 1}},
                ],
            }
        ),
        encoding="utf-8",
    )
    assert load_settings(file).settings == Settings(
        recipes=(Recipe(encoder=WebP(quality=5)), Recipe(encoder=Avif()))
    )


class Soft(msgspec.Struct, tag_field="format", tag="soft"):
    quality: int = 1


class Hard(msgspec.Struct, tag_field="format", tag="hard"):
    depth: int = 1


@pytest.mark.parametrize(
    ("table", "known"),
    [
        ({"format": "soft", "quality": 2, "tune": 3}, {"format": "soft", "quality": 2}),
        ({"format": "hard", "quality": 2, "depth": 4}, {"format": "hard", "depth": 4}),
        ({"format": "new", "tune": 3}, {"format": "new", "tune": 3}),
        ({"format": [], "tune": 3}, {"format": [], "tune": 3}),
    ],
)
def test_each_of_several_formats_has_keys_of_its_own(table: object, known: object) -> None:
    assert known_keys(table, Soft | Hard) == known


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"\xff\xfe",
        b"[]",
        b'{"options": 3}',
        b'{"start_on_drop": "yes"}',
        b'{"workers": true}',
        b'{"workers": 0}',
        b'{"workers": 40000}',
        b'{"options": {"output": {"collision": "eat"}}}',
        b'{"options": {"output": {"collision": null}}}',
        b"[" * 100_000,
        b'{"options": ' * 100_000,
        b'{"options": ' + b"[" * 900 + b"]" * 900 + b"}",
        b'{"options": {"resize": {"fit": "' + b"x" * 1_000_000 + b'\\u001b[31m"}}}',
        b'{"options": {"webp": {"quality": 500}}}',
        b'{"options": {"resize": {"fit": "squash"}}}',
        b'{"options": {"metadata": {"maker_notes": 1}}}',
        b'{"schema_version": 4, "recipes": []}',
        b'{"schema_version": 4, "recipes": {"resize": {}}}',
        b'{"schema_version": "1"}',
        b'{"schema_version": 0}',
    ],
)
def test_a_file_that_makes_no_sense_is_set_aside(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "settings.json"
    file.write_bytes(content)
    loaded = load_settings(file)
    assert loaded.settings == Settings()
    assert loaded.notice is not None
    assert "settings.json.corrupt" in loaded.notice
    assert len(loaded.notice) < 1000
    assert loaded.notice.isprintable()
    assert not file.exists()
    assert (tmp_path / "settings.json.corrupt").read_bytes() == content


def test_what_makes_sense_beside_what_does_not_is_used(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    file.write_text('{"schema_version": 2, "workers": 3, "start_on_drop": 7}', encoding="utf-8")
    loaded = load_settings(file)
    assert loaded.settings == Settings(workers=3)
    assert loaded.notice is not None


def test_an_option_that_this_system_lacks_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "settings.json"
    encoder = {"format": "webp", "sharp_yuv": True}
    table = {"schema_version": SCHEMA_VERSION, "recipes": [{"encoder": encoder}], "workers": 3}
    file.write_text(json.dumps(table), encoding="utf-8")
    monkeypatch.setattr(declared, "sys", SimpleNamespace(platform="win32"))
    loaded = load_settings(file)
    assert loaded.settings == Settings(workers=3)
    assert "sharp-yuv cannot be had on this system" in str(loaded.notice)


def test_settings_of_the_first_version_are_taken_over(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    table = {
        "schema_version": 1,
        "options": {
            "resize": {"width": 8, "height": None, "fit": "cover", "without_enlargement": False},
            "webp": {"quality": 1, "effort": 0, "lossless": True, "alpha_quality": 3},
            "metadata": {"keep_exif": False, "keep_icc_profile": False, "keep_xmp": False},
            "output": {"directory": "ü/\udcff", "collision": "skip"},
        },
        "start_on_drop": False,
        "workers": 3,
    }
    file.write_text(json.dumps(table), encoding="utf-8")
    assert load_settings(file) == LoadedSettings(EVERYTHING)


@pytest.mark.parametrize(
    ("keeps", "keep"),
    [
        ({"keep_exif": False, "keep_xmp": False}, Keep.NONE),
        ({"keep_exif": False, "keep_xmp": True}, Keep.COPYRIGHT),
        ({"keep_exif": True, "keep_xmp": False}, Keep.ALL),
        ({"keep_exif": False}, Keep.COPYRIGHT),
        ({}, Keep.ALL),
    ],
)
def test_two_switches_for_metadata_become_one_choice(
    tmp_path: Path, keeps: dict[str, bool], keep: Keep
) -> None:
    file = tmp_path / "settings.json"
    metadata = {**keeps, "keep_icc_profile": False}
    table = {"schema_version": 2, "recipe": {"metadata": metadata}, "workers": 3}
    file.write_text(json.dumps(table), encoding="utf-8")
    wanted = Recipe(metadata=Metadata(keep=keep))
    assert load_settings(file) == LoadedSettings(Settings(recipes=(wanted,), workers=3))


def test_one_recipe_becomes_the_only_one_of_several(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    recipe = {"resize": {"width": 8}, "encoder": {"format": "avif"}}
    file.write_text(json.dumps({"schema_version": 3, "recipe": recipe}), encoding="utf-8")
    wanted = Recipe(resize=Resize(width=8), encoder=Avif())
    assert load_settings(file) == LoadedSettings(Settings(recipes=(wanted,)))


def test_a_failed_save_leaves_the_old_file_and_no_other(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    file.mkdir()  # cannot be replaced by a file
    with pytest.raises(OSError, match="settings"):
        save_settings(Settings(), file)
    assert list(tmp_path.iterdir()) == [file]


def test_every_older_version_has_a_migration() -> None:
    assert set(MIGRATIONS) == set(range(1, SCHEMA_VERSION))


def test_migrations_run_one_after_the_other() -> None:
    steps = {
        1: lambda table: {"workers": table["threads"]},
        2: lambda table: {"workers": [table["workers"]]},
    }
    assert migrated({"threads": 4}, steps, 3) == {"workers": [4], "schema_version": 3}
    assert migrated({"schema_version": 2, "workers": 4}, steps, 3) == {
        "workers": [4],
        "schema_version": 3,
    }
    assert migrated({"schema_version": 7, "x": 1}, steps, 3) == {"schema_version": 7, "x": 1}


def test_of_a_newer_file_a_copy_is_kept(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    text = json.dumps({"schema_version": 9, "workers": 3, "novelty": True})
    file.write_text(text, encoding="utf-8")
    loaded = load_settings(file)
    assert loaded.settings == Settings(workers=3)
    assert loaded.notice is not None
    assert "settings.json.v9" in loaded.notice
    save_settings(loaded.settings, file)
    assert (tmp_path / "settings.json.v9").read_text(encoding="utf-8") == text
    assert load_settings(file) == LoadedSettings(Settings(workers=3))
