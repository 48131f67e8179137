"""Where in a picture there is most to see."""

from __future__ import annotations

from PIL import Image

from workers.contract.geometry import CENTRE, Anchor

#: The picture is looked at in this size: where detail is, a stamp tells as well.
_LOOKED_AT_PX = 160
#: Places tried along a side, the centre among them.
_PLACES = tuple(step / 16 for step in range(17))


def most_detailed(pixels: Image.Image, across: float, down: float) -> Anchor:
    """The place of the part with the highest entropy (Shannon's, of its brightness).

    ``across`` and ``down`` are the part's share of each side. Of equal parts the one nearest to
    the centre is taken.
    """
    small = pixels.reduce(max(1, max(pixels.size) // _LOOKED_AT_PX)).convert("L")
    places = [CENTRE]
    places += [Anchor(place, 0.5) for place in _PLACES if across < 1]
    places += [Anchor(0.5, place) for place in _PLACES if down < 1]
    places.sort(key=lambda place: abs(place.across - 0.5) + abs(place.down - 0.5))
    return max(places, key=lambda place: _part(small, across, down, place).entropy())


def _part(image: Image.Image, across: float, down: float, place: Anchor) -> Image.Image:
    width, height = max(1, round(image.width * across)), max(1, round(image.height * down))
    left = round((image.width - width) * place.across)
    top = round((image.height - height) * place.down)
    return image.crop((left, top, left + width, top + height))
