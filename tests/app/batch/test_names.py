from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path, PurePath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.batch import names as module
from app.batch.file_identity import identity_at
from app.batch.names import OutputNamer, probable_results
from workers.contract.destination import Collision, Destination, IfLarger
from workers.contract.names import Ending, ResultName, numbered_name

WEBP = (Ending("", ".webp"),)
HERE = PurePath()
RENAME = Destination()
SKIP = Destination(collision=Collision.SKIP)
COPY = IfLarger.COPY_SOURCE
REPLACE = Destination(collision=Collision.REPLACE)


def called(source: Path, endings: Sequence[Ending]) -> list[ResultName]:
    return [ResultName(source.stem, ending) for ending in endings]


def claim(namer: OutputNamer, source: Path, folder: PurePath, output: Destination) -> Path:
    (target,) = namer.claim(source, folder, output, called(source, WEBP))
    return target


def names(namer: OutputNamer, output: Destination, *sources: Path) -> list[str]:
    return [claim(namer, source, HERE, output).name for source in sources]


def test_the_output_goes_next_to_its_source(tmp_path: Path) -> None:
    assert claim(OutputNamer(), tmp_path / "a.b.jpg", HERE, RENAME) == tmp_path / "a.b.webp"


def test_walked_folders_keep_their_tree_below_the_chosen_directory(tmp_path: Path) -> None:
    output = Destination(directory=tmp_path)
    source = Path("/pictures/2024/may/a.jpg")
    assert (
        claim(OutputNamer(), source, PurePath("2024/may"), output) == tmp_path / "2024/may/a.webp"
    )
    assert claim(OutputNamer(), source, HERE, output) == tmp_path / "a.webp"


def test_equal_stems_get_numbers_in_order(tmp_path: Path) -> None:
    given_names = names(
        OutputNamer(), RENAME, tmp_path / "a.jpg", tmp_path / "a.png", tmp_path / "a.gif"
    )
    assert given_names == ["a.webp", "a (2).webp", "a (3).webp"]


@pytest.mark.parametrize(("one", "other"), [("A.jpg", "a.png"), ("e\u0301.jpg", "\u00e9.png")])
def test_names_that_some_file_systems_take_for_one_are_kept_apart(
    tmp_path: Path, one: str, other: str
) -> None:
    first, second = names(OutputNamer(), RENAME, tmp_path / one, tmp_path / other)
    assert second == f"{Path(other).stem} (2).webp"
    assert first == f"{Path(one).stem}.webp"


def test_rename_avoids_files_that_are_there(tmp_path: Path) -> None:
    (tmp_path / "a.webp").touch()
    (tmp_path / "a (2).webp").touch()
    assert names(OutputNamer(), RENAME, tmp_path / "a.jpg") == ["a (3).webp"]


def test_rename_avoids_a_broken_link(tmp_path: Path) -> None:
    (tmp_path / "a.webp").symlink_to(tmp_path / "nowhere")
    assert names(OutputNamer(), RENAME, tmp_path / "a.jpg") == ["a (2).webp"]


