"""Widgets beside each other: what there is no room for, and where it goes."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ui.panels.flow_row import FlowRow


class Row(FlowRow):
    """A switch, a chart, and three commands at the other end, each of 100 pixels."""

    def __init__(self) -> None:
        super().__init__(gap_px=8)
        self.switch, self.chart = QPushButton("switch"), QPushButton("chart")
        self.commands = [QPushButton(str(number)) for number in range(3)]
        self.add(self.switch)
        self.add(QWidget(), is_stretched=True)
        for command in self.commands:
            self.add(command)
        self.add(self.chart, after=self.switch, is_dispensable=True)
        for one in (self.switch, self.chart, *self.commands):
            one.setFixedSize(100, 20)


@pytest.fixture
def row(qtbot: QtBot) -> Row:
    row = Row()
    qtbot.addWidget(row)
    row.show()
    return row


def tops(row: Row) -> list[int]:
    return [command.y() for command in row.commands]


def test_a_dispensable_part_goes_before_lines_are_broken(row: Row) -> None:
    row.resize(600, 20)
    assert row.chart.isVisible()
    assert len(set(tops(row))) == 1
    row.resize(450, 20)
    assert not row.chart.isVisible()
    assert len(set(tops(row))) == 1
    assert row.heightForWidth(450) == row.heightForWidth(600)
    row.resize(600, 20)
    assert row.chart.isVisible()


def test_lines_below_stand_where_the_end_of_the_first_is(row: Row) -> None:
    row.resize(330, 60)
    first, second, third = tops(row)
    assert first == second < third
    assert [command.geometry().right() for command in row.commands][1:] == [329, 329]
