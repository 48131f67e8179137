import pytest
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QLabel, QSpinBox
from pytestqt.qtbot import QtBot

from tests.ui.finding import child
from ui.charts.core_grid import CoreGrid
from ui.panels.pool_panel import PoolPanel, loads_text, workers_text
from ui.theme import Scheme
from workers.contract.events import PoolChanged


@pytest.fixture
def panel(qtbot: QtBot) -> PoolPanel:
    panel = PoolPanel()
    qtbot.addWidget(panel)
    panel.resize(300, 400)
    panel.show()
    return panel


def texts(panel: PoolPanel) -> list[str]:
    return [label.text() for label in panel.findChildren(QLabel) if label.isVisible()]


def grid(panel: PoolPanel) -> CoreGrid:
    return panel.findChildren(CoreGrid)[0]


@pytest.mark.parametrize(
    ("pool", "text"),
    [
        (PoolChanged(busy=2, ready=2, wanted=2), "2 of 2 workers busy"),
        (PoolChanged(busy=0, ready=1, wanted=1), "0 of 1 worker busy"),
        (PoolChanged(busy=1, ready=3, wanted=4), "1 of 3 busy, 1 starting"),
        (PoolChanged(busy=0, ready=0, wanted=2), "Starting 2 workers"),
        (PoolChanged(busy=0, ready=0, wanted=0), "No workers"),
        (PoolChanged(busy=3, ready=3, wanted=2), "3 of 3 workers busy"),
    ],
)
def test_pool_in_words(pool: PoolChanged, text: str) -> None:
    assert workers_text(pool) == text


def test_loads_in_words() -> None:
    assert loads_text((0.5, 1.0)) == "All cores 75 %: CPU 1 50 %, CPU 2 100 %"
    many = (0.0,) * 30 + (0.9,) + (0.0,)
    assert loads_text(many) == "All cores 3 %; busiest is CPU 31 with 90 %"


def test_empty_until_the_first_sample(panel: PoolPanel) -> None:
    panel.set_core_count(2)
    assert "Measuring the cores…" in texts(panel)
    assert not grid(panel).isVisible()
    panel.add_sample(())
    assert not grid(panel).isVisible()
    panel.add_sample((0.2, 0.6))
    assert grid(panel).isVisible()
    assert "40 %" in texts(panel)
    assert "Measuring the cores…" not in texts(panel)


def test_follows_the_number_of_loads(panel: PoolPanel) -> None:
    panel.set_core_count(2)
    panel.add_sample((0.1, 0.1, 0.1))
    assert grid(panel).core_count == 3


def test_numbers_are_told_in_words(panel: PoolPanel) -> None:
    assert panel.accessibleDescription() == "No workers yet. Measuring the cores…."
    panel.set_pool(PoolChanged(busy=1, ready=2, wanted=2))
    panel.add_sample((0.5, 1.0))
    description = panel.accessibleDescription()
    assert description == "1 of 2 workers busy. All cores 75 %: CPU 1 50 %, CPU 2 100 %."


@pytest.mark.parametrize("workers", [1, 8, 9, 128])
def test_busy_workers_change_the_picture(
    qtbot: QtBot, panel: PoolPanel, themed: Scheme, workers: int
) -> None:
    pictures, meter = [], panel._meter
    for busy in (0, workers // 2 + 1):
        panel.set_pool(PoolChanged(busy=busy, ready=workers, wanted=workers + 1))
        assert meter.sizeHint().width() <= 110
        qtbot.waitUntil(lambda: meter.size() == meter.sizeHint())
        pictures.append(meter.grab().toImage())
    assert pictures[0] != pictures[1]


def test_the_number_of_workers_is_a_wish(panel: PoolPanel) -> None:
    told = QSignalSpy(panel.worker_count_changed)
    box = child(panel, QSpinBox)
    panel.set_worker_count(3, most=4)
    assert (box.value(), told.count()) == (3, 0)
    box.stepUp()
    box.stepUp()
    assert [told.at(at)[0] for at in range(told.count())] == [4]
    box.setValue(0)
    assert told.at(1)[0] is None
    assert box.text() == "Automatic"
    panel.set_worker_count(9, most=4)  # chosen on a larger machine
    assert box.value() == 9


def test_fits_its_place_with_128_cores(panel: PoolPanel) -> None:
    panel.set_pool(PoolChanged(busy=100, ready=127, wanted=128))
    panel.add_sample((0.5,) * 128)
    assert panel.minimumSizeHint().width() <= 300
    assert panel.minimumSizeHint().height() <= 400
