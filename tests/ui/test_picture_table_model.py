"""The picture table's model: rows, batches, sorting, removal, thumbnails."""

from __future__ import annotations

import itertools
import tracemalloc
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, QUrl
from PySide6.QtGui import QImage
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy
from PySide6.QtWidgets import QApplication

from app.batch.columns import NewItem
from app.batch.failure_messages import failure_sentence
from tests.fast_run import in_part
from tests.ui.rows import FOLDER, ListedModel, converted, failed, ids, new_rows
from ui.models.cell_texts import Column
from ui.models.picture_table_model import ROWS_TYPE, Role
from ui.models.thumbnails import THUMBNAILS_KEPT
from ui.plain_text import plain_tip
from workers.contract.events import Size, Stage
from workers.contract.failures import FailureCode
from workers.contract.items import (
    Cancelled,
    Failed,
    ItemId,
    ItemState,
    Kept,
    Running,
    Skipped,
    Status,
    StatusCounts,
    Waiting,
)
from workers.contract.wording import Sentence

Descending = Qt.SortOrder.DescendingOrder
Ascending = Qt.SortOrder.AscendingOrder


@pytest.fixture
def model(qapp: QApplication) -> ListedModel:
    model = ListedModel()
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    QAbstractItemModelTester(model, mode, model)
    return model


def shown(model: ListedModel) -> tuple[ItemId, ...]:
    return model.ids_between(0, model.rowCount() - 1)


def text(model: ListedModel, row: int, column: Column) -> str:
    return str(model.index(row, column).data())


def thumbnail(colour: int = 0xFF336699) -> QImage:
    image = QImage(4, 3, QImage.Format.Format_RGBA8888)
    image.fill(colour)
    return image


EVERY_STATE: tuple[ItemState, ...] = (
    Waiting(),
    Running(None),
    *(Running(stage) for stage in Stage),
    converted(),
    failed(),
    Skipped(FOLDER / "there.webp"),
    Kept(1000, 1200),
    Kept(1000, 1200, FOLDER / "copy.jpg"),
    Cancelled(),
)


def test_append_announces_one_insert_and_keeps_the_order(model: ListedModel) -> None:
    inserts = QSignalSpy(model.rowsInserted)
    model.items.append(new_rows(3))
    model.items.append(new_rows(2, first=4))
    assert [(inserts.at(at)[1], inserts.at(at)[2]) for at in range(inserts.count())] == [
        (0, 2),
        (3, 4),
    ]
    assert shown(model) == ids(range(1, 6))
    assert all(model.facts_at(row).state == Waiting() for row in range(5))


def test_append_nothing_announces_nothing(model: ListedModel) -> None:
    inserts = QSignalSpy(model.rowsInserted)
    model.items.append([])
    assert inserts.count() == 0


@pytest.mark.parametrize("second", [new_rows(1), [*new_rows(1, 9), *new_rows(1, 9)]])
def test_an_id_used_twice_is_refused_and_nothing_changes(
    model: ListedModel, second: list[NewItem]
) -> None:
    model.items.append(new_rows(2))
    inserts = QSignalSpy(model.rowsInserted)
    with pytest.raises(ValueError, match="twice"):
        model.items.append(second)
    assert (inserts.count(), shown(model)) == (0, ids([1, 2]))


@pytest.mark.parametrize(("before", "state"), in_part(itertools.product(EVERY_STATE, repeat=2), 5))
def test_every_state_comes_back_as_it_went_in(
    model: ListedModel, before: ItemState, state: ItemState
) -> None:
    model.items.append(new_rows(1))
    model.items.set_states([(ItemId(1), before)])
    model.items.set_states([(ItemId(1), state)])
    assert model.facts_at(0).state == state


def test_a_batch_of_states_is_a_change_of_each_run_of_rows_it_touches(model: ListedModel) -> None:
    model.items.append(new_rows(9))
    changes = QSignalSpy(model.dataChanged)
    states = [(ItemId(number), converted()) for number in (7, 3, 99, 4)]
    model.items.set_states(states)
    told = [changes.at(at) for at in range(changes.count())]
    runs = [(each[0].row(), each[1].row()) for each in told]
    assert runs == [(2, 3), (6, 6)]  # those between need not be drawn
    top, bottom = changes.at(0)[0], changes.at(0)[1]
    assert (top.column(), bottom.column()) == (0, len(Column) - 1)


