from __future__ import annotations

from pathlib import Path, PurePath

from app.batch.walk import FoundPicture
from app.batch.watch.settling import PATIENCE, Settling

SETTLE_S = 2.0


def picture(name: str = "a.jpg", size_bytes: int = 10, modified_ns: int = 1) -> FoundPicture:
    return FoundPicture(Path(name), PurePath(), size_bytes, None, modified_ns)


def closed(_path: Path) -> bool:
    return False


def due(settling: Settling, now_s: float) -> list[FoundPicture]:
    return settling.due(now_s, closed)


def test_a_file_is_due_once_it_has_stayed_as_it_is() -> None:
    settling = Settling(SETTLE_S)
    settling.see([picture()], 100.0)
    assert settling.next_due_s() == 102.0
    assert due(settling, 101.9) == []
    assert due(settling, 102.0) == [picture()]


def test_every_change_starts_the_wait_anew() -> None:
    settling = Settling(SETTLE_S)
    settling.see([picture()], 100.0)
    settling.see([picture(size_bytes=20)], 101.5)
    settling.see([picture(size_bytes=20)], 102.5)
    assert due(settling, 103.4) == []
    settling.see([picture(size_bytes=20, modified_ns=2)], 103.4)
    assert due(settling, 105.3) == []
    assert due(settling, 105.4) == [picture(size_bytes=20)]


def test_what_was_handed_over_comes_again_only_when_it_changed() -> None:
    settling = Settling(SETTLE_S)
    settling.see([picture()], 100.0)
    settling.hand_over(picture())
    settling.end(Path("a.jpg"))
    settling.see([picture()], 110.0)
    assert settling.next_due_s() is None
    settling.see([picture(modified_ns=2)], 120.0)
    assert due(settling, 122.0) == [picture()]


def test_a_change_meanwhile_waits_for_the_end() -> None:
    settling = Settling(SETTLE_S)
    settling.see([picture()], 100.0)
    settling.hand_over(picture())
    settling.see([picture(modified_ns=2)], 103.0)
    assert due(settling, 110.0) == []
    settling.end(Path("a.jpg"))
    assert due(settling, 110.0) == [picture()]


def test_an_open_file_and_an_empty_one_are_waited_for_longer_but_not_for_ever() -> None:
    settling = Settling(SETTLE_S)
    settling.see([picture("open.jpg"), picture("empty.jpg", size_bytes=0)], 100.0)

    def is_open(path: Path) -> bool:
        return path.name == "open.jpg"

    assert settling.due(102.0, is_open) == []
    assert [each.source.name for each in settling.due(102.0, closed)] == ["open.jpg"]
    assert len(settling.due(100.0 + PATIENCE * SETTLE_S, is_open)) == 2


def test_what_is_gone_is_forgotten() -> None:
    settling = Settling(SETTLE_S)
    settling.see([picture("a.jpg"), picture("b.jpg")], 100.0)
    settling.hand_over(picture("a.jpg"))
    settling.end(Path("a.jpg"))
    settling.forget_others(set())
    assert settling.next_due_s() is None
    settling.see([picture("a.jpg")], 110.0)  # the same file, dropped once more
    assert due(settling, 112.0) == [picture("a.jpg")]


def test_what_is_left_alone_is_not_due_until_it_changes() -> None:
    settling = Settling(SETTLE_S)
    settling.leave_alone([picture()])
    settling.see([picture()], 100.0)
    assert settling.next_due_s() is None
    settling.see([picture(size_bytes=11)], 101.0)
    assert settling.next_due_s() == 103.0
