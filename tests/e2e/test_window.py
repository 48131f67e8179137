"""The window as a user works with it: through ``main()``, on a screen that nobody sees."""

from __future__ import annotations

import re
import signal
import sys
from pathlib import Path

import psutil
import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QSlider

from app import paths
from app.settings import Settings, load_settings, save_settings
from app.window.offscreen_tour import drop_on
from tests.e2e.files import BROKEN, fingerprints, jpeg, photo, webp, write
from tests.e2e.playing import (
    Steps,
    all_ended,
    listed,
    run_window,
    states,
    texts,
    trigger,
    under_way,
)
from tests.fast_run import in_part
from tests.pictures import encoded, scene
from tests.ui.finding import child
from ui.actions import Command
from ui.main_window import MainWindow
from ui.panels.batch_bar import BatchBar
from ui.panels.elided_label import ElidedLabel
from ui.panels.message_bar import MessageBar, Severity
from ui.panels.options_form import OptionsForm
from ui.panels.picture_table import PictureTable
from workers.contract.destination import Destination
from workers.contract.encoders import WebP
from workers.contract.items import Converted, Failed, Running
from workers.contract.recipe import Recipe
from workers.contract.resize import Resize

#: Takes a worker many times longer than any other picture of these tests.
SLOW = WebP(lossless=True, effort=6)
SLOW_SIZE_PX = (2400, 1600)


def prefer(
    recipe: Recipe | None = None,
    destination: Destination | None = None,
    *,
    start_on_drop: bool = True,
) -> None:
    """Make these the settings of last time."""
    settings = Settings(
        recipes=(recipe or Recipe(),),
        destination=destination or Destination(),
        start_on_drop=start_on_drop,
        workers=2,
    )
    save_settings(settings, paths.settings_file())


def headline(window: MainWindow) -> str:
    """What the window says of the whole batch."""
    bar = window.findChild(BatchBar)
    assert bar is not None
    found = next(one for one in bar.findChildren(ElidedLabel) if one.property("kind") == "heading")
    return found.text()


def test_files_and_folders_dropped_become_webp_beside_them(
    qapp: QApplication, tmp_path: Path
) -> None:
    files = {"one.png": encoded(scene(800, 600), "PNG"), "trip/a.jpg": jpeg(), "trip/b.jpg": jpeg()}
    one, *_ = write(tmp_path, {**files, "one.webp": b"somebody else's", "trip/notes.txt": b"x"})
    before = fingerprints(tmp_path)
    prefer(Recipe(resize=Resize(width=400, height=400)))

    def play(window: MainWindow) -> Steps:
        drop_on(window, [one, tmp_path / "trip"])
        yield all_ended(window, 3)
        assert {type(state) for state in states(window).values()} == {Converted}
        name, dimensions, size, saved, state = texts(window, 0)
        assert (name, dimensions, state) == (
            "one.png",
            "800 × 600 → 400 × 300",
            "Done: one (2).webp",
        )
        assert re.fullmatch(r"\S+ k?B → \S+ k?B", size), size
        assert saved.endswith("%")
        rows = window.model.ids_between(0, 2)
        yield lambda: window.model.without_thumbnail(rows) == ()

    assert run_window(qapp, play) == 0
    made = fingerprints(tmp_path).keys() - before.keys()
    assert {str(path.relative_to(tmp_path)) for path in made} == {
        "one (2).webp",
        "trip/a.webp",
        "trip/b.webp",
    }
    assert webp(tmp_path / "one (2).webp").size == (400, 300)
    assert before.items() <= fingerprints(tmp_path).items()


def test_a_chosen_folder_keeps_the_tree_of_what_was_dropped(
    qapp: QApplication, tmp_path: Path
) -> None:
    write(tmp_path, {"trip/a.jpg": jpeg(), "trip/day 1/b.jpg": jpeg(), "c.jpg": jpeg()})
    prefer(destination=Destination(directory=tmp_path / "out"))

    def play(window: MainWindow) -> Steps:
        drop_on(window, [tmp_path / "trip", tmp_path / "c.jpg"])
        yield all_ended(window, 3)

    assert run_window(qapp, play) == 0
    made = [path.relative_to(tmp_path / "out") for path in fingerprints(tmp_path / "out")]
    assert [str(one) for one in made] == ["c.webp", "trip/a.webp", "trip/day 1/b.webp"]


def test_files_named_at_the_start_are_queued(qapp: QApplication, tmp_path: Path) -> None:
    source = write(tmp_path, {"a.jpg": jpeg()})[0]

    def play(window: MainWindow) -> Steps:
        yield all_ended(window, 1)

    assert run_window(qapp, play, [source]) == 0
    assert webp(tmp_path / "a.webp").size == (120, 80)


