"""Before a start the window asks about pictures that need a decision, and holds up no others."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.engines import open_engine
from app.settings import Settings
from app.window.batch_controller import BatchController
from app.window.questions import Make, Questions
from app.window.session import WindowSession
from ui.dialogs.decision_dialog import DecisionDialog
from ui.dialogs.question_dialog import QuestionDialog
from ui.plain_text import PlainLabel
from workers.contract.destination import Collision, Destination
from workers.contract.encoders import Jpeg, WebP
from workers.contract.items import Cancelled, Converted, Failed, ItemId, ItemState, Skipped, Waiting
from workers.contract.recipe import Recipe

Open = Callable[..., WindowSession]
THERE = b"somebody else's"


@pytest.fixture
def open_session(qtbot: QtBot) -> Iterator[Open]:
    sessions: list[WindowSession] = []

    def open_(
        destination: Destination, recipe: Recipe | None = None, *, start_on_drop: bool = True
    ) -> WindowSession:
        settings = Settings(
            recipes=(recipe or Recipe(),),
            destination=destination,
            workers=1,
            start_on_drop=start_on_drop,
        )
        session = WindowSession(settings, open_engine)
        session.window.show()
        session.start()
        sessions.append(session)
        return session

    yield open_
    for session in sessions:
        session.window.allow_close()
        session.close()


def picture(path: Path, size: tuple[int, int] = (64, 48)) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.effect_noise(size, 30).save(path)
    return path


def animation(path: Path, frames: int = 3) -> Path:
    first, *rest = [Image.new("L", (16, 16), 60 * number) for number in range(frames)]
    first.save(path, save_all=True, append_images=rest)
    return path


def states(session: WindowSession) -> dict[str, type[ItemState]]:
    model = session.window.model
    facts = [model.facts_at(row) for row in range(model.rowCount())]
    return {"/".join(each.source.parts[-2:]): type(each.state) for each in facts}


def dialogs(session: WindowSession) -> list[DecisionDialog]:
    found = session.window.findChildren(DecisionDialog)
    return [each for each in found if each.isVisible()]


def asked(session: WindowSession, qtbot: QtBot) -> tuple[DecisionDialog, str]:
    qtbot.waitUntil(lambda: len(dialogs(session)) == 1, timeout=20_000)
    (dialog,) = dialogs(session)
    return dialog, "\n".join(label.text() for label in dialog.findChildren(PlainLabel))


def press(dialog: DecisionDialog, word: str, qtbot: QtBot) -> None:
    (button,) = [each for each in dialog.findChildren(QPushButton) if word in each.text()]
    with qtbot.waitSignal(dialog.finished):
        button.click()


def ends_as(session: WindowSession, qtbot: QtBot, expected: dict[str, type[ItemState]]) -> None:
    qtbot.waitUntil(lambda: states(session) == expected, timeout=20_000)


def taken(folder: Path, *names: str) -> Destination:
    folder.mkdir()
    for name in names:
        (folder / name).write_bytes(THERE)
    return Destination(directory=folder, collision=Collision.REPLACE)


def test_files_are_replaced_only_when_somebody_has_said_so(
    open_session: Open, qtbot: QtBot, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    session = open_session(taken(out, "a.webp"))
    session.add_paths([picture(tmp_path / "in" / name) for name in ("a.jpg", "b.jpg")])
    dialog, text = asked(session, qtbot)
    assert "1 file would be replaced: a.webp." in text
    # What needs no decision does not wait for one.
    ends_as(session, qtbot, {"in/a.jpg": Waiting, "in/b.jpg": Converted})
    press(dialog, "wait", qtbot)
    assert states(session)["in/a.jpg"] is Waiting
    assert (out / "a.webp").read_bytes() == THERE
    session.window.start_requested.emit()
    dialog, _ = asked(session, qtbot)
    press(dialog, "all the same", qtbot)
    ends_as(session, qtbot, {"in/a.jpg": Converted, "in/b.jpg": Converted})
    assert (out / "a.webp").read_bytes() != THERE


def test_what_is_left_out_is_not_replaced_by_another_picture_of_that_name(
    open_session: Open, qtbot: QtBot, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    session = open_session(taken(out, "a.webp"))
    session.add_paths([picture(tmp_path / folder / "a.jpg") for folder in ("x", "y")])
    for left in ("x/a.jpg", "y/a.jpg"):
        dialog, text = asked(session, qtbot)
        assert "1 file would be replaced" in text, left
        press(dialog, "Leave", qtbot)
        qtbot.waitUntil(lambda name=left: states(session)[name] is Cancelled)
    ends_as(session, qtbot, {"x/a.jpg": Cancelled, "y/a.jpg": Cancelled})
    assert (out / "a.webp").read_bytes() == THERE
    assert list(out.iterdir()) == [out / "a.webp"]


def test_an_original_of_the_batch_is_no_file_to_be_replaced(
    open_session: Open, qtbot: QtBot, tmp_path: Path
) -> None:
    files = [picture(tmp_path / "in" / name) for name in ("a.jpg", "a.webp")]
    session = open_session(Destination(collision=Collision.REPLACE))
    session.add_paths(files)
    ends_as(session, qtbot, {"in/a.jpg": Converted, "in/a.webp": Converted})
    assert not dialogs(session)
    assert {path.name for path in files[0].parent.glob("*.webp")} == {
        "a.webp",
        "a (2).webp",
        "a (3).webp",
    }


def test_results_that_cannot_be_are_told_before_the_start(
    open_session: Open, qtbot: QtBot, tmp_path: Path
) -> None:
    long = picture(tmp_path / "in" / "long.png", (17_000, 40))
    session = open_session(Destination(), start_on_drop=False)
    session.add_paths([long, picture(tmp_path / "in" / "b.jpg")])
    qtbot.waitUntil(lambda: len(states(session)) == 2)
    session.window.start_requested.emit()
    dialog, text = asked(session, qtbot)
    assert "1 picture has more pixels a side than the format can hold" in text
    ends_as(session, qtbot, {"in/long.png": Waiting, "in/b.jpg": Converted})
    press(dialog, "all the same", qtbot)
    ends_as(session, qtbot, {"in/long.png": Failed, "in/b.jpg": Converted})


def test_frames_are_lost_only_when_somebody_has_said_so(
    open_session: Open, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "in").mkdir()
    files = [animation(tmp_path / "in" / f"{number}.gif") for number in range(5)]
    session = open_session(Destination(), Recipe(encoder=Jpeg()))
    session.add_paths(files)
    dialog, text = asked(session, qtbot)
    assert "Of 5 animations only the first frame would be kept" in text
    assert "0.gif" in text
    assert "2 more" in text
    press(dialog, "options", qtbot)
    assert set(states(session).values()) == {Waiting}
    session.window.change_options((Recipe(encoder=WebP()),), Destination())
    session.window.start_requested.emit()
    ends_as(session, qtbot, {f"in/{path.name}": Converted for path in files})
    assert not dialogs(session)


@pytest.mark.parametrize("collision", [Collision.RENAME, Collision.SKIP])
def test_what_harms_nothing_is_not_asked_about(
    open_session: Open, qtbot: QtBot, tmp_path: Path, collision: Collision
) -> None:
    taken(tmp_path / "out", "a.webp")
    session = open_session(Destination(directory=tmp_path / "out", collision=collision))
    session.add_paths([picture(tmp_path / "in" / "a.jpg")])
    qtbot.waitUntil(lambda: states(session).get("in/a.jpg", Waiting) is not Waiting)
    assert not dialogs(session)


def test_results_of_the_same_options_are_not_asked_about_when_they_come_again(
    qtbot: QtBot, tmp_path: Path
) -> None:
    """They are known from the journal and are left as they are."""
    source = picture(tmp_path / "in" / "a.jpg")
    settings = Settings(
        destination=Destination(collision=Collision.REPLACE), workers=1, start_on_drop=True
    )
    for end in (Converted, Skipped):
        session = WindowSession(settings, open_engine, tmp_path / "journal")
        session.start()
        try:
            session.add_paths([source])
            ends_as(session, qtbot, {"in/a.jpg": end})
            assert not session.window.findChildren(DecisionDialog)
        finally:
            session.window.allow_close()
            session.close()


def test_other_options_are_looked_at_anew(open_session: Open, qtbot: QtBot, tmp_path: Path) -> None:
    """A folder in which nothing is replaced makes the question needless before it is asked."""
    session = open_session(taken(tmp_path / "out", "a.webp"), start_on_drop=False)
    session.add_paths([picture(tmp_path / "in" / "a.jpg")])
    qtbot.waitUntil(lambda: len(states(session)) == 1)
    session.window.start_requested.emit()
    other = Destination(directory=tmp_path / "other", collision=Collision.REPLACE)
    session.window.change_options(session.window.recipes(), other)
    ends_as(session, qtbot, {"in/a.jpg": Converted})
    assert not dialogs(session)
    assert (tmp_path / "out" / "a.webp").read_bytes() == THERE


def test_pictures_that_are_looked_at_keep_their_turn(
    open_session: Open, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All are started in the order of the list, also those that need no look."""
    names = [f"{number}.png" for number in range(6)]
    sizes = [(700, 700) if number % 2 == 0 else (16, 16) for number in range(6)]
    files = [picture(tmp_path / "in" / name, size) for name, size in zip(names, sizes, strict=True)]
    assert files[0].stat().st_size > 256 * 1024  # or nobody would look into it
    session = open_session(Destination(), start_on_drop=False)
    begun: list[ItemId] = []
    start = BatchController.start_some

    def note(batch: BatchController, items: Collection[ItemId], *, joins: bool) -> None:
        begun.extend(items)
        start(batch, items, joins=joins)

    monkeypatch.setattr(BatchController, "start_some", note)
    session.add_paths(files)
    qtbot.waitUntil(lambda: len(states(session)) == 6)
    session.window.start_requested.emit()
    ends_as(session, qtbot, {f"in/{name}": Converted for name in names})
    assert begun == list(session.window.model.ids_between(0, 5))


