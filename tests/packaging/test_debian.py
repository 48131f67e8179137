import os
import sys
from pathlib import Path

import debian
import pytest

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no apt-get on Windows")

APT_GET = """\
#!/bin/sh
echo "$DEBIAN_FRONTEND $*" >> "{log}"
case "$1" in
  update) touch "{lists}" ;;
  install) [ -e "{lists}" ] || {{ echo "no such package" >&2; exit 100; }} ;;
esac
"""


class FakeAptGet:
    """An ``apt-get`` first on the search path that installs only once its lists are fresh."""

    def __init__(self, folder: Path) -> None:
        self.lists = folder / "lists"
        self._log = folder / "log"
        program = folder / "apt-get"
        program.write_text(APT_GET.format(log=self._log, lists=self.lists))
        program.chmod(0o755)

    @property
    def calls(self) -> list[str]:
        return self._log.read_text().splitlines()


@pytest.fixture
def apt_get(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> FakeAptGet:
    fake = FakeAptGet(tmp_path)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
    return fake


def test_packages_are_sorted_and_named_once() -> None:
    sonames = {"libgthread-2.0.so.0", "libglib-2.0.so.0", "libEGL.so.1"}

    assert debian.packages_for(sonames, debian.PACKAGE_OF_SONAME) == ("libegl1", "libglib2.0-0")


def test_a_library_that_the_table_lacks_is_named_itself() -> None:
    assert debian.packages_for(["libnew.so.9"], debian.PACKAGE_OF_SONAME) == ("libnew.so.9",)


def test_the_venv_package_follows_the_interpreter() -> None:
    assert debian.venv_package((3, 11)) == "python3.11-venv"


def test_the_lists_are_not_fetched_when_they_do(apt_get: FakeAptGet) -> None:
    apt_get.lists.touch()

    assert debian.install(["libegl1"])
    assert len(apt_get.calls) == 1
    assert apt_get.calls[0].startswith("noninteractive install -y")
    assert apt_get.calls[0].endswith("libegl1")


def test_the_lists_are_fetched_when_a_package_is_unknown(apt_get: FakeAptGet) -> None:
    assert debian.install(["libegl1"])
    assert [call.split()[1] for call in apt_get.calls] == ["install", "update", "install"]


def test_a_failed_install_is_told(apt_get: FakeAptGet, capfd: pytest.CaptureFixture[str]) -> None:
    apt_get.lists.mkdir()
    (apt_get.lists.parent / "apt-get").write_text("#!/bin/sh\necho disk full >&2; exit 100\n")

    assert not debian.install(["libegl1"])
    assert "disk full" in capfd.readouterr().err
