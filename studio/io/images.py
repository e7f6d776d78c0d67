"""Pictures: any common file to upright 8-bit RGB, and back to PNG or JPEG."""

import io
import struct
import zlib
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageCms, ImageOps, UnidentifiedImageError

from studio.domain.errors import BadInput, DecodeError
from studio.io.atomic import atomic_path
from studio.io.paths import readable_file

Rgb = NDArray[np.uint8]

MIN_SIDE = 64
MAX_SIDE = 4096
MAX_PIXELS = 200_000_000
PHOTO_SUFFIXES = (".png", ".jpg", ".jpeg", ".webp", ".bmp", ".tif", ".tiff", ".gif")

# The limit above replaces Pillow's, which warns at 89 megapixels and refuses at 179.
Image.MAX_IMAGE_PIXELS = None

_BEHIND_ALPHA = (128, 128, 128)
_SRGB = ImageCms.createProfile("sRGB")
_BROKEN = (OSError, SyntaxError, ValueError, EOFError, struct.error, zlib.error, IndexError)
_AGAIN = "Save it again as PNG or JPEG."


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A decoded picture; `scale` (<= 1) is its size over that of the upright file."""

    rgb: Rgb
    scale: float


def read_image(source: Path | bytes) -> Rgb:
    """The picture in a file or in a file's bytes, `(H, W, 3)`; see `read_picture`."""
    return read_picture(source).rgb


def read_picture(source: Path | bytes) -> Picture:
    """Decode PNG, JPEG, WebP, BMP, TIFF or GIF (first frame) to upright sRGB, `(H, W, 3)` uint8.

    What is transparent shows neutral grey. A side longer than MAX_SIDE is reduced to it.
    Raises BadInput when there is no such file, DecodeError when it cannot be used.
    """
    name = source.name if isinstance(source, Path) else "The picture"
    data = _bytes_of(source)
    _refuse_heic(data, name)
    try:
        with Image.open(io.BytesIO(data)) as file:
            full = max(_checked_size(file, name))
            file.draft(None, (MAX_SIDE, MAX_SIDE))  # a huge JPEG is decoded at 1/2, 1/4 or 1/8
            picture = _reduced(_rgb(ImageOps.exif_transpose(file), name))
            scale = min(max(picture.size) / full, 1.0)
            return Picture(rgb=np.array(picture, np.uint8, order="C"), scale=scale)
    except UnidentifiedImageError:
        raise DecodeError(
            f"{name} is not a picture the studio can read.", f"Is it another file renamed? {_AGAIN}"
        ) from None
    except MemoryError:
        raise DecodeError(f"{name} does not fit into memory.", "Reduce it first.") from None
    except _BROKEN as error:
        raise DecodeError(f"{name} is damaged ({error}).", "Copy it again.") from error


def encode_png(rgb: Rgb) -> bytes:
    """The picture `(H, W, 3)` as a lossless PNG file; equal pixels give equal bytes."""
    return _encode(rgb, "PNG", compress_level=1)


def encode_jpeg(rgb: Rgb, quality: int = 92) -> bytes:
    """The picture `(H, W, 3)` as a JPEG file with full colour resolution."""
    return _encode(rgb, "JPEG", quality=quality, subsampling=0)


def write_png(path: Path, rgb: Rgb) -> None:
    """Write the picture `(H, W, 3)`, whole or not at all; raises as `atomic_path` does."""
    data = encode_png(rgb)
    with atomic_path(path) as temporary:
        temporary.write_bytes(data)


def _encode(rgb: Rgb, format: str, **options: int) -> bytes:
    if rgb.dtype != np.uint8 or rgb.ndim != 3 or rgb.shape[2] != 3:
        raise ValueError(f"a picture is (H, W, 3) uint8, not {rgb.shape} {rgb.dtype}")
    buffer = io.BytesIO()
    Image.fromarray(rgb).save(buffer, format, **options)
    return buffer.getvalue()


def _bytes_of(source: Path | bytes) -> bytes:
    if isinstance(source, bytes):
        if not source:
            raise DecodeError("The picture is empty (0 bytes).", "Copy or save it again.")
        return source
    try:
        return readable_file(source).read_bytes()
    except OSError as error:
        raise BadInput(f"{source.name} cannot be read: {error.strerror}.", "Copy it.") from error


def _refuse_heic(data: bytes, name: str) -> None:
    if data[4:8] == b"ftyp" and data[8:12] in (b"heic", b"heix", b"hevc", b"mif1", b"msf1"):
        raise DecodeError(
            f"{name} is a HEIC photo, which the studio cannot read.",
            "Export it as JPEG (on an iPhone: Settings, Camera, Formats, Most Compatible).",
        )


def _checked_size(file: Image.Image, name: str) -> tuple[int, int]:
    width, height = file.size
    if min(width, height) < MIN_SIDE:
        raise DecodeError(
            f"{name} is too small ({width} x {height} pixels).",
            f"Each side needs at least {MIN_SIDE} pixels.",
        )
    if width * height > MAX_PIXELS:
        raise DecodeError(
            f"{name} is too large ({width} x {height} pixels).",
            f"Reduce it to {MAX_SIDE} pixels on its longer side.",
        )
    return width, height


def _rgb(image: Image.Image, name: str) -> Image.Image:
    """Any Pillow mode to RGB."""
    if image.mode.startswith("I"):  # 16-bit grey, also where Pillow widens it to 32 bit
        deep = np.clip(np.asarray(image, np.float64), 0, 65535)
        return Image.fromarray((deep / 257 + 0.5).astype(np.uint8)).convert("RGB")
    if image.mode == "F":
        raise DecodeError(f"{name} holds floating-point light values.", _AGAIN)
    profile = image.info.get("icc_profile")
    if image.has_transparency_data:
        front = _srgb(image.convert("RGBA"), profile)
        back = Image.new("RGBA", front.size, (*_BEHIND_ALPHA, 255))
        return Image.alpha_composite(back, front).convert("RGB")
    plain = image if image.mode in ("L", "RGB", "CMYK") else image.convert("RGB")
    return _srgb(plain, profile).convert("RGB")


def _srgb(picture: Image.Image, profile: bytes | None) -> Image.Image:
    """Colours of the embedded profile as sRGB; a profile that does not fit is ignored."""
    if not profile:
        return picture
    mode = "RGBA" if picture.mode == "RGBA" else "RGB"
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        converted = ImageCms.profileToProfile(picture, source, _SRGB, outputMode=mode)
    except (ImageCms.PyCMSError, OSError, ValueError):
        return picture
    return converted or picture


def _reduced(picture: Image.Image) -> Image.Image:
    longer = max(picture.size)
    if longer <= MAX_SIDE:
        return picture
    width, height = (max(round(side * MAX_SIDE / longer), 1) for side in picture.size)
    return picture.resize((width, height), Image.Resampling.LANCZOS, reducing_gap=2.0)