def test_changes_all_over_the_list_are_told_at_once(model: ListedModel) -> None:
    model.items.append(new_rows(1000))
    changes = QSignalSpy(model.dataChanged)
    model.items.set_states([(ItemId(number), converted()) for number in range(1, 1000, 2)])
    assert changes.count() == 1
    assert (changes.at(0)[0].row(), changes.at(0)[1].row()) == (0, 998)


def test_states_set_again_change_nothing(model: ListedModel) -> None:
    model.items.append(new_rows(len(EVERY_STATE)))
    batch = [(ItemId(number), state) for number, state in enumerate(EVERY_STATE, 1)]
    model.items.set_states(batch)
    counts = model.counts
    changes = QSignalSpy(model.dataChanged)
    model.items.set_states(batch)
    assert changes.count() == 0
    assert model.counts == counts


def test_counts_follow_every_change(model: ListedModel) -> None:
    model.items.append(new_rows(6))
    model.items.set_states(
        [
            (ItemId(1), Running(None)),
            (ItemId(2), failed()),
            (ItemId(3), converted()),
            (ItemId(4), Skipped(FOLDER / "x.webp")),
            (ItemId(5), Cancelled()),
        ]
    )
    assert model.counts == StatusCounts(
        running=1, failed=1, waiting=1, converted=1, kept=0, skipped=1, cancelled=1
    )
    model.items.set_states([(ItemId(1), converted()), (ItemId(2), Waiting())])
    model.items.remove(ids([3, 6]))
    assert model.counts == StatusCounts(
        running=0, failed=0, waiting=1, converted=1, kept=0, skipped=1, cancelled=1
    )
    model.items.remove(shown(model))
    assert model.counts == StatusCounts(
        running=0, failed=0, waiting=0, converted=0, kept=0, skipped=0, cancelled=0
    )


def test_cells_say_what_became_of_a_picture(model: ListedModel) -> None:
    model.items.append(new_rows(1))
    model.items.set_states([(ItemId(1), converted(bytes_in=3_400_000, bytes_out=212_000))])
    assert [text(model, 0, column) for column in Column] == [
        "y-1.jpg",
        "4032 × 3024 → 1600 × 1200",
        "3.4 MB → 212 kB",
        "94 %",
        "Done: a.webp",
    ]


def test_a_larger_result_saves_less_than_nothing(model: ListedModel) -> None:
    model.items.append(new_rows(1))
    model.items.set_states([(ItemId(1), converted(bytes_in=1000, bytes_out=1500))])
    assert text(model, 0, Column.SAVED) == "50 % larger"


def test_the_header_facts_of_a_source_are_shown_before_it_is_converted(
    model: ListedModel,
) -> None:
    model.items.append(new_rows(1))
    assert text(model, 0, Column.DIMENSIONS) == ""
    size = Size(640, 480)
    changes = QSignalSpy(model.dataChanged)
    model.items.set_source_size(ItemId(1), size)
    model.items.set_source_size(ItemId(1), size)
    model.items.set_source_size(ItemId(2), size)
    assert text(model, 0, Column.DIMENSIONS) == "640 × 480"
    assert changes.count() == 1


def test_tool_tips_hold_the_whole_path_and_the_whole_sentence(model: ListedModel) -> None:
    model.items.append(new_rows(1))
    model.items.set_states([(ItemId(1), Failed("No room left.", FailureCode.DISK_FULL))])
    role = Qt.ItemDataRole.ToolTipRole
    assert model.index(0, Column.PICTURE).data(role) == plain_tip(str(FOLDER / "y-1.jpg"))
    assert model.index(0, Column.STATE).data(role) == plain_tip("No room left.")


def test_a_failure_is_shown_without_the_name_that_the_row_has_already(
    model: ListedModel,
) -> None:
    model.items.append(new_rows(1))
    reason = Sentence("the file is empty")
    sentence = Sentence("{name}: {reason}.", name=str(FOLDER / "y-1.jpg"), reason=reason)
    model.items.set_states([(ItemId(1), Failed(sentence, FailureCode.EMPTY))])
    assert text(model, 0, Column.STATE) == "Failed: The file is empty."
    tip = model.index(0, Column.STATE).data(Qt.ItemDataRole.ToolTipRole)
    assert tip == plain_tip(sentence)


