"""What is said of clusters on the command line, before anything is begun."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.__main__ import main
from app.cluster import address


@pytest.fixture
def papers(tmp_path: Path) -> list[str]:
    """Options that name three files."""
    words = []
    for name in ("ca", "cert", "key"):
        (tmp_path / name).write_text("PEM")
        words += [f"--cluster-{name}", str(tmp_path / name)]
    return words


def refusal(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    """What is told of a command line that makes no sense."""
    with pytest.raises(SystemExit) as caught:
        main(words)
    assert caught.value.code == 2
    return capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["--cluster", "render:8786"], "a cluster is called tls://HOST:PORT or local:N"),
        (["--cluster", "tcp://10.0.0.5:8786"], "insist with --cluster-insecure"),
        (["--cluster", "tls://render:8786"], "needs certificates"),
        (["--cluster", "tls://render:8786", "--cluster-ca", "x"], "belong together"),
        (["--cluster", "tcp://127.0.0.1:1", "--workers", "2"], "nodes have their own --workers"),
        (["--cluster", "local:0"], "from 1 to 64"),
        (["--cluster-results", "shared"], "needs --cluster"),
        (["--cluster-insecure"], "needs --cluster"),
        (["--cluster", "local:2", "--cluster-wait", "soon"], "whole number of seconds"),
    ],
)
@pytest.mark.parametrize("command", [["convert", "a.jpg"], ["resume"]])
def test_a_cluster_that_makes_no_sense_is_refused(
    command: list[str], words: list[str], sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert sentence in refusal(capsys, *command, *words)


def test_a_certificate_that_is_not_there_is_named(
    papers: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    Path(papers[1]).unlink()
    told = refusal(capsys, "convert", "a.jpg", "--cluster", "tls://render:8786", *papers)
    assert f"{papers[1]} is not a file" in told


@pytest.mark.parametrize(
    "words",
    [["convert", "a.jpg", "--cluster", "local:2"], ["node", "tcp://127.0.0.1:8786"]],
)
def test_without_the_extra_its_name_is_told(
    words: list[str], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(address, "find_spec", lambda _name: None)
    assert "make setup EXTRAS=cluster" in refusal(capsys, *words)


def test_a_node_has_to_be_told_a_safe_address(capsys: pytest.CaptureFixture[str]) -> None:
    assert "--cluster-insecure" in refusal(capsys, "node", "tcp://render:8786")
    assert "tls://HOST:PORT" in refusal(capsys, "node", "local:2")
