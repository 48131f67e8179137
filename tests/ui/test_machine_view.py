import pytest
from msgspec.structs import replace
from PySide6.QtCore import QAbstractAnimation, QPoint, QRectF, QSize, Qt, QTimer
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QLabel, QScrollArea, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from tests.fake_machine import moments
from tests.ui.finding import child
from ui.charts.core_grid import CoreGrid
from ui.charts.load_texts import totals
from ui.formatting import format_percent
from ui.machine.machine_view import MachineView
from ui.machine.texts import (
    cores_text,
    judgement_text,
    memory_text,
    pool_text,
    workers_by_core,
)
from ui.machine.tiles import BarsPicture, FigureTile, SharesPicture
from ui.machine.worker_dots import WorkerDots
from ui.machine.worker_table import WorkerColumn, WorkerModel, WorkerTable
from workers.contract.events import PoolChanged, Stage
from workers.contract.machine import (
    Bottleneck,
    CoreLoad,
    Judgement,
    MachineNow,
    MachineSample,
    ProcessLoad,
    WorkerNow,
)
from workers.contract.scheme import Scheme

WORKER = WorkerNow(1, "a.jpg", Stage.ENCODING, 1, 0.97, 90_000_000)


@pytest.fixture
def view(qtbot: QtBot) -> MachineView:
    view = MachineView()
    qtbot.addWidget(view)
    view.resize(1180, 700)
    view.show()
    return view


def seen(cores: int = 2) -> MachineNow:
    *_, now = moments(cores, looks=60)
    return now


def texts(view: QWidget) -> list[str]:
    return [label.text() for label in view.findChildren(QLabel) if label.isVisible()]


@pytest.mark.parametrize(
    ("pool", "text"),
    [
        (PoolChanged(busy=2, ready=2, wanted=2), "2 of 2 "),
        (PoolChanged(busy=1, ready=3, wanted=4), "1 of 3 busy, 1 starting"),
        (PoolChanged(busy=0, ready=0, wanted=2), "Starting 2 "),
        (PoolChanged(busy=0, ready=0, wanted=0), "No workers"),
        (PoolChanged(busy=3, ready=3, wanted=2), "3 of 3 "),
    ],
)
def test_pool_in_words(pool: PoolChanged, text: str) -> None:
    assert pool_text(pool).startswith(text)


def test_cores_in_words() -> None:
    cores = tuple(CoreLoad(number, load, 0.0) for number, load in enumerate((0.5, 1.0)))
    assert cores_text(cores) == "CPU 1 50 %, CPU 2 100 %"
    many = tuple(CoreLoad(number, 0.9 if number == 30 else 0.0, 0.0) for number in range(32))
    assert cores_text(many) == "The busiest is CPU 31 with 90 %"
    assert cores_text(()) == "This system does not tell how busy its cores are."


@pytest.mark.parametrize("bottleneck", Bottleneck)
def test_every_bottleneck_is_a_sentence(bottleneck: Bottleneck) -> None:
    sentence = judgement_text(Judgement(bottleneck, 0.5))
    assert sentence[0].isupper()
    assert sentence.endswith(".")
    assert "{" not in sentence
    others = (judgement_text(Judgement(each, 0.5)) for each in Bottleneck if each != bottleneck)
    assert sentence not in others


def test_memory_in_words() -> None:
    program = ProcessLoad(1, 0.1, 110_000_000)
    now = MachineNow(MachineSample(1, (), program=program), (WORKER,), budget_bytes=2_000_000_000)
    assert memory_text(now) == ("200 MB", "of 2.0 GB; workers 90.0 MB, this program 110 MB")
    assert memory_text(replace(now, budget_bytes=0))[1].startswith("workers")


def test_workers_are_told_by_core() -> None:
    idle = replace(WORKER, number=2, picture="")
    lost = replace(WORKER, number=3, core=None)
    both = workers_by_core((WORKER, idle, lost, replace(WORKER, number=4)))
    assert both == {1: "Worker 1: a.jpg, Worker 4: a.jpg"}


def test_measures_until_the_first_look(view: MachineView) -> None:
    assert "Measuring the cores…" in texts(view)
    view.show_now(seen())
    assert "Measuring the cores…" not in texts(view)
    assert child(view, CoreGrid).isVisible()


def test_a_sentence_stands_where_charts_cannot(view: MachineView) -> None:
    view.show_now(MachineNow(MachineSample(1, ())))
    assert not child(view, CoreGrid).isVisible()
    assert texts(view).count("This system does not tell how busy its cores are.") == 2


def test_everything_is_told_in_words(view: MachineView) -> None:
    view.set_pool(PoolChanged(busy=1, ready=2, wanted=2))
    now = seen()
    view.show_now(now)
    told = {
        tile.accessibleName(): tile.accessibleDescription()
        for tile in view.findChildren(FigureTile)
    }
    ours, others = totals(now.sample) or (0.0, 0.0)
    assert told["Processor"].startswith(format_percent(ours + others))
    assert told["Memory"].startswith("395 MB. of 2.1 GB")
    assert told["Delay of this window"] == "4.6 ms. 99 % are shorter; longest 18 ms"
    assert told["Pictures per second"].startswith("8.9.")
    assert child(view, CoreGrid).accessibleDescription() == cores_text(now.sample.cores)
    shown = texts(view)
    assert "Encoding takes longest: 71 % of the workers’ time." in shown
    assert f"Dropmill {format_percent(ours)}" in shown
    assert f"Other programs {format_percent(others)}" in shown


