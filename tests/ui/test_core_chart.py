import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRectF
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from tests.rich_text import hover, take_tip
from ui.charts.core_cells import level_rect
from ui.charts.core_chart import plot_points, plot_rect
from ui.charts.core_grid import CoreGrid
from ui.charts.grid_layout import grid_layout
from ui.charts.history import History
from ui.theme import Scheme, colours

PLOT = QRectF(10, 20, 238, 100)


def history_of(*samples: float, capacity: int = 120) -> History:
    history = History(capacity)
    for sample in samples:
        history.append(sample)
    return history


def shown(qtbot: QtBot, cores: int, width: int = 276, height: int = 324) -> CoreGrid:
    grid = CoreGrid()
    qtbot.addWidget(grid)
    grid.resize(width, height)
    grid.set_core_count(cores)
    return grid


def count(image: QImage, colour: QColor) -> int:
    return sum(
        image.pixelColor(x, y) == colour
        for x in range(0, image.width(), 3)
        for y in range(0, image.height(), 3)
    )


def test_no_samples_no_points() -> None:
    assert plot_points(history_of(), PLOT) == []


def test_newest_is_at_the_right_edge_and_loads_go_from_bottom_to_top() -> None:
    points = plot_points(history_of(0.0, 1.0, 0.25), PLOT)
    assert points[-1] == pytest.approx((PLOT.right(), PLOT.bottom() - 25))
    assert [y for _, y in points[:2]] == pytest.approx([PLOT.bottom(), PLOT.top()])
    assert [x for x, _ in points] == sorted(x for x, _ in points)


def test_full_history_spans_a_wide_plot() -> None:
    wide = QRectF(0, 0, 476, 50)
    points = plot_points(history_of(*[0.5] * 300), wide)
    assert len(points) == 120
    assert points[0][0] == pytest.approx(wide.left())


def test_narrow_plot_shows_the_newest_only() -> None:
    narrow = QRectF(0, 0, 50, 50)
    points = plot_points(history_of(*[1.0] * 100, *[0.0] * 20), narrow)
    assert len(points) < 25
    assert [y for _, y in points[-20:]] == pytest.approx([narrow.bottom()] * 20)


@given(
    samples=st.lists(st.floats(-5, 5), max_size=150),
    width=st.floats(1, 800),
    height=st.floats(1, 300),
)
def test_points_never_leave_the_plot(samples: list[float], width: float, height: float) -> None:
    plot = QRectF(3, 4, width, height)
    for x, y in plot_points(history_of(*samples), plot):
        assert plot.left() - 1e-6 <= x <= plot.right() + 1e-6
        assert plot.top() - 1e-6 <= y <= plot.bottom() + 1e-6


def test_plot_lies_inside_its_chart_below_the_label() -> None:
    chart = QRectF(0, 0, 120, 80)
    plot = plot_rect(chart)
    assert chart.contains(plot)
    assert plot.top() >= 18


@pytest.mark.parametrize(("load", "height"), [(0, 0), (0.5, 10), (1, 20), (-1, 0), (3, 20)])
def test_level_fills_a_cell_from_below(load: float, height: float) -> None:
    level = level_rect(QRectF(5, 5, 10, 20), load)
    assert (level.height(), level.bottom()) == pytest.approx((height, 25))


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


@pytest.mark.parametrize(("cores", "compact"), [(1, False), (2, False), (8, False), (128, True)])
def test_few_cores_get_charts_many_get_cells(cores: int, compact: bool) -> None:
    layout = grid_layout(cores, 276, 324)
    assert layout.compact is compact
    if compact:
        assert layout.tile_width >= 12
        assert layout.tile_height >= 12


def test_points_between_and_beside_tiles_are_none() -> None:
    layout = grid_layout(2, 276, 324)
    first = layout.tile(0)
    assert layout.index_at(10, first.bottom() + layout.gap / 2) is None
    assert layout.index_at(-3, 10) is None
    assert layout.index_at(1000, 10) is None
    assert layout.index_at(10, -layout.tile_height) is None


@pytest.mark.parametrize("cores", [1, 2, 8, 18, 40, 128])
def test_a_busy_machine_shows_more_colour(qtbot: QtBot, themed: Scheme, cores: int) -> None:
    grid = shown(qtbot, cores)
    paint = {}
    for load in (0.0, 0.95):
        for _ in range(3):
            grid.add_sample((load,) * cores)
        image = grid.grab().toImage()
        paint[load] = count(image, colours(grid.palette()).surface)
    assert paint[0.95] < paint[0.0]


def test_an_empty_grid_paints_nothing(qtbot: QtBot) -> None:
    grid = shown(qtbot, 0)
    image = grid.grab().toImage()
    assert count(image, image.pixelColor(0, 0)) == 92 * 108  # every third pixel each way


def test_samples_of_another_length_change_the_number_of_cores(qtbot: QtBot) -> None:
    grid = shown(qtbot, 2)
    grid.add_sample((0.1, 0.2))
    grid.add_sample((0.3, 0.4, 0.5))
    assert grid.core_count == 3
    grid.add_sample((0.87,))
    assert grid.core_count == 1
    assert grid.core_text(0) == "CPU 1  87 %"


def test_hovering_names_the_core(qtbot: QtBot) -> None:
    grid = shown(qtbot, 128)
    assert grid.core_text(127) == "CPU 128"
    grid.add_sample((0.5,) * 128)
    assert grid.core_at(QPoint(4, 4)) == 0
    assert grid.core_at(QPoint(4, 100_000)) is None
    hover(grid, QPoint(5, 5))
    assert take_tip() == "CPU 1  50 %"