def test_the_words_of_a_decoder_stand_below_the_sentence(model: ListedModel) -> None:
    model.items.append(new_rows(2))
    sentence, details = "The picture is damaged.", "OSError: broken data stream"
    model.items.set_states(
        [(ItemId(1), Failed(sentence, FailureCode.CORRUPT, details)), (ItemId(2), failed())]
    )
    cell, other = (model.index(row, Column.STATE) for row in (0, 1))
    assert cell.data(Qt.ItemDataRole.ToolTipRole) == plain_tip(f"{sentence}\n{details}")
    assert cell.data() == f"Failed: {sentence}"
    described = Qt.ItemDataRole.AccessibleDescriptionRole
    assert (cell.data(described), other.data(described)) == (details, "")


def test_a_name_with_a_line_break_is_one_line(model: ListedModel) -> None:
    source = FOLDER / "new\nline\udcff.jpg"
    model.items.append([NewItem(ItemId(1), source)])
    shown_name = "new\\nline\\udcff.jpg"
    assert text(model, 0, Column.PICTURE) == shown_name
    tip = model.index(0, Column.PICTURE).data(Qt.ItemDataRole.ToolTipRole)
    assert tip == plain_tip(f"{FOLDER}/{shown_name}")
    # The sentence names the file as it is shown: also then it is not said twice.
    sentence = failure_sentence(FailureCode.EMPTY, "", source, Path("x.webp"))
    model.items.set_states([(ItemId(1), Failed(sentence, FailureCode.EMPTY))])
    assert text(model, 0, Column.STATE) == "Failed: The file is empty."


def test_screen_readers_hear_the_state_and_why(model: ListedModel) -> None:
    model.items.append(new_rows(1))
    model.items.set_states([(ItemId(1), failed())])
    role = Qt.ItemDataRole.AccessibleTextRole
    assert model.index(0, Column.STATE).data(role) == "State: Failed: The file ends early."
    heading = model.headerData(Column.STATE, Qt.Orientation.Horizontal, role)
    assert heading == "State"


def test_sorting_by_each_column(model: ListedModel) -> None:
    model.items.append(new_rows(4))  # names x-2, w-3 …: descending
    model.items.set_states(
        [
            (ItemId(1), converted(bytes_in=100, bytes_out=90, output_size=Size(9, 100))),
            (ItemId(2), converted(bytes_in=1000, bytes_out=10, output_size=Size(40, 40))),
            (ItemId(3), failed()),
        ]
    )
    expected = {
        Column.PICTURE: [4, 3, 2, 1],
        Column.DIMENSIONS: [1, 2, 3, 4],  # by area; what is not known comes last
        Column.SIZE: [2, 1, 3, 4],
        Column.SAVED: [1, 2, 3, 4],
        Column.STATE: [3, 4, 1, 2],
    }
    for column, order in expected.items():
        model.sort(column, Ascending)
        assert shown(model) == ids(order), column
    model.sort(Column.SIZE, Descending)
    assert shown(model) == ids([1, 2, 3, 4])
    model.sort(Column.SAVED, Descending)
    assert shown(model) == ids([2, 1, 3, 4])
    model.sort(Column.PICTURE, Ascending)
    model.sort(-1)
    assert shown(model) == ids([1, 2, 3, 4])


def test_sorted_rows_that_change_or_come_are_put_in_order_when_asked(
    model: ListedModel,
) -> None:
    model.items.append(new_rows(5))
    lost = QSignalSpy(model.order_lost)
    model.sort(Column.STATE, Ascending)
    model.items.set_states([(ItemId(4), Running(None))])
    assert (lost.count(), shown(model)) == (1, ids([1, 2, 3, 4, 5]))
    model.restore_order()
    assert shown(model) == ids([4, 1, 2, 3, 5])
    model.items.set_states([(ItemId(4), converted()), (ItemId(2), failed())])
    model.items.append(new_rows(1, first=6))
    model.items.set_all(ids([1]), Cancelled())
    model.restore_order()
    assert shown(model) == ids([2, 3, 5, 6, 4, 1])
    model.items.cancel_waiting(but=ids([5]))
    model.restore_order()
    assert shown(model) == ids([2, 5, 4, 1, 3, 6])