def test_a_copy_of_the_source_has_room_under_the_same_number(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").touch()
    output = Destination(directory=tmp_path, if_larger=COPY)
    sources = [Path("/one/a.jpg"), Path("/one/a.png"), Path("/two/a.jpg")]
    namer = OutputNamer()
    given_names = names(namer, output, *sources)
    assert given_names == ["a (2).webp", "a (3).webp", "a (4).webp"]
    assert claim(namer, Path("/a (2).png"), HERE, output).name == "a (2) (2).webp"

    namer.release([tmp_path / "a (2).webp"])
    assert names(namer, output, Path("/three/a.jpg")) == ["a (2).webp"]


@pytest.mark.parametrize("collision", [Collision.SKIP, Collision.REPLACE, Collision.REPLACE_OLDER])
def test_only_where_names_are_numbered_a_copy_makes_way(
    tmp_path: Path, collision: Collision
) -> None:
    (tmp_path / "a.jpg").touch()
    output = Destination(directory=tmp_path, if_larger=COPY, collision=collision)
    assert names(OutputNamer(), output, Path("/one/a.jpg")) == ["a.webp"]


def test_beside_its_source_no_copy_is_made_room_for(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").touch()
    assert names(OutputNamer(), Destination(if_larger=COPY), tmp_path / "a.jpg") == ["a.webp"]


def test_skip_gives_the_name_of_the_file_that_is_there(tmp_path: Path) -> None:
    (tmp_path / "a.webp").touch()
    assert names(OutputNamer(), SKIP, tmp_path / "a.jpg", tmp_path / "a.png") == [
        "a.webp",
        "a (2).webp",
    ]


def test_replace_gives_the_same_names_in_every_session(tmp_path: Path) -> None:
    first = names(OutputNamer(), REPLACE, tmp_path / "a.jpg", tmp_path / "a.png")
    for name in first:
        (tmp_path / name).touch()
    assert names(OutputNamer(), REPLACE, tmp_path / "a.jpg", tmp_path / "a.png") == first


def protecting(*sources: Path) -> OutputNamer:
    namer = OutputNamer()
    for source in sources:
        namer.protect(source, identity_at(source))
    return namer


def test_replace_never_gives_an_original(tmp_path: Path) -> None:
    (tmp_path / "a.webp").touch()
    namer = protecting(tmp_path / "a.webp", tmp_path / "a.jpg")
    given_names = names(namer, REPLACE, tmp_path / "a.webp", tmp_path / "a.jpg")
    assert given_names == ["a (2).webp", "a (3).webp"]


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
@pytest.mark.parametrize("make_link", [os.link, os.symlink])
def test_replace_never_gives_a_link_to_an_original(
    tmp_path: Path, make_link: Callable[[Path, Path], None]
) -> None:
    original = tmp_path / "picture"
    original.touch()
    make_link(original, tmp_path / "a.webp")
    for collision in (Collision.REPLACE, Collision.REPLACE_OLDER):
        output = Destination(collision=collision)
        assert names(protecting(original), output, tmp_path / "a.jpg") == ["a (2).webp"]


def test_an_original_keeps_its_protection_when_its_number_changes(tmp_path: Path) -> None:
    """FAT gives a file another number when it is looked at again later."""
    original = tmp_path / "A.webp"
    original.touch()
    namer = OutputNamer()
    namer.protect(original, 12345)
    (tmp_path / "a.webp").touch()  # where case counts, the target is another file
    assert names(namer, REPLACE, tmp_path / "a.jpg") == ["a (2).webp"]


def test_replace_may_replace_in_an_output_folder_inside_a_named_folder(tmp_path: Path) -> None:
    (tmp_path / "d/webp/d").mkdir(parents=True)
    (tmp_path / "d/webp/d/a.webp").touch()
    namer = protecting(tmp_path / "d/a.jpg")
    output = Destination(directory=tmp_path / "d/webp", collision=Collision.REPLACE)
    target = claim(namer, tmp_path / "d/a.jpg", PurePath("d"), output)
    assert target == tmp_path / "d/webp/d/a.webp"


def test_two_spellings_of_a_folder_share_their_names(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real", target_is_directory=True)
    one, other = tmp_path / "real/a.jpg", tmp_path / "link/a.png"
    namer = protecting(one, other)
    assert names(namer, REPLACE, one, other) == ["a.webp", "a (2).webp"]
    namer.release([tmp_path / "link/a (2).webp"])
    assert names(namer, REPLACE, other) == ["a (2).webp"]


def test_a_released_name_is_given_again(tmp_path: Path) -> None:
    namer = OutputNamer()
    one, other = tmp_path / "a.jpg", tmp_path / "a.png"
    assert names(namer, RENAME, one, other) == ["a.webp", "a (2).webp"]
    namer.release([tmp_path / "a (2).webp"])
    assert names(namer, RENAME, other) == ["a (2).webp"]


@given(
    st.lists(
        st.text(
            st.characters(exclude_characters="/\0\\", exclude_categories=["Cs"]),
            min_size=1,
            max_size=300,
        ).filter(lambda stem: stem.strip(".") != ""),
        max_size=20,
    )
)
def test_names_are_distinct_and_fit_the_file_system(stems: list[str]) -> None:
    folder = Path("/nowhere/at/all")
    given_names = names(OutputNamer(), RENAME, *(folder / f"{stem}.jpg" for stem in stems))
    assert len({name.casefold() for name in given_names}) == len(stems)
    assert all(len(os.fsencode(name)) <= 255 for name in given_names)
    assert all(name.endswith(".webp") for name in given_names)


@pytest.mark.skipif(sys.platform != "linux", reason="names of any bytes")
def test_undecodable_names_survive(tmp_path: Path) -> None:
    assert names(OutputNamer(), RENAME, tmp_path / "\udcff.jpg") == ["\udcff.webp"]


def test_many_equal_stems_cost_the_same_each(monkeypatch: pytest.MonkeyPatch) -> None:
    tried: list[int] = []

    def counting(stem: str, ending: Ending, number: int) -> str:
        tried.append(number)
        return numbered_name(stem, ending, number)

    monkeypatch.setattr(module, "numbered_name", counting)
    namer = OutputNamer()
    output = Destination(directory=Path("/nowhere/out"))
    for folder in range(1000):
        claim(namer, Path(f"/camera/{folder}/IMG_1.jpg"), HERE, output)
    assert max(tried) == 1000
    assert len(tried) <= 3000


SIZES = (Ending("-480w", ".webp"), Ending("-960w", ".webp"), Ending("-480w", ".avif"))


def claim_sizes(namer: OutputNamer, source: Path) -> tuple[Path, ...]:
    return namer.claim(source, HERE, RENAME, called(source, SIZES))


def test_all_results_of_a_picture_have_one_number(tmp_path: Path) -> None:
    (tmp_path / "a-960w.webp").touch()
    targets = claim_sizes(OutputNamer(), tmp_path / "a.jpg")
    assert [target.name for target in targets] == [
        "a-480w (2).webp",
        "a-960w (2).webp",
        "a-480w (2).avif",
    ]


def test_a_long_name_is_cut_before_what_tells_the_sizes_apart(tmp_path: Path) -> None:
    targets = claim_sizes(OutputNamer(), tmp_path / f"{'x' * 300}.jpg")
    assert len({target.name for target in targets}) == 3
    assert all(
        target.name.endswith(end.label + end.extension)
        for target, end in zip(targets, SIZES, strict=True)
    )


@pytest.mark.parametrize("collision", Collision)
def test_a_result_is_never_called_like_its_source(tmp_path: Path, collision: Collision) -> None:
    jpg = (Ending("", ".jpg"),)
    for name in ("a.jpg", "B.JPG"):
        source = tmp_path / name
        source.touch()
        namer = protecting(source)
        destination = Destination(collision=collision)
        (target,) = namer.claim(source, HERE, destination, called(source, jpg))
        assert target.name == f"{source.stem} (2).jpg"


def test_results_of_a_size_set_are_known_and_an_original_in_a_cameras_format_is_not() -> None:
    assert probable_results(["a.jpg", "a-480w.webp", "a-480w (2).avif", "b-480w.webp"]) == {
        "a-480w.webp",
        "a-480w (2).avif",
    }
    assert probable_results(["a.jpg", "a.png", "a.heic", "a (2).jpg"]) == frozenset()


def test_released_names_of_a_size_set_are_given_again(tmp_path: Path) -> None:
    namer = OutputNamer()
    claim_sizes(namer, tmp_path / "a.png")
    second = claim_sizes(namer, tmp_path / "a.jpg")
    namer.release(second)
    assert claim_sizes(namer, tmp_path / "a.jpg") == second