def test_bad_inputs_fail_by_themselves_and_can_be_retried(
    qapp: QApplication, tmp_path: Path
) -> None:
    bad = {name: reason for name, (_, reason) in BROKEN.items()} | {"gone.jpg": "not there"}
    dropped = write(tmp_path, {name: data for name, (data, _) in BROKEN.items()})
    dropped += [tmp_path / "gone.jpg", *write(tmp_path, {"good.jpg": jpeg()})]
    (tmp_path / "nothing").mkdir()
    before = fingerprints(tmp_path)

    def play(window: MainWindow) -> Steps:
        drop_on(window, [tmp_path / "nothing", *dropped])
        yield all_ended(window, len(dropped))
        ended = states(window)
        assert isinstance(ended["good.jpg"], Converted)
        for row, (name, reason) in enumerate(bad.items()):
            state = ended[name]
            assert isinstance(state, Failed), (name, state)
            assert reason in state.sentence
            assert name in state.sentence
            shown = texts(window, row)
            assert shown[0] == name
            assert re.fullmatch(f"Failed: .*{reason}.*", shown[-1]), shown
        bar = window.findChild(MessageBar)
        assert bar is not None
        assert bar.text == f"The folder {tmp_path / 'nothing'} holds no pictures."
        assert bar.severity is Severity.WARNING
        assert re.match(f"1 converted, {len(bad)} failed, ", headline(window))
        assert before.items() <= fingerprints(tmp_path).items()

        write(tmp_path, dict.fromkeys(bad, jpeg()))
        trigger(window, Command.RETRY_FAILED)
        yield all_ended(window, len(dropped))
        assert {type(state) for state in states(window).values()} == {Converted}
        assert not bar.isVisible()  # it was about the first attempt
        told = rf"{len(dropped)} converted, (saved|grew by) \S+ k?B in (\d+ s|less than a second)"
        assert re.fullmatch(told, headline(window))
        trigger(window, Command.CLEAR_FINISHED)
        assert window.model.rowCount() == 0

    assert run_window(qapp, play) == 0
    assert len(list(tmp_path.glob("*.webp"))) == len(dropped)


def test_one_picture_is_cancelled_and_then_all(qapp: QApplication, tmp_path: Path) -> None:
    prefer(Recipe(encoder=SLOW), start_on_drop=False)
    slow = write(tmp_path, {f"slow {n}.jpg": photo(*SLOW_SIZE_PX) for n in range(4)})
    quick = write(tmp_path, {"quick.jpg": jpeg()})

    def play(window: MainWindow) -> Steps:
        table = window.findChild(PictureTable)
        assert table is not None
        drop_on(window, [slow[0], *quick])
        yield listed(window, 2)
        assert texts(window, 0)[-1] == "Waiting"
        trigger(window, Command.START)
        yield lambda: isinstance(states(window)["quick.jpg"], Converted)
        assert isinstance(states(window)["slow 0.jpg"], Running)
        table.selectRow(0)
        trigger(window, Command.CANCEL)
        yield all_ended(window, 2)
        assert texts(window, 0)[-1] == "Cancelled"
        assert not window.model.counts.failed

        drop_on(window, slow[1:])
        yield listed(window, 5)
        trigger(window, Command.START)
        yield under_way(window, 2)
        trigger(window, Command.CANCEL_ALL)
        yield all_ended(window, 5)
        assert window.model.counts.cancelled == 4
        assert headline(window).startswith("1 converted, 4 cancelled, ")
        trigger(window, Command.RETRY_CANCELLED)
        yield under_way(window, 2)
        trigger(window, Command.CANCEL_ALL)
        yield all_ended(window, 5)
        trigger(window, Command.CLEAR_FINISHED)
        drop_on(window, write(tmp_path, {"later.jpg": jpeg()}))
        yield listed(window, 1)
        trigger(window, Command.CLEAR_WAITING)
        assert window.model.rowCount() == 0
        drop_on(window, [tmp_path / "later.jpg"])
        yield listed(window, 1)
        trigger(window, Command.START)
        yield all_ended(window, 1)
        assert texts(window, 0)[-1] == "Done: later.webp"

    assert run_window(qapp, play) == 0
    made = [path.name for path in tmp_path.glob("*.webp")]
    assert sorted(made) == ["later.webp", "quick.webp"]


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="looks into other processes the Linux way")
def test_a_worker_killed_in_the_middle_costs_nothing(qapp: QApplication, tmp_path: Path) -> None:
    sources = write(tmp_path, {f"{n}.jpg": photo() for n in range(8)})

    def kill_a_busy_worker() -> bool:
        """End a process that holds one of the sources open, if there is one now."""
        names = {str(source) for source in sources}
        for process in psutil.Process().children(recursive=True):
            try:
                if names & {file.path for file in process.open_files()}:
                    process.kill()
                    return True
            except psutil.Error:
                continue  # it has just ended
        return False

    def play(window: MainWindow) -> Steps:
        drop_on(window, sources)
        yield lambda: window.model.counts.converted >= 1
        yield kill_a_busy_worker
        yield all_ended(window, len(sources))
        assert {type(state) for state in states(window).values()} == {Converted}

    assert run_window(qapp, play) == 0
    assert [webp(source.with_suffix(".webp")).size for source in sources] == [(1600, 1200)] * 8