@pytest.mark.parametrize(
    ("column", "order"),
    [
        (Column.PICTURE, [6, 5, 4, 3, 2, 1]),
        (Column.DIMENSIONS, [3, 1, 2, 4, 5, 6]),
        (Column.SIZE, [3, 1, 2, 4, 5, 6]),
        (Column.SAVED, [3, 1, 2, 4, 5, 6]),
        (Column.STATE, [2, 4, 5, 6, 1, 3]),
    ],
)
def test_every_column_keeps_its_order(model: ListedModel, column: Column, order: list[int]) -> None:
    model.items.append(new_rows(5))
    model.sort(column, Ascending)
    model.items.set_states(
        [
            (ItemId(1), converted(bytes_in=100, bytes_out=50, output_size=Size(40, 40))),
            (ItemId(2), failed()),
            (ItemId(3), converted(bytes_in=50, bytes_out=40, output_size=Size(20, 20))),
        ]
    )
    model.items.append(new_rows(1, first=6))
    model.restore_order()
    assert shown(model) == ids(order)


def test_facts_of_a_header_move_a_row_too(model: ListedModel) -> None:
    model.items.append(new_rows(3))
    model.sort(Column.DIMENSIONS, Descending)
    model.items.set_source_size(ItemId(3), Size(4, 4))
    model.restore_order()
    assert shown(model) == ids([3, 1, 2])


def test_an_order_that_still_holds_is_not_lost(model: ListedModel) -> None:
    model.items.append(new_rows(3))
    model.sort(Column.PICTURE, Ascending)
    lost, moves = QSignalSpy(model.order_lost), QSignalSpy(model.layoutChanged)
    model.items.set_states([(ItemId(2), converted())])
    model.sort(-1)
    model.items.append(new_rows(2, first=4))
    model.items.set_states([(ItemId(1), converted())])
    model.restore_order()
    assert (lost.count(), moves.count()) == (0, 1)  # one for the sort by -1


def test_running_rows_do_not_change_places_with_every_stage(model: ListedModel) -> None:
    model.items.append(new_rows(2))
    model.items.set_states([(ItemId(number), Running(None)) for number in (1, 2)])
    model.sort(Column.STATE, Ascending)
    lost = QSignalSpy(model.order_lost)
    model.items.set_states(
        [(ItemId(1), Running(Stage.ENCODING)), (ItemId(2), Running(Stage.DECODING))]
    )
    assert (lost.count(), shown(model)) == (0, ids([1, 2]))


def test_names_are_sorted_as_people_do(model: ListedModel) -> None:
    names = ["img_10.jpg", "IMG_9.jpg", "IMG_009b.jpg", "img_2.jpg", "a.jpg", "10.jpg", "9.jpg"]
    model.items.append([NewItem(ItemId(at), FOLDER / name) for at, name in enumerate(names)])
    model.sort(Column.PICTURE, Ascending)
    shown_names = [model.facts_at(row).source.name for row in range(len(names))]
    assert shown_names == [
        "9.jpg", "10.jpg", "a.jpg", "img_2.jpg", "IMG_9.jpg", "IMG_009b.jpg", "img_10.jpg"
    ]  # fmt: skip


def test_the_size_of_a_source_is_known_from_the_start_and_stays(model: ListedModel) -> None:
    model.items.append([NewItem(ItemId(1), FOLDER / "a.jpg", 2_000_000), *new_rows(1, first=2)])
    assert [text(model, row, Column.SIZE) for row in (0, 1)] == ["2.0 MB", ""]
    model.items.set_states([(ItemId(1), failed())])
    assert text(model, 0, Column.SIZE) == "2.0 MB"
    model.items.set_states([(ItemId(1), converted(bytes_in=2_000_000, bytes_out=100_000))])
    assert text(model, 0, Column.SIZE) == "2.0 MB → 100 kB"
    model.items.set_all(ids([1]), Waiting())
    assert text(model, 0, Column.SIZE) == "2.0 MB"


def test_many_rows_change_into_a_bare_state_at_once(model: ListedModel) -> None:
    model.items.append(new_rows(4))
    model.items.set_states([(ItemId(1), converted()), (ItemId(2), failed())])
    changes = QSignalSpy(model.dataChanged)
    model.items.set_all(ids([1, 2, 77]), Waiting())
    assert [model.facts_at(row).state for row in range(4)] == [Waiting()] * 4
    assert (changes.count(), model.counts.waiting) == (1, 4)


