from array import array

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from tests.fake_machine import SimulatedMachine
from tests.rich_text import hover, take_tip
from ui.charts.chart_style import chart_style
from ui.charts.core_cells import HEAT_STEPS, heat_step
from ui.charts.core_chart import plot_rect
from ui.charts.core_grid import CoreGrid
from ui.charts.grid_layout import grid_layout
from ui.charts.trace import GAP_S, Trace
from workers.contract.machine import SPAN_S, CoreLoad, MachineSample
from workers.contract.scheme import Scheme

PLOT = QRectF(10, 20, 120, 100)


def trace_of(*samples: tuple[float, float]) -> Trace:
    trace = Trace()
    for at_s, value in samples:
        trace.append(at_s, value)
    return trace


def corners(trace: Trace, plot: QRectF = PLOT) -> list[tuple[float, float]]:
    return [(point.x(), point.y()) for point in trace.outline(plot).toList()]


def sample(at_s: float, *loads: float, ours: float | None = None) -> MachineSample:
    return MachineSample(at_s, tuple(CoreLoad(i, load, ours) for i, load in enumerate(loads)))


def shown(qtbot: QtBot, width: int = 276, height: int = 324) -> CoreGrid:
    grid = CoreGrid()
    qtbot.addWidget(grid)
    grid.resize(width, height)
    return grid


def count(image: QImage, colour: QColor) -> int:
    pixels = array("I", bytes(image.convertToFormat(QImage.Format.Format_RGB32).constBits()))
    return pixels.count(colour.rgb())


def test_no_samples_no_area() -> None:
    assert corners(Trace()) == []


def test_time_goes_right_and_loads_go_up() -> None:
    outline = corners(trace_of((100, 0.0), (102, 1.0), (103, 0.25)))
    assert outline[0] == pytest.approx((PLOT.right() - 6, PLOT.bottom()))
    assert outline[1:4] == [
        pytest.approx((PLOT.right() - 6, PLOT.bottom())),
        pytest.approx((PLOT.right() - 2, PLOT.top())),
        pytest.approx((PLOT.right(), PLOT.bottom() - 25)),
    ]
    assert outline[-1] == pytest.approx((PLOT.right(), PLOT.bottom()))


def test_what_is_older_than_a_minute_goes() -> None:
    trace = trace_of(*((turn / 2, 0.5) for turn in range(500)))
    outline = corners(trace)
    assert len(outline) == 2 * SPAN_S + 1 + 2
    assert outline[0][0] == pytest.approx(PLOT.left())


def test_where_nobody_looked_nothing_is_shown() -> None:
    trace = trace_of((100, 1.0), (101, 1.0), (101 + GAP_S + 1, 1.0))
    low, high = PLOT.bottom(), PLOT.top()
    heights = [y for _, y in corners(trace)]
    assert heights == pytest.approx([low, high, high, low, low, high, low])


@given(
    spans=st.lists(st.floats(0.01, 90), max_size=80),
    loads=st.lists(st.floats(0, 1), min_size=80, max_size=80),
)
def test_areas_never_leave_the_plot(spans: list[float], loads: list[float]) -> None:
    trace, at_s = Trace(), 1e6
    for span_s, load in zip(spans, loads, strict=False):
        at_s += span_s
        trace.append(at_s, load)
    for x, y in corners(trace):
        assert PLOT.left() - 1e-3 <= x <= PLOT.right() + 1e-3
        assert PLOT.top() - 1e-3 <= y <= PLOT.bottom() + 1e-3


def test_plot_lies_inside_its_chart_between_two_lines_of_text() -> None:
    chart = QRectF(0, 0, 140, 110)
    plot = plot_rect(chart, 16)
    assert chart.contains(plot)
    assert plot.top() >= 16
    assert plot.bottom() <= 110 - 16


@pytest.mark.parametrize(("busy", "step"), [(-1, 0), (0, 0), (1, HEAT_STEPS - 1), (7, 5)])
def test_the_ground_of_a_cell_tells_its_load(busy: float, step: int) -> None:
    assert heat_step(busy) == step
    assert heat_step(0.2) < heat_step(0.6) < heat_step(1.0)