def test_every_field_can_be_reached_and_has_a_name(view: MachineView) -> None:
    for field in (child(view, QSpinBox), child(view, WorkerTable)):
        assert field.accessibleName()
        assert field.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_escape_and_the_button_lead_back(qtbot: QtBot, view: MachineView) -> None:
    asked = QSignalSpy(view.leave_requested)
    child(view, WorkerTable).setFocus()
    qtbot.waitUntil(child(view, WorkerTable).hasFocus)
    qtbot.keyClick(child(view, WorkerTable), Qt.Key.Key_Escape)
    assert asked.count() == 1


def test_the_number_of_workers_is_a_wish(view: MachineView) -> None:
    told = QSignalSpy(view.worker_count_changed)
    box = child(view, QSpinBox)
    view.set_worker_count(3, most=4)
    assert (box.value(), told.count()) == (3, 0)
    box.stepUp()
    box.stepUp()
    assert [told.at(at)[0] for at in range(told.count())] == [4]
    box.setValue(0)
    assert told.at(1)[0] is None
    assert box.text() == "Automatic"
    view.set_worker_count(9, most=4)  # chosen on a larger machine
    assert box.value() == 9


@pytest.mark.parametrize("size", [QSize(800, 540), QSize(1180, 700)], ids=["small", "usual"])
@pytest.mark.parametrize("cores", [2, 128])
def test_nothing_is_cut_off_sideways(
    qtbot: QtBot, view: MachineView, size: QSize, cores: int
) -> None:
    view.resize(size)
    view.show_now(seen(cores))
    view.set_pool(PoolChanged(busy=100, ready=127, wanted=128))
    qtbot.waitUntil(lambda: view.size() == size)
    area = child(view, QScrollArea)
    content = area.widget()
    assert content is not None
    assert content.minimumSizeHint().width() <= area.viewport().width()
    grid = child(view, CoreGrid)
    room = QRectF(grid.rect()).adjusted(-0.01, -0.01, 0.01, 0.01)
    assert all(room.contains(grid.tile(place)) for place in range(cores))


def test_workers_stand_beside_the_cores_or_below(qtbot: QtBot, view: MachineView) -> None:
    view.show_now(seen())
    grid, table = child(view, CoreGrid), child(view, WorkerTable)

    def at(part: QWidget) -> QPoint:
        return part.mapTo(view, QPoint(0, 0))

    qtbot.waitUntil(lambda: at(table).x() > at(grid).x())
    view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    qtbot.waitUntil(lambda: at(table).x() < at(grid).x())
    view.resize(800, 600)
    qtbot.waitUntil(lambda: at(table).y() > at(grid).y())


def test_nothing_moves_by_itself(view: MachineView) -> None:
    view.show_now(seen())
    assert not view.findChildren(QAbstractAnimation)
    assert not [timer for timer in view.findChildren(QTimer) if timer.isActive()]


def test_rows_follow_the_workers() -> None:
    model = WorkerModel()
    for workers in ((WORKER,), (WORKER,) * 3, (), (replace(WORKER, number=7),)):
        model.show_workers(workers)
        assert model.rowCount() == len(workers)
    cells = [model.data(model.index(0, column)) for column in WorkerColumn]
    assert cells == ["7", "CPU 2", "97 %", "encodes", "a.jpg", "90.0 MB"]
    model.show_workers((replace(WORKER, core=None, picture="", stage=None),))
    assert model.data(model.index(0, WorkerColumn.CORE)) == "–"
    assert model.data(model.index(0, WorkerColumn.STEP)) == "waits"


@pytest.mark.parametrize("workers", [1, 8, 9, 128])
def test_busy_workers_change_the_dots(qtbot: QtBot, themed: Scheme, workers: int) -> None:
    dots = WorkerDots()
    qtbot.addWidget(dots)
    pictures = []
    for busy in (0, workers // 2 + 1):
        dots.set_pool(PoolChanged(busy=busy, ready=workers, wanted=workers + 1))
        assert dots.sizeHint().width() <= 110
        dots.resize(dots.sizeHint())
        pictures.append(dots.grab().toImage())
    assert pictures[0] != pictures[1]


def test_bars_are_as_high_as_their_lags(qtbot: QtBot) -> None:
    picture = BarsPicture(50.0)
    qtbot.addWidget(picture)
    picture.resize(60, 30)
    picture.show_values((0.0, 25.0, 50.0))
    assert [bar.top() for bar in picture.bars()] == pytest.approx([30, 15, 0])
    picture.show_values((50.0, 100.0))
    assert [bar.top() for bar in picture.bars()] == pytest.approx([15, 0])


def test_memory_beyond_its_budget_stays_in_its_frame(qtbot: QtBot, themed: Scheme) -> None:
    picture = SharesPicture()
    qtbot.addWidget(picture)
    picture.resize(100, 30)
    picture.show_shares(0.2, 0.1)
    before = picture.grab().toImage()
    picture.show_shares(3.0, 2.0)
    after = picture.grab().toImage()
    assert before != after
    assert after.pixel(99, 10) == before.pixel(99, 10)
