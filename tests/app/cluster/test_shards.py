"""How many pictures go together, and who may convert them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.cluster.link import NodesSeen
from app.cluster.nodes import Nodes
from app.cluster.shards import MAX_PICTURES, Answer, Unfit, node_resource, shard_pictures


def test_a_shard_is_half_a_second_of_its_nodes_work() -> None:
    # 16 workers a node, 50 ms a picture: 160 in half a second.
    assert shard_pictures(held=100_000, nodes=64, workers=64 * 16, picture_s=0.05) == 160


def test_large_pictures_go_one_by_one() -> None:
    assert shard_pictures(held=1000, nodes=2, workers=4, picture_s=3.0) == 1


def test_towards_the_end_every_place_gets_its_share() -> None:
    assert shard_pictures(held=9, nodes=2, workers=32, picture_s=0.05) == 3
    assert shard_pictures(held=1, nodes=2, workers=32, picture_s=0.05) == 1


@given(st.integers(1, 10**6), st.integers(1, 500), st.integers(1, 256), st.floats(0, 1000))
def test_a_shard_has_a_picture_and_never_too_many(
    held: int, nodes: int, workers: int, picture_s: float
) -> None:
    size = shard_pictures(held, nodes, nodes * workers, picture_s)
    assert 1 <= size <= MAX_PICTURES
    assert size <= held


def test_a_node_that_cannot_do_it_is_asked_no_more() -> None:
    nodes = Nodes()
    nodes.see(NodesSeen({"a": 2, "b": 3}))
    assert (nodes.workers, nodes.choice) == (5, ())

    nodes.exclude(Answer("a", (), Unfit.SOURCE, "/srv/x.jpg"))

    assert (nodes.workers, nodes.choice) == (3, ("b",))
    nodes.see(NodesSeen({"a": 2}))
    assert not nodes.fit
    assert "a does not see /srv/x.jpg" in nodes.lack


def test_it_is_told_why_there_is_no_node() -> None:
    nodes = Nodes()
    nodes.see(NodesSeen({}))
    assert "has no node" in nodes.lack
    nodes.see(NodesSeen({}, others=2))
    assert "other versions" in nodes.lack


def test_nodes_are_told_apart_by_what_decides_the_bytes() -> None:
    assert "pillow " in node_resource()
    assert "dropmill " in node_resource()
