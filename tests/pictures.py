"""Makes every test picture, in memory; nothing here is read from a file.

Each function gives back the bytes of a picture file. The standard subject is ``scene``: four
different corners, so that any wrong turn shows.
"""

from __future__ import annotations

import struct
import zlib
from base64 import b64decode
from functools import cache
from io import BytesIO

from PIL import Image, ImageCms, ImageDraw, TiffImagePlugin

RED, GREEN, BLUE, WHITE = (220, 30, 30), (30, 200, 40), (40, 50, 220), (250, 250, 250)

_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}

#: ``scene()`` as HEVC, 473 bytes; made with libheif and x265, which Dropmill does not carry.
_HEIC = b64decode(
    "AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAUFtZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAA"
    "AAAAAAAAAA5waXRtAAAAAAABAAAAImlsb2MAAAAAREAAAQABAAAAAAFlAAEAAAAAAAAAdAAAACNpaW5mAAAAAAABAAAA"
    "FWluZmUCAAAAAAEAAGh2YzEAAAAAwWlwcnAAAACjaXBjbwAAAHdodmNDAQNwAAAAAAAAAAAAHvAA/P34+AAADwMgAAEA"
    "GEABDAH//wNwAAADAJAAAAMAAAMAHroCQCEAAQArQgEBA3AAAAMAkAAAAwAAAwAeoDCBBZbpOSkubgQEDAgAAAMACAAA"
    "AwAIQCIAAQAGRAHAcYESAAAAFGlzcGUAAAAAAAAAYAAAAEAAAAAQcGl4aQAAAAADCAgIAAAAFmlwbWEAAAAAAAAAAQAB"
    "A4ECgwAAAHxtZGF0AAAAcCgBrDuAjPP//DCl//YruQ+a7Iu47/D2h6/8kn/87fDFboYJfyONo8czOhDdMDz055vvKFg0"
    "QN+gJieLFLmU+v0aEfjnx7/5ZpYtJ51+H36D2dY/sIG4X3VUD+q+V7sRYXJ/OLp0dazwClVANDBt54A="
)