@given(cores=st.integers(1, 256), width=st.floats(80, 1500), height=st.floats(60, 1500))
def test_tiles_fit_without_overlap(cores: int, width: float, height: float) -> None:
    layout = grid_layout(cores, width, height)
    tiles = [layout.tile(index) for index in range(cores)]
    area = QRectF(-1e-6, -1e-6, width + 2e-6, height + 2e-6)
    assert all(area.contains(tile) for tile in tiles)
    assert len({(tile.x(), tile.y()) for tile in tiles}) == cores
    for index in (0, cores // 2, cores - 1):
        assert layout.index_at(tiles[index].center().x(), tiles[index].center().y()) == index
    assert layout.gap > 0


@pytest.mark.parametrize(("cores", "compact"), [(1, False), (2, False), (16, False), (128, True)])
def test_few_cores_get_charts_many_get_cells(cores: int, compact: bool) -> None:
    layout = grid_layout(cores, 700, 540)
    assert layout.compact is compact
    if compact:
        assert layout.tile_width >= 30
        assert layout.tile_height >= 30


def test_points_between_and_beside_tiles_are_none() -> None:
    layout = grid_layout(2, 276, 324)
    first = layout.tile(0)
    assert layout.index_at(10, first.bottom() + layout.gap / 2) is None
    assert layout.index_at(-3, 10) is None
    assert layout.index_at(1000, 10) is None
    assert layout.index_at(10, -layout.tile_height) is None


@pytest.mark.parametrize("cores", [2, 16, 64, 128])
def test_both_tones_cover_what_they_stand_for(qtbot: QtBot, themed: Scheme, cores: int) -> None:
    grid = shown(qtbot, 700, 540)
    for at_s in range(61):
        grid.add_sample(sample(at_s, *[0.8] * cores, ours=0.5))
    image, style = grid.grab().toImage(), chart_style(grid)
    area = grid.width() * grid.height()
    plain = count(image, style.ours)
    assert 0.1 * area < plain < 0.5 * area
    for at_s in range(61, 122):
        grid.add_sample(sample(at_s, *[0.8] * cores, ours=0.1))
    assert count(grid.grab().toImage(), style.ours) < plain / 2


def test_others_work_is_hatched(qtbot: QtBot, themed: Scheme) -> None:
    """The two tones are told apart without colours: one is plain, one has lines."""
    grid = shown(qtbot, 400, 300)
    for at_s in range(61):
        grid.add_sample(sample(at_s, 1.0, ours=0.5))
    image, tile = grid.grab().toImage(), grid.tile(0)
    lower, upper = (
        {image.pixelColor(x, round(tile.center().y() + shift)).name() for x in range(150, 250)}
        for shift in (60, -40)
    )
    assert len(lower) == 1
    assert len(upper) > 1


def test_an_empty_grid_paints_nothing(qtbot: QtBot) -> None:
    grid = shown(qtbot)
    image = grid.grab().toImage()
    assert count(image, image.pixelColor(0, 0)) == 276 * 324


def test_cores_that_are_switched_off_leave_and_come_back(qtbot: QtBot) -> None:
    grid, machine = shown(qtbot), SimulatedMachine(4)
    grid.add_sample(machine.sample(()))
    machine.off = frozenset({1, 2})
    grid.add_sample(machine.sample(()))
    assert [grid.core_text(i).split("  ")[0] for i in range(grid.core_count)] == ["CPU 1", "CPU 4"]
    machine.off = frozenset()
    grid.add_sample(machine.sample(()))
    assert grid.core_count == 4


def test_a_core_in_words(qtbot: QtBot) -> None:
    grid = shown(qtbot)
    grid.add_sample(sample(1, 0.87))
    assert grid.core_text(0) == "CPU 1  87 %"
    grid.add_sample(sample(2, 0.87, ours=0.5))
    grid.show_workers({0: "Worker 3: a.jpg"})
    assert grid.core_text(0) == "CPU 1  87 %, Dropmill 50 %\nWorker 3: a.jpg"


@pytest.mark.parametrize("cores", [4, 128])
def test_a_worker_on_a_core_is_seen(qtbot: QtBot, cores: int) -> None:
    grid = shown(qtbot)
    grid.add_sample(sample(1, *[0.5] * cores))
    before = grid.grab().toImage()
    grid.show_workers({cores - 1: "Worker 1: a.jpg"})
    assert grid.grab().toImage() != before


def test_hovering_names_the_core(qtbot: QtBot) -> None:
    grid = shown(qtbot)
    grid.add_sample(sample(1, *[0.5] * 128))
    assert grid.core_at(QPoint(4, 4)) == 0
    assert grid.core_at(QPoint(4, 100_000)) is None
    hover(grid, QPoint(5, 5))
    assert take_tip() == "CPU 1  50 %"


def test_cores_begin_where_reading_begins(qtbot: QtBot) -> None:
    grid = shown(qtbot)
    grid.add_sample(sample(1, *[0.5] * 64))
    assert grid.tile(0).left() == 0
    grid.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert grid.tile(0).right() == pytest.approx(grid.width())
    middle = grid.tile(0).center().toPoint()
    assert grid.core_at(middle) == 0
