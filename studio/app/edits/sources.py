"""What a user can do to the source bank; each function is one undo step with a human label.

A `place` counts the slots first (0 to 4) and the extended photos after them (5 and up).
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from studio.app.photo_import import measured
from studio.app.store import Store
from studio.domain.errors import BadInput
from studio.domain.project import Project
from studio.domain.sources import MOST_PHOTOS, SLOTS, Crop, SourceBank, SourceImage

Rgb = NDArray[np.uint8]

_LOOSE = 0.12  # crop sides


def photo_at(bank: SourceBank, place: int) -> SourceImage | None:
    """The photo at `place`; None where there is none."""
    photos = (*bank.slots, *bank.extras)
    return photos[place] if 0 <= place < len(photos) else None


def place_of(bank: SourceBank, image: SourceImage) -> int | None:
    """Where `image` is now; None when it left the bank."""
    return _first(bank, lambda photo: photo == image)


def place_with(bank: SourceBank, asset: str) -> int | None:
    """Where the first photo made of `asset` is; None without one."""
    return _first(bank, lambda photo: photo.asset == asset)


def _first(bank: SourceBank, wanted: Callable[[SourceImage], bool]) -> int | None:
    """Where the first photo is that is `wanted`; None without one."""
    photos = (*bank.slots, *bank.extras)
    return next((place for place, photo in enumerate(photos) if photo and wanted(photo)), None)


def put_photo(store: Store, slot: int, image: SourceImage) -> None:
    """Put `image` into `slot`; a photo that was there is replaced."""
    verb = "Replaced" if store.project.sources.slots[slot] else "Added"
    _edit(store, f"{verb} photo {slot + 1}", store.project.sources.with_slot(slot, image))


def put_photos(store: Store, images: Sequence[SourceImage], start: int | None = None) -> None:
    """Add `images`: from slot `start` on, replacing, or into the empty slots; the rest behind.

    Raises BadInput when there is no room for all of them; then the bank stays as it was.
    """
    bank = store.project.sources
    empty = [slot for slot, photo in enumerate(bank.slots) if photo is None]
    slots = empty if start is None else list(range(start, SLOTS))
    for slot, image in zip(slots, images, strict=False):
        bank = bank.with_slot(slot, image)
    bank = replace(bank, extras=(*bank.extras, *images[len(slots) :]))
    if len(bank.filled) > MOST_PHOTOS:
        raise BadInput(
            f"The bank holds {MOST_PHOTOS} photos; {len(bank.filled)} are too many.",
            "Remove some photos first.",
        )
    _edit(store, f"Added {_photos(len(images))}", bank)


def fill_bank(store: Store, bank: SourceBank, origin: str) -> None:
    """Replace the whole bank by one chosen from the clip or folder called `origin`."""
    _edit(store, f"Filled the bank from {origin}", bank)


def replace_photo(store: Store, old: SourceImage, new: SourceImage, label: str = "") -> None:
    """Put `new` where `old` is, wherever it was moved meanwhile; nothing when it is gone."""
    bank = store.project.sources
    place = place_of(bank, old)
    if place is not None:
        kept = new if new.resting == old.resting else replace(new, resting=old.resting)
        _edit(store, label or f"Replaced photo {place + 1}", _with(bank, place, kept))


def remove_photo(store: Store, place: int) -> None:
    """Take the photo at `place` out of the bank; a slot stays empty, extended photos close up."""
    _edit(store, f"Removed photo {place + 1}", _with(store.project.sources, place, None))


def clear_bank(store: Store) -> None:
    """Take every photo out of the bank."""
    _edit(store, f"Removed {_photos(len(store.project.sources.filled))}", SourceBank())


def move_photo(store: Store, source: int, target: int) -> None:
    """Move the photo at `source` to `target`: slots close up, an extended photo changes places."""
    bank = store.project.sources
    if source < SLOTS and target < SLOTS:
        moved = bank.moved(source, target)
    else:
        moved = _exchanged(bank, source, target)
    _edit(store, f"Moved photo {source + 1} to {target + 1}", moved)


def extend_with(store: Store, slot: int) -> None:
    """Move the photo of `slot` behind the five; its slot stays empty."""
    bank = store.project.sources
    image = bank.slots[slot]
    if image is not None:
        moved = replace(bank.with_slot(slot, None), extras=(*bank.extras, image))
        _edit(store, f"Moved photo {slot + 1} to the extended photos", moved)


def rest_on(store: Store, place: int) -> None:
    """Let the performance start from the photo at `place`; again, and the bank chooses itself."""
    bank = store.project.sources
    image = photo_at(bank, place)
    if image is None:
        return
    wanted = None if image.resting else image
    label = "Chose the resting face by closed lips" if image.resting else f"Rest on {image.name}"
    _edit(store, label, bank.with_resting(wanted))


def sort_closed_to_open(store: Store) -> None:
    """Order the five slots by mouth opening."""
    _edit(store, "Sorted photos closed → open", store.project.sources.sorted_by_opening())


def set_landmarks(
    store: Store, image: SourceImage, points: NDArray[np.float32], rgb: Rgb, label: str
) -> SourceImage:
    """Give `image`, whose pixels are `rgb`, new points (74, 2) in them; returns it as it now is."""
    crop = image.crop if _still_fits(image, points) else None
    changed = measured(image.with_landmarks(points, crop), rgb)
    replace_photo(store, image, changed, label)
    return changed


def _still_fits(image: SourceImage, points: NDArray[np.float32]) -> bool:
    """Whether the crop may stay: the picture would jump with every point that is moved."""
    if image.crop is None or image.clip:
        return image.crop is not None
    wanted = Crop.around(points)
    away = max(abs(wanted.x - image.crop.x), abs(wanted.y - image.crop.y)) / image.crop.side
    return away < _LOOSE and abs(wanted.side / image.crop.side - 1) < 2 * _LOOSE


def _exchanged(bank: SourceBank, source: int, target: int) -> SourceBank:
    here, there = photo_at(bank, source), photo_at(bank, target)
    first, second = sorted(((source, there), (target, here)), key=lambda pair: -pair[0])
    return _with(_with(bank, *first), *second)


def _with(bank: SourceBank, place: int, image: SourceImage | None) -> SourceBank:
    if place < SLOTS:
        return bank.with_slot(place, image)
    extras = list(bank.extras)
    index = place - SLOTS
    extras[index : index + 1] = [image] if image is not None else []
    return replace(bank, extras=tuple(extras))


def _edit(store: Store, label: str, bank: SourceBank) -> None:
    def change(project: Project) -> Project:
        return replace(project, sources=bank)

    store.edit(label, change)


def _photos(count: int) -> str:
    return "1 photo" if count == 1 else f"{count} photos"
