"""Paints the pictures of the machine view in the documentation, from a simulated machine.

``python -m docs.make_machine_pictures [FOLDER]``
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QWidget

from tests.fake_machine import moments
from ui.charts.sparkline import Sparkline
from ui.machine.machine_view import MachineView
from ui.theme import apply_theme
from workers.contract.events import PoolChanged
from workers.contract.scheme import Scheme

_SIZE = QSize(1180, 780)
_CORES = (2, 64)


def machine_view(cores: int) -> MachineView:
    """A view that has seen a minute of a machine with so many cores."""
    view = MachineView()
    *past, now = moments(cores)
    for each in past:
        view.add_past(each)
    view.show_now(now)
    view.set_worker_count(None, most=2 * cores)
    view.set_pool(PoolChanged(busy=cores, ready=cores, wanted=cores))
    return view


def sparkline() -> Sparkline:
    """A sparkline that has seen the same of two cores."""
    line = Sparkline()
    for each in moments(2):
        line.add_sample(each.sample)
    return line


def save(widget: QWidget, size: QSize, file: Path) -> None:
    """Paint ``widget`` into ``file``. Raises ``OSError``."""
    widget.resize(size)
    widget.show()
    is_saved = widget.grab().save(str(file))
    widget.close()
    if not is_saved:
        raise OSError(f"{file.name} could not be written")


def main(folder: Path) -> None:
    """Write one picture for each number of cores."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    apply_theme(app, Scheme.LIGHT)
    for cores in _CORES:
        save(machine_view(cores), _SIZE, folder / f"machine-{cores}-cores.png")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent)