def test_all_waiting_rows_are_cancelled_but_some(model: ListedModel) -> None:
    model.items.append(new_rows(5))
    model.items.set_states([(ItemId(1), converted()), (ItemId(2), Running(None))])
    model.items.cancel_waiting(but=ids([2, 4]))
    assert model.counts == StatusCounts(
        running=1, failed=0, waiting=1, converted=1, kept=0, skipped=0, cancelled=2
    )
    assert [type(model.facts_at(row).state) for row in range(2, 5)] == [
        Cancelled,
        Waiting,
        Cancelled,
    ]
    changes = QSignalSpy(model.dataChanged)
    model.items.cancel_waiting(but=ids([4]))
    assert changes.count() == 0


def test_rows_are_found_by_their_state(model: ListedModel) -> None:
    model.items.append(new_rows(4))
    model.items.set_states([(ItemId(1), failed()), (ItemId(3), failed())])
    model.sort(Column.PICTURE, Ascending)
    assert model.ids_in(Status.FAILED) == ids([3, 1])
    assert model.statuses_between(0, 1) == {Status.WAITING, Status.FAILED}
    assert model.statuses_between(0, 0) == {Status.WAITING}


def test_sorting_keeps_indexes_with_their_rows(model: ListedModel) -> None:
    model.items.append(new_rows(20))
    held = {
        row: QPersistentModelIndex(model.index_of(row).siblingAtColumn(Column.SIZE))
        for row in ids([1, 7, 20])
    }
    model.sort(Column.PICTURE, Ascending)
    for row, index in held.items():
        assert model.row_id_at(index) == row
        assert index.column() == Column.SIZE
        assert index.row() == model.index_of(row).row()


def test_changes_after_sorting_reach_the_right_row(model: ListedModel) -> None:
    model.items.append(new_rows(5))
    model.sort(Column.PICTURE, Ascending)
    model.items.append(new_rows(1, first=6))
    model.items.set_states([(ItemId(5), failed())])
    assert model.facts_at(0).item == ItemId(5)
    assert isinstance(model.facts_at(0).state, Failed)
    assert model.view_rows_in(Status.FAILED) == [(0, 0)]
    assert shown(model)[-1] == ItemId(6)


@pytest.mark.parametrize("sorted_by", [-1, Column.PICTURE, Column.SIZE])
@pytest.mark.parametrize("removed", [[1], [2, 3, 9], range(1, 41, 2), range(1, 41), [77]])
def test_removed_rows_are_gone_and_the_others_keep_their_facts(
    model: ListedModel, removed: list[int], sorted_by: int
) -> None:
    model.items.append(new_rows(40))
    model.items.set_states(
        [(ItemId(number), converted(f"{number}.webp")) for number in range(1, 41)]
    )
    model.sort(sorted_by)
    before = shown(model)
    model.items.remove(ids(removed))
    assert shown(model) == tuple(row for row in before if row not in set(removed))
    for at, row in enumerate(shown(model)):
        assert model.index_of(row).row() == at
        assert model.facts_at(at).state == converted(f"{row}.webp")
    assert not model.index_of(ItemId(removed[0])).isValid()


def test_few_runs_keep_the_selection_many_runs_take_one_reset(model: ListedModel) -> None:
    model.items.append(new_rows(40))
    held = QPersistentModelIndex(model.index_of(ItemId(40)))
    resets = QSignalSpy(model.modelReset)
    model.items.remove(ids([1, 2, 3, 10, 11]))
    assert (resets.count(), model.row_id_at(held)) == (0, ItemId(40))
    model.items.remove(ids(range(4, 40, 2)))
    assert resets.count() == 1


def test_rows_can_be_added_after_removal(model: ListedModel) -> None:
    model.items.append(new_rows(3))
    model.items.remove(ids([1, 2]))
    model.items.append(new_rows(2, first=4))
    model.items.set_states([(ItemId(4), failed())])
    assert shown(model) == ids([3, 4, 5])
    assert isinstance(model.facts_at(1).state, Failed)


