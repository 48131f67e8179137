"""Which results an item has, and how each is called before anything else has a say in it.

Owns what in recipes, naming and picture decides a name. Pure; must not look at a disk.
"""

from __future__ import annotations

import itertools
import os
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from msgspec.structs import replace

from app.batch.names import name_key
from workers.contract.destination import Destination
from workers.contract.events import PictureInfo
from workers.contract.formats import PICTURE_FORMATS
from workers.contract.geometry import layout_of
from workers.contract.names import MAX_NAME_BYTES, Ending, ResultName, shortened
from workers.contract.naming import NameFacts, Naming, named_by
from workers.contract.recipe import Recipe
from workers.contract.resize import Resize
from workers.contract.source import Pages

_PAGED_ENDINGS = frozenset({"tif", "tiff"})
_OTHER_ENDINGS = (
    frozenset(ending for each in PICTURE_FORMATS for ending in each.endings) - _PAGED_ENDINGS
)

#: For a page's number, a width, a number and an ending behind a name that a template made.
_ROOM_BEHIND_BYTES = 40


class WantedResult(NamedTuple):
    """What of a recipe matters to its result's name: ``resize`` where that tells sizes.

    ``takes_damaged`` is for the look into the picture that may have to come first.
    """

    ending: Ending
    format: str = ""
    resize: Resize | None = None
    all_pages: bool = False
    takes_damaged: bool = False


Wanted = tuple[WantedResult, ...]
"""What names are wanted of a picture; who wants the same can keep the names there are."""


def wanted_of(recipes: Sequence[Recipe], naming: Naming) -> Wanted:
    """What names ``recipes`` want."""
    return tuple(
        WantedResult(
            ending,
            recipe.encoder.format_name(),
            recipe.resize if naming.tells_size else None,
            recipe.source.pages is Pages.ALL,
            recipe.source.accept_damaged,
        )
        for ending, recipe in zip(endings_of(recipes), recipes, strict=True)
    )


def endings_of(recipes: Sequence[Recipe]) -> tuple[Ending, ...]:
    """What the names of results end in; their widths are told apart where there are several."""
    widths = {recipe.resize.width for recipe in recipes}
    labels = [f"-{recipe.resize.width}w" if len(widths) > 1 else "" for recipe in recipes]
    extensions = [recipe.encoder.extension for recipe in recipes]
    return tuple(map(Ending, labels, extensions))


def needs_facts(source: Path, naming: Naming, wanted: Wanted) -> bool:
    """Whether ``source`` must be looked into before it has names.

    Only a TIFF has pages; a picture whose ending says that it is another is believed.
    """
    if naming.tells_size or naming.tells_moment:
        return True
    may_have_pages = source.suffix.lower().removeprefix(".") not in _OTHER_ENDINGS
    return may_have_pages and any(result.all_pages for result in wanted)


def places_of(wanted: Wanted, picture: PictureInfo | None) -> list[tuple[int, int]]:
    """The recipe and the page of each result: page by page, those of one page as the recipes."""
    return [
        (place, page)
        for page in range(_page_count(picture))
        for place, result in enumerate(wanted)
        if page == 0 or result.all_pages
    ]


def result_names(
    source: Path,
    wanted: Wanted,
    destination: Destination,
    counter: int,
    picture: PictureInfo | None,
    moment: datetime | None,
) -> list[ResultName]:
    """The name of each result, no two alike; ``moment`` is when the picture was taken.

    Pages are numbered, from 1 and with as many digits as the last needs. Sizes are told apart by
    the widths that were asked for, unless the naming tells the true ones.
    """
    naming = destination.naming
    facts = _facts(source, destination, counter, moment)
    pages = _page_count(picture)
    names, spare = [], []
    for place, page in places_of(wanted, picture):
        result = wanted[place]
        label = f"-{page + 1:0{len(str(pages))}}" if pages > 1 and result.all_pages else ""
        if not naming.tells_width:
            label += result.ending.label
        stem = _stem(naming, facts, result, picture, page)
        names.append(ResultName(stem, Ending(label, result.ending.extension)))
        spare.append(result.ending.label)
    return names if len(names) == 1 else _told_apart(names, spare)


def _page_count(picture: PictureInfo | None) -> int:
    return 1 if picture is None else picture.page_count


def _facts(
    source: Path, destination: Destination, counter: int, moment: datetime | None
) -> NameFacts:
    if destination.naming.is_plain:
        return NameFacts(stem=source.stem)
    return NameFacts(
        stem=source.stem,
        ext=source.suffix.removeprefix("."),
        parent=Path(os.path.abspath(source)).parent.name,  # noqa: PTH100 (Path.absolute() keeps "..")
        counter=counter,
        preset=destination.preset,
        moment=moment,
    )


def _stem(
    naming: Naming, facts: NameFacts, result: WantedResult, picture: PictureInfo | None, page: int
) -> str:
    if naming.is_plain:
        return facts.stem
    facts = replace(facts, format=result.format, ending=result.ending.extension)
    if picture is not None and result.resize is not None:
        size = layout_of(picture.page_size(page), result.resize).output
        facts = replace(facts, width=size.width, height=size.height)
    # Short enough for every number, so that no number can cut what tells two results apart.
    return shortened(named_by(naming, facts), MAX_NAME_BYTES - _ROOM_BEHIND_BYTES)


def _told_apart(names: Sequence[ResultName], spare: Sequence[str]) -> list[ResultName]:
    """The same names; of two that are alike, the second gets its spare label or a number."""
    seen: set[str] = set()
    apart = []
    for name, label in zip(names, spare, strict=True):
        labels = itertools.chain(("", label), (f"-{number}" for number in itertools.count(2)))
        tries = (_labelled(name, each) for each in labels)
        chosen = next(each for each in tries if _key(each) not in seen)
        seen.add(_key(chosen))
        apart.append(chosen)
    return apart


def _labelled(name: ResultName, label: str) -> ResultName:
    return ResultName(name.stem, Ending(name.ending.label + label, name.ending.extension))


def _key(name: ResultName) -> str:
    return name_key(name.stem + name.ending.label + name.ending.extension)