def scene(width: int = 96, height: int = 64) -> Image.Image:
    """Red, green, blue and white quarters, clockwise from the top left."""
    image = Image.new("RGB", (width, height), RED)
    draw = ImageDraw.Draw(image)
    draw.rectangle((width // 2, 0, width, height // 2 - 1), fill=GREEN)
    draw.rectangle((width // 2, height // 2, width, height), fill=BLUE)
    draw.rectangle((0, height // 2, width // 2 - 1, height), fill=WHITE)
    return image


def textured(width: int, height: int) -> Image.Image:
    """A photograph-like RGB picture: smooth colour with soft noise, the same every time."""
    ramps = (
        Image.linear_gradient("L"),
        Image.radial_gradient("L"),
        Image.linear_gradient("L").transpose(Image.Transpose.ROTATE_90),
    )
    smooth = Image.merge("RGB", ramps).resize((width, height), Image.Resampling.BICUBIC)
    grain = _noise().resize((width, height), Image.Resampling.BICUBIC).convert("RGB")
    return Image.blend(smooth, grain, 0.2)


@cache
def _noise() -> Image.Image:
    step = 12345
    cells = bytearray()
    for _ in range(128 * 128):
        step = (step * 1103515245 + 12345) & 0x7FFFFFFF
        cells.append(step >> 23)
    return Image.frombytes("L", (128, 128), bytes(cells))


def encoded(image: Image.Image, format_name: str, **options: object) -> bytes:
    """The bytes of ``image`` as Pillow writes them."""
    stream = BytesIO()
    image.save(stream, format_name, **options)
    return stream.getvalue()


def exif_block(orientation: int, *, order: str = "<", note: bytes = b"maker note") -> bytes:
    """EXIF with orientation and, at an absolute offset, a maker note."""
    mark = b"II*\0" if order == "<" else b"MM\0*"
    ifd = 8
    exif_ifd = ifd + 2 + 2 * 12 + 4
    note_at = exif_ifd + 2 + 12 + 4
    return b"".join(
        (
            b"Exif\0\0",
            mark + struct.pack(order + "I", ifd),
            struct.pack(order + "H", 2),
            struct.pack(order + "HHIHH", 0x0112, 3, 1, orientation, 0),
            struct.pack(order + "HHII", 0x8769, 4, 1, exif_ifd),
            struct.pack(order + "I", 0),
            struct.pack(order + "H", 1),
            struct.pack(order + "HHII", 0x927C, 7, len(note), note_at),
            struct.pack(order + "I", 0),
            note,
        )
    )


def xmp_block(orientation: int) -> bytes:
    """XMP that tells an orientation."""
    return (
        b'<x:xmpmeta xmlns:x="adobe:ns:meta/">'
        b'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description '
        b'xmlns:tiff="http://ns.adobe.com/tiff/1.0/" tiff:Orientation="%d"/>'
        b"</rdf:RDF></x:xmpmeta>" % orientation
    )


def turned(image: Image.Image, orientation: int) -> Image.Image:
    """How a camera that wrote ``orientation`` would have stored an upright picture."""
    method = _TURNS.get(orientation)
    return image if method is None else image.transpose(method)


def oriented(
    format_name: str, orientation: int, image: Image.Image | None = None, **options: object
) -> bytes:
    """A picture stored turned, with the tag that says how."""
    stored = turned(image or scene(), orientation)
    if format_name == "TIFF":
        exif = TiffImagePlugin.ImageFileDirectory_v2()
        exif[0x0112] = orientation
        return encoded(stored, "TIFF", tiffinfo=exif, **options)
    return encoded(stored, format_name, exif=exif_block(orientation), **options)


@cache
def srgb_profile() -> bytes:
    """The sRGB profile that lcms makes."""
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def _s15_fixed16(value: float) -> bytes:
    return struct.pack(">i", round(value * 65536))


def _profile(space: bytes, tags: dict[bytes, bytes], device: bytes = b"mntr") -> bytes:
    """An ICC version 2 profile file from its tags (ICC.1:2001-04)."""
    table_end = 128 + 4 + 12 * len(tags)
    table, body = struct.pack(">I", len(tags)), b""
    for name, data in tags.items():
        table += name + struct.pack(">II", table_end + len(body), len(data))
        body += data + b"\0" * (-len(data) % 4)
    pcs = b"Lab " if space == b"CMYK" else b"XYZ "
    white = _s15_fixed16(0.9642) + _s15_fixed16(1) + _s15_fixed16(0.8249)
    head = struct.pack(
        ">I4sI4s4s4s", table_end + len(body), b"lcms", 0x02200000, device, space, pcs
    )
    head += struct.pack(">6H", 2020, 1, 1, 0, 0, 0) + b"acsp" + b"\0" * 28 + white
    return head.ljust(128, b"\0") + table + body


def _text(text: bytes) -> bytes:
    return b"desc" + struct.pack(">II", 0, len(text) + 1) + text + b"\0" + b"\0" * 78


def _gamma(gamma: float) -> bytes:
    return b"curv" + struct.pack(">IIH", 0, 1, round(gamma * 256))


def _xyz(x: float, y: float, z: float) -> bytes:
    return b"XYZ " + b"\0" * 4 + _s15_fixed16(x) + _s15_fixed16(y) + _s15_fixed16(z)


_WHITE_TAG = {b"wtpt": _xyz(0.9642, 1, 0.8249)}


def swapped_rgb_profile() -> bytes:
    """An RGB profile whose red and green are exchanged: impossible to overlook."""
    primaries = {b"rXYZ": _xyz(0.3851, 0.7169, 0.0971), b"gXYZ": _xyz(0.4361, 0.2225, 0.0139)}
    blue = {b"bXYZ": _xyz(0.1431, 0.0606, 0.7141)}
    curves = dict.fromkeys((b"rTRC", b"gTRC", b"bTRC"), _gamma(2.2))
    return _profile(
        b"RGB ", {b"desc": _text(b"Swapped"), **_WHITE_TAG, **primaries, **blue, **curves}
    )


def linear_srgb_profile() -> bytes:
    """sRGB's primaries with a straight curve, under a name that begins with "sRGB"."""
    primaries = {b"rXYZ": _xyz(0.4361, 0.2225, 0.0139), b"gXYZ": _xyz(0.3851, 0.7169, 0.0971)}
    blue = {b"bXYZ": _xyz(0.1431, 0.0606, 0.7141)}
    curves = dict.fromkeys((b"rTRC", b"gTRC", b"bTRC"), _gamma(1.0))
    name = {b"desc": _text(b"sRGB-elle-V2-g10")}
    return _profile(b"RGB ", {**name, **_WHITE_TAG, **primaries, **blue, **curves})


def grey_profile(gamma: float = 1.0) -> bytes:
    """A grey profile, linear by default, so that applying it shows."""
    return _profile(b"GRAY", {b"desc": _text(b"Grey"), **_WHITE_TAG, b"kTRC": _gamma(gamma)})


def cmyk_profile() -> bytes:
    """A CMYK profile in which every ink combination without black is the same mid red."""
    # lut8: 4 inputs, 3 outputs, 2 grid points; Lab 8 bit: L 0-255, a and b offset by 128.
    table = bytes(v for corner in range(16) for v in ((0, 128, 128), (140, 190, 170))[~corner & 1])
    identity = bytes(range(256))
    matrix = b"".join(_s15_fixed16(v) for v in (1, 0, 0, 0, 1, 0, 0, 0, 1))
    lut = b"mft1" + b"\0" * 4 + bytes((4, 3, 2, 0)) + matrix + identity * 4 + table + identity * 3
    return _profile(b"CMYK", {b"desc": _text(b"Ink"), **_WHITE_TAG, b"A2B0": lut}, b"prtr")


#: Signature and IHDR (PNG, 5.2 and 11.2.1).
_PNG_HEADER_BYTES = 8 + 25


def png_chunk(name: bytes, data: bytes) -> bytes:
    """One chunk with its checksum."""
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def png_with_gamma() -> bytes:
    """A PNG in linear light, which tells so by its gamma and has no profile."""
    data = encoded(scene(), "PNG")
    header, rest = data[:_PNG_HEADER_BYTES], data[_PNG_HEADER_BYTES:]
    return header + png_chunk(b"gAMA", struct.pack(">I", 100_000)) + rest


def png(
    width: int, height: int, depth: int, colour: int, rows: bytes, *chunks: tuple[bytes, bytes]
) -> bytes:
    """A PNG from its raw parts; ``rows`` with filter bytes, ``chunks`` before the pixels."""
    header = struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, 0)
    parts = [png_chunk(b"IHDR", header), *(png_chunk(*chunk) for chunk in chunks)]
    parts += [png_chunk(b"IDAT", zlib.compress(rows)), png_chunk(b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def grey16_png(values: list[int], *chunks: tuple[bytes, bytes], repeat: int = 8) -> bytes:
    """Bars of 16-bit grey, ``repeat`` pixels each way."""
    row = b"\0" + b"".join(struct.pack(">H", value) * repeat for value in values)
    return png(len(values) * repeat, repeat, 16, 0, row * repeat, *chunks)


def png_with_exif_behind(orientation: int) -> bytes:
    """A PNG whose EXIF stands behind the pixels."""
    data = encoded(turned(scene(), orientation), "PNG")
    at = data.rindex(b"IEND") - 4
    return data[:at] + png_chunk(b"eXIf", exif_block(orientation)[6:]) + data[at:]


def bomb_png(width: int = 60_000, height: int = 60_000) -> bytes:
    """A header that promises more pixels than anyone may have."""
    return png(width, height, 8, 2, b"\0")


def palette_with_transparency(format_name: str = "PNG") -> bytes:
    """Left half transparent, right half red."""
    image = Image.new("P", (64, 32), 0)
    image.putpalette((0, 255, 0, *RED))
    image.paste(1, (32, 0, 64, 32))
    return encoded(image, format_name, transparency=0)


def animated_gif() -> bytes:
    """Three frames; the first is the scene."""
    others = [Image.new("RGB", (96, 64), colour) for colour in (RED, BLUE)]
    return encoded(scene(), "GIF", save_all=True, append_images=others, duration=100)


def heic() -> bytes:
    """The scene as an iPhone would store it."""
    return _HEIC


def riff(*chunks: tuple[bytes, bytes]) -> bytes:
    """A WebP file of these chunks."""
    body = b"WEBP"
    for name, data in chunks:
        body += name + struct.pack("<I", len(data)) + data + b"\0" * (len(data) % 2)
    return b"RIFF" + struct.pack("<I", len(body)) + body


def tiff_of_empty_pages(count: int) -> bytes:
    """A picture of 96 × 64 followed by ``count - 1`` directories without any entry."""
    first = encoded(scene(), "TIFF")
    (directory,) = struct.unpack_from("<I", first, 4)
    (entries,) = struct.unpack_from("<H", first, directory)
    link = directory + 2 + 12 * entries
    start = len(first) + len(first) % 2
    others = b"".join(struct.pack("<HI", 0, start + 6 * n) for n in range(1, count - 1))
    last = struct.pack("<HI", 0, 0)
    linked = first[:link] + struct.pack("<I", start) + first[link + 4 :]
    return linked.ljust(start, b"\0") + others + last


def gif_of_empty_frames(count: int) -> bytes:
    """The scene followed by ``count - 1`` frames of no pixels."""
    frame = b"," + bytes(9) + b"\x02\0"
    return encoded(scene(), "GIF")[:-1] + frame * (count - 1) + b";"


def jpeg_of_scans(count: int, width: int = 96, height: int = 64) -> bytes:
    """A progressive JPEG whose last scan is there again and again: valid, and of no use."""
    data = encoded(scene(width, height), "JPEG", progressive=True)
    last = data.rindex(b"\xff\xda")
    scans = data.count(b"\xff\xda")
    return data[:last] + data[last:-2] * (count - scans + 1) + data[-2:]


def cut(data: bytes, share: float = 0.6) -> bytes:
    """The first part of a file, as a broken download leaves it."""
    return data[: int(len(data) * share)]
