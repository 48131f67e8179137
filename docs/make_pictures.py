"""Makes the pictures of the window in README and docs, from real runs of the real program.

``python -m docs.make_pictures [FOLDER [SCHEME]]``: pictures that nobody took are dropped, converted
and compared on a screen that nobody sees; what the window shows is saved, and made small by
Dropmill itself, as is the short animation of a drop.
"""

from __future__ import annotations

import itertools
import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import Image, ImageSequence
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from resources.sample_pictures import write_sample_pictures
from workers.contract.scheme import Scheme

if TYPE_CHECKING:
    from tests.e2e.playing import Play, Steps
    from ui.main_window import MainWindow

_WITH_SCHEME = 2
_SIZE = QSize(1180, 760)
_ANIMATED_SIZE = QSize(760, 490)
#: Rows that are shown get their thumbnails meanwhile.
_LOOKS_FOR_THUMBNAILS = 400
_FRAME_MS = 120
_MOST_FRAMES = 40


@dataclass
class _Album:
    """Where pictures go before they are made small, and the frames of the animation."""

    folder: Path
    frames: list[QImage] = field(default_factory=list)

    def keep(self, widget: QWidget, name: str) -> None:
        """Take a picture. Raises ``OSError``."""
        if not widget.grab().save(str(self.folder / f"{name}.png")):
            raise OSError(f"{name} could not be written")

    def film(self, widget: QWidget) -> None:
        """Take the next frame, if it is another one."""
        smooth = Qt.TransformationMode.SmoothTransformation
        ratio = Qt.AspectRatioMode.KeepAspectRatio
        frame = widget.grab().toImage().scaled(_ANIMATED_SIZE, ratio, smooth)
        if len(self.frames) < _MOST_FRAMES and (not self.frames or frame != self.frames[-1]):
            self.frames.append(frame)


def _pictures(folder: Path) -> list[Path]:
    """Landscapes, each three times, and two files that are none."""
    landscapes = write_sample_pictures(folder)
    copies = []
    for number in range(2):
        for source in landscapes:
            copy = source.with_stem(f"{source.stem}{'ab'[number]}")
            copy.write_bytes(source.read_bytes())
            copies.append(copy)
    torn = folder / "landscape torn.png"
    torn.write_bytes(landscapes[0].read_bytes()[:40_000])
    empty = folder / "landscape empty.png"
    empty.touch()
    return sorted([*landscapes, *copies, torn, empty])


def _play(album: _Album, scheme: Scheme, dropped: list[Path]) -> Play:
    # These drive a window, and need Qt's platform to be chosen before.
    from app.window.offscreen_tour import drop_on
    from tests.e2e.playing import all_ended, trigger
    from ui.actions import Command

    def play(window: MainWindow) -> Steps:
        look = scheme.value
        window.resize(_SIZE)
        yield lambda: window.size() == _SIZE
        album.keep(window, f"window-empty-{look}")
        album.film(window)
        drop_on(window, dropped)
        counts = window.model.counts

        def is_half_done() -> bool:
            nonlocal counts
            counts = window.model.counts
            if scheme is Scheme.LIGHT:
                album.film(window)
            return counts.converted >= len(dropped) // 3

        yield is_half_done
        album.keep(window, f"window-busy-{look}")
        ended = all_ended(window, len(dropped))

        def is_over() -> bool:
            if scheme is Scheme.LIGHT:
                album.film(window)
            return bool(ended())

        yield is_over
        looks = itertools.count()
        yield lambda: next(looks) > _LOOKS_FOR_THUMBNAILS
        album.film(window)
        album.keep(window, f"window-done-{look}")
        window.table.setCurrentIndex(window.model.index(2, 0))
        trigger(window, Command.COMPARE)
        yield lambda: window.compare.pane.view.is_complete
        album.keep(window, f"window-compare-{look}")

    return play


def _animated(album: _Album) -> Path:
    """The frames as a picture that Dropmill can convert."""
    names = []
    for number, frame in enumerate(album.frames):
        names.append(album.folder / f"frame-{number:03}.bmp")
        frame.save(str(names[-1]))
    frames = [Image.open(name).convert("RGB") for name in names]
    # The end stays longer: it is what was made.
    durations = [_FRAME_MS] * (len(frames) - 1) + [3000]
    file = album.folder / "drop.png"
    frames[0].save(file, save_all=True, append_images=frames[1:], duration=durations, loop=0)
    for name in names:
        name.unlink()
    assert sum(1 for _ in ImageSequence.Iterator(Image.open(file))) > 1
    return file


def _convert(sources: list[Path], folder: Path, *options: str) -> None:
    """Let Dropmill do what it is for. Raises ``CalledProcessError``."""
    command = [sys.executable, "-m", "app", "convert", *map(str, sources), "-o", str(folder)]
    subprocess.run([*command, "--on-collision", "replace", "--again", *options], check=True)


def main(folder: Path) -> None:
    """Make all pictures anew, in ``folder``; each scheme in a process of its own."""
    for scheme in (Scheme.LIGHT, Scheme.DARK):
        command = [sys.executable, "-m", "docs.make_pictures", str(folder), scheme.value]
        subprocess.run(command, check=True)


def _main_of(folder: Path, scheme: Scheme) -> None:
    with tempfile.TemporaryDirectory() as home:
        _take(Path(home), folder, scheme)


def _take(home: Path, folder: Path, scheme: Scheme) -> None:
    for name in ("CONFIG", "CACHE", "DATA", "STATE"):
        os.environ[f"XDG_{name}_HOME"] = str(home / name.lower())
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from app.paths import settings_file
    from app.settings import Settings, save_settings
    from docs.make_machine_pictures import machine_view, save
    from tests.e2e.playing import run_window
    from ui.theme import apply_theme

    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    album = _Album(home / "album")
    album.folder.mkdir()
    save_settings(Settings(scheme=scheme, workers=2), settings_file())
    run_window(app, _play(album, scheme, _pictures(home / "Pictures")))
    apply_theme(app, scheme)
    for cores in (2, 64):
        file = album.folder / f"machine-{cores}-cores-{scheme.value}.png"
        save(machine_view(cores), _SIZE, file)
    stills = sorted(album.folder.glob("*.png"))
    _convert(stills, folder, "--format", "png", "--palette", "--metadata", "none")
    if album.frames:
        animation = _animated(album)
        _convert([animation], folder, "--format", "webp", "--quality", "70", "--effort", "6")


if __name__ == "__main__":
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent / "pictures"
    if len(sys.argv) > _WITH_SCHEME:
        _main_of(target, Scheme(sys.argv[2]))
    else:
        main(target)