@pytest.mark.parametrize(
    "way", in_part(["the window is closed", "quit is chosen", "the system asks"], 3)
)
def test_quitting_in_the_middle_of_a_batch_leaves_nothing(
    qapp: QApplication, tmp_path: Path, way: str
) -> None:
    prefer(Recipe(encoder=SLOW))
    files = {"quick.jpg": jpeg()} | {f"slow {n}.jpg": photo(*SLOW_SIZE_PX) for n in range(4)}
    sources = write(tmp_path, files)
    before = fingerprints(tmp_path)

    def play(window: MainWindow) -> Steps:
        drop_on(window, sources)
        yield lambda: window.model.counts.converted == 1 and window.model.counts.running >= 2
        if way == "quit is chosen":
            trigger(window, Command.QUIT)
        elif way == "the system asks":
            signal.raise_signal(signal.SIGTERM)
        # The player closes the window when a play has ended.

    assert run_window(qapp, play) == 0
    left = fingerprints(tmp_path)
    assert left.keys() - before.keys() == {tmp_path / "quick.webp"}
    assert before.items() <= left.items()
    assert webp(tmp_path / "quick.webp").size == (120, 80)


def test_choices_and_places_are_remembered(qapp: QApplication, tmp_path: Path) -> None:
    sizes: list[QSize] = []

    def quality(window: MainWindow) -> QSlider:
        (found,) = (
            one
            for one in window.findChildren(QSlider)
            if one.accessibleName() == "Quality" and one.isVisibleTo(window)
        )
        return found

    def choose(window: MainWindow) -> Steps:
        window.resize(701, 555)
        quality(window).setValue(37)
        trigger(window, Command.SHOW_OPTIONS)
        yield lambda: not child(window, OptionsForm).isVisible()
        sizes.append(window.size())

    def find_again(window: MainWindow) -> Steps:
        yield lambda: window.size() == sizes[0]
        assert not child(window, OptionsForm).isVisible()
        trigger(window, Command.SHOW_OPTIONS)
        assert quality(window).value() == 37
        assert window.recipes()[0].encoder == WebP(quality=37)

    assert run_window(qapp, choose) == 0
    assert load_settings(paths.settings_file()).settings.recipes[0].encoder == WebP(quality=37)
    assert run_window(qapp, find_again) == 0


def test_settings_that_make_no_sense_are_told_and_set_aside(
    qapp: QApplication, tmp_path: Path
) -> None:
    file = paths.settings_file()
    write(file.parent, {file.name: b'{"options": {"webp": {"quality": 900}}}'})

    def play(window: MainWindow) -> Steps:
        bar = window.findChild(MessageBar)
        assert bar is not None
        yield bar.isVisible
        assert "quality must be a whole number from 1 to 100" in bar.text
        assert window.recipes() == (Recipe(),)

    assert run_window(qapp, play) == 0
    assert file.with_name(f"{file.name}.corrupt").is_file()


def test_a_finished_list_can_be_converted_again_with_other_options(
    qapp: QApplication, tmp_path: Path
) -> None:
    (picture,) = write(tmp_path, {"a.png": encoded(scene(400, 300), "PNG")})
    prefer()

    def play(window: MainWindow) -> Steps:
        drop_on(window, [picture])
        yield all_ended(window, 1)
        form = window.findChild(OptionsForm)
        assert form is not None
        form.set_recipes((Recipe(resize=Resize(width=100)),))
        form.recipes_changed.emit(form.recipes())
        trigger(window, Command.CONVERT_AGAIN)
        yield lambda: (tmp_path / "a (2).webp").exists()
        yield all_ended(window, 1)

    assert run_window(qapp, play) == 0
    assert webp(tmp_path / "a.webp").size == (400, 300)
    assert webp(tmp_path / "a (2).webp").size == (100, 75)


def test_a_folder_dropped_twice_is_told_and_not_doubled(qapp: QApplication, tmp_path: Path) -> None:
    write(tmp_path, {"trip/a.jpg": jpeg(), "trip/b.jpg": jpeg()})
    prefer()

    def play(window: MainWindow) -> Steps:
        for _ in range(2):
            drop_on(window, [tmp_path / "trip"])
            yield all_ended(window, 2)
        bar = window.findChild(MessageBar)
        assert bar is not None
        yield lambda: "2 pictures were on the list already" in bar.text
        assert window.model.rowCount() == 2

    assert run_window(qapp, play) == 0
    assert {path.name for path in (tmp_path / "trip").iterdir()} == {
        *("a.jpg", "a.webp", "b.jpg", "b.webp"),
    }
