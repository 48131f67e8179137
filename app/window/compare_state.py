"""What is compared with what, which previews that takes, and which of them have come.

Owns the candidates and their shots. Must not talk to the engine: it says which preview is missing,
and is told what became of it.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtGui import QImage

from app.batch.failure_messages import failure_sentence
from app.batch.preview_desk import PreviewEnd
from ui.compare.values import (
    MOST_CANDIDATES,
    Candidate,
    Comparison,
    Figures,
    Look,
    Shot,
)
from workers.contract.events import JobFailed, Pixels, PreviewReady, Size
from workers.contract.jobs import WHOLE, Part, PreviewJob
from workers.contract.recipe import Recipe

Recipes = tuple[Recipe, ...]

#: A preview's longer side at most: twice 4096 × 4096 pixels are 134 MB, and few screens show more.
MOST_PX = 4096
#: A larger result is not held in all its pixels: what is looked at closely is, and a little more.
MOST_WHOLE_PX = 2048
#: An overview is asked for in steps of so many pixels, so that a window may be resized.
_STEP_PX = 256
#: So much more than what is in sight is asked for on each side, so that it can be moved a little.
_MARGIN = 0.25


@dataclass(frozen=True, slots=True)
class _Taken:
    """A preview that has come."""

    spec: PreviewJob
    shot: Shot
    figures: Figures
    before: Pixels


@dataclass(slots=True)
class _Options:
    """One set of options and what is known of it; what is shown may be of earlier ones."""

    recipes: Recipes
    at: int = 0
    overview: _Taken | None = None
    detail: _Taken | None = None
    failed: tuple[PreviewJob, JobFailed] | None = None

    @property
    def recipe(self) -> Recipe:
        return self.recipes[self.at]

    @property
    def newest(self) -> _Taken | None:
        """The one that is of the recipe of now, else any."""
        known = [each for each in (self.detail, self.overview) if each is not None]
        return next((e for e in known if e.spec.recipe == self.recipe), next(iter(known), None))

    def is_current(self, taken: _Taken | None) -> bool:
        return taken is not None and taken.spec.recipe == self.recipe

    def missing_similarity(self) -> PreviewJob | None:
        """What brings it, if that was put off: the preview that is there, once more."""
        newest = self.newest
        if newest is None or not self.is_current(newest) or newest.figures.result.is_measured:
            return None
        return replace(newest.spec, similarity_later=False)

    def clear(self) -> None:
        self.overview = self.detail = self.failed = None


class CompareState:
    """One picture, what is made of it, and up to two pinned sets of options."""

    def __init__(self, recipes: Recipes) -> None:
        self._source: Path | None = None
        self._candidates = [_Options(recipes)]
        self._are_own = False
        self._shown = 0
        self._look = Look(1024)

    @property
    def source(self) -> Path | None:
        """The picture that is compared."""
        return self._source

    @property
    def shown_recipes(self) -> Recipes:
        """The options whose result is shown."""
        return self._candidates[self._shown].recipes

    @property
    def newest_job(self) -> PreviewJob | None:
        """What was asked for to get the figures of the shown options."""
        newest = self._candidates[self._shown].newest
        return None if newest is None else newest.spec

    def set_source(self, source: Path | None) -> None:
        """Compare another picture; what is known of the last one is forgotten."""
        if source != self._source:
            self._source = source
            for each in self._candidates:
                each.clear()

    def set_recipes(self, recipes: Recipes, *, are_own: bool = False) -> bool:
        """These are made of the picture now, and shown: the form's, or its own.

        Tells whether they are others than before.
        """
        first = self._candidates[0]
        is_other = (recipes, are_own) != (first.recipes, self._are_own)
        self._are_own = are_own
        if recipes != first.recipes:
            first.recipes, first.at = recipes, min(first.at, len(recipes) - 1)
            self._shown = 0
        return is_other

    def set_look(self, look: Look) -> None:
        """The user looks at the result in that way."""
        self._look = look

    def choose(self, candidate: int) -> None:
        """Show the result of these options."""
        if candidate < len(self._candidates):
            self._shown = candidate

    def choose_result(self, at: int) -> None:
        """Of the shown options, show the result of this recipe."""
        shown = self._candidates[self._shown]
        shown.at = min(at, len(shown.recipes) - 1)

    def pin(self) -> None:
        """Keep the shown options, as they are now, beside the first."""
        if len(self._candidates) < MOST_CANDIDATES:
            shown = self._candidates[self._shown]
            kept = _Options(shown.recipes, shown.at, shown.overview, shown.detail, shown.failed)
            self._candidates.append(kept)

    def unpin(self, candidate: int) -> None:
        """Let pinned options go; the first stay."""
        if 0 < candidate < len(self._candidates):
            del self._candidates[candidate]
            self._shown = 0 if self._shown == candidate else self._shown - (self._shown > candidate)

    def missing(self) -> PreviewJob | None:
        """The preview that is wanted most, ``None`` if all is there: what is shown comes first."""
        if self._source is None:
            return None
        shown = self._candidates[self._shown]
        if job := self._missing_of(self._source, shown, self._look):
            return job
        whole = Look(self._look.longest_px)
        others = (each for each in self._candidates if each is not shown)
        jobs = (self._missing_of(self._source, each, whole) for each in others)
        return next((job for job in jobs if job is not None), None)

    def take(self, spec: PreviewJob, end: PreviewEnd) -> None:
        """A preview has come, or none will; of another picture than this one it is ignored.

        One of options of a moment ago is shown until there is a newer one.
        """
        if spec.source != self._source:
            return
        same = [each for each in self._candidates if each.recipe == spec.recipe]
        for each in same or self._candidates[:1]:
            if isinstance(end, JobFailed):
                each.failed = (spec, end)
                continue
            before = each.overview if spec.part == WHOLE else each.detail
            taken = _taken(spec, end, before)
            if spec.part == WHOLE:
                each.overview = taken
            else:
                each.detail = taken

    def comparison(self) -> Comparison | None:
        """All that is to be shown now."""
        if self._source is None:
            return None
        shown = self._candidates[self._shown]
        missing = self._missing_of(self._source, shown, self._look)
        is_renewing = missing is not None and missing.similarity_later  # else only that is missing
        return Comparison(
            self._source.name,
            tuple(_candidate(each) for each in self._candidates),
            self._shown,
            None if shown.overview is None else shown.overview.shot,
            self._detail_of(shown),
            is_renewing,
            self._failure_of(shown),
            self._are_own,
        )

    def _detail_of(self, shown: _Options) -> Shot | None:
        """Not over an overview that is newer, nor of a result of another size."""
        detail, overview = shown.detail, shown.overview
        if detail is None or (shown.is_current(overview) and not shown.is_current(detail)):
            return None
        return detail.shot

    def _failure_of(self, shown: _Options) -> str:
        if shown.failed is None or shown.failed[0].recipe != shown.recipe:
            return ""
        spec, end = shown.failed
        return failure_sentence(end.code, end.detail, spec.source, spec.source)

    def _missing_of(self, source: Path, each: _Options, look: Look) -> PreviewJob | None:
        if each.failed is not None and each.failed[0].recipe == each.recipe:
            return None
        wanted_px = _stepped(look.longest_px)
        newest = each.newest
        if newest is not None and look.part != WHOLE:
            size = newest.shot.size
            longest = max(size.width, size.height)
            if longest * min(look.scale, 1.0) > wanted_px:
                if longest > MOST_WHOLE_PX:
                    return _missing_detail(source, each, look, size)
                wanted_px = longest
        has = each.overview
        is_current = has is not None and each.is_current(has)
        if has is not None and is_current and (has.shot.is_whole or has.spec.max_px >= wanted_px):
            return each.missing_similarity()
        return PreviewJob(source, each.recipe, wanted_px, similarity_later=True)


def _missing_detail(source: Path, each: _Options, look: Look, size: Size) -> PreviewJob | None:
    has = each.detail
    if has is not None and each.is_current(has) and _holds(has.spec.part, look.part):
        return each.missing_similarity()
    part = _with_margin(look.part)
    width = (part.right - part.left) * size.width
    height = (part.bottom - part.top) * size.height
    longest = ceil(max(width, height) * min(look.scale, 1.0)) + 2  # the pixels it touches
    return PreviewJob(source, each.recipe, min(longest, MOST_PX), part, similarity_later=True)


def image_for_screen(pixels: Pixels) -> QImage:
    """A picture with memory of its own, in the format that is painted without converting it."""
    size = pixels.size
    view = QImage(
        pixels.rgba, size.width, size.height, size.width * 4, QImage.Format.Format_RGBA8888
    )
    return view.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)


def _taken(spec: PreviewJob, ready: PreviewReady, earlier: _Taken | None) -> _Taken:
    figures = Figures(ready.bytes_in, ready.source.size, ready.source.frames, ready.result)
    if earlier is not None and earlier.spec == replace(spec, similarity_later=True):
        return _Taken(spec, earlier.shot, figures, ready.before)  # the same pixels
    if earlier is not None and earlier.before == ready.before:
        before = earlier.shot.before  # which is painted without being scaled again
    else:
        before = image_for_screen(ready.before)
    shot = Shot(before, image_for_screen(ready.after), ready.shown, ready.result.size)
    return _Taken(spec, shot, figures, ready.before)


def _candidate(each: _Options) -> Candidate:
    newest = each.newest
    failed = each.failed is not None and each.failed[0].recipe == each.recipe
    figures = None if newest is None or failed else newest.figures
    return Candidate(each.recipes, each.at, figures, not (failed or each.is_current(newest)))


def _stepped(longest_px: int) -> int:
    """An overview's longer side, for a view of that length."""
    return min(max(ceil(longest_px / _STEP_PX), 2) * _STEP_PX, MOST_PX)


def _with_margin(part: Part) -> Part:
    across, down = (part.right - part.left) * _MARGIN, (part.bottom - part.top) * _MARGIN
    return Part(
        left=max(part.left - across, 0.0),
        top=max(part.top - down, 0.0),
        right=min(part.right + across, 1.0),
        bottom=min(part.bottom + down, 1.0),
    )


def _holds(part: Part, other: Part) -> bool:
    return (
        part.left <= other.left
        and part.top <= other.top
        and part.right >= other.right
        and part.bottom >= other.bottom
    )
