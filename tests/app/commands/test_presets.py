"""``dropmill presets``: presets in and out, with one clear sentence each."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from app import paths
from app.batch.built_in_presets import BUILT_IN_PRESETS
from app.batch.preset_file import preset_text, read_preset, write_preset
from app.batch.presets import PresetFolder
from app.cli import run
from workers.contract.encoders import Avif, Jpeg
from workers.contract.preset import Preset
from workers.contract.recipe import Recipe

BLOG = Preset(name="Blog", recipes=(Recipe(encoder=Avif()),))
OTHER_BLOG = Preset(name="blog", recipes=(Recipe(encoder=Jpeg()),))

Said = Callable[..., tuple[int, str, str]]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> PresetFolder:
    monkeypatch.setattr(paths, "presets_folder", lambda: tmp_path / "presets")
    return PresetFolder(tmp_path / "presets")


@pytest.fixture
def said(capsys: pytest.CaptureFixture[str]) -> Said:
    """Runs the command; gives its exit code, and what it said on either stream."""

    def say(*arguments: object) -> tuple[int, str, str]:
        code = run(["presets", *map(str, arguments)])
        return (code, *capsys.readouterr())

    return say


def test_the_list_has_a_line_each(said: Said, folder: PresetFolder) -> None:
    folder.save(BLOG)
    code, out, err = said("list")
    lines = out.splitlines()
    assert (code, err) == (0, "")
    assert len(lines) == len(BUILT_IN_PRESETS) + 1
    assert lines[0].split("  ")[0] == "web-1600"
    assert "E-mail ≤ 500 kB" in out
    assert lines[-1].split() == ["blog", "Blog"]


def test_the_list_for_programs(said: Said, folder: PresetFolder, tmp_path: Path) -> None:
    folder.save(BLOG)
    _, out, _ = said("list", "--json")
    *_, last = (json.loads(line) for line in out.splitlines())
    assert last == {
        "key": "blog",
        "name": "Blog",
        "description": "",
        "own": True,
        "file": str(tmp_path / "presets/blog.json"),
        "recipes": 1,
    }


def test_a_broken_file_is_told_beside_the_list(said: Said, tmp_path: Path) -> None:
    file = tmp_path / "presets/bad.json"
    file.parent.mkdir()
    file.write_text("{", encoding="utf-8")
    code, out, err = said("list")
    assert code == 0
    assert len(out.splitlines()) == len(BUILT_IN_PRESETS)
    assert err.startswith(f"{file}: it is no preset")


def test_a_terminal_without_our_letters_gets_escapes(monkeypatch: pytest.MonkeyPatch) -> None:
    plain = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    monkeypatch.setattr(sys, "stdout", plain)
    assert run(["presets", "list"]) == 0
    plain.flush()
    assert b"E-mail \\u2264 500 kB" in plain.buffer.getvalue()


def test_what_is_shown_is_the_file(said: Said) -> None:
    preset = BUILT_IN_PRESETS[1]
    assert said("show", preset.name.upper()) == (0, preset_text(preset), "")


def test_out_and_in_again(said: Said, folder: PresetFolder, tmp_path: Path) -> None:
    file = tmp_path / "mine.json"
    code, out, _ = said("export", "web-1600", file)
    assert (code, out) == (0, f"Web 1600 is in {file} now.\n")
    assert read_preset(file) == BUILT_IN_PRESETS[0]
    write_preset(BLOG, file)
    assert said("import", file)[1] == "Blog is among the presets now.\n"
    write_preset(OTHER_BLOG, file)
    assert said("import", file)[1] == "blog (2) is among the presets now (blog was taken).\n"
    own = [each.preset for each in folder.load().stored if each.is_own]
    assert [each.name for each in own] == ["Blog", "blog (2)"]


def test_exporting_overwrites_only_when_told(said: Said, tmp_path: Path) -> None:
    file = tmp_path / "x.json"
    file.write_text("precious", encoding="utf-8")
    code, _, err = said("export", "web-1600", file)
    assert (code, err) == (1, f"{file}: it is there already.\n")
    assert file.read_text(encoding="utf-8") == "precious"
    assert said("export", "web-1600", file, "--force")[0] == 0
    assert read_preset(file) == BUILT_IN_PRESETS[0]


def test_renaming_and_deleting(said: Said, folder: PresetFolder) -> None:
    folder.save(BLOG)
    assert said("rename", "blog", "Diary") == (0, "blog is called Diary now.\n", "")
    assert said("delete", "DIARY") == (0, "Diary is deleted.\n", "")
    assert not any(each.is_own for each in folder.load().stored)


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("show", "Blgo"), "There is no preset called Blgo; did you mean Blog?"),
        (("delete", "Web 1600"), "Web 1600 is built in; it can be copied, not changed."),
        (("rename", "Web 1600", "x"), "Web 1600 is built in; it can be copied, not changed."),
        (("rename", "Blog", "web 1600"), "There is a preset called Web 1600 already."),
        (("export", "Blog", "no/such.json"), "no/such.json: it cannot be written"),
        (("import", "missing.json"), "missing.json: it cannot be read: No such file or directory."),
    ],
)
def test_what_cannot_be_done_is_one_sentence(
    said: Said, folder: PresetFolder, arguments: tuple[str, ...], sentence: str
) -> None:
    folder.save(BLOG)
    code, out, err = said(*arguments)
    assert (code, out) == (1, "")
    assert err.startswith(sentence)
    assert err.count("\n") == 1
    assert any(each.preset == BLOG for each in folder.load().stored)


def test_no_command_is_wrong_usage(said: Said) -> None:
    with pytest.raises(SystemExit) as end:
        said()
    assert end.value.code == 2
