"""Presets as files: readable, complete, and a sentence for each field that makes no sense."""

from __future__ import annotations

import json
import re
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.batch import preset_file
from app.batch.built_in_presets import BUILT_IN_PRESETS
from app.batch.preset_file import PresetError, read_preset, write_preset
from app.batch.sparse import SparseReader, sparse_table
from tests.recipes import recipes
from workers.contract.destination import Collision, Destination
from workers.contract.encoders import Avif, WebP
from workers.contract.preset import Preset
from workers.contract.recipe import Recipe
from workers.contract.resize import Resize

BLOG = Preset(
    name="Blog, größer",
    recipes=(Recipe(resize=Resize(width=480), encoder=Avif(quality=50)), Recipe()),
    destination=Destination(directory=Path("ü/\udcff"), collision=Collision.SKIP),
)


def problems(file: Path, table: object) -> list[str]:
    """The sentences about ``table``, each of which names the file, without that name."""
    file.write_text(json.dumps(table), encoding="utf-8")
    with pytest.raises(PresetError) as error:
        read_preset(file)
    lines = str(error.value).splitlines()
    assert all(line.startswith(f"{file}: ") for line in lines)
    return [line.removeprefix(f"{file}: ") for line in lines]


@pytest.mark.parametrize("preset", [BLOG, *BUILT_IN_PRESETS], ids=lambda each: each.name)
def test_a_preset_comes_back_as_it_was_written(tmp_path: Path, preset: Preset) -> None:
    file = tmp_path / "new/preset.json"
    write_preset(preset, file)
    assert read_preset(file) == preset
    assert [path.name for path in file.parent.iterdir()] == ["preset.json"]


@settings(deadline=None)
@given(each=st.lists(recipes(), min_size=1, max_size=3))
def test_every_recipe_survives_a_table_that_says_only_what_differs(each: list[Recipe]) -> None:
    preset = Preset(name="x", recipes=tuple(each))
    reader = SparseReader()
    assert reader.read(json.loads(json.dumps(sparse_table(preset))), Preset) == preset
    assert reader.problems == []


def test_a_file_says_only_what_differs_from_the_defaults(tmp_path: Path) -> None:
    file = tmp_path / "blog.json"
    write_preset(BLOG, file)
    assert file.read_text(encoding="utf-8") == (
        "{\n"
        '  "schema_version": 1,\n'
        '  "name": "Blog, größer",\n'
        '  "recipes": [\n'
        '    {"resize": {"width": 480}, "encoder": {"format": "avif", "quality": 50}},\n'
        '    {"encoder": {"format": "webp"}}\n'
        "  ],\n"
        '  "destination": {"directory": "ü/\\udcff", "collision": "skip"}\n'
        "}\n"
    )


def test_long_lines_are_broken_at_every_depth(tmp_path: Path) -> None:
    file = tmp_path / "long.json"
    deep = Preset(name="x" * 80, description="y" * 60, recipes=(BLOG.recipes[0],) * 3)
    write_preset(deep, file)
    text = file.read_text(encoding="utf-8")
    assert max(map(len, text.splitlines())) <= 102
    assert read_preset(file) == deep


@pytest.mark.parametrize(
    ("table", "sentence"),
    [
        ({"recipes": [{}]}, "name is missing."),
        ({"name": "x"}, "recipes is missing."),
        ({"name": "x", "recipes": []}, "a preset has 1 to 100 recipes, not 0."),
        ({"name": " ", "recipes": [{}]}, "a preset needs a name."),
        ({"name": "a\nb", "recipes": [{}]}, "a preset's name is one line of text."),
        ({"name": 5, "recipes": [{}]}, "name must be a text in quotes, not 5."),
        ({"name": "x", "recipes": {}}, "recipes must be a list in brackets, not {}."),
        (
            {"name": "x", "recipes": [{}, 7]},
            "recipe 2: a table in braces was expected, not 7.",
        ),
        (
            {"name": "x", "recipes": [{"resize": {"widht": 8}}]},
            'recipe 1, resize: there is no "widht" here; did you mean width?',
        ),
        (
            {"name": "x", "recipes": [{"resize": {"width": 0}}]},
            "recipe 1, resize: width must be a whole number from 1 to 16383, not 0.",
        ),
        (
            {"name": "x", "recipes": [{"limits": {"max_bytes": "1MB"}}]},
            "recipe 1, limits: max_bytes must be a whole number from 1000 to 1.09951e+12, "
            "not '1MB'.",
        ),
        (
            {"name": "x", "recipes": [{"resize": {"fit": "squash"}}]},
            "recipe 1, resize: fit must be one of inside, outside, cover, contain, fill, "
            "not 'squash'.",
        ),
        (
            {"name": "x", "recipes": [{"resize": {"width": 5, "percent": 5}}]},
            "recipe 1, resize: a box, percent and megapixels exclude each other.",
        ),
        (
            {"name": "x", "recipes": [{"encoder": {"format": "gif"}}]},
            'recipe 1, encoder: format must be one of webp, avif, jpeg, png, jxl, not "gif".',
        ),
        (
            {"name": "x", "recipes": [{"encoder": {"quality": 5}}]},
            "recipe 1, encoder: format must be one of webp, avif, jpeg, png, jxl.",
        ),
        (
            {"name": "x", "recipes": [{}], "destination": {"directory": 1}},
            "destination: directory must be a path in quotes, not 1.",
        ),
        (
            {"name": "x", "recipes": [{}], "destination": []},
            "destination: a table in braces was expected, not [].",
        ),
        (
            {"name": "x", "recipes": [{}], "schema_version": 9},
            "it is of a newer Dropmill (version 9; this one reads 1).",
        ),
        (
            {"name": "x", "recipes": [{}], "schema_version": "1"},
            "it is no preset: schema_version cannot be '1'.",
        ),
        ([], "it is no preset: a table was expected, not []."),
    ],
)
def test_what_makes_no_sense_is_one_sentence(tmp_path: Path, table: object, sentence: str) -> None:
    assert problems(tmp_path / "web.json", table) == [sentence]


