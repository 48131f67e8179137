"""What file managers are told: every entry opens the window, with a preset that there is."""

import configparser
import shlex
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import desktop_files
import file_managers
import pytest
from file_types import mime_types
from project import read_project

from app.batch.presets import PresetFolder
from app.cli import build_parser
from workers.contract.language import SPOKEN, Language

ROOT = Path(__file__).parents[2]
PROJECT = read_project(ROOT)
TEXTS = {
    "applications/dropmill.desktop": desktop_files.desktop_entry(PROJECT),
    **file_managers.files(PROJECT),
}
KEY_FILES = [place for place in TEXTS if place.endswith((".desktop", ".nemo_action"))]


def groups(place: str) -> configparser.RawConfigParser:
    parser = configparser.RawConfigParser(strict=True, delimiters=("=",))
    parser.optionxform = str  # type: ignore[assignment] # keys keep their case
    parser.read_string(TEXTS[place])
    return parser


def commands(place: str) -> Iterator[list[str]]:
    """Every command in it, as words; the script's as if one file were selected."""
    if place not in KEY_FILES:
        (line,) = [line for line in TEXTS[place].splitlines() if line.startswith("exec ")]
        yield shlex.split(line.removeprefix("exec "))
        return
    parser = groups(place)
    yield from (shlex.split(parser[each]["Exec"]) for each in parser if "Exec" in parser[each])


@pytest.mark.parametrize("place", TEXTS)
def test_files_go_to_the_window_and_are_not_converted_by_themselves(
    place: str, tmp_path: Path
) -> None:
    presets, seen = PresetFolder(tmp_path).load(), 0
    for program, *words in commands(place):
        assert program == "dropmill"
        assert words[-1] in ("%F", "$@")
        wanted = build_parser().parse_args(words)
        assert len(wanted.files) == 1
        if wanted.preset_wanted is not None:
            assert presets.get(wanted.preset_wanted).key == wanted.preset_wanted
        seen += 1
    assert seen


@pytest.mark.parametrize("place", KEY_FILES)
def test_they_are_offered_for_what_the_program_reads(place: str) -> None:
    parser = groups(place)
    first = parser[parser.sections()[0]]
    listed = first.get("MimeType") or first["Mimetypes"]
    assert listed.split(";")[:-1] == mime_types()


@pytest.mark.parametrize("place", KEY_FILES)
def test_every_action_is_listed_and_described(place: str) -> None:
    parser = groups(place)
    main, *described = parser.sections()
    listed = [each for each in parser[main].get("Actions", "").split(";") if each]
    assert described == [f"Desktop Action {each}" for each in listed]
    assert all({"Name", "Exec"} <= set(parser[each]) for each in described)


def test_the_menus_have_every_built_in_preset(tmp_path: Path) -> None:
    keys = [each.key for each in PresetFolder(tmp_path).load().stored]
    for place in ("applications/dropmill.desktop", "kio/servicemenus/dropmill.desktop"):
        wanted = [
            words[words.index("--preset") + 1] for words in commands(place) if "--preset" in words
        ]
        assert wanted == keys


def test_convert_to_webp_is_what_it_says(tmp_path: Path) -> None:
    (words,) = commands("nemo/actions/dropmill.nemo_action")
    (recipe,) = PresetFolder(tmp_path).load().get(words[2]).preset.recipes
    assert recipe.encoder.title == "WebP"
    assert recipe.resize.width is None


@pytest.mark.parametrize("place", KEY_FILES)
def test_entries_speak_the_languages_of_the_window(place: str) -> None:
    languages = {str(each) for each in SPOKEN if each is not Language.ENGLISH}
    parser = groups(place)
    for title in parser.sections()[1:]:
        assert {f"Name[{each}]" for each in languages} <= set(parser[title])
        assert all(parser[title].values())
    assert "[de]=" in TEXTS[place]


@pytest.mark.skipif(shutil.which("sh") is None, reason="no shell")
def test_the_script_is_one() -> None:
    script = TEXTS["doc/dropmill/examples/nautilus-script"]
    subprocess.run(["sh", "-n"], input=script, text=True, check=True)


@pytest.mark.skipif(shutil.which("desktop-file-validate") is None, reason="not installed")
def test_the_menu_entry_is_valid(tmp_path: Path) -> None:
    file = tmp_path / "dropmill.desktop"
    file.write_text(TEXTS["applications/dropmill.desktop"], encoding="utf-8")
    subprocess.run(["desktop-file-validate", str(file)], check=True)
