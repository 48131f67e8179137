"""Which files an address or a text names; the files themselves are never looked at."""

from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl

from ui.named_files import files_named, has_transfer, names_in, transfer_key

posix_only = pytest.mark.skipif(os.name == "nt", reason="paths as Linux and macOS write them")


def named_in(text: str) -> list[Path | str | None]:
    mime = QMimeData()
    mime.setText(text)
    return all_named(mime)


def all_named(mime: QMimeData) -> list[Path | str | None]:
    found = [each for name in names_in(mime) for each in files_named(name)]
    return [each.toString() if isinstance(each, QUrl) else each for each in found]


@posix_only
@pytest.mark.parametrize(
    ("line", "path"),
    [
        ("/pictures/a b.jpg", "/pictures/a b.jpg"),
        ("  /pictures/a.jpg\t", "/pictures/a.jpg"),
        ('"/pictures/a b.jpg"', "/pictures/a b.jpg"),
        ("'/pictures/it'\\''s.jpg'", "/pictures/it's.jpg"),
        ("/pictures/it's.jpg", "/pictures/it's.jpg"),
        ("file:///pictures/a%20b%C3%A9.jpg", "/pictures/a bé.jpg"),
        ("file:/pictures/a.jpg", "/pictures/a.jpg"),
        ("FILE://localhost/pictures/a.jpg", "/pictures/a.jpg"),
        ("/pictures/what: this?.jpg", "/pictures/what: this?.jpg"),
    ],
)
def test_a_line_names_a_file(line: str, path: str) -> None:
    assert named_in(line) == [Path(path)]


def test_a_tilde_is_the_home_of_who_pastes() -> None:
    assert named_in("~/a.jpg\n'~/b.jpg'") == [Path.home() / "a.jpg", Path.home() / "b.jpg"]


@posix_only
def test_this_machine_may_be_called_by_its_name() -> None:
    assert named_in(f"file://{socket.gethostname()}/a.jpg") == [Path("/a.jpg")]


@posix_only
def test_lines_are_taken_one_by_one_whatever_ends_them() -> None:
    text = "/a.jpg\r\n\r\n'/b.jpg' '/c d.jpg'\nholiday.jpg\n/e.jpg\n"
    assert named_in(text) == [*map(Path, ("/a.jpg", "/b.jpg", "/c d.jpg")), None, Path("/e.jpg")]


@posix_only
@pytest.mark.parametrize(
    "address",
    ["https://example.org/cat.jpg", "file://server/share/a.jpg", "smb://server/share/a.jpg"],
)
def test_an_address_elsewhere_is_no_path(address: str) -> None:
    assert named_in(address) == [address]
    mime = QMimeData()
    mime.setUrls([QUrl(address)])
    assert all_named(mime) == [address]


@pytest.mark.parametrize("line", ["hello", "a.jpg", "./a.jpg", "'/a.jpg", "/a\0.jpg", "''"])
def test_other_text_names_nothing(line: str) -> None:
    assert named_in(line) == [None]


@posix_only
def test_what_a_file_manager_has_copied_is_a_list_of_files() -> None:
    mime = QMimeData()
    mime.setData("x-special/gnome-copied-files", b"cut\nfile:///a%20b.jpg\nfile:///2026")
    assert all_named(mime) == [Path("/a b.jpg"), Path("/2026")]
    assert named_in("x-special/nautilus-clipboard\ncopy\nfile:///a.jpg\n") == [Path("/a.jpg")]


def test_files_that_the_system_holds_have_a_key(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("FLATPAK_ID", raising=False)
    mime = QMimeData()
    assert (has_transfer(mime), transfer_key(mime)) == (False, "")
    for kind in ("application/vnd.portal.files", "application/vnd.portal.filetransfer"):
        mime = QMimeData()
        mime.setData(kind, b"1234\0")
        assert (has_transfer(mime), transfer_key(mime)) == (True, "1234")
    mime.setUrls([QUrl("file:///a.jpg")])
    assert transfer_key(mime) == ""
    monkeypatch.setenv("FLATPAK_ID", "dropmill")  # where the paths of others lead nowhere
    assert transfer_key(mime) == "1234"


def test_nothing_and_too_much_are_no_list() -> None:
    assert named_in("") == []
    assert named_in("/a.jpg\n" * 3_000_000) == []
