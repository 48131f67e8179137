"""What becomes of a picture: size, colours, metadata, encoder. Not where the result lands."""

from __future__ import annotations

import msgspec

from workers.contract.animation import Animation
from workers.contract.colour import Colour
from workers.contract.encoders import Encoder, WebP
from workers.contract.limits import Limits
from workers.contract.metadata import Metadata
from workers.contract.resize import Resize
from workers.contract.source import Source


class Recipe(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Everything that decides what a result looks like."""

    source: Source = Source()
    resize: Resize = Resize()
    colour: Colour = Colour()
    metadata: Metadata = Metadata()
    animation: Animation = Animation()
    encoder: Encoder = WebP()
    limits: Limits = Limits()


#: What is made of a picture: at least one result.
Recipes = tuple[Recipe, ...]