def test_thumbnails_are_shown_and_the_longest_unseen_make_room(qapp: QApplication) -> None:
    model = ListedModel()  # without the tester, which reads every row at every change
    count = THUMBNAILS_KEPT + 2
    model.items.append(new_rows(count))
    changes = QSignalSpy(model.dataChanged)
    for number in range(1, THUMBNAILS_KEPT + 1):
        model.set_thumbnail(ItemId(number), thumbnail())
    assert changes.count() == THUMBNAILS_KEPT
    decoration = Qt.ItemDataRole.DecorationRole
    assert isinstance(model.index_of(ItemId(1)).data(decoration), QImage)  # seen just now
    model.set_thumbnail(ItemId(count - 1), thumbnail())
    model.set_thumbnail(ItemId(count), thumbnail())
    assert model.without_thumbnail(ids([1, 2, 3, 4, count])) == ids([2, 3])
    model.items.remove(ids([1]))
    model.set_thumbnail(ItemId(1), thumbnail())
    assert model.without_thumbnail(ids([1])) == ids([1])


def test_what_waits_can_be_dragged_where_rows_stand_in_the_order_of_the_line(
    model: ListedModel,
) -> None:
    model.items.append(new_rows(4))
    model.items.set_states([(ItemId(1), converted("one.webp")), (ItemId(2), failed())])
    drags = Qt.ItemFlag.ItemIsDragEnabled

    def dragged() -> list[bool]:
        return [bool(model.flags(model.index(row, 0)) & drags) for row in range(4)]

    assert dragged() == [True, False, True, True]
    both = model.mimeData([model.index(0, 0), model.index(3, 0)])
    assert (len(both.urls()), both.hasFormat(ROWS_TYPE)) == (1, True)
    assert [model.waiting_from(row) for row in range(5)] == [3, 3, 3, 4, None]
    model.sort(Column.SIZE)
    assert sorted(dragged()) == [False, False, False, True]
    assert not model.mimeData([model.index(row, 0) for row in range(4)]).hasFormat(ROWS_TYPE)


def test_results_can_be_dragged_out_and_what_has_begun_or_failed_cannot(model: ListedModel) -> None:
    model.items.append(new_rows(3))
    model.items.set_states(
        [(ItemId(1), converted("one.webp")), (ItemId(3), converted("three.webp"))]
    )
    drags = Qt.ItemFlag.ItemIsDragEnabled
    model.items.set_states([(ItemId(2), Running(None))])
    assert [bool(model.flags(model.index(row, 0)) & drags) for row in range(3)] == [
        True,
        False,
        True,
    ]
    cells = [model.index(row, column) for row in range(3) for column in range(2)]
    assert model.mimeData(cells).urls() == [
        QUrl.fromLocalFile(str(FOLDER / "one.webp")),
        QUrl.fromLocalFile(str(FOLDER / "three.webp")),
    ]
    assert model.supportedDragActions() == Qt.DropAction.CopyAction


def test_a_name_is_found_from_a_row_on_and_around_the_end(model: ListedModel) -> None:
    names = ("apple.jpg", "Berry.jpg", "avocado.jpg")
    model.items.append([NewItem(ItemId(at), FOLDER / name) for at, name in enumerate(names)])
    assert model.find_name("a", 0) == 0
    assert model.find_name("A", 1) == 2
    assert model.find_name("b", 2) == 1
    assert model.find_name("x", 0) is None


def test_facts_come_through_a_role(model: ListedModel) -> None:
    model.items.append(new_rows(1))
    assert model.index(0, 0).data(Role.CELL).facts == model.facts_at(0)
    assert model.data(QModelIndex(), Role.CELL) is None
    assert model.row_id_at(QModelIndex()) is None


def traced_bytes_of_finished_rows(count: int) -> int:
    tracemalloc.start()
    try:
        model = ListedModel()
        model.items.append(
            [
                NewItem(ItemId(at), Path(f"/home/somebody/Pictures/2026/holiday/DSC_{at:06d}.JPG"))
                for at in range(count)
            ]
        )
        model.items.set_states(
            [
                (ItemId(at), converted(f"holiday/DSC_{at:06d}.webp", 9_000_000 + at, 300_000 + at))
                for at in range(count)
            ]
        )
        used, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert model.rowCount() == count
    return used


@pytest.mark.slow
def test_a_finished_row_takes_less_than_a_kibibyte(qapp: QApplication) -> None:
    count = 5000
    # Names of paths are interned: Python's table of such strings grows at one of these.
    least = min(traced_bytes_of_finished_rows(count) for _ in range(3))
    assert least / count <= 1024