def test_each_field_that_makes_no_sense_has_a_sentence(tmp_path: Path) -> None:
    recipe = {"resize": {"width": -1, "height": True}, "mood": 1, "source": {"accept_damaged": 1}}
    assert len(problems(tmp_path / "web.json", {"name": 1, "recipes": [recipe]})) == 5


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"\xff\xfe",
        b"[" * 100_000,
        b'{"name": "' + b"x" * 900_000 + b'", "recipes": [{}]}',
        b'{"name": "\\u001b[31m", "recipes": [{}]}',
        b'{"x\\u001b[31m": 1, "name": "x", "recipes": [{}]}',
        b" " * (2 << 20),
    ],
    ids=lambda content: repr(content[:16]),
)
def test_what_is_no_preset_is_one_short_line(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "web.json"
    file.write_bytes(content)
    with pytest.raises(PresetError) as error:
        read_preset(file)
    assert str(error.value).startswith(f"{file}: ")
    assert str(error.value).isprintable()
    assert len(str(error.value)) < 500


def test_what_cannot_be_read_is_told(tmp_path: Path) -> None:
    with pytest.raises(PresetError, match=re.escape(f"{tmp_path / 'x.json'}: it cannot be read")):
        read_preset(tmp_path / "x.json")


def test_a_mark_at_the_beginning_is_no_harm(tmp_path: Path) -> None:
    file = tmp_path / "web.json"
    file.write_text('{"name": "x", "recipes": [{}]}', encoding="utf-8-sig")
    assert read_preset(file) == Preset(name="x", recipes=(Recipe(),))


def test_older_files_are_taken_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    steps = {1: lambda table: {"name": table["title"], "recipes": table["recipes"]}}
    monkeypatch.setattr(preset_file, "MIGRATIONS", steps)
    monkeypatch.setattr(preset_file, "SCHEMA_VERSION", 2)
    file = tmp_path / "web.json"
    file.write_text('{"title": "x", "recipes": [{}]}', encoding="utf-8")
    assert read_preset(file).name == "x"


def test_every_older_version_has_a_migration() -> None:
    assert set(preset_file.MIGRATIONS) == set(range(1, preset_file.SCHEMA_VERSION))


class Later(msgspec.Struct, frozen=True):
    """A struct that gets a field some day."""

    inner: Resize = Resize()
    word: str = ""
    place: Path | None = None


def test_what_is_added_to_a_struct_needs_no_word_here() -> None:
    later = Later(inner=Resize(width=3), word="x", place=Path("/y"))
    table = sparse_table(later)
    assert table == {"inner": {"width": 3}, "word": "x", "place": "/y"}
    assert SparseReader().read(table, Later) == later
    assert sparse_table(Later()) == {}


def test_formats_are_always_named() -> None:
    assert sparse_table(Recipe()) == {"encoder": {"format": "webp"}}
    assert sparse_table(WebP()) == {"format": "webp"}


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"\x8a\xff", "it is no preset: it is no text in UTF-8."),
        (b"", "it is no preset: it cannot be read from line 1, character 1 on."),
        (b'{"name":\n', "it is no preset: it cannot be read from line 2, character 1 on."),
    ],
)
def test_a_file_that_is_broken_is_told_without_jargon(
    content: bytes, reason: str, tmp_path: Path
) -> None:
    file = tmp_path / "x.json"
    file.write_bytes(content)
    with pytest.raises(PresetError) as caught:
        read_preset(file)
    assert str(caught.value).endswith(reason)
