"""Where a picture lies in a view: zoom, pan, and what of it can be seen.

Pure arithmetic in pixels of the screen; a scale of 1 is one pixel of the picture on each of them.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import NamedTuple

from workers.contract.events import Size
from workers.contract.jobs import Part

MOST_SCALE = 16.0
#: Between two steps of the zoom commands and of a notched wheel.
STEP = 1.25


class Frame(NamedTuple):
    """Where all of the picture lies in the view, also beyond its edges."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Viewport:
    """A picture in a view; ``zoom`` ``None`` fits it, but never enlarges it.

    ``across`` and ``down`` are the shares of the picture that lie in the middle of the view.
    """

    picture: Size
    view: Size
    zoom: float | None = None
    across: float = 0.5
    down: float = 0.5

    @property
    def fitting(self) -> float:
        """The scale at which all of the picture can be seen."""
        scales = (self.view.width / self.picture.width, self.view.height / self.picture.height)
        return max(min(*scales, 1.0), 1e-6)

    @property
    def scale(self) -> float:
        """Pixels of the screen for one of the picture."""
        return self.fitting if self.zoom is None else self.zoom

    @property
    def frame(self) -> Frame:
        """Where the picture lies; in the middle where it is smaller than the view."""
        width, height = self.picture.width * self.scale, self.picture.height * self.scale
        x = _begin(self.view.width, width, self.across)
        return Frame(x, _begin(self.view.height, height, self.down), width, height)

    @property
    def visible(self) -> Part:
        """What of the picture is in sight."""
        frame = self.frame
        left, right = _share(-frame.x, self.view.width, frame.width)
        top, bottom = _share(-frame.y, self.view.height, frame.height)
        return Part(left, top, right, bottom)

    @property
    def can_pan(self) -> bool:
        """Whether some of the picture is out of sight."""
        return self.frame.width > self.view.width or self.frame.height > self.view.height

    def zoomed_to(
        self, zoom: float | None, x: float | None = None, y: float | None = None
    ) -> Viewport:
        """Another zoom; what lies at ``x`` and ``y``, else in the middle, stays there."""
        if zoom is None:
            return replace(self, zoom=None, across=0.5, down=0.5)
        zoom = min(max(zoom, min(self.fitting, 1.0)), MOST_SCALE)
        x = self.view.width / 2 if x is None else x
        y = self.view.height / 2 if y is None else y
        frame = self.frame
        at_x, at_y = (x - frame.x) / frame.width, (y - frame.y) / frame.height
        across = at_x - (x - self.view.width / 2) / (self.picture.width * zoom)
        down = at_y - (y - self.view.height / 2) / (self.picture.height * zoom)
        return _kept_in(replace(self, zoom=zoom, across=across, down=down))

    def zoomed_by(self, factor: float, x: float | None = None, y: float | None = None) -> Viewport:
        """A larger or smaller zoom; smaller than fitting is fitting."""
        wanted = self.scale * factor
        if factor < 1 and wanted <= self.fitting:
            return self.zoomed_to(None)
        return self.zoomed_to(wanted, x, y)

    def panned(self, dx: float, dy: float) -> Viewport:
        """The picture moved by so many pixels of the screen, as far as it goes."""
        frame = self.frame
        across, down = self.across - dx / frame.width, self.down - dy / frame.height
        return _kept_in(replace(self, across=across, down=down))

    def of_picture(self, picture: Size) -> Viewport:
        """The same look at another picture."""
        return _kept_in(replace(self, picture=picture))

    def in_view(self, view: Size) -> Viewport:
        """The same look in a view of another size."""
        return _kept_in(replace(self, view=view))


def _kept_in(viewport: Viewport) -> Viewport:
    """Nothing beyond the picture is in the middle of the view, nor near it."""
    frame, view = viewport.frame, viewport.view
    across = _kept(viewport.across, view.width / frame.width)
    return replace(viewport, across=across, down=_kept(viewport.down, view.height / frame.height))


def _begin(view: float, length: float, share: float) -> float:
    if length <= view:
        return (view - length) / 2
    return min(max(view / 2 - share * length, view - length), 0.0)


def _share(begin: float, view: float, length: float) -> tuple[float, float]:
    return max(begin / length, 0.0), min((begin + view) / length, 1.0)


def _kept(share: float, seen: float) -> float:
    """The middle of what is seen, so that nothing beyond the picture is."""
    return 0.5 if seen >= 1 else min(max(share, seen / 2), 1 - seen / 2)
