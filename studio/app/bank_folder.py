"""A source bank as a plain folder: `source_1.png` .., `landmarks74.npz` and `bank.json`.

`landmarks74.npz` holds one (74, 2) float32 array per file stem, in pixels of that picture.
"""

import json
import re
import zipfile
from dataclasses import dataclass, replace
from pathlib import Path

import msgspec
import numpy as np
from numpy.typing import NDArray

from studio.app.photo_import import AmbiguousFaces, PhotoImport, measured, pictures_in
from studio.domain import face
from studio.domain.errors import BadInput, DecodeError, FaceNotFound
from studio.domain.photo_checks import focus
from studio.domain.sources import MOST_PHOTOS, SLOTS, Crop, SourceBank, SourceImage
from studio.io.assets import AssetStore
from studio.io.atomic import atomic_path, writing
from studio.io.images import encode_png, read_image

LANDMARKS, CARD = "landmarks74.npz", "bank.json"
_NAMED = re.compile(r"source_(\d+)")
_NAMED_FILE = re.compile(_NAMED.pattern + r"\.png")
_FORMAT = 1

Points = NDArray[np.float32]


@dataclass(frozen=True, slots=True, kw_only=True)
class PhotoCard:
    """What `bank.json` says of one picture; sizes in pixels, openings as the studio shows them."""

    file: str
    name: str
    mouth_opening: float
    eye_opening: float
    sharpness: float
    focus: str
    crop: Crop
    clip: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BankCard:
    """The content of `bank.json`: the first `slots` photos are the five of the bank."""

    format: int
    slots: int
    photos: tuple[PhotoCard, ...]


def export_bank_folder(bank: SourceBank, folder: Path, assets: AssetStore) -> tuple[Path, ...]:
    """Write the usable photos of `bank` into `folder`, made where missing; returns the files.

    Pictures of a bank that was written there before, by its `bank.json`, are replaced.
    Raises BadInput when there is no usable photo, else as `atomic_path`.
    """
    photos = bank.usable
    if not photos:
        raise BadInput("The bank holds no usable photo.", "Add photos with a clear face.")
    with writing(folder):
        folder.mkdir(parents=True, exist_ok=True)
    before = {card.file for card in _cards(folder).photos if _NAMED_FILE.fullmatch(card.file)}
    files, cards, points = [], [], {}
    for number, photo in enumerate(photos, start=1):
        target = folder / f"source_{number}.png"
        _write(target, encode_png(read_image(assets.path(photo.asset))))
        cards.append(_card(target.name, photo))
        if photo.landmarks is not None:
            points[target.stem] = photo.landmarks.array
        files.append(target)
    with atomic_path(folder / LANDMARKS) as temporary, temporary.open("wb") as file:
        np.savez(file, allow_pickle=False, **points)
    slots = sum(photo is not None and photo.usable for photo in bank.slots)
    card = BankCard(format=_FORMAT, slots=slots, photos=tuple(cards))
    text = json.dumps(msgspec.to_builtins(card), indent=1, ensure_ascii=False)
    _write(folder / CARD, text.encode())
    for stale in before - {file.name for file in files}:
        with writing(folder / stale):
            (folder / stale).unlink(missing_ok=True)
    return (*files, folder / LANDMARKS, folder / CARD)


def import_bank_folder(folder: Path, photos: PhotoImport, precropped: bool = False) -> SourceBank:
    """The bank in `folder`: landmarks from `landmarks74.npz` where it has them, else detected.

    With `precropped` every picture is one square face crop already. Raises BadInput when a picture
    cannot be used.
    """
    return import_bank_files(_sources(folder), photos, precropped)


def import_bank_files(
    paths: tuple[Path, ...], photos: PhotoImport, precropped: bool = False
) -> SourceBank:
    """The bank of these pictures, in their order; see `import_bank_folder`."""
    if len(paths) > MOST_PHOTOS:
        raise BadInput(
            f"A bank holds {MOST_PHOTOS} photos, not {len(paths)}.", "Choose the best with `bank`."
        )
    cards = {card.file: card for path in paths for card in _cards(path.parent).photos}
    images = [
        _one(path, _points_of(path), cards.get(path.name), photos, precropped) for path in paths
    ]
    slots = [*images[:SLOTS], *(None,) * (SLOTS - len(images))]
    return SourceBank(slots=tuple(slots), extras=tuple(images[SLOTS:]))


