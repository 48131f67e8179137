import subprocess
import sys

import pytest
from PySide6.QtCore import QPropertyAnimation, Qt, QTimer
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.fake_machine import SimulatedMachine
from ui.charts.chart_style import chart_style
from ui.charts.sparkline import Sparkline
from workers.contract.machine import CoreLoad, MachineSample
from workers.contract.scheme import Scheme


@pytest.fixture
def line(qtbot: QtBot) -> Sparkline:
    line = Sparkline()
    qtbot.addWidget(line)
    line.show()
    return line


def busy(at_s: float, load: float, ours: float) -> MachineSample:
    return MachineSample(at_s, (CoreLoad(0, load, ours), CoreLoad(1, load, ours)))


def test_is_small(line: Sparkline) -> None:
    assert line.sizeHint().width() <= 150
    assert line.sizeHint().height() <= 32


def test_tells_its_load_in_words(line: Sparkline) -> None:
    assert line.accessibleName() == "Processor load"
    assert line.accessibleDescription() == "Measuring the cores…"
    line.add_sample(busy(1, 0.84, 0.61))
    assert line.accessibleDescription() == "84 %: Dropmill 61 %, other programs 23 %"


def test_says_where_the_system_does_not_tell(line: Sparkline) -> None:
    line.add_sample(MachineSample(1, ()))
    assert line.accessibleDescription() == "This system does not tell how busy its cores are."


def test_both_tones_are_painted(line: Sparkline, themed: Scheme) -> None:
    for at_s in range(61):
        line.add_sample(busy(at_s, 1.0, 0.5))
    image, chart, style = line.grab().toImage(), line.chart_rect().toRect(), chart_style(line)
    middle = chart.center()
    assert image.pixel(middle.x(), chart.bottom() - 3) == style.ours.rgb()
    above = {image.pixelColor(x, chart.top() + 4).name() for x in range(20, 50)}
    assert style.ours.name() not in above
    assert len(above) > 1


def test_mouse_and_keys_open_what_is_behind_it(qtbot: QtBot, line: Sparkline) -> None:
    clicked = QSignalSpy(line.clicked)
    qtbot.mouseClick(line, Qt.MouseButton.LeftButton)
    line.setFocus()
    qtbot.keyClick(line, Qt.Key.Key_Space)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert clicked.count() == 3


def test_focus_is_seen(qtbot: QtBot, line: Sparkline) -> None:
    line.activateWindow()
    line.clearFocus()
    without = line.grab().toImage()
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    assert line.grab().toImage() != without


def test_reads_from_the_right_where_people_do(line: Sparkline) -> None:
    line.add_sample(busy(1, 0.5, 0.2))
    left = line.chart_rect().left()
    line.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert line.chart_rect().left() > left
    assert line.rect().contains(line.chart_rect().toRect())


def test_tells_whether_it_can_be_seen(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    line = Sparkline(window)
    told = QSignalSpy(line.on_screen_changed)
    window.show()
    line.hide()
    line.show()
    window.showMinimized()
    window.showNormal()
    window.hide()
    assert [told.at(at)[0] for at in range(told.count())] == [True, False] * 3


def test_nothing_moves_by_itself(line: Sparkline) -> None:
    line.add_sample(SimulatedMachine(2).sample(()))
    assert not line.findChildren(QTimer)
    assert not line.findChildren(QPropertyAnimation)


def test_a_program_that_ends_while_it_is_shown_ends_well() -> None:
    """What Qt tells while it takes a widget down must not reach half of it."""
    lines = (
        "from PySide6.QtWidgets import QApplication",
        "from ui.charts.sparkline import Sparkline",
        "app = QApplication([])",
        "line = Sparkline()",
        "line.show()",
    )
    ended = subprocess.run([sys.executable, "-c", "\n".join(lines)], check=False, timeout=60)
    assert ended.returncode == 0
