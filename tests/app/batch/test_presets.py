"""The presets there are: built in, in the folder, by name and by file."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from msgspec.structs import replace

from app.batch.built_in_presets import BUILT_IN_PRESETS
from app.batch.preset_file import PresetError, write_preset
from app.batch.presets import PresetFolder, preset_named, slug
from workers.contract.encoders import Avif, Jpeg
from workers.contract.preset import MAX_NAME_CHARS, Preset
from workers.contract.recipe import Recipe

BLOG = Preset(name="Blog", recipes=(Recipe(encoder=Avif()),))
SHOP = Preset(name="Shop", recipes=(Recipe(encoder=Jpeg()),))


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "presets"


@pytest.fixture
def folder(place: Path) -> PresetFolder:
    return PresetFolder(place)


def own(folder: PresetFolder) -> list[Preset]:
    return [each.preset for each in folder.load().stored if each.is_own]


def files(place: Path) -> list[str]:
    return sorted(path.name for path in place.iterdir())


def test_without_a_folder_there_are_the_built_in_ones(folder: PresetFolder, place: Path) -> None:
    presets = folder.load()
    assert tuple(each.preset for each in presets.stored) == BUILT_IN_PRESETS
    assert presets.broken == ()
    assert not place.exists()


def test_names_of_built_in_ones_are_unlike() -> None:
    assert len({slug(preset.name) for preset in BUILT_IN_PRESETS}) == len(BUILT_IN_PRESETS)


def test_what_was_saved_is_there_in_order(folder: PresetFolder, place: Path) -> None:
    folder.save(SHOP)
    folder.save(BLOG)
    assert own(folder) == [BLOG, SHOP]
    assert files(place) == ["blog.json", "shop.json"]


def test_saving_again_replaces_whatever_the_case(folder: PresetFolder, place: Path) -> None:
    folder.save(BLOG)
    again = replace(SHOP, name="BLOG")
    folder.save(again)
    assert own(folder) == [again]
    assert files(place) == ["blog.json"]


def test_built_in_ones_stay_as_they_are(folder: PresetFolder) -> None:
    name = BUILT_IN_PRESETS[0].name
    with pytest.raises(PresetError, match=f"{name} is built in"):
        folder.save(replace(BLOG, name=name.upper()))
    with pytest.raises(PresetError, match=f"{name} is built in"):
        folder.rename(name, "Mine")
    with pytest.raises(PresetError, match=f"{name} is built in"):
        folder.delete(name)
    assert own(folder) == []


def test_what_is_added_overwrites_nothing(folder: PresetFolder) -> None:
    other = replace(SHOP, name="blog")
    assert folder.add(BLOG) == "Blog"
    assert folder.add(other) == "blog (2)"
    assert folder.add(BLOG) == "Blog"  # the same is there already
    assert folder.add(replace(BLOG, name=BUILT_IN_PRESETS[0].name)).endswith(" (2)")
    assert len(own(folder)) == 3
    assert folder.load().get("blog (2)").preset.recipes == SHOP.recipes


def test_a_number_fits_a_name_of_full_length(folder: PresetFolder) -> None:
    long = replace(BLOG, name="x" * MAX_NAME_CHARS)
    folder.add(long)
    name = folder.add(replace(SHOP, name=long.name))
    assert name == "x" * (MAX_NAME_CHARS - 4) + " (2)"


def test_a_renamed_preset_moves(folder: PresetFolder, place: Path) -> None:
    folder.save(BLOG)
    folder.save(SHOP)
    folder.rename("blog", "Diary")
    assert files(place) == ["diary.json", "shop.json"]
    folder.rename("Diary", "DIARY")
    assert [each.name for each in own(folder)] == ["DIARY", "Shop"]
    with pytest.raises(PresetError, match="There is a preset called Shop already"):
        folder.rename("diary", "shop")
    with pytest.raises(PresetError, match="needs a name"):
        folder.rename("diary", " ")
    assert files(place) == ["diary.json", "shop.json"]


def test_a_deleted_preset_is_gone(folder: PresetFolder, place: Path) -> None:
    folder.save(BLOG)
    folder.delete("Blog")
    assert files(place) == []
    with pytest.raises(PresetError, match="no preset called Blog"):
        folder.delete("Blog")


@pytest.mark.parametrize(
    ("name", "stem"),
    [
        ("Web 1600", "web-1600"),
        ("Thumbnail 800×600 cover", "thumbnail-800x600-cover"),
        ("E-mail ≤ 500 kB", "e-mail-500-kb"),
        ("../../etc/passwd", "etc-passwd"),
        ("CON", "preset-con"),
        ("…", "preset"),
        ("日本 Größe", "日本-größe"),
        ("x" * 80, "x" * 50),
    ],
)
def test_any_name_gives_a_file_that_every_system_takes(name: str, stem: str) -> None:
    assert slug(name) == stem


def test_names_that_give_the_same_file_do_not_meet(folder: PresetFolder, place: Path) -> None:
    folder.save(replace(BLOG, name="A!"))
    folder.save(replace(SHOP, name="A?"))
    folder.save(replace(SHOP, name="web-1600?"))
    assert files(place) == ["a-2.json", "a.json", "web-1600-2.json"]
    assert folder.load().get("a-2").preset.name == "A?"
    assert folder.load().get("web-1600").preset == BUILT_IN_PRESETS[0]


def test_what_is_no_preset_is_told_beside_the_others(folder: PresetFolder, place: Path) -> None:
    folder.save(BLOG)
    (place / "bad.json").write_text("{", encoding="utf-8")
    write_preset(replace(SHOP, name="bLOG"), place / "copy.json")
    (place / "notes.txt").write_text("{", encoding="utf-8")
    presets = folder.load()
    assert own(folder) == [BLOG]
    assert [each.file.name for each in presets.broken] == ["bad.json", "copy.json"]
    assert "another preset called bLOG" in presets.broken[1].problem
    with pytest.raises(PresetError, match=r"bad\.json: it is no preset"):
        presets.get("Bad")


def test_a_preset_is_found_by_name_by_key_and_by_file(folder: PresetFolder, tmp_path: Path) -> None:
    folder.save(BLOG)
    file = tmp_path / "shop.json"
    write_preset(SHOP, file)
    assert preset_named("bLOG", folder) == BLOG
    assert preset_named("web-1600", folder) == BUILT_IN_PRESETS[0]
    assert preset_named(str(file), folder) == SHOP
    with pytest.raises(PresetError, match="did you mean Web 1600"):
        preset_named("Wbe 1600", folder)
    with pytest.raises(PresetError, match="cannot be read"):
        preset_named("./Blog", folder)


@pytest.mark.skipif(sys.platform == "win32", reason="a file in place of a folder")
def test_what_cannot_be_written_is_told_and_nothing_is_left(
    tmp_path: Path, place: Path, folder: PresetFolder
) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(PresetError, match="cannot be written"):
        PresetFolder(tmp_path / "file").save(BLOG)
    assert PresetFolder(tmp_path / "file").load().broken[0].problem.startswith(str(tmp_path))
    folder.save(SHOP)
    assert files(place) == ["shop.json"]
