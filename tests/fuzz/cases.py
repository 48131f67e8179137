"""One case: a file, and what is wished of it. Values that can be saved, and how they are drawn."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from random import Random

import msgspec
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.fuzz.mutations import mutated
from tests.fuzz.seeds import NAMES, seed_picture
from tests.recipes import recipes
from workers.contract.destination import Collision, IfLarger
from workers.contract.encoders import Avif
from workers.contract.jobs import (
    ConvertJob,
    JobSpec,
    Output,
    Part,
    PreviewJob,
    ProbeJob,
    ThumbnailJob,
    VerifyJob,
)
from workers.contract.recipe import Recipe

#: Sides of nearly all results, in pixels: small ones are made a hundred times as often.
_MODEST_PX = 96
_MODEST_PERCENT, _MODEST_MEGAPIXELS = 150.0, 0.01
_LARGE_ONE_IN = 500
_SUFFIXES = (".jpg", ".png", ".tif", ".webp", ".gif", ".heic", ".avif", ".jxl", ".nef", "", ".txt")


class Wish(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag=True):
    """Base of what can be wished."""


class Convert(Wish, frozen=True):
    """A conversion; with ``is_taken`` the first result's name belongs to a file already."""

    recipes: tuple[Recipe, ...]
    pages: tuple[int, ...]
    collision: Collision = Collision.RENAME
    if_larger: IfLarger = IfLarger.WRITE
    min_saving: int = 0
    keep_times: bool = False
    is_taken: bool = False

    def job(self, source: Path, folder: Path) -> ConvertJob:
        """The job, with results in ``folder``."""
        outputs = tuple(
            Output(folder / f"{place}{recipe.encoder.extension}", recipe, page)
            for place, (recipe, page) in enumerate(zip(self.recipes, self.pages, strict=True))
        )
        return ConvertJob(
            source,
            outputs,
            self.collision,
            keep_times=self.keep_times,
            if_larger=self.if_larger,
            min_saving=self.min_saving,
            root=folder,
        )


class Thumbnail(Wish, frozen=True):
    """A thumbnail."""

    max_px: int

    def job(self, source: Path, _folder: Path) -> ThumbnailJob:
        """The job."""
        return ThumbnailJob(source, self.max_px)


class Probe(Wish, frozen=True):
    """What a header tells."""

    accept_damaged: bool

    def job(self, source: Path, _folder: Path) -> ProbeJob:
        """The job."""
        return ProbeJob(source, self.accept_damaged)


class Preview(Wish, frozen=True):
    """What a conversion would make, in part."""

    recipe: Recipe
    max_px: int
    part: Part
    similarity_later: bool

    def job(self, source: Path, _folder: Path) -> PreviewJob:
        """The job."""
        return PreviewJob(source, self.recipe, self.max_px, self.part, self.similarity_later)


class Verify(Wish, frozen=True):
    """Whether all of it can be read."""

    def job(self, source: Path, _folder: Path) -> VerifyJob:
        """The job."""
        return VerifyJob(source)


AnyWish = Convert | Thumbnail | Probe | Preview | Verify


class Case(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``steps`` were done to the picture ``origin``, which is now called like ``suffix``."""

    origin: str
    steps: tuple[str, ...]
    suffix: str
    wish: AnyWish

    def job(self, source: Path, folder: Path) -> JobSpec:
        """What to ask the engine for."""
        return self.wish.job(source, folder)


class Drawn(msgspec.Struct, frozen=True):
    """Several files, broken in the ways that ``entropies`` make, of which the same is wished."""

    origin: str
    donor: str
    suffix: str
    entropies: Sequence[int]
    wish: AnyWish

    def made(self, entropy: int) -> tuple[Case, bytes]:
        """One of the cases, and its file."""
        random = Random(entropy)
        data, steps = mutated(random, seed_picture(self.origin), seed_picture(self.donor))
        return Case(self.origin, steps, self.suffix, self.wish), data


def drawn_cases() -> st.SearchStrategy[Drawn]:
    """Every picture there is, every wish there can be."""
    return st.builds(
        Drawn,
        origin=st.sampled_from(NAMES),
        donor=st.sampled_from(NAMES),
        suffix=st.sampled_from(_SUFFIXES),
        entropies=st.lists(st.integers(0, 2**64 - 1), min_size=4, max_size=12, unique=True),
        wish=_wishes(),
    )


def _wishes() -> st.SearchStrategy[AnyWish]:
    sides = st.integers(1, 512)
    conversions = st.lists(st.tuples(_recipes(), _pages()), min_size=1, max_size=3).flatmap(
        _conversions
    )
    return st.one_of(
        conversions,
        conversions,
        conversions,
        st.builds(Preview, _recipes(), sides, _shown(), st.booleans()),
        st.builds(Thumbnail, sides),
        st.builds(Probe, st.booleans()),
        st.builds(Verify),
    )


def _conversions(wanted: list[tuple[Recipe, int]]) -> st.SearchStrategy[Convert]:
    first = wanted[0][0].source
    return st.builds(
        Convert,
        # Several results of one picture must agree on what is good enough.
        st.just(tuple(replace(recipe, source=first) for recipe, _ in wanted)),
        st.just(tuple(page for _, page in wanted)),
        st.sampled_from(Collision),
        st.sampled_from(IfLarger),
        st.integers(0, 99),
        st.booleans(),
        st.integers(0, 9).map(lambda one_in_ten: one_in_ten == 0),
    )


def _pages() -> st.SearchStrategy[int]:
    return st.integers(0, 19).map(lambda number: number - 15 if number > 16 else 0)


def _shown() -> st.SearchStrategy[Part]:
    spans = st.tuples(st.integers(0, 999), st.integers(1, 1000)).map(
        lambda span: (span[0] / 1000, min(1000, span[0] + span[1]) / 1000)
    )
    return st.builds(
        lambda across, down: Part(across[0], down[0], across[1], down[1]), spans, spans
    )


def _recipes() -> st.SearchStrategy[Recipe]:
    return st.builds(_modest, recipes(), st.integers(1, _LARGE_ONE_IN))


def _modest(recipe: Recipe, number: int) -> Recipe:
    """The same with a result that does not take long, but for one of many."""
    if number == _LARGE_ONE_IN:
        return recipe
    size = recipe.resize
    encoder = recipe.encoder
    if isinstance(encoder, Avif):
        encoder = replace(encoder, effort=encoder.effort % 2)
    return replace(
        recipe,
        encoder=encoder,
        resize=replace(
            size,
            width=size.width and 1 + size.width % _MODEST_PX,
            height=size.height and 1 + size.height % _MODEST_PX,
            percent=size.percent and min(size.percent, _MODEST_PERCENT),
            megapixels=size.megapixels and min(size.megapixels, _MODEST_MEGAPIXELS),
        ),
    )
