from __future__ import annotations

from pathlib import Path

import pytest

from app.change_log import open_log
from app.commands import watch
from app.undoing import open_settler
from tests.fakes import FakeEngine


def test_a_watch_replaces_no_originals_and_says_why(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        watch.run(
            [str(tmp_path), "--replace-originals"], lambda *_: FakeEngine(), open_settler, open_log
        )
    assert ended.value.code == 2
    assert "be encoded once more" in capsys.readouterr().err