def test_one_question_is_asked_at_a_time(
    open_session: Open, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Pictures that another start hands over are asked about when the open dialog has gone."""
    session = open_session(taken(tmp_path / "out", "a.webp"))
    first = QuestionDialog("Delete", "Delete the preset?", "Delete", session.window)
    first.open()
    raised: list[Make] = []
    ask = Questions.ask

    def note(questions: Questions, make: Make) -> None:
        raised.append(make)
        ask(questions, make)

    monkeypatch.setattr(Questions, "ask", note)
    session.add_paths([picture(tmp_path / "in" / "a.jpg")])
    qtbot.waitUntil(lambda: len(raised) == 1, timeout=20_000)
    assert not dialogs(session)
    first.reject()
    dialog, text = asked(session, qtbot)
    assert "1 file would be replaced" in text
    press(dialog, "Leave", qtbot)
    ends_as(session, qtbot, {"in/a.jpg": Cancelled})


def test_a_question_goes_when_other_options_hold(
    open_session: Open, qtbot: QtBot, tmp_path: Path
) -> None:
    """An answer to the old one would be taken for one to the new."""
    session = open_session(taken(tmp_path / "out", "a.webp"))
    session.add_paths([picture(tmp_path / "in" / "a.jpg")])
    first, _ = asked(session, qtbot)
    with qtbot.waitSignal(first.finished):
        session.window.change_options(
            (Recipe(encoder=WebP(quality=20)),), session.window.destination()
        )
    second, _ = asked(session, qtbot)
    assert second is not first
    press(second, "all the same", qtbot)
    ends_as(session, qtbot, {"in/a.jpg": Converted})
