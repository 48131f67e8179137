"""The completion scripts are made from the declarations, and shells accept them."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from docs.make_completions import FOLDER, scripts
from workers.contract.encoders import Jxl

SCRIPT = """
source {script}
COMP_WORDS=({words})
COMP_CWORD=$((${{#COMP_WORDS[@]}} - 1))
_shtab_dropmill
printf '%s\\n' "${{COMPREPLY[@]}}"
"""


def completed(folder: Path, words: str) -> set[str]:
    """What bash offers for the last of ``words``, as it is typed in ``folder``."""
    script = SCRIPT.format(script=FOLDER / "dropmill.bash", words=words)
    ran = subprocess.run(
        ["bash", "--norc", "-c", script], capture_output=True, text=True, check=True, cwd=folder
    )
    return set(ran.stdout.split())


@pytest.mark.skipif(Jxl.is_offered(), reason="the scripts are those without extras")
def test_the_scripts_say_what_is_declared() -> None:
    for name, text in scripts():
        assert (FOLDER / name).read_text(encoding="utf-8") == text, "run make docs"


@pytest.mark.skipif(shutil.which("bash") is None, reason="bash is not installed")
def test_bash_completes_commands_options_choices_and_files(tmp_path: Path) -> None:
    (tmp_path / "photos").mkdir()
    (tmp_path / "phone.jpg").write_bytes(b"x")
    assert completed(tmp_path, "dropmill co") == {"convert", "completion"}
    assert completed(tmp_path, "dropmill convert --meta") == {"--metadata"}
    assert completed(tmp_path, "dropmill convert --fit co") == {"cover", "contain"}
    assert completed(tmp_path, "dropmill convert ph") == {"photos", "phone.jpg"}
    assert completed(tmp_path, "dropmill convert a.jpg -o ph") == {"photos"}
    assert completed(tmp_path, "dropmill watch ph") == {"photos"}
    assert completed(tmp_path, "dropmill watch photos --exis") == {"--existing"}
    assert completed(tmp_path, "dropmill completion z") == {"zsh"}
    assert completed(tmp_path, "dropmill re") == {"resume"}
    assert completed(tmp_path, "dropmill presets re") == {"rename"}


@pytest.mark.parametrize(
    ("shell", "name"), [("bash", "dropmill.bash"), ("zsh", "_dropmill"), ("fish", "dropmill.fish")]
)
def test_shells_accept_their_script(shell: str, name: str) -> None:
    if shutil.which(shell) is None:
        pytest.skip(f"{shell} is not installed")
    subprocess.run([shell, "-n", str(FOLDER / name)], check=True)