def read_points(path: Path) -> dict[str, Points]:
    """The arrays of a `landmarks74.npz`, (74, 2) float32 each; raises BadInput or DecodeError."""
    try:
        with np.load(path, allow_pickle=False) as archive:
            arrays = {stem: archive[stem] for stem in archive.files}
    except (OSError, ValueError, zipfile.BadZipFile, EOFError) as error:
        raise DecodeError(f"{path.name} cannot be read.", "Write it again with `bank`.") from error
    for stem, points in arrays.items():
        if points.shape != (face.COUNT, 2) or points.dtype.kind != "f":
            raise BadInput(
                f"{path.name}: {stem} is {points.dtype} {points.shape}, not float32 (74, 2).",
                "Give pixels of the picture as (x, y).",
            )
        if not np.isfinite(points).all():
            raise BadInput(f"{path.name}: {stem} holds no numbers.", "Detect it again.")
    return {stem: points.astype(np.float32) for stem, points in arrays.items()}


def _sources(folder: Path) -> tuple[Path, ...]:
    """The numbered pictures in their order, or all pictures where none is numbered."""
    found = pictures_in(folder)
    numbered = {int(m[1]): p for p in found if (m := _NAMED.fullmatch(p.stem))}
    return tuple(numbered[n] for n in sorted(numbered)) or found


def _points_of(path: Path) -> Points | None:
    npz = path.parent / LANDMARKS
    return read_points(npz).get(path.stem) if npz.is_file() else None


def _cards(folder: Path) -> BankCard:
    path = folder / CARD
    empty = BankCard(format=_FORMAT, slots=0, photos=())
    try:
        return msgspec.json.decode(path.read_bytes(), type=BankCard) if path.is_file() else empty
    except (OSError, msgspec.DecodeError):
        return empty  # the pictures and their landmarks are enough


def _one(
    path: Path, points: Points | None, card: PhotoCard | None, photos: PhotoImport, precropped: bool
) -> SourceImage:
    rgb = read_image(path)
    height, width = rgb.shape[:2]
    if precropped and width != height:
        raise BadInput(
            f"{path.name} is {width} x {height} pixels, not a square face crop.",
            "Leave out --precropped.",
        )
    image = SourceImage(
        asset=photos.assets.put_file(path), name=path.name, width=width, height=height
    )
    if points is None:
        points = _detected(image, photos, rgb)
    crop = Crop(x=width / 2, y=height / 2, side=float(width)) if precropped else None
    if crop is None and card is not None:
        crop = card.crop
    clip = card.clip if card is not None and not precropped else ""
    return measured(replace(image.with_landmarks(points, crop), clip=clip), rgb)


def _detected(image: SourceImage, photos: PhotoImport, rgb: NDArray[np.uint8]) -> Points:
    found = photos.analysed(image, rgb)
    if isinstance(found, AmbiguousFaces):
        raise BadInput(f"{image.name} shows several faces.", "Crop it to the one to animate.")
    if found.landmarks is None or not found.usable:
        raise FaceNotFound(f"{image.name} cannot be used: {found.problem}")
    return found.landmarks.array


def _card(file: str, photo: SourceImage) -> PhotoCard:
    assert photo.crop is not None
    return PhotoCard(
        file=file, name=photo.name, mouth_opening=round(photo.mouth_opening, 4),
        eye_opening=round(photo.eye_opening, 4), sharpness=round(photo.sharpness, 1),
        focus=focus(photo.sharpness).value, crop=photo.crop, clip=photo.clip,
    )  # fmt: skip


def _write(target: Path, data: bytes) -> None:
    with atomic_path(target) as temporary:
        temporary.write_bytes(data)
