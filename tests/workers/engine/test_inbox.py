from __future__ import annotations

from workers.engine.inbox import Close, split_at_close
from workers.engine.pool.reader import Died


def test_close_is_found_by_its_kind_although_a_death_is_equal_to_it() -> None:
    items: list[object] = [Died(5), Close(5.0), Died(6)]
    assert items[0] == items[1]

    before, close, after = split_at_close(items)

    assert before == [Died(5)]
    assert isinstance(before[0], Died)
    assert close == Close(5.0)
    assert after == [Died(6)]


def test_without_close_everything_comes_before() -> None:
    assert split_at_close([Died(1)]) == ([Died(1)], None, [])
