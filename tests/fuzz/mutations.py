"""Breaks picture files: bytes anywhere, and the numbers and parts that a format is made of.

Pure: the same generator makes the same file.
"""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import TypeAlias

from tests.fuzz.parts import Number, mended, parts_of

#: Files are never made larger than this, in bytes.
MOST_BYTES = 1 << 20
_MOST_STEPS = 4
#: A share of files stay whole, so that whole ones are known to be converted.
_WHOLE_SHARE = 0.05
_MENDED_SHARE = 0.7

Mutation: TypeAlias = Callable[[Random, bytes, bytes], bytes]
"""Makes another file of a file; the second is somebody else's, to take from."""


def mutated(random: Random, data: bytes, donor: bytes) -> tuple[bytes, tuple[str, ...]]:
    """A broken file, and the names of what was done to it, in order."""
    if random.random() < _WHOLE_SHARE:
        return data, ()
    steps = [random.choice(_MUTATIONS) for _ in range(random.randint(1, _MOST_STEPS))]
    for step in steps:
        data = step(random, data, donor)[:MOST_BYTES]
    names = [step.__name__ for step in steps]
    if random.random() < _MENDED_SHARE:
        data = mended(data)
        names.append(mended.__name__)
    return data, tuple(names)


def flip_bits(random: Random, data: bytes, _: bytes) -> bytes:
    """A few bits, anywhere."""
    changed = bytearray(data)
    for _time in range(random.choice((1, 1, 2, 8, 32))):
        if changed:
            changed[random.randrange(len(changed))] ^= 1 << random.randrange(8)
    return bytes(changed)


def overwrite(random: Random, data: bytes, _: bytes) -> bytes:
    """Other bytes for some: noise, or all the same."""
    start, end = _stretch(random, data)
    fill = random.choice((None, 0x00, 0xFF, 0x7F, 0x80))
    size = end - start
    filled = random.randbytes(size) if fill is None else bytes([fill]) * size
    return data[:start] + filled + data[end:]


def insert(random: Random, data: bytes, _: bytes) -> bytes:
    """Some bytes more."""
    at = random.randint(0, len(data))
    return data[:at] + random.randbytes(random.choice((1, 2, 4, 16, 200))) + data[at:]


def remove(random: Random, data: bytes, _: bytes) -> bytes:
    """Some bytes fewer."""
    start, end = _stretch(random, data)
    return data[:start] + data[end:]


def repeat(random: Random, data: bytes, _: bytes) -> bytes:
    """A stretch again and again."""
    start, end = _stretch(random, data)
    return data[:end] + data[start:end] * random.choice((1, 2, 50)) + data[end:]


def truncate(random: Random, data: bytes, _: bytes) -> bytes:
    """Only the beginning."""
    return data[: random.randint(0, len(data))]


def splice(random: Random, data: bytes, donor: bytes) -> bytes:
    """The beginning of one file with the end of another."""
    return data[: random.randint(0, len(data))] + donor[random.randint(0, len(donor)) :]


def append(_random: Random, data: bytes, donor: bytes) -> bytes:
    """One file behind the other."""
    return data + donor


def change_number(random: Random, data: bytes, _: bytes) -> bytes:
    """Another length, size, count, tag or place, where the format has one."""
    numbers = [number for part in parts_of(data) for number in part.numbers]
    return _with_number(random, data, random.choice(numbers)) if numbers else data


def change_any_number(random: Random, data: bytes, _: bytes) -> bytes:
    """The same where there may be one."""
    size = random.choice((1, 2, 4, 8))
    order = random.choice(("little", "big"))
    at = random.randrange(max(1, len(data) - size))
    return _with_number(random, data, Number(at, size, "little" if order == "little" else "big"))


def duplicate_part(random: Random, data: bytes, _: bytes) -> bytes:
    """A chunk, box, segment or entry twice, or many times."""
    if not (parts := parts_of(data)):
        return data
    part = random.choice(parts)
    more = data[part.start : part.end] * random.choice((1, 1, 30))
    return data[: part.end] + more + data[part.end :]


def drop_part(random: Random, data: bytes, _: bytes) -> bytes:
    """One chunk fewer."""
    if not (parts := parts_of(data)):
        return data
    part = random.choice(parts)
    return data[: part.start] + data[part.end :]


def swap_parts(random: Random, data: bytes, _: bytes) -> bytes:
    """Two chunks in each other's place."""
    parts = parts_of(data)
    if len(parts) < 2:
        return data
    first, second = sorted(random.sample(parts, 2))
    if first.end > second.start:
        return data
    middle = data[first.end : second.start]
    swapped = data[second.start : second.end] + middle + data[first.start : first.end]
    return data[: first.start] + swapped + data[second.end :]


def foreign_part(random: Random, data: bytes, donor: bytes) -> bytes:
    """A chunk of somebody else's."""
    parts, theirs = parts_of(data), parts_of(donor)
    if not parts or not theirs:
        return data
    at, part = random.choice(parts).start, random.choice(theirs)
    return data[:at] + donor[part.start : part.end] + data[at:]


def damage_part(random: Random, data: bytes, _: bytes) -> bytes:
    """Bytes within one chunk: large ones are not hit more often than small ones."""
    if not (parts := parts_of(data)):
        return data
    part = random.choice(parts)
    changed = bytearray(data)
    for _time in range(random.choice((1, 2, 8))):
        if part.end > part.start:
            changed[random.randrange(part.start, part.end)] = random.randrange(256)
    return bytes(changed)


_MUTATIONS: tuple[Mutation, ...] = (
    *(flip_bits, overwrite, insert, remove, repeat, truncate, splice, append),
    *(change_any_number, change_number, change_number, change_number, change_number),
    *(duplicate_part, drop_part, swap_parts, foreign_part, damage_part, damage_part),
)


def _stretch(random: Random, data: bytes) -> tuple[int, int]:
    start = random.randint(0, len(data))
    return start, min(len(data), start + random.choice((1, 2, 4, 8, 64, 1000)))


def _with_number(random: Random, data: bytes, number: Number) -> bytes:
    at, size, order = number
    if at + size > len(data):
        return data
    most = (1 << 8 * size) - 1
    now = int.from_bytes(data[at : at + size], order)
    value = random.choice(
        (
            *(0, 1, 2, most, most - 1, most // 2, most // 2 + 1),
            *(now + 1, now - 1, now * 2, now // 2, now ^ 1 << random.randrange(8 * size)),
            *(now + random.randrange(1 << 8), random.randrange(most + 1), len(data)),
        )
    )
    return data[:at] + (value & most).to_bytes(size, order) + data[at + size :]
