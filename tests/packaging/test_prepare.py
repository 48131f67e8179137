import sys
from pathlib import Path

import debian
import prepare
import pytest

FONTS = prepare.Need("any font", ("fonts-dejavu-core",), required=False)
EGL = prepare.Need("libraries that Qt loads", ("libegl1", "libgl1"), required=True)


@pytest.fixture
def not_root(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(debian, "can_install", lambda: False)


def test_one_line_says_what_is_missing_and_the_command() -> None:
    assert prepare.sentence([EGL, FONTS], installing=False) == (
        "Missing: libraries that Qt loads, any font; "
        "install with: sudo apt-get install -y libegl1 libgl1 fonts-dejavu-core"
    )


def test_nothing_missing_says_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert prepare.satisfy([])
    assert capsys.readouterr().err == ""


@pytest.mark.usefixtures("not_root")
def test_a_user_is_stopped_by_what_is_required_only(capsys: pytest.CaptureFixture[str]) -> None:
    assert prepare.satisfy([FONTS])
    assert not prepare.satisfy([EGL])
    assert len(capsys.readouterr().err.splitlines()) == 2


@pytest.mark.skipif(sys.platform == "win32", reason="the Makefile is for Unix")
@pytest.mark.slow
def test_a_venv_is_made_over_a_broken_one_and_then_left_alone(tmp_path: Path) -> None:
    folder = tmp_path / "venv"
    (folder / "bin").mkdir(parents=True)
    (folder / "bin" / "python").symlink_to(tmp_path / "gone")
    assert prepare.make_venv(folder)
    keepsake = folder / "keepsake"
    keepsake.touch()

    assert prepare.make_venv(folder)
    assert keepsake.exists()


def test_an_unknown_command_is_a_usage_error(capsys: pytest.CaptureFixture[str]) -> None:
    assert prepare.main(["everything"]) == 2
    assert "Usage" in capsys.readouterr().err
