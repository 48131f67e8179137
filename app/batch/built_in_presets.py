"""The presets that every Dropmill has."""

from __future__ import annotations

from itertools import product

from workers.contract.colour import Colour, ColourSpace
from workers.contract.encoders import Avif, Encoder, Jpeg, WebP
from workers.contract.limits import Limits
from workers.contract.metadata import Keep, Metadata
from workers.contract.preset import Preset
from workers.contract.recipe import Recipe
from workers.contract.resize import Fit, Resize

#: Measured at a picture's full size: with 0.998 pebbles of a beach in a camera's photo still look
#: soft, because large pictures are compared at a reduced size.
_LOOKS_THE_SAME = 0.9995

#: On a page nobody should find out where a picture was taken, and bytes count.
_FOR_PAGES = Metadata(keep=Keep.COPYRIGHT)
#: In the HTML for them a browser takes the first that it knows.
_PAGE_FORMATS: tuple[Encoder, ...] = (Avif(), WebP())

BUILT_IN_PRESETS = (
    Preset(
        name="Web 1600",
        description="WebP within 1600 × 1600, for pages and galleries",
        recipes=(Recipe(resize=Resize(width=1600, height=1600), metadata=_FOR_PAGES),),
    ),
    Preset(
        name="WebP, same size",
        description="WebP with as many pixels as the source has",
        recipes=(Recipe(),),
    ),
    Preset(
        name="Web size set 480/960/1920",
        description="AVIF and WebP in three widths, for srcset",
        recipes=tuple(
            Recipe(resize=Resize(width=width), metadata=_FOR_PAGES, encoder=encoder)
            for width, encoder in product((480, 960, 1920), _PAGE_FORMATS)
        ),
    ),
    Preset(
        name="Thumbnail 800×600 cover",
        description="WebP that fills 800 × 600 exactly, cropped",
        recipes=(Recipe(resize=Resize(width=800, height=600, fit=Fit.COVER), metadata=_FOR_PAGES),),
    ),
    Preset(
        name="E-mail ≤ 500 kB",
        description="JPEG that everybody can open, within 2560 × 2560 and never above 500 kB",
        recipes=(
            Recipe(
                resize=Resize(width=2560, height=2560),
                metadata=Metadata(keep=Keep.NO_LOCATION),
                encoder=Jpeg(quality=85),
                limits=Limits(max_bytes=500_000),
            ),
        ),
    ),
    Preset(
        name="Archive lossless",
        description="WebP with every pixel, its own colours and all metadata",
        recipes=(Recipe(colour=Colour(space=ColourSpace.KEEP), encoder=WebP(lossless=True)),),
    ),
    Preset(
        name="Smallest that looks the same",
        description="AVIF at the lowest quality that still looks like the source",
        recipes=(Recipe(encoder=Avif(), limits=Limits(ssim=_LOOKS_THE_SAME)),),
    ),
)
