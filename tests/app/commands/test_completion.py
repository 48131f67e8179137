from __future__ import annotations

import pytest

from app.commands.completion import SHELLS, run


@pytest.mark.parametrize("shell", SHELLS)
def test_the_script_is_printed(shell: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([shell]) == 0
    assert "dropmill" in capsys.readouterr().out


def test_another_shell_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        run(["tcsh"])
    assert caught.value.code == 2
    assert "tcsh" in capsys.readouterr().err
