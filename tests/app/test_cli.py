from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from app import cli
from app.__main__ import main
from app.version import version


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["--version"])
    assert caught.value.code == 0
    assert capsys.readouterr().out == f"dropmill {version()}\n"


def test_help_names_the_commands(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--help"])
    out = capsys.readouterr().out
    assert "dropmill convert PATH" in out
    assert "dropmill doctor" in out


def test_doctor_reports_this_machine(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["doctor"]) == 0
    out = capsys.readouterr().out
    for fact in ("Dropmill", "Python", "Cores", "Memory", "Pillow", "libwebp", "Reads", "Sandbox"):
        assert f"\n{fact} " in f"\n{out}"


@pytest.mark.parametrize(
    "argv",
    [
        ["--\x1b[31mred", "a.jpg"],
        ["convert", "a.jpg", "--\x1b[31mred"],
        ["convert", "a.jpg", "--workers=2", "--json=/no/\x1b[31mred/report"],
        ["convert", "a.jpg", "--resize=\x1b[31mred"],
        ["lab", "--\x1b[31mred"],
        ["lab", "--strategies=\x1b[31mred"],
        ["doctor", "\x1b[31mred"],
        ["--self-test", "\x1b[31mred"],
    ],
)
def test_a_wrong_command_line_is_told_without_what_would_colour_a_terminal(
    argv: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as caught:
        main(argv)
    told = capsys.readouterr().err
    assert caught.value.code == 2
    assert "\\x1b[31mred" in told
    assert "\x1b" not in told


# Stands in for a machine on which Qt cannot be loaded.
NO_QT = """
import sys
sys.modules["PySide6"] = None
from app import cli
from app.__main__ import main
sys.exit(main(sys.argv[1:]))
"""


def run_without_qt(*argv: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", NO_QT, *argv], cwd=cwd, capture_output=True, text=True, timeout=60
    )


def test_commands_run_where_qt_cannot_load(tmp_path: Path) -> None:
    assert run_without_qt("doctor", cwd=tmp_path).returncode == 0
    usage = run_without_qt("convert", cwd=tmp_path)
    assert usage.returncode == 2
    assert "usage: dropmill convert" in usage.stderr


@pytest.mark.parametrize("argv", [[], ["photo.jpg"], ["./convert"], ["--", "convert"]])
def test_everything_else_means_the_window(tmp_path: Path, argv: list[str]) -> None:
    result = run_without_qt(*argv, cwd=tmp_path)
    assert result.returncode == 1
    assert result.stderr.startswith("The window cannot be opened: ")
    assert result.stderr.count("\n") == 1


@pytest.mark.parametrize("error", [MemoryError(), RuntimeError("can't start new thread")])
def test_too_little_memory_is_told_in_a_sentence(
    error: Exception, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(_: list[str]) -> int:
        raise error

    monkeypatch.setattr(cli, "_convert", refuse)
    assert cli.run(["convert"]) == 1
    assert capsys.readouterr().err.startswith("Dropmill cannot run: the system gives it too little")


def test_a_defect_is_not_taken_for_too_little_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: list[str]) -> int:
        raise RuntimeError("the engine is closed")

    monkeypatch.setattr(cli, "_convert", fail)
    with pytest.raises(RuntimeError, match="the engine is closed"):
        cli.run(["convert"])


@pytest.mark.skipif(sys.platform != "linux", reason="no such limit")
def test_a_small_address_space_ends_in_no_traceback(tmp_path: Path) -> None:
    Image.new("RGB", (8, 8)).save(tmp_path / "a.png")
    command = 'ulimit -v 300000; exec "$0" -m app convert "$1" -o "$2"'
    done = subprocess.run(
        ["sh", "-c", command, sys.executable, str(tmp_path / "a.png"), str(tmp_path / "out")],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode in (0, 1)
    assert done.stderr
    assert "Traceback" not in done.stderr
