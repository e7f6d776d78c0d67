"""Every common picture becomes upright RGB; everything else one clear line."""

import io
import os
import random

import cv2
import numpy as np
import pytest
from PIL import Image, ImageCms

from studio.domain.errors import BadInput, DecodeError
from studio.io.images import (
    MAX_SIDE,
    encode_jpeg,
    encode_png,
    read_image,
    read_picture,
    write_png,
)


def quarters(height=96, width=128):
    """Four plain quarters: red, green, blue, white; they show any turn, flip or colour swap."""
    rgb = np.zeros((height, width, 3), np.uint8)
    rgb[: height // 2, : width // 2] = 200, 30, 20
    rgb[: height // 2, width // 2 :] = 20, 180, 40
    rgb[height // 2 :, : width // 2] = 30, 40, 210
    rgb[height // 2 :, width // 2 :] = 230, 230, 230
    return rgb


def saved(image, format, **options):
    buffer = io.BytesIO()
    image.save(buffer, format, **options)
    return buffer.getvalue()


def difference(a, b):
    """Mean absolute difference, off the edges between the quarters."""
    return np.abs(a.astype(int) - b).mean()


@pytest.mark.parametrize("suffix", ["png", "bmp", "tiff", "webp", "gif", "jpg"])
def test_common_formats_come_from_odd_paths(tmp_path, suffix):
    path = tmp_path / f"mein Gesicht – 顔 é.{suffix}"
    exact = {"lossless": True} if suffix == "webp" else {"quality": 95} if suffix == "jpg" else {}
    Image.fromarray(quarters()).save(path, **exact)
    rgb = read_image(path)
    assert rgb.dtype == np.uint8 and rgb.flags.c_contiguous and rgb.flags.writeable
    assert rgb.shape == (96, 128, 3)
    assert difference(rgb, quarters()) < (0 if suffix not in ("jpg", "gif") else 1.5) + 1e-9


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("format", ["JPEG", "PNG"])
def test_all_eight_orientations_come_upright(orientation, format):
    upright = quarters()
    # What a camera stores for each value of the tag: the inverse of what a viewer must do.
    stored = {
        1: lambda a: a, 2: np.fliplr, 3: lambda a: np.rot90(a, 2), 4: np.flipud,
        5: lambda a: a.swapaxes(0, 1), 6: lambda a: np.rot90(a, 1),
        7: lambda a: np.rot90(a, 2).swapaxes(0, 1), 8: lambda a: np.rot90(a, -1),
    }[orientation](upright)  # fmt: skip
    exif = Image.Exif()
    exif[0x0112] = orientation
    data = saved(Image.fromarray(np.ascontiguousarray(stored)), format, exif=exif)
    rgb = read_image(data)
    assert rgb.shape == upright.shape
    assert difference(rgb, upright) < 1.5


def test_sixteen_bit_and_grey():
    deep = quarters().astype(np.uint16) * 257
    ok, png = cv2.imencode(".png", deep[..., ::-1])
    assert ok and difference(read_image(png.tobytes()), quarters()) < 1
    ok, tiff = cv2.imencode(".tiff", deep[..., ::-1])
    assert ok and difference(read_image(tiff.tobytes()), quarters()) < 1
    ramp = np.tile(np.arange(96, dtype=np.uint16)[:, None] * 257, (1, 128))
    ok, png = cv2.imencode(".png", ramp)
    rgb = read_image(png.tobytes())
    assert ok and (rgb == (ramp // 257)[..., None]).all()
    assert (read_image(saved(Image.fromarray(rgb).convert("L"), "PNG")) == rgb).all()


@pytest.mark.parametrize("mode", ["1", "P", "L", "YCbCr", "LAB"])
def test_other_pixel_modes(mode):
    image = Image.fromarray(quarters())
    if mode == "LAB":
        lab = ImageCms.createProfile("LAB")
        image = ImageCms.profileToProfile(
            image, ImageCms.createProfile("sRGB"), lab, outputMode=mode
        )
    else:
        image = image.convert(mode)
    rgb = read_image(saved(image, "TIFF"))
    assert rgb.shape == (96, 128, 3)
    assert rgb[80, 100].min() > 200


def test_alpha_shows_neutral_grey():
    rgba = np.dstack([quarters(), np.zeros((96, 128), np.uint8)])
    rgba[:, :64, 3] = 255
    for kind, options in (("PNG", {}), ("WEBP", {"lossless": True})):
        rgb = read_image(saved(Image.fromarray(rgba), kind, **options))
        assert (rgb[:, 64:] == 128).all()
        assert (rgb[:, :64] == quarters()[:, :64]).all()


def test_a_palette_with_a_transparent_colour():
    image = Image.new("P", (64, 64))
    image.putpalette([255, 0, 0] * 256)
    rgb = read_image(saved(image, "GIF", transparency=0))
    assert (rgb == 128).all()


def test_cmyk_jpeg():
    image = Image.fromarray(quarters()).convert("CMYK")
    assert difference(read_image(saved(image, "JPEG", quality=95)), quarters()) < 3


def test_colours_of_an_embedded_profile_become_srgb():
    image = Image.fromarray(quarters())
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    assert difference(read_image(saved(image, "PNG", icc_profile=srgb)), quarters()) < 1
    # A profile whose red and blue primaries are exchanged must exchange the colours.
    swapped = srgb.replace(b"rXYZ", b"????").replace(b"bXYZ", b"rXYZ").replace(b"????", b"bXYZ")
    exchanged = read_image(saved(image, "PNG", icc_profile=swapped))
    assert difference(exchanged, quarters()[..., ::-1]) < 2


def test_a_profile_that_does_not_fit_is_ignored():
    image = Image.fromarray(quarters())
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()
    for profile in (b"broken", lab):
        assert (read_image(saved(image, "PNG", icc_profile=profile)) == quarters()).all()


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "empty"),
        (b"Dear diary, this is text.\n" * 50, "not a picture"),
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + bytes(200), "HEIC"),
        (saved(Image.new("RGB", (1, 1)), "PNG"), "too small"),
        (saved(Image.new("RGB", (63, 500)), "PNG"), "too small"),
        (saved(Image.new("1", (20_000, 10_001)), "PNG"), "too large"),
        (saved(Image.new("F", (64, 64)), "TIFF"), "floating-point"),
    ],
    ids=["empty", "text", "heic", "1x1", "narrow", "huge", "float"],
)
def test_what_cannot_be_used_is_refused_in_one_line(tmp_path, data, words):
    path = tmp_path / "foto 1.png"
    path.write_bytes(data)
    for source in (path, data):
        with pytest.raises(DecodeError, match=words) as caught:
            read_image(source)
        assert caught.value.hint and "\n" not in str(caught.value)
    with pytest.raises(DecodeError, match=r"foto 1\.png"):
        read_image(path)


def test_no_file_and_a_folder(tmp_path):
    for path in (tmp_path / "none.png", tmp_path):
        with pytest.raises(BadInput):
            read_image(path)


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("format", ["PNG", "JPEG", "WEBP", "GIF", "TIFF", "BMP"])
def test_damage_anywhere_is_a_clear_error_or_a_picture(format):
    """Cut at many places and with bytes knocked over, never anything but DecodeError."""
    noise = np.random.default_rng(1).integers(0, 256, (96, 128, 3), dtype=np.uint8)
    whole = saved(Image.fromarray(noise), format)
    dice = random.Random(5)
    damaged = [whole[: len(whole) * k // 40] for k in range(40)]
    for _ in range(120):
        broken = bytearray(whole)
        for _ in range(dice.randint(1, 8)):
            broken[dice.randrange(min(len(broken), 400))] = dice.randrange(256)
        damaged.append(bytes(broken))
    for data in damaged:
        try:
            rgb = read_image(data)
        except DecodeError:
            continue
        assert rgb.ndim == 3 and rgb.shape[2] == 3
    with pytest.raises(DecodeError):
        read_image(whole[: len(whole) // 2])


@pytest.mark.parametrize(("format", "width"), [("JPEG", 2 * MAX_SIDE), ("PNG", MAX_SIDE * 5 // 4)])
def test_large_pictures_are_reduced_and_say_how_far(format, width):
    big = Image.fromarray(quarters(96, 512)).resize((width, width // 4), Image.Resampling.NEAREST)
    picture = read_picture(saved(big, format))
    assert picture.rgb.shape == (MAX_SIDE // 4, MAX_SIDE, 3)
    assert picture.scale == pytest.approx(MAX_SIDE / width)
    small = read_picture(saved(Image.fromarray(quarters()), format))
    assert small.scale == 1 and small.rgb.shape == (96, 128, 3)


def test_writing_is_lossless_and_repeatable(tmp_path):
    noise = np.random.default_rng(0).integers(0, 256, (70, 65, 3), dtype=np.uint8)
    path = tmp_path / "Bild – é.png"
    write_png(path, noise)
    assert (read_image(path) == noise).all()
    assert encode_png(noise) == encode_png(noise.copy()) == path.read_bytes()
    assert os.listdir(tmp_path) == [path.name]
    assert difference(read_image(encode_jpeg(quarters())), quarters()) < 1.5
    assert (read_image(encode_png(noise[:, ::-1])) == noise[:, ::-1]).all()


@pytest.mark.parametrize(
    "wrong", [np.zeros((64, 64)), np.zeros((64, 64, 3)), np.zeros((64, 64, 4), np.uint8)]
)
def test_only_rgb_is_written(wrong):
    with pytest.raises(ValueError, match="uint8"):
        encode_png(wrong)


def test_real_photos(shared_data):
    for path in sorted(shared_data.glob("london_faces/*.jpg"))[:3]:
        ours = read_image(path)
        theirs = cv2.imdecode(np.frombuffer(path.read_bytes(), np.uint8), cv2.IMREAD_COLOR)
        assert difference(ours, theirs[..., ::-1]) < 2
